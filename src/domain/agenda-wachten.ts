import { Temporal } from 'temporal-polyfill';
import type { Aanwezigheid, Agendapunt, Overleg } from './overleg.ts';
import { lokaleDatum } from './werkdag.ts';

/** What is passed on is told to its aanmelders under this name, as a moment and as a message. */
export const DOORGESCHOVEN = 'agenda.doorgeschoven';

type Vorig = Pick<
  Overleg,
  'id' | 'start' | 'status' | 'agenda' | 'agendaVerstuurd' | 'wachtten' | 'doorgeschoven'
>;

const isVoor = (a: Pick<Overleg, 'start'>, b: Pick<Overleg, 'start'>): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(a.start), Temporal.Instant.from(b.start)) < 0;

/**
 * For how many overleggen in a row before this one a casus waited in vain since local date `sinds`: it had no place on the
 * agenda that was sent, or it was passed on at the overleg itself.
 */
export const wachtKeren = (
  casus: string,
  sinds: string,
  overleg: Pick<Overleg, 'start'>,
  overleggen: readonly Vorig[],
  zone: string,
): number => {
  const eerder = overleggen
    .filter(
      (vorig) =>
        vorig.status !== 'afgezegd' &&
        vorig.agendaVerstuurd !== undefined &&
        isVoor(vorig, overleg) &&
        lokaleDatum(Temporal.Instant.from(vorig.start), zone).toString() >= sinds,
    )
    .sort((a, b) => (isVoor(a, b) ? 1 : -1));
  let keren = 0;
  for (const { agenda, wachtten = [], doorgeschoven = [] } of eerder) {
    if (wachtten.includes(casus) || doorgeschoven.includes(casus)) keren += 1;
    else if (agenda.some((punt) => punt.casus === casus)) break;
  }
  return keren;
};

type Komst = Pick<Aanwezigheid, 'deelnemer' | 'antwoord' | 'vervanger' | 'was'>;

/** Not there: ticked so at the overleg, or said so beforehand without a vervanger. */
const isWeg = (komst: readonly Komst[], wie: string): boolean => {
  const rij = komst.find(({ deelnemer }) => deelnemer === wie);
  if (rij?.antwoord === 'komt niet, vervanger' && rij.was !== true)
    return komst.some(({ deelnemer, was }) => deelnemer === rij.vervanger && was === false);
  return rij?.was === undefined
    ? rij?.antwoord === 'komt niet' || rij?.antwoord === 'komt niet, input vooraf'
    : !rij.was;
};

/**
 * Whether a new casus cannot be treated: every aanmelder is absent without a vervanger, and none of them left input for it.
 * `input`: who wrote something beforehand for this item.
 */
export const zonderAanmelder = (
  punt: Pick<Agendapunt, 'soort'>,
  van: {
    readonly aanmelders: readonly string[];
    readonly komst: readonly Komst[];
    readonly input: readonly string[];
  },
): boolean =>
  punt.soort === 'nieuw' &&
  van.aanmelders.length > 0 &&
  van.aanmelders.every((wie) => isWeg(van.komst, wie)) &&
  !van.aanmelders.some((wie) => van.input.includes(wie));

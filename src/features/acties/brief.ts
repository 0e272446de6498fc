import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { ophalenCard } from '../../../cards/kit/ophalen.ts';
import type { Actie } from '../../domain/actie.ts';
import { actieNaam } from '../../domain/actie-woorden.ts';
import { LINK_MINUTEN } from '../../domain/bestand-link.ts';
import { Briefsjablonen } from '../../domain/briefsjabloon.ts';
import { Casussen } from '../../domain/casus.ts';
import { toonLang } from '../../domain/datum.ts';
import { UserError } from '../../domain/errors.ts';
import { coordinatoren, naamMetPartner, partnerMet } from '../../domain/netwerk.ts';
import {
  aanhefVan,
  BRIEF_AAN,
  type BriefAan,
  type BriefWaarden,
  briefStuk,
  notificatiebrief,
} from '../../domain/notificatiebrief.ts';
import { Overleggen } from '../../domain/overleg.ts';
import { lokaleDatum } from '../../domain/werkdag.ts';
import { type FileKind, fileOn, type Verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { ActieData, vanEigenaar } from './lezen.ts';

const eisBrief = (actie: Actie): void => {
  if (actie.soort !== 'notificatiebrief') throw new UserError('Bij deze actie hoort geen brief.');
};

const opstellen = verbOn('actie.brief', 'eigen-actie', ActieData, vanEigenaar, async (turn, _data, thing) => {
  const actie = thing.value;
  eisBrief(actie);
  const jongere = await turn.bestand('actie.brief', { actie: actie.id, aan: 'jongere' });
  const ouders = await turn.bestand('actie.brief', { actie: actie.id, aan: 'ouders' });
  const context = actieNaam(actie);
  const terug = { title: 'Terug naar de actie', verb: 'actie.openen', data: { actie: actie.id } };
  if (jongere === undefined || ouders === undefined)
    return {
      kind: 'card',
      summary: 'Dit kan hier nog niet',
      card: meldingCard({
        context,
        titel: 'Dit kan hier nog niet',
        zin: 'De bot heeft nog geen eigen adres, en kan daarom geen brief geven. De beheerder stelt dat in met KETENBOT_URL.',
        stappen: [terug],
      }),
    };
  return {
    kind: 'card',
    summary: 'De brief',
    card: ophalenCard({
      context,
      titel: 'De brief aan jongere en ouders',
      zin: 'Beide brieven zijn af, op de naam en het adres na: die kent de bot niet. Vul ze in, lees de brief na en verstuur hem zelf.',
      links: [
        { title: 'Brief aan de jongere', url: jongere },
        { title: 'Brief aan de ouders', url: ouders },
      ],
      minuten: LINK_MINUTEN,
      terug,
    }),
  };
});

const MAAND_DAGEN = 30;
const bewaartijd = (dagen: number): string => {
  if (dagen % 365 === 0) return `${dagen / 365} jaar nadat de hulp is gestopt`;
  return dagen < 2 * MAAND_DAGEN
    ? `${dagen} dagen nadat de hulp is gestopt`
    : `ongeveer ${Math.round(dagen / MAAND_DAGEN)} maanden nadat de hulp is gestopt`;
};

const waardenVoor = async (turn: DeelnemerTurn, actie: Actie, aan: BriefAan): Promise<BriefWaarden> => {
  const { netwerk } = turn;
  const casus = actie.casus === undefined ? undefined : (await turn.get(Casussen, actie.casus))?.value;
  const overleg =
    actie.overleg === undefined ? undefined : (await turn.get(Overleggen, actie.overleg))?.value;
  const [coordinator] = coordinatoren(netwerk);
  const dag = overleg && toonLang(lokaleDatum(Temporal.Instant.from(overleg.start), netwerk.tijdzone));
  const wie = coordinator?.naam ?? 'de coördinator van het netwerk';
  return {
    netwerk: netwerk.naam,
    partners: (casus?.partners ?? []).flatMap((id) => partnerMet(netwerk, id)?.naam ?? []).join('\n'),
    overleg: dag === undefined ? 'binnenkort' : `op ${dag}`,
    datum: toonLang(turn.vandaag),
    contact: coordinator?.email === undefined ? wie : `${wie} (${coordinator.email})`,
    aanhef: aanhefVan(aan),
    afzender: naamMetPartner(netwerk, turn.who.deelnemer.id),
    bewaren: bewaartijd(netwerk.bewaartermijnen.casusNaSluitenDagen),
  };
};

const brief = fileOn(
  'actie.brief',
  'eigen-actie',
  ActieData.extend({ aan: z.enum(BRIEF_AAN) }),
  vanEigenaar,
  async (turn, { aan }, { value: actie }) => {
    eisBrief(actie);
    const waarden = await waardenVoor(turn, actie, aan);
    const naam = `brief ${aan} ${actie.casus ?? ''}`;
    const eigen = await turn.get(Briefsjablonen, aan);
    if (eigen) return { naam, vorm: 'sjabloon', sjabloon: eigen.value.bestand, waarden };
    return {
      naam,
      vorm: 'word',
      stuk: briefStuk(notificatiebrief(aan, waarden)),
    };
  },
);

export const briefVerbs: readonly Verb[] = [opstellen];
export const briefBestanden: readonly FileKind[] = [brief];

import { Temporal } from 'temporal-polyfill';
import { type DeadlineSoort, type OverlegDeadline, overlegDeadlines } from './deadlines.ts';
import type { Netwerk } from './netwerk.ts';
import type { Overleg, OverlegSoort, OverlegStatus } from './overleg.ts';
import { inVenster, lokaleDatum } from './werkdag.ts';

/** The planner looks at an overleg under this name. */
export const OVERLEG_TREDE = 'overleg.trede';

const MET_AANMELDING: readonly OverlegSoort[] = ['casuïstiekoverleg', 'uitvoeringsoverleg'];
const VAN_AANMELDING: readonly DeadlineSoort[] = ['aanmelding-opent', 'herinnering-aanmelding'];

/** Whether partners bring in new youths for this kind of overleg. */
export const heeftAanmelding = (soort: OverlegSoort): boolean => MET_AANMELDING.includes(soort);

export const eindVan = (overleg: Pick<Overleg, 'start' | 'minuten'>): Temporal.Instant =>
  Temporal.Instant.from(overleg.start).add({ minutes: overleg.minuten });

/** Whether it has begun: from then on nobody can answer "kom je?" any more. */
export const isBegonnen = (overleg: Pick<Overleg, 'start'>, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(overleg.start), now) <= 0;

/** What the protocol makes happen for this overleg, in order of time; also what lies behind us. */
export const overlegTreden = (
  overleg: Pick<Overleg, 'soort' | 'start'>,
  netwerk: Netwerk,
): OverlegDeadline[] => {
  const start = Temporal.Instant.from(overleg.start);
  const treden = overlegDeadlines({ start }, netwerk.protocol, netwerk.tijdzone);
  return heeftAanmelding(overleg.soort)
    ? treden
    : treden.filter(({ soort }) => !VAN_AANMELDING.includes(soort));
};

/**
 * From when on a reminder of this step means nothing: aanmelding has closed, or it is the day of the overleg itself, on
 * which it is read too late. When that day is there already, the overleg itself.
 */
export const herinnerUiterlijk = (
  overleg: Pick<Overleg, 'soort' | 'start'>,
  netwerk: Netwerk,
  trede: DeadlineSoort,
  now: Temporal.Instant,
): Temporal.Instant => {
  const start = Temporal.Instant.from(overleg.start);
  const zinvolTot = overlegTreden(overleg, netwerk).find(({ soort }) => soort === trede)?.zinvolTot ?? start;
  const opDeDag = lokaleDatum(start, netwerk.tijdzone).toZonedDateTime(netwerk.tijdzone).toInstant();
  const komtNog = Temporal.Instant.compare(now, opDeDag) < 0;
  return komtNog && Temporal.Instant.compare(opDeDag, zinvolTot) < 0 ? opDeDag : zinvolTot;
};

/** A step that need not be done when one of these is due as well. */
const ACHTERHAALD_DOOR: Readonly<Partial<Record<DeadlineSoort, readonly DeadlineSoort[]>>> = {
  'herinnering-aanmelding': ['aanmelding-opent'],
  'agenda-klaar': ['aanmelding-sluit', 'agenda-verstuurd'],
  'aanmelding-sluit': ['agenda-verstuurd'],
};

const HERINNERINGEN: readonly DeadlineSoort[] = [
  'herinnering-aanmelding',
  'herinnering-aanwezigheid',
  'morgen-overleg',
  'afwezig-signaal',
];

/** A reminder that a change of the protocol moved into the past: nobody is surprised by it. */
const isVervallen = ({ soort, at }: OverlegDeadline, { protocolSinds }: Netwerk): boolean =>
  protocolSinds !== undefined &&
  HERINNERINGEN.includes(soort) &&
  Temporal.Instant.compare(at, Temporal.Instant.from(protocolSinds)) <= 0;

/** `nu`: to do now; `aanDeBeurt`: all that has come, also what is not done any more; `gemist`: how many that are told. */
export type Beloop = {
  readonly nu: readonly DeadlineSoort[];
  readonly aanDeBeurt: readonly DeadlineSoort[];
  readonly gemist: number;
  readonly volgende: Temporal.Instant | undefined;
};

/**
 * Where this overleg stands on its ladder. What is still useful is done, each step once; what lost its meaning, or
 * was overtaken by a later step, is left out. Counted as missed is only what came after it was planned.
 */
export const overlegBeloop = (overleg: Overleg, netwerk: Netwerk, now: Temporal.Instant): Beloop => {
  const open = overlegTreden(overleg, netwerk).filter(
    (trede) => !(overleg.gedaan ?? []).includes(trede.soort) && !isVervallen(trede, netwerk),
  );
  const gekomen = open.filter(({ at }) => Temporal.Instant.compare(at, now) <= 0);
  const zinvol = gekomen
    .filter(({ zinvolTot }) => zinvolTot === undefined || Temporal.Instant.compare(zinvolTot, now) > 0)
    .map(({ soort }) => soort);
  const nu = zinvol.filter(
    (soort) => !(ACHTERHAALD_DOOR[soort] ?? []).some((later) => zinvol.includes(later)),
  );
  const laatste = gekomen.at(-1)?.at;
  const sinds = overleg.gepland === undefined ? undefined : Temporal.Instant.from(overleg.gepland);
  const gemist = gekomen.filter(
    ({ soort, at }) =>
      !nu.includes(soort) &&
      laatste !== undefined &&
      (Temporal.Instant.compare(at, laatste) < 0 || !zinvol.includes(soort)) &&
      (sinds === undefined || Temporal.Instant.compare(at, sinds) > 0),
  ).length;
  return { nu, aanDeBeurt: gekomen.map(({ soort }) => soort), gemist, volgende: open[gekomen.length]?.at };
};

/** When the planner must look at it: at once (in the working window) when something is due, else at the next step. */
export const eersteMoment = (
  overleg: Overleg,
  netwerk: Netwerk,
  now: Temporal.Instant,
): Temporal.Instant | undefined => {
  const { nu, volgende } = overlegBeloop(overleg, netwerk, now);
  return nu.length > 0 ? inVenster(now, netwerk.tijdzone) : volgende;
};

/** The state after these steps. It never goes back. */
export const statusNa = (overleg: Overleg, gekomen: readonly DeadlineSoort[]): OverlegStatus => {
  const { status } = overleg;
  if (status === 'afgezegd' || status === 'besluitenlijst vastgesteld') return status;
  if (gekomen.includes('besluitenlijst') || status === 'gehouden') return 'gehouden';
  if (status === 'agenda verstuurd') return status;
  if (gekomen.includes('aanmelding-sluit') || status === 'aanmelding gesloten') return 'aanmelding gesloten';
  return gekomen.includes('aanmelding-opent') ? 'aanmelding open' : status;
};

/** An instant as stored. */
export const tekst = (at: Temporal.Instant): string => at.toString({ smallestUnit: 'second' });

/** The same overleg with the moment the planner must look at it, or without when there is none. */
export const metMoment = (overleg: Overleg, moment: Temporal.Instant | undefined): Overleg => {
  const { moment: _oud, ...rest } = overleg;
  return moment === undefined ? rest : { ...rest, moment: tekst(moment) };
};

/** A new overleg, with the first moment to look at it. */
export const nieuwOverleg = (
  van: Pick<Overleg, 'id' | 'soort' | 'start' | 'minuten'> &
    Partial<Pick<Overleg, 'plaats' | 'link' | 'reeks' | 'reeksDatum'>>,
  netwerk: Netwerk,
  now: Temporal.Instant,
): Overleg => {
  const overleg: Overleg = {
    ...van,
    status: 'gepland',
    agenda: [],
    gepland: tekst(now),
    versie: 0,
    gedaan: [],
  };
  return metMoment(overleg, eersteMoment(overleg, netwerk, now));
};

/** Those that are still to come or are held now, first one first. */
export const komendeOverleggen = (overleggen: readonly Overleg[], now: Temporal.Instant): Overleg[] =>
  overleggen
    .filter(
      (overleg) =>
        !['afgezegd', 'gehouden', 'besluitenlijst vastgesteld'].includes(overleg.status) &&
        Temporal.Instant.compare(eindVan(overleg), now) > 0,
    )
    .sort((a, b) => Temporal.Instant.compare(Temporal.Instant.from(a.start), Temporal.Instant.from(b.start)));

/** A message about an overleg that begins this soon after the next working morning cannot wait for it. */
const HAAST_UREN = 4;

/** When people may be told of a change: in working hours, or at once when they would else read it too late. */
export const meldMoment = (
  start: Temporal.Instant,
  zone: string,
  now: Temporal.Instant,
): Temporal.Instant => {
  const op = inVenster(now, zone);
  return Temporal.Instant.compare(start, op.add({ hours: HAAST_UREN })) < 0 ? now : op;
};

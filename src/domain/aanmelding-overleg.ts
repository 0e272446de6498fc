import { Temporal } from 'temporal-polyfill';
import { isWijzigbaar } from './aanmelding-besluit.ts';
import type { Aanmelding } from './casus.ts';
import { aanmeldingSluitOp } from './deadlines.ts';
import type { Netwerk } from './netwerk.ts';
import type { Overleg } from './overleg.ts';
import { heeftAanmelding, isBegonnen, komendeOverleggen } from './overleg-beloop.ts';
import { lokaleDatum, werkdagVanaf } from './werkdag.ts';

type Urgentie = NonNullable<Aanmelding['urgentie']>;

const startVan = (overleg: Overleg): Temporal.Instant => Temporal.Instant.from(overleg.start);

/** The last local day on which one can bring something in for this overleg. */
export const laatsteAanmelddag = (overleg: Overleg, netwerk: Netwerk): Temporal.PlainDate =>
  lokaleDatum(startVan(overleg), netwerk.tijdzone).subtract({ days: netwerk.protocol.aanmeldingSluit });

/** Whether anybody may still bring something in for this overleg; after that only spoed. */
export const neemtAanmelding = (overleg: Overleg, netwerk: Netwerk, now: Temporal.Instant): boolean =>
  heeftAanmelding(overleg.soort) &&
  (overleg.status === 'gepland' || overleg.status === 'aanmelding open') &&
  Temporal.Instant.compare(
    aanmeldingSluitOp({ start: startVan(overleg) }, netwerk.protocol, netwerk.tijdzone),
    now,
  ) > 0;

/** The overleggen that are still to begin and treat casussen, first one first. */
export const agendeerbaar = (overleggen: readonly Overleg[], now: Temporal.Instant): Overleg[] =>
  komendeOverleggen(overleggen, now).filter(
    (overleg) => heeftAanmelding(overleg.soort) && !isBegonnen(overleg, now),
  );

/** The overleg an aanmelding goes to: spoed to the first one, regulier to the first that still takes any. */
export const overlegVoor = (
  urgentie: Urgentie,
  overleggen: readonly Overleg[],
  netwerk: Netwerk,
  now: Temporal.Instant,
): Overleg | undefined => {
  const eerst = agendeerbaar(overleggen, now);
  return urgentie === 'spoed' ? eerst[0] : eerst.find((overleg) => neemtAanmelding(overleg, netwerk, now));
};

/** The first overleg when it takes nothing any more but spoed: what a regular aanmelding just missed. */
export const geslotenOverleg = (
  overleggen: readonly Overleg[],
  netwerk: Netwerk,
  now: Temporal.Instant,
): Overleg | undefined => {
  const [eerste] = agendeerbaar(overleggen, now);
  return eerste && !neemtAanmelding(eerste, netwerk, now) ? eerste : undefined;
};

/**
 * Whether the aanmelder can still change it: a draft always; after that until it is decided, and a regular one until
 * aanmelding closes for its overleg. Taking it back can be done until it is decided.
 */
export const magWijzigen = (
  aanmelding: Aanmelding,
  overleg: Overleg | undefined,
  netwerk: Netwerk,
  now: Temporal.Instant,
): boolean => {
  if (!isWijzigbaar(aanmelding)) return false;
  const altijd = aanmelding.status === 'concept' || aanmelding.urgentie === 'spoed' || overleg === undefined;
  return altijd || overleg.status === 'afgezegd' || neemtAanmelding(overleg, netwerk, now);
};

/** The overleg to put it on at triage: the one it was sent in for while that is still to come, else the next. */
export const agendeerOverleg = (
  aanmelding: Pick<Aanmelding, 'overleg' | 'urgentie'>,
  overleggen: readonly Overleg[],
  netwerk: Netwerk,
  now: Temporal.Instant,
): Overleg | undefined =>
  agendeerbaar(overleggen, now).find(({ id }) => id === aanmelding.overleg) ??
  overlegVoor(aanmelding.urgentie ?? 'regulier', overleggen, netwerk, now);

/** The overleg somebody chose to put it on, while that is still to come; else the one it goes to by itself. */
export const gekozenOverleg = (
  keuze: string | undefined,
  aanmelding: Pick<Aanmelding, 'overleg' | 'urgentie'>,
  overleggen: readonly Overleg[],
  netwerk: Netwerk,
  now: Temporal.Instant,
): Overleg | undefined =>
  agendeerbaar(overleggen, now).find(({ id }) => id === keuze) ??
  agendeerOverleg(aanmelding, overleggen, netwerk, now);

/** "Later vragen": two working days on, or one when aanmelding closes before that; undefined when there is no day left. */
export const laterVragenOp = (
  overleg: Overleg,
  netwerk: Netwerk,
  vandaag: Temporal.PlainDate,
): Temporal.PlainDate | undefined => {
  const morgen = werkdagVanaf(vandaag.add({ days: 1 }));
  const overmorgen = werkdagVanaf(morgen.add({ days: 1 }));
  const laatste = laatsteAanmelddag(overleg, netwerk);
  return [overmorgen, morgen].find((dag) => Temporal.PlainDate.compare(dag, laatste) <= 0);
};

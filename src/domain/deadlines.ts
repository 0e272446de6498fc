import { Temporal } from 'temporal-polyfill';
import type { Protocol } from './protocol.ts';
import { inVenster, lokaalUur, lokaleDatum, werkdagVanaf, werkdagVoor } from './werkdag.ts';

/** What the protocol makes happen for one overleg. */
export type DeadlineSoort =
  | 'aanmelding-opent'
  | 'herinnering-aanmelding'
  | 'agenda-klaar'
  | 'aanmelding-sluit'
  | 'agenda-verstuurd'
  | 'herinnering-aanwezigheid'
  | 'morgen-overleg'
  | 'afwezig-signaal'
  | 'besluitenlijst';

/** A step with the instant at which its message goes out, in the working window. */
export type Trede<S extends string> = { readonly soort: S; readonly at: Temporal.Instant };

/** `gepland` is the moment before it was moved to a working day; at or after `zinvolTot` the message is pointless. */
export type OverlegDeadline = Trede<DeadlineSoort> & {
  readonly gepland: Temporal.Instant;
  readonly zinvolTot?: Temporal.Instant;
};

/** The steps on the ladder of one actie, in order. */
export type TredeSoort = 'binnenkort' | 'vandaag' | 'te-laat' | 'tweede-nudge' | 'signaal';

type Overleg = { readonly start: Temporal.Instant };

const after = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) > 0;

/** When aanmelding really closes: the end of that local day, whatever day it is. Not moved to the working window. */
export const aanmeldingSluitOp = (overleg: Overleg, protocol: Protocol, zone: string): Temporal.Instant =>
  lokaleDatum(overleg.start, zone)
    .subtract({ days: protocol.aanmeldingSluit - 1 })
    .toZonedDateTime(zone)
    .toInstant();

/** Useless on the day of the overleg itself: people read it the working day before, or too late. */
const DAARVOOR: readonly DeadlineSoort[] = ['herinnering-aanwezigheid', 'morgen-overleg', 'afwezig-signaal'];

const volgorde = (a: OverlegDeadline, b: OverlegDeadline): number =>
  Temporal.Instant.compare(a.at, b.at) || Temporal.Instant.compare(a.gepland, b.gepland);

/**
 * What a weekend or holiday pushed to the day of the overleg comes on the last working day before it instead (Friday,
 * for an overleg on Monday), unless a step that goes before it is not done by then: nobody is asked for an answer
 * before the agenda was sent.
 */
const haalNaarVoren = (
  alle: readonly OverlegDeadline[],
  dag: Temporal.PlainDate,
  berichtUur: number,
  zone: string,
): OverlegDeadline[] => {
  const gedaan: OverlegDeadline[] = [];
  for (const deadline of [...alle].sort((a, b) => Temporal.Instant.compare(a.gepland, b.gepland))) {
    const opDeDag = Temporal.PlainDate.compare(lokaleDatum(deadline.at, zone), dag) >= 0;
    const eerder = lokaalUur(werkdagVoor(lokaleDatum(deadline.gepland, zone)), berichtUur, zone);
    const kan = opDeDag && DAARVOOR.includes(deadline.soort) && gedaan.every(({ at }) => !after(at, eerder));
    gedaan.push(kan ? { ...deadline, at: eerder } : deadline);
  }
  return gedaan;
};

/**
 * Everything that happens for one overleg, in order of time; each moved to the working window, never earlier but for
 * what must be read before the day of the overleg.
 * What would then land after its meaning (a reminder after aanmelding closed, a message before the overleg when
 * it has begun) is left out. What lies before now is in the list all the same.
 */
export const overlegDeadlines = (overleg: Overleg, protocol: Protocol, zone: string): OverlegDeadline[] => {
  const dag = lokaleDatum(overleg.start, zone);
  const sluit = aanmeldingSluitOp(overleg, protocol, zone);
  const dagen = (aantal: number) => lokaalUur(dag.add({ days: aantal }), protocol.berichtUur, zone);
  const deadline = (soort: DeadlineSoort, gepland: Temporal.Instant, zinvolTot?: Temporal.Instant) => ({
    soort,
    gepland,
    at: inVenster(gepland, zone),
    ...(zinvolTot && { zinvolTot }),
  });
  const alle: OverlegDeadline[] = [
    deadline('aanmelding-opent', dagen(-protocol.aanmeldingOpent), sluit),
    deadline('herinnering-aanmelding', dagen(-protocol.herinneringAanmelding), sluit),
    deadline('agenda-klaar', dagen(-protocol.agendaKlaar), overleg.start),
    deadline('aanmelding-sluit', sluit, overleg.start),
    deadline('agenda-verstuurd', dagen(-protocol.agendaVerstuurd), overleg.start),
    deadline('herinnering-aanwezigheid', dagen(-protocol.herinneringAanwezigheid), overleg.start),
    deadline('morgen-overleg', dagen(-protocol.morgenOverleg), overleg.start),
    deadline('afwezig-signaal', dagen(-protocol.afwezigSignaal), overleg.start),
    deadline('besluitenlijst', dagen(protocol.besluitenlijst)),
  ];
  return haalNaarVoren(alle, dag, protocol.berichtUur, zone)
    .filter(({ at, zinvolTot }) => zinvolTot === undefined || after(zinvolTot, at))
    .sort(volgorde);
};

/**
 * The ladder of an actie that is due on local date `tot`: each step on a working morning at the protocol's hour,
 * never earlier than its day. A step that would meet the one before it waits for the next working morning;
 * `binnenkort` is left out when it would not come before `vandaag`.
 */
export const actieDeadlines = (
  tot: Temporal.PlainDate,
  protocol: Protocol,
  zone: string,
): Trede<TredeSoort>[] => {
  const ochtend = (dag: Temporal.PlainDate) => lokaalUur(werkdagVanaf(dag), protocol.berichtUur, zone);
  const dagen = (aantal: number) => ochtend(tot.add({ days: aantal }));
  const treden: Trede<TredeSoort>[] = [{ soort: 'vandaag', at: dagen(0) }];
  let vorige = dagen(0);
  const klim = (soort: TredeSoort, aantal: number) => {
    const at = dagen(aantal);
    vorige = after(at, vorige) ? at : ochtend(lokaleDatum(vorige, zone).add({ days: 1 }));
    treden.push({ soort, at: vorige });
  };
  klim('te-laat', protocol.actieTeLaat);
  klim('tweede-nudge', protocol.actieTweedeNudge);
  klim('signaal', protocol.actieSignaal);
  const binnenkort = dagen(-protocol.actieBinnenkort);
  return after(dagen(0), binnenkort) ? [{ soort: 'binnenkort', at: binnenkort }, ...treden] : treden;
};

/**
 * Where we stand on a ladder: `nu` is the one step to send (the latest that is due and was not sent), `overgeslagen`
 * how many due steps before it are not sent any more, `volgende` the first step after now.
 */
export type Stand<S extends string> = {
  readonly nu?: Trede<S>;
  readonly overgeslagen: number;
  readonly volgende?: Trede<S>;
};

/**
 * Which step applies now. Steps at or before `sinds` (when the actie was made or got its date) never existed; steps up
 * to and including `laatst` (the last one sent) are done. `treden` in order of time.
 */
export const volgendeTrede = <S extends string>(
  treden: readonly Trede<S>[],
  now: Temporal.Instant,
  eerder: { readonly laatst?: S; readonly sinds?: Temporal.Instant } = {},
): Stand<S> => {
  const gedaan = treden.findIndex(({ soort }) => soort === eerder.laatst);
  const open = treden
    .slice(gedaan + 1)
    .filter(({ at }) => eerder.sinds === undefined || after(at, eerder.sinds));
  const aantal = open.filter(({ at }) => !after(at, now)).length;
  const nu = open[aantal - 1];
  const volgende = open[aantal];
  return { overgeslagen: Math.max(0, aantal - 1), ...(nu && { nu }), ...(volgende && { volgende }) };
};

import { Temporal } from 'temporal-polyfill';
import { type Actie, isOpenActie } from './actie.ts';
import { actieDeadlines, type Trede, type TredeSoort, volgendeTrede } from './deadlines.ts';
import { actieveDeelnemers, coordinatoren, type Deelnemer, type Netwerk } from './netwerk.ts';
import { coordinatorenNu, verlofOp, vervangerNu } from './stuurmoment.ts';
import { vervangerNa } from './vertrek.ts';
import { inVenster, isInVenster, lokaalUur, lokaleDatum, VENSTER } from './werkdag.ts';

const instant = (tekst: string): Temporal.Instant => Temporal.Instant.from(tekst);
const isEerder = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) < 0;

const actief = (netwerk: Netwerk, id: string | undefined): Deelnemer | undefined =>
  actieveDeelnemers(netwerk).find((deelnemer) => deelnemer.id === id);

/**
 * Who must answer for an actie: its owner; when that one left, the first vervanger who can be reached; when there is
 * none, the coördinatoren. So it is until the actie has moved to somebody else.
 */
export const staatVoor = (netwerk: Netwerk, eigenaar: string): Deelnemer[] => {
  const een = actief(netwerk, eigenaar) ?? vervangerNa(netwerk, eigenaar);
  return een ? [een] : coordinatoren(netwerk);
};

/** Whose acties this person must answer for: their own, and of those who left to them. */
export const staatIn = (netwerk: Netwerk, wie: string): string[] =>
  netwerk.deelnemers.flatMap(({ id }) => (staatVoor(netwerk, id).some((een) => een.id === wie) ? [id] : []));

/** The vaste vervanger who is asked along with an owner who stays silent; not when the actie fell to them already. */
const vervangerVan = (netwerk: Netwerk, eigenaar: string): Deelnemer | undefined => {
  const een = actief(netwerk, eigenaar);
  return een && actief(netwerk, een.vervanger);
};

/**
 * Whether the owner still owes an answer: not done, no more time asked, not waiting for another actie, and nothing said
 * since the last reminder.
 */
export const wachtOpAntwoord = (
  actie: Pick<Actie, 'status' | 'uitstel' | 'wachtOp' | 'beantwoord' | 'gevraagd'>,
): boolean => {
  if (!isOpenActie(actie) || actie.uitstel !== undefined || actie.wachtOp !== undefined) return false;
  if (actie.beantwoord === undefined) return true;
  return actie.gevraagd !== undefined && isEerder(instant(actie.beantwoord), instant(actie.gevraagd));
};

/** Whether it should have been done, or must be today. `vandaag` and `tot` are local dates. */
export const isAanDeBeurt = (actie: Pick<Actie, 'tot'>, vandaag: Temporal.PlainDate): boolean =>
  actie.tot <= vandaag.toString();

/** What one look at an actie brings. `actie` is to be stored; the planner looks again at `moment`. */
export type LadderStap = {
  readonly actie: Actie;
  readonly trede: TredeSoort | undefined;
  /** Who is reminded. */
  readonly vraag: readonly Deelnemer[];
  /** Which coördinatoren are told. */
  readonly signaal: readonly Deelnemer[];
  /** From when on the reminder means nothing: the next one says more. */
  readonly uiterlijk: Temporal.Instant | undefined;
  /** Reminders that were not sent because their time had passed. */
  readonly overgeslagen: number;
  readonly moment: Temporal.Instant | undefined;
};

/** The same actie with the moment the planner must look at it, or without when there is none. */
export const metMoment = (actie: Actie, moment: Temporal.Instant | undefined): Actie => {
  const { moment: _oud, ...rest } = actie;
  return moment === undefined ? rest : { ...rest, moment: moment.toString({ smallestUnit: 'second' }) };
};

/**
 * Whether the owner is left alone at this step: more time was asked; or there was an answer, and it is not yet the
 * due date, or the answer came on that day or later.
 */
const isStil = (actie: Actie, trede: TredeSoort, zone: string): boolean => {
  if (actie.uitstel !== undefined) return true;
  if (actie.beantwoord === undefined) return false;
  return trede === 'binnenkort' || lokaleDatum(instant(actie.beantwoord), zone).toString() >= actie.tot;
};

const kijkLater = (actie: Actie, moment: Temporal.Instant | undefined): LadderStap => ({
  actie: metMoment(actie, moment),
  trede: undefined,
  vraag: [],
  signaal: [],
  uiterlijk: undefined,
  overgeslagen: 0,
  moment,
});

/**
 * Since when the steps of this ladder hold: a change of the protocol brings no reminder of before it, but the
 * coördinator is told all the same.
 */
const ladderVanaf = (
  actie: Actie,
  { protocolSinds }: Netwerk,
  treden: readonly Trede<TredeSoort>[],
): Temporal.Instant => {
  const eigen = instant(actie.ladderSinds ?? actie.sinds);
  if (protocolSinds === undefined || !isEerder(eigen, instant(protocolSinds))) return eigen;
  const voorSignaal = treden.find(({ soort }) => soort === 'signaal')?.at.subtract({ seconds: 1 });
  const vanaf =
    voorSignaal && isEerder(voorSignaal, instant(protocolSinds)) ? voorSignaal : instant(protocolSinds);
  return isEerder(vanaf, eigen) ? eigen : vanaf;
};

/**
 * Where an actie stands on its ladder. At most one step is done: the last one that is due, in working hours, and not
 * when the next comes this very day. The coördinator is told of an actie that stays open whatever the owner answered.
 * One that waits for another has no ladder until that is over.
 */
export const ladderStap = (actie: Actie, netwerk: Netwerk, now: Temporal.Instant): LadderStap => {
  if (!isOpenActie(actie) || actie.wachtOp !== undefined) return kijkLater(actie, undefined);
  const zone = netwerk.tijdzone;
  const treden = actieDeadlines(Temporal.PlainDate.from(actie.tot), netwerk.protocol, zone);
  const stand = volgendeTrede(treden, now, {
    sinds: ladderVanaf(actie, netwerk, treden),
    ...(actie.trede === undefined ? {} : { laatst: actie.trede }),
  });
  const volgende = stand.volgende?.at;
  if (!stand.nu) return kijkLater(actie, volgende);
  if (!isInVenster(now, zone)) return kijkLater(actie, inVenster(now, zone, netwerk.protocol.berichtUur));
  if (volgende && lokaleDatum(volgende, zone).equals(lokaleDatum(now, zone)))
    return kijkLater(actie, volgende);
  return klim(actie, netwerk, now, {
    trede: stand.nu.soort,
    volgende,
    stil: isStil(actie, stand.nu.soort, zone),
    overgeslagen: stand.overgeslagen,
  });
};

type Klim = {
  readonly trede: TredeSoort;
  readonly volgende: Temporal.Instant | undefined;
  readonly stil: boolean;
  readonly overgeslagen: number;
};

/** The signal takes the place of reminders that were missed: then the owner is still asked once. */
const wieGevraagd = (actie: Actie, netwerk: Netwerk, { trede, stil, overgeslagen }: Klim): Deelnemer[] => {
  if (stil || (trede === 'signaal' && overgeslagen === 0)) return [];
  const vervanger = trede === 'tweede-nudge' ? vervangerVan(netwerk, actie.eigenaar) : undefined;
  return [...staatVoor(netwerk, actie.eigenaar), ...(vervanger ? [vervanger] : [])];
};

/** Until when this reminder means what it says: "today" today, every other until the next step brings its own. */
const uiterlijkVan = (
  { trede, volgende }: Klim,
  { tijdzone }: Netwerk,
  now: Temporal.Instant,
): Temporal.Instant | undefined =>
  trede === 'vandaag' ? lokaalUur(lokaleDatum(now, tijdzone), VENSTER.tot, tijdzone) : volgende;

const klim = (actie: Actie, netwerk: Netwerk, now: Temporal.Instant, stap: Klim): LadderStap => {
  const vraag = wieGevraagd(actie, netwerk, stap);
  const op = now.toString({ smallestUnit: 'millisecond' });
  const asked = vraag.length > 0 ? { gevraagd: op, herinnerd: actie.herinnerd + 1 } : {};
  return {
    actie: metMoment({ ...actie, ...asked, trede: stap.trede }, stap.volgende),
    trede: stap.trede,
    vraag,
    signaal: stap.trede === 'signaal' ? coordinatorenNu(netwerk, lokaleDatum(now, netwerk.tijdzone)) : [],
    uiterlijk: uiterlijkVan(stap, netwerk, now),
    overgeslagen: stap.stil ? 0 : stap.overgeslagen,
    moment: stap.volgende,
  };
};

/** Whether the vaste vervanger was asked along, and so may see what it is about and take it over. */
const isVervangerGevraagd = ({ trede }: Pick<Actie, 'trede'>): boolean =>
  trede === 'tweede-nudge' || trede === 'signaal';

/** What somebody is to an actie, beyond what they are to its casus. `geen`: nothing. */
export type ActieRol = 'eigenaar' | 'gevraagd' | 'vervanger' | 'helper' | 'geen';

/** Whether somebody was asked because the owner is on leave today; only once there was something to ask. */
const isVervangerBijVerlof = (
  netwerk: Netwerk,
  { trede, eigenaar }: Actie,
  wie: string,
  vandaag: Temporal.PlainDate,
): boolean =>
  trede !== undefined &&
  verlofOp(netwerk, eigenaar, vandaag) !== undefined &&
  vervangerNu(netwerk, eigenaar, vandaag)?.id === wie;

/**
 * Owner (or who stands for them), colleague who was asked to take it over, vervanger who was asked along (at the second
 * nudge, or because the owner is on leave), or who helps.
 */
export const actieRol = (
  netwerk: Netwerk,
  actie: Actie,
  wie: string,
  vandaag: Temporal.PlainDate,
): ActieRol => {
  if (staatVoor(netwerk, actie.eigenaar).some(({ id }) => id === wie)) return 'eigenaar';
  if (actie.overdracht?.naar === wie) return 'gevraagd';
  const gevraagd = isVervangerGevraagd(actie) && vervangerVan(netwerk, actie.eigenaar)?.id === wie;
  if (gevraagd || isVervangerBijVerlof(netwerk, actie, wie, vandaag)) return 'vervanger';
  return actie.helpers?.includes(wie) ? 'helper' : 'geen';
};

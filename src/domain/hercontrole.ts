import { Temporal } from 'temporal-polyfill';
import { actieveDeelnemers, type Deelnemer, isCoordinator, type Netwerk } from './netwerk.ts';
import type { Hercontrole } from './netwerk-bewaking.ts';
import { bereikbareCoordinatoren } from './netwerk-regels.ts';
import { instantText } from './time.ts';
import { inVenster, isInVenster, lokaalUur, lokaleDatum, werkdagVanaf } from './werkdag.ts';

/** The planner looks at the quarterly question under this name. */
export const HERCONTROLE = 'netwerk.hercontrole';

/** Days after the question: the coördinatoren are reminded, everyone is warned, access ends. */
const HERINNER_DAGEN = 14;
const WAARSCHUW_DAGEN = 21;
const STOP_DAGEN = 28;
/** Working days between the day of the warning and the day access ends. */
const NA_WAARSCHUWING = 5;
/** A round that would not be over this long after it began, before the next quarter, is not begun. */
const RUIMTE_DAGEN = 35;
/** Without anybody to ask, it is looked at again after this long. */
const ZONDER_LEIDING_DAGEN = 7;

type Kwartaal = { readonly id: string; readonly begin: Temporal.PlainDate };

/** The quarter of a local date. */
export const kwartaalVan = (dag: Temporal.PlainDate): Kwartaal => {
  const nummer = Math.ceil(dag.month / 3);
  return {
    id: `${String(dag.year).padStart(4, '0')}-Q${nummer}`,
    begin: dag.with({ month: nummer * 3 - 2, day: 1 }),
  };
};

const beginVan = (id: string): Temporal.PlainDate =>
  Temporal.PlainDate.from({ year: Number(id.slice(0, 4)), month: Number(id.slice(6)) * 3 - 2, day: 1 });

const volgend = (kwartaal: Kwartaal): Kwartaal => kwartaalVan(kwartaal.begin.add({ months: 3 }));

type Tijden = Pick<Netwerk, 'tijdzone' | 'protocol'>;

const werkmoment = ({ tijdzone, protocol }: Tijden, dag: Temporal.PlainDate): Temporal.Instant =>
  lokaalUur(werkdagVanaf(dag), protocol.berichtUur, tijdzone);

const naDagen = (netwerk: Tijden, sinds: string, dagen: number): Temporal.Instant =>
  werkmoment(netwerk, lokaleDatum(Temporal.Instant.from(sinds), netwerk.tijdzone).add({ days: dagen }));

/** The first moment at which access may end for somebody who was warned at `op`. */
export const naWaarschuwing = (netwerk: Tijden, op: string): Temporal.Instant => {
  let dag = lokaleDatum(Temporal.Instant.from(op), netwerk.tijdzone);
  for (let n = 0; n < NA_WAARSCHUWING; n++) dag = werkdagVanaf(dag.add({ days: 1 }));
  return werkmoment(netwerk, dag);
};

const laatste = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) < 0 ? b : a;

/** When access ends of who is not confirmed by then: never earlier than this. Undefined: nothing was asked yet. */
export const stopMoment = (
  netwerk: Tijden,
  { gevraagd, gewaarschuwd }: Pick<Hercontrole, 'gevraagd' | 'gewaarschuwd'>,
): Temporal.Instant | undefined => {
  if (gevraagd === undefined) return undefined;
  const stop = naDagen(netwerk, gevraagd, STOP_DAGEN);
  return gewaarschuwd === undefined ? stop : laatste(stop, naWaarschuwing(netwerk, gewaarschuwd));
};

const tekst = (at: Temporal.Instant): string => instantText(at, 'second');

const wachtOp = (netwerk: Tijden, kwartaal: Kwartaal): Hercontrole => ({
  kwartaal: kwartaal.id,
  moment: tekst(werkmoment(netwerk, kwartaal.begin)),
});

/** The first question of a netwerk: at the first beginning of a quarter that is still to come. */
export const eersteHercontrole = (netwerk: Tijden, now: Temporal.Instant): Hercontrole => {
  const nu = kwartaalVan(lokaleDatum(now, netwerk.tijdzone));
  const eerst = wachtOp(netwerk, nu);
  return Temporal.Instant.compare(eerst.moment, now) > 0 ? eerst : wachtOp(netwerk, volgend(nu));
};

/** Those who take part and whom no coördinator confirmed since this quarter began. */
const nietBevestigd = (netwerk: Netwerk, kwartaal: string): Deelnemer[] => {
  const sinds = beginVan(kwartaal).toZonedDateTime(netwerk.tijdzone).toInstant();
  return actieveDeelnemers(netwerk).filter(
    ({ bevestigd }) => bevestigd === undefined || Temporal.Instant.compare(bevestigd, sinds) < 0,
  );
};

/** Those who are still to be confirmed in the round that is going on; nobody when there is none. */
export const teBevestigen = (netwerk: Netwerk): Deelnemer[] => {
  const { hercontrole } = netwerk;
  return hercontrole?.gevraagd === undefined ? [] : nietBevestigd(netwerk, hercontrole.kwartaal);
};

/**
 * Whose access ends. The coördinatoren keep theirs when none of them that can be reached was confirmed: somebody must
 * be able to put it right.
 */
export const teStoppen = (netwerk: Netwerk): Deelnemer[] => {
  const open = teBevestigen(netwerk);
  const leidt = bereikbareCoordinatoren(netwerk).some(
    (een) => een.rollen.includes('coordinator') && !open.includes(een),
  );
  return leidt ? open : open.filter((een) => !isCoordinator(een));
};

/** What one look at it brings; `hercontrole` is to be stored, and its `moment` planned. */
export type HercontroleStap = {
  readonly nu: 'vraag' | 'herinner' | 'waarschuw' | 'stop' | undefined;
  readonly hercontrole: Hercontrole;
  /** Reminders that were left out because a later one is due. */
  readonly overgeslagen: number;
};

const later = (hercontrole: Hercontrole, op: Temporal.Instant): HercontroleStap => ({
  nu: undefined,
  hercontrole: { ...hercontrole, moment: tekst(op) },
  overgeslagen: 0,
});

const begin = (
  netwerk: Netwerk,
  was: Hercontrole,
  kwartaal: Kwartaal,
  now: Temporal.Instant,
): HercontroleStap => {
  if (was.kwartaal > kwartaal.id) return later(was, werkmoment(netwerk, beginVan(was.kwartaal)));
  const start = wachtOp(netwerk, kwartaal);
  if (Temporal.Instant.compare(start.moment, now) > 0)
    return later(start, Temporal.Instant.from(start.moment));
  const klaarOp = lokaleDatum(now, netwerk.tijdzone).add({ days: RUIMTE_DAGEN });
  const hierna = volgend(kwartaal);
  const teLaat = Temporal.PlainDate.compare(klaarOp, hierna.begin) >= 0;
  if (teLaat || nietBevestigd(netwerk, kwartaal.id).length === 0)
    return { nu: undefined, hercontrole: wachtOp(netwerk, hierna), overgeslagen: 0 };
  const gevraagd = tekst(now);
  return {
    nu: 'vraag',
    hercontrole: {
      kwartaal: kwartaal.id,
      gevraagd,
      moment: tekst(naDagen(netwerk, gevraagd, HERINNER_DAGEN)),
    },
    overgeslagen: 0,
  };
};

const verder = (
  netwerk: Netwerk,
  ronde: Hercontrole & { readonly gevraagd: string },
  now: Temporal.Instant,
): HercontroleStap => {
  const { gevraagd, herinnerd, gewaarschuwd } = ronde;
  const isDaar = (at: Temporal.Instant) => Temporal.Instant.compare(at, now) <= 0;
  const stop = (met: Hercontrole) => stopMoment(netwerk, met) ?? now;
  if (gewaarschuwd !== undefined)
    return isDaar(stop(ronde))
      ? { nu: 'stop', hercontrole: ronde, overgeslagen: 0 }
      : later(ronde, stop(ronde));
  const waarschuw = naDagen(netwerk, gevraagd, WAARSCHUW_DAGEN);
  if (isDaar(waarschuw)) {
    const hercontrole = { ...ronde, gewaarschuwd: tekst(now) };
    const overgeslagen = herinnerd === undefined ? 1 : 0;
    return { ...later(hercontrole, stop(hercontrole)), nu: 'waarschuw', overgeslagen };
  }
  const herinner = naDagen(netwerk, gevraagd, HERINNER_DAGEN);
  if (herinnerd !== undefined || !isDaar(herinner))
    return later(ronde, herinnerd === undefined ? herinner : waarschuw);
  return { ...later({ ...ronde, herinnerd: tekst(now) }, waarschuw), nu: 'herinner' };
};

/**
 * Where the quarterly question stands. At most one step at a time, in working hours; after a long sleep the later one
 * takes the place of the earlier, and a round that ran into the next quarter is begun anew. Access never ends without a
 * warning five working days before.
 */
export const hercontroleStap = (
  netwerk: Netwerk,
  was: Hercontrole,
  now: Temporal.Instant,
): HercontroleStap => {
  const { tijdzone, protocol } = netwerk;
  if (!isInVenster(now, tijdzone)) return later(was, inVenster(now, tijdzone, protocol.berichtUur));
  const vandaag = lokaleDatum(now, tijdzone);
  if (bereikbareCoordinatoren(netwerk).length === 0)
    return later(was, werkmoment(netwerk, vandaag.add({ days: ZONDER_LEIDING_DAGEN })));
  const nu = kwartaalVan(vandaag);
  const { gevraagd } = was;
  if (gevraagd === undefined || was.kwartaal < nu.id) return begin(netwerk, was, nu, now);
  if (nietBevestigd(netwerk, was.kwartaal).length === 0)
    return { nu: undefined, hercontrole: volgendeHercontrole(netwerk, was.kwartaal), overgeslagen: 0 };
  return verder(netwerk, { ...was, gevraagd }, now);
};

/** The round after this quarter's. */
export const volgendeHercontrole = (netwerk: Tijden, kwartaal: string): Hercontrole =>
  wachtOp(netwerk, volgend(kwartaalVan(beginVan(kwartaal))));

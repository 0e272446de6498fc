import { Temporal } from 'temporal-polyfill';
import { actieveDeelnemers, coordinatoren, type Deelnemer, deelnemerMet, type Netwerk } from './netwerk.ts';
import type { Rust, Verlof } from './verlof.ts';
import { vervangerNa } from './vertrek.ts';
import { isInVenster, isWerkdag, lokaalUur, lokaleDatum, VENSTER, werkdagVanaf } from './werkdag.ts';

/** The leave somebody is on at this local date. */
export const verlofOp = (
  { verlof }: Pick<Netwerk, 'verlof'>,
  wie: string,
  dag: Temporal.PlainDate,
): Verlof | undefined => {
  const datum = dag.toString();
  return verlof?.find(({ deelnemer, van, tot }) => deelnemer === wie && van <= datum && datum <= tot);
};

/** The first working day on which this person is there, `dag` included; two leaves that meet are one. */
export const terugOp = (
  netwerk: Pick<Netwerk, 'verlof'>,
  wie: string,
  dag: Temporal.PlainDate,
): Temporal.PlainDate => {
  let terug = werkdagVanaf(dag);
  for (let weg = verlofOp(netwerk, wie, terug); weg; weg = verlofOp(netwerk, wie, terug))
    terug = werkdagVanaf(Temporal.PlainDate.from(weg.tot).add({ days: 1 }));
  return terug;
};

/** Who is asked in the place of somebody who is away: the first vervanger who can be reached and is there. */
export const vervangerNu = (netwerk: Netwerk, wie: string, dag: Temporal.PlainDate): Deelnemer | undefined =>
  vervangerNa(netwerk, wie, ({ id }) => verlofOp(netwerk, id, dag) === undefined);

/** The coördinatoren who are there today; else their plaatsvervangers who are; else the coördinatoren all the same. */
export const coordinatorenNu = (netwerk: Netwerk, dag: Temporal.PlainDate): Deelnemer[] => {
  const eerste = coordinatoren(netwerk);
  const er = (wie: readonly Deelnemer[]) => wie.filter(({ id }) => verlofOp(netwerk, id, dag) === undefined);
  if (er(eerste).length > 0) return er(eerste);
  const tweede = er(actieveDeelnemers(netwerk).filter(({ rollen }) => rollen.includes('plaatsvervanger')));
  return tweede.length > 0 ? tweede : eerste;
};

/** What a partner asked for; nothing when it did not. */
export const rustVan = ({ rust }: Pick<Netwerk, 'rust'>, partner: string): Rust | undefined =>
  rust?.find((een) => een.partner === partner);

/** Further ahead than any holiday: a search that ends. */
const MEESTE_DAGEN = 60;

/** The first moment from `vanaf` on in the working window, on a day and from an hour that this partner likes. */
const rustigVanaf = (
  vanaf: Temporal.Instant,
  rust: Rust | undefined,
  { tijdzone, protocol }: Pick<Netwerk, 'tijdzone' | 'protocol'>,
): Temporal.Instant | undefined => {
  const eerste = lokaleDatum(vanaf, tijdzone);
  for (let ver = 0; ver < MEESTE_DAGEN; ver += 1) {
    const dag = eerste.add({ days: ver });
    if (!isWerkdag(dag) || rust?.dagen.includes(dag.dayOfWeek)) continue;
    const uur = ver === 0 ? (rust?.uur ?? VENSTER.van) : (rust?.uur ?? protocol.berichtUur);
    const op = lokaalUur(dag, uur, tijdzone);
    const kan = ver === 0 && Temporal.Instant.compare(vanaf, op) > 0 ? vanaf : op;
    if (isInVenster(kan, tijdzone)) return kan;
  }
  return undefined;
};

/**
 * When a reminder that is due `now` goes to this person: now, or later because they are away, or because their partner
 * asked for quiet days or a later hour. Never outside the working window; never at or after `uiterlijk`, from which it
 * means nothing: rather than that it comes on a quiet day, and to who is away it does not come at all (undefined).
 */
export const stuurMoment = (
  netwerk: Netwerk,
  wie: string,
  now: Temporal.Instant,
  uiterlijk?: Temporal.Instant,
): Temporal.Instant | undefined => {
  const zone = netwerk.tijdzone;
  const optijd = (op: Temporal.Instant | undefined) =>
    op && (uiterlijk === undefined || Temporal.Instant.compare(op, uiterlijk) < 0) ? op : undefined;
  const partner = deelnemerMet(netwerk, wie)?.partner;
  const rust = partner === undefined ? undefined : rustVan(netwerk, partner);
  const vandaag = lokaleDatum(now, zone);
  const weg = verlofOp(netwerk, wie, vandaag) !== undefined;
  const vanaf = weg ? lokaalUur(terugOp(netwerk, wie, vandaag), netwerk.protocol.berichtUur, zone) : now;
  const graag = optijd(rustigTerug(netwerk, wie, vanaf, rust));
  return graag ?? optijd(rustigTerug(netwerk, wie, vanaf, undefined));
};

/** As `rustigVanaf`, and not in a leave that begins in between. */
const rustigTerug = (
  netwerk: Netwerk,
  wie: string,
  vanaf: Temporal.Instant,
  rust: Rust | undefined,
): Temporal.Instant | undefined => {
  const zone = netwerk.tijdzone;
  let op = rustigVanaf(vanaf, rust, netwerk);
  while (op && verlofOp(netwerk, wie, lokaleDatum(op, zone)))
    op = rustigVanaf(
      lokaalUur(terugOp(netwerk, wie, lokaleDatum(op, zone)), netwerk.protocol.berichtUur, zone),
      rust,
      netwerk,
    );
  return op;
};

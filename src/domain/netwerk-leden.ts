import { fold } from './lijst/tekst.ts';
import { actieveDeelnemers, type Deelnemer, type Netwerk } from './netwerk.ts';
import { koppel } from './netwerk-koppelen.ts';
import type { Teamlid } from './netwerk-voorstel.ts';

/** Deelnemers who took part and whose account left the team; ids of Teams may be either of the two kinds. */
export const wieVertrok = (netwerk: Netwerk, weg: readonly string[]): Deelnemer[] =>
  actieveDeelnemers(netwerk).filter(
    ({ oid, teamsId }) =>
      (oid !== undefined && weg.includes(oid)) || (teamsId !== undefined && weg.includes(teamsId)),
  );

/** What the coming of people into the team means. */
export type Gekomen = {
  /** Linked now: they were on the list, or took part before. */
  readonly gekoppeld: readonly Deelnemer[];
  /** Might be someone of the list, or were taken out by a coördinator: she decides. */
  readonly vraag: readonly Deelnemer[];
};

/** Matches those who came into the team with people of the list who are not linked, or who left the team. */
export const wieKwam = (netwerk: Netwerk, leden: readonly Teamlid[]): Gekomen => {
  const bezet = new Set(actieveDeelnemers(netwerk).flatMap(({ oid }) => (oid === undefined ? [] : [oid])));
  const open = netwerk.deelnemers.filter(
    ({ oid, vertrokken }) => vertrokken !== undefined || oid === undefined,
  );
  const { deelnemers, gevonden, twijfel } = koppel(open, leden, bezet);
  const raak = deelnemers.filter(({ id }) => gevonden[id] !== undefined);
  const uitgehaald = new Set(open.filter(({ verwijderd }) => verwijderd).map(({ id }) => id));
  return {
    gekoppeld: raak.filter(({ id }) => !uitgehaald.has(id)),
    vraag: open.filter(
      ({ id }) =>
        (uitgehaald.has(id) && gevonden[id] !== undefined) ||
        twijfel.some(({ deelnemer }) => deelnemer === id),
    ),
  };
};

/** Members of a roster whose name or address holds these words; all of them when nothing is asked. */
export const zoekLeden = <L extends Pick<Teamlid, 'naam' | 'email'>>(
  leden: readonly L[],
  zoek: string,
): L[] => {
  const gevraagd = fold(zoek);
  return leden.filter(({ naam, email }) => fold(`${naam} ${email ?? ''}`).includes(gevraagd));
};

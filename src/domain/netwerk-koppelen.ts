import { zoekInRoster } from './lijst/roster.ts';
import { fold } from './lijst/tekst.ts';
import type { Deelnemer } from './netwerk.ts';
import type { Teamlid, Twijfel, Vondst } from './netwerk-voorstel.ts';

/** Who the deelnemers are in Teams: only what is sure is filled in, and each account belongs to one person. */
export type Koppeling = {
  readonly deelnemers: Deelnemer[];
  readonly gevonden: Record<string, Vondst>;
  readonly twijfel: Twijfel[];
};

const MEEST = 8;

type Uitkomst = { readonly lid: Teamlid; readonly hoe: Vondst } | Twijfel | undefined;

/** `bezet`: accounts of people who are not among `deelnemers`. */
export const koppel = (
  deelnemers: readonly Deelnemer[],
  team: readonly Teamlid[],
  bezet: ReadonlySet<string>,
): Koppeling => {
  const vrij = vrijeLeden(deelnemers, team, bezet);
  const uitkomsten = deelnemers.map((deelnemer) => zoek(deelnemer, team, vrij));
  const keren = new Map<string, number>();
  for (const uitkomst of uitkomsten)
    if (uitkomst && 'lid' in uitkomst) keren.set(uitkomst.lid.oid, (keren.get(uitkomst.lid.oid) ?? 0) + 1);
  const gevonden: Record<string, Vondst> = {};
  const twijfel: Twijfel[] = [];
  const gekoppeld = deelnemers.map((deelnemer, index) => {
    const uitkomst = uitkomsten[index];
    if (!uitkomst) return deelnemer;
    if (!('lid' in uitkomst)) {
      twijfel.push(uitkomst);
      return deelnemer;
    }
    const { lid, hoe } = uitkomst;
    if ((keren.get(lid.oid) ?? 0) > 1) {
      const waarom = 'Meer dan één persoon op de lijst lijkt op dezelfde persoon in het team.';
      twijfel.push({ deelnemer: deelnemer.id, waarom, kandidaten: [lid] });
      return deelnemer;
    }
    gevonden[deelnemer.id] = hoe;
    return metAccount(deelnemer, lid);
  });
  return { deelnemers: gekoppeld, gevonden, twijfel };
};

/** Takes part (again), under this account. */
export const metAccount = (deelnemer: Deelnemer, lid: Pick<Teamlid, 'oid' | 'teamsId'>): Deelnemer => {
  const { vertrokken: _weg, verwijderd: _uit, ...rest } = deelnemer;
  return { ...rest, oid: lid.oid, teamsId: lid.teamsId };
};

const vrijeLeden = (
  deelnemers: readonly Deelnemer[],
  team: readonly Teamlid[],
  bezet: ReadonlySet<string>,
) => {
  const eigen = new Set(
    deelnemers.flatMap(({ oid, vertrokken }) => (oid !== undefined && vertrokken === undefined ? [oid] : [])),
  );
  return team.filter(({ oid }) => !bezet.has(oid) && !eigen.has(oid));
};

const zoek = (deelnemer: Deelnemer, team: readonly Teamlid[], vrij: readonly Teamlid[]): Uitkomst => {
  const bekend = deelnemer.vertrokken === undefined ? team : vrij;
  const eigen = bekend.find(({ oid }) => oid === deelnemer.oid);
  if (eigen) return { lid: eigen, hoe: 'al bekend' };
  const match = zoekInRoster(deelnemer, vrij);
  if (match.soort === 'onbekend') return undefined;
  if (match.soort === 'kies') {
    return { deelnemer: deelnemer.id, waarom: match.waarom, kandidaten: match.kandidaten.slice(0, MEEST) };
  }
  const { lid } = match;
  if (deelnemer.oid !== undefined && deelnemer.vertrokken === undefined) {
    return {
      deelnemer: deelnemer.id,
      waarom: 'Deze persoon was aan een ander account gekoppeld.',
      kandidaten: [lid],
    };
  }
  if (match.hoe === 'volledige naam' && heeftAnderAdres(deelnemer, lid)) {
    const waarom = 'De naam is gelijk, maar het e-mailadres in het team is anders.';
    return { deelnemer: deelnemer.id, waarom, kandidaten: [lid] };
  }
  return { lid, hoe: match.hoe === 'e-mail' ? 'e-mail' : 'naam' };
};

/** Anyone can choose a display name: a name counts only where no address speaks against it. */
const heeftAnderAdres = ({ email }: Deelnemer, lid: Teamlid): boolean =>
  email !== undefined && lid.email !== undefined && fold(email) !== fold(lid.email);

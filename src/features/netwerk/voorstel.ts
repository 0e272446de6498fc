import { Temporal } from 'temporal-polyfill';
import { leesNetwerklijst } from '../../domain/lijst/netwerklijst.ts';
import type { Deelnemer, Netwerk } from '../../domain/netwerk.ts';
import { maakVoorstel } from '../../domain/netwerk-inlezen.ts';
import { isAnders, type Verschil, verschil } from '../../domain/netwerk-verschil.ts';
import {
  opNetwerk,
  type Voorstel,
  Voorstellen,
  type VoorstelMensen,
  voegSamen,
} from '../../domain/netwerk-voorstel.ts';
import type { Document } from '../../ports/documents.ts';
import type { MomentKind } from '../feature.ts';
import type { Stored, Turn, View } from '../turn.ts';
import { teamVan } from './team.ts';

/** A list that nobody confirmed is thrown away after this many days. */
const BEWAAR_DAGEN = 14;
const OPRUIMEN = 'netwerk.lijst-opruimen';

/** The list this person read, against the netwerk as it is now. */
export type Huidig = {
  readonly stored: Stored<Voorstel>;
  readonly voorstel: Voorstel;
  readonly straks: Netwerk;
  readonly verschil: Verschil;
};

const tekst = (now: Temporal.Instant): string => now.toString({ smallestUnit: 'second' });

/** What confirming this proposal would make of the netwerk. */
export const naBevestigen = (
  view: View,
  voorstel: VoorstelMensen,
): { straks: Netwerk; verschil: Verschil } => {
  const straks = voegSamen(view.netwerk, voorstel, tekst(view.now));
  const mee = voorstel.deelnemers.map(({ id }) => id);
  return {
    straks,
    verschil: verschil(view.netwerk, straks, {
      partners: new Set(voorstel.partners.map(({ id }) => id)),
      deelnemers: new Set(mee),
    }),
  };
};

/** The list that this person (Entra object id) read and did not confirm. */
export const huidigVan = async (view: View, oid: string): Promise<Huidig | undefined> => {
  const stored = await view.get(Voorstellen, oid);
  if (!stored) return undefined;
  const voorstel = opNetwerk(stored.value, view.netwerk);
  return { stored, voorstel, ...naBevestigen(view, voorstel) };
};

/** Keeps a correction; whoever looks at an earlier one sees that it changed. */
export const bewaarVoorstel = (turn: Turn, { stored }: Huidig, next: Voorstel): Voorstel => {
  const voorstel = { ...next, revisie: stored.value.revisie + 1 };
  turn.replace(Voorstellen, stored, voorstel);
  return voorstel;
};

/** A person of the list as corrected. */
export const metPersoon = (voorstel: Voorstel, deelnemer: Deelnemer): Voorstel => ({
  ...voorstel,
  deelnemers: voorstel.deelnemers.map((een) => (een.id === deelnemer.id ? deelnemer : een)),
});

/** Reads a list and keeps it until it is confirmed. Undefined: it changes nothing, and is not kept. */
export const leesLijst = async (turn: Turn, document: Document): Promise<Voorstel | undefined> => {
  const lijst = leesNetwerklijst(document);
  const team = await teamVan(turn);
  const { mensen, rest } = maakVoorstel(lijst, turn.netwerk, { nieuwId: () => turn.newId(), team });
  const na = naBevestigen(turn, mensen);
  const blijft = na.verschil.deelnemers.some(({ soort }) => soort === 'blijft');
  if (turn.netwerk.status !== 'inrichting' && !isAnders(na.verschil) && !blijft) return undefined;
  const oud = await turn.get(Voorstellen, turn.who.oid);
  const id = turn.who.oid;
  const sleutel = oud?.value.sleutel ?? (await turn.newKey());
  const voorstel: Voorstel = {
    ...mensen,
    id,
    revisie: (oud?.value.revisie ?? 0) + 1,
    sinds: tekst(turn.now),
    bron: bronVan(document.name),
    kolommen: rest.kolommen.length,
    rest: rest.nietGeplaatst.length + rest.opmerkingen.length,
    sleutel,
    content: await turn.seal(Voorstellen, { id, sleutel }, rest),
  };
  if (oud) turn.replace(Voorstellen, oud, voorstel);
  else turn.insert(Voorstellen, voorstel);
  turn.moment(turn.now.add({ hours: BEWAAR_DAGEN * 24 }), OPRUIMEN, voorstel.id);
  return voorstel;
};

/** Takes the list away, with the key of what is sealed in it. */
export const ruimOp = async (turn: Turn, stored: Stored<Voorstel>): Promise<void> => {
  turn.remove(Voorstellen, stored);
  await turn.destroyKey(stored.value.sleutel);
};

const bronVan = (naam: string): string => {
  const schoon = naam.replace(/\s+/g, ' ').trim().slice(0, 80);
  return schoon === '' ? 'je lijst' : schoon;
};

/** Lists that were never confirmed do not stay. */
export const opruimen: MomentKind = {
  soort: OPRUIMEN,
  due: async (turn, moment) => {
    const stored = await turn.get(Voorstellen, moment.over);
    if (!stored) return;
    const tot = Temporal.Instant.from(stored.value.sinds).add({ hours: BEWAAR_DAGEN * 24 });
    if (Temporal.Instant.compare(tot, turn.now) > 0) return;
    await ruimOp(turn, stored);
    turn.audit('lijst verlopen', turn.netwerk.id);
  },
};

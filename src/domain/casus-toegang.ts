import type { Temporal } from 'temporal-polyfill';
import { ACTIE_BIJ, type Actie, Acties } from './actie.ts';
import { mayDo, type Subject, type Who } from './authority.ts';
import { type Casus, Casussen } from './casus.ts';
import { leesCasusNummer } from './casus-nummer.ts';
import { RefusedError, UserError } from './errors.ts';
import { coordinatoren, type Deelnemer, isCoordinator, type Netwerk } from './netwerk.ts';
import type { Kind } from './row.ts';

type Stored<T> = { readonly value: T; readonly etag: string };

/** What finding a casus needs of a unit of work. */
type Lezer = {
  readonly vandaag: Temporal.PlainDate;
  readonly netwerk: Netwerk;
  readonly who: Who & { readonly deelnemer: Deelnemer };
  get<T, C>(kind: Kind<T, C>, id: string): Promise<Stored<T> | undefined>;
  listBy<T, C>(kind: Kind<T, C>, entry: string, where?: { readonly shelf?: string }): Promise<Stored<T>[]>;
};

/** A casus with its open acties, and in whose hands those are. */
export type GevondenCasus = {
  readonly casus: Casus;
  readonly stored: Stored<Casus>;
  readonly acties: readonly Actie[];
};

/** What the right to see a casus is decided on: who asks owns an actie of it, or is on it otherwise. */
export const onderwerp = (casus: Casus, acties: readonly Actie[], deelnemer: string): Subject => ({
  regisseur: casus.regisseur,
  gevraagd: casus.regieVoorstel?.naar,
  partners: casus.partners,
  aanmelders: casus.aanmelders,
  eigenaar: acties.find(({ eigenaar, casus: nummer }) => nummer === casus.id && eigenaar === deelnemer)
    ?.eigenaar,
});

/** The open acties under one entry of the index: of a casus, of an owner. */
export const openActies = async (view: Pick<Lezer, 'listBy'>, plek: string): Promise<Actie[]> =>
  (await view.listBy(Acties, plek, { shelf: 'open' })).map(({ value }) => value);

/** The same sentence whether it is not there or not for this person, with whom to ask. */
const geenToegang = (netwerk: Netwerk): string => {
  const namen = coordinatoren(netwerk).map(({ naam }) => naam);
  const wie = namen.length === 0 ? 'de coördinator' : `${namen.join(' of ')} (coördinator)`;
  return `Je kunt deze casus niet openen: hij bestaat niet, of je staat er niet op. Vraag het aan ${wie}.`;
};

/**
 * Finds a casus by its number as typed. Throws `UserError` when it is not there or not for this person: one sentence
 * for both, but for the coördinator, who may know.
 */
export const vindCasus = async (
  turn: Lezer,
  getypt: string,
): Promise<{ subject: Subject; thing: GevondenCasus }> => {
  const { deelnemer } = turn.who;
  const nummer = leesCasusNummer(getypt, turn.netwerk.casusPrefix, turn.vandaag.year);
  if (nummer === undefined)
    throw new UserError(
      'Dat is geen casusnummer. Typ bijvoorbeeld /casus ZN-2026-001, of typ /casus voor jouw casussen.',
    );
  const stored: Stored<Casus> | undefined = await turn.get(Casussen, nummer);
  if (!stored && isCoordinator(deelnemer))
    throw new UserError(`Casus ${nummer} bestaat niet. Typ /casus voor de lijst.`);
  const acties = await openActies(turn, ACTIE_BIJ.openBij(nummer));
  const subject = stored && onderwerp(stored.value, acties, deelnemer.id);
  if (!stored || !subject || !mayDo('casus-zien', turn.who, subject).mag)
    throw new RefusedError(geenToegang(turn.netwerk), `casus ${nummer}`);
  return { subject, thing: { casus: stored.value, stored, acties } };
};

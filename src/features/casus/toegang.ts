import { z } from 'zod/v4';
import { type Actie, Acties } from '../../domain/actie.ts';
import { mayDo, type Subject } from '../../domain/authority.ts';
import { type Casus, Casussen } from '../../domain/casus.ts';
import { leesCasusNummer } from '../../domain/casus-nummer.ts';
import { RefusedError, UserError } from '../../domain/errors.ts';
import { coordinatoren, isCoordinator, type Netwerk } from '../../domain/netwerk.ts';
import type { DeelnemerTurn, Stored, View } from '../turn.ts';

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

export const openActies = async (view: View): Promise<Actie[]> =>
  (await view.list(Acties, { shelf: 'open' })).map(({ value }) => value);

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
  turn: DeelnemerTurn,
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
  const acties = (await openActies(turn)).filter((actie) => actie.casus === nummer);
  const subject = stored && onderwerp(stored.value, acties, deelnemer.id);
  if (!stored || !subject || !mayDo('casus-zien', turn.who, subject).mag)
    throw new RefusedError(geenToegang(turn.netwerk), `casus ${nummer}`);
  return { subject, thing: { casus: stored.value, stored, acties } };
};

/** The casus with this number, for a message or the planner: nobody's right is decided. */
export const leesCasus = async (view: View, nummer: string): Promise<Casus | undefined> =>
  (await view.get(Casussen, nummer))?.value;

/** Why this person may see the casus, for the audit log; empty when not. */
export const waaromZiet = ({ who }: DeelnemerTurn, { casus, acties }: GevondenCasus): string => {
  const verdict = mayDo('casus-zien', who, onderwerp(casus, acties, who.deelnemer.id));
  return verdict.mag ? verdict.waarom : '';
};

/** Whether this person keeps the casus together, or runs the netwerk. */
export const leidt = ({ who }: DeelnemerTurn, { casus, acties }: GevondenCasus): boolean =>
  mayDo('casus-leiden', who, onderwerp(casus, acties, who.deelnemer.id)).mag;

/** What a button about a casus carries. */
export const CasusData = z.object({ casus: z.string().max(40) });

export const vind = (turn: DeelnemerTurn, data: z.infer<typeof CasusData>) => vindCasus(turn, data.casus);

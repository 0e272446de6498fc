import { AanmeldConcepten, conceptId } from '../../domain/aanmelding-concept.ts';
import { magWijzigen } from '../../domain/aanmelding-overleg.ts';
import type { Subject } from '../../domain/authority.ts';
import { type Aanmelding, type AanmeldingContent, Aanmeldingen } from '../../domain/casus.ts';
import { UserError } from '../../domain/errors.ts';
import { isCoordinator } from '../../domain/netwerk.ts';
import { type Overleg, Overleggen } from '../../domain/overleg.ts';
import type { Card } from '../../ports/card.ts';
import type { Reply } from '../../ports/chat.ts';
import type { DeelnemerTurn, Stored, Turn, View } from '../turn.ts';

/** What a button about one aanmelding carries. */
export type MetAanmelding = { readonly aanmelding: string };

/**
 * Reads the aanmelding a button is about. A draft is its aanmelder's alone: for anybody else it is not there.
 * Throws `UserError` when there is none.
 */
export const vindAanmelding = async (
  turn: DeelnemerTurn,
  { aanmelding: id }: MetAanmelding,
): Promise<{ subject: Subject; thing: Stored<Aanmelding> }> => {
  const stored = await turn.get(Aanmeldingen, id);
  const verborgen = stored?.value.status === 'concept' && stored.value.aanmelder !== turn.who.deelnemer.id;
  if (!stored || verborgen) throw new UserError('Deze aanmelding bestaat niet (meer). Typ /aanmelden.');
  const { aanmelder, twijfel } = stored.value;
  return { subject: { aanmelder, voor: aanmelder, advies: twijfel === true }, thing: stored };
};

/** The aanmelding a person is filling in, unless it is asked for a doubt. */
type Welk = Pick<Aanmelding, 'twijfel'>;

/** What this person is filling in, if anything. */
export const eigenConcept = async (
  view: View,
  deelnemer: string,
  welk: Welk = {},
): Promise<Stored<Aanmelding> | undefined> => {
  const wijzer = await view.get(AanmeldConcepten, conceptId(deelnemer, welk));
  const stored = wijzer && (await view.get(Aanmeldingen, wijzer.value.aanmelding));
  return stored?.value.status === 'concept' ? stored : undefined;
};

/** Remembers that this is what the person is filling in; nothing when it was sent in or thrown away. */
export const zetConcept = async (
  turn: DeelnemerTurn,
  aanmelding: string | undefined,
  welk: Welk = {},
): Promise<void> => {
  const id = conceptId(turn.who.deelnemer.id, welk);
  const wijzer = await turn.get(AanmeldConcepten, id);
  if (aanmelding === undefined) {
    if (wijzer) turn.remove(AanmeldConcepten, wijzer);
  } else if (wijzer) turn.replace(AanmeldConcepten, wijzer, { id, aanmelding });
  else turn.insert(AanmeldConcepten, { id, aanmelding });
};

/** Opens it; the audit line says as what. */
export const opent = (turn: DeelnemerTurn, aanmelding: Aanmelding): Promise<AanmeldingContent> => {
  const { deelnemer } = turn.who;
  const leest = isCoordinator(deelnemer) ? 'coördinator' : 'tweede beoordelaar';
  return turn.open(Aanmeldingen, aanmelding, aanmelding.aanmelder === deelnemer.id ? 'aanmelder' : leest);
};

/** Writes a change of the row and its content together, with an audit line. Resolves with what is there then. */
export const bewaar = async (
  turn: DeelnemerTurn,
  stored: Stored<Aanmelding>,
  rij: Partial<Aanmelding>,
  content: AanmeldingContent,
  wat: string,
): Promise<Aanmelding> => {
  const next = { ...stored.value, ...rij, content: await turn.seal(Aanmeldingen, stored.value, content) };
  turn.replace(Aanmeldingen, stored, next);
  turn.audit(wat, `aanmelding ${next.id}`);
  return next;
};

/**
 * Erases an aanmelding: its key first, so that what is left of it anywhere cannot be read. Its aanmelder is not filling
 * it in any more.
 */
export const wis = async (
  turn: Turn,
  { value, etag }: Stored<Aanmelding>,
  waarom?: string,
): Promise<void> => {
  await turn.destroyKey(value.sleutel);
  turn.remove(Aanmeldingen, { value, etag });
  turn.audit('gewist', `aanmelding ${value.id}`, waarom);
  const wijzer = await turn.get(AanmeldConcepten, conceptId(value.aanmelder, value));
  if (wijzer?.value.aanmelding === value.id) turn.remove(AanmeldConcepten, wijzer);
};

export const openOverleggen = async (view: View): Promise<Overleg[]> =>
  (await view.list(Overleggen, { shelf: 'open' })).map(({ value }) => value);

/** Whether the aanmelder can still change what was sent in. */
export const nogTeWijzigen = async (view: View, aanmelding: Aanmelding): Promise<boolean> => {
  const { overleg: id } = aanmelding;
  const overleg = id === undefined ? undefined : (await view.get(Overleggen, id))?.value;
  return magWijzigen(aanmelding, overleg, view.netwerk, view.now);
};

/** An answer with more to do on it. */
export const bezig = (card: Card): Reply => ({ kind: 'card', card, summary: 'Aanmelding', busy: true });

/** An answer that ends it. In a channel the posted card stays as it is: it is everybody's. */
export const klaar = (turn: DeelnemerTurn, card: Card): Reply => ({
  kind: 'card',
  card,
  summary: 'Aanmelding',
  busy: turn.place?.kind !== 'personal',
});

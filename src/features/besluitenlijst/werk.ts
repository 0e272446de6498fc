import { z } from 'zod/v4';
import {
  type LijstConcept,
  LijstConcepten,
  type LijstContent,
  type LijstPunt,
  LijstPunten,
  lijstPuntId,
  type PuntContent,
} from '../../domain/besluitenlijst-concept.ts';
import { gewijzigd, metGezien, metPunt, standVan } from '../../domain/besluitenlijst-stand.ts';
import { UserError } from '../../domain/errors.ts';
import { isCoordinator } from '../../domain/netwerk.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { DeelnemerTurn, Stored, Turn } from '../turn.ts';
import { metSchrijver } from './live-wie.ts';
import { toonUitkomst } from './uitkomst.ts';

export const Id = z.string().min(1).max(80);
export const OverLijst = z.object({ lijst: Id });

/** For the audit log. */
export const waaromLeest = ({ who }: Turn): string =>
  who.deelnemer && !isCoordinator(who.deelnemer) ? 'voorzitter of notulist' : 'coördinator';

/**
 * A list while a turn works on it: read once, written once at the end. What is opened or changed is remembered, so that
 * each row is opened, and audited, at most once a turn.
 */
export type Werk = {
  readonly stored: Stored<LijstConcept> | undefined;
  lijst: LijstConcept;
  readonly punten: Map<
    string,
    { stored: Stored<LijstPunt> | undefined; content: PuntContent; vuil: boolean }
  >;
  inhoud: { content: LijstContent; vuil: boolean } | undefined;
};

const WEG = 'Deze besluitenlijst bestaat niet (meer). Typ /besluitenlijst.';

/** Begins work on a list that was read. */
export const werkVan = (stored: Stored<LijstConcept>): Werk => ({
  stored,
  lijst: stored.value,
  punten: new Map(),
  inhoud: undefined,
});

/** Reads the list. Throws `UserError` when it is not there. */
const beginWerk = async (turn: Turn, id: string): Promise<Werk> => {
  const stored = await turn.get(LijstConcepten, id);
  if (!stored) throw new UserError(WEG);
  return werkVan(stored);
};

/** What an item says. Throws `UserError` when it is not on the list. */
export const puntVan = async (turn: Turn, werk: Werk, id: string): Promise<PuntContent> => {
  const open = werk.punten.get(id);
  if (open) return open.content;
  const stored = werk.lijst.punten.some((punt) => punt.id === id)
    ? await turn.get(LijstPunten, lijstPuntId(werk.lijst.id, id))
    : undefined;
  if (!stored) throw new UserError('Dit punt staat niet (meer) op de lijst. Typ /besluitenlijst.');
  const content = await turn.open(LijstPunten, stored.value, waaromLeest(turn));
  werk.punten.set(id, { stored, content, vuil: false });
  return content;
};

/** Changes or adds an item. Nobody saw it as it is now, until it is shown. */
export const zetPunt = (turn: DeelnemerTurn, werk: Werk, id: string, content: PuntContent): void => {
  const was = werk.punten.get(id);
  const nu = metSchrijver(content, was?.content, turn.who.deelnemer.id);
  werk.punten.set(id, { stored: was?.stored, content: nu, vuil: true });
  const stand = standVan(id, nu, [], werk.lijst.bron === 'correctie');
  werk.lijst = metPunt(werk.lijst, stand, turn.who.deelnemer.id);
};

/** Changes something of the list beside its items. */
export const zetLijst = (turn: DeelnemerTurn, werk: Werk, meer: Partial<LijstConcept>): void => {
  werk.lijst = gewijzigd(werk.lijst, meer, turn.who.deelnemer.id);
};

/** These items are on the card that is shown now. */
export const zetGezien = (turn: DeelnemerTurn, werk: Werk, punten: readonly string[]): void => {
  werk.lijst = metGezien(werk.lijst, punten, turn.who.deelnemer.id);
};

/** The lines that were not read, and the names nobody was found for. */
export const inhoudVan = async (turn: Turn, werk: Werk): Promise<LijstContent> => {
  if (werk.inhoud) return werk.inhoud.content;
  const { rest, onbekendeNamen, vreemdeKolommen = 0 } = werk.lijst;
  if (rest + onbekendeNamen + vreemdeKolommen === 0) return { rest: [], namen: [] };
  const content = await turn.open(LijstConcepten, werk.lijst, waaromLeest(turn));
  werk.inhoud = { content, vuil: false };
  return content;
};

export const zetInhoud = (turn: DeelnemerTurn, werk: Werk, content: LijstContent): void => {
  werk.inhoud = { content, vuil: true };
  zetLijst(turn, werk, { rest: content.rest.length, onbekendeNamen: content.namen.length });
};

/** Writes what changed, each row once. */
export const sluitAf = async (turn: Turn, werk: Werk): Promise<void> => {
  const { sleutel } = werk.lijst;
  for (const [punt, { stored, content, vuil }] of werk.punten) {
    if (!vuil) continue;
    const id = lijstPuntId(werk.lijst.id, punt);
    const rij = { id, sleutel, content: await turn.seal(LijstPunten, { id, sleutel }, content) };
    if (stored) turn.replace(LijstPunten, stored, rij);
    else turn.insert(LijstPunten, rij);
  }
  if (werk.inhoud?.vuil) {
    const content = await turn.seal(LijstConcepten, werk.lijst, werk.inhoud.content);
    werk.lijst = { ...werk.lijst, content };
  }
  if (!werk.stored) turn.insert(LijstConcepten, werk.lijst);
  else if (werk.stored.value !== werk.lijst) turn.replace(LijstConcepten, werk.stored, werk.lijst);
  if (werk.stored && werk.stored.value.revisie !== werk.lijst.revisie)
    turn.audit('gewijzigd', `besluitenlijst ${werk.lijst.id}`);
};

/** A button about a list that is being prepared. When it is not any more, it says what became of it. */
export const lijstVerb = <D extends { lijst: string }>(
  name: string,
  data: z.ZodType<D>,
  run: (turn: DeelnemerTurn, werk: Werk, data: D) => Promise<Reply> | Reply,
): Verb =>
  verb(name, 'coordineren', data, async (turn, gevraagd) => {
    const werk = await beginWerk(turn, gevraagd.lijst);
    if (werk.lijst.status !== 'open') return toonUitkomst(turn, werk.lijst);
    const reply = await run(turn, werk, gevraagd);
    await sluitAf(turn, werk);
    return reply;
  });

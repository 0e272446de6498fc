import { z } from 'zod/v4';
import { gelezenCard } from '../../../cards/besluitenlijst/gelezen.ts';
import { plakkenCard } from '../../../cards/besluitenlijst/plakken.ts';
import { type StartView, startCard } from '../../../cards/besluitenlijst/start.ts';
import { type LijstConcept, LijstConcepten } from '../../domain/besluitenlijst-concept.ts';
import { gehouden } from '../../domain/besluitenlijst-overleg.ts';
import { UserError } from '../../domain/errors.ts';
import { isBesluitenlijst } from '../../domain/lijst/besluitenlijst-lezen.ts';
import { type Overleg, Overleggen } from '../../domain/overleg.ts';
import type { Reply } from '../../ports/chat.ts';
import type { Document } from '../../ports/documents.ts';
import { type Command, type Reader, type Verb, verb } from '../feature.ts';
import type { DeelnemerTurn, View } from '../turn.ts';
import { alleOverleggen, bewaarNieuw, leesLijst, legeLijst } from './maken.ts';
import { bezig, toonLijst } from './tonen.ts';
import { Id, type Werk, werkVan } from './werk.ts';
import { doorWie, overlegDag, overlegVanLijst, telZin } from './woorden.ts';

export const START = 'besluitenlijst.start';
export const GELEZEN = 'besluitenlijst.gelezen';
const SUMMARY = 'Besluitenlijst';

const OverOverleg = z.object({ overleg: Id.optional() });

const overlegMet = async (view: View, id: string | undefined): Promise<Overleg | undefined> => {
  if (id === undefined) return undefined;
  const overleg = (await view.get(Overleggen, id))?.value;
  if (!overleg || overleg.status === 'afgezegd')
    throw new UserError('Dit overleg bestaat niet (meer). Typ /besluitenlijst.');
  if (gehouden([overleg], view.now).length === 0)
    throw new UserError('Dit overleg moet nog beginnen. Daarna kun je de besluitenlijst maken.');
  return overleg;
};

const NAAM: Readonly<Record<LijstConcept['bron'], string>> = {
  bestand: 'Lijst',
  tekst: 'Lijst',
  hand: 'Lijst',
  correctie: 'Correctie op de lijst',
};

/** The drafts that are open, and the overleg that waits for its list: the given one, or the last one held without. */
export const startVan = async (view: View, overleg: Overleg | undefined): Promise<StartView> => {
  const open = (await view.list(LijstConcepten, { shelf: 'open' })).filter(
    ({ value }) => value.status === 'open',
  );
  const overleggen = await alleOverleggen(view);
  const [laatste] = gehouden(overleggen, view.now);
  const van = overleg ?? (laatste?.vastgesteld === undefined ? laatste : undefined);
  const rijen = [];
  for (const { value: lijst } of open.slice(0, 8)) {
    const bij = await overlegVanLijst(view, lijst);
    rijen.push({
      id: lijst.id,
      naam: bij ? `${NAAM[lijst.bron]} van ${overlegDag(bij, view)}` : 'Lijst',
      stand: telZin(lijst),
      door: doorWie(lijst, view),
    });
  }
  return {
    netwerk: view.netwerk.naam,
    overleg: van && { id: van.id, wanneer: overlegDag(van, view) },
    open: rijen,
    vastgesteld: overleggen.some(({ vastgesteld }) => vastgesteld !== undefined),
  };
};

const toonStart = async (view: View, overleg: Overleg | undefined): Promise<Reply> =>
  bezig(startCard(await startVan(view, overleg)));

/** What was read, in numbers: this is posted, and drawn anew as the list gets on. */
const gelezen = async (turn: DeelnemerTurn, document: Document): Promise<Reply> => {
  const werk = await leesLijst(turn, document, document.name === '' ? 'tekst' : 'bestand', undefined);
  await bewaarNieuw(turn, werk);
  const { id } = werk.lijst;
  return {
    kind: 'card',
    summary: `Besluitenlijst gelezen: ${telZin(werk.lijst)}`,
    card: gelezenCard({ netwerk: turn.netwerk.naam, id, zin: telZin(werk.lijst) }),
    bericht: { soort: GELEZEN, over: { lijst: id } },
  };
};

export const besluitenlijst: Command = {
  name: 'besluitenlijst',
  right: 'coordineren',
  zin: 'Leg besluiten en acties vast, of lees ze in.',
  voorbeelden: ['/besluitenlijst'],
  run: async (turn, args) => {
    // What was pasted behind the word, but is too short to be recognised by itself.
    if (args.includes('\n')) return gelezen(turn, turn.documents.parseText(args));
    return {
      kind: 'card',
      summary: SUMMARY,
      card: startCard(await startVan(turn, undefined)),
      bericht: { soort: START, over: null },
    };
  },
};

export const lezer: Reader = {
  right: 'coordineren',
  recognise: isBesluitenlijst,
  run: gelezen,
};

const toonPlakken = async (
  turn: DeelnemerTurn,
  id: string | undefined,
  tekst?: string,
  fout?: string,
): Promise<Reply> => {
  const overleg = await overlegMet(turn, id);
  return bezig(
    plakkenCard({ overleg: overleg?.id, wanneer: overleg && overlegDag(overleg, turn), tekst, fout }),
  );
};

const leesGeplakt = async (turn: DeelnemerTurn, id: string | undefined, tekst: string): Promise<Reply> => {
  const overleg = await overlegMet(turn, id);
  try {
    const werk = await leesLijst(turn, turn.documents.parseText(tekst), 'tekst', overleg);
    const reply = await toonLijst(turn, werk);
    await bewaarNieuw(turn, werk);
    return reply;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return toonPlakken(turn, id, tekst, error.message);
  }
};

/** The empty list this person began before: a second click makes no second one. */
const eigenLege = async (turn: DeelnemerTurn, overleg: Overleg | undefined): Promise<Werk | undefined> => {
  const open = await turn.list(LijstConcepten, { shelf: 'open' });
  const stored = open.find(
    ({ value }) =>
      value.bron === 'hand' &&
      value.status === 'open' &&
      value.door === turn.who.deelnemer.id &&
      value.overleg === overleg?.id &&
      value.punten.length === 0,
  );
  return stored && werkVan(stored);
};

/** Where a list begins. */
export const startVerbs: readonly Verb[] = [
  verb('besluitenlijst.begin', 'coordineren', OverOverleg, async (turn, data) =>
    toonStart(turn, await overlegMet(turn, data.overleg)),
  ),
  verb('besluitenlijst.plakken', 'coordineren', OverOverleg, (turn, data) => toonPlakken(turn, data.overleg)),
  verb(
    'besluitenlijst.lees',
    'coordineren',
    OverOverleg.extend({ tekst: z.string().max(40_000).optional() }),
    (turn, data) => leesGeplakt(turn, data.overleg, data.tekst ?? ''),
  ),
  verb('besluitenlijst.hand', 'coordineren', OverOverleg, async (turn, data) => {
    const overleg = await overlegMet(turn, data.overleg);
    const werk = (await eigenLege(turn, overleg)) ?? (await legeLijst(turn, overleg));
    const reply = await toonLijst(turn, werk);
    await bewaarNieuw(turn, werk);
    return reply;
  }),
];

import { z } from 'zod/v4';
import { mayDo, type Subject } from '../domain/authority.ts';
import { RefusedError, UserError } from '../domain/errors.ts';
import type {
  Command,
  Feature,
  FileKind,
  MessageKind,
  MomentKind,
  NudgeKind,
  Reader,
  Samenwerk,
  Verb,
} from '../features/feature.ts';
import type { DeelnemerTurn, Turn } from '../features/turn.ts';
import type { Reply } from '../ports/chat.ts';
import type { Document } from '../ports/documents.ts';
import type { Bestand } from '../ports/file.ts';
import { KIES, NIEUW } from './stamped.ts';
import { nearest, normalWord } from './words.ts';

/** Everything the features declare, by name. Throws when two features claim the same name. */
export type Routes = {
  readonly commands: ReadonlyMap<string, Command>;
  readonly verbs: ReadonlyMap<string, Verb>;
  readonly messages: ReadonlyMap<string, MessageKind>;
  readonly nudges: ReadonlyMap<string, NudgeKind>;
  readonly moments: ReadonlyMap<string, MomentKind>;
  readonly readers: readonly Reader[];
  readonly files: ReadonlyMap<string, FileKind>;
  readonly samen: ReadonlyMap<string, Samenwerk>;
  readonly features: readonly Feature[];
};

const index = <T>(things: readonly T[], nameOf: (thing: T) => string): Map<string, T> => {
  const byName = new Map<string, T>();
  for (const thing of things) {
    const name = nameOf(thing);
    if (byName.has(name)) throw new Error(`${name} is declared twice`);
    byName.set(name, thing);
  }
  return byName;
};

/** The button that starts a command: its answer is shown in place, to the one who clicked. */
const START = 'opdracht.start';
const StartData = z.object({ opdracht: z.string(), args: z.string().optional() });

export const createRoutes = (features: readonly Feature[]): Routes => {
  const commands = index(
    features.flatMap((f) => f.commands ?? []),
    (command) => normalWord(command.name),
  );
  const start: Verb = {
    verb: START,
    right: 'inrichten-of-deelnemen',
    run: async (turn, data) => {
      const { opdracht, args } = StartData.parse(data);
      const command = commands.get(normalWord(opdracht));
      if (!command) throw new UserError(`De opdracht /${opdracht.slice(0, 30)} bestaat niet. Typ /help.`);
      return runCommand(command, turn, args ?? '');
    },
  };
  /** The netwerk that begins is the one the turn is about: what follows is what `/netwerk` does. */
  const nieuw: Verb = {
    verb: NIEUW,
    right: 'inrichten',
    run: async (turn, _data, may) => {
      may({});
      const command = commands.get('netwerk');
      if (!command) throw new UserError(OUDE_KAART);
      return runCommand(command, turn, '');
    },
  };
  return {
    commands,
    verbs: index([start, nieuw, ...features.flatMap((f) => f.verbs ?? [])], (verb) => verb.verb),
    messages: index(
      features.flatMap((f) => f.messages ?? []),
      (message) => message.soort,
    ),
    nudges: index(
      features.flatMap((f) => f.nudges ?? []),
      (nudge) => nudge.soort,
    ),
    moments: index(
      features.flatMap((f) => f.moments ?? []),
      (moment) => moment.soort,
    ),
    readers: features.flatMap((f) => f.readers ?? []),
    files: index(
      features.flatMap((f) => f.files ?? []),
      (file) => file.soort,
    ),
    samen: index(
      features.flatMap((f) => f.samen ?? []),
      (werk) => werk.soort,
    ),
    features,
  };
};

/** Throws `RefusedError` with the sentence for the person when the right is not there; `wat` names the way in. */
const decide = (turn: Turn, right: Command['right'], subject: Subject, wat: string): void => {
  const verdict = mayDo(right, turn.who, subject);
  if (!verdict.mag) throw new RefusedError(verdict.zin, wat);
};

const runCommand = (command: Command, turn: Turn, args: string): Promise<Reply> => {
  decide(turn, command.right, {}, `opdracht ${command.name}`);
  return command.run(turn as DeelnemerTurn, args);
};

/** Runs what somebody typed. The first word decides; `/`, case and diacritics do not matter. */
export const runSaid = async (
  routes: Routes,
  turn: Turn,
  text: string,
  document: Document | undefined,
): Promise<Reply> => {
  const [, word = '', rest = ''] = /^\s*\/?(\S+)\s*([\s\S]*)$/.exec(text) ?? [];
  const command = routes.commands.get(normalWord(word));
  if (command && !document) return runCommand(command, turn, rest.trim());
  if (document) {
    const reader = bestReader(routes.readers, document);
    if (reader) {
      decide(turn, reader.right, {}, 'document');
      return reader.run(turn as DeelnemerTurn, document);
    }
    if (command) return runCommand(command, turn, rest.trim());
    throw new UserError(
      'Ik kan in dit bestand geen partnerlijst, besluitenlijst of actielijst herkennen. Staat er een rij met kolomnamen boven, zoals Naam en Organisatie, of Actie en Wie?',
    );
  }
  if (word === '') throw new UserError('Typ /help om te zien wat je hier kunt doen.');
  const guess = nearest(normalWord(word), [...routes.commands.keys()]);
  throw new UserError(
    guess === undefined
      ? 'Dat begrijp ik niet. Typ /help om te zien wat je hier kunt doen.'
      : `De opdracht "${word.slice(0, 30)}" ken ik niet. Bedoel je /${routes.commands.get(guess)?.name}?`,
  );
};

const bestReader = (readers: readonly Reader[], document: Document): Reader | undefined => {
  const scored = readers
    .map((reader) => ({ reader, score: reader.recognise(document) }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  return best && best.score >= 0.5 ? best.reader : undefined;
};

const OUDE_KAART = 'Deze knop hoort bij een oude kaart. Typ de opdracht opnieuw, of typ /help.';

/** Goes on in the netwerk that was chosen, and remembers it: for those who have any business there. */
export const runChosen = async (
  turn: Turn,
  remember: () => Promise<void>,
  goOn: () => Promise<Reply>,
): Promise<Reply> => {
  decide(turn, 'inrichten-of-deelnemen', {}, `knop ${KIES}`);
  await remember();
  return goOn();
};

/** Runs a button. What is in `data` is parsed by the verb; the right is decided on what it is really about. */
export const runClicked = async (routes: Routes, turn: Turn, name: string, data: unknown): Promise<Reply> => {
  const verb = routes.verbs.get(name);
  if (!verb) throw new UserError(OUDE_KAART);
  const wat = `knop ${verb.verb}`;
  let decided = name === START;
  if (decided) decide(turn, verb.right, {}, wat);
  // A button finds its thing before the right to it is decided: nobody from outside comes even that far.
  if (verb.right !== 'inrichten' && verb.right !== 'inrichten-of-deelnemen')
    decide(turn, 'deelnemen', {}, wat);
  const may = (subject: Subject) => {
    decide(turn, verb.right, subject, wat);
    decided = true;
  };
  try {
    const reply = await verb.run(turn as DeelnemerTurn, data, may);
    if (!decided) throw new Error(`${name} answered without asking who may`);
    return reply;
  } catch (error) {
    if (error instanceof z.ZodError) throw new UserError(OUDE_KAART);
    throw error;
  }
};

/** Makes a file for somebody; the right is decided now, on what it is really about. */
export const runFile = async (routes: Routes, turn: Turn, soort: string, data: unknown): Promise<Bestand> => {
  const file = routes.files.get(soort);
  if (!file) throw new UserError(OUDE_KAART);
  const wat = `bestand ${soort}`;
  decide(turn, 'deelnemen', {}, wat);
  let decided = false;
  const bestand = await file.run(turn as DeelnemerTurn, data, (subject) => {
    decide(turn, file.right, subject, wat);
    decided = true;
  });
  if (!decided) throw new Error(`${soort} was made without asking who may`);
  return bestand;
};

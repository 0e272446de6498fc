import type { z } from 'zod/v4';
import type { Right, Subject } from '../domain/authority.ts';
import type { Moment } from '../domain/bericht.ts';
import type { Reply } from '../ports/chat.ts';
import type { Document } from '../ports/documents.ts';
import type { Bestand } from '../ports/file.ts';
import type { MembersChanged } from '../ports/input.ts';
import type { Json } from '../ports/store.ts';
import type { BerichtView, Composed, DeelnemerTurn, NudgeLine, Turn, View } from './turn.ts';

/** A word people type. `right` says who may; `zin` is its line in `/help` and in the manifest (≤ 128 characters). */
export type Command = {
  readonly name: string;
  readonly right: Right;
  readonly zin: string;
  readonly voorbeelden: readonly string[];
  run(turn: DeelnemerTurn, args: string): Promise<Reply>;
};

/** A button. `data` is parsed before anything else; `subject` reads what it is about, and `right` is decided on that. */
export type Verb = {
  readonly verb: string;
  readonly right: Right;
  run(turn: DeelnemerTurn, data: unknown, decide: Decide): Promise<Reply>;
};

/** Throws `UserError` with the reason when this person may not. The app passes it; `verb()` calls it. */
export type Decide = (subject: Subject) => void;

/** Declares a button without a thing of its own: who clicked decides. */
export const verb = <D>(
  name: string,
  right: Right,
  data: z.ZodType<D>,
  run: (turn: DeelnemerTurn, data: D) => Promise<Reply>,
): Verb => ({
  verb: name,
  right,
  run: async (turn, raw, decide) => {
    decide({});
    return run(turn, data.parse(raw));
  },
});

/** Declares a button about a thing: it is read first, and the right is decided on what it really is. */
export const verbOn = <D, S>(
  name: string,
  right: Right,
  data: z.ZodType<D>,
  find: (turn: DeelnemerTurn, data: D) => Promise<{ subject: Subject; thing: S }>,
  run: (turn: DeelnemerTurn, data: D, thing: S) => Promise<Reply>,
): Verb => ({
  verb: name,
  right,
  run: async (turn, raw, decide) => {
    const parsed = data.parse(raw);
    const { subject, thing } = await find(turn, parsed);
    decide(subject);
    return run(turn, parsed, thing);
  },
});

/** A document somebody dropped in: how sure the feature is that it is its own (0..1), and what it does with it. */
export type Reader = {
  readonly right: Right;
  recognise(document: Document): number;
  run(turn: DeelnemerTurn, document: Document): Promise<Reply>;
};

/** A file a person may take along by a one-time link. The right is decided again when it is downloaded. */
export type FileKind = {
  readonly soort: string;
  readonly right: Right;
  run(turn: DeelnemerTurn, data: unknown, decide: Decide): Promise<Bestand>;
};

/** Declares a file about a thing, as `verbOn` does a button. */
export const fileOn = <D, S>(
  soort: string,
  right: Right,
  data: z.ZodType<D>,
  find: (turn: DeelnemerTurn, data: D) => Promise<{ subject: Subject; thing: S }>,
  run: (turn: DeelnemerTurn, data: D, thing: S) => Promise<Bestand>,
): FileKind => ({
  soort,
  right,
  run: async (turn, raw, decide) => {
    const parsed = data.parse(raw);
    const { subject, thing } = await find(turn, parsed);
    decide(subject);
    return run(turn, parsed, thing);
  },
});

/** A kind of message. `again`: resent once, marked "mogelijk dubbel", when it is unknown whether it arrived. */
export type MessageKind = {
  readonly soort: string;
  readonly again: boolean;
  /** What it is and why it goes, for the coördinator's lists: `wat` ("Herinnering: kom je?") and one short Dutch sentence. */
  readonly noem?: { readonly wat: string; readonly waarom: string };
  compose(view: BerichtView, over: Json): Promise<Composed>;
};

/** A reminder that can stand in a digest. */
export type NudgeKind = {
  readonly soort: string;
  /** As of a message: what it asks ("kom je?") and why. */
  readonly noem?: { readonly wat: string; readonly waarom: string };
  /** For somebody on leave: `vervanger` has their vervanger asked too; `blijft` asks them when they are back, however late. */
  readonly bijVerlof?: { readonly vervanger?: true; readonly blijft?: true };
  line(view: View, over: string, aan: string): Promise<NudgeLine | undefined>;
  /** What stands on a reminder that was sent, once there is nothing to ask any more: an answer that can still be taken back. */
  na?(view: View, over: string, aan: string): Promise<NudgeLine | undefined>;
};

/** What the planner does when a moment of this kind has come. Runs once per moment; it may be late. */
export type MomentKind = {
  readonly soort: string;
  due(turn: Turn, moment: Moment): Promise<void>;
};

/**
 * Something two netwerken of this installation share: each keeps its own row, and this brings them in line. Asked for by sending `soort`
 * (`over`: its id); run from the outbox until neither side has anything to change, so it may come twice, late, or from both sides at once.
 */
export type Samenwerk = {
  readonly soort: string;
  /** The netwerk on the other side of this thing; undefined when there is none. */
  ander(view: View, id: string): Promise<string | undefined>;
  /** Changes `hier` to fit what stands `daar` (undefined: it is not there any more), one step; records nothing when it fits already. */
  stap(hier: Turn, daar: Turn | undefined, id: string): Promise<void>;
};

/** One word of the bot with all that belongs to it. */
export type Feature = {
  readonly name: string;
  readonly commands?: readonly Command[];
  readonly verbs?: readonly Verb[];
  readonly readers?: readonly Reader[];
  readonly files?: readonly FileKind[];
  readonly messages?: readonly MessageKind[];
  readonly nudges?: readonly NudgeKind[];
  readonly moments?: readonly MomentKind[];
  readonly samen?: readonly Samenwerk[];
  /**
   * Raises what came due by the day (a question, an announcement). Run at least once each working day, from the hour at which
   * messages go out; again at once while it answers that there is more: a portion fits in one commit. What it changes is so
   * that doing it again changes nothing.
   */
  daily?(turn: Turn): Promise<'more' | 'done'>;
  /**
   * Erases what has been kept long enough. The same as `daily`, on every day and at any hour.
   */
  erase?(turn: Turn): Promise<'more' | 'done'>;
  /** People, or the bot itself, came into or left the team. */
  members?(turn: Turn, change: MembersChanged): Promise<void>;
};

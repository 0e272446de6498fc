import type { Card } from '../../src/ports/card.ts';
import {
  type Address,
  type Chat,
  ChatError,
  type Outgoing,
  type RosterMember,
} from '../../src/ports/chat.ts';

/** A message as it stands in a chat now, after updates. */
export type Posted = { readonly to: Address; readonly activity: string; message: Outgoing; updates: number };

/** A chat that keeps what is posted, as Teams would; `fail` makes the next posts go wrong. */
export type RecordingChat = Chat & {
  readonly posted: Posted[];
  /** Everything that ever went over the wire, updates too. */
  readonly wire: Outgoing[];
  members: RosterMember[];
  fail(errors: ChatError[], which?: (message: Outgoing) => boolean): void;
};

export const recordingChat = (): RecordingChat => {
  const posted: Posted[] = [];
  const wire: Outgoing[] = [];
  const errors: ChatError[] = [];
  let which: (message: Outgoing) => boolean = () => true;
  return {
    posted,
    wire,
    members: [],
    fail: (next, match = () => true) => {
      errors.push(...next);
      which = match;
    },
    async post(to, message) {
      const error = which(message) ? errors.shift() : undefined;
      if (error) throw error;
      wire.push(message);
      posted.push({ to, activity: `msg-${posted.length + 1}`, message, updates: 0 });
      const conversation = to.kind === 'person' ? `a:${to.oid}` : to.place.conversation;
      return { activity: `msg-${posted.length}`, conversation };
    },
    async update(_to, activity, message) {
      const known = posted.find((one) => one.activity === activity);
      if (!known) throw new ChatError('refused', `no message ${activity}`, { status: 404 });
      wire.push(message);
      known.message = message;
      known.updates += 1;
    },
    async roster() {
      return this.members;
    },
  };
};

/** The words of a card as a person reads them, in order: texts, facts, labels, choices and button titles. */
export const wordsOf = (card: Card | undefined): string => {
  const words: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) walk(one);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, child] of Object.entries(value)) {
        if (
          ['text', 'title', 'label', 'value', 'placeholder', 'errorMessage'].includes(name) &&
          typeof child === 'string'
        )
          words.push(child);
        else if (name !== 'data' && name !== 'fallback') walk(child);
      }
    }
  };
  walk(card);
  return words.join('\n').replaceAll('\\', '').replaceAll('\u200B', '');
};

import type { Card } from '../../ports/card.ts';
import type { Reply } from '../../ports/chat.ts';
import type { Clicked } from '../../ports/input.ts';
import { type Activity, Fetched, SubmittedTask } from './wire.ts';

/** Teams waits five seconds for the answer to a message extension. */
export const DIALOG_BUDGET_MS = 4_000;

/** The body that answers a message extension: a dialog with a card, or a dialog with one sentence. */
export type DialogBody = {
  readonly task: { readonly type: 'continue' | 'message'; readonly value: unknown };
};

type Node = { readonly [name: string]: unknown };
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A dialog knows no `Action.Execute`: each becomes the `Action.Submit` it brings along for old clients. */
const withSubmits = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withSubmits);
  if (!isNode(value)) return value;
  if (value.type === 'Action.Execute' && isNode(value.fallback)) return value.fallback;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withSubmits(inner)]));
};

const dialog = (title: string, card: Card): DialogBody => ({
  task: {
    type: 'continue',
    value: {
      title,
      height: 'large',
      width: 'medium',
      card: { contentType: 'application/vnd.microsoft.card.adaptive', content: withSubmits(card) },
    },
  },
});

/** What one person sees: nothing of it stands in a chat. */
export const toDialogBody = (reply: Reply): DialogBody => {
  if (reply.kind === 'card') return dialog(reply.summary, reply.card);
  return { task: { type: 'message', value: reply.kind === 'none' ? 'Ontvangen.' : reply.text } };
};

/** What a message extension asks: the command is the verb, and the message it was chosen on is its data. */
export const readDialog = (activity: Activity): Pick<Clicked, 'verb' | 'data'> | undefined => {
  if (activity.name === 'composeExtension/fetchTask') {
    const asked = Fetched.safeParse(activity.value);
    if (!asked.success) return undefined;
    const { commandId, messagePayload } = asked.data;
    return { verb: commandId, data: { html: messagePayload?.body?.content ?? '' } };
  }
  if (activity.name !== 'composeExtension/submitAction') return undefined;
  const sent = SubmittedTask.safeParse(activity.value);
  if (!sent.success) return undefined;
  const { verb, ...data } = sent.data.data;
  return { verb, data };
};

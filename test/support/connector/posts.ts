import type { Card } from '../../../src/ports/card.ts';
import type { Json } from './activities.ts';

/** A button of a card. */
export type Button = { readonly title: string; readonly verb: string; readonly data: Json };

/** A message the bot posted, as it stands in the chat now: an update replaces what it shows. */
export type Post = {
  readonly id: string;
  readonly conversation: string;
  /** The Teams id of the one person who sees it, for a targeted message. */
  readonly only: string | undefined;
  readonly summary: string;
  readonly text: string;
  readonly card: Card | undefined;
  /** Every version of the message as it came in, oldest first. */
  readonly versions: readonly Json[];
  readonly buttons: readonly Button[];
};

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** The card in an activity. */
const cardIn = (activity: Json): Card | undefined => {
  const attachments = Array.isArray(activity.attachments) ? activity.attachments.filter(isObject) : [];
  const card = attachments.find(
    ({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive',
  );
  return isObject(card?.content) ? (card.content as Card) : undefined;
};

/** All `Action.Execute` buttons of a card, wherever they stand in it. */
export const buttonsIn = (value: unknown): Button[] => {
  if (Array.isArray(value)) return value.flatMap(buttonsIn);
  if (!isObject(value)) return [];
  const own: Button[] =
    value.type === 'Action.Execute' && typeof value.verb === 'string'
      ? [{ title: String(value.title ?? ''), verb: value.verb, data: isObject(value.data) ? value.data : {} }]
      : [];
  return [...own, ...Object.values(value).flatMap(buttonsIn)];
};

/** A post as it is after its newest version. */
export const toPost = (
  id: string,
  conversation: string,
  only: string | undefined,
  versions: readonly Json[],
): Post => {
  const newest = versions.at(-1) ?? {};
  const card = cardIn(newest);
  return {
    id,
    conversation,
    only,
    summary: typeof newest.summary === 'string' ? newest.summary : '',
    text: typeof newest.text === 'string' ? newest.text : '',
    card,
    versions,
    buttons: buttonsIn(card),
  };
};

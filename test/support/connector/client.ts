import type { Card } from '../../../src/ports/card.ts';
import { activityFrom, fileAttachment, type Json, mentionOf, type Sender } from './activities.ts';
import type { Person, Room } from './people.ts';
import { personalRoom } from './people.ts';
import { type Button, buttonsIn, type Post } from './posts.ts';
import type { State } from './state.ts';
import type { Tokens } from './tokens.ts';

/** What the bot answered. `card`, `text` and `error` are read from the answer to a click. */
export type Answer = {
  readonly status: number;
  readonly body: unknown;
  readonly card?: Card;
  readonly text?: string;
  readonly error?: string;
};

export type Said = {
  readonly from: Person;
  readonly text?: string;
  /** The 1:1 chat with the bot, unless said otherwise. */
  readonly room?: Room;
  readonly files?: readonly { readonly name: string; readonly url: string }[];
  readonly html?: string;
  /** The same id is the same activity, delivered again. */
  readonly id?: string;
};

export type Click = {
  readonly from: Person;
  /** The message whose card is clicked; its newest version counts. */
  readonly post?: Post;
  /** A card that stands in no message: the answer to an earlier click. */
  readonly card?: Card;
  /** The button by its words; or give `verb` and `data`. */
  readonly button?: string;
  readonly verb?: string;
  readonly data?: Json;
  /** What was filled in, by input id. */
  readonly inputs?: Json;
  readonly room?: Room;
  readonly id?: string;
  /** Clicked in a client that knows only `Action.Submit`. */
  readonly submit?: boolean;
};

const readAnswer = (status: number, body: unknown): Answer => {
  const { type, value } = (body ?? {}) as { type?: string; value?: unknown };
  if (type === 'application/vnd.microsoft.card.adaptive') return { status, body, card: value as Card };
  if (type === 'application/vnd.microsoft.activity.message') return { status, body, text: String(value) };
  if (type === 'application/vnd.microsoft.error')
    return { status, body, error: String((value as { message?: unknown }).message) };
  return { status, body };
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text === '' ? undefined : text;
  }
};

const pressed = ({ post, card, button, verb, data }: Click): Pick<Button, 'verb' | 'data'> => {
  if (verb !== undefined) return { verb, data: data ?? {} };
  const buttons = buttonsIn(card ?? post?.card);
  const found = buttons.find(({ title }) => title === button);
  if (found !== undefined) return { verb: found.verb, data: { ...found.data, ...data } };
  throw new Error(
    `no button "${button}"; there is: ${buttons.map(({ title }) => title).join(', ') || 'none'}`,
  );
};

/** Teams as the bot sees it: posts activities to it, each with a good token. */
export const createClient = (bot: () => string, sender: Sender, state: State, tokens: Tokens | undefined) => {
  /** Posts anything at all; the headers given here win. */
  const deliver = async (body: unknown, headers: Record<string, string> = {}): Promise<Answer> => {
    const authorization = tokens === undefined ? {} : { authorization: `Bearer ${await tokens.mint()}` };
    const response = await fetch(bot(), {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', ...authorization, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return readAnswer(response.status, parse(await response.text()));
  };

  const activity = (type: string, from: Person, room = personalRoom(from), more: Json = {}): Json => {
    state.open(room);
    return { ...activityFrom(sender, type, state.meet(from), room), ...more };
  };

  return {
    deliver,
    activity,
    sendMessage({ from, text = '', room, files = [], html, id }: Said): Promise<Answer> {
      const mentions = room === undefined || room.kind === 'personal' ? [] : [mentionOf(sender.bot)];
      const base = activity('message', from, room);
      return deliver({
        ...base,
        ...(id === undefined ? {} : { id }),
        textFormat: 'plain',
        text: [...mentions.map((mention) => `${mention.text}&nbsp;`), text].join(''),
        entities: [...(base.entities as Json[]), ...mentions.map(({ entity }) => entity)],
        attachments: [
          ...files.map(fileAttachment),
          ...(html === undefined ? [] : [{ contentType: 'text/html', content: html }]),
        ],
      });
    },
    click(click: Click): Promise<Answer> {
      const { from, inputs, id, submit } = click;
      const post = click.post && (state.post(click.post.id) ?? click.post);
      const { verb, data } = pressed({ ...click, ...(post === undefined ? {} : { post }) });
      const room = click.room ?? (post && state.room(post.conversation));
      const more = {
        ...(id === undefined ? {} : { id }),
        ...(post === undefined ? {} : { replyToId: post.id }),
      };
      const filled = { ...data, ...inputs };
      return deliver(
        submit === true
          ? activity('message', from, room, { ...more, value: { verb, ...filled } })
          : activity('invoke', from, room, {
              ...more,
              name: 'adaptiveCard/action',
              value: { action: { type: 'Action.Execute', verb, data: filled }, trigger: 'manual' },
            }),
      );
    },
    /** The bot itself comes into a team or chat, put there by `by`. */
    addBot(room: Room, by: Person): Promise<Answer> {
      return deliver(activity('conversationUpdate', by, room, { membersAdded: [{ id: sender.bot.id }] }));
    },
    removeBot(room: Room, by: Person): Promise<Answer> {
      return deliver(activity('conversationUpdate', by, room, { membersRemoved: [{ id: sender.bot.id }] }));
    },
    addMembers(room: Room, by: Person, who: readonly Person[]): Promise<Answer> {
      const membersAdded = who.map(({ teamsId, oid }) => ({ id: teamsId, aadObjectId: oid }));
      return deliver(activity('conversationUpdate', by, room, { membersAdded }));
    },
  };
};

import { type Address, ChatError } from '../../ports/chat.ts';
import { createBounded } from './bounded.ts';
import { SEND_LIMITS } from './pace.ts';
import type { Send } from './sender.ts';

export type Person = Extract<Address, { kind: 'person' }>;
type Known = { readonly tenant: string; readonly oid: string };

const REMEMBERED_PEOPLE = 10_000;

/** Asking for a chat again gives the same one, and no message has gone: not knowing whether it was made does no harm. */
const harmless = (error: unknown): unknown =>
  error instanceof ChatError && error.kind === 'unsure' ? new ChatError('busy', error.message) : error;

/** A chat that was remembered and is gone: with a new one the message may still go. */
const isGone = (error: unknown): boolean => error instanceof ChatError && error.status === 404;

/** Who can be reached where. It forgets when the process ends: opening a chat again is one request. */
export const createPeople = (send: Send, bot: { readonly id: string; readonly name: string }) => {
  const teamsIds = createBounded<string>(REMEMBERED_PEOPLE);
  const chats = createBounded<string>(REMEMBERED_PEOPLE);
  const opening = new Map<string, Promise<string>>();
  const keyOf = ({ tenant, oid }: Known): string => `${tenant}/${oid}`;

  const create = async (person: Person): Promise<string> => {
    const key = keyOf(person);
    const { tenant, serviceUrl } = person;
    const members = [{ id: person.teamsId ?? teamsIds.get(key) ?? person.oid, name: '' }];
    const wanted = {
      isGroup: false,
      bot,
      members,
      tenantId: tenant,
      channelData: { tenant: { id: tenant } },
    };
    try {
      const { id } = await send(serviceUrl, `chat:${key}`, SEND_LIMITS, ({ conversations }, more) =>
        // The SDK's type also demands a topic and a first message, which Teams does not want here.
        conversations.createConversation(
          wanted as Parameters<typeof conversations.createConversation>[0],
          more,
        ),
      );
      chats.set(key, id);
      return id;
    } catch (error) {
      throw harmless(error);
    }
  };

  /** Messages that go to one person at the same moment wait for the same chat. */
  const open = (person: Person): Promise<string> => {
    const key = keyOf(person);
    const pending = opening.get(key) ?? create(person).finally(() => opening.delete(key));
    opening.set(key, pending);
    return pending;
  };

  return {
    /** Does `work` in the 1:1 chat with `person`. Throws `ChatError`. */
    async inChatWith<T>(person: Person, work: (conversation: string) => Promise<T>): Promise<T> {
      const known = chats.get(keyOf(person));
      if (known === undefined) return work(await open(person));
      try {
        return await work(known);
      } catch (error) {
        if (!isGone(error)) throw error;
        chats.delete(keyOf(person));
        throw new ChatError('busy', 'the chat is gone; opened anew next time', { status: 404 });
      }
    },
    learnTeamsId: (who: Known, teamsId: string): void => teamsIds.set(keyOf(who), teamsId),
    learnChat: (who: Known, conversation: string): void => chats.set(keyOf(who), conversation),
  };
};

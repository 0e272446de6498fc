import type { IncomingHttpHeaders } from 'node:http';
import type { Json } from './activities.ts';
import type { Person, Room } from './people.ts';
import { personalRoom } from './people.ts';
import { type Post, toPost } from './posts.ts';

/** A request the bot made, as it was on the wire. */
type Request = {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  readonly body: Json;
};

type Stored = {
  readonly id: string;
  readonly conversation: string;
  readonly only: string | undefined;
  versions: Json[];
};
type Waiter = { readonly matches: (post: Post) => boolean; readonly resolve: (post: Post) => void };

const WAIT_MS = 10_000;

/** What the fake Teams holds: people, rooms, messages, and everything the bot asked for. */
export const createState = () => {
  const people = new Map<string, Person>();
  const rooms = new Map<string, Room>();
  const stored: Stored[] = [];
  const taken = new Set<string>();
  const requests: Request[] = [];
  let waiters: Waiter[] = [];

  const read = ({ id, conversation, only, versions }: Stored): Post =>
    toPost(id, conversation, only, versions);
  const announce = (post: Post): void => {
    const waiter = waiters.find(({ matches }) => matches(post));
    if (waiter === undefined) return;
    waiters = waiters.filter((other) => other !== waiter);
    taken.add(post.id);
    waiter.resolve(post);
  };
  const describe = (): string =>
    stored
      .map(read)
      .map(({ conversation, summary, text }) => `  ${conversation}: ${summary || text}`)
      .join('\n');

  return {
    requests,
    meet(who: Person): Person {
      people.set(who.oid, who);
      people.set(who.teamsId, who);
      rooms.set(personalRoom(who).id, personalRoom(who));
      return who;
    },
    find: (id: string): Person | undefined => people.get(id),
    open(room: Room): Room {
      for (const who of room.members) this.meet(who);
      rooms.set(room.id, room);
      return room;
    },
    room: (conversation: string): Room | undefined => rooms.get(conversation.replace(/;messageid=.*$/, '')),
    posts: (): Post[] => stored.map(read),
    add(conversation: string, only: string | undefined, activity: Json): string {
      const id = `${1_700_000_000_000 + stored.length}`;
      const message: Stored = { id, conversation, only, versions: [activity] };
      stored.push(message);
      announce(read(message));
      return id;
    },
    /** False when there is no such message. */
    replace(conversation: string, id: string, activity: Json): boolean {
      const message = stored.find((one) => one.id === id && one.conversation === conversation);
      message?.versions.push(activity);
      return message !== undefined;
    },
    post: (id: string): Post | undefined => stored.filter((one) => one.id === id).map(read)[0],
    next(matches: (post: Post) => boolean, waitMs = WAIT_MS): Promise<Post> {
      const there = stored.map(read).find((post) => !taken.has(post.id) && matches(post));
      if (there !== undefined) {
        taken.add(there.id);
        return Promise.resolve(there);
      }
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiters = waiters.filter((other) => other !== waiter);
          reject(new Error(`no such message within ${waitMs} ms; posted so far:\n${describe()}`));
        }, waitMs);
        const waiter: Waiter = {
          matches,
          resolve(post) {
            clearTimeout(timer);
            resolve(post);
          },
        };
        waiters.push(waiter);
      });
    },
  };
};

export type State = ReturnType<typeof createState>;

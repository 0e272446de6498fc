import type { Temporal } from 'temporal-polyfill';
import type { Card } from '../../../src/ports/card.ts';
import type { Address, Chat, Outgoing } from '../../../src/ports/chat.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import type { Json, Store, Write } from '../../../src/ports/store.ts';
import { knoppenOp } from '../../support/card-play.ts';

/** Something as it was from a moment on. */
export type Stand<T> = { readonly at: Temporal.Instant; readonly waarde: T };

/** A message that went out: when, to whom (a deelnemer, or the channel), and whose doing it was, if a person's. */
export type Post = {
  readonly nummer: number;
  readonly at: Temporal.Instant;
  readonly aan: string;
  readonly activity: string;
  readonly card: Card | undefined;
  readonly summary: string;
  readonly door: string | undefined;
};

/**
 * What can be seen from outside: every post and every row that was written, with the time. Nothing in here asks the
 * app what it thinks.
 */
export type Feiten = {
  readonly posts: Post[];
  /** By kind of row, by id: every version, oldest first. */
  readonly rijen: Map<string, Map<string, Stand<Json>[]>>;
  /** Who does something now; undefined: the clock. */
  door: string | undefined;
  /** When each person did something, in order. */
  readonly gedaan: Map<string, Temporal.Instant[]>;
};

export const nieuweFeiten = (): Feiten => ({
  posts: [],
  rijen: new Map(),
  door: undefined,
  gedaan: new Map(),
});

/** All versions of the things of one kind. The caller knows what stands in the rows of a kind. */
export const alleVan = <T>(feiten: Feiten, soort: string): ReadonlyMap<string, readonly Stand<T>[]> =>
  (feiten.rijen.get(soort) ?? new Map()) as ReadonlyMap<string, readonly Stand<T>[]>;

/** The things of one kind as they are now. */
export const nuVan = <T>(feiten: Feiten, soort: string): T[] =>
  [...alleVan<T>(feiten, soort).values()].flatMap((versies) => {
    const laatste = versies.at(-1);
    return laatste === undefined ? [] : [laatste.waarde];
  });

/** What it was at that moment; undefined: it was not there yet. */
export const opMoment = <T>(versies: readonly Stand<T>[], at: Temporal.Instant): T | undefined =>
  versies.findLast((een) => een.at.epochMilliseconds <= at.epochMilliseconds)?.waarde;

const noteer = (feiten: Feiten, at: Temporal.Instant, write: Write): void => {
  if (write.op === 'delete') return;
  const soort = write.key.split('!')[0] ?? '';
  const id = (write.value as { id?: unknown } | null)?.id;
  if (typeof id !== 'string') return;
  const van = feiten.rijen.get(soort) ?? new Map<string, Stand<Json>[]>();
  feiten.rijen.set(soort, van);
  van.set(id, [...(van.get(id) ?? []), { at, waarde: write.value }]);
};

/** The store, with every row that was really written noted. */
export const metFeiten = (store: Store, feiten: Feiten, clock: Clock): Store => ({
  get: (partition, key) => store.get(partition, key),
  list: (partition, range) => store.list(partition, range),
  commit: async (partition, writes) => {
    await store.commit(partition, writes);
    for (const write of writes) noteer(feiten, clock.now(), write);
  },
  ping: () => store.ping(),
  close: () => store.close(),
});

const ontvangerVan = (to: Address): string => {
  if (to.kind === 'person') return to.oid.replace(/^demo-/, '');
  if (to.only) return to.only.oid.replace(/^demo-/, '');
  return to.place.kind === 'personal' ? to.place.conversation.replace(/^a:demo-/, '') : 'kanaal';
};

/** The chat, with every post noted. */
export const metPosts = (chat: Chat, feiten: Feiten, clock: Clock): Chat => ({
  post: async (to: Address, message: Outgoing) => {
    const posted = await chat.post(to, message);
    feiten.posts.push({
      nummer: feiten.posts.length,
      at: clock.now(),
      aan: ontvangerVan(to),
      activity: posted.activity,
      card: message.card,
      summary: message.summary,
      door: feiten.door,
    });
    return posted;
  },
  update: (to, activity, message) => chat.update(to, activity, message),
  roster: (place) => chat.roster(place),
});

/** The acties a card asks about, by its buttons. */
export const actiesOp = (card: Card | undefined): string[] => [
  ...new Set(knoppenOp(card).flatMap(({ data }) => (typeof data.actie === 'string' ? [data.actie] : []))),
];

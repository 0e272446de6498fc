import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { createDocuments } from '../../src/adapters/documents/documents.ts';
import { createPictures } from '../../src/adapters/pictures/resvg.ts';
import { openSqlite } from '../../src/adapters/storage/sqlite.ts';
import { openKeyFile } from '../../src/adapters/vault/key-file.ts';
import { rebuildGids } from '../../src/app/gids.ts';
import { netwerkIdOf } from '../../src/app/id.ts';
import { toJson } from '../../src/app/rows.ts';
import { type App, createApp } from '../../src/app.ts';
import { DEMO_TENANT, demoNetwerk } from '../../src/demo/netwerk.ts';
import type { Netwerk } from '../../src/domain/netwerk.ts';
import type { Feature } from '../../src/features/feature.ts';
import { features as allFeatures } from '../../src/features/index.ts';
import type { Card } from '../../src/ports/card.ts';
import type { Reply } from '../../src/ports/chat.ts';
import type { FileRef } from '../../src/ports/documents.ts';
import type { Actor, Place } from '../../src/ports/input.ts';
import type { Ports } from '../../src/ports/ports.ts';
import { MAX_WRITES, type Store } from '../../src/ports/store.ts';
import { defaultsOf, findButton } from './card-play.ts';
import { type RecordingChat, recordingChat, wordsOf } from './chat.ts';
import { movableClock } from './clock.ts';

const SERVICE = 'https://smba.example/nl/';
export const TEAM = '19:team@thread.tacv2';
export const CHANNEL: Place = {
  kind: 'channel',
  tenant: DEMO_TENANT,
  serviceUrl: SERVICE,
  conversation: TEAM,
  team: { id: TEAM, naam: 'Zorgnetwerk 12-23' },
};

/** Another channel of the same team; what is typed there stands in a thread, as Teams gives it. */
const channelCalled = (name: string): Place => ({
  ...CHANNEL,
  conversation: `${channelIdOf(name)};messageid=1700000000000`,
  team: { id: TEAM, naam: 'Zorgnetwerk 12-23', channel: channelIdOf(name) },
});
export const channelIdOf = (name: string): string => `19:${name}@thread.tacv2`;

/** What a person has in front of them: an answer to a click, or a posted message. */
type Screen = { readonly card: Card; readonly message: string | undefined };

/**
 * A conversation with the real app: real features, real store (SQLite in memory), real vault; only Teams and the
 * clock are doubles. People are named by the id of the demo netwerk ('femke', 'kevin'…).
 */
export type Dialogue = {
  readonly app: App;
  /** What the app stands on: for a second instance beside it. */
  readonly ports: Ports;
  readonly store: Store;
  readonly chat: RecordingChat;
  readonly netwerkId: string;
  readonly errors: unknown[];
  netwerk(): Promise<Netwerk>;
  /** Types in the private chat (or in the channel, or in another channel of the team); resolves when every answer has been sent. */
  says(
    who: string,
    text: string,
    more?: { in?: string; file?: string; html?: string; activity?: string },
  ): Promise<void>;
  /**
   * Clicks the button with this title (or the start of it) on the newest card that has it and that this person can
   * see, with what is filled in on top of the defaults of the form.
   */
  clicks(
    who: string,
    title: string,
    filled?: Record<string, string>,
    more?: { activity?: string; in?: string },
  ): Promise<Reply>;
  /** Sends any click, as a hostile client can. */
  clicksRaw(who: string, verb: string, data: unknown, activity?: string, where?: string): Promise<Reply>;
  /** People, or the bot itself (`bot`), came into or left the team; `who` did it. */
  members(
    who: string,
    change: { bot?: 'added' | 'removed'; added?: readonly string[]; removed?: readonly string[] },
    activity?: string,
  ): Promise<void>;
  /** Moves the clock to a local time (`2026-11-20T09:00`), handling everything due on the way, in order. */
  at(local: string): Promise<void>;
  /** Moves the clock without anything being handled: the process is asleep. */
  sleepUntil(local: string): Promise<void>;
  /** The words of what this person has in front of them now: the last answer or message. */
  sees(who: string): string;
  /** The words of every message this person got, oldest first, as they stand now. */
  messages(who: string): string[];
  /** The words of every message in the channel. */
  channel(): string[];
  close(): Promise<void>;
};

const oidOf = (who: string) => `demo-${who}`;
const actorOf = (who: string): Actor => ({
  tenant: DEMO_TENANT,
  oid: oidOf(who),
  teamsId: `29:demo-${who}`,
  naam: who,
});
const personal = (who: string): Place => ({
  kind: 'personal',
  tenant: DEMO_TENANT,
  serviceUrl: SERVICE,
  conversation: `a:${oidOf(who)}`,
});

const placeOf = (who: string, where: string | undefined): Place => {
  if (where === undefined) return personal(who);
  return where === 'kanaal' ? CHANNEL : channelCalled(where);
};

/** A netwerk with the demo's people, bound to the team, unless `empty`: then a team in which nothing was set up. */
export const startDialogue = async (
  options: {
    at?: string;
    empty?: boolean;
    features?: readonly Feature[];
    netwerk?: (netwerk: Netwerk) => Netwerk;
    /** Other netwerken beside it, of the same or another team. */
    others?: (netwerk: Netwerk) => readonly Netwerk[];
    /** Puts something between the app and its ports: a store that fails, a chat that hangs. */
    wrap?: (ports: Ports) => Ports;
    /** A store of its own, instead of one in memory. Closed with the dialogue. */
    store?: Store;
    /** At most this long is the netwerk left alone; half a day unless given, since weeks pass in a test. */
    sweep?: Temporal.DurationLike;
  } = {},
): Promise<Dialogue> => {
  const clock = movableClock(options.at ?? '2026-11-02T10:00');
  const chat = recordingChat();
  const store = options.store ?? (await openSqlite(':memory:'));
  const errors: unknown[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'ketenbot-'));
  const plain: Ports = {
    store,
    chat,
    clock,
    vault: await openKeyFile(join(folder, 'master.key')),
    documents: createDocuments({ fetchHosts: ['sharepoint.com'], fetch: fixtureFetch }),
    pictures: createPictures(),
    log: { info: () => undefined, warn: () => undefined, error: (_event, error) => errors.push(error) },
    wall: () => clock.now().epochMilliseconds,
    chance: () => 0.5,
  };
  const ports = options.wrap?.(plain) ?? plain;
  // Weeks pass in a test: looking every quarter of an hour would only take time.
  const app = createApp(options.features ?? allFeatures, ports, {
    sweep: Temporal.Duration.from(options.sweep ?? { hours: 12 }),
  });
  const netwerkId = netwerkIdOf(DEMO_TENANT, TEAM);
  const demo = demoNetwerk(clock.now().toString({ smallestUnit: 'second' }), SERVICE);
  chat.members = demo.deelnemers.map(({ id, naam, email }) => ({
    oid: oidOf(id),
    teamsId: `29:demo-${id}`,
    naam,
    ...(email ? { email, upn: email } : {}),
    guest: false,
  }));
  if (!options.empty) {
    const base: Netwerk = {
      ...demo,
      id: netwerkId,
      kanaal: { serviceUrl: SERVICE, conversation: TEAM, team: TEAM },
    };
    const netwerk = options.netwerk?.(base) ?? base;
    await store.commit(netwerkId, [{ op: 'insert', key: 'netwerk', value: toJson(netwerk) }]);
    const gids = [
      { op: 'insert' as const, key: `netwerk!${netwerkId}`, value: {} },
      ...netwerk.deelnemers.flatMap(({ oid }) =>
        oid ? [{ op: 'insert' as const, key: `persoon!${DEMO_TENANT}!${oid}!${netwerkId}`, value: {} }] : [],
      ),
    ];
    for (let at = 0; at < gids.length; at += MAX_WRITES)
      await store.commit('gids', gids.slice(at, at + MAX_WRITES));
    for (const other of options.others?.(netwerk) ?? []) {
      await store.commit(other.id, [{ op: 'insert', key: 'netwerk', value: toJson(other) }]);
      await rebuildGids(store, other);
    }
    await app.recover();
  }
  const screens = new Map<string, Screen[]>();
  let posts = 0;
  let count = 0;

  const show = (who: string, card: Card, message: string | undefined) =>
    screens.set(who, [...(screens.get(who) ?? []), { card, message }]);
  /** What was posted since we last looked goes to the screens of those who can see it. */
  const look = async () => {
    await app.settled();
    for (; posts < chat.posted.length; posts++) {
      const one = chat.posted[posts];
      if (!one?.message.card) continue;
      const only =
        one.to.kind === 'person'
          ? one.to.oid
          : (one.to.only?.oid ??
            (one.to.place.kind === 'personal' ? one.to.place.conversation.slice(2) : undefined));
      for (const { id } of demo.deelnemers)
        if (only === undefined || only === oidOf(id)) show(id, one.message.card, one.activity);
    }
  };
  const run = async (who: string, input: Parameters<App['handle']>[0]): Promise<Reply> => {
    const reply = await app.handle(input);
    if (reply.kind === 'card' && input.kind === 'clicked') show(who, reply.card, input.card);
    // As the edge does: an answer that could not go through the outbox is posted at once.
    if (reply.kind !== 'none' && input.kind === 'said') {
      await chat.post(
        { kind: 'place', place: input.place, only: input.actor },
        reply.kind === 'card'
          ? { summary: reply.summary, card: reply.card }
          : { summary: reply.text, text: reply.text },
      );
    }
    await look();
    return reply;
  };

  return {
    app,
    ports,
    store,
    chat,
    netwerkId,
    errors,
    netwerk: async () => (await store.get(netwerkId, 'netwerk'))?.value as unknown as Netwerk,
    says: async (who, text, more = {}) => {
      const files: FileRef[] = more.file
        ? [
            {
              name: more.file,
              contentType: 'application/octet-stream',
              url: `https://fixtures.sharepoint.com/${more.file}`,
            },
          ]
        : [];
      const place = placeOf(who, more.in);
      await run(who, {
        kind: 'said',
        actor: actorOf(who),
        place,
        activity: more.activity ?? `said-${++count}`,
        text,
        ...(more.html === undefined ? {} : { html: more.html }),
        files,
      });
    },
    clicks: async (who, title, filled = {}, more = {}) => {
      const screen = (screens.get(who) ?? []).findLast(({ card }) => findButton(card, title));
      const button = screen && findButton(screen.card, title);
      if (!screen || !button)
        throw new Error(`${who} has no button "${title}"; sees:\n${wordsOf(screens.get(who)?.at(-1)?.card)}`);
      return run(who, {
        kind: 'clicked',
        actor: actorOf(who),
        place: placeOf(who, more.in),
        activity: more.activity ?? `click-${++count}`,
        verb: button.verb,
        data: button.inputs ? { ...button.data, ...defaultsOf(screen.card, filled), ...filled } : button.data,
        ...(screen.message ? { card: screen.message } : {}),
      });
    },
    clicksRaw: (who, verb, data, activity, where) =>
      run(who, {
        kind: 'clicked',
        actor: actorOf(who),
        place: placeOf(who, where),
        activity: activity ?? `raw-${++count}`,
        verb,
        data,
      }),
    members: async (who, { bot, added = [], removed = [] }, activity) => {
      await run(who, {
        kind: 'members',
        actor: actorOf(who),
        place: CHANNEL,
        activity: activity ?? `members-${++count}`,
        botAdded: bot === 'added',
        botRemoved: bot === 'removed',
        added: added.map(oidOf),
        removed: removed.map(oidOf),
      });
    },
    at: async (local) => {
      const target = Temporal.ZonedDateTime.from(`${local}[Europe/Amsterdam]`).toInstant();
      for (;;) {
        const wake = await app.tick();
        await look();
        // As the loop does: also when something must be tried again.
        const retry = app.retryIn();
        const again =
          retry === undefined ? undefined : clock.now().add({ milliseconds: Math.ceil(retry) + 1 });
        const [next] = [wake, again].filter((at) => at !== undefined).sort(Temporal.Instant.compare);
        if (!next || Temporal.Instant.compare(next, target) > 0) break;
        if (Temporal.Instant.compare(next, clock.now()) > 0) clock.set(next);
      }
      clock.set(target);
      await app.tick();
      await look();
    },
    sleepUntil: async (local) =>
      clock.set(Temporal.ZonedDateTime.from(`${local}[Europe/Amsterdam]`).toInstant()),
    sees: (who) => {
      const screen = screens.get(who)?.at(-1);
      return screen ? wordsOf(screen.card) : '';
    },
    messages: (who) =>
      chat.posted
        .filter(({ to }) =>
          to.kind === 'person'
            ? to.oid === oidOf(who)
            : to.place.conversation === `a:${oidOf(who)}` || to.only?.oid === oidOf(who),
        )
        .map(({ message }) => (message.card ? wordsOf(message.card) : (message.text ?? ''))),
    channel: () =>
      chat.posted
        .filter(({ to }) => to.kind === 'place' && to.place.conversation === TEAM && !to.only)
        .map(({ message }) => (message.card ? wordsOf(message.card) : (message.text ?? ''))),
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const fixtureFetch = async (url: string | URL | Request): Promise<Response> => {
  const name =
    String(url instanceof Request ? url.url : url)
      .split('/')
      .at(-1) ?? '';
  return new Response(readFileSync(new URL(`../fixtures/${decodeURIComponent(name)}`, import.meta.url)));
};

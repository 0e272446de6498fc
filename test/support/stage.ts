import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { createDocuments } from '../../src/adapters/documents/documents.ts';
import { createPictures } from '../../src/adapters/pictures/resvg.ts';
import { createTeamsChat } from '../../src/adapters/teams/chat.ts';
import { createTeamsServer } from '../../src/adapters/teams/server.ts';
import { openKeyFile } from '../../src/adapters/vault/key-file.ts';
import { createApp } from '../../src/app.ts';
import { DEMO_TENANT, demoNetwerk } from '../../src/demo/netwerk.ts';
import { features } from '../../src/features/index.ts';
import type { Card } from '../../src/ports/card.ts';
import type { Store } from '../../src/ports/store.ts';
import { choiceOf, defaultsOf, findButton } from './card-play.ts';
import { wordsOf } from './chat.ts';
import { movableClock } from './clock.ts';
import type { Answer } from './connector/client.ts';
import {
  type FakeConnector,
  type Person,
  person,
  personalRoom,
  type Room,
  startFakeConnector,
} from './fake-connector.ts';

type Screen = { readonly card: Card; readonly post: string | undefined };

/**
 * The whole bot behind real HTTP with real tokens, and the people of the demo around it in a team in which nothing
 * was set up. Only Teams and the clock are doubles. People are named by their id in the demo netwerk.
 */
export type Stage = {
  readonly teams: FakeConnector;
  readonly errors: unknown[];
  addBot(who: string): Promise<void>;
  says(who: string, text: string, more?: { in?: 'kanaal'; file?: string }): Promise<void>;
  clicks(who: string, title: string, filled?: Record<string, string>): Promise<Answer>;
  /** The value behind a choice, found by the start of its words, on what this person has in front of them. */
  choice(who: string, input: string, words: string): string;
  at(local: string): Promise<void>;
  sees(who: string): string;
  /** Every posted message of this person's private chat, as it stands now. */
  messages(who: string): string[];
  channel(): string[];
  close(): Promise<void>;
};

export const startStage = async (options: { at: string; store: Store }): Promise<Stage> => {
  const teams = await startFakeConnector({ tenant: DEMO_TENANT });
  const clock = movableClock(options.at);
  const errors: unknown[] = [];
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (_event: string, error: unknown) => errors.push(error),
  };
  const chat = createTeamsChat({ credentials: teams.credentials, maxPerSecond: 10_000 });
  const app = createApp(
    features,
    {
      store: options.store,
      chat,
      clock,
      log,
      vault: await openKeyFile(join(mkdtempSync(join(tmpdir(), 'ketenbot-stage-')), 'master.key')),
      documents: createDocuments({ fetchHosts: ['127.0.0.1'], allowInsecureLoopback: true }),
      pictures: createPictures(),
      wall: () => clock.now().epochMilliseconds,
      chance: () => 0.5,
    },
    { sweep: Temporal.Duration.from({ hours: 12 }) },
  );
  const server = createTeamsServer({
    credentials: teams.credentials,
    allowedTenants: [],
    handle: app.handle,
    chat,
    log,
    clock: { now: () => Temporal.Now.instant(), sleepUntil: async () => undefined },
    health: { alive: () => ({ ok: true }), ready: async () => ({ ok: true }) },
    port: 0,
    host: '127.0.0.1',
  });
  const { port } = await server.listen();
  teams.connect(`http://127.0.0.1:${port}`);

  const people = new Map<string, Person>();
  for (const { id, naam, email = '', oid = '', teamsId = '' } of demoNetwerk('2026-01-01T00:00:00Z', '')
    .deelnemers)
    people.set(id, person(naam, { oid, teamsId, email, upn: email }));
  const who = (id: string): Person => {
    const found = people.get(id);
    if (!found) throw new Error(`nobody is called ${id}`);
    return teams.meet(found);
  };
  const team: Room = teams.team('Zorgnetwerk 12-23', [...people.values()]);
  const screens = new Map<string, Screen[]>();
  const show = (id: string, screen: Screen) => screens.set(id, [...(screens.get(id) ?? []), screen]);

  let looked = 0;
  /** What was posted since we last looked goes to the screens of those who can see it. */
  const look = async (): Promise<void> => {
    await app.settled();
    const { posts } = teams;
    for (; looked < posts.length; looked++) {
      const post = posts[looked];
      if (!post?.card) continue;
      for (const [id, one] of people) {
        const mine =
          post.conversation === personalRoom(one).id ||
          (post.conversation === team.id && (post.only ?? one.teamsId) === one.teamsId);
        if (mine) show(id, { card: post.card, post: post.id });
      }
    }
  };
  const wordsIn = (conversation: string, all: boolean): string[] =>
    teams.posts
      .filter((post) => post.conversation === conversation && (all || post.only === undefined))
      .map((post) => (post.card ? wordsOf(post.card) : post.text));

  return {
    teams,
    errors,
    addBot: async (id) => {
      await teams.addBot(team, who(id));
      await look();
    },
    says: async (id, text, more = {}) => {
      const files =
        more.file === undefined
          ? []
          : [teams.host(more.file, readFileSync(new URL(`../fixtures/${more.file}`, import.meta.url)))];
      const answer = await teams.sendMessage({
        from: who(id),
        text,
        files,
        ...(more.in === 'kanaal' ? { room: team } : {}),
      });
      if (answer.status !== 200) throw new Error(`the bot answered ${answer.status}`);
      await look();
    },
    clicks: async (id, title, filled = {}) => {
      const screen = (screens.get(id) ?? []).findLast(({ card }) => findButton(card, title));
      const button = screen && findButton(screen.card, title);
      if (!screen || !button)
        throw new Error(`${id} has no button "${title}"; sees:\n${wordsOf(screens.get(id)?.at(-1)?.card)}`);
      const post = teams.posts.find((one) => one.id === screen.post);
      const answer = await teams.click({
        from: who(id),
        verb: button.verb,
        data: button.data,
        ...(button.inputs ? { inputs: { ...defaultsOf(screen.card, filled), ...filled } } : {}),
        ...(post ? { post } : {}),
      });
      if (answer.status !== 200) throw new Error(`the bot answered ${answer.status}`);
      if (answer.card) show(id, { card: answer.card, post: screen.post });
      await look();
      return answer;
    },
    choice: (id, input, words) => choiceOf(screens.get(id)?.at(-1)?.card, input, words),
    at: async (local) => {
      const target = Temporal.ZonedDateTime.from(`${local}[Europe/Amsterdam]`).toInstant();
      for (;;) {
        const next = await app.tick();
        await look();
        if (!next || Temporal.Instant.compare(next, target) > 0) break;
        if (Temporal.Instant.compare(next, clock.now()) > 0) clock.set(next);
      }
      clock.set(target);
      await app.tick();
      await look();
    },
    sees: (id) => wordsOf(screens.get(id)?.at(-1)?.card),
    messages: (id) => wordsIn(personalRoom(who(id)).id, true),
    channel: () => wordsIn(team.id, false),
    close: async () => {
      await server.close();
      await teams.close();
      await options.store.close();
    },
  };
};

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { createDocuments } from '../../src/adapters/documents/documents.ts';
import { createPictures } from '../../src/adapters/pictures/resvg.ts';
import { openSqlite } from '../../src/adapters/storage/sqlite.ts';
import { openKeyFile } from '../../src/adapters/vault/key-file.ts';
import { netwerkIdOf } from '../../src/app/id.ts';
import { listThings, toJson } from '../../src/app/rows.ts';
import { type App, createApp } from '../../src/app.ts';
import { DEMO_TENANT, demoNetwerk } from '../../src/demo/netwerk.ts';
import { Berichten, Momenten, Wachtenden } from '../../src/domain/bericht.ts';
import { withHelp } from '../../src/features/index.ts';
import type { Input } from '../../src/ports/input.ts';
import { prefixRange, type Store } from '../../src/ports/store.ts';
import { recordingChat } from '../support/chat.ts';
import { movableClock } from '../support/clock.ts';
import { TEAM } from '../support/dialogue.ts';
import { Tellers, toyFeature } from './toy.ts';

const SERVICE = 'https://smba.example/nl/';
const NETWERK = netwerkIdOf(DEMO_TENANT, TEAM);
const NIEUW = 'toy.nieuw!a!kevin';

const place = (who: string) => ({
  kind: 'personal' as const,
  tenant: DEMO_TENANT,
  serviceUrl: SERVICE,
  conversation: `a:demo-${who}`,
});
const van = (who: string, activity: string) => ({
  actor: { tenant: DEMO_TENANT, oid: `demo-${who}`, teamsId: `29:demo-${who}`, naam: who },
  place: place(who),
  activity,
});
const says = (who: string, text: string): Input => ({ kind: 'said', ...van(who, text), text, files: [] });
const clicks = (who: string, verb: string): Input => ({
  kind: 'clicked',
  ...van(who, verb),
  verb,
  data: { id: 'a', n: NETWERK, b: NIEUW },
});

/** What is done, in order: somebody does something, or it becomes later. */
const STAPPEN: readonly (Input | string)[] = [
  says('kevin', '/begin heel geheim'),
  '2026-11-02T10:10',
  clicks('kevin', 'toy.plus'),
  clicks('kevin', 'toy.open'),
  says('femke', '/porren'),
  '2026-11-03T11:00',
  '2026-11-04T11:00',
];

/** When the process dies: at its nth commit, before it lands or just after. */
type Death = { readonly at: number; readonly landed: boolean };

const never = <T>(): Promise<T> => new Promise(() => undefined);

const play = async (death: Death | undefined) => {
  const raw = await openSqlite(':memory:');
  const clock = movableClock('2026-11-02T10:00');
  const chat = recordingChat();
  /** As they were sent; what stands in the chat is drawn anew later. */
  const posts: string[] = [];
  const errors: unknown[] = [];
  const vault = await openKeyFile(join(mkdtempSync(join(tmpdir(), 'ketenbot-')), 'master.key'));
  let commits = 0;
  let died = false;

  /** One life of the process: once dead, nothing it does comes through any more. */
  const born = (mortal: boolean) => {
    let alive = true;
    let die: () => void = () => undefined;
    const death_ = new Promise<'died'>((resolve) => {
      die = () => {
        alive = false;
        died = true;
        resolve('died');
      };
    });
    const living = <T>(work: () => Promise<T>): Promise<T> => (alive ? work() : never());
    const store: Store = {
      get: (partition, key) => living(() => raw.get(partition, key)),
      list: (partition, range) => living(() => raw.list(partition, range)),
      commit: (partition, writes) =>
        living(async () => {
          if (!mortal || commits++ !== death?.at) return raw.commit(partition, writes);
          // Also when it lost against another: nobody hears of that either.
          if (death.landed) await raw.commit(partition, writes).catch(() => undefined);
          die();
          return never();
        }),
      ping: () => raw.ping(),
      close: async () => undefined,
    };
    const app = createApp(
      withHelp([toyFeature]),
      {
        store,
        vault,
        clock,
        documents: createDocuments({ fetchHosts: [] }),
        pictures: createPictures(),
        chat: {
          post: (to, message) =>
            living(() => {
              posts.push(JSON.stringify(message));
              return chat.post(to, message);
            }),
          update: (to, activity, message) => living(() => chat.update(to, activity, message)),
          roster: async () => [],
        },
        log: { info: () => undefined, warn: () => undefined, error: (_event, error) => errors.push(error) },
        wall: () => clock.now().epochMilliseconds,
        chance: () => 0.5,
      },
      { sweep: Temporal.Duration.from({ hours: 12 }) },
    );
    return { app, death: death_ };
  };

  const netwerk = {
    ...demoNetwerk(clock.now().toString({ smallestUnit: 'second' }), SERVICE),
    id: NETWERK,
    kanaal: { serviceUrl: SERVICE, conversation: TEAM, team: TEAM },
  };
  await raw.commit(NETWERK, [{ op: 'insert', key: 'netwerk', value: toJson(netwerk) }]);
  await raw.commit('gids', [
    { op: 'insert', key: `netwerk!${NETWERK}`, value: {} },
    ...netwerk.deelnemers.map(({ oid = '' }) => ({
      op: 'insert' as const,
      key: `persoon!${DEMO_TENANT}!${oid}!${NETWERK}`,
      value: {},
    })),
  ]);

  let life = born(true);
  /** Does it in this life, or in the next one when the process died of it. */
  const insist = async (work: (app: App) => Promise<unknown>): Promise<void> => {
    const outcome = await Promise.race([
      life.death,
      work(life.app)
        .then(() => life.app.settled())
        .then(() => 'done' as const),
    ]);
    if (outcome === 'done') return;
    life = born(false);
    await life.app.recover();
    await work(life.app);
    await life.app.settled();
  };
  const until = async (local: string) => {
    const target = Temporal.ZonedDateTime.from(`${local}[Europe/Amsterdam]`).toInstant();
    for (let at = clock.now(); Temporal.Instant.compare(at, target) < 0; at = clock.now()) {
      await insist((app) => app.tick());
      clock.set(at.add({ minutes: 5 }));
    }
    await insist((app) => app.tick());
  };
  await insist((app) => app.recover());
  for (const stap of STAPPEN)
    await (typeof stap === 'string' ? until(stap) : insist((app) => app.handle(stap)));

  const berichten = (await listThings(raw, NETWERK, Berichten)).map(({ value }) => value);
  const result = {
    died,
    commits,
    errors,
    berichten,
    teller: (await listThings(raw, NETWERK, Tellers)).map(({ value }) => value.stand),
    geteld: (await raw.list(NETWERK, prefixRange(''))).filter(
      ({ key, value }) => /^(audit|keten)!/.test(key) && JSON.stringify(value).includes('"geteld"'),
    ).length,
    wachtend: (await listThings(raw, NETWERK, Wachtenden)).length,
    momenten: (await listThings(raw, NETWERK, Momenten)).length,
    wekkers: (await raw.list('wekker', prefixRange(''))).length,
    posts,
  };
  await raw.close();
  return result;
};

const gewoon = await play(undefined);

test('without dying, everything is done once', () => {
  expect(gewoon).toMatchObject({ teller: [1], geteld: 1, wachtend: 0, momenten: 1, died: false, errors: [] });
  expect(gewoon.wekkers).toBe(1);
  expect(gewoon.berichten.every(({ status }) => status === 'verzonden')).toBe(true);
  expect(gewoon.posts).toHaveLength(6);
});

describe.each([
  ['before a commit lands', false],
  ['after a commit landed, before anyone hears so', true],
])('the process dies %s', (_when, landed) => {
  test.each(Array.from({ length: gewoon.commits }, (_, at) => at))(
    'commit %i: nothing is lost and nothing comes twice',
    async (at) => {
      const na = await play({ at, landed });
      expect(na.died).toBe(true);
      expect(na).toMatchObject({ teller: [1], geteld: 1, wachtend: 0, momenten: 1, errors: [] });
      expect(na.wekkers).toBeLessThanOrEqual(2);
      expect(na.berichten.map(({ id }) => id).sort()).toEqual(gewoon.berichten.map(({ id }) => id).sort());
      const onzeker = na.berichten.filter(({ status }) => status !== 'verzonden');
      expect(onzeker.every(({ status }) => status === 'onzeker')).toBe(true);
      expect(onzeker.length).toBeLessThanOrEqual(1);
      // Important messages come, once more when it is not known whether they did, and then they say so.
      expect(onzeker.map(({ soort }) => soort)).not.toContain('toy.nieuw');
      const nieuw = na.posts.filter((post) => post.includes(`"b":"${NIEUW}"`));
      expect(nieuw.length).toBeGreaterThan(0);
      expect(nieuw.filter((post) => !post.includes('Mogelijk dubbel')).length).toBeLessThanOrEqual(1);
      expect(na.posts.length - gewoon.posts.length).toBeGreaterThanOrEqual(-1);
      expect(na.posts.length - gewoon.posts.length).toBeLessThanOrEqual(1);
      expect(na.posts.join()).not.toContain('heel geheim');
    },
  );
});

import { afterEach, expect, test } from 'vitest';
import { toJson } from '../../src/app/rows.ts';
import { createApp } from '../../src/app.ts';
import { DEMO_TENANT } from '../../src/demo/netwerk.ts';
import type { Netwerk } from '../../src/domain/netwerk.ts';
import type { Feature } from '../../src/features/feature.ts';
import { features, withHelp } from '../../src/features/index.ts';
import { prefixRange, type Store } from '../../src/ports/store.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';

let d: Dialogue;
afterEach(() => d.close());

const gids = async (prefix = 'persoon!'): Promise<string[]> =>
  (await d.store.list('gids', prefixRange(prefix))).map(({ key }) => key);

/** Takes a person out of the netwerk, or puts one in. */
const wissel: Feature = {
  name: 'wissel',
  commands: [
    {
      name: 'wissel',
      right: 'coordineren',
      zin: 'Alleen voor tests.',
      voorbeelden: ['/wissel'],
      run: async (turn, args) => {
        const [wie = '', vertrokken] = args.split(' ');
        const deelnemers = turn.netwerk.deelnemers.map((deelnemer) => {
          if (deelnemer.id !== wie) return deelnemer;
          const { vertrokken: _weg, ...rest } = deelnemer;
          return vertrokken ? { ...rest, vertrokken: '2026-11-01T00:00:00Z' } : rest;
        });
        turn.saveNetwerk({ ...turn.netwerk, deelnemers });
        return { kind: 'text', text: 'gedaan' };
      },
    },
  ],
};

test('the process dies right after a netwerk was made: after a restart it is known, and the answer comes', async () => {
  let dead = false;
  const hang = <T>(): Promise<T> => new Promise(() => undefined);
  d = await startDialogue({
    empty: true,
    wrap: (ports) => {
      const { store } = ports;
      const mortal: Store = {
        get: (...args) => (dead ? hang() : store.get(...args)),
        list: (...args) => (dead ? hang() : store.list(...args)),
        commit: async (partition, writes) => {
          if (dead) return hang();
          await store.commit(partition, writes);
          dead = writes.some(({ key }) => key === 'netwerk');
          return dead ? hang() : undefined;
        },
        ping: () => store.ping(),
        close: () => store.close(),
      };
      return { ...ports, store: mortal };
    },
  });
  void d.members('femke', { bot: 'added' });
  await expect.poll(() => dead).toBe(true);
  expect(await gids()).toEqual([]);
  const reborn = createApp(features, { ...d.ports, store: d.store });
  await reborn.recover();
  await reborn.tick();
  await reborn.settled();
  expect(d.chat.posted.map(({ message }) => JSON.stringify(message)).join()).toContain('/netwerk');
  expect(await gids()).toEqual([`persoon!${DEMO_TENANT}!demo-femke!${d.netwerkId}`]);
  expect(await d.store.list('wekker', prefixRange('op!'))).toHaveLength(1);
});

test('two instances that note who belongs to a netwerk at once end with who belongs to it now', async () => {
  // The first reads the netwerk, is held up while the second changes it and notes that, and then goes on.
  let hold: (() => void) | undefined;
  let held = true;
  d = await startDialogue({
    features: withHelp([wissel]),
    netwerk: (netwerk: Netwerk) => netwerk,
    wrap: (ports) => ({
      ...ports,
      store: {
        get: (...args) => ports.store.get(...args),
        list: async (partition, range) => {
          if (partition === 'gids' && range.from.startsWith('lid!') && !held) {
            held = true;
            await new Promise<void>((resolve) => {
              hold = resolve;
            });
          }
          return ports.store.list(partition, range);
        },
        commit: (...args) => ports.store.commit(...args),
        ping: () => ports.store.ping(),
        close: () => ports.store.close(),
      },
    }),
  });
  const anders = createApp(withHelp([wissel]), { ...d.ports, store: d.store });
  // Made by the app itself, so that it can also take them away.
  for (const { key, etag } of await d.store.list('gids', prefixRange('persoon!')))
    await d.store.commit('gids', [{ op: 'delete', key, etag }]);
  await d.says('femke', '/wissel niemand', { in: 'kanaal' });
  held = false;
  const eerste = d.says('femke', '/wissel kevin weg');
  await expect.poll(() => held).toBe(true);
  const row = await d.store.get(d.netwerkId, 'netwerk');
  const netwerk = row?.value as unknown as Netwerk;
  const terug = {
    ...netwerk,
    deelnemers: netwerk.deelnemers.map(({ vertrokken: _weg, ...deelnemer }) => deelnemer),
  };
  await d.store.commit(d.netwerkId, [
    { op: 'replace', key: 'netwerk', value: toJson(terug), etag: row?.etag ?? '' },
  ]);
  await anders.settled();
  hold?.();
  await eerste;
  expect(await gids()).toContain(`persoon!${DEMO_TENANT}!demo-kevin!${d.netwerkId}`);
  await d.says('kevin', '/help');
  expect(d.sees('kevin')).toContain('Wat wil je');
});

test('whoever left is refused at once, also before the directory knows', async () => {
  d = await startDialogue({ features: withHelp([wissel]) });
  await d.says('femke', '/wissel kevin weg');
  await d.says('kevin', '/help');
  expect(d.messages('kevin').at(-1)).toMatch(/Ik ken je nog niet|niet op de lijst/);
  const reply = await d.clicksRaw('kevin', 'opdracht.start', { opdracht: 'help', n: d.netwerkId });
  expect(reply).toMatchObject({ kind: 'error', text: expect.stringContaining('niet op de lijst') });
});

test("a guest from another tenant does not begin a netwerk in somebody else's team", async () => {
  d = await startDialogue({ features, empty: true });
  const said = (tenant: string) =>
    d.app.handle({
      kind: 'said',
      actor: { tenant, oid: 'demo-femke', teamsId: '29:demo-femke', naam: 'Femke' },
      place: {
        kind: 'channel',
        tenant: DEMO_TENANT,
        serviceUrl: 'https://smba.example/nl/',
        conversation: 'x',
        team: { id: 'een-team' },
      },
      activity: 'x',
      text: '/help',
      files: [],
    });
  expect(await said('elders')).toMatchObject({
    kind: 'error',
    text: expect.stringContaining('Ik ken je nog niet'),
  });
  expect(await said(DEMO_TENANT)).toMatchObject({ kind: 'error', text: expect.stringContaining('/netwerk') });
});

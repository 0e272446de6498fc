import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listThings, toJson } from '../../src/app/rows.ts';
import { createApp } from '../../src/app.ts';
import { DEMO_TENANT } from '../../src/demo/netwerk.ts';
import { Momenten } from '../../src/domain/bericht.ts';
import type { Feature } from '../../src/features/feature.ts';
import { withHelp } from '../../src/features/index.ts';
import { ChatError } from '../../src/ports/chat.ts';
import { prefixRange, type Store, StoreUnavailable } from '../../src/ports/store.ts';
import { CHANNEL, type Dialogue, startDialogue } from '../support/dialogue.ts';
import { Tellers, toyFeature } from './toy.ts';

const features = withHelp([toyFeature]);
let d: Dialogue;
afterEach(() => d.close());

const moment = (d: Dialogue, netwerk: string, op: string, soort = 'toy.moment') => {
  const value = { id: `${op}!${soort}!x`, op, soort, over: 'x' };
  return d.store.commit(netwerk, [{ op: 'insert', key: `moment!${value.id}`, value }]);
};
const digests = (d: Dialogue) =>
  d.chat.posted.filter(({ message }) => message.summary === 'Herinnering').map(({ to }) => to);
const wekkers = (d: Dialogue) => d.store.list('wekker', prefixRange(''));

/** A second netwerk beside the one of the dialogue, with the same people and another channel. */
const buren = async (id: string): Promise<void> => {
  const netwerk = { ...(await d.netwerk()), id };
  await d.store.commit(id, [{ op: 'insert', key: 'netwerk', value: toJson(netwerk) }]);
  await d.store.commit('gids', [{ op: 'insert', key: `netwerk!${id}`, value: {} }]);
};

describe('one netwerk is not held up by another', () => {
  test('whose rows cannot be read: it is tried again, and the others go on', async () => {
    d = await startDialogue({ features });
    await buren('n-0');
    await d.store.commit('n-0', [{ op: 'insert', key: 'moment!2026-11-02T09:00:00Z!stuk', value: 'stuk' }]);
    await moment(d, d.netwerkId, '2026-11-02T09:30:00Z');
    await d.app.recover();
    await d.at('2026-11-02T10:45');
    expect(digests(d)).toHaveLength(1);
    expect(d.errors.length).toBeGreaterThan(0);
    expect(d.app.lastTick()).toBeDefined();
    // Put right, it catches up by itself.
    const [row] = await d.store.list('n-0', prefixRange('moment!'));
    await d.store.commit('n-0', [{ op: 'delete', key: row?.key ?? '', etag: row?.etag ?? '' }]);
    await moment(d, 'n-0', '2026-11-02T09:00:00Z');
    await d.at('2026-11-02T11:00');
    expect(digests(d)).toHaveLength(2);
  });

  test('whose messages hang in Teams', async () => {
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    d = await startDialogue({
      features,
      wrap: (ports) => ({
        ...ports,
        chat: {
          ...ports.chat,
          post: async (to, message) => {
            if (to.kind === 'person' && to.serviceUrl.includes('traag')) await held;
            return ports.chat.post(to, message);
          },
        },
      }),
    });
    await buren('n-0');
    const row = await d.store.get('n-0', 'netwerk');
    const traag = {
      ...(await d.netwerk()),
      id: 'n-0',
      kanaal: { serviceUrl: 'https://traag.example/', conversation: 'x', team: 'x' },
    };
    await d.store.commit('n-0', [
      { op: 'replace', key: 'netwerk', value: toJson(traag), etag: row?.etag ?? '' },
    ]);
    await moment(d, 'n-0', '2026-11-02T08:30:00Z');
    await moment(d, d.netwerkId, '2026-11-02T08:31:00Z');
    await d.app.recover();
    // Resolves although the first of them still hangs.
    await d.app.tick();
    await expect.poll(() => digests(d).length).toBe(1);
    letGo();
    await d.app.settled();
    expect(digests(d)).toHaveLength(2);
  });
});

describe('wake-ups', () => {
  beforeEach(async () => {
    d = await startDialogue({ features, sweep: { minutes: 15 } });
  });

  test('starting again and again, and planning close by, leaves one for each netwerk', async () => {
    await d.at('2026-11-02T10:01');
    await d.says('kevin', '/begin x');
    for (let minute = 10; minute < 40; minute++) {
      await d.at(`2026-11-02T10:${minute}:${minute}`);
      await createApp(features, d.ports).recover();
      await d.app.tick();
    }
    await d.at('2026-11-02T12:00');
    expect(await wekkers(d)).toHaveLength(1);
  });

  test('what is planned while the netwerk is looked at wakes it all the same', async () => {
    // This instance knows of a wake-up at 10:15, and another one has dealt with it at that time.
    await d.at('2026-11-02T10:01');
    for (const { key, etag } of await wekkers(d))
      await d.store.commit('wekker', [{ op: 'delete', key, etag }]);
    await d.sleepUntil('2026-11-02T10:20');
    await d.says('kevin', '/begin x');
    const [first] = await wekkers(d);
    expect(first?.key).toContain('op!2026-11-03T09:20:00Z!');
  });

  test('a wake-up that the store did not take is asked for again', async () => {
    await d.close();
    let away = false;
    d = await startDialogue({
      features,
      wrap: (ports) => ({
        ...ports,
        store: {
          ...proxy(ports.store),
          commit: async (partition, writes) => {
            if (away && partition === 'wekker') throw new StoreUnavailable('away');
            return ports.store.commit(partition, writes);
          },
        },
      }),
    });
    await d.at('2026-11-02T10:01');
    for (const { key, etag } of await wekkers(d))
      await d.store.commit('wekker', [{ op: 'delete', key, etag }]);
    await d.sleepUntil('2026-11-02T23:30');
    away = true;
    await d.says('kevin', '/begin x');
    expect(await wekkers(d)).toEqual([]);
    away = false;
    await d.app.tick();
    await d.app.settled();
    expect(await wekkers(d)).toHaveLength(1);
  });
});

const proxy = (store: Store): Store => ({
  get: (...args) => store.get(...args),
  list: (...args) => store.list(...args),
  commit: (...args) => store.commit(...args),
  ping: () => store.ping(),
  close: () => store.close(),
});

describe('moments that cannot be handled', () => {
  test('do not hide those behind them, however many there are', async () => {
    d = await startDialogue({ features });
    for (let n = 0; n < 250; n++) {
      const id = `2026-11-02T09:00:00Z!nudge.later!${String(n).padStart(3, '0')}`;
      const value = { id, op: '2026-11-02T09:00:00Z', soort: 'nudge.later', over: 'not json' };
      await d.store.commit(d.netwerkId, [{ op: 'insert', key: `moment!${id}`, value }]);
    }
    await moment(d, d.netwerkId, '2026-11-02T09:30:00Z');
    await d.app.recover();
    await d.at('2026-11-02T10:31');
    expect(digests(d)).toHaveLength(1);
    expect(await listThings(d.store, d.netwerkId, Momenten)).toHaveLength(251);
  });

  test('of a kind that this version does not know are kept', async () => {
    d = await startDialogue({ features });
    await moment(d, d.netwerkId, '2026-11-02T09:00:00Z', 'van.morgen');
    await d.app.recover();
    await d.at('2026-11-02T11:00');
    expect(await listThings(d.store, d.netwerkId, Momenten)).toHaveLength(1);
    expect(String(d.errors[0])).toContain('van.morgen');
  });

  test('because they lose every race are tried again within a minute', async () => {
    let lose = 3;
    const verliezer: Feature = {
      name: 'verliezer',
      moments: [
        {
          soort: 'verlies',
          due: async (turn) => {
            turn.nudge({ soort: 'toy.nudge', over: 'x', aan: 'kevin' });
            const stored = await turn.get(Tellers, 'a');
            if (!stored) throw new Error('no counter');
            // Somebody clicks between reading and writing.
            if (lose-- > 0) await d.clicksRaw('kevin', 'toy.plus', { id: 'a', n: d.netwerkId });
            turn.replace(Tellers, stored, stored.value);
          },
        },
      ],
    };
    d = await startDialogue({ features: withHelp([toyFeature, verliezer]) });
    await d.says('kevin', '/begin x');
    await moment(d, d.netwerkId, '2026-11-02T09:30:00Z', 'verlies');
    await d.app.recover();
    await d.at('2026-11-02T10:32');
    expect(digests(d)).toHaveLength(1);
  });
});

test('reminders of one person that are planned together come together, also while the outbox is being sent', async () => {
  const veel: Feature = {
    name: 'veel',
    moments: [
      {
        soort: 'veel',
        due: async (turn, { id }) => {
          turn.nudge({ soort: 'toy.nudge', over: id, aan: 'kevin' });
          // Somebody types something half-way.
          if (id.endsWith('5')) await d.says('femke', '/porren');
        },
      },
    ],
  };
  d = await startDialogue({ features: withHelp([toyFeature, veel]) });
  for (let n = 0; n < 9; n++) {
    const id = `2026-11-02T09:30:00Z!veel!${n}`;
    await d.store.commit(d.netwerkId, [
      {
        op: 'insert',
        key: `moment!${id}`,
        value: { id, op: '2026-11-02T09:30:00Z', soort: 'veel', over: 'x' },
      },
    ]);
  }
  await d.app.recover();
  await d.at('2026-11-02T10:31');
  const [samen, ...meer] = d.messages('kevin').filter((text) => text.includes('!veel!'));
  expect(meer).toEqual([]);
  expect(samen?.match(/!veel!/g)).toHaveLength(9);
});

describe('the store is away for a moment', () => {
  /** A store that is away while `away()`. */
  const weg = (away: () => boolean) =>
    startDialogue({
      features,
      wrap: (ports) => {
        const check = async <T>(work: () => Promise<T>): Promise<T> => {
          if (away()) throw new StoreUnavailable('away');
          return work();
        };
        const { store } = ports;
        return {
          ...ports,
          store: {
            ...proxy(store),
            get: (...args) => check(() => store.get(...args)),
            list: (...args) => check(() => store.list(...args)),
            commit: (...args) => check(() => store.commit(...args)),
          },
        };
      },
    });

  test('just after a commit: what it asked to be sent is sent seconds later', async () => {
    let calls = Number.POSITIVE_INFINITY;
    d = await weg(() => calls-- < 0);
    // As many calls as the turn itself needs, and one more.
    calls = 4;
    await d.app
      .handle({
        kind: 'said',
        actor: { tenant: DEMO_TENANT, oid: 'demo-kevin', teamsId: '29:demo-kevin', naam: 'Kevin' },
        place: CHANNEL,
        activity: 'x',
        text: '/help',
        files: [],
      })
      .catch(() => undefined);
    await d.app.settled();
    calls = Number.POSITIVE_INFINITY;
    expect(d.chat.posted).toHaveLength(0);
    expect(d.app.retryIn()).toBeDefined();
    await d.at('2026-11-02T10:00:05');
    expect(d.chat.posted).toHaveLength(1);
    expect(d.app.retryIn()).toBeUndefined();
  });

  test('while a reminder is being made: it still comes, once, and not as possibly double', async () => {
    let stuk = 0;
    d = await startDialogue({
      features: withHelp([
        {
          ...toyFeature,
          messages: (toyFeature.messages ?? []).map((kind) => ({
            ...kind,
            compose: async (view, over) => {
              if (kind.soort === 'digest' && stuk++ < 2) throw new StoreUnavailable('away');
              return kind.compose(view, over);
            },
          })),
        },
      ]),
    });
    await d.says('femke', '/porren');
    expect(digests(d)).toHaveLength(0);
    await d.at('2026-11-02T10:05');
    expect(digests(d)).toHaveLength(1);
    expect(JSON.stringify(d.chat.wire)).not.toContain('Mogelijk dubbel');
  });
});

test('a card that cannot be made is given up in the end, and the coördinator hears so', async () => {
  d = await startDialogue({
    features: withHelp([
      {
        ...toyFeature,
        messages: (toyFeature.messages ?? []).map((kind) => ({
          ...kind,
          compose: async (view, over) => {
            if (kind.soort === 'digest') throw new Error('a bug');
            return kind.compose(view, over);
          },
        })),
      },
    ]),
  });
  await d.says('femke', '/porren');
  await d.at('2026-11-02T11:30');
  expect(d.messages('femke').filter((text) => text.includes('Niet bezorgd'))).toHaveLength(1);
  expect(d.app.retryIn()).toBeUndefined();
});

test('a card that cannot be drawn anew is left as it is, after a few tries', async () => {
  d = await startDialogue({
    features,
    wrap: (ports) => ({
      ...ports,
      chat: {
        ...ports.chat,
        update: async () => {
          throw new ChatError('busy', '429', { status: 429, retryAfter: 20 });
        },
      },
    }),
  });
  await d.says('kevin', '/begin x');
  await d.clicks('kevin', 'Plus');
  await d.at('2026-11-02T10:00:15');
  expect(d.app.retryIn()).toBeGreaterThan(5_000);
  await d.at('2026-11-02T11:00');
  expect(d.app.retryIn()).toBeUndefined();
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPace, type Limit, SEND_LIMITS, type Stopwatch } from '../../../src/adapters/teams/pace.ts';

/** Time that jumps to the next sleeper as soon as everyone sleeps. */
const virtualTime = (): Stopwatch & { run(): Promise<void> } => {
  let now = 0;
  let sleepers: { at: number; wake: () => void }[] = [];
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return {
    now: () => now,
    sleep: (ms) =>
      new Promise((resolve) => {
        sleepers.push({ at: now + ms, wake: resolve });
      }),
    async run() {
      for (await settle(); sleepers.length > 0; await settle()) {
        now = Math.min(...sleepers.map(({ at }) => at));
        const due = sleepers.filter(({ at }) => at <= now);
        sleepers = sleepers.filter(({ at }) => at > now);
        for (const { wake } of due) wake();
      }
    },
  };
};

/** The most that went within any window of `ms`. */
const busiest = (times: readonly number[], ms: number): number =>
  Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + ms).length));

const sendAll = async (
  keys: readonly string[],
  perSecond: number,
  limits: readonly Limit[] = SEND_LIMITS,
) => {
  const time = virtualTime();
  const pace = createPace(perSecond, time);
  const sent: { key: string; order: number; at: number }[] = [];
  const all = keys.map(async (key, order) => {
    await pace.slot(key, limits);
    sent.push({ key, order, at: time.now() });
  });
  await time.run();
  await Promise.all(all);
  return sent;
};

it('keeps every conversation and the whole within their limits, whatever the mix', async () => {
  const keys = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 120 });
  await fc.assert(
    fc.asyncProperty(keys, fc.integer({ min: 3, max: 40 }), async (mix, perSecond) => {
      const sent = await sendAll(mix, perSecond);
      expect(sent.length).toBe(mix.length);
      expect(
        busiest(
          sent.map(({ at }) => at),
          1_000,
        ),
      ).toBeLessThanOrEqual(perSecond);
      for (const key of new Set(mix)) {
        const mine = sent.filter((one) => one.key === key);
        for (const { count, ms } of SEND_LIMITS)
          expect(
            busiest(
              mine.map(({ at }) => at),
              ms,
            ),
          ).toBeLessThanOrEqual(count);
        expect(mine.map(({ order }) => order)).toEqual(mine.map(({ order }) => order).sort((a, b) => a - b));
      }
    }),
    { numRuns: 50 },
  );
});

it('does not slow down what is within the limits', async () => {
  const sent = await sendAll(['a', 'a', 'b', 'c', 'a'], 40);
  expect(sent.map(({ at }) => at)).toEqual([0, 0, 0, 0, 0]);
});

it('never lets a busy conversation hold up another one', async () => {
  const sent = await sendAll([...Array<string>(100).fill('busy'), 'other'], 40);
  expect(sent.find(({ key }) => key === 'other')?.at).toBe(0);
});

it('gets 3,000 people their message in 75 seconds at 40 a second', async () => {
  const sent = await sendAll(
    Array.from({ length: 3_000 }, (_none, n) => `person ${n}`),
    40,
  );
  expect(Math.max(...sent.map(({ at }) => at))).toBe(74_000);
});

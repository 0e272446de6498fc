import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { createLoop } from '../../../src/adapters/scheduler/loop.ts';
import type { Clock } from '../../../src/ports/clock.ts';

const NOW = Temporal.Instant.from('2026-11-25T09:00:00Z');
/** A clock on which nothing ever becomes due by itself. */
const stil: Clock = {
  now: () => NOW,
  sleepUntil: (_instant, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) resolve();
      else signal.addEventListener('abort', () => resolve(), { once: true });
    }),
};
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

test('what is planned while it looks is looked at right after', async () => {
  let ticks = 0;
  const loop = createLoop({
    clock: stil,
    log,
    retryIn: () => undefined,
    tick: async () => {
      ticks += 1;
      if (ticks === 1) loop.wake();
      return NOW.add({ hours: 1 });
    },
  });
  loop.start();
  await expect.poll(() => ticks).toBe(2);
  await loop.stop();
  expect(ticks).toBe(2);
});

test('what is planned while it sleeps wakes it', async () => {
  let ticks = 0;
  const loop = createLoop({
    clock: stil,
    log,
    retryIn: () => undefined,
    tick: async () => {
      ticks += 1;
      return undefined;
    },
  });
  loop.start();
  await expect.poll(() => ticks).toBe(1);
  loop.wake();
  await expect.poll(() => ticks).toBe(2);
  await loop.stop();
});

test('a look that fails is logged, and not tried again at once because something waits', async () => {
  let ticks = 0;
  let asked = 0;
  const errors: unknown[] = [];
  const loop = createLoop({
    clock: stil,
    log: { ...log, error: (_event, error) => errors.push(error) },
    retryIn: () => {
      asked += 1;
      return 0;
    },
    tick: async () => {
      ticks += 1;
      if (ticks === 1) throw new Error('away');
      return NOW.add({ hours: 1 });
    },
  });
  loop.start();
  await expect.poll(() => errors.length).toBe(1);
  expect(asked).toBe(0);
  loop.wake();
  await expect.poll(() => ticks).toBeGreaterThan(1);
  await loop.stop();
  expect(errors).toHaveLength(1);
});

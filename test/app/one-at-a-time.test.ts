import { expect, test } from 'vitest';
import { oneAtATime } from '../../src/app/one-at-a-time.ts';

/** Work that waits until it is let go, and tells how often it runs and how many run at once. */
const gated = () => {
  const gates: (() => void)[] = [];
  const count = { runs: 0, now: 0, most: 0 };
  const work = async (): Promise<void> => {
    count.runs += 1;
    count.now += 1;
    count.most = Math.max(count.most, count.now);
    await new Promise<void>((resolve) => gates.push(resolve));
    count.now -= 1;
  };
  return { work, count, letGo: () => gates.shift()?.() };
};

test('asked again and again while it runs, it runs once more, and never twice at once', async () => {
  const { work, count, letGo } = gated();
  const lanes = oneAtATime(work);
  const first = lanes.start('a');
  void lanes.start('a');
  void lanes.start('a');
  expect(count.runs).toBe(1);
  letGo();
  await expect.poll(() => count.runs).toBe(2);
  letGo();
  await first;
  expect(count).toMatchObject({ runs: 2, most: 1 });
  expect(lanes.running()).toEqual([]);
});

test('asked in the very moment it ends, it runs again', async () => {
  let runs = 0;
  const lanes = oneAtATime(async () => {
    runs += 1;
  });
  const first = lanes.start('a');
  // Every step between the end of the work and the end of its promise.
  for (let step = 0; step < 10; step++) {
    const before = runs;
    await Promise.resolve();
    await lanes.start('a');
    expect(runs).toBeGreaterThan(before);
  }
  await first;
});

test('other keys do not wait', async () => {
  const { work, count, letGo } = gated();
  const lanes = oneAtATime(work);
  const both = [lanes.start('a'), lanes.start('b')];
  expect(count.now).toBe(2);
  letGo();
  letGo();
  await Promise.all(both);
});

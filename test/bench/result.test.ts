import { expect, test } from 'vitest';
import { inPairs } from './pairs.ts';
import { median, summarise, toTable } from './result.ts';

const of = (ratios: readonly number[], aim: { atLeast: number } | { atMost: number }) =>
  summarise({
    id: 'x',
    what: 'ours ÷ theirs',
    unit: 'ms',
    pairs: ratios.map((ratio) => ({ ours: ratio * 100, theirs: 100 })),
    aim,
  });

test('the median is the middle one, or the mean of the two in the middle', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([7])).toBe(7);
});

test('the verdict is about the median of the ratios of the pairs, not about the best or the worst', () => {
  expect(of([0.5, 0.9, 2], { atLeast: 0.9 })).toMatchObject({ ratio: 0.9, verdict: 'gehaald' });
  expect(of([0.5, 0.89, 2], { atLeast: 0.9 }).verdict).toBe('niet gehaald');
  expect(of([0.1, 1.21, 1.3], { atMost: 1.2 }).verdict).toBe('niet gehaald');
  expect(of([0.1, 1.2, 1.3], { atMost: 1.2 })).toMatchObject({ min: 0.1, max: 1.3, verdict: 'gehaald' });
});

test('a pair that was slow on both sides counts as much as one that was fast', () => {
  const pairs = [
    { ours: 10, theirs: 10 },
    { ours: 1000, theirs: 1000 },
    { ours: 30, theirs: 10 },
  ];
  expect(summarise({ id: 'x', what: '', unit: '', pairs }).ratio).toBe(1);
});

test('the table has a line for every comparison, with its aim and its verdict in words', () => {
  const lines = toTable([of([1], { atLeast: 0.9 }), of([2], { atMost: 1 })]).split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[2]).toMatch(/ ≥ 0\.90 \| gehaald +\|$/);
  expect(lines[3]).toMatch(/ ≤ 1\.00 \| niet gehaald \|$/);
});

test('a round of each that does not count comes first, and then they take turns in going first', async () => {
  const order: string[] = [];
  const measure = (name: string) => async (round: number) => {
    order.push(`${name}${round}`);
    return round;
  };
  const pairs = await inPairs(3, measure('o'), measure('t'));
  expect(order).toEqual(['o0', 't0', 'o1', 't1', 't2', 'o2', 'o3', 't3']);
  expect(pairs).toEqual([
    { ours: 1, theirs: 1 },
    { ours: 2, theirs: 2 },
    { ours: 3, theirs: 3 },
  ]);
});

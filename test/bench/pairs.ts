import type { Pair } from './result.ts';

/** One way to measure: `round` counts from 0; what comes back is in whatever unit the comparison has. */
export type Measure = (round: number) => Promise<number>;

/** How much is measured: enough to tell something, or (`quick`) just enough to see that it works. */
export type Size = { readonly quick: boolean; readonly pairs: number };

/**
 * Measures ours and theirs in turns, after one round of each that does not count. Who goes first alternates, so
 * that a machine that warms up or a store that grows favours neither.
 */
export const inPairs = async (count: number, ours: Measure, theirs: Measure): Promise<Pair[]> => {
  await ours(0);
  await theirs(0);
  const pairs: Pair[] = [];
  for (let round = 1; round <= count; round++) {
    if (round % 2 === 1) {
      const first = await ours(round);
      pairs.push({ ours: first, theirs: await theirs(round) });
    } else {
      const first = await theirs(round);
      pairs.push({ ours: await ours(round), theirs: first });
    }
  }
  return pairs;
};

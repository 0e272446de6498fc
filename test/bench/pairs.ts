/** One way to measure: `round` counts from 0, the round that does not count. */
export type Measure<T> = (round: number) => Promise<T>;

/** How much is measured: enough to tell something, or (`quick`) just enough to see that it works. */
export type Size = { readonly quick: boolean; readonly pairs: number };

/**
 * Measures ours and theirs in turns, after one round of each that does not count. Who goes first alternates, so
 * that a machine that warms up or a store that grows favours neither.
 */
export const inPairs = async <T>(
  count: number,
  ours: Measure<T>,
  theirs: Measure<T>,
): Promise<{ readonly ours: T; readonly theirs: T }[]> => {
  await ours(0);
  await theirs(0);
  const pairs: { ours: T; theirs: T }[] = [];
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

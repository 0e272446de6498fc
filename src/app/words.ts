/** A word as it is compared: lower case, without diacritics, without the slash. */
export const normalWord = (word: string): string =>
  word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replace(/^\//, '');

const distance = (a: string, b: string): number => {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const row = [i + 1];
    for (const [j, other] of [...b].entries()) {
      row.push(
        Math.min((before[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1, (before[j] ?? 0) + (letter === other ? 0 : 1)),
      );
    }
    before = row;
  }
  return before[b.length] ?? 0;
};

/** The known word that was probably meant: at most two letters off, and no more than half of it. */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
  if (word.length > 30) return undefined;
  const [best] = known
    .map((candidate) => ({ candidate, off: distance(word, candidate) }))
    .filter(({ candidate, off }) => off <= 2 && off <= candidate.length / 2)
    .sort((a, b) => a.off - b.off);
  return best?.candidate;
};

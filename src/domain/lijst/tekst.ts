/** White space as one space; every other rule here counts on it, so that no pattern meets a long run of spaces. */
export const squash = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

/** Lower case, without diacritics, white space as one space: what is compared. */
export const fold = (text: string): string =>
  squash(
    text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .replace(/[‘’`´]/g, "'"),
  );

/** The letters-and-digits words of a text, folded. */
export const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

/** Whether `part` stands in `whole` as a run of words. */
export const hasRun = (whole: readonly string[], part: readonly string[]): boolean =>
  part.length > 0 && whole.some((_, at) => part.every((word, i) => whole[at + i] === word));

export const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, i) => word === b[i]);

/** One letter more, less or other, or two changed places. */
export const isTypo = (a: string, b: string): boolean => {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
};

/** A line without its bullet. */
export const withoutBullet = (line: string): { readonly text: string; readonly bullet: boolean } => {
  const text = squash(line);
  const match =
    /^(?:-{1,2}>|=>|[-*•·◦▪‣→➢►–—]|(?:o|[a-z][.)])(?= )|(?:[-*•] ?)?(?:\[[ xXvV✓]?\]|☐|☑|☒|✅|✓|✔))\s?/.exec(
      text,
    );
  return match && !/^-?\d/.test(text)
    ? { text: text.slice(match[0].length).trim(), bullet: true }
    : { text, bullet: false };
};

/** Whether the box before a line was ticked. */
export const isAfgevinkt = (line: string): boolean => /^\s*(?:[-*•] ?)?(?:\[[xXvV✓]\]|☑|☒|✅|✓|✔)/.test(line);

/** How often each line of the tables occurs. */
const tableLines = (
  tables: readonly { readonly rows: readonly (readonly string[])[] }[],
): Map<string, number> => {
  const lines = new Map<string, number>();
  for (const { rows } of tables) {
    for (const row of rows) {
      for (const line of row.join('\t').split('\n')) {
        const key = lettersOf(line);
        if (key !== '') lines.set(key, (lines.get(key) ?? 0) + 1);
      }
    }
  }
  return lines;
};

/** The lines that do not merely repeat a row of a table. */
export const linesOutside = (document: Document): string[] => {
  const inTables = tableLines(document.tables);
  return document.lines.filter((line) => {
    const key = lettersOf(line);
    const left = inTables.get(key) ?? 0;
    if (left > 0) inTables.set(key, left - 1);
    return left === 0 && squash(line) !== '';
  });
};

/** What the readers need of a document: its tables, and its running text by line (which may repeat the tables). */
export type Document = {
  readonly tables: readonly Table[];
  readonly lines: readonly string[];
  readonly name?: string;
};
/** `na`: how many lines stand before it; `doorlopend`: places (row, column) that a cell of a row above covers. */
export type Table = {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
  readonly na?: number;
  readonly doorlopend?: readonly (readonly [row: number, column: number])[];
};

const lettersOf = (line: string): string => fold(line).replace(/[^\p{L}\p{N}@]+/gu, '');

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One comparison: ours and theirs side by side, a pair at a time. */
export type Pair = { readonly ours: number; readonly theirs: number };

export type Comparison = {
  /** The letter of the requirement, and what was compared. */
  readonly id: string;
  readonly what: string;
  readonly unit: string;
  readonly pairs: readonly Pair[];
  /** What the ratio ours ÷ theirs must be; undefined for a number that is only told. */
  readonly aim?: { readonly atLeast: number } | { readonly atMost: number };
};

/** The middle one; of an even number, the mean of the two in the middle. */
export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [low = Number.NaN, high = low] = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
  return (low + high) / 2;
};

/** What the pairs say: the median of the ratios of each pair, and whether that reaches the aim. */
export const summarise = ({ id, what, unit, pairs, aim }: Comparison) => {
  const ratios = pairs.map(({ ours, theirs }) => ours / theirs);
  const ratio = median(ratios);
  const reached = aim && ('atLeast' in aim ? ratio >= aim.atLeast : ratio <= aim.atMost);
  return {
    id,
    what,
    unit,
    ours: median(pairs.map((pair) => pair.ours)),
    theirs: median(pairs.map((pair) => pair.theirs)),
    ratio,
    min: Math.min(...ratios),
    max: Math.max(...ratios),
    aim:
      aim === undefined
        ? ''
        : 'atLeast' in aim
          ? `≥ ${aim.atLeast.toFixed(2)}`
          : `≤ ${aim.atMost.toFixed(2)}`,
    verdict: reached === undefined ? '' : reached ? 'gehaald' : 'niet gehaald',
    pairs,
  };
};
export type Summary = ReturnType<typeof summarise>;

const HEAD = [
  '',
  'what is compared (ours ÷ theirs)',
  'unit',
  'ours',
  'theirs',
  'ratio',
  'min – max',
  'pairs',
  'aim',
  'verdict',
];

const number = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

const cells = (one: Summary): string[] => [
  one.id,
  one.what,
  one.unit,
  number(one.ours),
  number(one.theirs),
  one.ratio.toFixed(2),
  `${one.min.toFixed(2)} – ${one.max.toFixed(2)}`,
  String(one.pairs.length),
  one.aim,
  one.verdict,
];

/** The summaries as a Markdown table with columns that line up. */
export const toTable = (summaries: readonly Summary[]): string => {
  const rows = [HEAD, ...summaries.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [line(HEAD), rule, ...rows.slice(1).map(line)].join('\n');
};

/** Keeps the result beside what the bench built: `result.json` with every pair, `result.md` with the table and notes. */
export const keep = (
  folder: string,
  result: { readonly machine: string; readonly notes: readonly string[]; readonly rows: readonly Summary[] },
): void => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'result.json'), `${JSON.stringify(result, undefined, 2)}\n`);
  const notes = result.notes.map((note) => `- ${note}`);
  writeFileSync(
    join(folder, 'result.md'),
    [result.machine, '', toTable(result.rows), '', ...notes, ''].join('\n'),
  );
};

import { cpus } from 'node:os';
import { lijsten } from './acties.ts';
import { cpuOfClick } from './cpu.ts';
import type { Size } from './pairs.ts';
import { BUILD } from './processes.ts';
import { type Comparison, keep, summarise, toTable } from './result.ts';
import { startUp } from './start-up.ts';
import { onSqlite, onTables } from './throughput.ts';
import { ticks } from './tick.ts';

/**
 * `npm run bench` measures the bot against what it stands on, in pairs in one run, and prints every ratio whatever
 * it is. `-- --quick` is a run of seconds that only shows that it works; `-- a c` measures those parts alone.
 */
const args = process.argv.slice(2);
const quick = args.includes('--quick');
const wanted = args.filter((arg) => arg !== '--quick');
const size: Size = { quick, pairs: quick ? 1 : 5 };
/** What waits for a disk differs more from one time to the next. */
const more: Size = { quick, pairs: quick ? 1 : 7 };

const notes: string[] = quick ? ['A quick run: the numbers mean nothing.'] : [];

const parts: Record<string, () => Promise<Comparison[]>> = {
  a: () => onSqlite(more),
  b: async () => {
    const { comparisons, wire } = await onTables(size);
    notes.push(wire);
    return comparisons;
  },
  c: async () => [await cpuOfClick(size)],
  d: () => startUp(size),
  e: () => ticks(more),
  f: async () => {
    const { comparisons, notes: gelezen } = await lijsten(size);
    notes.push(...gelezen);
    return comparisons;
  },
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const began = performance.now();
const comparisons: Comparison[] = [];
for (const [letter, measure] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(letter)) continue;
  say(`measuring (${letter})…`);
  try {
    comparisons.push(...(await measure()));
  } catch (error) {
    // One part that cannot be measured does not take the others with it.
    process.exitCode = 1;
    notes.push(
      `(${letter}) could not be measured: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
const seconds = Math.round((performance.now() - began) / 1000);
const machine = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${seconds} s.`;
const rows = comparisons.map(summarise);
keep(BUILD, { machine, notes, rows });
say(['', machine, '', toTable(rows), '', ...notes, ''].join('\n'));

import { describe, expect, test } from 'vitest';
import { breaches, type Rule } from './house.ts';
import { ourBreaches, sources } from './sources.ts';

const rulesIn = (text: string, path = 'src/domain/a.ts'): Rule[] =>
  breaches(path, text).map((breach) => breach.rule);

describe('house rules', () => {
  test.each<[Rule, string]>([
    ['no-clock', 'const t = Date.now();'],
    ['no-clock', "const t = Date['now']();"],
    ['no-clock', 'const t = globalThis.Date.now();'],
    ['no-clock', 'const t = new Date();'],
    ['no-clock', 'const t = new Date;'],
    ['no-clock', 'const t = Date();'],
    ['no-clock', 'const { now } = Date;'],
    ['no-clock', 'const later = [Date].map((D) => new D());'],
    ['no-clock', 'const t = Temporal.Now.instant();'],
    ['no-clock', 'const t = performance.now();'],
    ['no-clock', "import { performance as clock } from 'node:perf_hooks';"],
    ['no-clock', 'const t = process.hrtime.bigint();'],
    ['no-random', 'const x = Math.random();'],
    ['no-random', 'const { random } = Math;'],
    ['no-random', "import { randomUUID } from 'node:crypto';"],
    ['no-random', 'const id = crypto.randomUUID();'],
    ['no-environment', 'const p = process.env.PORT;'],
    ['no-environment', "const p = process['env'];"],
    ['no-environment', 'const { env } = process;'],
    ['no-environment', "import { env } from 'node:process';"],
    ['no-console', "console.log('x');"],
    ['no-console', 'const say = console;'],
    ['no-classes', 'export class AgendaManager {}'],
    ['no-type-escapes', '// @ts-ignore\nconst a: string = 1;'],
  ])('%s bites in %j', (rule, text) => {
    expect(rulesIn(text)).toEqual([rule]);
  });

  test('no-module-mocks bites in a test', () => {
    expect(rulesIn("vi.mock('../a.ts');", 'test/a.test.ts')).toEqual(['no-module-mocks']);
  });

  test.each([
    'const day = new Date(instant.epochMilliseconds);',
    'const is = value instanceof Date;',
    'const ms = Date.parse(text);',
    'type Row = { Date: string; at: Date };',
    'const row = { console: 1, process: 2, Date: 3 };',
    'const c = row.console + row.process + row.Date;',
    'const at = Temporal.Instant.from(text);',
    'const m = Math.max(1, 2);',
    'const stop = () => process.exit(1);',
    "export class Refused extends Error { override readonly name = 'Refused'; }",
    "// Date.now() and console.log are for others\nconst text = 'Math.random()';",
  ])('nothing bites in %j', (text) => {
    expect(rulesIn(text)).toEqual([]);
  });

  test('the clock and the environment come in at main and config, and nowhere else', () => {
    const text = 'const t = Date.now() + Number(process.env.SKEW);';
    expect(rulesIn(text, 'src/main.ts')).toEqual([]);
    expect(rulesIn(text, 'src/config.ts')).toEqual([]);
    expect(rulesIn(text, 'src/demo/a.ts')).toEqual(['no-clock', 'no-environment']);
    expect(rulesIn(text, 'src/adapters/teams/config.ts')).toEqual(['no-clock', 'no-environment']);
    expect(rulesIn(text, 'cards/kit/a.ts')).toEqual(['no-clock', 'no-environment']);
  });

  test('an adapter may measure how long something takes, but not see what time it is', () => {
    const text = 'const took = () => performance.now();\nconst at = performance.timeOrigin;';
    expect(rulesIn(text, 'src/adapters/teams/a.ts')).toEqual(['no-clock']);
    expect(rulesIn(text, 'src/app/a.ts')).toEqual(['no-clock', 'no-clock']);
  });

  test('an adapter may be a class and may make random ids', () => {
    const text = "import { randomUUID } from 'node:crypto';\nexport class SqliteStore {}";
    expect(rulesIn(text, 'src/adapters/storage/a.ts')).toEqual([]);
    expect(rulesIn(text, 'src/app/a.ts')).toEqual(['no-random', 'no-classes']);
  });

  test('our own files keep them, and all of them were read', async () => {
    expect(await ourBreaches()).toEqual([]);
    const paths = (await sources()).map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['src/ports/input.ts', 'src/domain/errors.ts', 'test/rules/house.ts']),
    );
  });
});

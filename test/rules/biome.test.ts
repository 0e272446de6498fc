import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { type Files, root, withTree } from './tree.ts';

const run = promisify(execFile);
const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');

/** The rules that `biome lint` reports on `files`, under our own biome.json. */
const reported = (files: Files): Promise<string[]> =>
  withTree(files, async (folder) => {
    const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '--vcs-enabled=false', '.'];
    // With findings it exits with 1, and they are in what it printed all the same.
    const { stdout } = await run(process.execPath, args, { cwd: folder }).catch((failed: unknown) => {
      if (failed instanceof Error && 'stdout' in failed) return { stdout: String(failed.stdout) };
      throw failed;
    });
    const { diagnostics }: { diagnostics: { category: string; severity: string }[] } = JSON.parse(stdout);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    return errors.map(({ category }) => category.replace(/^lint\/\w+\//, '')).sort();
  });

describe('lint rules', () => {
  test.each([
    ['noConsole', "console.log('x');\n"],
    ['noDefaultExport', 'export default 1;\n'],
    ['noEnum', 'export enum Kleur {\n  Rood,\n}\n'],
    ['noExplicitAny', 'export const a = (x: any): unknown => x;\n'],
    ['noNonNullAssertion', 'export const a = (x: string | undefined): string => x!;\n'],
    [
      'noParameterProperties',
      'export class A extends Error {\n  constructor(readonly x: string) {\n    super(x);\n  }\n}\n',
    ],
    ['useImportExtensions', "import { b } from './b';\n\nexport const a = b;\n"],
    ['useImportType', "import { B } from './b.ts';\n\nexport const a = (b: B): B => b;\n"],
  ])('%s bites', async (rule, text) => {
    const files = {
      'src/domain/a.ts': text,
      'src/domain/b.ts': 'export const b = 1;\nexport type B = number;\n',
    };
    expect(await reported(files)).toEqual([rule]);
  });

  test.each([
    ['noSkippedTests', "import { test } from 'vitest';\n\ntest.skip('x', () => {});\n"],
    ['noFocusedTests', "import { test } from 'vitest';\n\ntest.only('x', () => {});\n"],
  ])('%s bites in a test', async (rule, text) => {
    expect(await reported({ 'test/a.test.ts': text })).toEqual([rule]);
  });

  test('nothing bites in a file that keeps them', async () => {
    const text = "import { b } from './b.ts';\n\nexport const a = (): number => b;\n";
    expect(await reported({ 'src/domain/a.ts': text, 'src/domain/b.ts': 'export const b = 1;\n' })).toEqual(
      [],
    );
  });
});

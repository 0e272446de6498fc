import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { describe, expect, test } from 'vitest';
import { type Files, root, withTree } from './tree.ts';

const configFile = join(root, '.dependency-cruiser.cjs');
const config: { forbidden: { name: string }[] } = createRequire(import.meta.url)(configFile);

async function cruised(folder: string, places: string[]): Promise<ICruiseResult> {
  const options: ICruiseOptions = {
    ...(await extractDepcruiseOptions(configFile)),
    validate: true,
    baseDir: folder,
  };
  const { output } = await cruise(places, options, undefined, {
    tsConfig: extractTSConfig(join(folder, 'tsconfig.json')),
  });
  if (typeof output === 'string') throw new Error(`expected a result, got text: ${output}`);
  return output;
}

const broken = (result: ICruiseResult): string[] => [
  ...new Set(result.summary.violations.map((violation) => violation.rule.name)),
];

/** Two files that may stand anywhere in src, so that a case holds nothing but its own violation. */
const imports = (...names: string[]): string => names.map((name) => `import '${name}';\n`).join('');
const leaf = 'export const leaf = 1;\n';

type Case = { readonly rule: string; readonly why: string; readonly files: Files };

const cases: Case[] = [
  {
    rule: 'domain-is-pure',
    why: 'the domain imports a port',
    files: { 'src/domain/a.ts': imports('../ports/b.ts'), 'src/ports/b.ts': leaf },
  },
  { rule: 'domain-is-pure', why: 'the domain reads files', files: { 'src/domain/a.ts': imports('node:fs') } },
  {
    rule: 'domain-is-pure',
    why: 'the domain takes zod from its root',
    files: { 'src/domain/a.ts': imports('zod') },
  },
  {
    rule: 'ports-name-the-domain',
    why: 'a port imports the core, as a type',
    files: {
      'src/ports/a.ts': "import type { leaf } from '../app.ts';\nexport type A = typeof leaf;\n",
      'src/app.ts': leaf,
    },
  },
  {
    rule: 'cards-are-views',
    why: 'a card imports another card',
    files: { 'cards/agenda/a.ts': imports('../overleg/b.ts'), 'cards/overleg/b.ts': leaf },
  },
  {
    rule: 'cards-are-views',
    why: 'a card imports the core',
    files: { 'cards/agenda/a.ts': imports('../../src/app.ts'), 'src/app.ts': leaf },
  },
  {
    rule: 'kit-knows-no-card',
    why: 'the kit imports a card',
    files: { 'cards/kit/a.ts': imports('../overleg/b.ts'), 'cards/overleg/b.ts': leaf },
  },
  {
    rule: 'features-keep-apart',
    why: 'a feature imports another feature',
    files: {
      'src/features/agenda/a.ts': imports('../overleg/b.ts'),
      'src/features/overleg/b.ts': leaf,
    },
  },
  {
    rule: 'features-keep-apart',
    why: 'a feature imports the cards of another',
    files: {
      'src/features/agenda/a.ts': imports('../../../cards/overleg/b.ts'),
      'cards/overleg/b.ts': leaf,
    },
  },
  {
    rule: 'features-keep-apart',
    why: 'a feature imports a package that is not for it',
    files: { 'src/features/agenda/a.ts': imports('pino') },
  },
  {
    rule: 'feature-ground-knows-no-feature',
    why: 'feature.ts imports a feature',
    files: { 'src/features/feature.ts': imports('./agenda/a.ts'), 'src/features/agenda/a.ts': leaf },
  },
  {
    rule: 'feature-list-is-a-list',
    why: 'the list of features imports the domain',
    files: { 'src/features/index.ts': imports('../domain/a.ts'), 'src/domain/a.ts': leaf },
  },
  {
    rule: 'core-knows-no-feature',
    why: 'the core uses a package that is not for it',
    files: { 'src/app/router.ts': imports('pino') },
  },
  {
    rule: 'adapters-keep-apart',
    why: 'an adapter imports another adapter',
    files: { 'src/adapters/teams/a.ts': imports('../storage/b.ts'), 'src/adapters/storage/b.ts': leaf },
  },
  {
    rule: 'adapters-keep-apart',
    why: 'an adapter imports a card',
    files: { 'src/adapters/teams/a.ts': imports('../../../cards/agenda/b.ts'), 'cards/agenda/b.ts': leaf },
  },
  {
    rule: 'adapters-are-wired-at-the-start',
    why: 'the configuration imports an adapter',
    files: { 'src/config.ts': imports('./adapters/vault/a.ts'), 'src/adapters/vault/a.ts': leaf },
  },
  {
    rule: 'features-are-wired-at-the-start',
    why: 'the configuration imports a feature',
    files: { 'src/config.ts': imports('./features/agenda/a.ts'), 'src/features/agenda/a.ts': leaf },
  },
  {
    rule: 'demo-stays-out',
    why: 'the configuration imports the demo',
    files: { 'src/config.ts': imports('./demo/a.ts'), 'src/demo/a.ts': leaf },
  },
  {
    rule: 'nothing-imports-main',
    why: 'a test imports main',
    files: { 'test/a.test.ts': imports('../src/main.ts'), 'src/main.ts': leaf },
  },
  {
    rule: 'nothing-imports-main',
    why: 'the demo imports main',
    files: { 'src/demo/a.ts': imports('../main.ts'), 'src/main.ts': leaf },
  },
  {
    rule: 'bot-sdk-in-one-folder',
    why: 'main imports botbuilder',
    files: { 'src/main.ts': imports('botbuilder') },
  },
  {
    rule: 'bot-sdk-in-one-folder',
    why: 'an adapter other than teams imports teams-ai, deeply',
    files: { 'src/adapters/scheduler/a.ts': imports('@microsoft/teams-ai/lib/Application.js') },
  },
  {
    rule: 'azure-in-two-folders',
    why: 'main imports an Azure client',
    files: { 'src/main.ts': imports('@azure/data-tables') },
  },
  {
    rule: 'azure-in-two-folders',
    why: 'the teams adapter imports an Azure client',
    files: { 'src/adapters/teams/a.ts': imports('@azure/identity') },
  },
  {
    rule: 'sqlite-in-one-folder',
    why: 'the scheduler imports SQLite',
    files: { 'src/adapters/scheduler/a.ts': imports('libsql') },
  },
  {
    rule: 'card-validator-in-the-kit',
    why: 'main imports the card validator',
    files: { 'src/main.ts': imports('adaptivecards/dist/adaptivecards.js') },
  },
  {
    rule: 'known-places-only',
    why: 'a folder that no rule knows',
    files: { 'src/main.ts': imports('./services/a.ts'), 'src/services/a.ts': leaf },
  },
  {
    rule: 'tests-stay-out',
    why: 'main imports test support',
    files: { 'src/main.ts': imports('../test/support/a.ts'), 'test/support/a.ts': leaf },
  },
  {
    rule: 'no-tools-at-run-time',
    why: 'main imports a devDependency',
    files: { 'src/main.ts': imports('fast-check') },
  },
  {
    rule: 'no-undeclared-packages',
    why: 'main imports a package that only others brought along',
    files: { 'src/main.ts': imports('semver') },
  },
  {
    rule: 'no-unresolvable',
    why: 'an import that leads nowhere',
    files: { 'src/main.ts': imports('./nowhere.ts') },
  },
  {
    rule: 'no-cycles',
    why: 'two files import each other, as types',
    files: {
      'src/domain/a.ts': "import type { B } from './b.ts';\nexport type A = B[];\n",
      'src/domain/b.ts': "import type { A } from './a.ts';\nexport type B = { of: A };\n",
    },
  },
  { rule: 'no-orphans', why: 'a file that nothing imports', files: { 'src/domain/a.ts': leaf } },
];

describe('import rules', () => {
  test.each(cases)('$rule bites when $why', async ({ rule, files }) => {
    const places = ['src', 'cards', 'test'].filter((place) =>
      Object.keys(files).some((path) => path.startsWith(place)),
    );
    const result = await withTree(files, (folder) => cruised(folder, places));
    expect(broken(result)).toEqual([rule]);
  });

  test('every rule has a case that breaks it', () => {
    const names = config.forbidden.map((rule) => rule.name);
    expect(new Set(cases.map((each) => each.rule))).toEqual(new Set(names));
  });

  test('a project that keeps the rules breaks none', async () => {
    const files: Files = {
      'src/main.ts': imports('./app.ts', './features/index.ts', './adapters/teams/a.ts', './config.ts'),
      'src/app.ts': imports('./features/feature.ts', './ports/a.ts', 'temporal-polyfill', 'zod/v4'),
      'src/config.ts': imports('zod/v4'),
      'src/domain/a.ts': imports('./b.ts', 'temporal-polyfill', 'zod/v4'),
      'src/domain/b.ts': leaf,
      'src/ports/a.ts': imports('../domain/a.ts'),
      'src/features/feature.ts': imports('../ports/a.ts'),
      'src/features/index.ts': imports('./agenda/a.ts'),
      'src/features/agenda/a.ts': imports('../feature.ts', '../../../cards/agenda/a.ts', '../../domain/a.ts'),
      'cards/agenda/a.ts': imports('../kit/a.ts', '../../src/domain/a.ts'),
      'cards/kit/a.ts': imports('adaptivecards/dist/adaptivecards.js'),
      'src/adapters/teams/a.ts': imports('../../ports/a.ts', 'botbuilder', 'pino', 'node:http', './b.ts'),
      'src/adapters/teams/b.ts': imports('@microsoft/teams-ai'),
      'test/a.test.ts': imports('../src/features/agenda/a.ts', 'libsql', 'fast-check'),
    };
    const result = await withTree(files, (folder) => cruised(folder, ['src', 'cards', 'test']));
    expect(broken(result)).toEqual([]);
    expect(result.summary.totalCruised).toBeGreaterThan(Object.keys(files).length);
  });

  test('our own files keep them, and all of them were read', async () => {
    const result = await cruised(root, ['src', 'cards', 'manifest', 'test']);
    const lines = result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
    expect(lines).toEqual([]);
    const ours = result.modules.filter((module) => /^(src|cards)\/.*\.ts$/.test(module.source));
    expect(ours.length).toBeGreaterThan(40);
    expect(ours.flatMap((module) => module.dependencies).length).toBeGreaterThan(80);
  });
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readOptions } from '../../manifest/options.ts';
import { ENVIRONMENT, readConfig } from '../../src/config.ts';
import { root } from '../rules/tree.ts';
import { type BicepFile, bicepFiles, parseBicep } from './bicep.ts';

const read = (path: string): Promise<string> => readFile(join(root, path), 'utf8');

/** Built-in roles of Azure, by the id they have in every tenant. */
const ROLES: Record<string, string> = {
  'Storage Table Data Contributor': '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3',
  'Key Vault Crypto User': '12338af0-0e69-4776-bea7-57ae8d297424',
};

/** Settings that are for the App Service itself. */
const PLATFORM = ['SCM_DO_BUILD_DURING_DEPLOYMENT', 'WEBSITE_RUN_FROM_PACKAGE'];

describe('infra', () => {
  let files: ReadonlyMap<string, BicepFile>;
  const file = (path: string): BicepFile => {
    const found = files.get(path);
    if (found === undefined) throw new Error(`infra/${path} does not exist`);
    return found;
  };

  beforeAll(async () => {
    files = await bicepFiles();
  });

  test('main.bicep calls every module that exists, and no other', () => {
    const called = file('main.bicep').modules.map((module) => module.file);
    expect(called.length).toBeGreaterThan(4);
    expect(called.sort()).toEqual([...files.keys()].filter((path) => path !== 'main.bicep').sort());
  });

  test('each module is given what it asks for, and nothing else', () => {
    for (const module of file('main.bicep').modules) {
      const { params } = file(module.file);
      for (const name of module.params) expect([...params.keys()], module.file).toContain(name);
      const needed = [...params].filter(([, { optional }]) => !optional).map(([name]) => name);
      expect(module.params, module.file).toEqual(expect.arrayContaining(needed));
    }
  });

  test('each output that is used is one that the module has', () => {
    const { code, modules } = file('main.bicep');
    const used = [...code.matchAll(/\b(\w+)\.outputs\.(\w+)/g)];
    expect(used.length).toBeGreaterThan(5);
    for (const [text, symbol, output] of used) {
      const module = modules.find((each) => each.symbol === symbol);
      expect(file(module?.file ?? `(no module ${symbol})`).outputs, text).toContain(output);
    }
  });

  test('what is declared is used', () => {
    for (const { path, code, params, vars } of files.values()) {
      for (const name of [...params.keys(), ...vars]) {
        expect(
          [...code.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].length,
          `${path}: ${name}`,
        ).toBeGreaterThan(1);
      }
    }
  });

  test('every name that is used is declared', () => {
    for (const { path, code, params, vars, resources, modules } of files.values()) {
      const declared = new Set([
        ...params.keys(),
        ...vars,
        ...resources,
        ...modules.map(({ symbol }) => symbol),
      ]);
      const values = [...code.matchAll(/^\s+\w+: ([a-z]\w*)(?=$|\.)/gm), ...code.matchAll(/\$\{(\w+)\}/g)];
      for (const [, name = ''] of values) {
        if (name !== 'true' && name !== 'false') expect([...declared], `${path}: ${name}`).toContain(name);
      }
    }
  });

  test('the parameter file names parameters of main.bicep', async () => {
    const given = [...(await read('infra/main.bicepparam')).matchAll(/^param (\w+) =/gm)].map(
      (match) => match[1],
    );
    expect(given.length).toBeGreaterThan(0);
    for (const name of given) expect([...file('main.bicep').params.keys()]).toContain(name);
  });

  test('the App Service is given settings that the configuration takes', () => {
    const { code } = file('modules/app.bicep');
    const settings = [...code.matchAll(/\bname: '(\w+)'\s+value: ([^\n]+)/g)].map(
      ([, name = '', value = '']) => [name, value],
    );
    const ours = settings.filter(([name = '']) => !PLATFORM.includes(name));
    const names = ours.map(([name]) => name);
    expect(names).toContain('KETENBOT_COORDINATORS');
    for (const name of names) expect(Object.keys(ENVIRONMENT)).toContain(name);

    const guid = '0f9e8d7c-6b5a-4938-8271-605f4e3d2c1b';
    const outcome: Record<string, string> = {
      tablesUrl: 'https://ketenbot.table.core.windows.net/',
      publicUrl: 'https://ketenbot.gemeente.example',
      keyId: 'https://ketenbot.vault.azure.net/keys/ketenbot/0123456789abcdef',
    };
    const environment = Object.fromEntries(
      ours.map(([name = '', value = '']) => [
        name,
        value.startsWith("'") ? value.slice(1, -1) : (outcome[value] ?? guid),
      ]),
    );
    const { real, store, publicUrl } = readConfig(environment, []);
    expect(publicUrl).toBe(outcome.publicUrl);
    expect(real).toMatchObject({ appId: guid, appType: 'UserAssignedMsi', keyId: outcome.keyId });
    expect(store).toMatchObject({ kind: 'azure', url: outcome.tablesUrl, clientId: guid });
  });

  test('the App Service starts what npm start starts', async () => {
    const { scripts }: { scripts: { start: string } } = JSON.parse(await read('package.json'));
    expect(file('modules/app.bicep').code).toContain(`appCommandLine: '${scripts.start}'`);
  });

  test('roles are the built-in ones they are said to be, and there are no others', async () => {
    const said = new Map<string, string>();
    for (const path of files.keys()) {
      const text = await read(`infra/${path}`);
      for (const [, name = '', id = ''] of text.matchAll(/^\/\/ ([\w ]+)\nvar \w+ = '([0-9a-f-]{36})'$/gm))
        said.set(name, id);
      const ids = [...text.matchAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g)].map(([id]) => id);
      for (const id of ids) expect([...said.values()], path).toContain(id);
    }
    expect(Object.fromEntries(said)).toEqual(ROLES);
  });

  test.each([
    ['modules/storage.bicep', 'allowSharedKeyAccess: false'],
    ['modules/storage.bicep', 'allowBlobPublicAccess: false'],
    ['modules/storage.bicep', "minimumTlsVersion: 'TLS1_2'"],
    ['modules/vault.bicep', 'enableRbacAuthorization: true'],
    ['modules/vault.bicep', 'enablePurgeProtection: true'],
    ['modules/app.bicep', 'httpsOnly: true'],
    ['modules/app.bicep', "ftpsState: 'Disabled'"],
    ['modules/app.bicep', "minTlsVersion: '1.2'"],
    ['modules/app.bicep', 'alwaysOn: true'],
    ['modules/app.bicep', "healthCheckPath: '/healthz'"],
    ['modules/bot.bicep', "msaAppType: 'UserAssignedMSI'"],
  ])('%s keeps %j', (path, line) => {
    expect(
      file(path)
        .code.split('\n')
        .map((each) => each.trim()),
    ).toContain(line);
  });

  test('Teams sends to the address where the bot listens', () => {
    expect(file('modules/bot.bicep').code).toMatch(/endpoint: 'https:\/\/\$\{host\}\/api\/messages'/);
  });

  test('no password, key or secret is passed around', () => {
    for (const { path, code } of files.values())
      expect(code, path).not.toMatch(/listKeys|@secure|password['"]? ?[:=]|secret/i);
  });

  test('the toolkit gives npm run package all it asks for', async () => {
    const text = await read('infra/m365agents.yml');
    const env = Object.fromEntries(
      [...text.matchAll(/^ {6}(\w+): \$\{\{(\w+)\}\}$/gm)].map(
        ([, name = '', from = '']) => [name, from] as const,
      ),
    );
    expect(Object.keys(env).length).toBeGreaterThan(4);
    const values: Record<string, string> = {
      BOT_ID: '0f9e8d7c-6b5a-4938-8271-605f4e3d2c1b',
      BOT_DOMAIN: 'ketenbot.gemeente.example',
      ORGANISATION: 'Gemeente Voorbeeld',
    };
    const given = Object.fromEntries(
      Object.entries(env).map(([name, from]) => [name, values[from] ?? 'https://gemeente.example/']),
    );
    expect(readOptions([], given, '0.1.0').installation.domain).toBe('ketenbot.gemeente.example');
  });
});

describe('the reader of Bicep', () => {
  test('sees parameters, modules and what they are given', () => {
    const text = [
      "// param nee string = 'x'",
      "param name string = 'https://x' // why",
      'param sizes int[]',
      "module app 'modules/app.bicep' = {",
      "  name: 'app'",
      '  params: {',
      '    name: name',
      '    tags: { a: 1 }',
      '  }',
      '}',
    ].join('\n');
    const parsed = parseBicep('x.bicep', text);
    expect([...parsed.params]).toEqual([
      ['name', { optional: true }],
      ['sizes', { optional: false }],
    ]);
    expect(parsed.modules).toEqual([{ symbol: 'app', file: 'modules/app.bicep', params: ['name', 'tags'] }]);
  });

  test('refuses brackets that do not match', () => {
    expect(() => parseBicep('x.bicep', 'var a = [\n')).toThrow('[ and ] do not match');
  });
});

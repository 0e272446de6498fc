import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ConfigError, ENVIRONMENT, readConfig } from '../../src/config.ts';

const GUID = '11111111-2222-3333-4444-555555555555';
const real = { MicrosoftAppId: GUID, MicrosoftAppPassword: 'secret', MicrosoftAppTenantId: GUID };
const mistakes = (environment: Record<string, string>, args: string[] = []): string => {
  try {
    readConfig(environment, args);
    return '';
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
};

test('nothing set is the demo: SQLite, the Playground, port 3978', () => {
  expect(readConfig({}, [])).toMatchObject({
    port: 3978,
    host: '127.0.0.1',
    dataDir: '.data',
    playground: true,
    demoNetwerk: true,
    store: { kind: 'sqlite' },
    real: undefined,
  });
});

test('--no-playground leaves the Playground out, --leeg the demo netwerk', () => {
  expect(readConfig({}, ['--no-playground', '--leeg'])).toMatchObject({
    playground: false,
    demoNetwerk: false,
  });
});

test('--logboek wants a netwerk and a casus', () => {
  expect(
    readConfig({}, ['--leeg', '--logboek', 'Lindendaal', 'ZN-2026-001', '--no-playground']),
  ).toMatchObject({
    logboek: { netwerk: 'Lindendaal', casus: 'ZN-2026-001' },
    playground: false,
  });
  expect(mistakes({}, ['--logboek', 'Lindendaal'])).toContain('--logboek wants');
  expect(mistakes({}, ['--logboek', 'Lindendaal', 'ZN-2026-001', 'meer'])).toContain(
    '"meer" is not an option',
  );
});

test('with an app id it runs for real, without any demo', () => {
  expect(readConfig(real, [])).toMatchObject({
    playground: false,
    demoNetwerk: false,
    host: '0.0.0.0',
    real: { appId: GUID, appType: 'SingleTenant', tenants: [GUID] },
  });
});

test('the clock cannot be turned when it runs for real', () => {
  expect(mistakes({ ...real, KETENBOT_CLOCK: '2026-01-01T00:00:00Z' })).toContain('KETENBOT_CLOCK');
  expect(mistakes({ ...real, KETENBOT_CLOCK_SPEED: '2' })).toContain('KETENBOT_CLOCK');
});

test.each([
  ['a half-set registration', { MicrosoftAppPassword: 'x' }, 'MicrosoftAppId is not'],
  ['a missing secret', { ...real, MicrosoftAppPassword: '' }, 'MicrosoftAppPassword is missing'],
  ['a missing tenant', { ...real, MicrosoftAppTenantId: '' }, 'MicrosoftAppTenantId'],
  ['a registration that no longer exists', { ...real, MicrosoftAppType: 'MultiTenant' }, 'MicrosoftAppType'],
  [
    'tables by URL without an identity',
    { KETENBOT_TABLES_URL: 'https://x.table.core.windows.net' },
    'MicrosoftAppId',
  ],
  [
    'tables twice',
    { ...real, KETENBOT_TABLES_URL: 'https://x.example', KETENBOT_TABLES_CONNECTION: 'y' },
    'not both',
  ],
  ['tables over http', { ...real, KETENBOT_TABLES_URL: 'http://x.example' }, 'https://'],
  ['a table name without tables', { KETENBOT_TABLE: 'ketenbot' }, 'KETENBOT_TABLE needs'],
  ['an address over http', { ...real, KETENBOT_URL: 'http://ketenbot.gemeente.nl' }, 'KETENBOT_URL'],
  ['an address with a path', { KETENBOT_URL: 'https://gemeente.nl/bot' }, 'without a path'],
  ['an address with a question', { KETENBOT_URL: 'https://gemeente.nl/?x' }, 'KETENBOT_URL'],
  ['an address with a password', { KETENBOT_URL: 'https://a:b@gemeente.nl' }, 'KETENBOT_URL'],
  ['an address that is none', { KETENBOT_URL: 'gemeente.nl' }, 'KETENBOT_URL'],
  ['a port that is none', { PORT: 'abc' }, 'PORT'],
  ['a clock that is none', { KETENBOT_CLOCK: 'morgen' }, 'KETENBOT_CLOCK'],
  ['a tenant that is none', { ...real, KETENBOT_TENANTS: `${GUID},contoso` }, 'contoso'],
])('refuses %s with a sentence', (_what, environment, sentence) => {
  expect(mistakes(environment as unknown as Record<string, string>)).toContain(sentence);
});

test.each([
  ['the demo', {}, 'http://localhost:3978'],
  ['the demo on another port', { PORT: '4000' }, 'http://localhost:4000'],
  ['a port that is not known yet', { PORT: '0' }, undefined],
  [
    'an address that was given',
    { ...real, KETENBOT_URL: 'https://Ketenbot.gemeente.nl/' },
    'https://ketenbot.gemeente.nl',
  ],
  ['a demo behind another local address', { KETENBOT_URL: 'http://127.0.0.1:8080' }, 'http://127.0.0.1:8080'],
  [
    'an App Service',
    { ...real, WEBSITE_HOSTNAME: 'ketenbot-x.azurewebsites.net' },
    'https://ketenbot-x.azurewebsites.net',
  ],
  [
    'an App Service with a domain of its own',
    { ...real, WEBSITE_HOSTNAME: 'x.azurewebsites.net', KETENBOT_URL: 'https://a.nl' },
    'https://a.nl',
  ],
  ['a host name that is none', { ...real, WEBSITE_HOSTNAME: 'localhost:80/x' }, undefined],
  ['real use without any', real, undefined],
])('browsers find the bot: %s', (_what, environment, publicUrl) => {
  expect(readConfig(environment as unknown as Record<string, string>, []).publicUrl).toBe(publicUrl);
});

test('all mistakes are told at once', () => {
  expect(mistakes({ PORT: 'x', KETENBOT_LOG: 'loud' }, ['--hallo']).split('\n')).toHaveLength(3);
});

test('the table of settings in the README is the one of the program', () => {
  const readme = readFileSync('README.md', 'utf8');
  const rows = [...readme.matchAll(/^\| `(\w+)` +\| (.+?) +\|$/gm)].map(([, name, what]) => [name, what]);
  expect(Object.fromEntries(rows)).toEqual(ENVIRONMENT);
});

test('--reservekopie and --terugzetten want a file each, and are not given together', () => {
  expect(readConfig({}, ['--reservekopie', 'a.db'])).toMatchObject({ kopie: { naar: 'a.db' } });
  expect(readConfig({}, ['--terugzetten', 'a.db', '--leeg'])).toMatchObject({ kopie: { van: 'a.db' } });
  expect(readConfig({}, []).kopie).toBeUndefined();
  expect(mistakes({}, ['--reservekopie'])).toContain('--reservekopie wants a new file');
  expect(mistakes({}, ['--reservekopie', 'a', '--terugzetten', 'b'])).toContain('not both');
});

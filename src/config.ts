import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { type Options, readOptions } from './options.ts';

/** How the bot runs: `demo` on one machine with everything invented, `real` with an app id from Microsoft. */
export type Config = {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Where people's browsers find the bot, without a slash at the end; undefined: nowhere. */
  readonly publicUrl: string | undefined;
  readonly playground: boolean;
  readonly playgroundPort: number;
  /** Fill an empty store with the demo netwerk. */
  readonly demoNetwerk: boolean;
  /** Only check the audit log of every netwerk, say what was found, and end. */
  readonly checkAudit: boolean;
  /** Only print the audit log of one casus, and end. */
  readonly logboek: Options['logboek'];
  /** Only copy the embedded store, or put a copy back, and end. */
  readonly kopie: Options['kopie'];
  readonly clock: { readonly from: Temporal.Instant | undefined; readonly speed: number };
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly store: StoreConfig;
  readonly real: RealConfig | undefined;
};

export type StoreConfig =
  | { readonly kind: 'sqlite' }
  | {
      readonly kind: 'azure';
      readonly table: string;
      readonly url: string;
      readonly clientId: string | undefined;
    }
  | { readonly kind: 'azure'; readonly table: string; readonly connectionString: string };

export type RealConfig = {
  readonly appId: string;
  readonly appType: 'SingleTenant' | 'UserAssignedMsi';
  readonly password: string | undefined;
  readonly tenant: string;
  /** Tenants whose people may talk to the bot. */
  readonly tenants: readonly string[];
  /** Entra object ids that may set up a netwerk; empty: whoever added the bot to the team. */
  readonly coordinators: readonly string[];
  /** Key Vault key that wraps the data keys; undefined: a key file. */
  readonly keyId: string | undefined;
};

/** Every name this program reads from the environment, with what it is for (the README's table follows it). */
export const ENVIRONMENT = {
  PORT: 'port of the bot (3978)',
  HOST: 'address to listen on (127.0.0.1 in the demo, 0.0.0.0 otherwise)',
  KETENBOT_DATA: 'folder for the database and the key file (.data)',
  KETENBOT_URL: 'https address of the bot for browsers (demo: localhost; Azure: WEBSITE_HOSTNAME)',
  KETENBOT_CLOCK: 'demo only: the instant at which the clock of the bot starts',
  KETENBOT_CLOCK_SPEED: 'demo only: how much faster than real the clock runs (1)',
  KETENBOT_PLAYGROUND_PORT: 'demo only: port of the Playground (56150)',
  KETENBOT_LOG: 'debug, info, warn, error or silent (warn in the demo, info otherwise)',
  KETENBOT_TENANTS: 'tenants whose people may use the bot, separated by commas (MicrosoftAppTenantId)',
  KETENBOT_COORDINATORS:
    'Entra object ids that may set up a netwerk, separated by commas (whoever adds the bot)',
  KETENBOT_TABLES_URL: 'Azure Tables by URL and managed identity: https://<account>.table.core.windows.net',
  KETENBOT_TABLES_CONNECTION: 'Azure Tables by connection string',
  KETENBOT_TABLE: 'name of the table (ketenbot)',
  KETENBOT_KEY_ID: 'Key Vault key that wraps the keys of the casussen (a key file in KETENBOT_DATA)',
  MicrosoftAppId: 'app id of the bot; with it the bot runs for real',
  MicrosoftAppType: 'UserAssignedMsi or SingleTenant (SingleTenant)',
  MicrosoftAppPassword: 'client secret, for SingleTenant',
  MicrosoftAppTenantId: 'tenant the bot is registered in',
} as const;
type Name = keyof typeof ENVIRONMENT;

/** Everything that is wrong with the configuration, in one readable message. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const listOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

/** Reads the configuration. Throws `ConfigError` that names every mistake at once. */
export const readConfig = (
  environment: Readonly<Record<string, string | undefined>>,
  args: readonly string[],
): Config => {
  const mistakes: string[] = [];
  const value = (name: Name): string | undefined => environment[name]?.trim() || undefined;
  const wrong = (sentence: string) => {
    mistakes.push(sentence);
  };
  const number = (name: Name, standard: number, min: number, max: number): number => {
    const parsed = z.coerce
      .number()
      .min(min)
      .max(max)
      .safeParse(value(name) ?? standard);
    if (!parsed.success) wrong(`${name} must be a number from ${min} to ${max}, not "${value(name)}".`);
    return parsed.data ?? standard;
  };

  const { logboek, kopie } = readOptions(args, wrong);

  const appId = value('MicrosoftAppId');
  const clock = readClock(value, number, wrong, appId !== undefined);
  const store = readStore(value, wrong, appId !== undefined);
  const real = readReal(value, wrong);
  const logLevel = z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .safeParse(value('KETENBOT_LOG') ?? (appId ? 'info' : 'warn'));
  if (!logLevel.success)
    wrong(`KETENBOT_LOG must be debug, info, warn, error or silent, not "${value('KETENBOT_LOG')}".`);

  const port = number('PORT', 3978, 0, 65535);
  const azure = azureUrl(environment.WEBSITE_HOSTNAME);
  const config: Config = {
    port,
    host: value('HOST') ?? (appId ? '0.0.0.0' : '127.0.0.1'),
    dataDir: value('KETENBOT_DATA') ?? '.data',
    publicUrl: readUrl(value('KETENBOT_URL'), wrong) ?? (appId ? azure : demoUrl(port)),
    playground: appId === undefined && !args.includes('--no-playground'),
    playgroundPort: number('KETENBOT_PLAYGROUND_PORT', 56150, 1, 65535),
    demoNetwerk: appId === undefined && !args.includes('--leeg'),
    checkAudit: args.includes('--controleer-logboek'),
    logboek,
    kopie,
    clock,
    logLevel: logLevel.data ?? 'info',
    store,
    real,
  };
  if (mistakes.length > 0) throw new ConfigError(mistakes.join('\n'));
  return config;
};

type Value = (name: Name) => string | undefined;
type Wrong = (sentence: string) => void;

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

const readUrl = (text: string | undefined, wrong: Wrong): string | undefined => {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.includes(url.hostname));
  if (url && safe && url.href === `${url.origin}/`) return url.origin;
  wrong(
    `KETENBOT_URL must be an address such as https://ketenbot.gemeente.nl, without a path, not "${text}".`,
  );
  return undefined;
};

/** The demo is opened on the same machine. Whoever lets the system choose a port has no browser that looks for it. */
const demoUrl = (port: number): string | undefined => (port === 0 ? undefined : `http://localhost:${port}`);

/** An App Service tells its own host name to what it runs. */
const azureUrl = (host: string | undefined): string | undefined =>
  host !== undefined && /^[a-z0-9.-]+\.[a-z]+$/i.test(host) ? `https://${host.toLowerCase()}` : undefined;

const readClock = (
  value: Value,
  number: (name: Name, standard: number, min: number, max: number) => number,
  wrong: Wrong,
  real: boolean,
): Config['clock'] => {
  const text = value('KETENBOT_CLOCK');
  if (real && (text !== undefined || value('KETENBOT_CLOCK_SPEED') !== undefined)) {
    wrong(
      'KETENBOT_CLOCK and KETENBOT_CLOCK_SPEED are for the demo: leave them out when MicrosoftAppId is set.',
    );
  }
  const speed = number('KETENBOT_CLOCK_SPEED', 1, 0.001, 1_000_000);
  if (text === undefined) return { from: undefined, speed };
  try {
    return { from: Temporal.Instant.from(text), speed };
  } catch {
    wrong(`KETENBOT_CLOCK must be an instant such as 2026-11-02T09:00:00Z, not "${text}".`);
    return { from: undefined, speed };
  }
};

const readStore = (value: Value, wrong: Wrong, real: boolean): StoreConfig => {
  const url = value('KETENBOT_TABLES_URL');
  const connectionString = value('KETENBOT_TABLES_CONNECTION');
  const table = value('KETENBOT_TABLE') ?? 'ketenbot';
  if (!/^[a-z][a-z0-9]{2,62}$/i.test(table))
    wrong(`KETENBOT_TABLE must be 3 to 63 letters and digits, not "${table}".`);
  if (url !== undefined && connectionString !== undefined) {
    wrong('Give KETENBOT_TABLES_URL or KETENBOT_TABLES_CONNECTION, not both.');
  }
  if (url === undefined && connectionString === undefined) {
    if (value('KETENBOT_TABLE') !== undefined)
      wrong('KETENBOT_TABLE needs KETENBOT_TABLES_URL or KETENBOT_TABLES_CONNECTION.');
    return { kind: 'sqlite' };
  }
  if (connectionString !== undefined) return { kind: 'azure', table, connectionString };
  if (!/^https:\/\/\S+$/.test(url ?? ''))
    wrong(`KETENBOT_TABLES_URL must start with https://, not "${url}".`);
  if (!real)
    wrong(
      'KETENBOT_TABLES_URL signs in as the bot: set MicrosoftAppId too, or use KETENBOT_TABLES_CONNECTION.',
    );
  const clientId = value('MicrosoftAppType') === 'UserAssignedMsi' ? value('MicrosoftAppId') : undefined;
  return { kind: 'azure', table, url: url ?? '', clientId };
};

const readReal = (value: Value, wrong: Wrong): RealConfig | undefined => {
  const appId = value('MicrosoftAppId');
  const rest = [
    'MicrosoftAppPassword',
    'MicrosoftAppTenantId',
    'MicrosoftAppType',
    'KETENBOT_KEY_ID',
    'KETENBOT_TENANTS',
  ] as const;
  if (appId === undefined) {
    const half = rest.filter((name) => value(name) !== undefined);
    if (half.length > 0)
      wrong(
        `${half.join(', ')} ${half.length === 1 ? 'is' : 'are'} set but MicrosoftAppId is not. Set it too, or leave all of them out for the demo.`,
      );
    return undefined;
  }
  if (!GUID.test(appId)) wrong('MicrosoftAppId must be a GUID.');
  const appType = z
    .enum(['SingleTenant', 'UserAssignedMsi'])
    .safeParse(value('MicrosoftAppType') ?? 'SingleTenant');
  if (!appType.success)
    wrong(`MicrosoftAppType must be SingleTenant or UserAssignedMsi, not "${value('MicrosoftAppType')}".`);
  const tenant = value('MicrosoftAppTenantId') ?? '';
  if (!GUID.test(tenant))
    wrong('MicrosoftAppTenantId must be the GUID of the tenant the bot is registered in.');
  if (appType.data === 'SingleTenant' && value('MicrosoftAppPassword') === undefined) {
    wrong(
      'MicrosoftAppPassword is missing: with MicrosoftAppType SingleTenant the bot signs in with a client secret.',
    );
  }
  const tenants = listOf(value('KETENBOT_TENANTS'));
  for (const one of tenants)
    if (!GUID.test(one)) wrong(`KETENBOT_TENANTS holds "${one}", which is not a tenant id.`);
  return {
    appId,
    appType: appType.data ?? 'SingleTenant',
    password: value('MicrosoftAppPassword'),
    tenant,
    tenants: tenants.length > 0 ? tenants : [tenant],
    coordinators: listOf(value('KETENBOT_COORDINATORS')),
    keyId: value('KETENBOT_KEY_ID'),
  };
};

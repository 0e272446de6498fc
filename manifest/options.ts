import { parseArgs } from 'node:util';
import { z } from 'zod/v4';
import { Installation } from './manifest.ts';

type Field = Exclude<keyof Installation, 'version'>;
type Option = { readonly arg: string; readonly env: string; readonly what: string };

const OPTIONS: Readonly<Record<Field, Option>> = {
  botId: { arg: 'bot-id', env: 'MicrosoftAppId', what: 'client id the bot is registered under (a GUID)' },
  appId: {
    arg: 'app-id',
    env: 'KETENBOT_APP_ID',
    what: 'id of the app in Teams (a GUID; left out: the bot id)',
  },
  domain: {
    arg: 'domain',
    env: 'KETENBOT_DOMAIN',
    what: 'host name of the bot, such as ketenbot.gemeente.nl',
  },
  organisatie: {
    arg: 'organisation',
    env: 'KETENBOT_ORGANISATION',
    what: 'the municipality that offers the bot, at most 32 characters',
  },
  website: { arg: 'website', env: 'KETENBOT_WEBSITE', what: 'https address where users find help' },
  privacy: { arg: 'privacy', env: 'KETENBOT_PRIVACY', what: 'https address of the privacy statement' },
  voorwaarden: { arg: 'terms', env: 'KETENBOT_TERMS', what: 'https address of the terms of use' },
};

const isField = (name: unknown): name is Field => typeof name === 'string' && Object.hasOwn(OPTIONS, name);

/** What the package is made of is missing or wrong; the message has one line for each mistake. */
export class PackageError extends Error {
  override readonly name = 'PackageError';
}

const line = ({ arg, env, what }: Option, given: string | undefined): string =>
  given === undefined
    ? `--${arg} (or ${env}) is missing: ${what}`
    : `--${arg} (or ${env}) is not right, "${given}": ${what}`;

function readArgs(args: readonly string[]): Record<string, string | undefined> {
  const options = Object.fromEntries(
    [...Object.values(OPTIONS).map(({ arg }) => arg), 'out'].map((arg) => [arg, { type: 'string' as const }]),
  );
  try {
    return parseArgs({ args: [...args], options, strict: true }).values as Record<string, string | undefined>;
  } catch (error) {
    throw new PackageError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * The installation as `npm run package` was told of it, and the file to write. What stands in `args` goes before
 * what stands in `env`. Throws `PackageError` with everything that is wrong.
 */
export function readOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  version: string,
): { installation: Installation; out: string } {
  const values = readArgs(args);
  const given = (field: Field): string | undefined =>
    values[OPTIONS[field].arg] ?? (env[OPTIONS[field].env] || undefined);
  const input = Object.fromEntries(
    Object.keys(OPTIONS)
      .filter(isField)
      .map((field) => [field, given(field)]),
  );
  const parsed = Installation.safeParse({ ...input, appId: input.appId ?? input.botId, version });
  if (!parsed.success) {
    const fields = new Set(parsed.error.issues.map((issue) => issue.path[0]));
    if (input.appId === undefined && input.botId === undefined) fields.delete('appId');
    const wrong = [...fields].map((field) =>
      isField(field) ? line(OPTIONS[field], input[field]) : z.prettifyError(parsed.error),
    );
    throw new PackageError(wrong.join('\n'));
  }
  return { installation: parsed.data, out: values.out ?? `build/ketenbot-${version}.zip` };
}

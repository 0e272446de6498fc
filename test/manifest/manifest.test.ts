import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { createManifest, type Installation } from '../../manifest/manifest.ts';
import { PackageError, readOptions } from '../../manifest/options.ts';
import { appPackage, listedCommands } from '../../manifest/zip.ts';
import { features } from '../../src/features/index.ts';
import { root } from '../rules/tree.ts';

const schemaFile = createRequire(import.meta.url).resolve(
  '@microsoft/app-manifest/build/json-schemas/teams/v1.29/MicrosoftTeams.schema.json',
);

const installation: Installation = {
  appId: '7a1c2f5e-4b3d-4c6e-9f80-1a2b3c4d5e6f',
  botId: '0f9e8d7c-6b5a-4938-8271-605f4e3d2c1b',
  version: '0.1.0',
  domain: 'ketenbot.gemeente.example',
  organisatie: 'Gemeente Voorbeeld',
  website: 'https://gemeente.example/ketenbot',
  privacy: 'https://gemeente.example/privacy',
  voorwaarden: 'https://gemeente.example/voorwaarden',
};

const commands = [
  { name: 'help', zin: 'Wat u hier kunt doen' },
  { name: 'agenda', zin: 'De agenda van het volgende overleg', scopes: ['personal', 'team'] as const },
];

describe('manifest', () => {
  let problems: (manifest: unknown) => string[];

  beforeAll(async () => {
    const ajv = new Ajv({ strict: false, allErrors: true, formats: { uri: true } });
    const validate = ajv.compile(JSON.parse(await readFile(schemaFile, 'utf8')));
    problems = (manifest) =>
      validate(manifest)
        ? []
        : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  });

  test("keeps Microsoft's schema 1.29", () => {
    expect(problems(createManifest(installation, commands))).toEqual([]);
    expect(problems(createManifest(installation, listedCommands(features)))).toEqual([]);
  });

  test("Microsoft's schema sees a mistake", () => {
    const manifest = createManifest({ ...installation, organisatie: 'x'.repeat(33) }, commands);
    expect(problems(manifest)).toEqual([expect.stringContaining('/developer/name')]);
    expect(
      problems({ ...manifest, developer: createManifest(installation, []).developer, extra: 1 }),
    ).toHaveLength(1);
  });

  test('lists exactly the commands that the code knows, each with its own line, in every place', () => {
    const known = features.flatMap((feature) => feature.commands ?? []);
    expect(known.length).toBeGreaterThan(5);
    const [bot] = createManifest(installation, listedCommands(features)).bots;
    expect(bot?.commandLists.map((list) => list.scopes)).toEqual([['personal'], ['team'], ['groupChat']]);
    for (const list of bot?.commandLists ?? []) {
      expect(list.commands).toEqual(known.map(({ name, zin }) => ({ title: name, description: zin })));
    }
  });

  test('offers its commands behind a mention and in the slash menu', () => {
    const [bot] = createManifest(installation, commands).bots;
    expect(bot?.supportsTargetedMessages).toBe(true);
    expect(bot?.commandLists.map((list) => list.triggers)).toEqual(Array(3).fill(['mention', 'slash']));
  });

  test('lists a command only where it can be used', () => {
    const [bot] = createManifest(installation, commands).bots;
    const titles = bot?.commandLists.map((list) => list.commands.map((command) => command.title));
    expect(titles).toEqual([['help', 'agenda'], ['help', 'agenda'], ['help']]);
  });

  test('refuses more commands than Teams shows, and a line that Teams would cut off', () => {
    const many = Array.from({ length: 13 }, (_, nth) => ({ name: `c${nth}`, zin: 'x' }));
    expect(() => createManifest(installation, many)).toThrow(
      'Teams lists 12 commands, there are 13 for personal',
    );
    expect(() => createManifest(installation, [{ name: 'help', zin: 'x'.repeat(129) }])).toThrow('/help');
  });

  test('offers on a message what the code knows how to answer, as a form', () => {
    const [extension] = createManifest(installation, commands).composeExtensions;
    expect(extension?.commands).toEqual([
      expect.objectContaining({
        id: 'actie.uitBericht',
        type: 'action',
        context: ['message'],
        fetchTask: true,
      }),
    ]);
    const verbs = features.flatMap((feature) => feature.verbs ?? []).map(({ verb }) => verb);
    for (const { id } of extension?.commands ?? []) expect(verbs).toContain(id);
  });

  test('asks for no permissions', () => {
    expect(Object.keys(createManifest(installation, commands))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/authorization|permissions/i)]),
    );
  });
});

describe('package', () => {
  test('holds the manifest and its icons at the root, and is the same each time', async () => {
    const zip = await appPackage(installation, commands);
    const files = unzipSync(zip);
    expect(Object.keys(files).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
    const manifest: unknown = JSON.parse(new TextDecoder().decode(files['manifest.json']));
    expect(manifest).toEqual(createManifest(installation, commands));
    expect(Buffer.from(files['color.png'] ?? [])).toEqual(await readFile(join(root, 'manifest/color.png')));
    expect(await appPackage(installation, commands)).toEqual(zip);
  });

  const args = (given: Partial<Record<string, string>>): string[] =>
    Object.entries(given).flatMap(([name, value]) => [`--${name}`, value ?? '']);
  const complete = {
    'bot-id': installation.botId,
    domain: installation.domain,
    organisation: installation.organisatie,
    website: installation.website,
    privacy: installation.privacy,
    terms: installation.voorwaarden,
  };

  test('is told on the command line; the app id is the bot id unless given', () => {
    const { installation: read, out } = readOptions(args(complete), {}, '0.1.0');
    expect(read).toEqual({ ...installation, appId: installation.botId });
    expect(out).toBe('build/ketenbot-0.1.0.zip');
    const other = readOptions(args({ ...complete, 'app-id': installation.appId, out: 'x.zip' }), {}, '0.1.0');
    expect(other).toEqual({ installation, out: 'x.zip' });
  });

  test('is told by the environment where the command line says nothing', () => {
    const { 'bot-id': _, domain, ...rest } = complete;
    const env = { MicrosoftAppId: installation.botId, KETENBOT_DOMAIN: 'elders.example' };
    expect(readOptions(args({ domain, ...rest }), env, '0.1.0').installation).toMatchObject({
      botId: installation.botId,
      domain,
    });
  });

  test('says everything that is missing or wrong at once', () => {
    expect(() => readOptions(args({ domain: 'https://gemeente.example' }), {}, '0.1.0')).toThrow(
      PackageError,
    );
    expect(() => readOptions(args({ domain: 'https://gemeente.example' }), {}, '0.1.0')).toThrow(
      [
        '--bot-id (or MicrosoftAppId) is missing: client id the bot is registered under (a GUID)',
        '--domain (or KETENBOT_DOMAIN) is not right, "https://gemeente.example": host name of the bot, such as ketenbot.gemeente.nl',
        '--organisation (or KETENBOT_ORGANISATION) is missing: the municipality that offers the bot, at most 32 characters',
        '--website (or KETENBOT_WEBSITE) is missing: https address where users find help',
        '--privacy (or KETENBOT_PRIVACY) is missing: https address of the privacy statement',
        '--terms (or KETENBOT_TERMS) is missing: https address of the terms of use',
      ].join('\n'),
    );
    expect(() => readOptions(['--domein', 'x'], {}, '0.1.0')).toThrow("Unknown option '--domein'");
  });
});

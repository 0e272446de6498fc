import { z } from 'zod/v4';

const SCOPES = ['personal', 'team', 'groupChat'] as const;

/** Where a command can be typed. */
export type Scope = (typeof SCOPES)[number];

/** A command as Teams lists it: the word to type and one line on what it does. Without `scopes`: everywhere. */
export type ListedCommand = {
  readonly name: string;
  readonly zin: string;
  readonly scopes?: readonly Scope[];
};

/** Who offers the bot, and from where: what differs between two installations. */
export const Installation = z.object({
  /** The id of the app in Teams' catalogue. */
  appId: z.guid(),
  /** The id the bot is registered under (`MicrosoftAppId`). */
  botId: z.guid(),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  /** Host name of the bot, without `https://`. */
  domain: z.string().regex(/^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)+$/i),
  /** The municipality that offers the bot; Teams allows 32 characters. */
  organisatie: z.string().min(1).max(32),
  website: z.url({ protocol: /^https$/ }),
  privacy: z.url({ protocol: /^https$/ }),
  voorwaarden: z.url({ protocol: /^https$/ }),
});
export type Installation = z.infer<typeof Installation>;

/** Teams shows at most this many commands in one list (schema 1.29), and of a command at most this many characters. */
const MAX_COMMANDS = 12;
const MAX_ZIN = 128;

/** Background of the colour icon, and the accent Teams gives the app. */
export const ACCENT = '#0B5563';

const SHORT = 'Maakt van overleg afspraken die worden nagekomen.';
const FULL = [
  'Ketenbot helpt een netwerk van partners rond jeugd, zorg en veiligheid.',
  'De bot verzamelt aanmeldingen, maakt de agenda en stuurt de besluitenlijst rond.',
  'Iedere partner krijgt de eigen acties en een herinnering op het juiste moment.',
  'Wie een jongere aanmeldt, hoort wat ermee is gedaan.',
  'In een chat staat nooit een naam: de inhoud van een casus ziet u pas als u op Openen klikt.',
].join(' ');

/** What can be done on a message of anyone: the id is the button of the bot that answers it with a form. */
const MESSAGE_COMMANDS = [
  {
    id: 'actie.uitBericht',
    title: 'Maak actie',
    description: 'Maak een actie van dit bericht. Er komt niets van in de chat.',
  },
] as const;

function commandList(scope: Scope, commands: readonly ListedCommand[]) {
  const listed = commands.filter((command) => (command.scopes ?? SCOPES).includes(scope));
  if (listed.length > MAX_COMMANDS) {
    throw new Error(`Teams lists ${MAX_COMMANDS} commands, there are ${listed.length} for ${scope}`);
  }
  for (const { name, zin } of listed) {
    if (zin.length > MAX_ZIN) throw new Error(`the line of /${name} is longer than ${MAX_ZIN} characters`);
  }
  return {
    scopes: [scope],
    triggers: ['mention', 'slash'],
    commands: listed.map(({ name, zin }) => ({ title: name, description: zin })),
  };
}

/**
 * The Teams app manifest, schema 1.29: the first that knows slash commands. It asks for no permissions at all: the
 * bot reads the list of members as a bot of the team, and sees no messages but those addressed to it.
 */
export function createManifest(installation: Installation, commands: readonly ListedCommand[]) {
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.schema.json',
    manifestVersion: '1.29',
    version: installation.version,
    id: installation.appId,
    localizationInfo: { defaultLanguageTag: 'nl' },
    developer: {
      name: installation.organisatie,
      websiteUrl: installation.website,
      privacyUrl: installation.privacy,
      termsOfUseUrl: installation.voorwaarden,
    },
    name: { short: 'Ketenbot', full: 'Ketenbot voor partnernetwerken' },
    description: { short: SHORT, full: FULL },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: ACCENT,
    defaultInstallScope: 'team',
    defaultGroupCapability: { team: 'bot', groupchat: 'bot', meetings: 'bot' },
    bots: [
      {
        botId: installation.botId,
        scopes: [...SCOPES],
        supportsFiles: true,
        isNotificationOnly: false,
        supportsTargetedMessages: true,
        commandLists: SCOPES.map((scope) => commandList(scope, commands)),
      },
    ],
    composeExtensions: [
      {
        botId: installation.botId,
        commands: MESSAGE_COMMANDS.map((command) => ({
          ...command,
          type: 'action',
          context: ['message'],
          fetchTask: true,
        })),
      },
    ],
    validDomains: [installation.domain],
  };
}

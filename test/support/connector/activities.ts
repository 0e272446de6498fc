import { randomUUID } from 'node:crypto';
import type { Person, Room } from './people.ts';

export type Json = Record<string, unknown>;

/** What every activity from one place to one bot has in common. */
export type Sender = {
  readonly tenant: string;
  readonly serviceUrl: string;
  readonly bot: { readonly id: string; readonly name: string };
};

const conversationTypes = { personal: 'personal', channel: 'channel', group: 'groupChat' } as const;

/** An activity of `type` by `from` in `room`, as Teams sends it. */
export const activityFrom = (sender: Sender, type: string, from: Person, room: Room): Json => ({
  type,
  id: randomUUID(),
  timestamp: new Date().toISOString(),
  localTimestamp: new Date().toISOString(),
  channelId: 'msteams',
  serviceUrl: sender.serviceUrl,
  from: { id: from.teamsId, name: from.naam, aadObjectId: from.oid },
  recipient: sender.bot,
  conversation: {
    id: room.id,
    conversationType: conversationTypes[room.kind],
    tenantId: sender.tenant,
    ...(room.kind === 'personal' ? {} : { isGroup: true }),
  },
  channelData: {
    tenant: { id: sender.tenant },
    ...(room.team === undefined
      ? {}
      : {
          team: { id: room.team.id, name: room.team.naam },
          channel: { id: room.id },
          teamsTeamId: room.team.id,
        }),
  },
  entities: [
    { type: 'clientInfo', locale: 'nl-NL', country: 'NL', platform: 'Web', timezone: 'Europe/Amsterdam' },
  ],
  locale: 'nl-NL',
});

/** The mention that stands before a message outside a 1:1 chat. */
export const mentionOf = (bot: Sender['bot']): { readonly text: string; readonly entity: Json } => ({
  text: `<at>${bot.name}</at>`,
  entity: { type: 'mention', mentioned: { id: bot.id, name: bot.name }, text: `<at>${bot.name}</at>` },
});

/** A file as Teams hands it over in a 1:1 chat. */
export const fileAttachment = (file: { readonly name: string; readonly url: string }): Json => ({
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  contentUrl: `https://example.sharepoint.com/${encodeURIComponent(file.name)}`,
  name: file.name,
  content: { downloadUrl: file.url, uniqueId: randomUUID(), fileType: file.name.split('.').at(-1) },
});

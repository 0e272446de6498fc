import { createHash } from 'node:crypto';
import type { FileRef } from '../../ports/documents.ts';
import type { Actor, Clicked, Input, MembersChanged, Place, Said } from '../../ports/input.ts';
import { readDialog } from './dialog.ts';
import { readText, withoutMention } from './text.ts';
import type { Activity } from './wire.ts';
import { Executed, FileDownload, readAccounts, readAttachments, Submitted } from './wire.ts';

/**
 * What an activity turned out to be. `dialog`: it is answered by a dialog, and says nothing about where a person's own
 * chat is. `ignored`: nothing the bot acts on; `incomplete`: a message or click
 * without a sender, a conversation or a tenant; `unknown`: an invoke that no card of ours makes.
 */
export type Read =
  | { readonly kind: 'input'; readonly input: Input; readonly dialog?: true }
  | { readonly kind: 'ignored' | 'incomplete' | 'unknown' };

/** The tenant, as the channel gives it. */
export const tenantOf = (activity: Activity): string | undefined =>
  activity.conversation?.tenantId ?? activity.channelData?.tenant?.id;

const KINDS: Readonly<Record<string, Place['kind']>> = {
  personal: 'personal',
  channel: 'channel',
  groupChat: 'group',
};

const readPlace = (activity: Activity): Place | undefined => {
  const { conversation, serviceUrl, channelData } = activity;
  const tenant = tenantOf(activity);
  if (conversation === undefined || serviceUrl === undefined || tenant === undefined) return undefined;
  const { team, channel } = channelData ?? {};
  return {
    kind:
      KINDS[conversation.conversationType ?? ''] ?? (conversation.isGroup === true ? 'group' : 'personal'),
    tenant,
    serviceUrl,
    conversation: conversation.id,
    ...(team === undefined
      ? {}
      : {
          team: {
            id: team.id,
            ...(team.name === undefined ? {} : { naam: team.name }),
            ...(channel === undefined ? {} : { channel: channel.id }),
          },
        }),
  };
};

const readActor = (activity: Activity, tenant: string): Actor | undefined => {
  const { from } = activity;
  if (from === undefined) return undefined;
  return { tenant, oid: from.aadObjectId ?? from.id, teamsId: from.id, naam: from.name?.trim() ?? '' };
};

const short = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 16);

/** Activity ids are unique within a conversation only, and not every activity has one. */
const readId = (activity: Activity, body: string): string =>
  activity.id === undefined
    ? `body.${short(body)}`
    : `${activity.id}.${short(activity.conversation?.id ?? '')}`;

const MIME: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  txt: 'text/plain',
};

const FILE_DOWNLOAD = 'application/vnd.microsoft.teams.file.download.info';

const mimeOf = (name: string, fileType?: string): string => {
  const extension = (fileType ?? name.split('.').at(-1) ?? '').toLowerCase();
  return MIME[extension] ?? 'application/octet-stream';
};

const readFiles = (activity: Activity): FileRef[] =>
  readAttachments(activity.attachments).flatMap((attachment): FileRef[] => {
    const { contentType, contentUrl, content, name = 'bestand' } = attachment;
    if (contentType === FILE_DOWNLOAD) {
      const file = FileDownload.safeParse(content);
      return file.success
        ? [{ name, contentType: mimeOf(name, file.data.fileType), url: file.data.downloadUrl }]
        : [];
    }
    if (contentUrl === undefined || contentType.startsWith('application/vnd.microsoft.')) return [];
    return [{ name, contentType, url: contentUrl }];
  });

const readHtml = (activity: Activity): string | undefined => {
  const html = readAttachments(activity.attachments).find(({ contentType }) => contentType === 'text/html');
  return typeof html?.content === 'string' ? withoutMention(html.content, activity) : undefined;
};

type Came = Pick<Said, 'actor' | 'place' | 'activity'>;

const readSaid = (activity: Activity, came: Came): Said => {
  const html = readHtml(activity);
  return {
    kind: 'said',
    ...came,
    text: readText(activity),
    ...(html === undefined ? {} : { html }),
    files: readFiles(activity),
  };
};

const clicked = (activity: Activity, came: Came, verb: string, data: unknown): Clicked => ({
  kind: 'clicked',
  ...came,
  verb,
  data,
  ...(activity.replyToId === undefined ? {} : { card: activity.replyToId }),
});

const readMessage = (activity: Activity, came: Came): Input => {
  const submitted = Submitted.safeParse(activity.value);
  if (!submitted.success) return readSaid(activity, came);
  const { verb, ...data } = submitted.data;
  return clicked(activity, came, verb, data);
};

/** Chosen on a message anywhere: it is about whoever chose it, not about the place where that message stands. */
const ownPlace = ({ tenant, serviceUrl, conversation }: Place): Place => ({
  kind: 'personal',
  tenant,
  serviceUrl,
  conversation,
});

const readInvoke = (activity: Activity, came: Came): Read => {
  const asked = readDialog(activity);
  if (asked) {
    const place = ownPlace(came.place);
    return {
      kind: 'input',
      input: clicked(activity, { ...came, place }, asked.verb, asked.data),
      dialog: true,
    };
  }
  const executed = Executed.safeParse(activity.value);
  if (activity.name !== 'adaptiveCard/action' || !executed.success) return { kind: 'unknown' };
  const { verb, data } = executed.data.action;
  return { kind: 'input', input: clicked(activity, came, verb, data) };
};

const readMembers = (activity: Activity, came: Came): MembersChanged | undefined => {
  const bot = activity.recipient?.id;
  const added = readAccounts(activity.membersAdded);
  const removed = readAccounts(activity.membersRemoved);
  const installed = activity.type === 'installationUpdate' ? (activity.action ?? '') : '';
  const people = (accounts: typeof added): string[] =>
    accounts.filter(({ id }) => id !== bot).map(({ id, aadObjectId }) => aadObjectId ?? id);
  const change: MembersChanged = {
    kind: 'members',
    ...came,
    botAdded: installed.startsWith('add') || added.some(({ id }) => id === bot),
    botRemoved: installed.startsWith('remove') || removed.some(({ id }) => id === bot),
    added: people(added),
    removed: people(removed),
  };
  const nothing = !change.botAdded && !change.botRemoved && added.length + removed.length === 0;
  return nothing ? undefined : change;
};

/** `body` is the text the activity was parsed from: it stands in for an id where there is none. */
export const readActivity = (activity: Activity, body: string): Read => {
  const { type } = activity;
  if (!['message', 'invoke', 'conversationUpdate', 'installationUpdate'].includes(type))
    return { kind: 'ignored' };
  const place = readPlace(activity);
  const actor = place && readActor(activity, place.tenant);
  if (place === undefined || actor === undefined) return { kind: 'incomplete' };
  const came: Came = { actor, place, activity: readId(activity, body) };
  if (type === 'message') return { kind: 'input', input: readMessage(activity, came) };
  if (type === 'invoke') return readInvoke(activity, came);
  const input = readMembers(activity, came);
  return input === undefined ? { kind: 'ignored' } : { kind: 'input', input };
};

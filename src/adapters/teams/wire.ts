import { z } from 'zod/v4';

const clean = /^[^\p{Cc}\p{Cs}]+$/u;
const Id = z.string().max(1024).regex(clean);
const maybeId = Id.optional().catch(undefined);
const maybeText = z.string().optional().catch(undefined);
const list = z.array(z.unknown()).default([]).catch([]);

const Account = z.object({ id: Id, name: maybeText, aadObjectId: maybeId });
const Named = z.object({ id: Id, name: maybeText }).optional().catch(undefined);

const Conversation = z.object({
  id: Id,
  conversationType: maybeText,
  isGroup: z.boolean().optional().catch(undefined),
  tenantId: maybeId,
});

const ChannelData = z.object({ tenant: Named, team: Named, channel: Named });

/**
 * An activity as it came over the wire, reduced to what the bot reads. Only `type` must be right; anything
 * else that is missing or wrong is left out, and whoever needs it decides.
 */
export const Activity = z.object({
  type: z.string().min(1).max(64).regex(clean),
  id: maybeId,
  name: maybeText,
  action: maybeText,
  channelId: maybeId,
  serviceUrl: maybeId,
  replyToId: maybeId,
  from: Account.optional().catch(undefined),
  recipient: Account.optional().catch(undefined),
  conversation: Conversation.optional().catch(undefined),
  channelData: ChannelData.optional().catch(undefined),
  text: maybeText,
  textFormat: maybeText,
  value: z.unknown(),
  attachments: list,
  entities: list,
  membersAdded: list,
  membersRemoved: list,
});
export type Activity = z.infer<typeof Activity>;

const one = <S extends z.ZodType>(schema: S) => {
  const read = (items: readonly unknown[]): z.infer<S>[] =>
    items.flatMap((item) => {
      const parsed = schema.safeParse(item);
      return parsed.success ? [parsed.data] : [];
    });
  return read;
};

/** The accounts among `items`; what is no account is passed over. */
export const readAccounts = one(Account);

/** The mentions among an activity's entities. */
export const readMentions = one(
  z.object({ type: z.literal('mention'), mentioned: z.object({ id: Id, name: maybeText }), text: maybeText }),
);

/** The attachments that are there, whatever their kind. */
export const readAttachments = one(
  z.object({
    contentType: z.string().min(1).max(256),
    contentUrl: z.string().max(8192).optional().catch(undefined),
    name: z.string().max(1024).optional().catch(undefined),
    content: z.unknown(),
  }),
);

/** What a file that someone attached in a chat carries. */
export const FileDownload = z.object({
  downloadUrl: z.string().min(1).max(8192),
  fileType: z.string().max(32).optional().catch(undefined),
});

const Verb = z.string().min(1).max(128).regex(clean);

/** The value of a click on `Action.Execute`. */
export const Executed = z.object({ action: z.object({ verb: Verb, data: z.unknown() }) });

/** The value of a click on `Action.Submit`, which older clients make of `Action.Execute`. */
export const Submitted = z.looseObject({ verb: Verb });

const Payload = z.object({
  body: z
    .object({ content: z.string().max(100_000) })
    .optional()
    .catch(undefined),
});

/** The value of a message extension that opens its dialog on a message: the command, and that message. */
export const Fetched = z.object({ commandId: Verb, messagePayload: Payload.optional().catch(undefined) });

/** The value of a form sent from such a dialog. */
export const SubmittedTask = z.object({ data: Submitted });

/** Objects and lists nested deeper than this are not looked at. */
const MAX_DEPTH = 40;

/** Does `value` stay within `left` levels of nesting? */
export const isShallow = (value: unknown, left = MAX_DEPTH): boolean => {
  if (typeof value !== 'object' || value === null) return true;
  if (left === 0) return false;
  return Object.values(value).every((inner) => isShallow(inner, left - 1));
};

import { z } from 'zod/v4';
import { kind } from './row.ts';
import { InstantText } from './time.ts';

const PlaceText = z.object({
  kind: z.enum(['personal', 'channel', 'group']),
  tenant: z.string(),
  serviceUrl: z.string(),
  conversation: z.string(),
  team: z.object({ id: z.string(), naam: z.string().optional(), channel: z.string().optional() }).optional(),
});

/** Who a message is for. `gesprek` is the chat something was typed in; `alleen` makes it a targeted message there. */
export const Ontvanger = z.discriminatedUnion('soort', [
  z.object({ soort: z.literal('deelnemer'), deelnemer: z.string() }),
  z.object({ soort: z.literal('kanaal') }),
  z.object({
    soort: z.literal('gesprek'),
    plaats: PlaceText,
    alleen: z.object({ teamsId: z.string(), oid: z.string() }).optional(),
  }),
]);
export type Ontvanger = z.infer<typeof Ontvanger>;

/** Why Teams does not let a message through to somebody: blocked, or the app is not there. */
export const GEWEIGERD = 'kan of wil geen berichten van mij krijgen';

/** How far a message is. `onzeker`: the process died between sending and noting it. */
const BerichtStatus = z.enum(['wacht', 'bezig', 'verzonden', 'vervallen', 'mislukt', 'onzeker']);

/**
 * One message of the outbox. It holds no card but what to make one of (`soort` + `over`), so that it is asked
 * again at sending whether it is still useful. `id` is deterministic: planning twice creates it once.
 */
export const Bericht = z.object({
  id: z.string(),
  soort: z.string(),
  over: z.json(),
  aan: Ontvanger,
  status: BerichtStatus,
  gemaakt: InstantText,
  pogingen: z.number().int().min(0),
  /** Wall clock, milliseconds: until when one instance has it, or not to be tried before. */
  tot: z.number().optional(),
  mogelijkDubbel: z.boolean(),
  activiteit: z.string().optional(),
  gesprek: z.object({ serviceUrl: z.string(), conversation: z.string() }).optional(),
  verzonden: InstantText.optional(),
  /** When the one it is for first clicked on it, and first answered by it. */
  geopend: InstantText.optional(),
  beantwoord: InstantText.optional(),
  reden: z.string().optional(),
  /** When its card was emptied in the chat, or was found to be gone: it is not drawn anew any more. */
  opgeruimd: InstantText.optional(),
});
export type Bericht = z.infer<typeof Bericht>;
export const Berichten = kind('bericht', Bericht);

/**
 * Marks work for the outbox: a message that waits, or (`ververs`) a posted card that must be drawn anew. `naar` tells
 * conversations apart: what has the same one goes out in order. `pogingen` and `tot` (wall clock) are of a redraw. `gezien`:
 * somebody clicked on it, to be noted with the message; with `stil` that is all there is to do. `leeg`: the card has stood there
 * long enough, and an empty one takes its place.
 */
export const Wachtend = z.object({
  id: z.string(),
  bericht: z.string(),
  ververs: z.boolean(),
  naar: z.string().optional(),
  pogingen: z.number().int().min(0).optional(),
  tot: z.number().optional(),
  gezien: z.object({ wie: z.string(), op: InstantText, beantwoord: z.boolean() }).optional(),
  stil: z.literal(true).optional(),
  leeg: z.literal(true).optional(),
});
export type Wachtend = z.infer<typeof Wachtend>;
export const Wachtenden = kind('wacht', Wachtend);

/** A moment at which the planner must look at something. `id` starts with the instant, so that due ones are one range. */
export const Moment = z.object({
  id: z.string(),
  op: InstantText,
  soort: z.string(),
  over: z.string(),
});
export type Moment = z.infer<typeof Moment>;
export const Momenten = kind('moment', Moment);

/** The id of a moment: instants of one length sort as text; `uniek` lets two occasions ask for the same moment. */
export const momentId = (op: string, soort: string, uniek: string): string => `${op}!${soort}!${uniek}`;

/** One line of the audit log: who, when, what, about which number, why allowed. Never content. */
export const AuditRegel = z.object({
  id: z.string(),
  op: InstantText,
  wie: z.string(),
  wat: z.string(),
  over: z.string(),
  waarom: z.string(),
});
export type AuditRegel = z.infer<typeof AuditRegel>;
export const AuditRegels = kind('audit', AuditRegel);

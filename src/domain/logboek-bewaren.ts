import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { kind } from './row.ts';
import { InstantText, instantText } from './time.ts';

/** `2026-11`: months as text stand in order of time. */
const Maand = z.string().regex(/^\d{4}-\d{2}$/);

/** That the oldest months of the audit log will be destroyed: up to and including `tot`, from `vanaf` on. */
export const LogboekWissen = z.object({
  id: z.literal('logboek'),
  tot: Maand,
  vanaf: InstantText,
  begonnen: InstantText.optional(),
});
export type LogboekWissen = z.infer<typeof LogboekWissen>;
export const LogboekWissens = kind('logboekwissen', LogboekWissen);

/** It is announced this long before: who wants it kept can choose a longer time. */
const AANGEKONDIGD_DAGEN = 14;

const maandVan = (op: Temporal.Instant): Temporal.PlainYearMonth =>
  op.toZonedDateTimeISO('UTC').toPlainDate().toPlainYearMonth();

/** The month of a line of the log. */
export const maandVanRegel = (op: string): string => op.slice(0, 7);

/** Lines of this month and the one before stay at hand; those of earlier months go to the archive. */
export const archiefGrens = (now: Temporal.Instant): string =>
  maandVan(now).subtract({ months: 1 }).toString();

/** The last month of which every line is older than the time the netwerk chose. */
export const verlopenMaand = (now: Temporal.Instant, auditDagen: number): string =>
  maandVan(now.subtract({ hours: 24 * auditDagen }))
    .subtract({ months: 1 })
    .toString();

export const kondigAan = (tot: string, now: Temporal.Instant): LogboekWissen => ({
  id: 'logboek',
  tot,
  vanaf: instantText(now.add({ hours: 24 * AANGEKONDIGD_DAGEN }), 'second'),
});

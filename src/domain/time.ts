import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';

const parses = (read: (text: string) => unknown) => (text: string) => {
  try {
    read(text);
    return true;
  } catch {
    return false;
  }
};

/**
 * An instant as it is stored, cut off at the second or the millisecond. `Date` writes it ten times as fast as
 * Temporal does, and every turn stores a handful.
 */
export const instantText = (at: Temporal.Instant, to: 'second' | 'millisecond'): string => {
  const text = new Date(at.epochMilliseconds).toISOString();
  return to === 'second' ? `${text.slice(0, -5)}Z` : text;
};

/** The first of these; undefined when there is none. */
export const earliest = (...times: readonly (Temporal.Instant | undefined)[]): Temporal.Instant | undefined =>
  times.filter((at) => at !== undefined).sort(Temporal.Instant.compare)[0];

const WRITTEN = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/;

/** Whether `text` is what `instantText` writes: such a text reads back to the letter. Quicker than asking Temporal. */
const isWritten = (text: string): boolean => {
  if (!WRITTEN.test(text)) return false;
  const at = new Date(text);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text.slice(0, -1));
};

const isInstant = parses((text) => Temporal.Instant.from(text));

/** An instant as stored: `2026-11-25T08:30:00Z`. */
export const InstantText = z.string().refine((text) => isWritten(text) || isInstant(text), 'not an instant');
/** A local date as stored: `2026-11-25`. */
export const DateText = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(
    parses((t) => Temporal.PlainDate.from(t)),
    'not a date',
  );

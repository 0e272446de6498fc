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

/** An instant as stored: `2026-11-25T08:30:00Z`. */
export const InstantText = z.string().refine(
  parses((t) => Temporal.Instant.from(t)),
  'not an instant',
);
/** A local date as stored: `2026-11-25`. */
export const DateText = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(
    parses((t) => Temporal.PlainDate.from(t)),
    'not a date',
  );

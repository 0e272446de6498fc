import { z } from 'zod/v4';
import { kind } from './row.ts';
import { InstantText } from './time.ts';

/** So many minutes a one-time address works. */
export const LINK_MINUTEN = 10;

/** A one-time address: which file, of what, for whom. Holds nothing of the file itself. */
export const BestandLink = z.object({
  id: z.string(),
  soort: z.string(),
  /** Ids of what it is about, as a button carries them. */
  data: z.record(z.string(), z.string()),
  voor: z.string(),
  tot: InstantText,
  gebruikt: InstantText.optional(),
});
export type BestandLink = z.infer<typeof BestandLink>;
export const BestandLinks = kind('bestand', BestandLink);

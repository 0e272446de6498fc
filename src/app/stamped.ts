import { z } from 'zod/v4';
import { isKey } from './rows.ts';

/** What cannot be a key is not there. */
const Mark = z.string().min(1).refine(isKey).optional().catch(undefined);

/**
 * Card data names the netwerk (`n`) and the message (`b`) it belongs to; on the question which netwerk is meant, also
 * the one that was chosen and what was typed. All of it is believed only as a place to look.
 */
const Stamped = z.object({ n: Mark, b: Mark, kies: Mark, getypt: Mark });
export type Stamped = z.infer<typeof Stamped>;

export const stampOf = (data: unknown): Partial<Stamped> => {
  const parsed = Stamped.safeParse(data);
  return parsed.success ? parsed.data : {};
};

/** The button that says which netwerk is meant. */
export const KIES = 'netwerk.kies';
/** The button that begins another netwerk in this channel. */
export const NIEUW = 'netwerk.nieuw';

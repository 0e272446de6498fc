import { z } from 'zod/v4';
import { DateText } from './time.ts';

/** A person is not there from `van` to `tot`, both local dates and both included. Why is not kept. */
export const Verlof = z.object({ deelnemer: z.string(), van: DateText, tot: DateText });
export type Verlof = z.infer<typeof Verlof>;

/** At most so many quiet days a week: on the others reminders still arrive. */
export const MEESTE_STILLE_DAGEN = 3;

/** When the people of a partner would rather get no reminders: weekdays (1 is Monday), and not before this whole hour. */
export const Rust = z.object({
  partner: z.string(),
  dagen: z.array(z.number().int().min(1).max(5)).max(MEESTE_STILLE_DAGEN),
  uur: z.number().int().min(8).max(17).optional(),
});
export type Rust = z.infer<typeof Rust>;

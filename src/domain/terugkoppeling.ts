import { z } from 'zod/v4';
import { kind } from './row.ts';
import { InstantText } from './time.ts';

/**
 * An aanmelder heard what was decided: one row per besluit per aanmelder, from which the rapportage counts how many
 * heard back and after how many days (`besloten` → `gelezen`).
 */
const Terugkoppeling = z.object({
  id: z.string(),
  besluit: z.string(),
  casus: z.string(),
  aanmelder: z.string(),
  besloten: InstantText,
  gelezen: InstantText,
});
export const terugkoppelingId = (besluit: string, aanmelder: string): string => `${besluit}!${aanmelder}`;
export const Terugkoppelingen = kind('terugkoppeling', Terugkoppeling);

import { z } from 'zod/v4';
import { DateText, InstantText } from './time.ts';

/** The agreement the netwerk works under. A new `versie` asks everyone to confirm the geheimhouding anew. */
export const Convenant = z.object({
  versie: z.number().int().min(1),
  van: DateText.optional(),
  tot: DateText,
  /** Announcements of its end that are behind us, sent or not. */
  gemeld: z.array(z.enum(['half jaar', 'twee maanden', 'verlopen'])).optional(),
  /** The moment the planner looks at it next; a moment of another instant is an old one, and is dropped. */
  moment: InstantText.optional(),
  /** A coördinator said that the evaluation is planned. */
  evaluatie: z.boolean().optional(),
});
export type Convenant = z.infer<typeof Convenant>;

/** The quarterly question whether the list is still true (domain rule 7): which quarter, and how far it is. */
export const Hercontrole = z.object({
  /** `2027-Q1`: the quarter that is asked about, or that comes next. */
  kwartaal: z.string().regex(/^\d{4}-Q[1-4]$/),
  /** The moment the planner looks at it next; a moment of another instant is an old one, and is dropped. */
  moment: InstantText,
  gevraagd: InstantText.optional(),
  herinnerd: InstantText.optional(),
  gewaarschuwd: InstantText.optional(),
});
export type Hercontrole = z.infer<typeof Hercontrole>;

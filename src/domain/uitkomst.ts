import { z } from 'zod/v4';
import { InstantText } from './time.ts';

/** What can be decided about an aanmelding. */
export const Uitkomst = z.enum([
  'agenderen',
  'aanvulling',
  'doorverwijzen',
  'consultatie',
  'afwijzen',
  'aanmelden',
]);
export type Uitkomst = z.infer<typeof Uitkomst>;

/** What one of two proposes, for the other to agree with. `ronde` rises with every proposal; `sinds` is the first one. */
export const Voorstel = z.object({
  uitkomst: Uitkomst,
  door: z.string(),
  ronde: z.number().int().min(1),
  sinds: InstantText,
  overleg: z.string().optional(),
  casusKeuze: z.string().optional(),
  kwaliteit: z.enum(['voldoende', 'onvoldoende']).optional(),
});
export type Voorstel = z.infer<typeof Voorstel>;

/** What was written with a proposal: sealed with the rest. */
export const VoorstelTekst = z.object({
  toelichting: z.string().optional(),
  gemist: z.string().optional(),
  afgestemdMet: z.string().optional(),
});

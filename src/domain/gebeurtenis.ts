import { z } from 'zod/v4';
import { CasusStatus } from './casus.ts';
import { kind, SealedContent } from './row.ts';
import { InstantText } from './time.ts';

const GebeurtenisSoort = z.enum([
  'staat',
  'regie gevraagd',
  'regie geweigerd',
  'regisseur',
  'herijkt',
  'betrokken',
  'niet betrokken',
  'geïnformeerd',
  'plan',
  'scores',
  'groep',
  'datum',
  'overdracht',
  'verbeterd',
]);

/** Why, in the words of who did it: sealed. */
const GebeurtenisContent = z.object({ waarom: z.string().optional() });

/** Something that happened to a casus outside an overleg: who did what, when. Kept under the key of the casus. */
export const Gebeurtenis = z.object({
  id: z.string(),
  casus: z.string(),
  soort: GebeurtenisSoort,
  op: InstantText,
  wie: z.string(),
  /** Whom it is about: the new casusregisseur, the partner that is (not) involved. */
  over: z.string().optional(),
  van: CasusStatus.optional(),
  naar: CasusStatus.optional(),
  sleutel: z.string(),
  content: SealedContent,
});
export type Gebeurtenis = z.infer<typeof Gebeurtenis>;

export const Gebeurtenissen = kind('gebeurtenis', Gebeurtenis, { content: GebeurtenisContent });

/** What is kept under: the casus, then the instant (with milliseconds), then something that makes it the only one. */
export const gebeurtenisId = (casus: string, op: string, uniek: string): string => `${casus}!${op}!${uniek}`;

/** All of one casus are one range, oldest first. */
export const gebeurtenisPrefix = (casus: string): string => `${casus}!`;

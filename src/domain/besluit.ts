import { z } from 'zod/v4';
import { kind, SealedContent } from './row.ts';
import { DateText, InstantText } from './time.ts';

export const BesluitSoort = z.enum([
  'integrale aanpak',
  'één partner zelfstandig',
  'doorverwijzing naar ander overleg',
  'doorverwijzing naar zorgpartner',
  'volgen',
  'afsluiten',
  'overdragen',
  'opschalen',
]);
export type BesluitSoort = z.infer<typeof BesluitSoort>;

/** The besluit in words, with its motivation: sealed. */
export const BesluitContent = z.object({ tekst: z.string() });
export type BesluitContent = z.infer<typeof BesluitContent>;

/** The outcome of one agendapunt. */
export const Besluit = z.object({
  id: z.string(),
  overleg: z.string(),
  casus: z.string().optional(),
  soort: BesluitSoort.optional(),
  regisseur: z.string().optional(),
  terugOp: DateText.optional(),
  sleutel: z.string(),
  content: SealedContent,
  op: InstantText,
});
export type Besluit = z.infer<typeof Besluit>;
export const Besluiten = kind('besluit', Besluit, { content: BesluitContent });

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
const BesluitContent = z.object({ tekst: z.string() });

/** The outcome of one agendapunt. */
export const Besluit = z.object({
  id: z.string(),
  overleg: z.string(),
  casus: z.string().optional(),
  soort: BesluitSoort.optional(),
  afsluiting: z.enum(['positief', 'negatief']).optional(),
  regisseur: z.string().optional(),
  terugOp: DateText.optional(),
  sleutel: z.string(),
  content: SealedContent,
  op: InstantText,
});
export type Besluit = z.infer<typeof Besluit>;
export const Besluiten = kind('besluit', Besluit, { content: BesluitContent });

/** All besluiten about one casus are one range, oldest overleg first. */
export const besluitPrefix = (casus: string): string => `${casus}!`;

/**
 * One besluit per casus per overleg, whichever list it was read from. Without a casus `kenmerk` (a hash of its words)
 * tells it from the others of that overleg. `datum` is the local date of the overleg.
 */
export const besluitId = (van: {
  readonly casus?: string | undefined;
  readonly datum: string;
  readonly overleg: string;
  readonly kenmerk: string;
}): string =>
  van.casus === undefined
    ? `-!${van.datum}!${van.overleg}!${van.kenmerk}`
    : `${besluitPrefix(van.casus)}${van.datum}!${van.overleg}`;

import { z } from 'zod/v4';
import { CasusStatus } from './casus.ts';
import { CorrectieReden } from './lijst-versie.ts';
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

/** What was decided about the casus, apart from the words. */
const Beslist = z.object({
  soort: BesluitSoort.optional(),
  afsluiting: z.enum(['positief', 'negatief']).optional(),
  regisseur: z.string().optional(),
  terugOp: DateText.optional(),
});

/** As it stood before a correction. */
const Eerder = Beslist.extend({ tekst: z.string() });
export type EerderBesluit = z.infer<typeof Eerder>;

/** The besluit in words, with its motivation, and how it stood before each of its `correcties`, in that order: sealed. */
const BesluitContent = z.object({ tekst: z.string(), eerder: z.array(Eerder).optional() });
export type BesluitContent = z.infer<typeof BesluitContent>;

/** Where a casus stood, as far as a besluit can change it. */
const CasusStand = z.object({
  status: CasusStatus,
  regisseur: z.string().optional(),
  terugOp: DateText.optional(),
  overTeDragen: DateText.optional(),
});
export type CasusStand = z.infer<typeof CasusStand>;

/** A change of what was published: in which version of the list, when, by whom, and why. */
const Correctie = z.object({
  versie: z.number().int().min(2),
  op: InstantText,
  door: z.string(),
  reden: CorrectieReden,
});

/** The outcome of one agendapunt. */
export const Besluit = Beslist.extend({
  id: z.string(),
  overleg: z.string(),
  casus: z.string().optional(),
  sleutel: z.string(),
  content: SealedContent,
  op: InstantText,
  /** Where the casus stood before it, and where it brought the casus: what a correction needs. */
  gevolg: z.object({ was: CasusStand, werd: CasusStand }).optional(),
  correcties: z.array(Correctie).optional(),
  /** It was taken back by the last correction: it counts no more, and stays to be seen. */
  ingetrokken: InstantText.optional(),
});
export type Besluit = z.infer<typeof Besluit>;
export const Besluiten = kind('besluit', Besluit, { content: BesluitContent });

/** What stands for the overleg of a besluit that was taken outside one. */
export const BUITEN_OVERLEG = 'buiten overleg';

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

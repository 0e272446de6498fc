import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { type Casus, CasusStatus } from './casus.ts';
import { kind, SealedContent } from './row.ts';
import { InstantText, instantText } from './time.ts';
import { WachtReden } from './wacht-reden.ts';

const GebeurtenisSoort = z.enum([
  'staat',
  'regie gevraagd',
  'regie geweigerd',
  'regisseur',
  'herijkt',
  'betrokken',
  'niet betrokken',
  'geïnformeerd',
  'groep',
  'doel',
  'scores',
  'datum',
  'doorgeschoven',
  'gecorrigeerd',
  'verklaring',
  'overdracht aangeboden',
  'overdracht besproken',
  'overdracht geweigerd',
  'overdracht ingetrokken',
  'overgedragen',
  'overgenomen',
  'terugkoppeling',
]);

/** Why, in the words of who did it, or (terugkoppeling) what happened, what it brought and what is needed now: sealed. */
const GebeurtenisContent = z.object({
  waarom: z.string().optional(),
  gebeurd: z.string().optional(),
  opbrengst: z.string().optional(),
  vervolg: z.string().optional(),
});
export type GebeurtenisContent = z.infer<typeof GebeurtenisContent>;

/** Something that happened to a casus outside an overleg: who did what, when. Kept under the key of the casus. */
export const Gebeurtenis = z.object({
  id: z.string(),
  casus: z.string(),
  soort: GebeurtenisSoort,
  op: InstantText,
  wie: z.string(),
  /** Whom it is about: the new casusregisseur, the partner that is (not) involved. */
  over: z.string().optional(),
  /** Which overleg it was passed on from, and why (`WachtReden`). */
  overleg: z.string().optional(),
  reden: WachtReden.optional(),
  van: CasusStatus.optional(),
  naar: CasusStatus.optional(),
  /** The besluit of an overleg that a list said afterwards, where this had brought the casus already. */
  besluit: z.string().optional(),
  sleutel: z.string(),
  content: SealedContent,
});
export type Gebeurtenis = z.infer<typeof Gebeurtenis>;

export const Gebeurtenissen = kind('gebeurtenis', Gebeurtenis, { content: GebeurtenisContent });

/** Something that happens now, without its content; `uniek` tells it from others of the same instant. */
export const nieuweGebeurtenis = (
  { id: casus, sleutel }: Pick<Casus, 'id' | 'sleutel'>,
  wat: Pick<Gebeurtenis, 'soort' | 'wie' | 'over' | 'van' | 'naar' | 'overleg' | 'reden'>,
  { now, uniek }: { readonly now: Temporal.Instant; readonly uniek: string },
): Omit<Gebeurtenis, 'content'> => {
  const op = instantText(now, 'millisecond');
  return { ...wat, id: `${casus}!${op}!${uniek}`, casus, op, sleutel };
};

/** All of one casus are one range, oldest first. */
export const gebeurtenisPrefix = (casus: string): string => `${casus}!`;

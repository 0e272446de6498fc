import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import type { Casus } from './casus.ts';
import { Leefgebied, Scores } from './leefgebied.ts';
import { kind, SealedContent } from './row.ts';
import { MetingMoment, type ScoreRonde } from './score-ronde.ts';
import { DateText, InstantText, instantText } from './time.ts';

/** A plan that holds more is no plan: it still fits on one card. */
export const MEESTE_DOELEN = 12;

export const DOEL_STANDEN = ['loopt', 'gehaald', 'gestopt'] as const;

/** One goal of the plan van aanpak: what must become better, and who does what for it. */
export const Doel = z.object({
  id: z.string(),
  /** How often it was changed: a form that was opened before another change does not undo it. */
  keer: z.number().int().min(0),
  leefgebied: Leefgebied,
  doel: z.string(),
  aanpak: z.string(),
  /** The partner that does it. */
  wie: z.string(),
  tot: DateText.optional(),
  stand: z.enum(DOEL_STANDEN),
});
export type Doel = z.infer<typeof Doel>;

const PlanContent = z.object({ doelen: z.array(Doel) });

/** The plan van aanpak of one casus; `id` is its number. Sealed under the key of the casus. */
const Plan = z.object({
  id: z.string(),
  casus: z.string(),
  bijgewerkt: InstantText,
  sleutel: z.string(),
  content: SealedContent,
});

export const Plannen = kind('plan', Plan, { content: PlanContent });

/** The goals with this one changed, or added at the end. */
export const metDoel = (doelen: readonly Doel[], doel: Doel): Doel[] =>
  doelen.some(({ id }) => id === doel.id)
    ? doelen.map((een) => (een.id === doel.id ? doel : een))
    : [...doelen, doel];

/** What is being worked on, the soonest first; then what is done with. */
export const opVolgorde = (doelen: readonly Doel[]): Doel[] =>
  [...doelen].sort((a, b) => rang(a).localeCompare(rang(b)));
const rang = ({ stand, tot = '9999' }: Doel): string => `${DOEL_STANDEN.indexOf(stand)} ${tot}`;

const MetingContent = z.object({ scores: Scores });

/** The scores on the leefgebieden at one moment, as the casusregisseur set them. */
export const Meting = z.object({
  id: z.string(),
  casus: z.string(),
  moment: MetingMoment,
  op: InstantText,
  wie: z.string(),
  sleutel: z.string(),
  content: SealedContent,
});
export type Meting = z.infer<typeof Meting>;
export const Metingen = kind('meting', Meting, { content: MetingContent });

/** All of one casus are one range, oldest first. */
export const metingPrefix = (casus: string): string => `${casus}!`;

/** Scores that are set now. One ronde gives one meting, however often it is set. */
export const nieuweMeting = (
  { id: casus, sleutel }: Pick<Casus, 'id' | 'sleutel'>,
  { moment, op: ronde }: ScoreRonde,
  wie: string,
  now: Temporal.Instant,
): Omit<Meting, 'content'> => ({
  id: `${casus}!${ronde}`,
  casus,
  moment,
  op: instantText(now, 'second'),
  wie,
  sleutel,
});

/** What the casusregisseur fills in stands under this name until it is set. */
export const REGIE = 'regie';

/** How one partner (or the casusregisseur, not yet sure) sees it. `klaar`: all of it was answered. */
const Mening = z.object({
  id: z.string(),
  casus: z.string(),
  van: z.string(),
  wie: z.string(),
  klaar: z.boolean(),
  sleutel: z.string(),
  content: SealedContent,
});

export const Meningen = kind('mening', Mening, {
  content: MetingContent.extend({ toelichting: z.string().optional() }),
});

/** All of one ronde are one range. */
export const meningPrefix = (casus: string, { op }: Pick<ScoreRonde, 'op'>): string => `${casus}!${op}!`;

import { z } from 'zod/v4';
import type { Ontvanger } from './bericht.ts';
import type { Casus } from './casus.ts';
import { actieveDeelnemers, type Netwerk } from './netwerk.ts';
import { kind, SealedContent } from './row.ts';
import { InstantText } from './time.ts';

/**
 * An aanmelder heard what was decided: one row per decision (a besluit, or an event of the casus) per aanmelder, from which the
 * rapportage counts how many heard back and after how many days (`besloten` → `gelezen`).
 */
const Terugkoppeling = z.object({
  id: z.string(),
  besluit: z.string(),
  casus: z.string(),
  aanmelder: z.string(),
  besloten: InstantText,
  gelezen: InstantText,
  /** How many corrections of the besluit were read with it; absent: none. */
  correcties: z.number().int().min(1).optional(),
});
type Terugkoppeling = z.infer<typeof Terugkoppeling>;

/** Whether what was read is what holds now: not when the besluit was corrected since. */
export const isGelezen = (
  rij: Pick<Terugkoppeling, 'correcties'>,
  { correcties = [] }: { readonly correcties?: readonly unknown[] | undefined },
): boolean => (rij.correcties ?? 0) >= correcties.length;

export const terugkoppelingId = (besluit: string, aanmelder: string): string => `${besluit}!${aanmelder}`;
export const Terugkoppelingen = kind('terugkoppeling', Terugkoppeling);

/** The question, and what the coördinator answered: sealed. */
const TerugvraagContent = z.object({ vraag: z.string(), antwoord: z.string().optional() });

/** The one question an aanmelder can ask about what was decided; `id` as of the terugkoppeling itself. */
const Terugvraag = z.object({
  id: z.string(),
  besluit: z.string(),
  casus: z.string(),
  aanmelder: z.string(),
  gevraagd: InstantText,
  beantwoord: InstantText.optional(),
  door: z.string().optional(),
  sleutel: z.string(),
  content: SealedContent,
});
export type Terugvraag = z.infer<typeof Terugvraag>;
export const Terugvragen = kind('terugvraag', Terugvraag, { content: TerugvraagContent });

/** The message by which an aanmelder hears of a decision; one for each decision and each `correctie` of it, whoever sends it. */
export const woordAanAanmelder = (besluit: string, aanmelder: string, correctie?: number) => ({
  id: `terugkoppeling.aanmelder!${besluit}!${aanmelder}${correctie === undefined ? '' : `!correctie-${correctie}`}`,
  soort: 'terugkoppeling.aanmelder',
  over: { besluit },
  aan: { soort: 'deelnemer', deelnemer: aanmelder } as const satisfies Ontvanger,
});

type Verteller = {
  readonly netwerk: Netwerk;
  send(bericht: ReturnType<typeof woordAanAanmelder>): void;
};

/**
 * Has the aanmelders of a casus hear of what was decided about it outside an overleg (`besluit`: the id of the besluit, or of the
 * event). Not who left, and not `behalve`: who did it, or was there when it was done, needs no word of it.
 */
export const vertelAanmelders = (
  turn: Verteller,
  { aanmelders }: Pick<Casus, 'aanmelders'>,
  besluit: string,
  behalve: readonly (string | undefined)[],
): void => {
  const erbij = new Set(actieveDeelnemers(turn.netwerk).map(({ id }) => id));
  for (const aanmelder of aanmelders)
    if (erbij.has(aanmelder) && !behalve.includes(aanmelder))
      turn.send(woordAanAanmelder(besluit, aanmelder));
};

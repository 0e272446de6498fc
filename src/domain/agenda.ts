import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import type { Agendapunt, Overleg } from './overleg.ts';
import { kind, SealedContent } from './row.ts';
import { InstantText } from './time.ts';

/** What one partner must prepare for one item: sealed under the key of the casus. */
const VraagContent = z.object({ vraag: z.string() });
export const Vraag = z.object({
  id: z.string(),
  overleg: z.string(),
  agendapunt: z.string(),
  casus: z.string(),
  partner: z.string(),
  sleutel: z.string(),
  content: SealedContent,
  sinds: InstantText,
});
export type Vraag = z.infer<typeof Vraag>;
/** One row per overleg, item and partner: asking again replaces the question. */
export const vraagId = (overleg: string, agendapunt: string, partner: string): string =>
  `${overleg}!${agendapunt}!${partner}`;
export const Vragen = kind('vraag', Vraag, { content: VraagContent });

/** What a deelnemer knows of it beforehand; sealed under the key of the casus. */
const VoorbereidingContent = z.object({ input: z.string().optional() });
export const Voorbereiding = z.object({
  id: z.string(),
  overleg: z.string(),
  agendapunt: z.string(),
  casus: z.string(),
  deelnemer: z.string(),
  partner: z.string(),
  antwoord: z.enum(['betrokken', 'niet betrokken']),
  /** Whether there are words in the sealed content. */
  metInput: z.boolean(),
  sleutel: z.string(),
  content: SealedContent,
  sinds: InstantText,
});
export type Voorbereiding = z.infer<typeof Voorbereiding>;
/** One row per overleg, item and deelnemer, so that answers never race. */
export const voorbereidingId = (overleg: string, agendapunt: string, deelnemer: string): string =>
  `${overleg}!${agendapunt}!${deelnemer}`;
export const Voorbereidingen = kind('voorbereiding', Voorbereiding, { content: VoorbereidingContent });

/** Titles for items about no youth that may stand in a chat. What a person typed is shown on opening only. */
export const VASTE_TITELS = [
  'Rondvraag',
  'Mededelingen',
  'Werkafspraken',
  'Evaluatie van het netwerk',
  'Pauze',
] as const;

/** What an item is called where anyone may read it. */
export const neutraleTitel = (punt: Agendapunt): string => {
  if (punt.casus !== undefined) return `${punt.casus} (${punt.soort})`;
  if (punt.soort === 'opening') return 'Opening';
  if (punt.soort === 'acties vorige keer') return 'Acties van de vorige keer';
  return VASTE_TITELS.find((titel) => titel === punt.titel) ?? 'Ander punt';
};

/** The start of every item, one after the other. */
export const tijden = (
  overleg: Pick<Overleg, 'start'>,
  punten: readonly Agendapunt[],
): { readonly punt: Agendapunt; readonly om: Temporal.Instant }[] => {
  let om = Temporal.Instant.from(overleg.start);
  return punten.map((punt) => {
    const begin = om;
    om = om.add({ minutes: punt.minuten });
    return { punt, om: begin };
  });
};

/** Minutes the agenda takes beyond what the overleg has; 0 when it fits. */
export const teVeel = (overleg: Pick<Overleg, 'minuten'>, punten: readonly Agendapunt[]): number =>
  Math.max(0, punten.reduce((som, punt) => som + punt.minuten, 0) - overleg.minuten);

/** The item at that place (counted from 0, kept within the list). The same twice is the same once. */
export const zetOp = (punten: readonly Agendapunt[], id: string, plek: number): Agendapunt[] => {
  const punt = punten.find((each) => each.id === id);
  if (!punt) return [...punten];
  const rest = punten.filter((each) => each.id !== id);
  const naar = Math.max(0, Math.min(rest.length, plek));
  return [...rest.slice(0, naar), punt, ...rest.slice(naar)];
};

/** A new item: before the rondvraag at the end, if there is one. Nothing changes when it is there already. */
export const voegToe = (punten: readonly Agendapunt[], punt: Agendapunt): Agendapunt[] => {
  if (punten.some((each) => each.id === punt.id)) return [...punten];
  const laatste = punten.at(-1);
  return laatste?.titel === 'Rondvraag' ? [...punten.slice(0, -1), punt, laatste] : [...punten, punt];
};

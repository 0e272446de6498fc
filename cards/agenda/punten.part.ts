import { facts, section } from '../kit/blocks.ts';
import type { Block } from '../kit/element.ts';

/** One line of an agenda, neutral: "09:45", "ZN-2026-014 (nieuw)". */
export type PuntRegel = { readonly om: string; readonly titel: string };

/** The items with their times, under their own heading. */
export const puntenBlok = (punten: readonly PuntRegel[]): Block[] =>
  section('Agenda', [facts(punten.map(({ om, titel }) => [om, titel] as const))]);

/** The own items of one person. */
export const eigenPuntenBlok = (punten: readonly PuntRegel[]): Block[] =>
  punten.length === 0
    ? facts([['Jouw punten', 'geen']])
    : section('Jouw punten', [facts(punten.map(({ om, titel }) => [om, titel] as const))]);

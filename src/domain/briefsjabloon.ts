import { z } from 'zod/v4';
import { kind } from './row.ts';
import { InstantText } from './time.ts';

/** What can be filled in in a letter, by the word that stands between braces; and what it stands for. */
export const BRIEF_VELDEN = {
  netwerk: 'de naam van het netwerk',
  overleg: 'wanneer er wordt gepraat: "op woensdag 25 november 2026"',
  partners: 'wie er meepraten, onder elkaar',
  contact: 'bij wie iemand terecht kan',
  bewaren: 'hoe lang alles wordt bewaard',
  afzender: 'wie de brief stuurt',
  aanhef: '"Beste", met een lege plek voor de naam',
  datum: 'de dag van vandaag',
} as const;
export type BriefVeld = keyof typeof BRIEF_VELDEN;
const VELDEN = Object.keys(BRIEF_VELDEN) as BriefVeld[];

/** What has to stand in every letter (AVG art. 14): without it the coördinator is told, and decides. */
const NODIG: readonly BriefVeld[] = ['netwerk', 'partners', 'contact', 'bewaren'];

/** A Word file is at most this large (bytes): one row holds it. */
const SJABLOON_BYTES = 300_000;

/**
 * The netwerk's own letter. `id` is to whom it goes (`jongere`, `ouders`), or `concept!<deelnemer>` until that was
 * chosen. Nothing about a youth stands in it.
 */
const Briefsjabloon = z.object({
  id: z.string(),
  /** The Word file, base64. */
  bestand: z.string(),
  door: z.string(),
  sinds: InstantText,
});
export const Briefsjablonen = kind('briefsjabloon', Briefsjabloon);

export const conceptBrief = (deelnemer: string): string => `concept!${deelnemer}`;

/** Whether this file is meant as a letter: it has at least one placeholder that the bot knows. */
export const isBrief = (velden: readonly string[]): boolean => VELDEN.some((veld) => velden.includes(veld));

const accolades = (velden: readonly string[]): string => velden.map((veld) => `{${veld}}`).join(', ');

/** Why this letter cannot be used; empty when it can. */
export const briefFouten = (velden: readonly string[], klopt: boolean, bytes: number): string[] => {
  if (bytes > SJABLOON_BYTES)
    return [
      `Het bestand is te groot: hoogstens ${SJABLOON_BYTES / 1000} KB. Maak plaatjes kleiner, of haal ze weg.`,
    ];
  if (!klopt)
    return ['Een accolade klopt niet. Elk invulwoord begint met { en eindigt met }, zoals {netwerk}.'];
  const onbekend = velden.filter((veld) => !VELDEN.some((een) => een === veld));
  return onbekend.length === 0
    ? []
    : [`Dit kan ik niet invullen: ${accolades(onbekend)}. Gebruik alleen ${accolades(VELDEN)}.`];
};

/** What a letter should hold and does not, as one sentence; undefined when nothing is missing. */
export const briefMist = (velden: readonly string[]): string | undefined => {
  const mist = NODIG.filter((veld) => !velden.includes(veld));
  if (mist.length === 0) return undefined;
  const wat = mist.map((veld) => `{${veld}} (${BRIEF_VELDEN[veld]})`).join(', ');
  return `In de brief staat niet: ${wat}. Dat hoort er wel in. Je kunt hem zo gebruiken, of eerst aanvullen en opnieuw sturen.`;
};

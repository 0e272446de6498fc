import { z } from 'zod/v4';
import type { Overleg } from './overleg.ts';
import { kind } from './row.ts';
import { InstantText } from './time.ts';

/** Why a published list is corrected: from a fixed list, so that it may stand in a message. */
export const CORRECTIE_REDENEN = [
  'verkeerd genoteerd',
  'verkeerde casus',
  'verkeerde persoon of datum',
  'iets vergeten',
  'anders',
] as const;
export const CorrectieReden = z.enum(CORRECTIE_REDENEN);
export type CorrectieReden = z.infer<typeof CorrectieReden>;

/** What a version did to one item of the list. */
const WIJZIGINGEN = [
  'besluit erbij',
  'besluit gewijzigd',
  'besluit ingetrokken',
  'besluit naar een andere casus',
  'actie erbij',
  'actie gewijzigd',
  'actie naar iemand anders',
  'actie vervallen',
] as const;

/** One line of what a version changed, neutral: about which casus, what, how often. */
export const Wijziging = z.object({
  casus: z.string().optional(),
  wat: z.enum(WIJZIGINGEN),
  aantal: z.number().int().min(1),
});
export type Wijziging = z.infer<typeof Wijziging>;

/**
 * One version of the besluitenlijst of an overleg: `id` is the overleg with the number. The first is the list as it was published;
 * after that an `aanvulling` only adds, a `correctie` changes what stood there.
 */
export const LijstVersie = z.object({
  id: z.string(),
  overleg: z.string(),
  versie: z.number().int().min(1),
  soort: z.enum(['vastgesteld', 'aanvulling', 'correctie']),
  reden: CorrectieReden.optional(),
  op: InstantText,
  door: z.string(),
  lijst: z.string(),
  wijzigingen: z.array(Wijziging),
});
export type LijstVersie = z.infer<typeof LijstVersie>;
export const LijstVersies = kind('lijstversie', LijstVersie);

/** All versions of the list of one overleg are one range, the first one first. */
export const versiePrefix = (overleg: string): string => `${overleg}!`;
export const versieId = (overleg: string, versie: number): string =>
  `${versiePrefix(overleg)}${String(versie).padStart(4, '0')}`;

/** The number of the version that holds now; 0 as long as no list was published. */
export const versieVan = ({ lijstVersie, vastgesteld }: Overleg): number =>
  lijstVersie ?? (vastgesteld === undefined ? 0 : 1);

/** The same changes, each kind of a casus once. */
export const samengeteld = (wijzigingen: readonly Wijziging[]): Wijziging[] => {
  const opgeteld = new Map<string, Wijziging>();
  for (const wijziging of wijzigingen) {
    const sleutel = `${wijziging.casus ?? ''}|${wijziging.wat}`;
    const eerder = opgeteld.get(sleutel);
    opgeteld.set(sleutel, { ...wijziging, aantal: (eerder?.aantal ?? 0) + wijziging.aantal });
  }
  return [...opgeteld.values()];
};

import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import type { Actie } from './actie.ts';
import { type Casus, isOpenCasus } from './casus.ts';
import { actieveDeelnemers, type Netwerk } from './netwerk.ts';
import { kind, SealedContent } from './row.ts';
import { InstantText } from './time.ts';

export const REFLECTIE_ANTWOORDEN = ['ja', 'deels', 'nee'] as const;
const Antwoord = z.enum(REFLECTIE_ANTWOORDEN);
export type ReflectieAntwoord = z.infer<typeof Antwoord>;

const Telling = z.object({ ja: z.number().int(), deels: z.number().int(), nee: z.number().int() });
type Telling = z.infer<typeof Telling>;

/**
 * Looking back on a casus that was closed: who is asked, and the counts of what they said, which stay for the rapportage.
 * Who said what is not in it. One for each time it was closed.
 */
const Reflectie = z.object({
  id: z.string(),
  casus: z.string(),
  gesloten: InstantText,
  gevraagd: z.array(z.string()),
  beantwoord: z.number().int().min(0),
  hielp: Telling,
  aanpak: Telling,
  /** The coördinator heard what came of it. */
  verteld: z.literal(true).optional(),
});
export type Reflectie = z.infer<typeof Reflectie>;
export const Reflecties = kind('reflectie', Reflectie);

const TerugblikContent = z.object({ hielp: Antwoord, aanpak: Antwoord, anders: z.string().optional() });
export type TerugblikContent = z.infer<typeof TerugblikContent>;

/** What one person said, sealed under the key of the casus. */
const Terugblik = z.object({
  id: z.string(),
  casus: z.string(),
  wie: z.string(),
  op: InstantText,
  sleutel: z.string(),
  content: SealedContent,
});
export const Terugblikken = kind('terugblik', Terugblik, { content: TerugblikContent });

const NUL: Telling = { ja: 0, deels: 0, nee: 0 };
export const reflectieId = (casus: string, gesloten: string): string => `${casus}!${gesloten}`;
/** All answers of one closing are one range. */
export const terugblikPrefix = ({ id }: Pick<Reflectie, 'id'>): string => `${id}!`;

/** People a commit holds: each is a message, which takes two rows. */
const MEESTE_MENSEN = 20;

/** Who was involved: the casusregisseur, the aanmelders, and whoever had an actie. Not who is only leidinggevende. */
export const betrokkenBij = (netwerk: Netwerk, casus: Casus, acties: readonly Actie[]): string[] => {
  const eigenaars = acties.filter((actie) => actie.casus === casus.id).map(({ eigenaar }) => eigenaar);
  const ids = new Set([...(casus.regisseur ? [casus.regisseur] : []), ...casus.aanmelders, ...eigenaars]);
  return actieveDeelnemers(netwerk)
    .filter(({ id, rollen }) => ids.has(id) && rollen.some((rol) => rol !== 'leidinggevende'))
    .map(({ id }) => id)
    .slice(0, MEESTE_MENSEN);
};

/** What was closed longer ago (before the bot asked this) is not asked about any more. */
const VERS_DAGEN = 7;

/** Whether looking back is asked now: closed not long ago, and its content can still be read. Not what was handed over. */
export const isTeVragen = (casus: Casus, now: Temporal.Instant): boolean => {
  if (isOpenCasus(casus) || casus.status === 'overgedragen' || casus.gesloten === undefined) return false;
  if (casus.gewist !== undefined || casus.beperkt !== undefined) return false;
  const grens = now.subtract({ hours: 24 * VERS_DAGEN });
  return Temporal.Instant.compare(Temporal.Instant.from(casus.gesloten), grens) >= 0;
};

export const nieuweReflectie = (casus: string, gesloten: string, gevraagd: readonly string[]): Reflectie => ({
  id: reflectieId(casus, gesloten),
  casus,
  gesloten,
  gevraagd: [...gevraagd],
  beantwoord: 0,
  hielp: NUL,
  aanpak: NUL,
});

/** The counts with one answer more. */
export const metTerugblik = (
  reflectie: Reflectie,
  { hielp, aanpak }: Pick<TerugblikContent, 'hielp' | 'aanpak'>,
): Reflectie => ({
  ...reflectie,
  beantwoord: reflectie.beantwoord + 1,
  hielp: { ...reflectie.hielp, [hielp]: reflectie.hielp[hielp] + 1 },
  aanpak: { ...reflectie.aanpak, [aanpak]: reflectie.aanpak[aanpak] + 1 },
});

/** After so many days who did not answer is reminded, once; after so many the coördinator hears what there is. */
export const HERINNER_DAGEN = 5;
export const VERTEL_DAGEN = 12;

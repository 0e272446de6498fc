import { z } from 'zod/v4';
import { UserError } from './errors.ts';
import { kind, SealedContent } from './row.ts';
import { InstantText } from './time.ts';

/** The colours to choose from, by the word people use; each can be read on white paper. */
export const KLEUREN = {
  donkerblauw: '#123b5d',
  blauw: '#0b5cad',
  blauwgroen: '#0b6e6e',
  groen: '#2b6e2f',
  rood: '#a61b1b',
  oranje: '#a8480a',
  paars: '#5b2a86',
  grijs: '#4a4a4a',
} as const;

/** The colour of headings until the netwerk chose one. */
export const STANDAARDKLEUR = KLEUREN.donkerblauw;

/** WCAG 2.2 AA, text of ordinary size: at least this much contrast with the paper. */
const GENOEG_CONTRAST = 4.5;

const deelVan = (kleur: string, plek: number): number =>
  Number.parseInt(kleur.slice(1 + 2 * plek, 3 + 2 * plek), 16) / 255;
const lineair = (deel: number): number => (deel <= 0.04045 ? deel / 12.92 : ((deel + 0.055) / 1.055) ** 2.4);
const zichtbaar = (licht: number): number =>
  licht <= 0.0031308 ? licht * 12.92 : 1.055 * licht ** (1 / 2.4) - 0.055;
const delenVan = (kleur: string): number[] => [0, 1, 2].map((plek) => lineair(deelVan(kleur, plek)));

/** Relative luminance as WCAG defines it, 0 (black) to 1 (white). */
const helderheid = (kleur: string): number => {
  const [rood = 0, groen = 0, blauw = 0] = delenVan(kleur);
  return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw;
};

/** Contrast with white as WCAG defines it: 1 (white itself) to 21 (black). */
export const contrastOpWit = (kleur: string): number => 1.05 / (helderheid(kleur) + 0.05);

/** A colour as people type it (`#0B5CAD`, `0b5cad`), as `#0b5cad`; undefined when it is none. */
export const leesKleur = (getypt: string): string | undefined => {
  const [, cijfers] = /^\s*#?([0-9a-f]{6})\s*$/i.exec(getypt) ?? [];
  return cijfers && `#${cijfers.toLowerCase()}`;
};

/**
 * The same colour, as little darker as makes it readable on white paper; itself when it is readable. Light is taken from
 * red, green and blue in the same measure, so that the hue stays.
 */
export const leesbaar = (kleur: string): string => {
  if (contrastOpWit(kleur) >= GENOEG_CONTRAST) return kleur;
  const factor = (1.05 / GENOEG_CONTRAST - 0.05) / helderheid(kleur);
  const delen = delenVan(kleur).map((deel) => Math.floor(zichtbaar(deel * factor) * 255));
  return `#${delen.map((deel) => deel.toString(16).padStart(2, '0')).join('')}`;
};

/** "donkerblauw (#123b5d)", or only the code of a colour that has no name here. */
export const kleurNaam = (kleur: string): string => {
  const bekend = Object.entries(KLEUREN).find(([, code]) => code === kleur);
  return bekend ? `${bekend[0]} (${kleur})` : kleur;
};

/** The line at the foot of a page fits on one line of paper. */
export const VOET_TEKENS = 90;
/** What the letters on paper have: of our alphabet, digits, and the signs of an address. */
const OP_PAPIER = /^[\p{Script=Latin}\p{N}\p{P}\p{Zs}\p{M}€+|&@]*$/u;

/** The line at the foot of each page; undefined when nothing was typed. Throws when it cannot stand there. */
export const leesVoet = (getypt: string): string | undefined => {
  const voet = getypt.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  if (voet.length > VOET_TEKENS)
    throw new UserError(`De regel is te lang: ${voet.length} tekens. Er passen er ${VOET_TEKENS}.`);
  if (!OP_PAPIER.test(voet))
    throw new UserError('In de regel staat een teken dat ik niet kan afdrukken. Gebruik letters en cijfers.');
  return voet === '' ? undefined : voet;
};

/** A file with a logo is at most this large (bytes). */
export const LOGO_BYTES = 200_000;
/** Its longest side at most, its shortest at least (pixels): drawing it anew takes a third of a second, and nobody waits longer. */
const LOGO_PIXELS = { meest: 2_000, minst: 32 } as const;
/** On paper a logo is at most so many pixels, and as a PNG so many bytes: one row holds it, sealed too. */
export const LOGO_OP_PAPIER = { breed: 720, hoog: 288, bytes: 150_000 } as const;

/** Why a picture of this size cannot be the logo; undefined when it can. */
export const logoFout = (plaatje: { breed: number; hoog: number }): string | undefined => {
  const maat = `${plaatje.breed} bij ${plaatje.hoog} beeldpunten`;
  if (Math.max(plaatje.breed, plaatje.hoog) > LOGO_PIXELS.meest)
    return `Het plaatje is te groot: ${maat}. Maak het kleiner: hoogstens ${LOGO_PIXELS.meest} breed en hoog.`;
  if (Math.min(plaatje.breed, plaatje.hoog) < LOGO_PIXELS.minst)
    return `Het plaatje is te klein: ${maat}. Op papier wordt dat wazig. Gebruik minstens ${LOGO_PIXELS.minst} breed en hoog.`;
  return undefined;
};

const Logo = z.object({
  /** A PNG, base64. */
  png: z.string(),
  breed: z.number().int().positive(),
  hoog: z.number().int().positive(),
});
export type Logo = z.infer<typeof Logo>;

/** How the files of the netwerk look. One row; what is absent is as it is without. Nothing about a youth stands in it. */
const Huisstijlrij = z.object({
  id: z.literal('huisstijl'),
  kleur: z.string().optional(),
  voet: z.string().optional(),
  logo: Logo.extend({ sinds: InstantText }).optional(),
});
export type Huisstijlrij = z.infer<typeof Huisstijlrij>;
export const Huisstijlen = kind('huisstijl', Huisstijlrij);
export const HUISSTIJL = 'huisstijl';

/** A picture is kept aside for so many minutes, until it is said that it is the logo. */
export const CONCEPT_MINUTEN = 60;

/**
 * A picture that a coördinator sent (`id`: the deelnemer) and did not yet call the logo. It can be a picture of anything, sent by
 * mistake: so it is sealed.
 */
const Logoconcept = z.object({
  id: z.string(),
  /** Which picture it is: a button on an earlier card must not take a later one. */
  plaatje: z.string(),
  sinds: InstantText,
  sleutel: z.string(),
  content: SealedContent,
});
export type Logoconcept = z.infer<typeof Logoconcept>;
export const Logoconcepten = kind('logoconcept', Logoconcept, { content: Logo });

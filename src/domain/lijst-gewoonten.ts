import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import type { ConceptPersoon } from './besluitenlijst-concept.ts';
import { GELEERDE_VELDEN, type Veld } from './lijst/besluit-koppen.ts';
import { fold, wordsOf } from './lijst/tekst.ts';
import { weigeringen } from './privacy-guard.ts';
import { kind } from './row.ts';
import { InstantText } from './time.ts';

/**
 * What the lists of this netwerk taught the bot: what colleagues are called, and what columns are called. Neutral: words
 * for professionals and headers, never anything about a youth. `sleutel` are the words as they are compared.
 */
export const Gewoonten = z.object({
  id: z.literal('lijst'),
  bijnamen: z.array(z.object({ sleutel: z.string(), tekst: z.string(), wie: z.string(), op: InstantText })),
  kolommen: z.array(
    z.object({ sleutel: z.string(), tekst: z.string(), veld: z.enum(GELEERDE_VELDEN), op: InstantText }),
  ),
});
export type Gewoonten = z.infer<typeof Gewoonten>;
export const LijstGewoonten = kind('lijstgewoonte', Gewoonten);

export const GEEN_GEWOONTEN: Gewoonten = { id: 'lijst', bijnamen: [], kolommen: [] };

const HOOGSTENS = 60;
const LANGSTE = 40;
const sleutelVan = (tekst: string): string => wordsOf(tekst).join(' ');

/** Words that mean somebody else in each casus, or nobody in particular. */
const NIEMAND_VAST =
  /^(?:moeder|vader|ouders?|oma|opa|broer|zus|jongere|jeugdige|gezin|kind|mentor|school|leerkracht|huisarts|allen|iedereen|wijkagent|agent|coach|begeleider|behandelaar|therapeut|nvt|ntb|onbekend|x|p ?m)\b/;

/** Whether the words for an owner can be remembered: a name nobody knew, that stands for one person. */
export const isTeOnthouden = (
  { tekst, kandidaten, waarom = '' }: ConceptPersoon,
  vandaag: Temporal.PlainDate,
): boolean =>
  tekst !== '' &&
  tekst.length <= LANGSTE &&
  wordsOf(tekst).length <= 3 &&
  kandidaten.length <= 1 &&
  !/[/&+;,]| en | of /.test(tekst) &&
  !/^Moet |doet niet meer mee/.test(waarom) &&
  !NIEMAND_VAST.test(fold(tekst)) &&
  weigeringen(tekst, vandaag).length === 0;

const zonder = <T extends { readonly sleutel: string }>(dingen: readonly T[], sleutel: string): T[] =>
  dingen.filter((ding) => ding.sleutel !== sleutel);

/** The oldest makes room when there are too many. */
const erbij = <T extends { readonly sleutel: string }>(dingen: readonly T[], nieuw: T): T[] =>
  [...zonder(dingen, nieuw.sleutel), nieuw].slice(-HOOGSTENS);

export const leerBijnaam = (nu: Gewoonten, tekst: string, wie: string, op: string): Gewoonten => ({
  ...nu,
  bijnamen: erbij(nu.bijnamen, { sleutel: sleutelVan(tekst), tekst, wie, op }),
});

export const leerKolom = (
  nu: Gewoonten,
  tekst: string,
  veld: (typeof GELEERDE_VELDEN)[number],
  op: string,
): Gewoonten => ({
  ...nu,
  kolommen: erbij(nu.kolommen, { sleutel: sleutelVan(tekst), tekst, veld, op }),
});

/** Whether it was explained what a column of this name holds. */
export const kentKolom = ({ kolommen }: Gewoonten, tekst: string): boolean =>
  kolommen.some(({ sleutel }) => sleutel === sleutelVan(tekst));

export const vergeet = (nu: Gewoonten, soort: 'bijnaam' | 'kolom', sleutel: string): Gewoonten =>
  soort === 'bijnaam'
    ? { ...nu, bijnamen: zonder(nu.bijnamen, sleutel) }
    : { ...nu, kolommen: zonder(nu.kolommen, sleutel) };

/** What a reader needs of it. */
export const voorLezer = (
  nu: Gewoonten,
): { bijnamen: ReadonlyMap<string, string>; kolommen: ReadonlyMap<string, Veld> } => ({
  bijnamen: new Map(nu.bijnamen.map(({ sleutel, wie }) => [sleutel, wie])),
  kolommen: new Map(nu.kolommen.map(({ sleutel, veld }) => [sleutel, veld])),
});

import { squash, wordsOf } from './tekst.ts';

type Rows = readonly (readonly string[])[];

/**
 * Which column holds what. `kop` is the row of the header, `onder` how many rows under it belong to it as well;
 * `onbekend` are headers nobody knows.
 */
export type Kolommen<Veld extends string> = {
  readonly kop: number;
  readonly onder?: number;
  readonly velden: ReadonlyMap<Veld, number>;
  readonly onbekend: ReadonlyMap<number, string>;
};

/** What a column may be called: patterns on the words of the header, lower case, one space between. First match wins. */
export type Koppen<Veld extends string> = readonly (readonly [Veld, RegExp])[];

const ROWS_TO_LOOK_AT = 20;
const LONGEST_HEADER = 60;

/** `geleerd`: names of columns of this netwerk (words of the header); `tweeRijen`: a header may have a second row. */
type KopOpties<Veld extends string> = {
  readonly geleerd?: ReadonlyMap<string, Veld> | undefined;
  readonly tweeRijen?: boolean;
};

/** Finds the header: the row, near the top, with the most columns that are known, if those are `genoeg`. */
export const zoekKop = <Veld extends string>(
  rows: Rows,
  koppen: Koppen<Veld>,
  genoeg: (velden: ReadonlyMap<Veld, number>) => boolean,
  { geleerd = new Map(), tweeRijen = false }: KopOpties<Veld> = {},
): Kolommen<Veld> | undefined => {
  let best: Kolommen<Veld> | undefined;
  for (const [kop, row] of rows.slice(0, ROWS_TO_LOOK_AT).entries()) {
    const eerste = leesKop(kop, row, koppen, geleerd);
    const found = tweeRijen && genoeg(eerste.velden) ? metTweedeRij(eerste, rows, koppen, geleerd) : eerste;
    if (genoeg(found.velden) && found.velden.size > (best?.velden.size ?? 0)) best = found;
  }
  return best;
};

const leesKop = <Veld extends string>(
  kop: number,
  row: readonly string[],
  koppen: Koppen<Veld>,
  geleerd: ReadonlyMap<string, Veld>,
): Kolommen<Veld> => {
  const velden = new Map<Veld, number>();
  const onbekend = new Map<number, string>();
  for (const [column, cell] of row.entries()) {
    const veld =
      cell.length > LONGEST_HEADER
        ? undefined
        : (geleerd.get(wordsOf(cell).join(' ')) ?? veldVan(cell, koppen));
    if (veld !== undefined && !velden.has(veld)) velden.set(veld, column);
    else if (cell.trim() !== '') onbekend.set(column, cell.trim());
  }
  return { kop, velden, onbekend };
};

/** A header of two rows: under "Acties" stand "Wat", "Wie" and "Wanneer". Each cell of the second names a column, or none. */
const metTweedeRij = <Veld extends string>(
  eerste: Kolommen<Veld>,
  rows: Rows,
  koppen: Koppen<Veld>,
  geleerd: ReadonlyMap<string, Veld>,
): Kolommen<Veld> => {
  const row = rows[eerste.kop + 1] ?? [];
  const tweede = leesKop(eerste.kop + 1, row, koppen, geleerd);
  const boven = rows[eerste.kop] ?? [];
  const nieuw = [...tweede.velden].filter(([, column]) => squash(boven[column] ?? '') === '');
  if (tweede.onbekend.size > 0 || nieuw.length === 0 || tweede.velden.size < 2) return eerste;
  const velden = new Map(
    [...eerste.velden].filter(([, column]) => ![...tweede.velden.values()].includes(column)),
  );
  for (const [veld, column] of tweede.velden) velden.set(veld, column);
  return { ...eerste, onder: 1, velden };
};

const veldVan = <Veld extends string>(cell: string, koppen: Koppen<Veld>): Veld | undefined => {
  const text = /^\s*(?:#|№)\s*$/.test(cell) ? 'nr' : wordsOf(cell).join(' ');
  const zonderVraag = text.replace(/ (?:ja nee|j n)$/, '');
  const zonderHaken = wordsOf(cell.replace(/\([^()]*\)/g, ' ')).join(' ');
  for (const naam of new Set([text, zonderVraag, zonderHaken])) {
    const veld = naam === '' ? undefined : koppen.find(([, pattern]) => pattern.test(naam))?.[0];
    if (veld !== undefined) return veld;
  }
  return undefined;
};

/** Whether a row repeats the header, as happens when a table runs over a page. */
export const isKopHerhaling = (row: readonly string[], header: readonly string[]): boolean =>
  row.every((cell, column) => wordsOf(cell).join(' ') === wordsOf(header[column] ?? '').join(' ')) &&
  row.some((cell) => cell.trim() !== '');

/** The cells of a row that hold something, as one line for people. */
export const rijTekst = (row: readonly string[]): string =>
  row
    .map((cell) => cell.replaceAll('\n', ' / ').trim())
    .filter((cell) => cell !== '')
    .join(' | ');

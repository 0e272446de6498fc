import { hasRun, isTypo, sameWords, wordsOf } from './tekst.ts';

const TUSSENVOEGSELS = new Set(
  'van de den der het ten ter te in op aan bij el al ben bin ibn la le du von zu da dos di d t s v d vd'.split(
    ' ',
  ),
);

/** How well words name a person; the first of these that anyone fits counts. */
export type NaamPast = 'volledige naam' | 'initialen' | 'voornaam' | 'achternaam';

const kern = (words: readonly string[]): string[] => words.filter((word) => !TUSSENVOEGSELS.has(word));

/** A name taken apart, once for every time it is compared. */
export type Naam = {
  readonly full: readonly string[];
  readonly words: ReadonlySet<string>;
  readonly surname: readonly string[];
};

export const leesNaam = (naam: string): Naam => {
  const full = wordsOf(naam);
  return { full, words: new Set(full), surname: kern(full.slice(1)) };
};

/** How words name a person: "Annelies van Dam", "A. van Dam", "Dam, A. van", "Annelies", "van Dam". */
export const naamPast = (words: readonly string[], naam: Naam): NaamPast | undefined => {
  const { full, surname } = naam;
  if (!words.some((word) => naam.words.has(word)) || isOnlyTussen(words)) return undefined;
  if (sameWords(words, full) || sameSet(words, full) || sameWords(kern(words), kern(full))) {
    return words.length > 1 || full.length === 1 ? 'volledige naam' : undefined;
  }
  if (hasInitials(words, naam)) return 'initialen';
  if (words.length < full.length && words.every((word, i) => word === full[i])) return 'voornaam';
  return hasRun(surname, kern(words)) ? 'achternaam' : undefined;
};

/** The letters people write for a name: "fdw" and "fw" for Femke de Wit. */
export const initialenVan = (naam: string): string[] => {
  const letters = (words: readonly string[]) => words.map((word) => word[0] ?? '').join('');
  const full = wordsOf(naam);
  return [...new Set([letters(full), letters(kern(full))])].filter((each) => each.length >= 2);
};

/** Whether some word of `text` is a word of the name, or one typing error away from it. */
export const naamLijktOp = (text: string, naam: string): boolean => {
  const full = kern(wordsOf(naam)).filter((word) => word.length >= 3);
  const asked = kern(wordsOf(text)).filter((word) => word.length >= 3);
  return asked.some((word) => full.some((other) => word === other || isNear(word, other)));
};

/** One typing error apart, in words long enough that this says something. */
export const isNear = (a: string, b: string): boolean => Math.min(a.length, b.length) >= 4 && isTypo(a, b);

/** "Visser, Marloes" and "Dam, A. van" turned round; other text as it is. */
export const zonderOmkering = (naam: string): string => {
  const [last = '', first = '', ...more] = naam.split(',').map((part) => part.trim());
  const words = wordsOf(first);
  const isReversed =
    more.length === 0 && words.length > 0 && words.length <= 3 && kern(wordsOf(last)).length === 1;
  return isReversed && first !== '' ? `${first} ${last}` : naam;
};

/** Words that could be a person's first and last name: two or more, with capitals, no digits. */
export const lijktOpNaam = (text: string): boolean => {
  const words = text.trim().split(' ');
  const capitals = words.filter((word) => /^['’]?\p{Lu}/u.test(word)).length;
  return (
    words.length >= 2 &&
    words.length <= 6 &&
    capitals >= 2 &&
    words.every(
      (word) =>
        /^['’]?\p{Lu}[\p{L}.'’-]*$/u.test(word) ||
        TUSSENVOEGSELS.has(word.toLowerCase().replace(/['’]/g, '')),
    )
  );
};

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 1 && sameWords(a.toSorted(), b.toSorted());

const isOnlyTussen = (words: readonly string[]): boolean => kern(words).length === 0;

/** "A. van Dam", "A.M. van Dam" and "Kevin O.": letters for the one part, words for the other. */
const hasInitials = (words: readonly string[], { full, surname }: Naam): boolean => {
  const letters = words.filter((word) => word.length === 1);
  const rest = kern(words.filter((word) => word.length > 1));
  const [first = ''] = full;
  if (letters.length === 0 || rest.length === 0 || surname.length === 0) return false;
  if (rest.length === 1 && rest[0] === first && letters.length === 1) {
    return words[0] === first && surname.some((word) => word.startsWith(letters[0] ?? '?'));
  }
  return hasRun(surname, rest) && letters.length <= 4 && first.startsWith(letters[0] ?? '?');
};

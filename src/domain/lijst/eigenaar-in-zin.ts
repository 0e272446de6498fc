import { type DeelnemerRef, kandidatenVan, type Mensen, type OwnerMatch, zoekPrecies } from './eigenaar.ts';

/** An owner found in a sentence: the words that name them, and what stands after. */
export type InZin = { readonly match: OwnerMatch; readonly tekst: string; readonly rest: string };

const MOST_WORDS = 8;

/** The longest beginning of a sentence that names someone: "Kevin (jongerenwerk) spreekt de jongere". */
export const eigenaarVooraan = (text: string, mensen: Mensen): InZin | undefined => {
  const words = text.slice(0, 400).split(' ');
  for (let count = Math.min(MOST_WORDS, words.length); count > 0; count--) {
    const name = words.slice(0, count).join(' ');
    const tekst = zonderLeesteken(name);
    const match = isLosseNaam(tekst, mensen) ? zoekPrecies(tekst, mensen) : undefined;
    if (match) return { match, tekst, rest: (name.slice(tekst.length) + text.slice(name.length)).trim() };
  }
  return undefined;
};

/** The people of the netwerk whose name stands anywhere in a text. */
export const genoemden = (text: string, mensen: Mensen): DeelnemerRef[] =>
  text
    .slice(0, 2_000)
    .split(/[\s/,;.()]+/)
    .flatMap((word) => {
      const match = word.length < 3 ? undefined : zoekPrecies(word, mensen);
      return match === undefined || (match.soort === 'een' && match.hoe === 'organisatie')
        ? []
        : [...kandidatenVan(match)];
    });

export const noemtIemand = (text: string, mensen: Mensen): boolean => genoemden(text, mensen).length > 0;

/** An ending that names someone: after "door" or a dash; after a comma or colon only a person by name. */
export const eigenaarAchteraan = (
  text: string,
  mensen: Mensen,
): { match: OwnerMatch; tekst: string; voor: string } | undefined => {
  for (const sign of [' door ', ' - ', ' – ', ' — ', ': ', ', ']) {
    const at = text.lastIndexOf(sign);
    if (at <= 0) continue;
    const tekst = zonderLeesteken(text.slice(at + sign.length).trim());
    const match = tekst.length > 60 ? undefined : zoekPrecies(tekst, mensen);
    const isLoose = sign === ': ' || sign === ', ';
    const byName = match?.soort === 'een' && match.hoe !== 'organisatie';
    if (!match || !(byName || !isLoose)) continue;
    const voor = text.slice(0, at).trim();
    return { match: sign === ': ' && match.soort === 'een' ? ofOnderwerp(match) : match, tekst, voor };
  }
  return undefined;
};

/** "Uitnodigen: Kevin": who must do it, or whom it is about. */
const ofOnderwerp = ({ deelnemer }: Extract<OwnerMatch, { soort: 'een' }>): OwnerMatch => ({
  soort: 'kies',
  kandidaten: [deelnemer],
  waarom: `Moet ${deelnemer.naam} dit doen, of gaat het over ${deelnemer.naam}?`,
});

/** "A. van Dam" keeps its point, "(Marloes)." loses it. */
const zonderLeesteken = (text: string): string => {
  let end = text.length;
  while (end > 0 && ':;,.–—-'.includes(text[end - 1] ?? ' ')) {
    if (text[end - 1] === '.' && /(?:^|[ .(])\p{Lu}$/u.test(text.slice(Math.max(0, end - 3), end - 1))) break;
    end--;
  }
  return text.slice(0, end);
};

/** Brackets in a name are whole, and what stands before them names someone too: not "brief sturen (Femke)". */
const isLosseNaam = (text: string, mensen: Mensen): boolean => {
  const open = text.indexOf('(');
  if (text.split('(').length !== text.split(')').length) return false;
  if (open === 0) return /^\([^()]*\)$/.test(text);
  return open < 0 || zoekPrecies(text.slice(0, open), mensen) !== undefined;
};

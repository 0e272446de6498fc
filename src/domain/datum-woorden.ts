/** Text as it is compared: lower case, no diacritics, single spaces, one kind of dash and apostrophe. */
export const gewoon = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[‘’`´]/g, "'")
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

/** January is at 0. */
export const MAANDEN = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** Monday is at 0. */
export const WEEKDAGEN = [
  'maandag',
  'dinsdag',
  'woensdag',
  'donderdag',
  'vrijdag',
  'zaterdag',
  'zondag',
] as const;

/** A month as people write it, for use inside a regular expression on `gewoon` text. */
export const MAAND =
  'jan(?:uari)?|feb(?:r(?:uari)?)?|mrt|maart|mar|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|oct|nov(?:ember)?|dec(?:ember)?';

/** A day of the week as people write it, for use inside a regular expression on `gewoon` text. */
export const WEEKDAG =
  'ma(?:andag)?|di(?:nsdag)?|wo(?:ensdag)?|do(?:nderdag)?|vr(?:ijdag)?|za(?:terdag)?|zo(?:ndag)?';

const MAAND_AFWIJKEND: Readonly<Record<string, number>> = { mrt: 3, oct: 10 };

/** 1–12 for a word that matched `MAAND`. */
export const maandNummer = (woord: string): number =>
  MAAND_AFWIJKEND[woord] ?? MAANDEN.findIndex((maand) => maand.startsWith(woord.slice(0, 3))) + 1;

/** 1 (maandag) – 7 for a word that matched `WEEKDAG`. */
export const weekdagNummer = (woord: string): number =>
  WEEKDAGEN.findIndex((dag) => dag.startsWith(woord.slice(0, 2))) + 1;

const GETALLEN: readonly string[] = [
  'nul',
  'een',
  'twee',
  'drie',
  'vier',
  'vijf',
  'zes',
  'zeven',
  'acht',
  'negen',
  'tien',
  'elf',
  'twaalf',
];

/** A number of at most two digits, or a number word up to twelve, for use inside a regular expression. */
export const GETAL = `\\d{1,2}|${GETALLEN.join('|')}`;

/** The value of a word that matched `GETAL`. */
export const getalWaarde = (woord: string): number => {
  const index = GETALLEN.indexOf(woord);
  return index >= 0 ? index : Number(woord);
};

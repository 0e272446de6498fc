/** Takes the place of what was recognised, so that its digits are not read twice. No digit, letter or separator. */
export const WEG = '\u{fffc}';

/** The 11-test of a burgerservicenummer; eight digits stand for nine with a leading zero. */
const isBsn = (cijfers: string): boolean => {
  const nummer = cijfers.padStart(9, '0');
  if (nummer.length !== 9 || /^0+$/.test(nummer)) return false;
  const som = [...nummer].reduce((totaal, cijfer, i) => totaal + Number(cijfer) * (i === 8 ? -1 : 9 - i), 0);
  return som % 11 === 0;
};

/** From each group of digits on, the groups that one kind of separator parts: `123456782`, `1234.56.782`. */
const GROEPEN = /(?<!\d)(?=(\d+(?:([ ./-])\d+(?:\2\d+){0,2})?))/g;
const GENOEMD =
  /(?<!\p{L})(?:bsn|burger ?service ?nummer|sofi)(?:-? ?(?:nr|nummer))?(?!\p{L})\D{0,20}(\d(?:[ ./-]{0,2}\d){7,8})(?!\d)/giu;

/** A number of a partner's own file: `2026-01234`. */
const DOSSIER = /^20\d\d[-/]\d{5}$/;

/** Whether a row begins with nine digits in whole groups of two or more. */
const begintMetBsn = (rij: string): boolean => {
  if (DOSSIER.test(rij)) return false;
  let nummer = '';
  for (const groep of rij.split(/[ ./-]/)) {
    if (groep.length < 2) return false;
    nummer += groep;
    if (nummer.length >= 9) return nummer.length === 9 && isBsn(nummer);
  }
  return false;
};

/**
 * Whether the text holds a burgerservicenummer: nine digits that pass the 11-test, with or without separators; after
 * the word "bsn" eight will do.
 */
export const bsnIn = (text: string): boolean =>
  [...text.matchAll(GENOEMD)].some((m) => isBsn((m[1] ?? '').replace(/\D/g, ''))) ||
  [...text.matchAll(GROEPEN)].some((m) => begintMetBsn(m[1] ?? ''));

/** Length of an IBAN by country (ISO 13616): the SEPA area, and where families often have an account. */
const IBAN_LENGTE: Readonly<Record<string, number>> = {
  ...{ AD: 24, AT: 20, BE: 16, BG: 22, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20, ES: 24, FI: 18 },
  ...{ FR: 27, GB: 22, GI: 23, GR: 27, HR: 21, HU: 28, IE: 22, IS: 26, IT: 27, LI: 21, LT: 20, LU: 20 },
  ...{ LV: 21, MC: 27, MT: 31, NL: 18, NO: 15, PL: 28, PT: 25, RO: 24, SE: 24, SI: 19, SK: 24, SM: 27 },
  ...{
    AE: 23,
    AL: 28,
    BA: 20,
    GE: 22,
    MD: 24,
    ME: 22,
    MK: 19,
    PS: 29,
    RS: 22,
    SA: 24,
    TN: 24,
    TR: 26,
    UA: 29,
    XK: 20,
  },
};

const mod97 = (iban: string): number =>
  [...iban.slice(4), ...iban.slice(0, 4)].reduce(
    (rest, teken) => Number(`${rest}${Number.parseInt(teken, 36)}`) % 97,
    0,
  );

/** The IBAN that begins here, when its length fits its country and its check digits are right (mod 97). */
const ibanOp = (text: string): string | undefined => {
  const lengte = IBAN_LENGTE[text.slice(0, 2).toUpperCase()];
  if (!lengte) return undefined;
  const patroon = new RegExp(String.raw`^[a-z\d](?:[ .-]?[a-z\d]){${lengte - 1}}(?![a-z\d])`, 'i');
  const gevonden = patroon.exec(text)?.[0];
  return gevonden && mod97(gevonden.replace(/[ .-]/g, '').toUpperCase()) === 1 ? gevonden : undefined;
};

/** The text without its IBANs, written with or without spaces. */
export const zonderIban = (text: string): string =>
  text.replace(/(?<![\p{L}\d])[a-z]{2}[ .-]?\d[ .-]?\d[a-z\d .-]{10,60}/giu, (stuk) => {
    const iban = ibanOp(stuk);
    return iban ? WEG + stuk.slice(iban.length) : stuk;
  });

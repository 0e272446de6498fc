import type { Temporal } from 'temporal-polyfill';
import { MAAND } from './datum-woorden.ts';
import { UserError } from './errors.ts';
import { heeftNaam } from './privacy-namen.ts';
import { bsnIn, WEG, zonderIban } from './privacy-nummers.ts';

/** What may not be kept about a youth or parent (privacy rules). */
export type PersoonsgegevenSoort =
  | 'bsn'
  | 'e-mail'
  | 'telefoon'
  | 'iban'
  | 'postcode'
  | 'geboortedatum'
  | 'naam';

/** `zin` says what was found and what to do; it never holds what was found. */
export type Weigering = { readonly soort: PersoonsgegevenSoort; readonly zin: string };

const ZINNEN: Readonly<Record<PersoonsgegevenSoort, string>> = {
  iban: 'Er staat een rekeningnummer (IBAN) in. Haal het weg.',
  'e-mail': 'Er staat een e-mailadres in. Haal het weg en noem alleen de organisatie.',
  geboortedatum:
    'Er staat een volledige datum uit een eerder jaar in, misschien een geboortedatum. Schrijf alleen het jaar.',
  telefoon: 'Er staat een telefoonnummer in. Haal het weg en noem alleen de organisatie.',
  postcode: 'Er staat een postcode met huisnummer in. Haal die weg; alleen de wijk of plaats mag.',
  naam: 'Er staat misschien een voornaam met achternaam in. Schrijf alleen de initialen of de roepnaam.',
  bsn: 'Er staat een burgerservicenummer (BSN) in. Haal het weg en gebruik het casusnummer.',
};

/** Oldest person a birth date can be of. */
const OUDSTE = 110;

const CASUSNUMMER = /(?<![\p{L}\d])\p{L}{1,6}-(?:19|20)\d{2}-\d{2,5}(?!\d)/gu;
const EMAIL = /[\p{L}\d.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63})*\.\p{L}{2,}/gu;

const DAG = '(?:0?[1-9]|[12]\\d|3[01])';
const MAANDGETAL = '(?:0?[1-9]|1[0-2])';
const DATUM = new RegExp(
  [
    String.raw`(?<!\d)(?:((?:19|20)\d\d)([-/.])${MAANDGETAL}\2${DAG}`,
    String.raw`${DAG}([-/. ])${MAANDGETAL}\3((?:19|20)\d\d|\d{2})`,
    String.raw`${DAG}(?:e|de|ste)? ?(?:${MAAND})\.?,? ?'?((?:19|20)\d\d|\d{2}))(?!\d)`,
  ].join('|'),
  'giu',
);
/** Up to a few words between "geboren" and the date: "geboren te Utrecht op". */
const GEBOREN = /(?<!\p{L})geb(?:oren|oortedatum|oortedag|\.? ?datum|d)?(?!\p{L})[^\d;!?]{0,40}$/iu;

/** Blanks every full date; says whether one was a birth date. Planned dates are of this year or later. */
const zonderDatums = (text: string, jaarNu: number): { rest: string; gevonden: boolean } => {
  let gevonden = false;
  const rest = text.replace(DATUM, (datum, isoJaar, _a, _b, getalJaar, woordJaar, plek: number) => {
    const geschreven = String(isoJaar ?? getalJaar ?? woordJaar);
    const eeuw = geschreven.length === 2 && Number(geschreven) > jaarNu % 100 ? 1900 : 2000;
    const jaar = geschreven.length === 2 ? eeuw + Number(geschreven) : Number(geschreven);
    const genoemd = GEBOREN.test(text.slice(Math.max(0, plek - 60), plek));
    const volledig = geschreven.length === 4 || genoemd;
    if (volledig && jaar >= jaarNu - OUDSTE && jaar <= (genoemd ? jaarNu : jaarNu - 1)) gevonden = true;
    return geschreven.length === 4 || genoemd ? WEG : datum;
  });
  return { rest, gevonden };
};

/** Mobile 06 + 8 digits, or an area code of 3 or 4 digits + 7 or 6; groups parted by one kind of separator. */
const NUMMER = [
  String.raw`6(?:\)|[ ./-]| - )? ?(?:\d{8}|\d{4}([ .-])\d{4}|\d{2}([ .-])\d{2}\2\d{2}\2\d{2}|\d{3}([ .-])\d{3}\3\d{2}|\d([ .-])\d{3}\4\d{2}\4\d{2}|\d{2}([ .-])\d{3}\5\d{3})`,
  String.raw`[1-57-9]\d(?:\)|[ ./-]| - )? ?(?:\d{7}|\d{3}[ .-]\d{4}|\d{3}([ .-])\d{2}\6\d{2}|\d{2}([ .-])\d{2}\7\d{3})`,
  String.raw`[1-57-9]\d{2}(?:\)|[ ./-]| - )? ?(?:\d{6}|\d{2}([ .-])\d{2}\8\d{2}|\d{3}[ .-]\d{3})`,
].join('|');
const TELEFOON = new RegExp(
  String.raw`(?<![\d+])(?:\(?0|(?:\+|00)31[ .-]?(?:\(0\)[ .-]?)?|31(?=6))(?:${NUMMER})(?!\d)|(?<!\d)\+[1-9]\d{0,2}(?:[ .-]?\d){8,12}(?!\d)`,
  'gu',
);

/** Two letters after four digits that are a word or a unit, not the end of a postcode: "in 2026 is 3 keer". */
const WOORD =
  '(?:al|ca|cm|de|di|do|dr|en|er|ga|he|ik|in|is|ja|je|jr|kg|km|ma|me|ml|mm|mw|na|nr|nu|of|om|op|ov|pm|pv|st|te|tv|up|vd|vr|we|wk|wo|za|ze|zn|zo)';
const CODE = String.raw`(?:[1-9]\d{3}(?!(?:cm|kg|km|ml|mm))[a-zA-Z]{2}|(?!(?:19|20)\d\d)[1-9]\d{3} [A-Z]{2}|[1-9]\d{3} (?!${WOORD}(?!\p{L})|${WOORD.toUpperCase()}(?!\p{L}))(?:[a-z]{2}|[A-Z]{2}))(?![\p{L}\d])`;
const POSTCODE = new RegExp(
  [
    String.raw`(?<![\p{L}\d])${CODE}[ ,;:-]{0,3}(?:huisnummer|huisnr|nr|no)?[ .:]{0,2}\d{1,5}(?!\d|[.:]\d)`,
    String.raw`(?<![\p{L}\d]|\d[.:])\d{1,4}(?:[ -]?[a-z]|-\d{1,4})?[ ,]{1,3}${CODE}`,
  ].join('|'),
  'gu',
);

/**
 * What in this text may not be kept, each kind once; empty when it may. `vandaag` tells birth dates from planned
 * ones. With `namen` also a name where it is announced ("heet", "naam:"): that can be a false alarm, so ask for it only
 * where the writer can say so. Every other name is left to the writer.
 */
export const weigeringen = (
  text: string,
  vandaag: Temporal.PlainDate,
  ook: { readonly namen?: boolean } = {},
): Weigering[] => {
  const soorten = new Set<PersoonsgegevenSoort>();
  let rest = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(CASUSNUMMER, WEG);
  const zoek = (soort: PersoonsgegevenSoort, zonder: (text: string) => string) => {
    const schoon = zonder(rest);
    if (schoon !== rest) soorten.add(soort);
    rest = schoon;
  };
  zoek('iban', zonderIban);
  zoek('e-mail', (t) => t.replace(EMAIL, WEG));
  zoek('telefoon', (t) => t.replace(TELEFOON, WEG));
  const datums = zonderDatums(rest, vandaag.year);
  if (datums.gevonden) soorten.add('geboortedatum');
  rest = datums.rest;
  zoek('postcode', (t) => t.replace(POSTCODE, WEG));
  if (bsnIn(rest)) soorten.add('bsn');
  if (ook.namen && heeftNaam(rest)) soorten.add('naam');
  return [...soorten].map((soort) => ({ soort, zin: ZINNEN[soort] }));
};

/**
 * Throws a `UserError` when a field holds what may not be kept; call it before anything is stored or logged. The keys
 * of `velden` are the labels people see; the error's `field` is the first label that is wrong.
 */
export const assertGeenPersoonsgegevens = (
  velden: Readonly<Record<string, string | undefined>>,
  vandaag: Temporal.PlainDate,
): void => {
  const fout = Object.entries(velden).flatMap(([label, text]) => {
    const zinnen = weigeringen(text ?? '', vandaag).map(({ zin }) => zin);
    return zinnen.length > 0 ? [{ label, zin: `Kijk naar "${label}". ${zinnen.join(' ')}` }] : [];
  });
  const eerste = fout[0];
  if (!eerste) return;
  const zinnen = fout.map(({ zin }) => zin).join(' ');
  throw new UserError(`${zinnen} Er is nog niets bewaard.`, eerste.label);
};

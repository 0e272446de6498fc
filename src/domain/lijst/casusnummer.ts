import { casusNummer } from '../casus-nummer.ts';
import type { CasusVraag } from './besluitenlijst-vorm.ts';
import { squash } from './tekst.ts';

/** `vorm` tells how sure the text is that this is a casus: a whole number, "casus 3", or only digits. */
export type CasusLezing = {
  readonly casus?: string;
  readonly casusVraag?: CasusVraag;
  readonly vorm: 'nummer' | 'casus' | 'cijfers';
  /** The words that name it, as written. */
  readonly tekst: string;
};

const EERSTE_PREFIX = 'ZN';
const LANGSTE_VRAAG = 80;

/** "003" alone, or before what is said of it: "003: …", "003 - …". */
const KORT = /^(?:(20\d\d)-)?(0\d{2})(?= ?:| [-–—] |, |$)/;
const ACHTER_ELKAAR = /^(?: ?(?:[+&/,]|en) ?0\d{2}(?!\d))+/i;

/**
 * Finds the casus a text names: `ZN-2026-003`, `ZN 2026 003`, `casus 3`, and, when it is the whole text and
 * `cijfers` are asked for, `003`. Short forms are matched with what is known; more than one fit becomes a question.
 */
export const leesCasus = (
  text: string,
  { bekendeCasussen, jaar, cijfers }: { bekendeCasussen: readonly string[]; jaar: number; cijfers: boolean },
): CasusLezing | undefined => {
  const line = squash(text).slice(0, 2_000);
  const prefixes = [
    ...new Set([EERSTE_PREFIX, ...bekendeCasussen.map((nummer) => nummer.split('-')[0] ?? '')]),
  ].filter((prefix) => /^[A-Za-z]{1,6}$/.test(prefix));
  const whole = new RegExp(
    String.raw`(?<![\p{L}\d])(?:(?:casus|zaak|dossier|jongere|jeugdige|kind|gezin|bespreking)(?: ?(?:nr|nummer))?\.? ?:? ?)?(${prefixes.join('|')}) ?[-–_/. ]? ?(20\d\d)(?: ?[-–_/. ] ?(\d{1,4})|(\d{3}))(?!\d)`,
    'iu',
  ).exec(line);
  if (whole) {
    const casus = casusNummer((whole[1] ?? '').toUpperCase(), Number(whole[2]), Number(whole[3] ?? whole[4]));
    const kandidaten = [casus, ...andere(line.slice(whole.index + whole[0].length), casus, prefixes)];
    return kandidaten.length === 1
      ? { casus, vorm: 'nummer', tekst: whole[0] }
      : { casusVraag: { tekst: line.slice(0, LANGSTE_VRAAG), kandidaten }, vorm: 'nummer', tekst: whole[0] };
  }
  const onzeker = verlezen(line, prefixes, bekendeCasussen);
  if (onzeker) return onzeker;
  const short =
    /(?<![\p{L}\d])casus(?: ?(?:nr|nummer)\.?)? ?:? ?#?(?:(20\d\d) ?[-/. ] ?)?(\d{1,4})(?![\d-])/iu.exec(
      line,
    );
  if (short)
    return {
      ...metBekend(short[0], short[1], Number(short[2]), bekendeCasussen, jaar),
      vorm: 'casus',
      tekst: short[0],
    };
  const digits = cijfers ? /^#?(?:(20\d\d) ?[-/. ] ?)?(\d{1,4})$/.exec(line) : KORT.exec(line);
  if (!digits) return undefined;
  return {
    ...metBekend(digits[0], digits[1], Number(digits[2]), bekendeCasussen, jaar),
    vorm: 'cijfers',
    tekst: digits[0],
  };
};

/** The numbers beside the first: "ZN-2026-003 + ZN-2026-007", "ZN-2026-003/007". */
const andere = (rest: string, eerste: string, prefixes: readonly string[]): string[] => {
  const heel = new RegExp(
    String.raw`(?<![\p{L}\d])(${prefixes.join('|')}) ?[-–_/. ]? ?(20\d\d) ?[-–_/. ] ?(\d{1,4})(?!\d)`,
    'giu',
  );
  const hele = [...rest.matchAll(heel)].map(([, prefix = '', jaar, nummer]) =>
    casusNummer(prefix.toUpperCase(), Number(jaar), Number(nummer)),
  );
  const [prefix = '', jaar = ''] = eerste.split('-');
  const korte = [...(ACHTER_ELKAAR.exec(rest)?.[0] ?? '').matchAll(/\d{3}/g)].map(([nummer]) =>
    casusNummer(prefix, Number(jaar), Number(nummer)),
  );
  return [...new Set([...korte, ...hele])].filter((casus) => casus !== eerste);
};

/** A number in which a scanner took letters for digits ("ZN-2O26-0l3") is never certain. */
const verlezen = (
  line: string,
  prefixes: readonly string[],
  bekend: readonly string[],
): CasusLezing | undefined => {
  const found = new RegExp(
    String.raw`(?<![\p{L}\d])(${prefixes.join('|')}) ?[-–_/. ] ?([2zZ][0oO][0-9oOlI]{2}) ?[-–_/. ] ?([0-9oOlI]{1,4})(?![\p{L}\d])`,
    'iu',
  ).exec(line);
  if (!found) return undefined;
  const cijfers = (text: string) => text.replace(/o/gi, '0').replace(/[lI]/g, '1').replace(/z/gi, '2');
  const nummer = casusNummer(
    (found[1] ?? '').toUpperCase(),
    Number(cijfers(found[2] ?? '')),
    Number(cijfers(found[3] ?? '')),
  );
  const kandidaten = [nummer, ...bekend.filter((each) => each !== nummer && each.endsWith(nummer.slice(-4)))];
  return { casusVraag: { tekst: squash(found[0]), kandidaten }, vorm: 'nummer', tekst: found[0] };
};

/** A number without its year is certain only when exactly one known casus has it. */
const metBekend = (
  tekst: string,
  jaarTekst: string | undefined,
  volgnummer: number,
  bekend: readonly string[],
  jaar: number,
): { casus: string } | { casusVraag: CasusVraag } => {
  const fits = bekend.filter((nummer) => {
    const [, year, number] = nummer.split('-');
    return Number(number) === volgnummer && (jaarTekst === undefined || year === jaarTekst);
  });
  const [only] = fits;
  if (only !== undefined && fits.length === 1) return { casus: only };
  const prefix = bekend[0]?.split('-')[0] ?? EERSTE_PREFIX;
  const proposal = casusNummer(prefix, Number(jaarTekst ?? jaar), volgnummer);
  const kandidaten = fits.length > 0 ? fits.toSorted().toReversed() : [proposal];
  return { casusVraag: { tekst: squash(tekst), kandidaten } };
};

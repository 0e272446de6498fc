import { gewoon, MAAND, WEEKDAG } from '../datum-woorden.ts';

const MOST_WORDS = 10;

/** Words that can stand in a date, and those that make it one. */
const DELEN = new RegExp(
  `^(?:uiterlijk|voor|na|op|in|per|tot|t/m|tm|met|het|de|eind|begin|medio|half|binnen|over|deze|dit|volgende?|eerstvolgende?|komende?|aanstaande|a\\.?s|ca|circa|rond|elke|iedere|dag(?:en)?|week|weken|wk|wkn|maand(?:en)?|jaar|van|\\d{1,4}|een|twee|drie|vier|vijf|zes|acht|tien|${WEEKDAG}|${MAAND}|deadline|gereed|datum|zo|snel|spoedig|mogelijk|nader|te|bepalen|overleg|bijeenkomst|vergadering|keer|${'\\p{L}*'}overleg)$`,
  'u',
);
const ANKER = new RegExp(
  [
    String.raw`\d{1,2} ?[-/.] ?\d{1,2}(?: ?[-/.] ?\d{2,4})?(?!\d)`,
    String.raw`\d{4}-\d{1,2}-\d{1,2}`,
    `\\d{1,2}(?:e)? (?:${MAAND})\\b`,
    `(?:eind|begin|medio|half) (?:${MAAND}|volgende|deze|week|maand|wk|jaar)\\b`,
    String.raw`(?:wk|week|weeknr|weeknummer)\.? ?\d{1,2}\b`,
    String.raw`(?:binnen|over) (?:\d{1,2}|een|twee|drie|vier|vijf|zes|acht|tien) (?:dag|week|weken|maand)`,
    String.raw`(?:volgende?|komende?|deze|dit|eerstvolgende?|aanstaande) (?:\p{L}*overleg|bijeenkomst|vergadering|keer|week|maand|${WEEKDAG})\b`,
    String.raw`\bz\.?s\.?m\b|\basap\b|zo (?:snel|spoedig) mogelijk|per direct|\bvandaag\b|\bmorgen\b|\bdoorlopend\b|\bcontinu\b|\bn\.?t\.?b\b|nader te bepalen`,
    `^(?:voor |uiterlijk |op |a\\.?s\\.? )*(?:maandag|dinsdag|woensdag|donderdag|vrijdag)$`,
  ].join('|'),
  'u',
);
const LOS =
  /^(?:z\.?s\.?m|asap|vandaag|morgen|doorlopend|continu|direct|spoedig|n\.?t\.?b|wk\d{1,2}|\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?|\d{4}-\d{1,2}-\d{1,2}|\d{1,2}(?:e|ste|de)?)$/;
const BEGIN = /^(?:uiterlijk|voor|na|op|in|per|tot|t\/m|eind|begin|medio|half|binnen|over|deadline|gereed)$/;
const ZWAK = /^(?:de|het|van|een|te|met|dit|deze|na|rond|op|in|datum|keer|over)$/;

const kaal = (word: string): string => gewoon(word).replace(/^[("'[]+|[)"'\],;:.!]+$/g, '');

type Gesplitst = { readonly voor: string; readonly datum: string };

/** The hour of an appointment, which stays with what must be done. */
const UUR = /,? \(?(?:om |rond |vanaf )?\d{1,2}(?:[.:]\d{2})? ?(?:uur|u)\)?\.?$/i;

/** Splits a sentence before the date it ends with: "…, uiterlijk 9 december", "… (2/12)", "… - wk 49". */
export const datumAchteraan = (text: string): Gesplitst | undefined => {
  const uur = text.slice(-40).match(UUR)?.[0];
  if (uur === undefined) return zonderUur(text);
  const found = zonderUur(text.slice(0, -uur.length));
  return found && { ...found, voor: `${found.voor}${uur}` };
};

const zonderUur = (text: string): Gesplitst | undefined => {
  const words = text.split(' ');
  let start = words.length;
  const first = Math.max(0, words.length - MOST_WORDS);
  while (start > first) {
    const word = words[start - 1] ?? '';
    if (!isTeken(word) && !DELEN.test(kaal(word)) && !LOS.test(kaal(word))) break;
    start--;
  }
  start = naScheiding(words, start);
  while (start < words.length && (isTeken(words[start] ?? '') || isZwakBegin(words, start))) start++;
  const datum = zonderRand(words.slice(start).join(' '));
  if (datum === '' || !ANKER.test(gewoon(datum))) return undefined;
  return { voor: zonderRand(words.slice(0, start).join(' ')), datum };
};

const isTeken = (word: string): boolean => /^[-–—,;:|]+$/.test(word);

/** A separator inside what looks like a date ends the sentence: "contact op - wk 49"; a comma after a weekday does not. */
const naScheiding = (words: readonly string[], start: number): number => {
  for (let at = words.length - 1; at > start; at--) {
    const before = words[at - 1] ?? '';
    const cuts =
      isTeken(before) ||
      (/[,;:]$/.test(before) && !new RegExp(`^(?:${WEEKDAG})$`).test(kaal(before))) ||
      /^\(/.test(words[at] ?? '');
    if (cuts && ANKER.test(gewoon(words.slice(at).join(' ')).replace(/^\(/, ''))) return at;
  }
  return start;
};

/** "de", "van" at the start belong to the sentence; "op", "in", "over" do when a better start follows. */
const isZwakBegin = (words: readonly string[], start: number): boolean => {
  const word = kaal(words[start] ?? '');
  const next = kaal(words[start + 1] ?? '');
  return (
    ZWAK.test(word) &&
    (BEGIN.test(next) || !BEGIN.test(word)) &&
    ANKER.test(gewoon(words.slice(start + 1).join(' ')))
  );
};

const zonderRand = (text: string): string => {
  const trimmed = text.trim();
  const open =
    trimmed.startsWith('(') && !trimmed.includes('(', 1) && !/\)[.;,]?./.test(trimmed)
      ? trimmed.slice(1).replace(/\)[.;,]?$/, '')
      : trimmed;
  const unclosed = open.endsWith('(') ? open.slice(0, -1) : open;
  const end = /(?:\p{L}\.){2,}$/u.test(unclosed) ? unclosed : unclosed.replace(/[\s,;:.–—-]{1,10}$/, '');
  return end.trim();
};

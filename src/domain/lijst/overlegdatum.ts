import type { Temporal } from 'temporal-polyfill';
import { leesVorm } from '../datum-vormen.ts';
import { gewoon, MAAND, WEEKDAG } from '../datum-woorden.ts';

const DATUM = new RegExp(
  String.raw`(?<!\d)(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2} ?[-/.] ?\d{1,2} ?[-/.] ?\d{4}|\d{1,2} (?:${MAAND})\.? \d{4})(?!\d)`,
);

/** The first date with a year in a line, past or future: the day of an overleg, not a deadline. */
export const vindDatum = (text: string, vandaag: Temporal.PlainDate): Temporal.PlainDate | undefined => {
  const match = DATUM.exec(gewoon(text.slice(0, 1_000)));
  const gelezen = match && leesVorm(match[0], vandaag);
  return gelezen && 'datum' in gelezen ? gelezen.datum : undefined;
};

/** Whether a text is a date with a year and nothing more, but for a day of the week. */
export const isAlleenDatum = (text: string): boolean => {
  const rest = gewoon(text.slice(0, 1_000))
    .replace(DATUM, ' ')
    .replace(new RegExp(`\\b(?:${WEEKDAG})\\b`), '');
  return text.length <= 1_000 && !/[\p{L}\d]/u.test(rest);
};

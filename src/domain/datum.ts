import type { Temporal } from 'temporal-polyfill';
import { MAANDEN, WEEKDAGEN } from './datum-woorden.ts';
import { lokaleDatum } from './werkdag.ts';

const kort = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const;

const weekdag = (date: Temporal.PlainDate): string => WEEKDAGEN[date.dayOfWeek - 1] ?? '';

/** `wo 25 nov`; with the year when that is not the year of `vandaag`. */
export const toonDatum = (date: Temporal.PlainDate, vandaag: Temporal.PlainDate): string => {
  const dag = `${weekdag(date).slice(0, 2)} ${date.day} ${kort[date.month - 1]}`;
  return date.year === vandaag.year ? dag : `${dag} ${date.year}`;
};

/** `09:30`, local time. */
export const toonTijd = (at: Temporal.Instant, zone: string): string =>
  at.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });

/** `wo 25 nov, 09:30`, local time; with the year when that is not the year of `vandaag`. */
export const toonDatumTijd = (at: Temporal.Instant, zone: string, vandaag: Temporal.PlainDate): string =>
  `${toonDatum(lokaleDatum(at, zone), vandaag)}, ${toonTijd(at, zone)}`;

/** `woensdag 25 november 2026`. */
export const toonLang = (date: Temporal.PlainDate): string =>
  `${weekdag(date)} ${date.day} ${MAANDEN[date.month - 1]} ${date.year}`;

/** How long there is until a due date: `over 3 dagen`, `morgen`, `vandaag`, `1 dag te laat`, `2 dagen te laat`. */
export const toonTermijn = (tot: Temporal.PlainDate, vandaag: Temporal.PlainDate): string => {
  const dagen = vandaag.until(tot, { largestUnit: 'days' }).days;
  if (dagen === 0) return 'vandaag';
  if (dagen === 1) return 'morgen';
  if (dagen > 1) return `over ${dagen} dagen`;
  return dagen === -1 ? '1 dag te laat' : `${-dagen} dagen te laat`;
};

import { Temporal } from 'temporal-polyfill';

/** Days after Easter Sunday. Goede Vrijdag is not in it: many people work that day. */
const ROND_PASEN: Readonly<Record<number, string>> = {
  0: 'eerste paasdag',
  1: 'tweede paasdag',
  39: 'hemelvaartsdag',
  49: 'eerste pinksterdag',
  50: 'tweede pinksterdag',
};

const VAST: Readonly<Record<string, string>> = {
  '1-1': 'nieuwjaarsdag',
  '12-25': 'eerste kerstdag',
  '12-26': 'tweede kerstdag',
};

const ZONDAG = 7;

/** Easter Sunday of a Gregorian year (the anonymous computus of 1876). */
export const eerstePaasdag = (jaar: number): Temporal.PlainDate => {
  const a = jaar % 19;
  const b = Math.floor(jaar / 100);
  const c = jaar % 100;
  const correctie = b - Math.floor((b + 8) / 25) + 1;
  const epacta = (19 * a + b - Math.floor(b / 4) - Math.floor(correctie / 3) + 15) % 30;
  const weekdag = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - epacta - (c % 4)) % 7;
  const late = Math.floor((a + 11 * epacta + 22 * weekdag) / 451);
  const dag = epacta + weekdag - 7 * late + 114;
  return Temporal.PlainDate.from({ year: jaar, month: Math.floor(dag / 31), day: (dag % 31) + 1 });
};

/** Until 2013 the queen's birthday, 30 April; from 2014 the king's, 27 April; on a Sunday the day before. */
const koningsdag = (date: Temporal.PlainDate): boolean => {
  const day = date.year < 2014 ? 30 : 27;
  const verjaardag = Temporal.PlainDate.from({ year: date.year, month: 4, day });
  return date.equals(verjaardag.dayOfWeek === ZONDAG ? verjaardag.subtract({ days: 1 }) : verjaardag);
};

/**
 * The name of the Dutch public holiday on this date, if it is one: the days off for everyone in government,
 * bevrijdingsdag only in its lustrum years (2025, 2030 …).
 */
export const feestdag = (date: Temporal.PlainDate): string | undefined => {
  const vast = VAST[`${date.month}-${date.day}`];
  if (vast !== undefined) return vast;
  if (date.month === 5 && date.day === 5 && date.year % 5 === 0) return 'bevrijdingsdag';
  if (date.month === 4 && koningsdag(date)) return date.year < 2014 ? 'koninginnedag' : 'koningsdag';
  return ROND_PASEN[date.dayOfYear - eerstePaasdag(date.year).dayOfYear];
};

/** Whether `feestdag` has a name for this date. */
export const isFeestdag = (date: Temporal.PlainDate): boolean => feestdag(date) !== undefined;

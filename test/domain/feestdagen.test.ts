import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { eerstePaasdag, feestdag, isFeestdag } from '../../src/domain/feestdagen.ts';
import { datum } from './time-arbitraries.ts';

const calendar = new Holidays('NL');

/** What the calendar of another maker says: its public holidays, and bevrijdingsdag in lustrum years. */
const expected = (year: number): string[] =>
  calendar
    .getHolidays(year)
    .filter(({ type, name }) => type === 'public' || (name === 'Bevrijdingsdag' && year % 5 === 0))
    .map(({ date }) => date.slice(0, 10));

const found = (year: number): string[] => {
  const dates: string[] = [];
  for (let day = datum(`${year}-01-01`); day.year === year; day = day.add({ days: 1 })) {
    if (isFeestdag(day)) dates.push(day.toString());
  }
  return dates;
};

describe('feestdagen', () => {
  it('agrees with an independent calendar on every day from 2000 to 2100', () => {
    for (let year = 2000; year <= 2100; year += 1) {
      expect(found(year), String(year)).toEqual([...new Set(expected(year))].sort());
    }
  });

  it('finds the earliest and the latest Easter', () => {
    expect(eerstePaasdag(2285).toString()).toBe('2285-03-22');
    expect(eerstePaasdag(2038).toString()).toBe('2038-04-25');
  });

  it('moves koningsdag to Saturday when the 27th is a Sunday', () => {
    expect(feestdag(datum('2025-04-26'))).toBe('koningsdag');
    expect(feestdag(datum('2025-04-27'))).toBeUndefined();
    expect(feestdag(datum('2026-04-27'))).toBe('koningsdag');
  });

  it('counts bevrijdingsdag only once in five years', () => {
    expect(isFeestdag(datum('2025-05-05'))).toBe(true);
    expect(isFeestdag(datum('2026-05-05'))).toBe(false);
    expect(isFeestdag(datum('2030-05-05'))).toBe(true);
  });

  it('does not count goede vrijdag', () => {
    expect(isFeestdag(datum('2026-04-03'))).toBe(false);
  });
});

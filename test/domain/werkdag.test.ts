import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  inVenster,
  isInVenster,
  isWerkdag,
  lokaalUur,
  lokaleDatum,
  werkdagVanaf,
  werkdagVoor,
} from '../../src/domain/werkdag.ts';
import { datum, enigeDatum, enigMoment, lokaal, ZONE } from './time-arbitraries.ts';

const moved = (text: string, uur?: number) =>
  inVenster(lokaal(text), ZONE, uur).toZonedDateTimeISO(ZONE).toPlainDateTime().toString();

describe('werkdag', () => {
  it('is no weekend and no public holiday', () => {
    expect(['2026-11-27', '2026-11-28', '2026-11-29', '2026-12-25'].map((d) => isWerkdag(datum(d)))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('finds the working day at or after, and the one before, across Christmas and the weekend', () => {
    expect(werkdagVanaf(datum('2026-12-25')).toString()).toBe('2026-12-28');
    expect(werkdagVanaf(datum('2026-12-28')).toString()).toBe('2026-12-28');
    expect(werkdagVoor(datum('2026-12-28')).toString()).toBe('2026-12-24');
  });

  it('knows on which date people are, on both sides of midnight', () => {
    expect(lokaleDatum(Temporal.Instant.from('2026-06-30T22:30:00Z'), ZONE).toString()).toBe('2026-07-01');
    expect(lokaleDatum(Temporal.Instant.from('2026-12-31T22:30:00Z'), ZONE).toString()).toBe('2026-12-31');
  });

  it('reads a skipped hour as the one after it, and a doubled hour as the first', () => {
    expect(lokaalUur(datum('2026-03-29'), 2, ZONE).toString()).toBe('2026-03-29T01:00:00Z');
    expect(lokaalUur(datum('2026-10-25'), 2, ZONE).toString()).toBe('2026-10-25T00:00:00Z');
  });
});

describe('inVenster', () => {
  it('leaves a moment alone from 08:00 until just before 18:00', () => {
    expect(moved('2026-11-25T08:00')).toBe('2026-11-25T08:00:00');
    expect(moved('2026-11-25T17:59:59')).toBe('2026-11-25T17:59:59');
  });

  it('moves early to the same morning, late to the next, Friday evening to Monday', () => {
    expect(moved('2026-11-25T07:59')).toBe('2026-11-25T08:00:00');
    expect(moved('2026-11-25T18:00')).toBe('2026-11-26T08:00:00');
    expect(moved('2026-11-27T18:00', 9)).toBe('2026-11-30T09:00:00');
  });

  it('skips Christmas and New Year', () => {
    expect(moved('2026-12-24T20:00')).toBe('2026-12-28T08:00:00');
    expect(moved('2026-12-31T20:00')).toBe('2027-01-04T08:00:00');
  });

  it.each(['2026-03-28', '2026-10-24', '2027-03-27', '2027-10-30'])(
    'keeps local office hours over the clock change after %s',
    (saturday) => {
      const monday = datum(saturday).add({ days: 2 });
      const expected = werkdagVanaf(monday).toString();
      expect(moved(`${saturday}T10:00`)).toBe(`${expected}T08:00:00`);
    },
  );

  it('lands in the window, never earlier, never a working morning too late, and keeps order', () => {
    fc.assert(
      fc.property(enigMoment, enigMoment, fc.integer({ min: 8, max: 17 }), (a, b, uur) => {
        const at = inVenster(a, ZONE, uur);
        expect(isInVenster(at, ZONE)).toBe(true);
        expect(Temporal.Instant.compare(at, a)).toBeGreaterThanOrEqual(0);
        expect(inVenster(at, ZONE, uur).equals(at)).toBe(true);
        if (!at.equals(a)) {
          expect(at.toZonedDateTimeISO(ZONE).hour).toBe(uur);
          const dag = lokaleDatum(at, ZONE);
          const wasBusy = isInVenster(lokaalUur(werkdagVoor(dag), 17, ZONE), ZONE);
          expect(wasBusy && Temporal.Instant.compare(lokaalUur(werkdagVoor(dag), 18, ZONE), a) <= 0).toBe(
            true,
          );
        }
        const [vroeg, laat] = Temporal.Instant.compare(a, b) <= 0 ? [a, b] : [b, a];
        expect(Temporal.Instant.compare(inVenster(vroeg, ZONE), inVenster(laat, ZONE))).toBeLessThanOrEqual(
          0,
        );
      }),
    );
  });

  it('finds a working day within five days, in any year', () => {
    fc.assert(
      fc.property(enigeDatum, (dag) => {
        expect(dag.until(werkdagVanaf(dag)).days).toBeLessThanOrEqual(5);
        expect(isWerkdag(werkdagVoor(dag))).toBe(true);
      }),
    );
  });
});

import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { toonDatum, toonDatumTijd, toonLang, toonTermijn } from '../../src/domain/datum.ts';
import { datum, ZONE } from './time-arbitraries.ts';

const vandaag = datum('2026-11-22');

describe('datum', () => {
  it('shows a date as people write it, with the year only when it is another', () => {
    expect(toonDatum(datum('2026-11-25'), vandaag)).toBe('wo 25 nov');
    expect(toonDatum(datum('2027-01-06'), vandaag)).toBe('wo 6 jan 2027');
    expect(toonDatum(datum('2026-03-01'), vandaag)).toBe('zo 1 mrt');
  });

  it('shows local time, winter and summer', () => {
    const shown = (at: string) => toonDatumTijd(Temporal.Instant.from(at), ZONE, vandaag);
    expect(shown('2026-11-25T08:30:00Z')).toBe('wo 25 nov, 09:30');
    expect(shown('2026-07-01T07:05:59Z')).toBe('wo 1 jul, 09:05');
    expect(shown('2026-12-31T23:30:00Z')).toBe('vr 1 jan 2027, 00:30');
  });

  it('shows both nights of a clock change by the clock on the wall', () => {
    const shown = (at: string) => toonDatumTijd(Temporal.Instant.from(at), ZONE, vandaag);
    expect(['2026-03-29T00:59:00Z', '2026-03-29T01:00:00Z'].map(shown)).toEqual([
      'zo 29 mrt, 01:59',
      'zo 29 mrt, 03:00',
    ]);
    expect(['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'].map(shown)).toEqual([
      'zo 25 okt, 02:30',
      'zo 25 okt, 02:30',
    ]);
  });

  it('writes a date out in full, every month and day of the week', () => {
    expect(toonLang(datum('2026-11-25'))).toBe('woensdag 25 november 2026');
    for (let dag = datum('2026-01-01'); dag.year === 2026; dag = dag.add({ days: 1 })) {
      const intl = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeZone: 'UTC' });
      expect(toonLang(dag)).toBe(intl.format(dag.toZonedDateTime('UTC').epochMilliseconds));
    }
  });

  it('says how long there is, or how late it is', () => {
    const said = (tot: string) => toonTermijn(datum(tot), vandaag);
    expect(said('2026-11-22')).toBe('vandaag');
    expect(said('2026-11-23')).toBe('morgen');
    expect(said('2026-11-25')).toBe('over 3 dagen');
    expect(said('2027-01-01')).toBe('over 40 dagen');
    expect(said('2026-11-21')).toBe('1 dag te laat');
    expect(said('2026-11-20')).toBe('2 dagen te laat');
  });
});

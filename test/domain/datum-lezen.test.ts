import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { toonDatum, toonLang } from '../../src/domain/datum.ts';
import { type DatumContext, leesDatum } from '../../src/domain/datum-lezen.ts';
import { datum, enigeDatum } from './time-arbitraries.ts';

const context: DatumContext = {
  vandaag: datum('2026-11-26'),
  overleg: datum('2026-11-25'),
  volgendOverleg: datum('2027-01-06'),
};

/** The date; or `vraag`, with the date proposed; or `niet-gelezen`. */
const read = (text: string, change: Partial<DatumContext> = {}) => {
  const lezing = leesDatum(text, { ...context, ...change });
  if (lezing.soort === 'datum') return lezing.datum.toString();
  return lezing.soort === 'vraag' && lezing.voorstel ? `vraag ${lezing.voorstel}` : lezing.soort;
};

const hoe = (text: string) => {
  const lezing = leesDatum(text, context);
  return lezing.soort === 'datum' ? lezing.hoe : undefined;
};

const waarom = (text: string, change: Partial<DatumContext> = {}) => {
  const lezing = leesDatum(text, { ...context, ...change });
  return lezing.soort === 'vraag' ? lezing.waarom : undefined;
};

describe('leesDatum', () => {
  it.each([
    ['9 december 2026', '2026-12-09'],
    ['9 december', '2026-12-09'],
    ['wo 9 dec', '2026-12-09'],
    ['Woensdag 9 December', '2026-12-09'],
    ['wo. 9 dec.', '2026-12-09'],
    ["9e dec '26", '2026-12-09'],
    ['15 dec', '2026-12-15'],
    ['25 nov', '2026-11-25'],
    ['1 mrt', '2027-03-01'],
    ['2-12-2026', '2026-12-02'],
    ['2/12', '2026-12-02'],
    ['wo 2/12', '2026-12-02'],
    ['2.12.26', '2026-12-02'],
    ['02-12', '2026-12-02'],
    ['2–12–2026', '2026-12-02'],
    ['2026-12-02', '2026-12-02'],
    ['29-2-2028', '2028-02-29'],
  ])('reads the day in "%s"', (text, expected) => {
    expect(read(text)).toBe(expected);
    expect(hoe(text)).toBeUndefined();
  });

  it.each([
    ['uiterlijk 9 december', '2026-12-09'],
    ['(2/12)', '2026-12-02'],
    ['- wk 49', '2026-12-04'],
    ['15 dec.', '2026-12-15'],
    ['Deadline: 9 december', '2026-12-09'],
    ['per 1 december', '2026-12-01'],
    ['  9   december ', '2026-12-09'],
  ])('looks through the words and marks around it: "%s"', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['wk 49', '2026-12-04', 'de vrijdag van week 49'],
    ['Week 49', '2026-12-04', 'de vrijdag van week 49'],
    ['wk49', '2026-12-04', 'de vrijdag van week 49'],
    ['eind week 49', '2026-12-04', 'de vrijdag van week 49'],
    ['begin week 49', '2026-11-30', 'de maandag van week 49'],
    ['week 53', '2027-01-01', 'de vrijdag van week 53'],
    ['week 1', '2027-01-08', 'de vrijdag van week 1'],
    ['week 1 2027', '2027-01-08', 'de vrijdag van week 1'],
    ['volgende week', '2026-12-04', 'de vrijdag van week 49'],
    ['begin januari', '2027-01-07', 'de 7e van januari'],
    ['half december', '2026-12-15', 'de 15e van december'],
    ['eind december', '2026-12-31', 'de laatste dag van december'],
    ['eind februari', '2027-02-28', 'de laatste dag van februari'],
    ['eind volgende maand', '2026-12-31', 'de laatste dag van december'],
    ['over 2 weken', '2026-12-09', 'gerekend vanaf woensdag 25 november 2026'],
    ['over zes weken', '2027-01-06', 'gerekend vanaf woensdag 25 november 2026'],
    ['binnen één maand', '2026-12-25', 'gerekend vanaf woensdag 25 november 2026'],
    ['voor 7 december', '2026-12-04', 'de werkdag vóór ma 7 dec'],
    ['vóór week 50', '2026-12-04', 'de werkdag vóór ma 7 dec'],
  ])('says how it chose a day for "%s"', (text, expected, how) => {
    expect(read(text)).toBe(expected);
    expect(hoe(text)).toBe(how);
  });

  it.each([
    ['morgen', '2026-11-26'],
    ['vrijdag', '2026-11-27'],
    ['vr a.s.', '2026-11-27'],
    ['woensdag', '2026-12-02'],
    ['volgende week woensdag', '2026-12-02'],
    ['woensdag volgende week', '2026-12-02'],
  ])('counts "%s" from the overleg, not from today', (text, expected) => {
    expect(read(text, { vandaag: datum('2026-12-20') })).toBe(expected);
  });

  it.each([
    'voor het volgende overleg',
    'vóór volgend overleg',
    'volgende overleg',
    'Vóór het volgende casuïstiekoverleg',
    'bij de volgende bijeenkomst',
  ])('takes the working day before the next overleg for "%s"', (text) => {
    expect(read(text)).toBe('2027-01-05');
    expect(hoe(text)).toBe('de werkdag vóór het volgende overleg');
    expect(read(text, { volgendOverleg: datum('2026-12-28') })).toBe('2026-12-24');
  });

  it('asks when no next overleg is planned', () => {
    const { volgendOverleg: _, ...zonder } = context;
    expect(leesDatum('voor het volgende overleg', zonder)).toEqual({
      soort: 'vraag',
      waarom: 'Er is nog geen volgend overleg gepland. Op welke dag moet het klaar zijn?',
    });
  });

  it.each([
    ['zsm', 'vraag 2026-12-02'],
    ['Z.S.M.', 'vraag 2026-12-02'],
    ['asap', 'vraag 2026-12-02'],
    ['zo spoedig mogelijk', 'vraag 2026-12-02'],
    ['doorlopend', 'vraag 2027-01-05'],
    ['nader te bepalen', 'vraag'],
    ['n.t.b.', 'vraag'],
    ['n.v.t.', 'vraag'],
    ['', 'vraag'],
    [' - ', 'vraag'],
    ['?', 'vraag'],
  ])('asks for a day when it says "%s"', (text, expected) => {
    expect(read(text)).toBe(expected);
    expect(waarom(text)).toMatch(/^\S.+\?$/);
  });

  it.each([
    '31 feb',
    '30-2',
    '29-2-2027',
    '12/13',
    '0-1',
    '32 december',
    '2026-13-01',
    'week 54',
    'week 53 2027',
    'wk 0',
  ])('asks about "%s", which does not exist', (text) => {
    expect(read(text)).toBe('vraag');
    expect(waarom(text)).toContain('bestaat niet');
  });

  it.each([
    ['9 december 2025', 'vraag'],
    ['24-11-2026', 'vraag'],
    ['2026-10-30', 'vraag'],
    ['20 nov', 'vraag 2027-11-20'],
    ['week 47', 'vraag 2027-11-26'],
    ['begin november', 'vraag 2027-11-07'],
    ['2-12-2062', 'vraag 2062-12-02'],
    ['do 9 dec', 'vraag 2026-12-09'],
    ['volgende vrijdag', 'vraag 2026-12-04'],
  ])('asks about "%s", which is past, far off or contradicts itself', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('compares with today when there was no overleg', () => {
    const alleen = { vandaag: context.vandaag };
    expect(leesDatum('25-11-2026', alleen)).toEqual({
      soort: 'vraag',
      waarom: 'De datum woensdag 25 november 2026 is al voorbij. Wat is de goede datum?',
    });
    expect(leesDatum('26-11-2026', alleen)).toMatchObject({ soort: 'datum' });
  });

  it.each([
    'Kevin',
    'SMW',
    'bellen met school',
    '1 t/m 3 december',
    '99999',
    'ZN-2026-003',
    '__proto__',
    'x'.repeat(500),
  ])('does not take "%.20s" for a date', (text) => {
    expect(read(text)).toBe('niet-gelezen');
  });

  it('finds the turn of the year in weeks, whatever the day it was written', () => {
    expect(read('week 53', { overleg: datum('2027-01-01') })).toBe('2027-01-01');
    expect(read('week 53', { overleg: datum('2027-01-02') })).toBe('vraag');
    expect(read('week 1', { overleg: datum('2025-12-30') })).toBe('2026-01-02');
    expect(read('week 2', { overleg: datum('2027-01-01') })).toBe('2027-01-15');
  });

  it('reads back every date it could have shown, in each way of writing', () => {
    fc.assert(
      fc.property(enigeDatum, fc.integer({ min: 0, max: 299 }), (overleg, dagen) => {
        const dag = overleg.add({ days: dagen });
        const jaar = String(dag.year);
        for (const text of [
          toonDatum(dag, overleg),
          toonDatum(dag, dag),
          toonLang(dag),
          dag.toString(),
          `${dag.day}-${dag.month}-${jaar}`,
          `${dag.day}.${dag.month}.${jaar.slice(2)}`,
          `${dag.day}/${dag.month}`,
        ]) {
          expect(leesDatum(text, { vandaag: overleg, overleg }), text).toEqual({
            soort: 'datum',
            datum: dag,
          });
        }
      }),
    );
  });

  it('gives the friday of the ISO week that was named, on or after the overleg', () => {
    fc.assert(
      fc.property(enigeDatum, fc.integer({ min: 1, max: 53 }), (overleg, week) => {
        const lezing = leesDatum(`wk ${week}`, { vandaag: overleg, overleg });
        if (lezing.soort !== 'datum') {
          expect(lezing.soort).toBe('vraag');
          return;
        }
        expect(lezing.datum.weekOfYear).toBe(week);
        expect(lezing.datum.dayOfWeek).toBe(5);
        expect(Temporal.PlainDate.compare(lezing.datum, overleg)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('never throws and never gives a date before the overleg, whatever is typed', () => {
    const stuk = fc.constantFrom(
      ...[
        '9',
        '31',
        '53',
        '2026',
        'dec',
        'feb',
        'week',
        'wk',
        'wo',
        'eind',
        'over',
        'weken',
        'voor',
        'volgende',
        'overleg',
      ],
      ...['-', '/', '.', ' ', "'", 'één', 'a.s.', 'half', 'maand'],
    );
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.array(stuk, { maxLength: 8 }).map((s) => s.join(' ')),
    );
    fc.assert(
      fc.property(text, enigeDatum, (typed, overleg) => {
        const lezing = leesDatum(typed, { vandaag: overleg, overleg });
        if (lezing.soort === 'datum') {
          expect(Temporal.PlainDate.compare(lezing.datum, overleg)).toBeGreaterThanOrEqual(0);
        }
        if (lezing.soort === 'vraag') expect(lezing.waarom).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toonDatumTijd } from '../../src/domain/datum.ts';
import { leesMoment, leesTijd } from '../../src/domain/moment-lezen.ts';
import { lokaleDatum } from '../../src/domain/werkdag.ts';
import { datum, enigMoment, ZONE } from './time-arbitraries.ts';

const context = { vandaag: datum('2026-11-20') };
const time = (text: string) => leesTijd(text)?.toString({ smallestUnit: 'minute' });

describe('leesTijd', () => {
  it.each([
    ['9.30', '09:30'],
    ['09:30', '09:30'],
    ['9u30', '09:30'],
    ['9:30 uur', '09:30'],
    ['9 uur', '09:00'],
    ['9u', '09:00'],
    ['om 9', '09:00'],
    ['om half tien', '09:30'],
    ['half tien', '09:30'],
    ['Half 10', '09:30'],
    ['kwart over 9', '09:15'],
    ['kwart voor tien', '09:45'],
    ['tien voor half tien', '09:20'],
    ['vijf over half 2', '13:35'],
    ['half een', '12:30'],
    ['half één', '12:30'],
    ['kwart over 12', '12:15'],
    ['12 uur', '12:00'],
    ['3 uur', '15:00'],
    ['half drie', '14:30'],
    ["half acht 's avonds", '19:30'],
    ["7 uur 's ochtends", '07:00'],
    ['15:00', '15:00'],
    ['03:00', '03:00'],
    ['00:00', '00:00'],
    ['23.59', '23:59'],
  ])('reads "%s"', (text, expected) => {
    expect(time(text)).toBe(expected);
  });

  it.each([
    '',
    '9',
    '24:00',
    '9.75',
    '25 uur',
    'half',
    'half 25',
    'kwart',
    'ochtend',
    '9:3',
    '123:00',
    'x'.repeat(100),
  ])('does not take "%.10s" for a time', (text) => {
    expect(time(text)).toBeUndefined();
  });

  it('reads every minute of the day in figures', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (uur, minuut) => {
        const minuten = String(minuut).padStart(2, '0');
        for (const teken of [':', '.', 'u', ' uur ']) {
          expect(leesTijd(`${uur}${teken}${minuten}`)).toMatchObject({ hour: uur, minute: minuut });
        }
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    const stuk = fc.constantFrom(
      'half',
      'kwart',
      'over',
      'voor',
      '9',
      '99',
      'twaalf',
      'uur',
      '.',
      ':',
      "'s avonds",
      'om',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(stuk).map((s) => s.join(' ')),
        ),
        (text) => {
          const tijd = leesTijd(text);
          expect(tijd === undefined || tijd.second === 0).toBe(true);
        },
      ),
    );
  });
});

describe('leesMoment', () => {
  const moment = (text: string) => {
    const lezing = leesMoment(text, context);
    if (lezing.soort !== 'moment') return lezing.soort;
    return [lezing.moment, lezing.eind].filter(Boolean).join(' ');
  };

  it.each([
    ['wo 25 nov 09:30', '2026-11-25T09:30:00'],
    ['wo 25 nov, 09:30', '2026-11-25T09:30:00'],
    ['woensdag 25 november om half tien', '2026-11-25T09:30:00'],
    ['25-11-2026 9.30 uur', '2026-11-25T09:30:00'],
    ['25/11 9u30', '2026-11-25T09:30:00'],
    ['2-12 9 uur', '2026-12-02T09:00:00'],
    ['volgende week woensdag kwart over 9', '2026-11-25T09:15:00'],
    ['woensdag 6 januari 2027, 09.30 uur.', '2027-01-06T09:30:00'],
    ['9 dec 10 over 9', '2026-12-09T09:10:00'],
    ['morgen om 10', '2026-11-21T10:00:00'],
    ['2026-11-25 09:30', '2026-11-25T09:30:00'],
  ])('reads "%s"', (text, expected) => {
    expect(moment(text)).toBe(expected);
  });

  it.each([
    ['woensdag 25 november 2026, 09.30–11.00 uur', '2026-11-25T09:30:00 11:00:00'],
    ['25 nov van 9.30 tot 11 uur', '2026-11-25T09:30:00 11:00:00'],
    ['25 nov 9-11 uur', '2026-11-25T09:00:00 11:00:00'],
    ['25 nov 9.30 tot 11', '2026-11-25T09:30:00 11:00:00'],
  ])('reads the end too in "%s"', (text, expected) => {
    expect(moment(text)).toBe(expected);
  });

  it('asks for what is missing', () => {
    expect(leesMoment('25 nov', context)).toEqual({
      soort: 'vraag',
      waarom: 'Hoe laat begint het?',
      voorstel: datum('2026-11-25'),
    });
    expect(leesMoment('09:30', context)).toEqual({ soort: 'vraag', waarom: 'Op welke dag is het?' });
    expect(leesMoment('19-11-2026 09:30', context)).toMatchObject({ soort: 'vraag' });
    expect(leesMoment('do 25 nov 09:30', context)).toMatchObject({
      soort: 'vraag',
      voorstel: datum('2026-11-25'),
    });
  });

  it.each(['', 'hoi', 'Kevin 2', 'x '.repeat(200)])('makes no moment of "%.10s"', (text) => {
    expect(['niet-gelezen', 'vraag']).toContain(moment(text));
  });

  it('reads back every moment as it is shown', () => {
    fc.assert(
      fc.property(enigMoment, (at) => {
        const vandaag = lokaleDatum(at, ZONE);
        expect(leesMoment(toonDatumTijd(at, ZONE, vandaag), { vandaag })).toEqual({
          soort: 'moment',
          moment: at.toZonedDateTimeISO(ZONE).toPlainDateTime(),
        });
      }),
    );
  });
});

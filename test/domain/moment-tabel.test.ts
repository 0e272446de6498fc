import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { leesMoment } from '../../src/domain/moment-lezen.ts';
import { datum, enigeDatum } from './time-arbitraries.ts';

/** A Friday. */
const context = { vandaag: datum('2026-11-20') };
const minuut = (time: Temporal.PlainDateTime | Temporal.PlainTime) =>
  time.toString({ smallestUnit: 'minute' });
const lees = (text: string, op = context): string => {
  const lezing = leesMoment(text, op);
  if (lezing.soort !== 'moment') return lezing.soort;
  return [lezing.moment, lezing.eind].flatMap((time) => (time ? [minuut(time)] : [])).join(' - ');
};

describe('a day and a time as people write them, on Friday 20 November 2026', () => {
  it.each([
    ['volgende week woensdag half tien', '2026-11-25T09:30'],
    ['25-11 9.30', '2026-11-25T09:30'],
    ['wo 25 nov 09:30–11:00', '2026-11-25T09:30 - 11:00'],
    ['over twee weken dinsdag om 2 uur', '2026-12-01T14:00'],
    ['25/11/26 14u', '2026-11-25T14:00'],
    ['de 25e om kwart voor tien', '2026-11-25T09:45'],
    ['week 53 woensdag 10 uur', '2026-12-30T10:00'],
    ['woensdag week 53 10:00', '2026-12-30T10:00'],
    ['wo wk 49 9u30', '2026-12-02T09:30'],
    ['29 feb 2028 10:00', '2028-02-29T10:00'],
    ['28 maart 2027 02:30', '2027-03-28T02:30'],
    ["28 mrt '27 9:00", '2027-03-28T09:00'],
    ['morgen 9 uur', '2026-11-21T09:00'],
    ['morgen om half 3', '2026-11-21T14:30'],
    ['overmorgen 13.00', '2026-11-22T13:00'],
    ['vandaag 16:00', '2026-11-20T16:00'],
    ['vandaag om 9', '2026-11-20T09:00'],
    ['maandag 9:30', '2026-11-23T09:30'],
    ['maandag om 9.30 uur', '2026-11-23T09:30'],
    ['ma 9u', '2026-11-23T09:00'],
    ['aanstaande maandag 9 uur', '2026-11-23T09:00'],
    ['a.s. maandag 9 uur', '2026-11-23T09:00'],
    ['maandag a.s. om 9 uur', '2026-11-23T09:00'],
    ['komende donderdag 14:00', '2026-11-26T14:00'],
    ['deze week vrijdag 14 uur', '2026-11-20T14:00'],
    ['vrijdag 27 november 15 uur', '2026-11-27T15:00'],
    ['do 26 nov 9-11', '2026-11-26T09:00 - 11:00'],
    ['do 26 nov 9-11 uur', '2026-11-26T09:00 - 11:00'],
    ['do 26 nov van 9 tot 11', '2026-11-26T09:00 - 11:00'],
    ['do 26 nov van 9 tot 11 uur', '2026-11-26T09:00 - 11:00'],
    ['do 26 nov 9.00 - 11.00', '2026-11-26T09:00 - 11:00'],
    ['do 26 nov 9.00 t/m 11.00', '2026-11-26T09:00 - 11:00'],
    ['do 26 nov 9.00 tot half elf', '2026-11-26T09:00 - 10:30'],
    ['do 26 nov om 9:30 tot 11:00 uur', '2026-11-26T09:30 - 11:00'],
    ['do 26 nov, 09:30 uur', '2026-11-26T09:30'],
    ['do 26 nov;09:30', '2026-11-26T09:30'],
    ['do 26 nov 0930', '2026-11-26T09:30'],
    ['do 26 nov 9h30', '2026-11-26T09:30'],
    ['do 26 nov 9,30', '2026-11-26T09:30'],
    ['do 26 nov 09.30u', '2026-11-26T09:30'],
    ['do 26 nov 9.30 u.', '2026-11-26T09:30'],
    ['26-11-2026 9:30', '2026-11-26T09:30'],
    ['26.11.2026 9.30', '2026-11-26T09:30'],
    ['26.11 9.30', '2026-11-26T09:30'],
    ['26/11 9:30', '2026-11-26T09:30'],
    ['2026-11-26 09:30', '2026-11-26T09:30'],
    ['2026-11-26T09:30', '2026-11-26T09:30'],
    ['2026-11-26T09:30:00', '2026-11-26T09:30'],
    ['26 november 2026 om 9:30', '2026-11-26T09:30'],
    ["26 november om 9 uur 's ochtends", '2026-11-26T09:00'],
    ["26 november om 7 uur 's avonds", '2026-11-26T19:00'],
    ["26 november 's middags om 2 uur", '2026-11-26T14:00'],
    ['26 november om 9 uur 30', '2026-11-26T09:30'],
    ['26 nov om vijf voor half tien', '2026-11-26T09:25'],
    ['26 nov om tien over half tien', '2026-11-26T09:40'],
    ['26 nov om kwart over een', '2026-11-26T13:15'],
    ['26 nov om één uur', '2026-11-26T13:00'],
    ['26 nov om twaalf uur', '2026-11-26T12:00'],
    ['26 nov om 12.00', '2026-11-26T12:00'],
    ['26 nov 00:00', '2026-11-26T00:00'],
    ['26 nov 14:00-15:30', '2026-11-26T14:00 - 15:30'],
    ['26 nov 2 uur', '2026-11-26T14:00'],
    ['26 nov 2:00', '2026-11-26T02:00'],
    ['26 nov 02:00', '2026-11-26T02:00'],
    ['26 nov 6 uur', '2026-11-26T18:00'],
    ['26 nov 7 uur', '2026-11-26T07:00'],
    ['26 nov half 7', '2026-11-26T18:30'],
    ['26 nov half 8', '2026-11-26T07:30'],
    ['26 nov 8 uur', '2026-11-26T08:00'],
    ['26e november 9 uur', '2026-11-26T09:00'],
    ['donderdag de 26e om 9 uur', '2026-11-26T09:00'],
    ['de 26e 9 uur', '2026-11-26T09:00'],
    ['de 19e om 9 uur', '2026-12-19T09:00'],
    ['1 dec 9u', '2026-12-01T09:00'],
    ["1 december '26 9u", '2026-12-01T09:00'],
    ['1-12-26 9u', '2026-12-01T09:00'],
    ["1-12-'26 9u", '2026-12-01T09:00'],
    ['1-1 9:00', '2027-01-01T09:00'],
    ['1 januari 10 uur', '2027-01-01T10:00'],
    ['31 dec 23:59', '2026-12-31T23:59'],
    ['1 jan 2027 9:00', '2027-01-01T09:00'],
    ['2 januari 9:00', '2027-01-02T09:00'],
    ['20 nov 9:00', '2026-11-20T09:00'],
    ['over 2 weken 9 uur', '2026-12-04T09:00'],
    ['over een week 10:00', '2026-11-27T10:00'],
    ['over 3 dagen 9 uur', '2026-11-23T09:00'],
    ['over drie weken op donderdag om 10 uur', '2026-12-10T10:00'],
    ['volgende week do 9:30', '2026-11-26T09:30'],
    ['volgende week dinsdagmiddag 2 uur', '2026-11-24T14:00'],
    ['dinsdagmiddag 2 uur', '2026-11-24T14:00'],
    ['dinsdagochtend 10 uur', '2026-11-24T10:00'],
    ['morgenochtend 9 uur', '2026-11-21T09:00'],
    ['morgenmiddag 3 uur', '2026-11-21T15:00'],
    ['maandagavond 8 uur', '2026-11-23T20:00'],
    ['maandagmorgen 10 uur', '2026-11-23T10:00'],
    ['09:30 25 november', '2026-11-25T09:30'],
    ['9:30 wo 25 nov', '2026-11-25T09:30'],
    ['om 9:30 op 25 november', '2026-11-25T09:30'],
    ['25 nov 9:30?', '2026-11-25T09:30'],
    ['25 nov vanaf 9:30', '2026-11-25T09:30'],
    ['25 nov v.a. 9:30', '2026-11-25T09:30'],
    ['25 nov @ 9:30', '2026-11-25T09:30'],
    ['25 nov - 9:30', '2026-11-25T09:30'],
    ['25 nov | 9:30', '2026-11-25T09:30'],
    ['25 nov: 9:30', '2026-11-25T09:30'],
    ['25 nov (9:30)', '2026-11-25T09:30'],
    ['Wo. 25 Nov. 9:30', '2026-11-25T09:30'],
    ['WOENSDAG 25 NOVEMBER 9.30 UUR', '2026-11-25T09:30'],
    ['２５ nov 9:30', '2026-11-25T09:30'],
    ['25 nov 9:30 tot 11', '2026-11-25T09:30 - 11:00'],
    ['25 nov 10-12', '2026-11-25T10:00 - 12:00'],
    ['25 nov 1-3', '2026-11-25T13:00 - 15:00'],
    ['25 nov 11-1', '2026-11-25T11:00 - 13:00'],
    ['25 nov 11 tot 1 uur', '2026-11-25T11:00 - 13:00'],
    ['25 nov van 1 tot 3 uur', '2026-11-25T13:00 - 15:00'],
    ['25 nov 13-15u', '2026-11-25T13:00 - 15:00'],
    ['1 april 9 uur', '2027-04-01T09:00'],
    ['woensdag 25 9:30', '2026-11-25T09:30'],
    ['de woensdag 25e 9:30', '2026-11-25T09:30'],
    ['wk 48 wo 9 uur', '2026-11-25T09:00'],
    ['maandag volgende week om 10', '2026-11-23T10:00'],
    ['volgende week maandag om 10', '2026-11-23T10:00'],
    ['over twee weken 14:00-16:00', '2026-12-04T14:00 - 16:00'],
    ['26-11 om 14.30 uur', '2026-11-26T14:30'],
    ['26-11 14.30 uur - 16.00 uur', '2026-11-26T14:30 - 16:00'],
    ['26-11 14.30 - 16.00 uur', '2026-11-26T14:30 - 16:00'],
    ['26 nov. 14u - 16u', '2026-11-26T14:00 - 16:00'],
    ['26 nov 14u tot 16u30', '2026-11-26T14:00 - 16:30'],
    ['3-4 9:30', '2027-04-03T09:30'],
    ['03-04-2027 9:30', '2027-04-03T09:30'],
    ['12.12 12.12', '2026-12-12T12:12'],
    ['9.12 9.12', '2026-12-09T09:12'],
    ['1.12 9.30 - 10.30', '2026-12-01T09:30 - 10:30'],
    ['wo 9-12 9:30', '2026-12-09T09:30'],
    ['morgen 9-11', '2026-11-21T09:00 - 11:00'],
    ['26 nov 1430', '2026-11-26T14:30'],
    ["26 nov 2 uur 's middags", '2026-11-26T14:00'],
    ["26 nov 12 uur 's middags", '2026-11-26T12:00'],
    ['vanmiddag 3 uur', '2026-11-20T15:00'],
    ['vanavond half 8', '2026-11-20T19:30'],
    ['vanochtend 9 uur', '2026-11-20T09:00'],
    ['9:30 9-12', '2026-12-09T09:30'],
    ['week 1 ma 9:00', '2027-01-04T09:00'],
    ['wo\u00a025\u00a0nov\u00a009:30', '2026-11-25T09:30'],
  ])('%s', (text, expected) => {
    expect(lees(text)).toBe(expected);
  });

  // With the day that is proposed, if there is one.
  it.each([
    ['week 53', '2027-01-01'],
    ['eind november', '2026-11-30'],
    ['eind november 10 uur', '2026-11-30'],
    ['29 februari 2027 10:00', ''],
    ['25 oktober 2026 02:30', ''],
    ['volgende maandag 9 uur', '2026-11-23'],
    ['vrijdag 15 uur', '2026-11-27'],
    ['vrijdag 26 november 15 uur', '2026-11-26'],
    ['11/26/2026 9:30', ''],
    ['26 nov 14.30-13.00', '2026-11-26'],
    ['26 nov 9:30-9:30', '2026-11-26'],
    ['donderdag de 25e om 9 uur', '2026-11-25'],
    ['de 31e om 9 uur', ''],
    ['19 nov 9:00', '2027-11-19'],
    ['19-11-2026 9:00', ''],
    ['31 november 9:00', ''],
    ['30 februari 9:00', ''],
    ['0-12 9:00', ''],
    ['1-13 9:00', ''],
    ['over een maand 9 uur', '2026-12-20'],
    ['dinsdag over twee weken 14:00', '2026-12-01'],
    ['dinsdag over een week 14:00', '2026-11-24'],
    ['volgende week', '2026-11-27'],
    ['volgende week 9 uur', '2026-11-27'],
    ['volgende maand 9 uur', '2026-12-31'],
    ['begin december 9 uur', '2026-12-07'],
    ['half december 9 uur', '2026-12-15'],
    ['voor 25 november 9:30', '2026-11-24'],
    ['uiterlijk 25 nov 9:30', '2026-11-25'],
    ['tot 25 nov 9:30', '2026-11-25'],
    ['zsm 9 uur', '2026-11-27'],
    ['volgend overleg 9 uur', ''],
    ['eind 2026 9 uur', '2026-12-31'],
    ['december 9 uur', '2026-12-31'],
    ['week 48 9 uur', '2026-11-27'],
    ['deze week 9 uur', '2026-11-20'],
    ['10.11 9.30', '2027-11-10'],
    ['9.30', ''],
    ['half tien', ''],
    ['woensdag', '2026-11-25'],
    ['25 nov', '2026-11-25'],
    ['wo 9-12', '2026-12-09'],
    ['ma 10-12', '2026-12-10'],
    ['26 nov 1930', ''],
    ['26 nov 2030', '2030-11-26'],
    ['week 54 wo 9:00', ''],
    ['week 47 wo 9:00', ''],
    ['over nul weken ma 9:00', ''],
  ])('asks about "%s"', (text, voorstel) => {
    const lezing = leesMoment(text, context);
    expect(lezing.soort).toBe('vraag');
    if (lezing.soort !== 'vraag') return;
    expect(lezing.waarom).toMatch(/^[\p{Lu}\d].*\?/u);
    expect(lezing.voorstel?.toString() ?? '').toBe(voorstel);
  });

  it.each([
    ['do 26 nov 930'],
    ['26112026 9:30'],
    ["26 november 's ochtends"],
    ['26 november in de middag'],
    ['26 nov 9 uur dertig'],
    ["26 nov om 12 uur 's nachts"],
    ['26 nov 24:00'],
    ['26 nov 25:00'],
    ['26 nov 9:60'],
    ['de 26ste van november 9 uur'],
    ['vandaag over een week 9 uur'],
    ['maandag over 14 dagen 9:00'],
    ['tweede woensdag van december 9:30'],
    ['eerste maandag van december 9:30'],
    ['laatste vrijdag van november 9 uur'],
    ['elke woensdag 9:30'],
    ['woensdag en donderdag 9:30'],
    ['woensdag of donderdag 9:30'],
    ['25 of 26 november 9:30'],
    ['25/26 november 9:30'],
    ['25-27 november 9:30'],
    ['kerst 9 uur'],
    ['tweede kerstdag 10 uur'],
    ['pasen 10 uur'],
    ['sinterklaas 10 uur'],
    ['woensdag 9:30 uur 25 november'],
    ['25 november 09:30 Stadhuis'],
    ['25 nov 9:30 of 10:30'],
    ['niet op 25 november 9:30'],
    ['± 25 nov 9:30'],
    ['25 nov rond 9:30'],
    ['25 nov 9:30am'],
    ['25 nov 2:30 pm'],
    ['25 nov 2pm'],
    ['woensdag 25 novmeber 9:30'],
    ['25 novemer 9:30'],
    ['wed 25 nov 9:30'],
    ['w 25 nov 9:30'],
    ['25 nov 12.30 13.30'],
    ['25 nov tot 11:00'],
    ['2026 9 uur'],
    ['26-11 14 30'],
    ['26-11 14-30'],
    ["26 nov 10 uur 's middags"],
    ["26 nov 14 uur 's ochtends"],
    ["26 nov 3 uur 's avonds"],
    ['woensdag 32'],
    ['de 0e 9:00'],
    ['de 99e 9:00'],
    ['\u202eneo'],
    ['wo 25 nov 09:30 🎉'],
  ])('does not guess at "%s"', (text) => {
    expect(lees(text)).toBe('niet-gelezen');
  });
});

describe('a day and a time that were typed', () => {
  it('keep the night in which the clock changes as it was written: who knows the zone says that it cannot be', () => {
    expect(lees('25 oktober 2026 02:30', { vandaag: datum('2026-10-20') })).toBe('2026-10-25T02:30');
    expect(lees('28 maart 2027 02:30')).toBe('2027-03-28T02:30');
  });

  it('count weeks over New Year, also in a year without week 53', () => {
    expect(lees('wo wk 53 10:00', { vandaag: datum('2026-12-31') })).toBe('vraag');
    expect(lees('do wk 53 10:00', { vandaag: datum('2026-12-31') })).toBe('2026-12-31T10:00');
    expect(lees('vr wk 53 10:00', { vandaag: datum('2026-12-31') })).toBe('2027-01-01T10:00');
    expect(lees('wo wk 53 10:00', { vandaag: datum('2027-03-01') })).toBe('vraag');
    expect(lees('volgende week ma 9:00', { vandaag: datum('2026-12-30') })).toBe('2027-01-04T09:00');
  });

  const stuk = fc.constantFrom(
    ...[
      '9',
      '31',
      '53',
      '2026',
      '0930',
      'dec',
      'feb',
      'week',
      'wk',
      'wo',
      'di',
      'eind',
      'over',
      'weken',
      'voor',
      'van',
      'tot',
    ],
    ...[
      '-',
      '/',
      '.',
      "'s",
      'avonds',
      'de',
      '25e',
      'half',
      'tien',
      'uur',
      ':',
      'om',
      'volgende',
      'maandag',
      't/m',
      '(',
      ';',
    ],
  );
  const getypt = fc.oneof(
    fc.string({ maxLength: 120 }),
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.array(stuk, { maxLength: 24 }).map((s) => s.join(' ')),
    fc.array(stuk, { maxLength: 24 }).map((s) => s.join('')),
  );

  it('never throw, never give a day that is over, an end before the begin, or an empty question', () => {
    fc.assert(
      fc.property(getypt, enigeDatum, (text, vandaag) => {
        const lezing = leesMoment(text, { vandaag });
        if (lezing.soort === 'vraag') expect(lezing.waarom).not.toBe('');
        if (lezing.soort !== 'moment') return;
        const { moment, eind } = lezing;
        expect(Temporal.PlainDate.compare(moment.toPlainDate(), vandaag)).toBeGreaterThanOrEqual(0);
        if (eind) expect(Temporal.PlainTime.compare(eind, moment.toPlainTime())).toBe(1);
      }),
      { numRuns: 1000 },
    );
  });

  it('are read in no time, however they were made to be slow', () => {
    const lang = [
      '1-'.repeat(50),
      '- '.repeat(50),
      '9 tot '.repeat(16),
      'van '.repeat(25),
      'de '.repeat(33),
      'voor '.repeat(20),
      '9.'.repeat(50),
      `${'9 '.repeat(48)}uur`,
      "'s avonds ".repeat(10),
      'x'.repeat(1_000_000),
    ];
    const begin = performance.now();
    for (const text of lang) lees(text.slice(0, text.length > 1000 ? undefined : 100));
    expect(performance.now() - begin).toBeLessThan(2000);
  });
});

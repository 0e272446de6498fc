import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { demoNetwerk } from '../../src/demo/netwerk.ts';
import { isFeestdag } from '../../src/domain/feestdagen.ts';
import type { Overleg } from '../../src/domain/overleg.ts';
import { nieuwOverleg } from '../../src/domain/overleg-beloop.ts';
import { zegOverlegAf } from '../../src/domain/overleg-wijzigen.ts';
import { type Reeks, type ReeksRegel, regelDatums, regelInWoorden } from '../../src/domain/reeks.ts';
import { overlegVanReeks, planReeks, reeksStart } from '../../src/domain/reeks-plan.ts';
import { type ReeksVerschil, verschilMet } from '../../src/domain/reeks-verschil.ts';
import { isVakantieBekend, schoolvakantie } from '../../src/domain/schoolvakanties.ts';
import { SCHOOLVAKANTIES } from '../../src/domain/schoolvakanties-data.ts';
import { datum } from './time-arbitraries.ts';

const ZONE = 'Europe/Amsterdam';
const netwerk = demoNetwerk('2026-01-01T00:00:00Z', 'https://smba.example/');
const tekst = (dagen: readonly Temporal.PlainDate[]) => dagen.map(String);

const weekdag = fc.integer({ min: 1, max: 5 });
const regel: fc.Arbitrary<ReeksRegel> = fc.oneof(
  fc.record({ soort: fc.constant('weken' as const), elke: fc.integer({ min: 1, max: 8 }), weekdag }),
  fc.record({
    soort: fc.constant('maanden' as const),
    elke: fc.constantFrom(1, 2, 3),
    weekdag,
    welke: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, -1 as const),
  }),
);
const dag = fc
  .integer({ min: 0, max: 900 })
  .map((dagen) => Temporal.PlainDate.from('2026-01-01').add({ days: dagen }));
const reeks: fc.Arbitrary<Reeks> = fc
  .record({
    regel,
    van: dag,
    lang: fc.integer({ min: 0, max: 500 }),
    tijd: fc.constantFrom('07:00', '09:30', '13:15', '21:45'),
    minuten: fc.constantFrom(30, 90, 240),
    regio: fc.constantFrom(undefined, 'noord' as const, 'midden' as const, 'zuid' as const),
    bijVrij: fc.constantFrom('overslaan' as const, 'werkdag erna' as const),
  })
  .map(({ van, lang, regio, ...rest }) => ({
    id: 'r1',
    soort: 'casuïstiekoverleg' as const,
    ...rest,
    van: van.toString(),
    vanaf: van.toString(),
    tot: van.add({ days: lang }).toString(),
    gepland: '2026-01-01T00:00:00Z',
    versie: 0,
    ...(regio === undefined ? {} : { vakantieregio: regio }),
  }));

describe('the dates of a rule', () => {
  const van = datum('2026-12-01');
  it.each([
    [
      { soort: 'weken', elke: 2, weekdag: 3 },
      '2027-01-13',
      ['2026-12-02', '2026-12-16', '2026-12-30', '2027-01-13'],
    ],
    [
      { soort: 'maanden', elke: 1, weekdag: 1, welke: 1 },
      '2027-02-28',
      ['2026-12-07', '2027-01-04', '2027-02-01'],
    ],
    [
      { soort: 'maanden', elke: 3, weekdag: 2, welke: 2 },
      '2027-07-01',
      ['2026-12-08', '2027-03-09', '2027-06-08'],
    ],
    [
      { soort: 'maanden', elke: 1, weekdag: 1, welke: -1 },
      '2027-02-28',
      ['2026-12-28', '2027-01-25', '2027-02-22'],
    ],
  ] as [ReeksRegel, string, string[]][])('%j until %s', (regel, tot, uit) => {
    expect(tekst(regelDatums(regel, van, datum(tot)))).toEqual(uit);
  });

  it('passes 29 February, New Year and week 53 as any other day', () => {
    const vier = (elke: number) =>
      regelDatums({ soort: 'weken', elke, weekdag: 2 }, datum('2028-02-22'), datum('2028-03-14'));
    expect(tekst(vier(1))).toEqual(['2028-02-22', '2028-02-29', '2028-03-07', '2028-03-14']);
    const nieuwjaar = regelDatums(
      { soort: 'weken', elke: 1, weekdag: 4 },
      datum('2026-12-24'),
      datum('2027-01-07'),
    );
    expect(tekst(nieuwjaar)).toEqual(['2026-12-24', '2026-12-31', '2027-01-07']);
  });

  it('says the rule as people say it', () => {
    expect(regelInWoorden({ soort: 'weken', elke: 2, weekdag: 3 })).toBe('elke 2 weken op woensdag');
    expect(regelInWoorden({ soort: 'maanden', elke: 1, weekdag: 1, welke: 1 })).toBe(
      'elke eerste maandag van de maand',
    );
    expect(regelInWoorden({ soort: 'maanden', elke: 3, weekdag: 5, welke: -1 })).toBe(
      'elk kwartaal op de laatste vrijdag van de maand',
    );
  });

  it('are in order, on the day that was asked, within the period, the same when asked twice', () => {
    fc.assert(
      fc.property(reeks, ({ regel, van, tot }) => {
        const [a, b] = [datum(van), datum(tot)];
        const datums = regelDatums(regel, a, b, 400);
        expect(tekst(datums)).toEqual(tekst(regelDatums(regel, a, b, 400)));
        for (const [index, each] of datums.entries()) {
          expect(each.dayOfWeek).toBe(regel.weekdag);
          expect(each.toString() >= van && each.toString() <= tot).toBe(true);
          const vorige = datums[index - 1];
          if (vorige) expect(Temporal.PlainDate.compare(vorige, each)).toBe(-1);
        }
      }),
    );
  });
});

describe('what becomes of the dates', () => {
  it('no date on a holiday, nor in a school holiday that is skipped; the clock keeps its time', () => {
    fc.assert(
      fc.property(reeks, (een) => {
        for (const { datum: op, regel: eigen, waarom } of planReeks(een, [], ZONE).datums) {
          if (!op) {
            expect(waarom).not.toBe('');
            continue;
          }
          expect(isFeestdag(op)).toBe(false);
          if (een.vakantieregio) expect(schoolvakantie(op, een.vakantieregio)).toBeUndefined();
          if (een.bijVrij === 'overslaan') expect(op.equals(eigen)).toBe(true);
          expect(Temporal.PlainDate.compare(op, eigen)).toBeGreaterThanOrEqual(0);
          const start = reeksStart(een, op, ZONE).toZonedDateTimeISO(ZONE);
          expect(start.toPlainTime().toString({ smallestUnit: 'minute' })).toBe(een.tijd);
          expect(start.toPlainDate().equals(op)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('says that it does not know the school holidays of later years', () => {
    const laat = {
      regel: { soort: 'weken' as const, elke: 4, weekdag: 3 },
      van: '2028-06-01',
      tot: '2028-12-01',
    };
    const rest = { tijd: '09:30', minuten: 90, bijVrij: 'overslaan' as const };
    expect(planReeks({ ...laat, ...rest, vakantieregio: 'midden' }, [], ZONE).onbekend?.toString()).toBe(
      '2028-08-30',
    );
    expect(planReeks({ ...laat, ...rest }, [], ZONE).onbekend).toBeUndefined();
  });
});

describe('the overleggen of a reeks', () => {
  const now = Temporal.Instant.from('2025-12-01T08:00:00Z');
  /** Does a part of the difference, as one commit does. */
  const doe = (
    verschil: ReeksVerschil,
    van: Reeks,
    overleggen: readonly Overleg[],
    stappen: number,
  ): Overleg[] => {
    const weg = verschil.weg.slice(0, stappen);
    const wijzig = verschil.wijzig.slice(0, Math.max(0, stappen - weg.length));
    const nieuw = verschil.nieuw.slice(0, Math.max(0, stappen - weg.length - wijzig.length));
    return [
      ...overleggen.map((each) => {
        if (weg.some(({ id }) => id === each.id)) return zegOverlegAf(each);
        return wijzig.find(({ overleg }) => overleg.id === each.id)?.naar ?? each;
      }),
      ...nieuw.map((each) => nieuwOverleg(overlegVanReeks(van, each, ZONE), netwerk, now)),
    ];
  };
  const maak = (een: Reeks, begin: readonly Overleg[], stappen: number): Overleg[] => {
    let overleggen = [...begin];
    for (let keer = 0; keer < 400; keer += 1) {
      const verschil = verschilMet(een, overleggen, netwerk, now);
      if (verschil.nieuw.length + verschil.wijzig.length + verschil.weg.length === 0) return overleggen;
      overleggen = doe(verschil, een, overleggen, stappen);
    }
    throw new Error('does not come to an end');
  };
  const komend = (overleggen: readonly Overleg[]) =>
    overleggen
      .filter(({ status }) => status !== 'afgezegd')
      .map(({ start, minuten }) => `${start} ${minuten}`)
      .sort();

  it('are the same however many are made at once, and a change from a date on keeps what is before it', () => {
    fc.assert(
      fc.property(reeks, reeks, fc.integer({ min: 1, max: 5 }), (een, ander, stappen) => {
        const ineens = maak(een, [], 1_000);
        expect(komend(maak(een, [], stappen))).toEqual(komend(ineens));
        expect(new Set(ineens.map(({ id }) => id)).size).toBe(ineens.length);
        const straks: Reeks = { ...ander, id: een.id, versie: 1 };
        const na = maak(straks, ineens, stappen);
        expect(komend(na)).toEqual(komend(maak(straks, ineens, 1_000)));
        const eerder = (alle: readonly Overleg[]) =>
          alle.filter(({ reeksDatum, status }) => (reeksDatum ?? '') < straks.vanaf && status !== 'afgezegd');
        expect(eerder(na)).toEqual(eerder(ineens));
      }),
      { numRuns: 40 },
    );
  });

  it('one that people know of, or that was moved by hand, is left as it is', () => {
    const een: Reeks = {
      id: 'r1',
      soort: 'casuïstiekoverleg',
      regel: { soort: 'weken', elke: 2, weekdag: 3 },
      van: '2026-12-01',
      vanaf: '2026-12-01',
      tot: '2027-02-01',
      tijd: '09:30',
      minuten: 90,
      bijVrij: 'overslaan',
      gepland: '2026-11-01T00:00:00Z',
      versie: 0,
    };
    const [eerste, tweede, ...rest] = maak(een, [], 100);
    if (!eerste || !tweede) throw new Error('no overleggen');
    const alle: Overleg[] = [{ ...eerste, status: 'aanmelding open' }, { ...tweede, versie: 1 }, ...rest];
    const stop = { ...een, tot: '2026-11-30', vanaf: '2026-11-20', versie: 1 };
    const verschil = verschilMet(stop, alle, netwerk, now);
    expect(verschil.vast.map(({ id }) => id)).toEqual([eerste.id, tweede.id]);
    expect(verschil.weg.map(({ id }) => id)).toEqual(rest.map(({ id }) => id));
  });
});

describe('the school holidays', () => {
  it('run from a Saturday to a Sunday, in order, without overlap in one region', () => {
    for (const regio of ['noord', 'midden', 'zuid'] as const) {
      const hier = SCHOOLVAKANTIES.filter((each) => each.regio === undefined || each.regio === regio);
      // Five a school year, for three years.
      expect(hier).toHaveLength(15);
      for (const [index, { van, tot, naam }] of hier.entries()) {
        expect([naam, datum(van).dayOfWeek, datum(tot).dayOfWeek]).toEqual([naam, 6, 7]);
        const weken = (datum(van).until(datum(tot)).total('days') + 1) / 7;
        expect(weken).toBeGreaterThan(1);
        const vorige = hier[index - 1];
        if (vorige) expect(vorige.tot < van).toBe(true);
      }
    }
  });

  it('are looked up by date and region', () => {
    expect(schoolvakantie(datum('2026-10-14'), 'noord')).toBe('herfstvakantie');
    expect(schoolvakantie(datum('2026-10-14'), 'zuid')).toBeUndefined();
    expect(schoolvakantie(datum('2026-12-25'), 'zuid')).toBe('kerstvakantie');
    expect(isVakantieBekend(datum('2028-09-01'))).toBe(false);
    expect(isVakantieBekend(datum('2027-09-01'))).toBe(true);
  });
});

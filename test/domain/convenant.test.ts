import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { demoNetwerk } from '../../src/demo/netwerk.ts';
import {
  convenantMeldingen,
  convenantStand,
  convenantStap,
  gewoneEinddatum,
  leesConvenantDatum,
  letOpLooptijd,
  nieuwConvenant,
  weigerLooptijd,
} from '../../src/domain/convenant.ts';
import type { Convenant } from '../../src/domain/netwerk-bewaking.ts';
import { isInVenster } from '../../src/domain/werkdag.ts';
import { datum, enigeDatum, enigMoment, lokaal, ZONE } from './time-arbitraries.ts';

const netwerk = demoNetwerk('2026-01-01T10:00:00Z', 'https://smba.example/nl/');
const vandaag = datum('2026-11-24');
const gelezen = (tekst: string) => leesConvenantDatum(tekst, vandaag).toString();

describe('the dates', () => {
  it.each([
    ['31 december 2029', '2029-12-31'],
    ['1-1-2026', '2026-01-01'],
    ['2027-01-01', '2027-01-01'],
    ['eind 2028', '2028-12-31'],
    ['\u200f1 jan 2026\u200f', '2026-01-01'],
    ['29 februari 2028', '2028-02-29'],
  ])('reads "%s"', (tekst, dag) => {
    expect(gelezen(tekst)).toBe(dag);
  });
  it.each([
    ['31 december', 'Zet het jaar erbij'],
    ['29 februari 2027', 'bestaat niet'],
    ['ooit', 'Ik lees hier geen datum'],
    ['🎉', 'Ik lees hier geen datum'],
    ['x'.repeat(300), 'Ik lees hier geen datum'],
    ['1-1-2926', 'kan niet kloppen'],
  ])('asks again for "%s"', (tekst, zin) => {
    expect(gelezen(tekst)).toContain(zin);
  });
  it('refuses an end that is not after the beginning', () => {
    expect(weigerLooptijd({ van: datum('2026-01-01'), tot: datum('2026-01-01') })).toContain('ligt niet na');
    expect(weigerLooptijd({ tot: datum('2020-01-01') })).toBeUndefined();
  });
  it('says what is odd, and nothing of the usual three years', () => {
    const van = datum('2026-01-01');
    expect(gewoneEinddatum(van)).toEqual(datum('2028-12-31'));
    expect(letOpLooptijd({ van, tot: gewoneEinddatum(van) }, vandaag)).toEqual([]);
    expect(letOpLooptijd({ van, tot: datum('2031-12-31') }, vandaag)[0]).toContain('ongeveer 6 jaar');
    expect(letOpLooptijd({ van, tot: datum('2026-10-01') }, vandaag).join(' ')).toContain('al verlopen');
  });
});

describe('announcing the end', () => {
  const begin = lokaal('2026-11-24T10:00');
  const nieuw = (tot: string, was?: Convenant) =>
    nieuwConvenant({ tot: datum(tot), versie: 1 }, { ...netwerk, ...(was ? { convenant: was } : {}) }, begin);

  it('is half a year and two months before, and when it is over, on working mornings', () => {
    const dagen = convenantMeldingen({ tot: '2027-12-31' }, netwerk).map(({ at }) =>
      at.toZonedDateTimeISO(ZONE).toPlainDateTime().toString({ smallestUnit: 'minute' }),
    );
    expect(dagen).toEqual(['2027-06-30T09:00', '2027-11-01T09:00', '2028-01-03T09:00']);
  });

  it('takes what lay behind us at saving for said', () => {
    expect(nieuw('2027-03-01').gemeld).toEqual(['half jaar']);
    expect(nieuw('2026-11-01')).toEqual({
      versie: 1,
      tot: '2026-11-01',
      gemeld: ['half jaar', 'twee maanden', 'verlopen'],
    });
  });

  it('says only the last of what came due while asleep', () => {
    expect(convenantStap(nieuw('2027-12-31'), netwerk, lokaal('2027-12-01T10:00'))).toMatchObject({
      nu: 'twee maanden',
      overgeslagen: 1,
    });
  });

  it('does not remind of an evaluation that is planned, but does say that it is over', () => {
    const gepland = { ...nieuw('2027-12-31'), evaluatie: true };
    expect(convenantStap(gepland, netwerk, lokaal('2027-11-01T09:00')).nu).toBeUndefined();
    expect(convenantStap(gepland, netwerk, lokaal('2028-01-03T09:00')).nu).toBe('verlopen');
  });

  it('says each thing at most once, in order, in working hours, whatever the clock does', () => {
    const orde = ['half jaar', 'twee maanden', 'verlopen'];
    fc.assert(
      fc.property(
        enigMoment,
        enigeDatum,
        fc.array(fc.integer({ min: -5000, max: 20000 }), { maxLength: 15 }),
        (start, tot, sprongen) => {
          let convenant = nieuwConvenant({ tot, versie: 1 }, netwerk, start);
          let now = start;
          const gezegd: number[] = [];
          for (const uren of sprongen) {
            now = now.add({ hours: uren });
            const stap = convenantStap(convenant, netwerk, now);
            convenant = stap.convenant;
            if (!stap.nu) continue;
            expect(isInVenster(now, ZONE)).toBe(true);
            expect(Temporal.Instant.compare(now, start)).toBeGreaterThan(0);
            gezegd.push(orde.indexOf(stap.nu));
          }
          expect(gezegd).toEqual([...new Set(gezegd)].sort((a, b) => a - b));
        },
      ),
    );
  });

  it('knows where it stands on any day', () => {
    const convenant = { versie: 1, tot: '2027-12-31' };
    expect(convenantStand(undefined, vandaag)).toBe('geen');
    expect(convenantStand(convenant, datum('2027-06-29'))).toBe('geldig');
    expect(convenantStand(convenant, datum('2027-06-30'))).toBe('loopt af');
    expect(convenantStand(convenant, datum('2027-12-31'))).toBe('loopt af');
    expect(convenantStand(convenant, datum('2028-01-01'))).toBe('verlopen');
  });
});

import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { demoNetwerk } from '../../src/demo/netwerk.ts';
import type { Netwerk } from '../../src/domain/netwerk.ts';
import { stuurMoment, terugOp, verlofOp, vervangerNu } from '../../src/domain/stuurmoment.ts';
import type { Rust, Verlof } from '../../src/domain/verlof.ts';
import { metRust, metVerlof, verlofFout, zonderVerlof } from '../../src/domain/verlof-wijzigen.ts';
import { isInVenster, isWerkdag, lokaleDatum } from '../../src/domain/werkdag.ts';
import { datum, enigeDatum, enigMoment, lokaal, ZONE } from './time-arbitraries.ts';

const demo: Netwerk = demoNetwerk('2026-11-02T09:00:00Z', 'https://smba.example/nl/');
const met = (meer: { verlof?: Verlof[]; rust?: Rust[] }): Netwerk => ({ ...demo, ...meer });
const local = (at: Temporal.Instant | undefined) =>
  at?.toZonedDateTimeISO(ZONE).toPlainDateTime().toString({ smallestUnit: 'minute' });
const weg = (van: string, tot: string, deelnemer = 'kevin'): Verlof => ({ deelnemer, van, tot });
const stil = (dagen: number[], uur?: number): Rust => ({
  partner: 'jongerenwerk',
  dagen,
  ...(uur === undefined ? {} : { uur }),
});
const gaat = (netwerk: Netwerk, nu: string, uiterlijk?: string) =>
  local(stuurMoment(netwerk, 'kevin', lokaal(nu), uiterlijk === undefined ? undefined : lokaal(uiterlijk)));

test('without leave or quiet days a reminder goes at once', () => {
  expect(gaat(demo, '2026-11-24T09:00')).toBe('2026-11-24T09:00');
});

test('who is away gets it on the first working day back, at the hour of the protocol', () => {
  expect(gaat(met({ verlof: [weg('2026-11-23', '2026-11-27')] }), '2026-11-24T09:00')).toBe(
    '2026-11-30T09:00',
  );
});

test('two leaves that meet over a weekend are one', () => {
  const verlof = [weg('2026-11-23', '2026-11-27'), weg('2026-11-30', '2026-12-01')];
  expect(gaat(met({ verlof }), '2026-11-24T09:00')).toBe('2026-12-02T09:00');
});

test('the leave of somebody else changes nothing', () => {
  const verlof = [weg('2026-11-23', '2026-11-27', 'rachid')];
  expect(gaat(met({ verlof }), '2026-11-24T09:00')).toBe('2026-11-24T09:00');
});

test('what means nothing any more when somebody is back does not come', () => {
  const verlof = [weg('2026-11-23', '2026-11-27')];
  expect(gaat(met({ verlof }), '2026-11-24T09:00', '2026-11-26T00:00')).toBe(undefined);
});

test('a quiet day moves it to the next working morning; a digest hour to that hour', () => {
  expect(gaat(met({ rust: [stil([2])] }), '2026-11-24T09:00')).toBe('2026-11-25T09:00');
  expect(gaat(met({ rust: [stil([2], 13)] }), '2026-11-24T09:00')).toBe('2026-11-25T13:00');
  expect(gaat(met({ rust: [stil([], 13)] }), '2026-11-24T09:00')).toBe('2026-11-24T13:00');
  expect(gaat(met({ rust: [stil([], 13)] }), '2026-11-24T15:00')).toBe('2026-11-24T15:00');
});

test('rather on a quiet day than too late', () => {
  expect(gaat(met({ rust: [stil([2])] }), '2026-11-24T09:00', '2026-11-24T18:00')).toBe('2026-11-24T09:00');
  expect(gaat(met({ rust: [stil([], 16)] }), '2026-11-24T09:00', '2026-11-24T16:00')).toBe(
    '2026-11-24T09:00',
  );
});

test('the vervanger who is asked is there: one who is away is passed over', () => {
  const dag = datum('2026-11-24');
  const een = vervangerNu(demo, 'marloes', dag)?.id;
  expect(een).toBe('tom');
  expect(vervangerNu(met({ verlof: [weg('2026-11-24', '2026-11-24', 'tom')] }), 'marloes', dag)?.id).not.toBe(
    'tom',
  );
});

const enigVerlof = fc
  .tuple(enigeDatum, fc.integer({ min: 0, max: 40 }), fc.constantFrom('kevin', 'rachid'))
  .map(([van, dagen, wie]) => weg(van.toString(), van.add({ days: dagen }).toString(), wie));
const enigeRust = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }),
    fc.option(fc.integer({ min: 8, max: 17 }), { nil: undefined }),
  )
  .map(([dagen, uur]) => stil(dagen, uur));

test('never outside the window, before it is due, while away, or when it means nothing; quiet if that can be', () => {
  fc.assert(
    fc.property(
      enigMoment,
      fc.option(fc.integer({ min: 1, max: 24 * 20 }), { nil: undefined }),
      fc.array(enigVerlof, { maxLength: 4 }),
      fc.array(enigeRust, { maxLength: 1 }),
      (nu, uren, verlof, rust) => {
        const netwerk = met({ verlof, rust });
        const uiterlijk = uren === undefined ? undefined : nu.add({ hours: uren });
        const op = stuurMoment(netwerk, 'kevin', nu, uiterlijk);
        if (!op) {
          expect(uiterlijk).toBeDefined();
          return;
        }
        const dag = lokaleDatum(op, ZONE);
        expect(isInVenster(op, ZONE)).toBe(true);
        expect(Temporal.Instant.compare(op, nu)).toBeGreaterThanOrEqual(0);
        if (uiterlijk) expect(Temporal.Instant.compare(op, uiterlijk)).toBeLessThan(0);
        expect(verlofOp(netwerk, 'kevin', dag)).toBe(undefined);
        if (!uiterlijk) expect(rust[0]?.dagen ?? []).not.toContain(dag.dayOfWeek);
        // Asked again at that moment, it goes: it is never moved for ever.
        expect(stuurMoment(netwerk, 'kevin', op, uiterlijk)?.toString()).toBe(op.toString());
      },
    ),
  );
});

test('whoever is away comes back on a working day, and not while another leave runs', () => {
  fc.assert(
    fc.property(enigeDatum, fc.array(enigVerlof, { maxLength: 5 }), (dag, verlof) => {
      const terug = terugOp({ verlof }, 'kevin', dag);
      expect(isWerkdag(terug)).toBe(true);
      expect(verlofOp({ verlof }, 'kevin', terug)).toBe(undefined);
      expect(Temporal.PlainDate.compare(terug, dag)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('one leave a person; back again leaves that of others', () => {
  const een = metVerlof(demo, weg('2026-11-23', '2026-11-27'));
  const twee = metVerlof(een, weg('2026-11-24', '2026-11-24', 'rachid'));
  const drie = metVerlof(twee, weg('2026-12-01', '2026-12-02'));
  expect(drie.verlof).toEqual([weg('2026-11-24', '2026-11-24', 'rachid'), weg('2026-12-01', '2026-12-02')]);
  expect(zonderVerlof(drie, 'kevin').verlof).toEqual([weg('2026-11-24', '2026-11-24', 'rachid')]);
  expect('verlof' in zonderVerlof(een, 'kevin')).toBe(false);
});

test('days that cannot be leave are refused with what to do', () => {
  const dag = datum('2026-11-25');
  expect(verlofFout('2026-11-30', '2026-11-29', dag)).toContain('voor de eerste');
  expect(verlofFout('2026-11-01', '2026-11-24', dag)).toContain('al voorbij');
  expect(verlofFout('2026-11-25', '2028-11-25', dag)).toContain('langer dan een jaar');
  expect(verlofFout('2026-11-25', '2026-11-25', dag)).toBe(undefined);
});

test('a partner that asks nothing any more is left out', () => {
  const een = metRust(demo, stil([1, 3], 10));
  expect(een.rust).toEqual([stil([1, 3], 10)]);
  expect('rust' in metRust(een, stil([]))).toBe(false);
});

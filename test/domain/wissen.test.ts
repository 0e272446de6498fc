import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { type Casus, nieuweCasus } from '../../src/domain/casus.ts';
import { AANKONDIGING_DAGEN, metSluiting, NIETS, wisStap } from '../../src/domain/wissen.ts';

const begin = Temporal.PlainDate.from('2026-11-02');
const open: Casus = nieuweCasus(
  { id: 'ZN-2026-001', partners: [], aanmelders: [], overgenomen: false, sleutel: 's', content: NIETS },
  Temporal.Instant.from('2026-11-02T10:00:00Z'),
);
const nowOn = (dag: Temporal.PlainDate) => Temporal.Instant.from(`${dag}T10:00:00Z`);
const termijnen = (casusNaSluitenDagen: number) => ({
  tijdzone: 'Europe/Amsterdam',
  bewaartermijnen: {
    gekozen: true,
    afgewezenDagen: 28,
    casusNaSluitenDagen,
    kaartenDagen: 30,
    auditDagen: 1826,
  },
});

const gebeurtenis = fc.oneof(
  fc.record({ soort: fc.constant('dag' as const), dagen: fc.integer({ min: 1, max: 90 }) }),
  fc.record({ soort: fc.constant('termijn' as const), dagen: fc.integer({ min: 1, max: 900 }) }),
  fc.record({ soort: fc.constant('status' as const), dicht: fc.boolean() }),
);

test('nothing is erased while it is open, before its time, or without two weeks of warning, whatever happens', () => {
  fc.assert(
    fc.property(fc.array(gebeurtenis, { minLength: 1, maxLength: 40 }), (gebeurtenissen) => {
      let casus = open;
      let dag = begin;
      let termijn = 365;
      let sinds: Temporal.PlainDate | undefined;
      let verteld: Temporal.PlainDate | undefined;
      for (const wat of gebeurtenissen) {
        if (wat.soort === 'dag') dag = dag.add({ days: wat.dagen });
        if (wat.soort === 'termijn') termijn = wat.dagen;
        if (wat.soort === 'status') {
          if (!wat.dicht) sinds = verteld = undefined;
          else sinds ??= dag;
          casus = metSluiting({ ...casus, status: wat.dicht ? 'afgesloten positief' : 'actief' }, nowOn(dag));
        }
        const stap = wisStap(casus, termijnen(termijn), dag);
        if (stap.stap === 'aankondigen') {
          verteld = dag;
          casus = { ...casus, wisOp: stap.op };
          expect(dag.until(stap.op).days).toBe(AANKONDIGING_DAGEN);
        }
        if (stap.stap !== 'wissen') continue;
        expect(casus.status).toBe('afgesloten positief');
        expect(sinds && Temporal.PlainDate.compare(sinds.add({ days: termijn }), dag)).toBeLessThanOrEqual(0);
        expect(verteld?.until(dag).days).toBeGreaterThanOrEqual(AANKONDIGING_DAGEN);
        return;
      }
    }),
    { numRuns: 500 },
  );
});

test('what is left alone long enough is erased, in two looks', () => {
  const dicht = metSluiting({ ...open, status: 'overgedragen' }, nowOn(begin));
  const laat = begin.add({ days: 400 });
  const eerst = wisStap(dicht, termijnen(365), laat);
  expect(eerst).toEqual({ stap: 'aankondigen', op: laat.add({ days: 14 }).toString() });
  const wisOp = laat.add({ days: 14 });
  const verteld = { ...dicht, wisOp: wisOp.toString() };
  expect(wisStap(verteld, termijnen(365), wisOp.subtract({ days: 1 }))).toEqual({ stap: 'niets' });
  expect(wisStap(verteld, termijnen(365), wisOp)).toEqual({ stap: 'wissen' });
  expect(wisStap({ ...verteld, gewist: '2028-01-01T00:00:00Z' }, termijnen(365), wisOp)).toEqual({
    stap: 'niets',
  });
});

import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { demoNetwerk } from '../../src/demo/netwerk.ts';
import { type Actie, nieuweActie } from '../../src/domain/actie.ts';
import { krijgtNaVertrek } from '../../src/domain/actie-antwoord.ts';
import { staatVoor } from '../../src/domain/actie-ladder.ts';
import { type Casus, nieuweCasus } from '../../src/domain/casus.ts';
import type { Deelnemer, Netwerk } from '../../src/domain/netwerk.ts';
import { opvolger, telOp, vervangerNa, watGaatOver, werkNa, wieNu } from '../../src/domain/vertrek.ts';

const NU = Temporal.Instant.from('2026-11-02T09:00:00Z');
const content = { v: 1, iv: '', tag: '', data: '' } as const;
const demo = demoNetwerk('2026-11-01T09:00:00Z', 'https://smba.example/');

const actieVan = (id: string, eigenaar: string): Actie =>
  nieuweActie({ id, eigenaar, soort: 'actie', tot: '2026-11-25', sleutel: 's', content }, undefined, NU);
const casusVan = (id: string, regisseur: string): Casus =>
  nieuweCasus({ id, regisseur, partners: [], aanmelders: [], overgenomen: false, sleutel: 's', content }, NU);

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const iemand = fc.constantFrom(...IDS);
const persoon = (id: string) =>
  fc
    .record({
      vervanger: fc.option(iemand, { nil: undefined }),
      weg: fc.boolean(),
      bekend: fc.boolean(),
      rol: fc.constantFrom('deelnemer' as const, 'leidinggevende' as const, 'coordinator' as const),
    })
    .map(
      ({ vervanger, weg, bekend, rol }): Deelnemer => ({
        id,
        naam: id,
        partner: 'politie',
        rollen: [rol],
        ...(vervanger === undefined ? {} : { vervanger }),
        ...(bekend ? { oid: `o-${id}` } : {}),
        ...(weg ? { vertrokken: '2026-11-01T09:00:00Z' } : {}),
      }),
    );
const netwerken = fc
  .tuple(...IDS.map(persoon))
  .map((deelnemers): Netwerk => ({ ...demo, deelnemers: [...deelnemers] }));

test('whoever takes over takes part, can be reached, may see content, and is never the one who left', () => {
  fc.assert(
    fc.property(netwerken, iemand, (netwerk, wie) => {
      const een = opvolger(netwerk, wie);
      if (!een) return;
      expect(een.id).not.toBe(wie);
      expect(een.vertrokken).toBeUndefined();
      expect(een.oid).toBeDefined();
      expect(een.rollen).not.toEqual(['leidinggevende']);
    }),
  );
});

test('a chain of vervangers is followed to its first reachable person, however it turns', () => {
  fc.assert(
    fc.property(netwerken, iemand, (netwerk, wie) => {
      const keten: string[] = [];
      for (let id: string | undefined = wie; id !== undefined && !keten.includes(id); ) {
        keten.push(id);
        const nu: string = id;
        id = netwerk.deelnemers.find((een) => een.id === nu)?.vervanger;
      }
      const kan = keten.slice(1).find((id) => {
        const een = netwerk.deelnemers.find((ander) => ander.id === id);
        return een?.oid !== undefined && een.vertrokken === undefined;
      });
      expect(vervangerNa(netwerk, wie)?.id).toBe(kan);
    }),
  );
});

test('what was moved is not moved again, and nothing is left but what nobody can take', () => {
  fc.assert(
    fc.property(
      netwerken,
      fc.array(iemand, { maxLength: 30 }),
      fc.array(iemand, { maxLength: 10 }),
      fc.integer({ min: 1, max: 7 }),
      (netwerk, eigenaren, regie, portie) => {
        const weg = netwerk.deelnemers.filter((een) => een.vertrokken !== undefined).map(({ id }) => id);
        let acties = eigenaren.map((id, i) => actieVan(`a${i}`, id));
        let casussen = regie.map((id, i) => casusVan(`c${i}`, id));
        const begin = werkNa(netwerk, weg, acties, casussen);
        let geteld = telOp([], []);
        for (let werk = begin; werk.length > 0; werk = werkNa(netwerk, weg, acties, casussen)) {
          const nu = werk.slice(0, portie);
          geteld = telOp(geteld, nu);
          const naar = new Map(
            nu.flatMap((een) =>
              een.soort === 'gevraagd' ? [] : [[een.soort === 'actie' ? een.actie : een.casus, een.naar]],
            ),
          );
          acties = acties.map((een) => krijgtNaVertrek(een, naar.get(een.id) ?? een.eigenaar, NU));
          casussen = casussen.map((een) => {
            const nieuw = naar.get(een.id);
            return nieuw === undefined ? een : { ...een, regisseur: nieuw };
          });
        }
        expect(geteld.reduce((som, een) => som + een.acties + een.regie, 0)).toBe(begin.length);
        for (const { eigenaar } of acties)
          if (weg.includes(eigenaar)) expect(opvolger(netwerk, eigenaar)).toBeUndefined();
      },
    ),
  );
});

test('until it has moved, an actie of somebody who left is answered for by a chain of vervangers', () => {
  const netwerk: Netwerk = {
    ...demo,
    deelnemers: demo.deelnemers.map((een) => {
      if (een.id === 'marloes') return { ...een, vertrokken: '2026-11-01T09:00:00Z' };
      if (een.id === 'tom') return { ...een, vertrokken: '2026-11-01T09:00:00Z', vervanger: 'kevin' };
      return een;
    }),
  };
  expect(staatVoor(netwerk, 'marloes').map(({ id }) => id)).toEqual(['kevin']);
});

test('a request to somebody who left is withdrawn, and to somebody else it stays', () => {
  const actie = (naar: string): Actie => ({
    ...actieVan(`naar-${naar}`, 'kevin'),
    overdracht: { naar, op: '2026-11-02T09:00:00Z' },
  });
  expect(werkNa(demo, ['tom'], [actie('tom'), actie('dewi')], [])).toEqual([
    { soort: 'gevraagd', actie: 'naar-tom' },
  ]);
});

test('the new owner begins anew: open, with an answer owed, and both stand in the history', () => {
  const was: Actie = {
    ...actieVan('a', 'kevin'),
    status: 'wacht op ander',
    beantwoord: '2026-11-01T09:00:00Z',
  };
  const na = krijgtNaVertrek(was, 'dewi', NU);
  expect(na).toMatchObject({ eigenaar: 'dewi', status: 'open', tot: '2026-11-25' });
  expect(na.beantwoord).toBeUndefined();
  expect(na.geschiedenis.map(({ wie, wat }) => `${wie}: ${wat}`)).toEqual([
    'kevin: doet niet meer mee',
    'dewi: overgenomen na vertrek',
  ]);
});

test('who is meant is who takes over, only when the one who was meant left', () => {
  const zonder: Netwerk = {
    ...demo,
    deelnemers: demo.deelnemers.map((een) =>
      een.id === 'femke' || een.id === 'tom' ? een : { ...een, vertrokken: '2026-11-01T09:00:00Z' },
    ),
  };
  expect(wieNu(demo, 'marloes')).toBe('marloes');
  expect(wieNu(zonder, 'marloes')).toBe('tom');
  expect(wieNu(zonder, 'kevin')).toBe('femke');
  expect(wieNu(zonder, 'onbekend')).toBe('onbekend');
  expect(
    wieNu({ ...zonder, deelnemers: zonder.deelnemers.filter(({ id }) => id === 'kevin') }, 'kevin'),
  ).toBe('kevin');
});

test('counts are said in words', () => {
  expect(watGaatOver({ acties: 1, regie: 0 })).toBe('1 actie');
  expect(watGaatOver({ acties: 3, regie: 1 })).toBe('3 acties en de regie van 1 casus');
  expect(watGaatOver({ acties: 0, regie: 2 })).toBe('de regie van 2 casussen');
});

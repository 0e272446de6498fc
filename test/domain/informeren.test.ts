import fc from 'fast-check';
import { expect, test } from 'vitest';
import { vraagtInformeren, wieInformeert } from '../../src/domain/informeren.ts';
import type { Deelnemer, Netwerk } from '../../src/domain/netwerk.ts';

const persoon = (id: string, meer: Partial<Deelnemer> = {}): Deelnemer => ({
  id,
  naam: id,
  partner: 'p',
  rollen: ['deelnemer'],
  ...meer,
});
const weg = { vertrokken: '2026-11-01T00:00:00Z' };
const netwerk = (deelnemers: Deelnemer[]) => ({ deelnemers }) as Netwerk;
const femke = persoon('femke', { rollen: ['coordinator'] });

test('one person is asked: the casusregisseur, else who brought it in last, else the coördinator', () => {
  const allen = netwerk([femke, persoon('r'), persoon('a'), persoon('b')]);
  expect(wieInformeert(allen, { regisseur: 'r', aanmelders: ['a', 'b'] })).toBe('r');
  expect(wieInformeert(allen, { aanmelders: ['a', 'b'] })).toBe('b');
  expect(wieInformeert(allen, { aanmelders: [] })).toBe('femke');
  const vertrokken = netwerk([femke, persoon('r', weg), persoon('a', weg)]);
  expect(wieInformeert(vertrokken, { regisseur: 'r', aanmelders: ['a'] })).toBe('femke');
});

test('asked at each overleg until yes; an answer counts for the overleg whose agenda was out, and not for the next', () => {
  const uur = fc.integer({ min: 0, max: 400 }).map((u) => new Date(Date.UTC(2026, 0, 1, u)).toISOString());
  fc.assert(
    fc.property(uur, uur, fc.boolean(), (agendaVerstuurd, geinformeerdGevraagd, ja) => {
      const geinformeerd = ja
        ? ({ ja: true, op: '2026-01-01' } as const)
        : ({ ja: false, omdat: 'veiligheid' } as const);
      const vraagt = vraagtInformeren({ geinformeerd, geinformeerdGevraagd }, { agendaVerstuurd });
      expect(vraagt).toBe(!ja && geinformeerdGevraagd < agendaVerstuurd);
    }),
  );
  expect(vraagtInformeren({}, { agendaVerstuurd: '2026-01-01T00:00:00Z' })).toBe(true);
  expect(vraagtInformeren({}, {})).toBe(false);
  const slot = { beperkt: { sinds: '2026-01-01T00:00:00Z', door: 'femke' } };
  expect(vraagtInformeren(slot, { agendaVerstuurd: '2026-01-01T00:00:00Z' })).toBe(false);
});

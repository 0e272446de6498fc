import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CasusTeller } from '../../src/domain/casus.ts';
import { casusNummer, leesCasusNummer, naOvernemen, volgendNummer } from '../../src/domain/casus-nummer.ts';

test.each([
  ['3', 'ZN-2026-003'],
  ['003', 'ZN-2026-003'],
  ['zn-2026-3', 'ZN-2026-003'],
  ['ZN 2026 003', 'ZN-2026-003'],
  ['2025-14', 'ZN-2025-014'],
  [' ZN-3 ', 'ZN-2026-003'],
  ['ZN-2026-1234', 'ZN-2026-1234'],
  ['UVZ-2024-7', 'UVZ-2024-007'],
])('reads %s as %s', (getypt, nummer) => {
  expect(leesCasusNummer(getypt, 'ZN', 2026)).toBe(nummer);
});

test.each(['', '0', 'ZN-2026-000', 'abc', '12345', '3 en 4', 'ZN-2026-3; drop', '../3'])(
  'reads no number in %j',
  (getypt) => {
    expect(leesCasusNummer(getypt, 'ZN', 2026)).toBeUndefined();
  },
);

test('what is written in full is read back as itself', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2000, max: 2099 }),
      fc.integer({ min: 1, max: 9999 }),
      (jaar, volgnummer) => {
        const nummer = casusNummer('ZN', jaar, volgnummer);
        expect(leesCasusNummer(nummer, 'XX', 2026)).toBe(nummer);
      },
    ),
  );
});

test('a number is never given out twice, whatever is taken over in between', () => {
  const stap = fc.oneof(
    fc.constant('volgend' as const),
    fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(stap, { maxLength: 40 }), (stappen) => {
      let teller: CasusTeller | undefined;
      const bezet = new Set<string>();
      for (const wat of stappen) {
        if (wat === 'volgend') {
          const volgend = volgendNummer(teller, 'ZN', 2026);
          expect(bezet).not.toContain(volgend.nummer);
          bezet.add(volgend.nummer);
          teller = volgend.teller;
        } else {
          const nummers = wat.map((each) => casusNummer('ZN', 2026, each));
          for (const nummer of nummers) bezet.add(nummer);
          teller = naOvernemen(teller ? [teller] : [], nummers)[0] ?? teller;
        }
      }
    }),
  );
});

test('taking over touches the tellers of its years only, and only upwards', () => {
  const tellers = [
    { id: '2025', laatste: 20 },
    { id: '2026', laatste: 2 },
  ];
  expect(
    naOvernemen(tellers, ['ZN-2025-014', 'ZN-2026-003', 'ZN-2026-005', 'ZN-2024-001', 'oud dossier']),
  ).toEqual([
    { id: '2026', laatste: 5 },
    { id: '2024', laatste: 1 },
  ]);
});

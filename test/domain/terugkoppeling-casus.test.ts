import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { Gebeurtenis } from '../../src/domain/gebeurtenis.ts';
import type { Kind } from '../../src/domain/row.ts';
import {
  leesTerugkoppeling,
  nieuweTerugkoppelingen,
  terugkoppelingZin,
  welkeVan,
} from '../../src/domain/terugkoppeling-casus.ts';
import { NIETS } from '../../src/domain/wissen.ts';

const vandaag = Temporal.PlainDate.from('2026-11-02');
const lees = (getypt: Partial<Record<'gebeurd' | 'opbrengst' | 'vervolg', string>>, geenNaam = false) =>
  leesTerugkoppeling({ gebeurd: '', opbrengst: '', vervolg: '', ...getypt }, { vandaag, geenNaam });

test('what is left empty is not kept, and stands in no sentence', () => {
  const { tekst, fouten } = lees({ gebeurd: ' Het gaat goed. ', opbrengst: '  ' });
  expect(fouten).toEqual([]);
  expect(tekst).toEqual({ gebeurd: 'Het gaat goed.' });
  expect(terugkoppelingZin(tekst)).toBe('Het gaat goed.');
  expect(terugkoppelingZin({ gebeurd: 'Goed.', vervolg: 'Bellen.' })).toBe(
    'Goed.\nWat is er nu nodig? Bellen.',
  );
});

test('only a name, and nothing else wrong, can be said to be none', () => {
  const naam = 'Hij heet Sam de Boer.';
  expect(lees({ gebeurd: naam })).toMatchObject({ misschienNaam: true });
  expect(lees({ gebeurd: naam }, true)).toMatchObject({ misschienNaam: false, fouten: [] });
  expect(lees({ opbrengst: naam })).toMatchObject({ misschienNaam: false });
  expect(lees({ gebeurd: naam, vervolg: 'Bel 06 12345678' })).toMatchObject({ misschienNaam: false });
  expect(lees({ gebeurd: 'Bel 06 12345678' }, true).fouten).toHaveLength(1);
});

const content = { v: 1 as const, iv: 'i', tag: 't', data: 'd' };
const geschreven = (op: string, meer: Partial<Gebeurtenis> = {}): Gebeurtenis => ({
  id: `ZN-2026-001!${op}!k`,
  casus: 'ZN-2026-001',
  soort: 'terugkoppeling',
  op,
  wie: 'kevin',
  sleutel: 's',
  content,
  ...meer,
});
const bij = (besluiten: readonly string[], gebeurtenissen: readonly Gebeurtenis[]) =>
  nieuweTerugkoppelingen(
    {
      list: async <T, C>({ name }: Kind<T, C>) =>
        (name === 'besluit' ? besluiten.map((id) => ({ id })) : gebeurtenissen).map((value) => ({
          value: value as T,
        })),
    },
    'ZN-2026-001',
  );

test('the next overleg hears what was written since the day it was decided on last, newest first', async () => {
  const rijen = [
    geschreven('2026-11-10T09:00:00.000Z'),
    geschreven('2026-11-25T16:00:00.000Z'),
    geschreven('2026-11-30T09:00:00.000Z'),
    geschreven('2026-11-30T10:00:00.000Z', { content: NIETS }),
    geschreven('2026-11-30T11:00:00.000Z', { soort: 'herijkt' }),
  ];
  expect((await bij([], rijen)).map(({ op }) => op.slice(0, 10))).toEqual([
    '2026-11-30',
    '2026-11-25',
    '2026-11-10',
  ]);
  const besluiten = ['ZN-2026-001!2026-11-25!o1', 'ZN-2026-001!2026-10-01!o0'];
  // The list is confirmed a day or so later; what was written meanwhile is not lost.
  expect((await bij(besluiten, rijen)).map(({ op }) => op.slice(0, 10))).toEqual([
    '2026-11-30',
    '2026-11-25',
  ]);
});

test('a button carries its last part only', () => {
  expect(welkeVan({ id: 'ZN-2026-001!2026-11-30T11:00:00.000Z!k-1' })).toBe('k-1');
});

import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { demoNetwerk } from '../../src/demo/netwerk.ts';
import { zonderAanwezigheid, zonderInbreng } from '../../src/domain/openstaand.ts';
import type { Aanwezigheid, Inbreng, Overleg } from '../../src/domain/overleg.ts';

const netwerk = demoNetwerk('2026-11-01T09:00:00Z', 'https://smba.example/');
const overleg: Overleg = {
  id: 'o1',
  soort: 'casuïstiekoverleg',
  status: 'aanmelding open',
  start: '2026-11-25T08:30:00Z',
  minuten: 90,
  agenda: [],
  versie: 1,
};
const vandaag = Temporal.PlainDate.from('2026-11-12');
const sinds = '2026-11-11T09:00:00Z';
const ids = (mensen: readonly { id: string }[]) => mensen.map(({ id }) => id);

const inbreng = (deelnemer: string, antwoord: Inbreng['antwoord'], opnieuwOp?: string): Inbreng => ({
  id: `o1!${deelnemer}`,
  overleg: 'o1',
  deelnemer,
  antwoord,
  sinds,
  ...(opnieuwOp === undefined ? {} : { opnieuwOp }),
});

test('who answered "iets in te brengen?" is not asked again; "later" counts until its day', () => {
  const rijen = [
    inbreng('kevin', 'niets deze keer'),
    inbreng('dewi', 'later vragen', '2026-11-13'),
    inbreng('ingrid', 'later vragen', '2026-11-12'),
    { ...inbreng('rachid', 'niets deze keer'), overleg: 'ander' },
  ];
  const wie = ids(zonderInbreng(netwerk, overleg, rijen, [], vandaag));
  expect(wie).not.toContain('kevin');
  expect(wie).not.toContain('dewi');
  expect(wie).toEqual(expect.arrayContaining(['ingrid', 'rachid', 'annelies']));
  expect(wie).not.toContain('wim');
  expect(wie).not.toContain('peter');
});

const rij = (deelnemer: string, more: Partial<Aanwezigheid> = {}): Aanwezigheid => ({
  id: `o1!${deelnemer}`,
  overleg: 'o1',
  deelnemer,
  antwoord: 'komt',
  sinds,
  versie: 1,
  ...more,
});

test('whoever did not answer for the date it has now is asked; so is the vervanger who was named', () => {
  const wie = ids(
    zonderAanwezigheid(netwerk, overleg, [
      rij('kevin'),
      rij('dewi', { versie: 0 }),
      rij('marloes', { antwoord: 'komt niet, vervanger', vervanger: 'tom' }),
    ]),
  );
  expect(wie).not.toContain('kevin');
  expect(wie).not.toContain('marloes');
  expect(wie).toEqual(expect.arrayContaining(['dewi', 'tom', 'annelies']));
  expect(wie).not.toContain('karin');
});

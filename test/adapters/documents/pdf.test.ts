import { expect, test } from 'vitest';
import { alsBytes } from '../../../src/adapters/documents/schrijven.ts';
import type { Blok } from '../../../src/ports/file.ts';

const blokken: Blok[] = [
  { soort: 'alinea', tekst: 'Vertrouwelijk. Alleen voor wie aan dit overleg deelneemt.' },
  { soort: 'kop', tekst: 'ZN-2026-003' },
  { soort: 'punten', punten: ['één', 'twee €'] },
  {
    soort: 'tabel',
    kolommen: ['Actie', 'Wie', 'Uiterlijk', 'Stand'],
    rijen: Array.from({ length: 40 }, (_, n) => [
      `Een langere omschrijving van wat er moet gebeuren, nummer ${n + 1}`,
      'Kevin Oosterhuis (Jongerenwerk)',
      'wo 9 dec',
      'open',
    ]),
  },
];
const stuk = {
  titel: 'Besluitenlijst van 25 november 2026',
  blokken,
};
const huisstijl = { naam: 'Zorgnetwerk 12-23', kleur: '#123b5d' };

test('a PDF is tagged, has its title and language, and its headings and table headers are marked', async () => {
  const { naam, type, bytes } = await alsBytes({
    naam: 'besluitenlijst 2026-11-25',
    vorm: 'pdf',
    stuk,
    huisstijl,
  });
  expect([naam, type]).toEqual(['besluitenlijst-2026-11-25.pdf', 'application/pdf']);
  const rauw = Buffer.from(bytes).toString('latin1');
  expect(rauw.startsWith('%PDF-1.7')).toBe(true);
  for (const deel of [
    '/Marked true',
    '/Lang (nl-NL)',
    '/S /H1',
    '/S /H2',
    '/S /Table',
    '/S /TH',
    '/S /L',
    '/S /LI',
    '/DisplayDocTitle true',
  ])
    expect(rauw).toContain(deel);
  expect(rauw.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(1);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readText } from '../../../src/adapters/documents/text.ts';
import { isBesluitenlijst, leesBesluitenlijst } from '../../../src/domain/lijst/besluitenlijst-lezen.ts';
import { zoekEigenaar } from '../../../src/domain/lijst/eigenaar.ts';
import { isNetwerklijst, leesNetwerklijst } from '../../../src/domain/lijst/netwerklijst.ts';
import type { Document } from '../../../src/domain/lijst/tekst.ts';
import { context, mensen } from './wereld.ts';

const RUNS = process.env.KETENBOT_LONG ? 10_000 : 400;

const woorden = [
  'Naam',
  'Organisatie',
  'E-mail',
  'Sector',
  'Binding',
  'Rol',
  'Vervanger',
  'Nr',
  'Onderwerp',
  'Besluit',
  'Actie',
  'Wie',
  'Wanneer',
  'Status',
  'Stand van zaken',
  'Datum overleg',
  'Casus',
  'Afspraak',
  'Politie',
  'SMW',
  'Kevin',
  'Marloes / Rachid',
  'Jansen',
  'x@y.nl',
  'ZN-2026-003',
  'casus 3',
  '003',
  '2a',
  '1.',
  '- ',
  '• ',
  'Actie Kevin:',
  'Actie:',
  'Besluit:',
  'Aanwezig:',
  'Volgend overleg:',
  'Wie:',
  'Acties:',
  'Rondvraag',
  'regie bij',
  'wk 49',
  '(2/12)',
  'zsm',
  '9 december',
  'voor het volgende overleg',
  'kern',
  'onderwijs',
  '',
  ' ',
  'Regie:',
  'Toelichting:',
  ',',
  ';',
  '(',
  ')',
  ':',
  ' - ',
  'en',
  'door',
  'uiterlijk',
  'Datum: 25-11-2026.',
  'Voorzitter: Femke.',
  'Aanwezig',
];
const stuk = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...woorden) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);
const cel = fc.array(stuk, { maxLength: 4 }).map((parts) => parts.join(' '));
const tabellen = fc.array(
  fc.record({ title: cel, rows: fc.array(fc.array(cel, { minLength: 1, maxLength: 7 }), { maxLength: 7 }) }),
  { maxLength: 3 },
);
const documenten: fc.Arbitrary<Document> = fc.record({
  name: cel,
  tables: tabellen,
  lines: fc.array(cel, { maxLength: 10 }),
});

test('no reader throws, whatever stands in the document', () => {
  fc.assert(
    fc.property(documenten, (document) => {
      leesNetwerklijst(document);
      leesBesluitenlijst(document, context);
      for (const score of [isNetwerklijst(document), isBesluitenlijst(document)]) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: RUNS },
  );
});

/** Words that occur nowhere else, so that their absence shows. */
const merk = (n: number) => `qq${n}zz`;
const merken = (text: string): string[] => text.match(/qq\d+zz/g) ?? [];

const gemerkt = documenten.map(({ tables, lines }) => {
  let n = 0;
  const mark = (text: string) => (text.trim() === '' ? text : `${text} ${merk(n++)}`);
  const body = (row: readonly string[], index: number) => (index === 0 ? row : row.map(mark));
  return { tables: tables.map(({ rows }) => ({ title: '', rows: rows.map(body) })), lines: lines.map(mark) };
});

const ontbreekt = (document: Document, result: unknown): string[] => {
  const out = new Set(merken(JSON.stringify(result)));
  return merken(JSON.stringify(document)).filter((word) => !out.has(word));
};

test('every line and cell of a besluitenlijst ends up in what was read or in what was not', () => {
  fc.assert(
    fc.property(gemerkt, (document) => {
      expect(ontbreekt(document, leesBesluitenlijst(document, context))).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test('every line of a partner list, and every cell of a known column, ends up placed or not placed', () => {
  fc.assert(
    fc.property(gemerkt, (document) => {
      const lijst = leesNetwerklijst(document);
      if (lijst.onbekendeKolommen.length === 0) expect(ontbreekt(document, lijst)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test('pasted text is read without loss too, tables in it included', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(stuk, { minLength: 1, maxLength: 5 }), { maxLength: 8 }),
      fc.constantFrom('\t', ';', ' '),
      (rows, sign) => {
        let n = 0;
        const text = rows
          .map((row) => row.map((cell) => `${cell.replace(/["\s]+/g, ' ')} ${merk(n++)}`).join(sign))
          .join('\n');
        expect(ontbreekt(readText(text), leesBesluitenlijst(readText(text), context))).toEqual([]);
      },
    ),
    { numRuns: RUNS },
  );
});

test('an owner that is sure is one the text names', () => {
  fc.assert(
    fc.property(cel, (text) => {
      const match = zoekEigenaar(text, mensen);
      if (match.soort === 'een') expect(mensen.deelnemers).toContain(match.deelnemer);
      if (match.soort === 'kies') expect(match.kandidaten.length).toBeGreaterThan(0);
    }),
    { numRuns: RUNS },
  );
});

const LANG = 200_000;
test.each([
  ['spaces', `Actie Kevin: belt${' '.repeat(LANG)}x`],
  ['letters', 'a'.repeat(LANG)],
  ['digits', '1'.repeat(LANG)],
  ['brackets', `Actie: ${'('.repeat(LANG)}`],
  ['commas', `Aanwezig: ${'a, '.repeat(LANG / 3)}`],
  ['words', `Actie: ${'Kevin en '.repeat(LANG / 9)}`],
  ['labels', 'Actie Kevin: a. '.repeat(LANG / 16)],
  ['addresses', 'a@'.repeat(LANG / 2)],
  ['dates', `Besluit: ${'9 december 2026 '.repeat(LANG / 16)}`],
  ['regie', `Besluit: ${'regie bij '.repeat(LANG / 10)}`],
])('a line or cell of 200,000 characters is read through to its end: %s', (_name, line) => {
  const text = `${line} ${merk(0)}`;
  const rows = (head: readonly string[]) => [{ title: '', rows: [head, head.map(() => text)] }];
  const besluiten = { tables: rows(['Onderwerp', 'Besluit', 'Actie', 'Wie', 'Wanneer']), lines: [text] };
  expect(ontbreekt(besluiten, leesBesluitenlijst(besluiten, context))).toEqual([]);
  const netwerk = {
    tables: rows(['Naam', 'Organisatie', 'Sector', 'Rol', 'Vervanger', 'E-mail']),
    lines: [text],
  };
  expect(ontbreekt(netwerk, leesNetwerklijst(netwerk))).toEqual([]);
});

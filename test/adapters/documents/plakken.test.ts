import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDocuments } from '../../../src/adapters/documents/documents.ts';

const { parseText, parseHtml } = createDocuments({ fetchHosts: [] });
const tables = (text: string) => parseText(text).tables.map(({ rows }) => rows);

test('rows copied from Excel are a table, also with a cell of two lines; the lines are there too', () => {
  const document = parseText('Lijst\nNaam\tRol\n"Femke\nde Wit"\tx\n\t\nna');
  expect(document.tables).toEqual([
    {
      title: '',
      rows: [
        ['Naam', 'Rol'],
        ['Femke\nde Wit', 'x'],
        ['', ''],
      ],
    },
  ]);
  expect(document.lines).toEqual(['Lijst', 'Naam\tRol', '"Femke', 'de Wit"\tx', 'na']);
});

test('a numbered or bulleted list copied from Word is no table', () => {
  expect(tables('1.\tOpening\n2.\tRondvraag')).toEqual([]);
  expect(tables('•\tActie Kevin\n•\tActie Femke')).toEqual([]);
});

test('sentences with commas are no table; a header and rows with as many commas are', () => {
  expect(tables('Femke belt, morgen.\nKevin ook, straks.')).toEqual([]);
  expect(tables('Naam,Organisatie\nFemke,Gemeente')).toEqual([
    [
      ['Naam', 'Organisatie'],
      ['Femke', 'Gemeente'],
    ],
  ]);
  expect(tables('a@x.nl;Femke;Gemeente\nb@x.nl;Rachid;Politie')).toHaveLength(1);
});

test('a table drawn with bars is a table, its rule left out; a sentence with one bar is not', () => {
  const rijen = [
    ['Wat', 'Wie'],
    ['Bellen', 'Kevin'],
  ];
  expect(tables('| Wat | Wie |\n|-----|:---:|\n| Bellen | Kevin |')).toEqual([rijen]);
  expect(tables('Kop | van | lijst\nnog wat')).toEqual([]);
  expect(tables('Femke | voorzitter\nSanne | notulist')).toEqual([]);
});

test('HTML: what is struck out is marked, however the page says so', () => {
  const { lines, tables: inHtml } = parseHtml(
    '<p>a <s>b <b>c</b></s> d</p><p style="text-decoration: line-through">e</p><table><tr><td><del>x</del> y</td></tr></table>',
  );
  expect(lines).toEqual(['a ~~b~~ ~~c~~ d', '~~e~~']);
  expect(inHtml[0]?.rows).toEqual([['~~x~~ y']]);
});

test('a quote that never closes does not swallow what follows', () => {
  expect(tables(`a\t"b\n${'c\td\n'.repeat(3)}`)[0]).toHaveLength(4);
});

test('HTML: tables apart, merged cells, lists and lines as they read', () => {
  const document = parseHtml(
    '<p>Hoi&nbsp;<b>Femke</b></p><table><caption>Acties</caption><tr><td rowspan=2>1<td colspan=2>a<br>b</tr><tr><td>c<td><ul><li>x<li>y</ul></table><ol start=3><li>drie<ul><li><p>onder</p></ul></ol>na<script>niet()</script><!-- ook niet -->',
  );
  expect(document.lines).toEqual(['Hoi Femke', '3. drie', '- onder', 'na']);
  expect(document.tables).toEqual([
    {
      title: 'Acties',
      rows: [
        ['1', 'a\nb', ''],
        ['', 'c', '- x\n- y'],
      ],
      na: 1,
      doorlopend: [[1, 0]],
    },
  ]);
});

test('absurd spans stay small', () => {
  const [table] = parseHtml(
    '<table><tr><td colspan=1000000 rowspan=1000000>a<td>b</tr><tr><td>c</tr></table>',
  ).tables;
  expect(table?.rows.every((row) => row.length <= 202)).toBe(true);
  expect(table?.rows.flat().filter((cell) => cell !== '')).toEqual(['a', 'b', 'c']);
});

test.each([
  ['comments that never end', '<!--'.repeat(50_000)],
  ['open brackets', '<'.repeat(200_000)],
  ['attributes', `<a${" x='y'".repeat(30_000)}`],
  ['table in table', '<table><tr><td>'.repeat(900)],
  ['ampersands', '&'.repeat(200_000)],
  ['quotes', '"\t'.repeat(100_000)],
  ['quoted lines', '"a\tb\n'.repeat(50_000)],
])('200,000 characters of %s are read, or refused, and do not hang', (_what, text) => {
  const read = (parse: (text: string) => { lines: readonly string[] }) => {
    try {
      return parse(text).lines.length;
    } catch (error) {
      return (error as Error).name;
    }
  };
  expect(
    [read(parseHtml), read(parseText)].every((each) => typeof each === 'number' || each === 'UserError'),
  ).toBe(true);
});

test('deep nesting is refused with a sentence', () => {
  expect(() => parseHtml('<div>'.repeat(5_000))).toThrow('Deze tekst kan ik niet lezen.');
});

test('no text and no HTML makes reading throw, and rows of a table are as long as each other', () => {
  const piece = fc.constantFrom(
    '\t',
    ';',
    ',',
    '\n',
    '"',
    '<table>',
    '<tr>',
    '<td rowspan=3>',
    '</table>',
    '<li>',
    '</td>',
    '&amp;',
    'x',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 40 }), (parts) => {
      for (const { tables: found } of [parseText(parts.join('')), parseHtml(parts.join(''))]) {
        for (const { rows } of found)
          expect(new Set(rows.map((row) => row.length)).size).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 300 },
  );
});

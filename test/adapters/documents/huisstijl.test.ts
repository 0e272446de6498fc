import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { alsBytes } from '../../../src/adapters/documents/schrijven.ts';
import type { Huisstijl } from '../../../src/ports/file.ts';

const png = readFileSync('test/fixtures/logo.png').toString('base64');
const huisstijl: Huisstijl = {
  naam: 'Zorgnetwerk 12-23',
  kleur: '#2b6e2f',
  voet: 'Stadhuisplein 1, 1234 AB Lindendaal',
  logo: { png, breed: 480, hoog: 160 },
};
const stuk = {
  titel: 'Besluitenlijst',
  blokken: [{ soort: 'kop' as const, tekst: 'ZN-2026-003' }],
};
const zonder: Huisstijl = { naam: huisstijl.naam, kleur: huisstijl.kleur };
const maak = async (vorm: 'word' | 'pdf', stijl: Huisstijl) =>
  Buffer.from((await alsBytes({ naam: 'lijst', vorm, stuk, huisstijl: stijl })).bytes);
const deel = (bytes: Uint8Array, naam: RegExp): string[] =>
  Object.entries(unzipSync(bytes)).flatMap(([pad, data]) =>
    naam.test(pad) ? [Buffer.from(data).toString()] : [],
  );

test('a Word file has the logo with words for it, once, and the name, the line and the page on every page', async () => {
  const bytes = await maak('word', huisstijl);
  const koppen = deel(bytes, /word\/header\d*\.xml$/);
  expect(koppen).toHaveLength(2);
  for (const kop of koppen) expect(kop).toContain('Zorgnetwerk 12-23');
  expect(koppen.filter((kop) => kop.includes('descr="Logo van Zorgnetwerk 12-23"'))).toHaveLength(1);
  const voeten = deel(bytes, /word\/footer\d*\.xml$/);
  expect(voeten).toHaveLength(2);
  for (const voet of voeten) {
    expect(voet).toContain('Stadhuisplein 1, 1234 AB Lindendaal');
    expect(voet).toContain('NUMPAGES');
  }
  const plaatjes = Object.entries(unzipSync(bytes)).filter(([pad]) => pad.startsWith('word/media/'));
  expect(plaatjes.map(([, data]) => Buffer.from(data).toString('base64'))).toEqual([png]);
});

test('a Word file has headings in the colour of the netwerk, and is read again as it was written', async () => {
  const bytes = await maak('word', huisstijl);
  const stijlen = deel(bytes, /word\/styles\.xml$/).join('');
  expect(stijlen.match(/w:val="2b6e2f"/gi)?.length).toBeGreaterThanOrEqual(2);
  const { value, messages } = await mammoth.convertToHtml({ buffer: bytes });
  expect(value).toBe('<h1>Besluitenlijst</h1><h2>ZN-2026-003</h2>');
  expect(messages).toEqual([]);
});

test('a PDF has the logo as a figure with words for it; what comes back on each page is left out of reading aloud', async () => {
  const rauw = (await maak('pdf', huisstijl)).toString('latin1');
  expect(rauw).toContain('/S /Figure');
  expect(rauw).toContain('/Alt (Logo van Zorgnetwerk 12-23)');
  expect(rauw).toMatch(/\/BBox \[56 [\d.]+ 218[\d.]* [\d.]+\]/);
  expect(rauw).toMatch(/\/Subtype \/Image[^>]*\/Width 480/);
});

test('without a logo there is no picture, and no hole where it would be', async () => {
  const rauw = (await maak('pdf', zonder)).toString('latin1');
  expect(rauw).not.toContain('/Figure');
  expect(rauw).not.toContain('/Subtype /Image');
  const word = await maak('word', zonder);
  expect(deel(word, /word\/header\d*\.xml$/).join('')).not.toContain('Logo');
  expect(Object.keys(unzipSync(word)).filter((pad) => pad.startsWith('word/media/'))).toEqual([]);
});

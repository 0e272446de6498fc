import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDocuments } from '../../../src/adapters/documents/documents.ts';
import { packZip } from '../../../src/adapters/documents/zip.ts';
import { UserError } from '../../../src/domain/errors.ts';
import { bomb, paragraph, wordFile, workbook } from './office.ts';

const files = new Map<string, Buffer>();
let server: Server;
let base: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const name = decodeURIComponent(request.url ?? '').slice(1);
    if (name === 'hangs') return;
    if (name === 'endless') {
      const pour = () => {
        while (response.write(Buffer.alloc(65_536)));
        response.once('drain', pour);
      };
      response.on('error', () => undefined);
      pour();
      return;
    }
    if (name.startsWith('to=')) {
      response.writeHead(302, { location: name.slice(3) }).end();
      return;
    }
    const body = files.get(name);
    response.writeHead(body ? 200 : 404).end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => {
    server.close(resolve);
  });
});

const options = {
  fetchHosts: ['sharepoint.com'],
  allowInsecureLoopback: true,
  maxBytes: 1_000_000,
  timeoutMs: 5_000,
};
const documents = createDocuments(options);
const ref = (name: string, url = `${base}/${name}`) => ({
  name,
  contentType: 'application/octet-stream',
  url,
});
const reads = (name: string, body: Buffer | string) => {
  files.set(name, Buffer.from(body));
  return documents.read(ref(name));
};
const refusal = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.catch((each: unknown) => each);
  expect(error).toBeInstanceOf(UserError);
  return (error as UserError).message;
};

test.each([
  ['netwerk.xlsx', ['Partners: 12 x 4', 'Deelnemers: 16 x 5'], 0],
  ['actielijst-2026-11-25.xlsx', ['Actielijst: 9 x 8'], 0],
  ['besluitenlijst-2026-11-25.docx', [': 9 x 6'], 4],
  ['besluitenlijst-2026-11-25.txt', [], 16],
])('the sample %s is read over http', async (name, tables, lines) => {
  const document = await reads(name, await readFile(new URL(`../../fixtures/${name}`, import.meta.url)));
  const sizes = document.tables.map(({ title, rows }) => `${title}: ${rows.length} x ${rows[0]?.length}`);
  expect([document.name, sizes, document.lines.length]).toEqual([name, tables, lines]);
});

test('cells are read as people see them: dates, times, numbers, formulas, yes and no, empty places', async () => {
  const cells = [
    '<c r="A1" s="1"><v>46358</v></c>',
    '<c r="B1" s="2"><v>46358.395833333336</v></c>',
    '<c r="C1"><v>0.30000000000000004</v></c>',
    '<c r="D1"><f>1+2</f><v>3</v></c>',
    '<c r="F1" t="b"><v>1</v></c>',
    '<c r="G1" t="inlineStr"><is><t> tekst </t></is></c>',
    '<c r="H1" t="str"><f>A2</f><v>uitkomst</v></c>',
  ];
  const document = await reads('a.xlsx', workbook({ Een: `<row r="1">${cells.join('')}</row>`, Twee: '' }));
  expect(document.tables).toEqual([
    { title: 'Een', rows: [['2026-12-02', '2026-12-02 09:30', '0.3', '3', '', 'WAAR', 'tekst', 'uitkomst']] },
    { title: 'Twee', rows: [] },
  ]);
});

test('a Word file: text, a numbered list that goes on after text, a nested table, merged cells; macros are left alone', async () => {
  const cell = (inner: string, props = '') => `<w:tc><w:tcPr>${props}</w:tcPr>${inner}</w:tc>`;
  const table = `<w:tbl><w:tr>${cell(paragraph('kop'), '<w:gridSpan w:val="2"/>')}${cell(paragraph('c'))}</w:tr><w:tr>${cell(
    paragraph('x') + paragraph('y'),
  )}${cell(`<w:tbl><w:tr>${cell(paragraph('binnen'))}</w:tr></w:tbl>${paragraph('')}`)}${cell(paragraph('z'))}</w:tr></w:tbl>`;
  const macro = { 'word/vbaProject.bin': Buffer.from('macro') };
  const document = await reads(
    'b.docm',
    wordFile(`${paragraph('Casus ZN-2026-003')}${table}${paragraph('onder')}`, macro),
  );
  expect(document.lines).toEqual(['Casus ZN-2026-003', 'onder']);
  expect(document.tables).toEqual([
    { title: '', rows: [['binnen']], na: 1 },
    {
      title: 'Casus ZN-2026-003',
      na: 1,
      rows: [
        ['kop', '', 'c'],
        ['x\ny', '', 'z'],
      ],
    },
  ]);
});

test.each([
  [
    'semicolons and a byte order mark',
    '\ufeffNaam;Rol\r\n"de Wit; Femke";"a\nb"\r\n',
    [
      ['Naam', 'Rol'],
      ['de Wit; Femke', 'a\nb'],
    ],
  ],
  [
    'commas',
    'Naam,Rol\nFemke,\n',
    [
      ['Naam', 'Rol'],
      ['Femke', ''],
    ],
  ],
  ['what the first line says', 'sep=|\nNaam|Rol;x\n', [['Naam', 'Rol;x']]],
  [
    'tabs and loose quotes',
    'Naam\tRol\n6" buis\tx\n',
    [
      ['Naam', 'Rol'],
      ['6" buis', 'x'],
    ],
  ],
  [
    'a quote that never closes',
    'Naam;Rol\n"Femke;x\n',
    [
      ['Naam', 'Rol'],
      ['"Femke', 'x'],
    ],
  ],
])('a csv file with %s', async (_what, text, rows) => {
  expect((await reads('c.csv', text)).tables).toEqual([{ title: 'c.csv', rows }]);
});

test('text in UTF-16 and in Windows letters is read as it was typed', async () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('coördinator', 'utf16le')]);
  expect((await reads('d.txt', utf16)).lines).toEqual(['coördinator']);
  expect((await reads('d.txt', Buffer.from('coördinator', 'latin1'))).lines).toEqual(['coördinator']);
});

test('an HTML table with the name of an Excel file is read as what it is', async () => {
  const document = await reads('lijst.xls', '<html><table><tr><td>Naam<td>Rol</table></html>');
  expect(document.tables).toEqual([{ title: '', rows: [['Naam', 'Rol']] }]);
});

const ole = (inside: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(inside, 'utf16le')]);
test.each<[string, string, Buffer | string, RegExp]>([
  ['an empty file', 'a.xlsx', '', /leeg/],
  ['a PDF', 'a.pdf', '%PDF-1.7 …', /PDF.*Word of Excel, of plak de tekst/],
  ['a PDF called Word', 'a.docx', '%PDF-1.7 …', /PDF/],
  ['an old Excel file', 'a.xls', ole('Workbook'), /\.xls-bestand.*\.xlsx/],
  ['an old Word file', 'a.doc', ole('WordDocument'), /\.doc-bestand.*\.docx/],
  ['a file with a password', 'a.xlsx', ole('EncryptedPackage'), /wachtwoord/],
  ['half a picture', 'a.png', Buffer.from('89504e470d0a1a0a00000000', 'hex'), /beschadigd.*PNG of JPEG/],
  ['a JPEG without anything in it', 'a.jpg', Buffer.from('ffd8ffe000104a464946', 'hex'), /beschadigd/],
  ['a picture of another kind', 'a.gif', 'GIF89a…', /logo\? Sla het op als PNG of JPEG/],
  [
    'a picture that is too large',
    'a.png',
    Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(250_000)]),
    /251 kB.*hoogstens 200 kB/,
  ],
  ['a zip of something else', 'a.zip', packZip(new Map([['foto.jpg', Buffer.from('x')]])), /ingepakt/],
  ['an OpenOffice file', 'a.ods', packZip(new Map([['content.xml', Buffer.from('x')]])), /OpenOffice/],
  ['an rtf file', 'a.rtf', '{\\rtf1 tekst}', /\.rtf-bestand.*\.docx/],
  ['bytes nobody knows', 'a.dat', Buffer.from([1, 2, 0, 3]), /ken ik niet/],
  ['half an Excel file', 'a.xlsx', workbook({ A: '' }).subarray(0, 300), /beschadigd/],
  [
    'an Excel file without its sheets',
    'a.xlsx',
    packZip(new Map([['xl/workbook.xml', Buffer.from('<x/>')]])),
    /niet lezen/,
  ],
  [
    'a Word file with declared entities',
    'a.docx',
    wordFile(paragraph('x'), { 'word/x.xml': Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]>') }),
    /beschadigd/,
  ],
  ['a bomb', 'a.docx', bomb('word/document.xml', 30_000_000, 30_000_000), /te veel/],
  ['a bomb that lies about its size', 'a.docx', bomb('word/document.xml', 30_000_000, 10), /te veel/],
  [
    'a sheet with one cell in the far corner',
    'a.xlsx',
    workbook({ A: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' }),
    /werkblad is te groot/,
  ],
  [
    'a sheet with addresses that cannot be',
    'a.xlsx',
    workbook({ A: '<row r="1"><c r="&#88;FD1"><v>1</v></c></row>' }),
    /werkblad is te groot/,
  ],
])('%s is refused with a sentence that helps', async (_what, name, body, sentence) => {
  expect(await refusal(reads(name, body))).toMatch(sentence);
});

test('a PNG and a JPEG are known by their bytes, with their size in pixels', async () => {
  for (const [name, soort] of [
    ['logo.png', 'png'],
    ['logo.jpg', 'jpeg'],
  ] as const) {
    const bytes = readFileSync(`test/fixtures/${name}`);
    const document = await reads('bestand.docx', bytes);
    expect(document).toMatchObject({
      tables: [],
      lines: [],
      plaatje: { soort, breed: 480, hoog: 160, bestand: bytes.toString('base64') },
    });
  }
});

test('a picture pasted into the message cannot be fetched: the sentence says how it can be sent', async () => {
  const url = 'https://smba.trafficmanager.net/emea/v3/attachments/0-weu/views/original';
  const geplakt = { name: 'bestand', contentType: 'image/*', url };
  expect(await refusal(documents.read(geplakt))).toMatch(/geplakt.*paperclip/);
});

test('a file that is too large is refused before it is read whole', async () => {
  expect(await refusal(reads('groot.txt', Buffer.alloc(1_000_001, 'a')))).toMatch(/te groot.*1 MB/);
  expect(await refusal(documents.read(ref('endless')))).toMatch(/te groot/);
});

test('a server that does not answer is not waited for', async () => {
  const impatient = createDocuments({ ...options, timeoutMs: 50 });
  expect(await refusal(impatient.read(ref('hangs')))).toMatch(/duurde te lang/);
});

test('a link that has run out says to send the file again', async () => {
  expect(await refusal(documents.read(ref('weg.xlsx')))).toMatch(/werkt niet meer/);
});

test('a redirect is followed within the allowed places only', async () => {
  files.set('doel.txt', Buffer.from('gevonden'));
  expect((await documents.read(ref('x.txt', `${base}/to=%2Fdoel.txt`))).lines).toEqual(['gevonden']);
  const outside = encodeURIComponent('https://example.org/doel.txt');
  expect(await refusal(documents.read(ref('x.txt', `${base}/to=${outside}`)))).toMatch(/Van deze plek/);
});

const asked: string[] = [];
const everywhere = createDocuments({
  ...options,
  fetch: async (url) => {
    asked.push(String(url));
    return new Response('tekst');
  },
});
test.each([
  'https://contoso.sharepoint.com/a.txt',
  'https://contoso-my.sharepoint.com/personal/x/_layouts/15/download.aspx?tempauth=1',
  'http://localhost:1/a.txt',
])('files are fetched from %s', async (url) => {
  expect((await everywhere.read(ref('a.txt', url))).lines).toEqual(['tekst']);
});
test.each([
  'http://contoso.sharepoint.com/a.txt',
  'https://contoso.sharepoint.com:8443/a.txt',
  'https://evilsharepoint.com/a.txt',
  'https://sharepoint.com.evil.example/a.txt',
  'https://contoso.sharepoint.com@evil.example/a.txt',
  'https://u:p@contoso.sharepoint.com/a.txt',
  'https://169.254.169.254/latest/meta-data',
  'file:///etc/passwd',
  'data:text/plain,x',
  'nonsense',
])('nothing is asked of %s', async (url) => {
  asked.length = 0;
  expect(await refusal(everywhere.read(ref('a.txt', url)))).toMatch(/Van deze plek/);
  expect(asked).toEqual([]);
});
test('this machine is not reachable where the demo does not run', async () => {
  const real = createDocuments({ fetchHosts: ['sharepoint.com'], fetch: async () => new Response('tekst') });
  expect(await refusal(real.read(ref('a.txt', 'http://127.0.0.1/a.txt')))).toMatch(/Van deze plek/);
});

const mail = (headers: string, body: string) =>
  `MIME-Version: 1.0\nFrom: Femke <f@x.example>\n${headers}\n\n${body}`;

test('a saved mail is read: its subject decoded, its table as a table, by its name or by what it is', async () => {
  const html = mail(
    'Subject: =?utf-8?Q?Besluitenlijst_co=C3=B6rdinator?=\nContent-Type: text/html; charset=utf-8',
    '<p>Hoi</p><table><tr><td>Casus<td>Actie</table><p>Groet</p>',
  );
  for (const name of ['lijst.eml', 'lijst']) {
    const document = await reads(name, html);
    expect(document.lines).toEqual([
      'Van: Femke',
      'Verzonden:',
      'Onderwerp: Besluitenlijst coördinator',
      'Hoi',
      'Groet',
    ]);
    expect(document.tables).toEqual([{ title: 'Hoi', rows: [['Casus', 'Actie']], na: 4 }]);
  }
});

test('a mail without text says where the list may be, and an Outlook mail how to save it', async () => {
  await expect(reads('leeg.eml', mail('Subject: x', ''))).rejects.toThrow(/Stuur dan de bijlage zelf/);
  await expect(reads('lijst.msg', ole('__substg1.0_'))).rejects.toThrow(/\.msg.*plak hem.*\.eml/);
});

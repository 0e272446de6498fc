import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Blok, Huisstijl, Stuk } from '../../ports/file.ts';
import { logoMaat } from './logo-maat.ts';

const require = createRequire(import.meta.url);
const LETTER = { gewoon: 'DejaVuSans.ttf', vet: 'DejaVuSans-Bold.ttf' } as const;
const TAAL = 'nl-NL';
const RAND = 56;
const MAAT = { titel: 18, kop: 13, tekst: 10, klein: 8 } as const;
/** Points; the first column takes what is left. */
const SMAL = 95;
const KLEUR = { tekst: '#1f1f1f', lijn: '#8a8a8a', kop: '#e9eef2' } as const;

type Doc = PDFKit.PDFDocument;
type Wortel = ReturnType<Doc['struct']>;

const lettertype = (doc: Doc, vet: boolean, maat: number, kleur: string = KLEUR.tekst): Doc =>
  doc
    .font(vet ? 'vet' : 'gewoon')
    .fontSize(maat)
    .fillColor(kleur);

/** A heading that would stand alone at the foot of a page goes to the next. */
const houdRuimte = (doc: Doc, hoogte: number): void => {
  if (doc.y + hoogte > doc.page.height - RAND) doc.addPage();
};

const tabel = (doc: Doc, wortel: Wortel, { kolommen, rijen }: Extract<Blok, { soort: 'tabel' }>): void => {
  houdRuimte(doc, 60);
  lettertype(doc, false, MAAT.tekst);
  // The types do not know `structParent` yet; it is what marks the table for reading aloud.
  const opties = {
    structParent: wortel,
    columnStyles: kolommen.map((_, plek) => (plek === 0 ? '*' : SMAL)),
    defaultStyle: { border: 0.5, borderColor: KLEUR.lijn, padding: 4, textColor: KLEUR.tekst },
    data: [
      kolommen.map((text) => ({
        text,
        type: 'TH' as const,
        scope: 'Column' as const,
        backgroundColor: KLEUR.kop,
        font: { src: 'vet', size: MAAT.tekst },
      })),
      ...rijen.map((rij) => rij.map((text) => ({ text, type: 'TD' as const }))),
    ],
  };
  doc.table(opties);
  doc.x = RAND;
  doc.moveDown(1);
};

const schrijf = (doc: Doc, wortel: Wortel, blok: Blok, kleur: string): void => {
  switch (blok.soort) {
    case 'kop':
      houdRuimte(doc, 70);
      wortel.add(doc.struct('H2', {}, () => lettertype(doc, true, MAAT.kop, kleur).text(blok.tekst)));
      doc.moveDown(0.4);
      return;
    case 'alinea':
      wortel.add(doc.struct('P', {}, () => lettertype(doc, false, MAAT.tekst).text(blok.tekst)));
      doc.moveDown(0.7);
      return;
    case 'punten': {
      const lijst = doc.struct('L');
      wortel.add(lijst);
      lettertype(doc, false, MAAT.tekst).list([...blok.punten], {
        structParent: lijst,
        bulletRadius: 2,
        textIndent: 12,
      });
      doc.x = RAND;
      doc.moveDown(0.7);
      return;
    }
    case 'tabel':
      tabel(doc, wortel, blok);
      return;
  }
};

/** The logo, the name of the netwerk, and a line in its colour: the head of the first page. */
const hoofd = (doc: Doc, wortel: Wortel, { naam, kleur, logo }: Huisstijl): void => {
  if (logo) {
    const { breed, hoog } = logoMaat(logo);
    const { y } = doc;
    // The types do not know `bbox` yet; it is where the picture stands, which a Figure has to say.
    const opties = { alt: `Logo van ${naam}`, bbox: [RAND, y, RAND + breed, y + hoog] };
    wortel.add(
      doc.struct('Figure', opties, () => {
        doc.image(Buffer.from(logo.png, 'base64'), RAND, y, { width: breed, height: hoog });
      }),
    );
    doc.y = y + hoog + 8;
  }
  wortel.add(doc.struct('P', {}, () => lettertype(doc, true, MAAT.tekst, kleur).text(naam, RAND)));
  doc.markContent('Artifact', { type: 'Layout' });
  const lijn = doc.y + 3;
  doc
    .moveTo(RAND, lijn)
    .lineTo(doc.page.width - RAND, lijn)
    .lineWidth(1)
    .strokeColor(kleur)
    .stroke();
  doc.endMarkedContent();
  doc.y = lijn + 16;
};

/** "Zorgnetwerk Noord · bladzijde 1 van 2" at the foot, under its own line: decoration, so left out of what is read aloud. */
const nummerBladen = (doc: Doc, { naam, voet }: Huisstijl): void => {
  const { start, count } = doc.bufferedPageRange();
  for (let blad = start; blad < start + count; blad++) {
    doc.switchToPage(blad);
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    const regels = [...(voet === undefined ? [] : [voet]), `${naam} · bladzijde ${blad + 1} van ${count}`];
    for (const [plek, regel] of regels.entries())
      lettertype(doc, false, MAAT.klein).text(regel, RAND, doc.page.height - RAND + 12 + plek * 12, {
        lineBreak: false,
      });
    doc.endMarkedContent();
  }
};

/** A tagged PDF: title and language set, headings, lists and table headers marked for those who have it read aloud. */
export const alsPdf = async ({ titel, blokken }: Stuk, huisstijl: Huisstijl): Promise<Uint8Array> => {
  const [{ default: PDFDocument }, gewoon, vet] = await Promise.all([
    import('pdfkit'),
    ...Object.values(LETTER).map((font) => readFile(require.resolve(`dejavu-fonts-ttf/ttf/${font}`))),
  ]);
  const doc = new PDFDocument({
    size: 'A4',
    margin: RAND,
    pdfVersion: '1.7',
    tagged: true,
    lang: TAAL,
    displayTitle: true,
    bufferPages: true,
    info: { Title: titel ?? '', Creator: 'Ketenbot' },
  });
  const stukken: Uint8Array[] = [];
  const klaar = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject));
  doc.on('data', (stuk: Uint8Array) => stukken.push(stuk));
  doc.registerFont('gewoon', gewoon).registerFont('vet', vet);
  const { kleur } = huisstijl;
  const wortel = doc.struct('Document');
  doc.addStructure(wortel);
  hoofd(doc, wortel, huisstijl);
  if (titel !== undefined) {
    wortel.add(doc.struct('H1', {}, () => lettertype(doc, true, MAAT.titel, kleur).text(titel)));
    doc.moveDown(0.6);
  }
  for (const blok of blokken) schrijf(doc, wortel, blok, kleur);
  wortel.end();
  nummerBladen(doc, huisstijl);
  doc.end();
  await klaar;
  return Buffer.concat(stukken);
};

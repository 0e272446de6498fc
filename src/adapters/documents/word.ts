import type { Blok, Huisstijl, Stuk } from '../../ports/file.ts';
import { logoMaat } from './logo-maat.ts';

type Docx = typeof import('docx');

const TAAL = 'nl-NL';
const BREED = 100;
const KLEUR = { lijn: '8a8a8a', kop: 'e9eef2' } as const;

/** Line ends that were typed stay line ends. */
const regels = ({ TextRun }: Docx, tekst: string, vet = false) =>
  tekst.split('\n').map((text, plek) => new TextRun({ text, bold: vet, ...(plek > 0 ? { break: 1 } : {}) }));

const alinea = (docx: Docx, tekst: string, vet = false) =>
  new docx.Paragraph({ children: regels(docx, tekst, vet), spacing: { after: 160 } });

const rij = (docx: Docx, cellen: readonly string[], kop: boolean) =>
  new docx.TableRow({
    tableHeader: kop,
    cantSplit: true,
    children: cellen.map(
      (cel) =>
        new docx.TableCell({
          ...(kop ? { shading: { fill: KLEUR.kop } } : {}),
          children: [new docx.Paragraph({ children: regels(docx, cel, kop) })],
        }),
    ),
  });

const lijnen = ({ BorderStyle, TableBorders }: Docx) => {
  const lijn = { style: BorderStyle.SINGLE, size: 4, color: KLEUR.lijn };
  return Object.fromEntries(Object.keys(TableBorders.NONE).map((kant) => [kant, lijn]));
};

const blok = (docx: Docx, een: Blok) => {
  switch (een.soort) {
    case 'kop':
      return [new docx.Paragraph({ text: een.tekst, heading: docx.HeadingLevel.HEADING_2, keepNext: true })];
    case 'alinea':
      return [alinea(docx, een.tekst)];
    case 'punten':
      return een.punten.map(
        (punt, plek) =>
          new docx.Paragraph({
            children: regels(docx, punt),
            bullet: { level: 0 },
            spacing: { after: plek === een.punten.length - 1 ? 160 : 40 },
          }),
      );
    case 'tabel':
      return [
        new docx.Table({
          width: { size: BREED, type: docx.WidthType.PERCENTAGE },
          margins: { top: 50, bottom: 50, left: 90, right: 90 },
          borders: lijnen(docx),
          rows: [rij(docx, een.kolommen, true), ...een.rijen.map((cellen) => rij(docx, cellen, false))],
        }),
        alinea(docx, ''),
      ];
  }
};

/** Points to the pixels Word reckons in. */
const PIXELS_PER_PUNT = 96 / 72;
const KLEIN = 16;
const NAAM = 22;

const logo = (docx: Docx, { naam, logo: plaatje }: Huisstijl) => {
  if (!plaatje) return [];
  const { breed, hoog } = logoMaat(plaatje);
  const alt = `Logo van ${naam}`;
  return [
    new docx.Paragraph({
      spacing: { after: 80 },
      children: [
        new docx.ImageRun({
          type: 'png',
          data: Buffer.from(plaatje.png, 'base64'),
          transformation: {
            width: Math.round(breed * PIXELS_PER_PUNT),
            height: Math.round(hoog * PIXELS_PER_PUNT),
          },
          altText: { name: 'Logo', description: alt, title: alt },
        }),
      ],
    }),
  ];
};

/** The name of the netwerk, with a line in its colour under it. */
const naamregel = (docx: Docx, { naam, kleur }: Huisstijl) =>
  new docx.Paragraph({
    spacing: { after: 240 },
    border: { bottom: { style: docx.BorderStyle.SINGLE, size: 8, space: 4, color: zonderHek(kleur) } },
    children: [new docx.TextRun({ text: naam, bold: true, size: NAAM, color: zonderHek(kleur) })],
  });

const zonderHek = (kleur: string): string => kleur.slice(1);

const voet = (docx: Docx, { voet: regel }: Huisstijl) =>
  new docx.Footer({
    children: [
      ...(regel === undefined
        ? []
        : [new docx.Paragraph({ children: [new docx.TextRun({ text: regel, size: KLEIN })] })]),
      new docx.Paragraph({
        children: [
          new docx.TextRun({
            children: ['Bladzijde ', docx.PageNumber.CURRENT, ' van ', docx.PageNumber.TOTAL_PAGES],
            size: KLEIN,
          }),
        ],
      }),
    ],
  });

/** The logo on the first page; the name of the netwerk at the top and the page at the foot of each. */
const bladrand = (docx: Docx, huisstijl: Huisstijl) => ({
  properties: { titlePage: true },
  headers: {
    first: new docx.Header({ children: [...logo(docx, huisstijl), naamregel(docx, huisstijl)] }),
    default: new docx.Header({ children: [naamregel(docx, huisstijl)] }),
  },
  footers: { first: voet(docx, huisstijl), default: voet(docx, huisstijl) },
});

const kopstijl = (size: number, kleur: string) => ({
  run: { size, bold: true, color: zonderHek(kleur) },
  paragraph: { spacing: { before: 240, after: 120 } },
});

/** A Word file in the look of the netwerk: real headings, a language, and words for the logo for those who have it read aloud. */
export const alsWord = async ({ titel, blokken }: Stuk, huisstijl: Huisstijl): Promise<Uint8Array> => {
  const docx = await import('docx');
  const kop =
    titel === undefined ? [] : [new docx.Paragraph({ text: titel, heading: docx.HeadingLevel.HEADING_1 })];
  const document = new docx.Document({
    creator: 'Ketenbot',
    ...(titel === undefined ? {} : { title: titel }),
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22, language: { value: TAAL } } },
        heading1: kopstijl(36, huisstijl.kleur),
        heading2: kopstijl(26, huisstijl.kleur),
      },
    },
    sections: [
      { ...bladrand(docx, huisstijl), children: [...kop, ...blokken.flatMap((een) => blok(docx, een))] },
    ],
  });
  return docx.Packer.toBuffer(document);
};

import type { Bestand, BestandBytes, Blok, Stuk } from '../../ports/file.ts';
import { vulSjabloon } from './sjabloon.ts';

type Docx = typeof import('docx');

const TAAL = 'nl-NL';
const BREED = 100;

/** Line ends that were typed stay line ends. */
const regels = ({ TextRun }: Docx, tekst: string, vet = false) =>
  tekst.split('\n').map((text, plek) => new TextRun({ text, bold: vet, ...(plek > 0 ? { break: 1 } : {}) }));

const alinea = (docx: Docx, tekst: string, vet = false) =>
  new docx.Paragraph({ children: regels(docx, tekst, vet), spacing: { after: 160 } });

const rij = (docx: Docx, cellen: readonly string[], kop: boolean) =>
  new docx.TableRow({
    tableHeader: kop,
    children: cellen.map(
      (cel) => new docx.TableCell({ children: [new docx.Paragraph({ children: regels(docx, cel, kop) })] }),
    ),
  });

const blok = (docx: Docx, een: Blok) => {
  switch (een.soort) {
    case 'kop':
      return [new docx.Paragraph({ text: een.tekst, heading: docx.HeadingLevel.HEADING_2, keepNext: true })];
    case 'alinea':
      return [alinea(docx, een.tekst)];
    case 'punten':
      return een.punten.map(
        (punt) => new docx.Paragraph({ children: regels(docx, punt), bullet: { level: 0 } }),
      );
    case 'tabel':
      return [
        new docx.Table({
          width: { size: BREED, type: docx.WidthType.PERCENTAGE },
          rows: [rij(docx, een.kolommen, true), ...een.rijen.map((cellen) => rij(docx, cellen, false))],
        }),
        alinea(docx, ''),
      ];
  }
};

/** The name of the netwerk at the top of each page, and the page at the foot. */
const bladrand = (docx: Docx, naam: string, kleur: string) => ({
  headers: {
    default: new docx.Header({
      children: [
        new docx.Paragraph({ children: [new docx.TextRun({ text: naam, bold: true, color: kleur })] }),
      ],
    }),
  },
  footers: {
    default: new docx.Footer({
      children: [
        new docx.Paragraph({
          children: [
            new docx.TextRun({
              children: ['Bladzijde ', docx.PageNumber.CURRENT, ' van ', docx.PageNumber.TOTAL_PAGES],
              size: 16,
            }),
          ],
        }),
      ],
    }),
  },
});

const alsWord = async ({ titel, blokken, huisstijl }: Stuk): Promise<Uint8Array> => {
  const docx = await import('docx');
  const kop =
    titel === undefined ? [] : [new docx.Paragraph({ text: titel, heading: docx.HeadingLevel.HEADING_1 })];
  const document = new docx.Document({
    creator: 'Ketenbot',
    ...(titel === undefined ? {} : { title: titel }),
    styles: {
      default: { document: { run: { font: 'Calibri', size: 22, language: { value: TAAL } } } },
    },
    sections: [
      {
        ...(huisstijl ? bladrand(docx, huisstijl.naam, (huisstijl.kleur ?? '#123b5d').slice(1)) : {}),
        children: [...kop, ...blokken.flatMap((een) => blok(docx, een))],
      },
    ],
  });
  return docx.Packer.toBuffer(document);
};

/** Only what every system takes in a file name. */
const veilig = (naam: string): string => naam.replaceAll(/[^A-Za-z0-9-]+/g, '-').slice(0, 80);

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The bytes of a file: Word or PDF for people, JSON for programs. */
export const alsBytes = async (bestand: Bestand): Promise<BestandBytes> => {
  const naam = veilig(bestand.naam);
  switch (bestand.vorm) {
    case 'word':
      return { naam: `${naam}.docx`, type: WORD, bytes: await alsWord(bestand.stuk) };
    case 'sjabloon':
      return {
        naam: `${naam}.docx`,
        type: WORD,
        bytes: await vulSjabloon(bestand.sjabloon, bestand.waarden),
      };
    case 'pdf':
      return {
        naam: `${naam}.pdf`,
        type: 'application/pdf',
        bytes: await (await import('./pdf.ts')).alsPdf(bestand.stuk),
      };
    case 'json':
      return {
        naam: `${naam}.json`,
        type: 'application/json; charset=utf-8',
        bytes: Buffer.from(`${JSON.stringify(bestand.inhoud, null, 2)}\n`),
      };
  }
};

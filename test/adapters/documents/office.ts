import { deflateRawSync } from 'node:zlib';
import { packZip } from '../../../src/adapters/documents/zip.ts';

const xml = (text: string) => Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const relations = (target: string, kind: string) =>
  xml(
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`,
  );

/** A workbook as Excel makes them, of sheets given as the XML of their rows. Style 1 is a date, style 2 a date with time. */
export const workbook = (sheets: Readonly<Record<string, string>>): Buffer => {
  const names = Object.keys(sheets);
  const parts = new Map<string, Buffer>([
    ['[Content_Types].xml', xml(`<Types xmlns="${PACKAGE}/content-types"/>`)],
    ['_rels/.rels', relations('xl/workbook.xml', 'officeDocument')],
    [
      'xl/workbook.xml',
      xml(
        `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>${names
          .map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
          .join('')}</sheets></workbook>`,
      ),
    ],
    [
      'xl/_rels/workbook.xml.rels',
      xml(
        `<Relationships xmlns="${PACKAGE}/relationships">${names
          .map(
            (_, i) =>
              `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
          )
          .join('')}<Relationship Id="rId99" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
      ),
    ],
    [
      'xl/styles.xml',
      xml(
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/><xf numFmtId="22" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>',
      ),
    ],
  ]);
  for (const [i, name] of names.entries()) {
    parts.set(
      `xl/worksheets/sheet${i + 1}.xml`,
      xml(
        `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheets[name]}</sheetData></worksheet>`,
      ),
    );
  }
  return packZip(parts);
};

/** A Word document of this body. */
export const wordFile = (body: string, extra: Readonly<Record<string, Buffer>> = {}): Buffer =>
  packZip(
    new Map([
      ['[Content_Types].xml', xml(`<Types xmlns="${PACKAGE}/content-types"/>`)],
      ['_rels/.rels', relations('word/document.xml', 'officeDocument')],
      [
        'word/document.xml',
        xml(
          `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
        ),
      ],
      ...Object.entries(extra),
    ]),
  );

export const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A zip of one part that is stored small and unpacks to `size` zeros, whatever its directory claims. */
export const bomb = (name: string, size: number, claimed: number): Buffer => {
  const packed = deflateRawSync(Buffer.alloc(size));
  const zip = packZip(new Map([[name, packed]]));
  const directory = zip.lastIndexOf('PK\x01\x02', undefined, 'latin1');
  zip.writeUInt16LE(8, 8);
  zip.writeUInt32LE(claimed, 22);
  zip.writeUInt16LE(8, directory + 10);
  zip.writeUInt32LE(claimed, directory + 24);
  return zip;
};

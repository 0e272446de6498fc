import { rijTekst } from './kolommen.ts';
import type { Document, Table } from './tekst.ts';
import { squash } from './tekst.ts';

/** How a reader of files hands on what was struck out: `~~so~~`, as people type it too. */
export const STREEP = '~~';
const DOORGEHAALD = /~~([^~]{1,4000})~~/g;

const zonder = (text: string): string => text.replace(DOORGEHAALD, '').replace(/^[ \t]+|[ \t]+$/gm, '');

const gestreept = (text: string): string[] =>
  [...text.matchAll(DOORGEHAALD)].map(([, inside = '']) => squash(inside)).filter((inside) => inside !== '');

const melding = (text: string): string => `Doorgestreept: ${text}`;

/** A row that was struck out whole is gone, but for its first cell when the rows below count on it. */
const zonderInRij = (
  row: readonly string[],
  onder: readonly string[] | undefined,
): { rij: string[]; weg: string[] } => {
  const rij = row.map(zonder);
  const isHeel = rij.every((cell) => cell.trim() === '');
  if (!isHeel) return { rij, weg: row.flatMap(gestreept).map(melding) };
  const eerste = row.findIndex((cell) => cell !== '');
  const teltDoor = onder !== undefined && (onder[eerste] ?? '').trim() === '' && rijTekst(onder) !== '';
  if (teltDoor) rij[eerste] = gestreept(row[eerste] ?? '').join(' ');
  return { rij, weg: [melding(row.flatMap(gestreept).join(' | '))] };
};

/** The document without what was struck out, and that apart, to be shown. */
export const zonderDoorgehaald = (
  document: Document,
): { readonly document: Document; readonly doorgehaald: string[] } => {
  const tekst = [...document.lines, ...document.tables.flatMap(({ rows }) => rows.flat())];
  if (!tekst.some((each) => each.includes(STREEP))) return { document, doorgehaald: [] };
  const doorgehaald: string[] = [];
  const tables = document.tables.map((table): Table => {
    const rows = table.rows.map((row, at) => {
      if (!row.some((cell) => cell.includes(STREEP))) return row;
      const { rij, weg } = zonderInRij(row, table.rows[at + 1]);
      doorgehaald.push(...weg);
      return rij;
    });
    return { ...table, title: zonder(table.title), rows };
  });
  // Pasted text has the lines of its tables too: those were told already.
  const inTabellen = new Set(doorgehaald);
  const lines = document.lines.map((line) => {
    const weg = gestreept(line);
    const verteld =
      inTabellen.has(melding(weg.join(' | '))) || weg.every((each) => inTabellen.has(melding(each)));
    if (!verteld) doorgehaald.push(...weg.map(melding));
    return zonder(line);
  });
  return { document: { ...document, tables, lines }, doorgehaald };
};

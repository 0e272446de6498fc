import { besluitKop } from './besluit-koppen.ts';
import type { Table } from './tekst.ts';

/** A table with the names of its columns in the first column, a casus to each further one, turned upright; others as they are. */
export const rechtop = (table: Table): Table => {
  const breedte = Math.max(0, ...table.rows.map((row) => row.length));
  if (breedte < 3 || besluitKop(table.rows)) return table;
  const rows = Array.from({ length: breedte }, (_, column) => table.rows.map((row) => row[column] ?? ''));
  const kop = besluitKop(rows.slice(0, 1));
  if (!kop || kop.velden.size < 3) return table;
  const { doorlopend: _weg, ...rest } = table;
  return { ...rest, rows };
};

import type { Table } from './tekst.ts';
import { squash, wordsOf } from './tekst.ts';

const GROEP =
  /^(?:actie|actiepunt|afspraak|wat|taak|wie|eigenaar|actiehouder|trekker|door|wanneer|datum|deadline|gereed|termijn|status)$/;
const BEGIN = /^(?:actie|actiepunt|afspraak|wat|taak)$/;

/** The name of a column without its number: "Actie 2" is "Actie". */
const kaal = (kop: string): string =>
  wordsOf(kop)
    .join(' ')
    .replace(/ ?\d{1,2}$/, '');

/** The columns of each group, and those before or between them that all share. */
const groepenIn = (header: readonly string[]): { groepen: number[][]; gedeeld: number[] } => {
  const groepen: number[][] = [];
  const gedeeld: number[] = [];
  for (const [column, kop] of header.entries()) {
    const naam = kaal(kop);
    const groep = groepen.at(-1);
    const isNieuw = BEGIN.test(naam);
    const hoortBij =
      groep !== undefined && GROEP.test(naam) && !groep.some((at) => kaal(header[at] ?? '') === naam);
    if (isNieuw) groepen.push([column]);
    else if (hoortBij) groep.push(column);
    else gedeeld.push(column);
  }
  return { groepen, gedeeld };
};

/**
 * A table with "Actie 1, Wie 1, Datum 1, Actie 2, Wie 2, Datum 2" as one with a row for each actie; the cells all share
 * stand in the first of them. Other tables stay as they are.
 */
export const uitgeklapt = (table: Table): Table => {
  const kop = table.rows.slice(0, 10).findIndex((row) => {
    const { groepen } = groepenIn(row);
    const [eerste = [], ...meer] = groepen.map((groep) => groep.map((at) => kaal(row[at] ?? '')));
    return meer.length > 0 && eerste.length > 1 && meer.every((each) => each.join() === eerste.join());
  });
  if (kop < 0) return table;
  const { groepen, gedeeld } = groepenIn(table.rows[kop] ?? []);
  const rows = table.rows.flatMap((row, at) => {
    if (at < kop) return [row];
    const uit = (groep: readonly number[], eerste: boolean) => [
      ...gedeeld.map((column) => (eerste ? (row[column] ?? '') : '')),
      ...groep.map((column) => row[column] ?? ''),
    ];
    if (at === kop) return [uit(groepen[0] ?? [], true).map((cell) => cell.replace(/ ?\d{1,2}$/, ''))];
    const gevuld = groepen.filter((groep) => groep.some((column) => squash(row[column] ?? '') !== ''));
    return (gevuld.length > 0 ? gevuld : groepen.slice(0, 1)).map((groep, i) => uit(groep, i === 0));
  });
  const { doorlopend: _weg, ...rest } = table;
  return { ...rest, rows };
};

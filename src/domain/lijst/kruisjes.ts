import type { ActieStatus } from '../actie.ts';
import { leesStatus } from './besluit-woorden.ts';
import { squash } from './tekst.ts';

const KRUIS = /^(?:x|v|✓|✔|☑|ja|j|1|waar)$/i;
const LEEG = /^(?:|nee|n|0|onwaar|-)$/i;

/** Columns headed by a state ("Open", "Bezig", "Klaar") in which rows have a cross or nothing: what each cross says. */
export const kruisKolommen = (
  header: readonly string[],
  rows: readonly (readonly string[])[],
): ReadonlyMap<number, ActieStatus> => {
  const kolommen = new Map<number, ActieStatus>();
  for (const [column, kop] of header.entries()) {
    const status = leesStatus(kop);
    const cells = rows.map((row) => squash(row[column] ?? ''));
    const zuiver = cells.every((cell) => KRUIS.test(cell) || LEEG.test(cell));
    if (status !== undefined && zuiver && cells.some((cell) => KRUIS.test(cell)))
      kolommen.set(column, status);
  }
  return kolommen;
};

/** The word for how a row stands; undefined when no column is crossed, or more than one. */
export const aangekruist = (
  row: readonly string[],
  header: readonly string[],
  kolommen: ReadonlyMap<number, ActieStatus>,
): string | undefined => {
  const [kruis, meer] = [...kolommen.keys()].filter((column) => KRUIS.test(squash(row[column] ?? '')));
  return kruis === undefined || meer !== undefined ? undefined : header[kruis];
};

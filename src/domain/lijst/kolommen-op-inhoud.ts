import type { Veld } from './besluit-koppen.ts';
import { leesCasus } from './casusnummer.ts';
import { zoekEigenaar } from './eigenaar.ts';
import type { Opbouw } from './opbouw.ts';
import { jaarVan } from './tabel-rijen.ts';
import { squash, wordsOf } from './tekst.ts';

/** A column in which nothing but casus numbers stand is the column of the casus, whatever it is called. */
export const metCasusKolom = (
  velden: Map<Veld, number>,
  rows: readonly (readonly string[])[],
  opbouw: Opbouw,
): void => {
  if (velden.has('casus')) return;
  const bezet = new Set(velden.values());
  const isCasus = (cell: string) => {
    const casus = leesCasus(cell, { ...opbouw.context, jaar: jaarVan(opbouw), cijfers: false });
    return casus?.vorm === 'nummer' && squash(casus.tekst) === cell;
  };
  const breedte = Math.max(0, ...rows.map((row) => row.length));
  for (let column = 0; column < breedte; column++) {
    const cells = rows.map((row) => squash(row[column] ?? '')).filter((cell) => cell !== '');
    if (bezet.has(column) || cells.length === 0 || !cells.every(isCasus)) continue;
    velden.set('casus', column);
    return;
  }
};

/** A column for who in which nobody is named, but sentences stand, is about what must be done. */
export const metZinnen = (
  velden: Map<Veld, number>,
  rows: readonly (readonly string[])[],
  { context }: Opbouw,
): Map<Veld, number> => {
  const kolom = velden.get('wie');
  if (kolom === undefined) return velden;
  const cells = rows.map((row) => squash(row[kolom] ?? '')).filter((cell) => cell !== '');
  const isZin = (cell: string) =>
    wordsOf(cell).length >= 3 && zoekEigenaar(cell, context).soort === 'onbekend';
  if (cells.length < 2 || !cells.every(isZin)) return velden;
  velden.delete('wie');
  if (!velden.has('actie')) velden.set('actie', kolom);
  return velden;
};

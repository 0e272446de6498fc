import type { ActieStatus } from '../actie.ts';
import type { Veld } from './besluit-koppen.ts';
import { leesStatus } from './besluit-woorden.ts';
import { leesCasus } from './casusnummer.ts';
import { datumAchteraan } from './datum-in-zin.ts';
import { nieuwItem, type Opbouw } from './opbouw.ts';
import { NUMMER, naLabel } from './regel-labels.ts';
import { type Document, squash, type Table } from './tekst.ts';

const ZELFDE = /^(?:["“”„〃]|''|,,|idem|id\.?|zie boven)$/i;

/** What is written as "the same" (a ditto sign, or one cell merged over several rows) is filled in from the row above. */
export const ingevuld = (table: Table, velden: Map<Veld, number>): (readonly string[])[] => {
  const merged = new Set((table.doorlopend ?? []).map(([row, column]) => `${row} ${column}`));
  const perRij = [velden.get('wie'), velden.get('wanneer')];
  const filled: string[][] = [];
  for (const [at, row] of table.rows.entries()) {
    const above = filled.at(-1);
    filled.push(
      row.map((cell, column) => {
        const ditto = ZELFDE.test(squash(cell));
        const runsOn = cell.trim() === '' && perRij.includes(column) && merged.has(`${at} ${column}`);
        return above && (ditto || runsOn) ? (above[column] ?? '') : cell;
      }),
    );
  }
  return filled;
};

const EINDE = /^(?:einde|totaal|subtotaal|aantal)\b/i;

/** "AFGEROND" over all columns says how the rows below it stand ("LOPEND" that they are open); undefined when a row says no such thing. */
export const standVanStuk = (row: readonly string[]): ActieStatus | undefined => {
  const [tekst = '', meer] = row.map(squash).filter((cell) => cell !== '');
  if (row.length < 3 || meer !== undefined) return undefined;
  const status = leesStatus(
    tekst.replace(/\b(?:de |alle )?(?:acties?|actiepunten|punten|afspraken|zaken)\b:?/gi, ''),
  );
  return status === 'bezig' ? 'open' : status;
};

/** A row that is nothing but a casus, written once over all columns, heads the rows below it. */
export const leesTussenkop = (row: readonly string[], opbouw: Opbouw): boolean => {
  const cells = row.map(squash).filter((cell) => cell !== '');
  const [tekst = ''] = cells;
  if (row.length < 3 || cells.length !== 1) return false;
  if (EINDE.test(tekst)) {
    opbouw.nietGelezen.push(tekst);
    return true;
  }
  const casus = leesCasus(tekst, { ...opbouw.context, jaar: jaarVan(opbouw), cijfers: false });
  if (!casus || casus.vorm === 'cijfers' || squash(casus.tekst) !== tekst.replace(/[.:]$/, '')) return false;
  nieuwItem(opbouw, { ...casusVelden(casus), onderwerp: tekst });
  return true;
};

/** The last line above a table, and below the table before it, that begins with a casus. */
export const casusKopBoven = (document: Document, plek: number, opbouw: Opbouw): string | undefined => {
  const na = document.tables[plek]?.na;
  if (na === undefined) return undefined;
  const vanaf = document.tables[plek - 1]?.na ?? 0;
  return document.lines
    .slice(vanaf, na)
    .findLast((line) => isCasusBegin(naLabel(squash(line), NUMMER) ?? squash(line), opbouw));
};

const isCasusBegin = (text: string, opbouw: Opbouw): boolean => {
  const casus = leesCasus(text, { ...opbouw.context, jaar: jaarVan(opbouw), cijfers: false });
  return casus !== undefined && text.startsWith(casus.tekst);
};

/** "Tom, 1 december": who and when in one cell. */
export const inEenCel = (text: string): { wie: string; wanneer: string } => {
  const datum = datumAchteraan(squash(text));
  const wie = (datum ? datum.voor : squash(text)).replace(/[\s,;:/–-]+$/, '');
  return { wie, wanneer: datum?.datum ?? '' };
};

/** "x" under "Gedaan" or "Gereed ja/nee" is a status; elsewhere it says nothing. */
export const statusVan = (status: string, kop: string): string =>
  !/gedaan|gereed|afgerond|afgehandeld|klaar|ok/i.test(kop)
    ? status
    : /^(?:x|v|j|1|waar)$/i.test(squash(status))
      ? 'gedaan'
      : /^(?:n|0|onwaar)$/i.test(squash(status))
        ? 'open'
        : status;

/** The year a casus number without one counts in. */
export const jaarVan = ({ context }: Opbouw): number => (context.overleg ?? context.vandaag).year;

type Casus = NonNullable<ReturnType<typeof leesCasus>>;

/** What an item holds of a casus that was read. */
export const casusVelden = ({ casus, casusVraag }: Casus): Pick<Casus, 'casus' | 'casusVraag'> => ({
  ...(casus !== undefined && { casus }),
  ...(casusVraag && { casusVraag }),
});

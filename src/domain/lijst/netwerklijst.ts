import { zonderDoorgehaald } from './doorgehaald.ts';
import { kopVan } from './netwerklijst-koppen.ts';
import { stelSamen } from './netwerklijst-samenstellen.ts';
import { leesTabel } from './netwerklijst-tabel.ts';
import { leesRegels } from './netwerklijst-tekst.ts';
import type { Netwerklijst, Ruw } from './netwerklijst-vorm.ts';
import { type Document, fold, linesOutside } from './tekst.ts';

/** Reads a list of partners and deelnemers, in one table or more, or as text. Loses nothing and guesses nothing. */
export const leesNetwerklijst = (bron: Document): Netwerklijst => {
  const { document, doorgehaald } = zonderDoorgehaald(bron);
  const ruw: Ruw = {
    partners: [],
    personen: [],
    onbekendeKolommen: new Set(),
    nietGeplaatst: doorgehaald.map((rij) => ({ rij, waarom: 'Dit is doorgestreept.' })),
    opmerkingen: [],
    titels: [],
  };
  for (const table of document.tables) leesTabel(table, ruw);
  leesRegels(linesOutside(document), ruw);
  return stelSamen(ruw);
};

/** How much a document looks like a partner list: 0 (not) to 1. */
export const isNetwerklijst = (document: Document): number => {
  const heads = document.tables.map(({ rows }) => kopVan(rows)?.velden.size ?? 0);
  const best = Math.max(0, ...heads);
  if (best >= 2) return Math.min(1, 0.4 + best * 0.15);
  const lines = document.lines.slice(0, 200).filter((line) => line.length < 300);
  const withEmail = lines.filter((line) => line.includes('@')).length;
  const named = lines.some((line) =>
    /partnerlijst|deelnemerslijst|netwerklijst|deelnemers|partners/.test(fold(line)),
  );
  return Math.min(
    0.8,
    (withEmail >= 2 ? 0.5 : 0) + (lines.length > 0 ? withEmail / lines.length / 5 : 0) + (named ? 0.1 : 0),
  );
};

import { leesAanwezigheidTabel } from './aanwezigheid.ts';
import { besluitKop } from './besluit-koppen.ts';
import { isActiesKop, leesRegels } from './besluit-regels.ts';
import { eigenaarUitTitel, leesBesluitTabel } from './besluit-tabel.ts';
import type { GelezenBesluitenlijst, LeesContext } from './besluitenlijst-vorm.ts';
import { zonderDoorgehaald } from './doorgehaald.ts';
import { rechtop } from './gekanteld.ts';
import { uitgeklapt } from './herhaalde-kolommen.ts';
import { uitgelegdeInitialen } from './initialen.ts';
import { kaleRegel } from './kale-regel.ts';
import { rijTekst } from './kolommen.ts';
import { zonderEerdereMail } from './mail.ts';
import { type ItemInOpbouw, maakAf, type Opbouw } from './opbouw.ts';
import { vindDatum } from './overlegdatum.ts';
import { isDagTitel, isGelabeld, isTitel, kopDelen } from './regel-labels.ts';
import { casusKopBoven } from './tabel-rijen.ts';
import { type Document, fold, linesOutside, squash } from './tekst.ts';
import { verscholenActies } from './verscholen.ts';

/**
 * Reads a besluitenlijst or actielijst: tables from Word or Excel, or plain text. Nothing is dropped: what was not
 * understood is in `nietGelezen`, and a doubt about an owner, a date or a casus is a question in its place.
 */
export const leesBesluitenlijst = (bron: Document, gegeven: LeesContext): GelezenBesluitenlijst => {
  const { document: heel, doorgehaald } = zonderDoorgehaald(bron);
  const document = { ...heel, tables: heel.tables.map(rechtop).map(uitgeklapt) };
  const context = metInitialen(document, gegeven);
  const { regels, eerder, kop } = zonderEerdereMail(linesOutside(heel).map(kaleRegel));
  const { kopregels, outside } = zonderTitel(regels);
  const dates = datumsVan([...kopregels, ...outside], document, context);
  const opbouw: Opbouw = {
    context: { ...context, ...dates.lezen },
    items: [],
    kopregels: [...kop, ...kopregels],
    nietGelezen: doorgehaald,
    vreemdeKolommen: new Set(),
    aanwezig: [],
    afwezig: [],
  };
  const { lines, titles } = leesTabellen(document, opbouw);
  const left = outside.filter((line) => !titles.delete(fold(line)));
  leesRegels([...left, ...lines], opbouw);
  for (const item of opbouw.items)
    opbouw.nietGelezen.push(...verscholenActies(item, context).map((deel) => `Is dit een actie? ${deel}`));
  opbouw.nietGelezen.push(...opbouw.items.filter(isAlleenOnderwerp).map(({ onderwerp }) => onderwerp));
  opbouw.nietGelezen.push(...eerder);
  return {
    kopregels: opbouw.kopregels,
    ...(dates.datum && { datum: dates.datum }),
    ...(dates.volgende && { volgendOverleg: dates.volgende }),
    ...(opbouw.voorzitter && { voorzitter: opbouw.voorzitter }),
    ...(opbouw.notulist && { notulist: opbouw.notulist }),
    aanwezig: opbouw.aanwezig,
    afwezig: opbouw.afwezig,
    items: zonderLege(opbouw.items).map((item) => maakAf(item, context)),
    nietGelezen: opbouw.nietGelezen,
    vreemdeKolommen: [...opbouw.vreemdeKolommen],
  };
};

const metInitialen = (document: Document, context: LeesContext): LeesContext => {
  const cellen = document.tables.flatMap(({ rows }) => rows.flat());
  const initialen = uitgelegdeInitialen([...document.lines, ...cellen], context);
  return initialen.size === 0
    ? context
    : { ...context, bijnamen: new Map([...initialen, ...(context.bijnamen ?? [])]) };
};

const ALLEEN_CASUS = /^(?:casus ?:? ?)?[a-z]{1,6}[-– ]20\d\d[- ]\d{1,4}$/i;

/** All that stands about a casus is in one line nobody read as a besluit or an actie. */
const isAlleenOnderwerp = (item: ItemInOpbouw): boolean =>
  (item.casus !== undefined || item.casusVraag !== undefined) &&
  item.besluiten.length + item.toelichting.length + item.acties.length === 0 &&
  item.regie === undefined &&
  / \p{L}{3,}.* \p{L}{3,}/u.test(item.onderwerp);

/** A heading whose casus also came from the table under it says nothing more. */
const zonderLege = (items: readonly ItemInOpbouw[]): ItemInOpbouw[] =>
  items.filter(
    (item) =>
      item.casus === undefined ||
      item.besluiten.length + item.toelichting.length + item.acties.length > 0 ||
      item.regie !== undefined ||
      !ALLEEN_CASUS.test(item.onderwerp) ||
      !items.some((other) => other !== item && other.casus === item.casus),
  );

const FIRST_LINES = 5;

/** "Besluitenlijst casuïstiekoverleg 25 november 2026", near the top. */
const zonderTitel = (lines: readonly string[]): { kopregels: string[]; outside: string[] } => {
  const isHead = (line: string, at: number) =>
    at < FIRST_LINES && isTitel(squash(line)) && (!isGelabeld(squash(line)) || isDagTitel(squash(line)));
  return {
    kopregels: lines.filter(isHead).map(squash),
    outside: lines.filter((line, at) => !isHead(line, at)),
  };
};

/** Reads the tables; gives back lines that stood in tables without columns, and the headings that were used. */
const leesTabellen = (document: Document, opbouw: Opbouw): { lines: string[]; titles: Set<string> } => {
  const lines: string[] = [];
  const titles = new Set<string>();
  let vorige: ReturnType<typeof leesBesluitTabel>;
  for (const [plek, table] of document.tables.entries()) {
    if (leesAanwezigheidTabel(table, opbouw)) continue;
    const before = opbouw.items.length;
    const kop = casusKopBoven(document, plek, opbouw) ?? table.title;
    const columns = leesBesluitTabel({ ...table, title: kop }, vorige, opbouw);
    if (columns) {
      vorige = columns;
      if (opbouw.items.slice(before).some(({ onderwerp }) => onderwerp === table.title))
        titles.add(fold(table.title));
      if (eigenaarUitTitel(table.title, columns.velden, opbouw) !== '') titles.add(fold(table.title));
    } else {
      lines.push(...table.rows.flatMap((row) => alsRegels(row, opbouw)));
    }
  }
  return { lines, titles };
};

/** A row of a table without columns: "Besluit | volgen" and single cells are lines of text; others are not read. */
const alsRegels = (row: readonly string[], opbouw: Opbouw): string[] => {
  const [label = '', ...cells] = row.filter((cell) => squash(cell) !== '').map((cell) => cell.trim());
  if (label === '') return [];
  if (cells.length === 0) return label.split('\n');
  if (cells.length === 1 && cells[0]?.includes('\n') && isActiesKop(label))
    return [label, ...cells[0].split('\n')];
  const line = `${label.replace(/:$/, '')}: ${cells.join(', ')}`;
  if (cells.length === 1 && (isGelabeld(squash(line)) || kopDelen(squash(line)).length > 0))
    return [squash(line)];
  opbouw.nietGelezen.push(rijTekst(row));
  return [];
};

/** The day of the overleg and of the next one, as the list itself names them. What the caller knows goes before. */
const datumsVan = (lines: readonly string[], document: Document, context: LeesContext) => {
  const cells = document.tables.flatMap(({ rows }) =>
    rows.slice(0, 10).map((row) => row.filter((cell) => cell !== '').join(': ')),
  );
  const heads = [...lines, ...cells].map(squash);
  const delen = heads.filter((line) => line.length < 2_000).flatMap(kopDelen);
  const find = (texts: readonly string[]) => {
    for (const text of texts) {
      const datum = vindDatum(text, context.vandaag);
      if (datum) return datum;
    }
    return undefined;
  };
  const ofSoort = (soort: string) => delen.filter((deel) => deel.soort === soort).map(({ inhoud }) => inhoud);
  const datum = find([
    ...ofSoort('datum'),
    ...heads.filter(isTitel),
    ...document.tables.map(({ title }) => title).filter(isTitel),
    document.name ?? '',
  ]);
  const volgende = find(ofSoort('volgend overleg'));
  const overleg = context.overleg ?? datum;
  const volgendOverleg = context.volgendOverleg ?? volgende;
  return {
    datum,
    volgende,
    lezen: { ...(overleg && { overleg }), ...(volgendOverleg && { volgendOverleg }) },
  };
};

/** How much a document looks like a besluitenlijst or actielijst: 0 (not) to 1. */
export const isBesluitenlijst = (document: Document): number => {
  const best = Math.max(0, ...document.tables.map(({ rows }) => besluitKop(rows)?.velden.size ?? 0));
  if (best >= 2) return Math.min(1, 0.4 + best * 0.12);
  const lines = document.lines
    .slice(0, 300)
    .filter((line) => line.length < 1_000)
    .map(squash);
  const labelled = lines.filter(isGelabeld).length;
  const title = lines.slice(0, 5).some(isTitel) ? 0.3 : 0;
  const casus = lines.some((line) => /\bZN[- ]?20\d\d|\bcasus \d/i.test(line)) ? 0.1 : 0;
  return Math.min(0.9, title + casus + Math.min(0.5, labelled * 0.15));
};

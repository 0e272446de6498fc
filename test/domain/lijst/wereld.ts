import { readFile } from 'node:fs/promises';
import { Temporal } from 'temporal-polyfill';
import { readDocx } from '../../../src/adapters/documents/docx.ts';
import { readText } from '../../../src/adapters/documents/text.ts';
import { readXlsx } from '../../../src/adapters/documents/xlsx.ts';
import { openZip } from '../../../src/adapters/documents/zip.ts';
import type { DatumLezing } from '../../../src/domain/datum-lezen.ts';
import { leesBesluitenlijst } from '../../../src/domain/lijst/besluitenlijst-lezen.ts';
import type { GelezenActie, LeesContext } from '../../../src/domain/lijst/besluitenlijst-vorm.ts';
import type { OwnerMatch } from '../../../src/domain/lijst/eigenaar.ts';
import { leesNetwerklijst } from '../../../src/domain/lijst/netwerklijst.ts';
import type { Document } from '../../../src/domain/lijst/tekst.ts';

const fixture = (name: string) => readFile(new URL(`../../fixtures/${name}`, import.meta.url));

export const fixtureDocument = async (name: string): Promise<Document> => {
  const bytes = await fixture(name);
  if (name.endsWith('.txt')) return { name, ...readText(bytes.toString('utf8')) };
  const parts = await openZip(bytes);
  return name.endsWith('.xlsx')
    ? { name, tables: await readXlsx(parts), lines: [] }
    : { name, ...(await readDocx(parts)) };
};

const lijst = leesNetwerklijst(await fixtureDocument('netwerk.xlsx'));

/** The people of the sample netwerk; ids are their names. */
export const mensen = {
  partners: lijst.partners.map(({ naam }) => ({ id: naam, naam })),
  deelnemers: lijst.deelnemers.map(({ naam, organisatie, email }) => ({
    id: naam,
    naam,
    partner: organisatie,
    email,
  })),
};

export const context: LeesContext = {
  ...mensen,
  vandaag: Temporal.PlainDate.from('2026-11-26'),
  overleg: Temporal.PlainDate.from('2026-11-25'),
  volgendOverleg: Temporal.PlainDate.from('2027-01-06'),
  bekendeCasussen: ['ZN-2026-002', 'ZN-2026-003', 'ZN-2026-007', 'ZN-2026-009'],
};

/** "Kevin Oosterhuis", "Peter Jansen?Petra Jansen" when there is a choice, or "-". */
export const wie = (match: OwnerMatch | undefined): string => {
  if (match?.soort === 'een') return match.deelnemer.naam;
  return match?.soort === 'kies' ? match.kandidaten.map(({ naam }) => naam).join('?') : '-';
};

/** "2026-12-09", "vraag", or "-". */
export const wanneer = (lezing: DatumLezing): string => {
  if (lezing.soort === 'datum') return lezing.datum.toString();
  return lezing.soort === 'vraag' ? 'vraag' : '-';
};

const actie = (gelezen: GelezenActie | undefined): string =>
  gelezen === undefined
    ? 'geen actie'
    : [gelezen.tekst, wie(gelezen.eigenaar), wanneer(gelezen.wanneer)].join(' | ');

/** What a document says, short enough to compare: one line per item, its acties under it. */
export const gelezen = (document: Document, anders: Partial<LeesContext> = {}) => {
  const lezing = leesBesluitenlijst(document, { ...context, ...anders });
  return {
    ...lezing,
    kort: lezing.items.flatMap((item) => [
      [item.volgnr, item.casus ?? '', item.onderwerp, item.besluitSoort ?? ''].join(' | '),
      ...item.acties.map((each) => `- ${actie(each)}`),
    ]),
  };
};

export const tekst = (text: string): Document => readText(text);
export const tabel = (rows: readonly (readonly string[])[], title = ''): Document => ({
  tables: [{ title, rows }],
  lines: [],
});

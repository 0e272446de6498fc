import type { ActieStatus } from '../actie.ts';
import { ALLE, besluitKop, gekozen, type Rij, type Veld } from './besluit-koppen.ts';
import { naarSoort, vulItem } from './besluit-rij.ts';
import { leesCasus } from './casusnummer.ts';
import { zoekPrecies } from './eigenaar.ts';
import { isKopHerhaling, type Kolommen, rijTekst } from './kolommen.ts';
import { metCasusKolom, metZinnen } from './kolommen-op-inhoud.ts';
import { aangekruist, kruisKolommen } from './kruisjes.ts';
import type { ItemInOpbouw, Opbouw } from './opbouw.ts';
import { nieuwItem } from './opbouw.ts';
import { isAlleenDatum, vindDatum } from './overlegdatum.ts';
import {
  casusVelden,
  inEenCel,
  ingevuld,
  jaarVan,
  leesTussenkop,
  standVanStuk,
  statusVan,
} from './tabel-rijen.ts';
import { hasRun, squash, type Table, wordsOf } from './tekst.ts';

/** A longer header is no name of a column. */
const LANGSTE_KOP = 40;

/** Reads a table; `vorige` are the columns of the table before it, for one that runs on without a header. */
export const leesBesluitTabel = (
  table: Table,
  vorige: Kolommen<Veld> | undefined,
  opbouw: Opbouw,
): Kolommen<Veld> | undefined => {
  const own = besluitKop(table.rows, opbouw.context.kolommen);
  const width = table.rows[0]?.length ?? 0;
  const isRunOn = vorige && width > 2 && width >= Math.max(...vorige.velden.values()) + 1;
  const kolommen = own ?? (isRunOn ? { ...vorige, kop: -1 } : undefined);
  if (!kolommen) return undefined;
  const velden = metZinnen(gekozen(kolommen.velden), table.rows.slice(kolommen.kop + 1), opbouw);
  metCasusKolom(velden, table.rows.slice(kolommen.kop + 1), opbouw);
  for (const row of table.rows.slice(0, Math.max(0, kolommen.kop))) {
    if (rijTekst(row) !== '') opbouw.kopregels.push(rijTekst(row));
  }
  beginMetTitel(table.title, velden, opbouw);
  const header = table.rows[kolommen.kop] ?? [];
  const onder = kolommen.onder ?? 0;
  const kruisjes = kruisKolommen(header, table.rows.slice(kolommen.kop + 1 + onder));
  for (const [veld, column] of velden) if (kruisjes.has(column)) velden.delete(veld);
  const titelWie = eigenaarUitTitel(table.title, velden, opbouw);
  const rows = ingevuld(table, velden);
  let stuk: ActieStatus | undefined;
  for (const row of rows.slice(kolommen.kop + 1 + onder)) {
    if (rijTekst(row) === '' || (kolommen.kop >= 0 && isKopHerhaling(row, header))) continue;
    const nieuwStuk = standVanStuk(row);
    stuk = nieuwStuk ?? stuk;
    if (nieuwStuk === undefined && !leesTussenkop(row, opbouw))
      leesRij(row, { velden, header, kruisjes, titelWie, stuk }, opbouw);
  }
  return kolommen;
};

/** A table under a heading with a casus is about that casus, unless its rows name their own. */
const beginMetTitel = (title: string, velden: Map<Veld, number>, opbouw: Opbouw): void => {
  if (velden.has('casus') || velden.has('onderwerp')) return;
  const casus = leesCasus(title, { ...opbouw.context, jaar: jaarVan(opbouw), cijfers: false });
  const current = opbouw.items.at(-1);
  if (casus && (current === undefined || current.onderwerp !== title))
    nieuwItem(opbouw, { ...casusVelden(casus), onderwerp: title });
};

/** A table under the name of a person or partner is what they do. */
export const eigenaarUitTitel = (title: string, velden: ReadonlyMap<Veld, number>, opbouw: Opbouw): string =>
  title === '' || velden.has('wie') || velden.has('wieWanneer') || !zoekPrecies(title, opbouw.context)
    ? ''
    : title;

type Kop = {
  readonly velden: Map<Veld, number>;
  readonly header: readonly string[];
  readonly kruisjes: ReadonlyMap<number, ActieStatus>;
  readonly titelWie: string;
  readonly stuk: ActieStatus | undefined;
};

const leesRij = (
  row: readonly string[],
  { velden, header, kruisjes, titelWie, stuk }: Kop,
  opbouw: Opbouw,
): void => {
  const cell = (veld: Veld) => (row[velden.get(veld) ?? -1] ?? '').trim();
  const kop = header[velden.get('status') ?? -1] ?? '';
  const samen = inEenCel(cell('wieWanneer'));
  const kruis = aangekruist(row, header, kruisjes);
  const rij = {
    ...(Object.fromEntries(ALLE.map((veld) => [veld, cell(veld)])) as Rij),
    status: statusVan(cell('status'), kop) || (kruis ?? (stuk === 'open' ? '' : (stuk ?? ''))),
    wie: wieEnWaar(cell('wie') || samen.wie, cell('organisatie')) || (cell('actie') === '' ? '' : titelWie),
    wanneer: cell('wanneer') || samen.wanneer,
  };
  const used = new Set([...velden.values(), ...(kruis === undefined ? [] : kruisjes.keys())]);
  const anderen = andereNamen(row, header, used, opbouw);
  if (rij.wie !== '' && anderen.length > 0) rij.wie = [rij.wie, ...anderen].join(', ');
  for (const [column, text] of row.entries()) {
    if (used.has(column) || text.trim() === '') continue;
    const kolom = squash(header[column] ?? '');
    opbouw.nietGelezen.push([kolom, squash(text)].filter((part) => part).join(': '));
    if (wordsOf(kolom).length > 0 && kolom.length <= LANGSTE_KOP) opbouw.vreemdeKolommen.add(kolom);
  }
  if ([...used].every((column) => (row[column] ?? '').trim() === '')) return;
  const item = itemVoor(rij, opbouw, velden.has('casus'));
  const datum = rij.overlegDatum === '' ? undefined : vindDatum(rij.overlegDatum, opbouw.context.vandaag);
  if (datum) item.overlegDatum = datum;
  if (rij.overlegDatum !== '' && !isAlleenDatum(rij.overlegDatum)) {
    opbouw.nietGelezen.push(`Datum overleg: ${squash(rij.overlegDatum)}`);
  }
  vulItem(naarSoort(rij, opbouw), item, opbouw);
};

/** Who wrote it down or brought it in does not do it. */
const NIET_WIE =
  /gemaakt|gewijzigd|bijgewerkt|ingebracht|aanmeld|toegevoegd|voorzitter|notulist|auteur|melder|inbreng/i;

/** People in columns nobody knows: one of them may be who must do it. */
const andereNamen = (
  row: readonly string[],
  header: readonly string[],
  used: ReadonlySet<number>,
  { context }: Opbouw,
): string[] =>
  row.flatMap((cell, column) => {
    if (used.has(column) || cell.trim() === '' || NIET_WIE.test(header[column] ?? '')) return [];
    const match = zoekPrecies(cell, context);
    return match?.soort === 'een' && match.hoe !== 'organisatie' ? [squash(cell)] : [];
  });

/** "Kevin" beside "Jongerenwerk": the one must belong to the other. */
const wieEnWaar = (wie: string, organisatie: string): string =>
  wie === '' || organisatie === '' ? wie || organisatie : `${wie} (${organisatie})`;

/** A row without number, subject or casus belongs to the item above; so does `2a` with no more than an actie. */
const itemVoor = (rij: Rij, opbouw: Opbouw, heeftCasus: boolean): ItemInOpbouw => {
  const current = opbouw.items.at(-1);
  const nr = squash(rij.nr).replace(/[.):]+$/, '');
  const onderwerp = squash(rij.onderwerp || rij.casus);
  const named = rij.onderwerp !== '' || rij.casus !== '';
  if (current) {
    const isSub = ofItem(nr) === current.volgnr && !named && rij.besluit === '';
    const dag = rij.overlegDatum === '' ? undefined : vindDatum(rij.overlegDatum, opbouw.context.vandaag);
    const andereDag = dag !== undefined && current.overlegDatum?.equals(dag) === false;
    const isSame =
      named && onderwerp === current.onderwerp && (nr === '' || nr === current.volgnr) && !andereDag;
    if ((!named && (nr === '' || nr === current.volgnr)) || isSub || isSame) return current;
  }
  const options = { ...opbouw.context, jaar: jaarVan(opbouw), cijfers: false };
  const casus =
    (rij.casus === '' ? undefined : leesCasus(rij.casus, { ...options, cijfers: true })) ??
    leesCasus(rij.onderwerp, options) ??
    leesCasus(rij.nr, options);
  if (!named && current && ofItem(nr) === current.volgnr)
    return nieuwItem(opbouw, { ...zelfdeCasus(current), volgnr: nr });
  // A number of its own and an empty casus: the casus above, or none. Nobody can tell, so it is asked; but a row that
  // even repeats the day of the overleg would have repeated its casus too.
  const boven = current?.casus ?? current?.casusVraag?.kandidaten[0];
  if (!named && !casus && heeftCasus && rij.overlegDatum === '' && boven !== undefined)
    return nieuwItem(opbouw, { volgnr: nr, casusVraag: { tekst: '', kandidaten: [boven] } });
  const apart =
    rij.onderwerp !== '' && rij.casus !== '' && !hasRun(wordsOf(rij.onderwerp), wordsOf(rij.casus));
  return nieuwItem(opbouw, {
    volgnr: nr,
    onderwerp: apart ? `${squash(rij.casus)}: ${onderwerp}` : onderwerp,
    ...(casus && casusVelden(casus)),
  });
};

/** `2a` belongs to 2. */
const ofItem = (nr: string): string | undefined => /^(\d+)[a-z]$/i.exec(nr)?.[1];

const zelfdeCasus = ({ onderwerp, casus, casusVraag }: ItemInOpbouw): Partial<ItemInOpbouw> => ({
  onderwerp,
  ...(casus !== undefined && { casus }),
  ...(casusVraag && { casusVraag }),
});

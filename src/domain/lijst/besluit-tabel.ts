import { verdeel } from './actie-cellen.ts';
import { ALLE, besluitKop, gekozen, type Rij, type Veld } from './besluit-koppen.ts';
import { leesCasus } from './casusnummer.ts';
import { zoekEigenaar } from './eigenaar.ts';
import { isKopHerhaling, type Kolommen, rijTekst } from './kolommen.ts';
import type { ItemInOpbouw, Opbouw } from './opbouw.ts';
import { nieuwItem, voegActieToe } from './opbouw.ts';
import { isAlleenDatum, vindDatum } from './overlegdatum.ts';
import { casusVelden, inEenCel, ingevuld, jaarVan, leesTussenkop, statusVan } from './tabel-rijen.ts';
import { hasRun, squash, type Table, withoutBullet, wordsOf } from './tekst.ts';

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
  const velden = gekozen(kolommen.velden);
  for (const row of table.rows.slice(0, Math.max(0, kolommen.kop))) {
    if (rijTekst(row) !== '') opbouw.kopregels.push(rijTekst(row));
  }
  beginMetTitel(table.title, velden, opbouw);
  const header = table.rows[kolommen.kop] ?? [];
  const onder = kolommen.onder ?? 0;
  const rows = ingevuld(table, velden);
  for (const row of rows.slice(kolommen.kop + 1 + onder)) {
    if (rijTekst(row) === '' || (kolommen.kop >= 0 && isKopHerhaling(row, header))) continue;
    if (!leesTussenkop(row, opbouw)) leesRij(row, velden, header, opbouw);
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

const leesRij = (
  row: readonly string[],
  velden: Map<Veld, number>,
  header: readonly string[],
  opbouw: Opbouw,
): void => {
  const cell = (veld: Veld) => (row[velden.get(veld) ?? -1] ?? '').trim();
  const kop = header[velden.get('status') ?? -1] ?? '';
  const samen = inEenCel(cell('wieWanneer'));
  const rij = {
    ...(Object.fromEntries(ALLE.map((veld) => [veld, cell(veld)])) as Rij),
    status: statusVan(cell('status'), kop),
    wie: cell('wie') || samen.wie,
    wanneer: cell('wanneer') || samen.wanneer,
  };
  const used = new Set(velden.values());
  for (const [column, text] of row.entries()) {
    if (used.has(column) || text.trim() === '') continue;
    opbouw.nietGelezen.push([header[column]?.trim(), squash(text)].filter((part) => part).join(': '));
  }
  if ([...used].every((column) => (row[column] ?? '').trim() === '')) return;
  const item = itemVoor(rij, opbouw, velden.has('casus'));
  const datum = rij.overlegDatum === '' ? undefined : vindDatum(rij.overlegDatum, opbouw.context.vandaag);
  if (datum) item.overlegDatum = datum;
  if (rij.overlegDatum !== '' && !isAlleenDatum(rij.overlegDatum)) {
    opbouw.nietGelezen.push(`Datum overleg: ${squash(rij.overlegDatum)}`);
  }
  vulItem(rij, item, opbouw);
};

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

const vulItem = (rij: Rij, item: ItemInOpbouw, opbouw: Opbouw): void => {
  const { wie, wanneer, status, stand } = rij;
  const isActie = rij.besluitOfActie !== '' && wie + wanneer !== '';
  const besluit = samen(rij.besluit, isActie ? '' : rij.besluitOfActie);
  const actie = samen(rij.actie, rij.afspraak, isActie ? rij.besluitOfActie : '');
  if (besluit !== '') item.besluiten.push(zonderBullets(besluit));
  if (rij.regie !== '' && item.regie === undefined) item.regie = zoekEigenaar(rij.regie, opbouw.context);
  else if (rij.regie !== '') opbouw.nietGelezen.push(`Regie: ${squash(rij.regie)}`);
  for (const cellen of actie === '' ? [] : verdeel(actie, wie, wanneer)) {
    voegActieToe(opbouw, item, { ...cellen, status, stand });
  }
  if (actie !== '') return;
  if (stand !== '') item.toelichting.push(squash(stand));
  for (const [name, text] of Object.entries({ Wie: wie, Wanneer: wanneer, Status: status })) {
    if (text !== '') opbouw.nietGelezen.push(`${name}: ${squash(text)} (er staat geen actie bij)`);
  }
};

const samen = (...cells: readonly string[]): string => cells.filter((cell) => cell !== '').join('\n');

const zonderBullets = (text: string): string =>
  text
    .split('\n')
    .map((line) => withoutBullet(line).text)
    .join('\n');

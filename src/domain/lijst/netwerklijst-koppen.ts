import { type Kolommen, type Koppen, rijTekst, zoekKop } from './kolommen.ts';
import { lijktOpNaam } from './namen.ts';
import { squash, type Table, wordsOf } from './tekst.ts';
import { leesBinding, leesRollen, leesSector } from './woordenlijst.ts';

export type Veld =
  | 'organisatie'
  | 'naam'
  | 'voornaam'
  | 'tussenvoegsel'
  | 'achternaam'
  | 'email'
  | 'rol'
  | 'functie'
  | 'vervanger'
  | 'vervangerEmail'
  | 'sector'
  | 'binding'
  | 'leidinggevende'
  | 'nr';
export type Rij = Readonly<Record<Veld, string>>;

const KOPPEN: Koppen<Veld> = [
  ['nr', /^(?:nr|nummer|volgnr|volgnummer)$/],
  ['vervangerEmail', /^(?:e ?)?mail(?:adres)? (?:van )?(?:de )?(?:vaste )?(?:plaats)?vervanger$/],
  [
    'vervanger',
    /^(?:naam )?(?:vaste? )?(?:plaats)?(?:vervanger|vervanging|achterwacht)(?: naam)?$|^(?:2e|tweede) contactpersoon$/,
  ],
  ['email', /^(?:e ?)?mail(?: ?adres)?(?: (?:contactpersoon|deelnemer|werk|zakelijk))?$|^emailadres$/],
  ['voornaam', /^(?:voornaam|roepnaam|voornamen)$/],
  ['tussenvoegsel', /^(?:tussenvoegsels?|tv|tussenv)$/],
  ['achternaam', /^(?:achternaam|familienaam)$/],
  [
    'organisatie',
    /^(?:naam (?:van )?(?:de )?)?(?:organisaties?|instelling|instantie|(?:keten|netwerk|samenwerkings)?partners?|partij|werkgever|namens|bedrijf)(?: ?naam)?$/,
  ],
  [
    'naam',
    /^(?:naam|namen|(?:naam )?(?:contactpersoon|contactpersonen|vertegenwoordigers?|deelnemers?|professional|medewerker|persoon)|volledige naam|wie|voor en achternaam)$/,
  ],
  [
    'leidinggevende',
    /^(?:(?:functie |naam )?(?:leidinggevende|manager|direct leidinggevende|escalatie)(?: functie| naam)?|escalatie naar)$/,
  ],
  ['rol', /^rol(?:len)?(?: in (?:het )?(?:zorg)?(?:netwerk|overleg))?$/],
  ['functie', /^(?:functie|functienaam|beroep|functie titel|functietitel)$/],
  ['sector', /^(?:sector|domein|branche|werkveld|veld|leefveld)$/],
  [
    'binding',
    /^(?:binding|betrokkenheid|deelname|soort (?:partner|deelname|lid)|type (?:partner|deelname)|kern(?: of)?(?: op)?(?: afroep)?|kern afroep extern)$/,
  ],
];

/** The columns of a partner list; "naam" beside a sector or a binding, without people's columns, names the organisation. */
export const kopVan = (rows: Table['rows']): Kolommen<Veld> | undefined => {
  const found = zoekKop(rows, KOPPEN, (velden) => {
    const named = ['organisatie', 'naam', 'voornaam', 'achternaam'] as const;
    return (
      named.some((veld) => velden.has(veld)) && [...velden.keys()].filter((veld) => veld !== 'nr').length >= 2
    );
  });
  const naam = found?.velden.get('naam');
  if (!found || naam === undefined || found.velden.has('organisatie')) return found;
  const ofPeople = ['email', 'rol', 'vervanger', 'functie', 'achternaam'] as const;
  if (ofPeople.some((veld) => found.velden.has(veld))) return found;
  if (!found.velden.has('sector') && !found.velden.has('binding')) return found;
  const velden = new Map(found.velden);
  velden.delete('naam');
  return { ...found, velden: velden.set('organisatie', naam) };
};

/** Rows without a header say what they are when they hold e-mail addresses: the name is what resembles the address. */
export const zonderKop = (rows: Table['rows']): Kolommen<Veld> | undefined => {
  const filled = rows.filter((row) => rijTekst(row) !== '');
  const width = Math.max(0, ...filled.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) =>
    filled.map((row) => squash(row[column] ?? '')),
  );
  const share = (column: readonly string[] | undefined, test: (cell: string, row: number) => boolean) =>
    column?.some((cell) => cell !== '')
      ? column.filter((cell, row) => cell !== '' && test(cell, row)).length / filled.length
      : 0;
  const email = columns.findIndex((column) => share(column, (cell) => cell.includes('@')) > 0.5);
  if (email < 0) return undefined;
  const velden = new Map<Veld, number>([['email', email]]);
  const claim = (veld: Veld, test: (cell: string, row: number) => boolean) => {
    const at = columns.findIndex(
      (column, i) => ![...velden.values()].includes(i) && share(column, test) > 0.5,
    );
    if (at >= 0) velden.set(veld, at);
  };
  claim('naam', (cell, row) => lijktOpNaam(cell) && hoortBij(columns[email]?.[row] ?? '', cell));
  claim('rol', (cell) => leesRollen(cell).onbekend.length === 0);
  claim('binding', (cell) => leesBinding(cell) !== undefined);
  claim('organisatie', (cell) => !lijktOpNaam(cell) || leesSector(cell) !== undefined);
  const onbekend = new Map<number, string>();
  for (const [column] of columns.entries())
    if (![...velden.values()].includes(column)) onbekend.set(column, `kolom ${column + 1}`);
  return velden.has('naam') && velden.has('organisatie') ? { kop: -1, velden, onbekend } : undefined;
};

/** Whether an address holds a word of the name. */
export const hoortBij = (email: string, naam: string): boolean =>
  wordsOf(naam).some((word) => word.length >= 3 && (email.split('@')[0] ?? '').toLowerCase().includes(word));

import { isKopHerhaling, type Kolommen, rijTekst } from './kolommen.ts';
import { lijktOpNaam, zonderOmkering } from './namen.ts';
import { hoortBij, kopVan, type Rij, type Veld, zonderKop } from './netwerklijst-koppen.ts';
import type { Ruw } from './netwerklijst-vorm.ts';
import { squash, type Table } from './tekst.ts';

const LONGEST_CELL = 500;

/** Reads one table: partners, people, or both in one row. */
export const leesTabel = (table: Table, ruw: Ruw): void => {
  const kolommen = kopVan(table.rows) ?? zonderKop(table.rows);
  if (!kolommen) {
    for (const row of table.rows) {
      const rij = rijTekst(row);
      const waarom = 'Ik zie geen kolomkoppen. Zet erboven: Naam, E-mail, Organisatie, Rol.';
      if (rij !== '') ruw.nietGeplaatst.push({ rij, waarom });
    }
    return;
  }
  for (const row of table.rows.slice(0, Math.max(0, kolommen.kop))) {
    if (rijTekst(row) !== '') ruw.titels.push(rijTekst(row));
  }
  for (const name of kolommen.onbekend.values()) ruw.onbekendeKolommen.add(name);
  leesRijen(table.rows, kolommen, ruw);
};

const leesRijen = (rows: Table['rows'], kolommen: Kolommen<Veld>, ruw: Ruw): void => {
  const header = rows[kolommen.kop] ?? [];
  const organisatieKolom = kolommen.velden.get('organisatie');
  const naamKolom =
    kolommen.velden.get('naam') ?? kolommen.velden.get('voornaam') ?? kolommen.velden.get('achternaam');
  let boven = '';
  for (const row of rows.slice(kolommen.kop + 1)) {
    const filled = row.filter((cell) => cell.trim() !== '');
    if (filled.length === 0 || (kolommen.kop >= 0 && isKopHerhaling(row, header))) continue;
    for (const [column, cell] of row.entries()) {
      if (cell.trim() !== '' && (header[column] ?? '').trim() === '' && kolommen.kop >= 0)
        ruw.onbekendeKolommen.add(`kolom ${column + 1}`);
    }
    const rij = leesRij(row, kolommen);
    const [only = ''] = filled;
    if (organisatieKolom === undefined && filled.length === 1 && !only.includes('@')) {
      boven = squash(only);
      continue;
    }
    if (rij.organisatie !== '') boven = rij.organisatie;
    const grouped =
      organisatieKolom === undefined || (naamKolom !== undefined && organisatieKolom < naamKolom);
    plaats(
      { ...rij, organisatie: rij.organisatie || (grouped ? boven : '') },
      rijTekst(row),
      naamKolom !== undefined,
      ruw,
    );
  }
};

const leesRij = (row: readonly string[], { velden }: Kolommen<Veld>): Rij => {
  const cell = (veld: Veld) => (row[velden.get(veld) ?? -1] ?? '').trim();
  const parts = [cell('voornaam'), cell('tussenvoegsel'), cell('achternaam')].filter((part) => part !== '');
  const organisatie = squash(cell('organisatie'));
  return {
    organisatie,
    naam: cell('naam') || squash(parts.join(' ')),
    voornaam: '',
    tussenvoegsel: '',
    achternaam: '',
    nr: cell('nr'),
    email: cell('email'),
    rol: cell('rol'),
    functie: squash(cell('functie')),
    vervanger: squash(cell('vervanger')),
    vervangerEmail: cell('vervangerEmail'),
    sector: squash(cell('sector')),
    binding: squash(cell('binding')),
    leidinggevende: squash(cell('leidinggevende')),
  };
};

const plaats = (rij: Rij, text: string, hasPeople: boolean, ruw: Ruw): void => {
  const niet = (waarom: string) => ruw.nietGeplaatst.push({ rij: text, waarom });
  const partner = {
    naam: rij.organisatie,
    sector: rij.sector,
    binding: rij.binding,
    leidinggevende: rij.leidinggevende,
    rij: text,
  };
  const ofPartner = rij.sector !== '' || rij.binding !== '' || rij.leidinggevende !== '';
  if (Object.values(rij).some((cell) => cell.length > LONGEST_CELL)) {
    niet('Er staat te veel tekst in een van de cellen.');
    return;
  }
  if (rij.organisatie === '') {
    niet('Er staat geen organisatie bij.');
    return;
  }
  if (ofPartner || !hasPeople || rij.naam === '') ruw.partners.push(partner);
  if (rij.naam === '') {
    if (rij.email + rij.rol + rij.functie + rij.vervanger + rij.vervangerEmail !== '')
      niet('Er staat geen naam bij.');
    return;
  }
  const { rol, functie, vervanger, vervangerEmail, organisatie } = rij;
  for (const { naam, email } of mensenIn(rij.naam, rij.email, niet)) {
    ruw.personen.push({ naam, email, organisatie, rol, functie, vervanger, vervangerEmail, rij: text });
  }
};

/** Two people in one cell, with their addresses in the same order or recognisable by name. */
const mensenIn = (
  cell: string,
  emails: string,
  niet: (waarom: string) => void,
): { naam: string; email: string }[] => {
  const namen = namenIn(cell);
  const adressen = emails.split(/[;,\n\s/]+/).filter((part) => part !== '');
  if (namen.length === 1) return namen.map((naam) => ({ naam, email: squash(emails) }));
  if (namen.length === adressen.length) return namen.map((naam, i) => ({ naam, email: adressen[i] ?? '' }));
  const left = new Set(adressen);
  const people = namen.map((naam) => {
    const email = adressen.find((adres) => left.has(adres) && hoortBij(adres, naam)) ?? '';
    left.delete(email);
    return { naam, email };
  });
  if (left.size > 0) niet(`Ik weet niet van wie dit is: ${[...left].join(', ')}.`);
  return people;
};

/** "Rachid Amrani / Joost Vermeer" are two; "Amrani, Rachid" is one. */
const namenIn = (cell: string): string[] => {
  const parts = cell
    .split(/[/\n;&+]| en /)
    .map(squash)
    .filter((part) => part !== '');
  return parts.flatMap((part) => {
    const commas = part.split(',').map(squash);
    return commas.length > 1 && commas.every(lijktOpNaam) ? commas : [zonderOmkering(part)];
  });
};

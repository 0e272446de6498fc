import { expect, test } from 'vitest';
import { leesNetwerklijst } from '../../../src/domain/lijst/netwerklijst.ts';
import { fixtureDocument, tabel, tekst } from './wereld.ts';

const kort = (document: Parameters<typeof leesNetwerklijst>[0]) => {
  const lijst = leesNetwerklijst(document);
  return {
    ...lijst,
    partners: lijst.partners.map((p) =>
      [p.naam, p.sector ?? '-', p.binding, p.leidinggevendeFunctie ?? '-'].join(' | '),
    ),
    deelnemers: lijst.deelnemers.map((d) =>
      [d.naam, d.email ?? '-', d.organisatie, d.rollen.join('+'), d.vasteVervanger ?? '-'].join(' | '),
    ),
  };
};

test('the sample workbook is read whole: two sheets, sectors, bindings, roles, vervangers', async () => {
  const lijst = kort(await fixtureDocument('netwerk.xlsx'));
  expect(lijst.partners).toEqual([
    'Gemeente (leerplicht/RMC) | onderwijs | kern | Leidinggevende leerplicht',
    'Politie | veiligheid | kern | Teamchef',
    'Bureau Jeugdzorg | jeugdbescherming en -reclassering | kern | Teammanager',
    'Schoolmaatschappelijk werk | onderwijs | kern | Manager SMW',
    'GGD Jeugdgezondheidszorg | jeugdgezondheidszorg en preventie | kern | Manager JGZ',
    'Jongerenwerk | sociale basisvoorziening | kern | Directeur jongerenwerk',
    'Algemeen maatschappelijk werk | sociale basisvoorziening | kern | Manager AMW',
    'Reclassering Nederland | jeugdbescherming en -reclassering | op afroep | Unitmanager',
    'Raad voor de Kinderbescherming | jeugdbescherming en -reclassering | op afroep | Teamleider',
    'GGZ jeugd | specialistische jeugdzorg | op afroep | Behandelcoördinator',
    'Woningcorporatie | wonen | extern | Manager wonen',
  ]);
  expect(lijst.deelnemers).toEqual([
    'Femke de Wit | f.dewit@gemeente.example | Gemeente (leerplicht/RMC) | coordinator | Sanne Bakker',
    'Sanne Bakker | s.bakker@gemeente.example | Gemeente (leerplicht/RMC) | deelnemer | -',
    'Rachid Amrani | r.amrani@politie.example | Politie | deelnemer | Joost Vermeer',
    'Joost Vermeer | j.vermeer@politie.example | Politie | deelnemer | -',
    'Marloes Visser | m.visser@bjz.example | Bureau Jeugdzorg | deelnemer | Tom Hendriks',
    'Tom Hendriks | t.hendriks@bjz.example | Bureau Jeugdzorg | deelnemer | -',
    'Ingrid Postma | i.postma@smw.example | Schoolmaatschappelijk werk | deelnemer | -',
    'Dewi Santoso | d.santoso@ggd.example | GGD Jeugdgezondheidszorg | deelnemer | -',
    'Kevin Oosterhuis | k.oosterhuis@jongerenwerk.example | Jongerenwerk | deelnemer | -',
    'Annelies van Dam | a.vandam@amw.example | Algemeen maatschappelijk werk | deelnemer | Karin Smit',
    'Karin Smit | k.smit@amw.example | Algemeen maatschappelijk werk | deelnemer | -',
    'Peter Jansen | p.jansen@reclassering.example | Reclassering Nederland | deelnemer | -',
    'Petra Jansen | p.jansen@rvdk.example | Raad voor de Kinderbescherming | deelnemer | -',
    'Hanneke Mulder | h.mulder@ggz.example | GGZ jeugd | deelnemer | -',
    'Wim Dijkstra | w.dijkstra@politie.example | Politie | leidinggevende | -',
  ]);
  expect([lijst.onbekendeKolommen, lijst.nietGeplaatst, lijst.opmerkingen, lijst.titels]).toEqual([
    [],
    [],
    [],
    [],
  ]);
});

test('one sheet with both: a title above, first and last name apart, organisations named once, empty rows', () => {
  const lijst = kort(
    tabel([
      ['Netwerk Oost', '', '', '', '', '', ''],
      ['Instelling', 'Kern/afroep', 'Voornaam', 'Tussenvoegsel', 'Achternaam', 'Mailadres', 'Telefoon'],
      ['Politie', 'vast', 'Rachid', '', 'Amrani', 'R.Amrani@politie.example', '06-1'],
      ['', '', 'Joost', '', 'Vermeer', '', ''],
      ['', '', '', '', '', '', ''],
      ['Gemeente', 'op uitnodiging', 'Femke', 'de', 'Wit', 'mailto:f@gemeente.example', ''],
    ]),
  );
  expect(lijst.partners).toEqual(['Politie | - | kern | -', 'Gemeente | - | op afroep | -']);
  expect(lijst.deelnemers).toEqual([
    'Rachid Amrani | r.amrani@politie.example | Politie | deelnemer | -',
    'Joost Vermeer | - | Politie | deelnemer | -',
    'Femke de Wit | f@gemeente.example | Gemeente | deelnemer | -',
  ]);
  expect([lijst.titels, lijst.onbekendeKolommen, lijst.nietGeplaatst]).toEqual([
    ['Netwerk Oost'],
    ['Telefoon'],
    [],
  ]);
});

test('two people in one cell, names turned round, and what a vervanger is called', () => {
  const lijst = kort(
    tabel([
      ['Contactpersoon', 'Partner', 'Mail', 'Plaatsvervanger'],
      ['Rachid Amrani / Joost Vermeer', 'Politie', 'r.amrani@p.example; j.vermeer@p.example', ''],
      ['Visser, Marloes', 'BJZ', 'm@b.example', 'T. Hendriks'],
      ['Tom Hendriks', 'BJZ', 't@b.example', 'Marloes'],
    ]),
  );
  expect(lijst.deelnemers).toEqual([
    'Rachid Amrani | r.amrani@p.example | Politie | deelnemer | -',
    'Joost Vermeer | j.vermeer@p.example | Politie | deelnemer | -',
    'Marloes Visser | m@b.example | BJZ | deelnemer | Tom Hendriks',
    'Tom Hendriks | t@b.example | BJZ | deelnemer | Marloes Visser',
  ]);
});

test('people name their organisation short, the list of partners long', () => {
  const lijst = kort({
    tables: [
      {
        title: 'P',
        rows: [
          ['Naam', 'Sector', 'Binding'],
          ['Bureau Jeugdzorg', 'JB', 'kernpartner'],
          ['Politie', 'politie', 'kern'],
        ],
      },
      {
        title: 'D',
        rows: [
          ['Naam', 'Organisatie', 'Rol'],
          ['Marloes Visser', 'BJZ', 'Netwerkcoördinator en notulist'],
        ],
      },
    ],
    lines: [],
  });
  expect(lijst.partners).toEqual([
    'Bureau Jeugdzorg | jeugdbescherming en -reclassering | kern | -',
    'Politie | veiligheid | kern | -',
  ]);
  expect(lijst.deelnemers).toEqual(['Marloes Visser | - | Bureau Jeugdzorg | coordinator+notulist | -']);
});

test('what cannot be placed is told with its row, and nothing is guessed', () => {
  const lijst = leesNetwerklijst({
    tables: [
      {
        title: 'P',
        rows: [
          ['Organisatie', 'Sector', 'Binding'],
          ['Politie', 'ruimtevaart', 'soms'],
          ['Politie', 'wonen', 'kern'],
        ],
      },
      {
        title: 'D',
        rows: [
          ['Naam', 'Organisatie', 'E-mail', 'Rol', 'Vervanger'],
          ['Rachid Amrani', 'Politei', '', '', ''],
          ['', 'Politie', 'x@politie.example', '', ''],
          ['Joost Vermeer', 'Politie', 'geen adres', 'koning', 'Piet Puk'],
          ['Joost Vermeer', 'Politie', '', 'voorzitter', ''],
        ],
      },
    ],
    lines: [],
  });
  expect(lijst.nietGeplaatst).toEqual([
    { rij: 'Politie | x@politie.example', waarom: 'Er staat geen naam bij.' },
    {
      rij: 'Politie | ruimtevaart | soms',
      waarom: 'De sector "ruimtevaart" van Politie ken ik niet. Kies er een uit de lijst.',
    },
    {
      rij: 'Politie | ruimtevaart | soms',
      waarom: 'De binding "soms" van Politie ken ik niet. Kies er een uit de lijst.',
    },
    {
      rij: 'Rachid Amrani | Politei',
      waarom: '"Politei" staat niet in de lijst van partners. Bedoel je Politie?',
    },
    {
      rij: 'Joost Vermeer | Politie | voorzitter',
      waarom: 'Joost Vermeer staat er twee keer in. Ik heb de eerste rij gebruikt, met alle rollen.',
    },
    {
      rij: 'Joost Vermeer | Politie | geen adres | koning | Piet Puk',
      waarom: 'De vervanger "Piet Puk" van Joost Vermeer staat niet als deelnemer in de lijst.',
    },
  ]);
  expect(lijst.opmerkingen).toEqual([
    '"geen adres" bij Joost Vermeer is geen e-mailadres. Ik heb het weggelaten.',
    'De rol "koning" van Joost Vermeer ken ik niet. Ik heb "deelnemer" ingevuld.',
  ]);
  expect(lijst.deelnemers).toEqual([
    { naam: 'Joost Vermeer', organisatie: 'Politie', rollen: ['deelnemer', 'voorzitter'] },
  ]);
});

test('pasted lines: name, address, organisation, role in any order', () => {
  const lijst = kort(
    tekst(`Deelnemers zorgnetwerk
Femke de Wit, f.dewit@gemeente.example, Gemeente (leerplicht/RMC), coördinator
Rachid Amrani <r.amrani@politie.example>, Politie, vervanger: Joost Vermeer
Joost Vermeer (j.vermeer@politie.example) - Politie
iets anders`),
  );
  expect(lijst.deelnemers).toEqual([
    'Femke de Wit | f.dewit@gemeente.example | Gemeente (leerplicht/RMC) | coordinator | -',
    'Rachid Amrani | r.amrani@politie.example | Politie | deelnemer | Joost Vermeer',
    'Joost Vermeer | j.vermeer@politie.example | Politie | deelnemer | -',
  ]);
  expect(lijst.titels).toEqual(['Deelnemers zorgnetwerk']);
  expect(lijst.nietGeplaatst.map(({ rij }) => rij)).toEqual(['iets anders']);
});

test('pasted lines: people under or behind their organisation', () => {
  const lijst = kort(
    tekst(`Politie:
- Rachid Amrani, r.amrani@politie.example
- Joost Vermeer, j.vermeer@politie.example
Bureau Jeugdzorg: Marloes Visser (m.visser@bjz.example), Tom Hendriks
GGD - Dewi Santoso`),
  );
  expect(lijst.deelnemers).toEqual([
    'Rachid Amrani | r.amrani@politie.example | Politie | deelnemer | -',
    'Joost Vermeer | j.vermeer@politie.example | Politie | deelnemer | -',
    'Marloes Visser | m.visser@bjz.example | Bureau Jeugdzorg | deelnemer | -',
    'Tom Hendriks | - | Bureau Jeugdzorg | deelnemer | -',
    'Dewi Santoso | - | GGD | deelnemer | -',
  ]);
});

test('rows copied from Excel, with a header and without', () => {
  const rows = 'Femke de Wit\tf.dewit@x.example\tGemeente\nRachid Amrani\tr.amrani@p.example\tPolitie';
  const expected = [
    'Femke de Wit | f.dewit@x.example | Gemeente | deelnemer | -',
    'Rachid Amrani | r.amrani@p.example | Politie | deelnemer | -',
  ];
  expect(kort(tekst(`Naam\tE-mail\tOrganisatie\n${rows}`)).deelnemers).toEqual(expected);
  expect(kort(tekst(rows)).deelnemers).toEqual(expected);
});

test('a table nobody can understand asks for a header', () => {
  const lijst = leesNetwerklijst(
    tabel([
      ['a', 'b'],
      ['c', 'd'],
    ]),
  );
  expect(lijst.nietGeplaatst).toEqual([
    { rij: 'a | b', waarom: 'Ik zie geen kolomkoppen. Zet erboven: Naam, E-mail, Organisatie, Rol.' },
    { rij: 'c | d', waarom: 'Ik zie geen kolomkoppen. Zet erboven: Naam, E-mail, Organisatie, Rol.' },
  ]);
});

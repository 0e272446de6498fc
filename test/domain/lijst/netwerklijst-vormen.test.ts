import { expect, test } from 'vitest';
import { createDocuments } from '../../../src/adapters/documents/documents.ts';
import { leesNetwerklijst } from '../../../src/domain/lijst/netwerklijst.ts';
import type { Document } from '../../../src/domain/lijst/tekst.ts';
import { tabel } from './wereld.ts';

const documents = createDocuments({ fetchHosts: ['sharepoint.com'] });

/** What must come out: people as "naam | adres | organisatie(s) | rollen | vervanger", partners, what was not understood. */
const uit = (document: Document) => {
  const lijst = leesNetwerklijst(document);
  return {
    mensen: lijst.deelnemers.map((d) =>
      [
        d.naam,
        d.email ?? '-',
        [d.organisatie, ...(d.ookBij ?? [])].join('+'),
        d.rollen.join('+'),
        d.vasteVervanger ?? '-',
      ].join(' | '),
    ),
    partners: lijst.partners.map(({ naam }) => naam),
    kolommen: lijst.onbekendeKolommen,
    niet: lijst.nietGeplaatst.map(({ waarom }) => waarom),
  };
};

const VORMEN: readonly (readonly [string, () => Document, ReturnType<typeof uit>])[] = [
  [
    'CSV with semicolons, a byte order mark, and a column nobody knows',
    () =>
      documents.parseText(
        '\ufeffNaam;Instelling;E-mailadres;Telefoon\nRachid Amrani;Politie;r.amrani@politie.example;0612345678\nDewi Santoso;GGD;d.santoso@ggd.example;\n',
      ),
    {
      mensen: [
        'Rachid Amrani | r.amrani@politie.example | Politie | deelnemer | -',
        'Dewi Santoso | d.santoso@ggd.example | GGD | deelnemer | -',
      ],
      partners: ['Politie', 'GGD'],
      kolommen: ['Telefoon'],
      niet: [],
    },
  ],
  [
    'CSV with commas and quotes',
    () =>
      documents.parseText(
        'Contactpersoon,Organisatie,Mailadres\n"Wit, Femke de","Gemeente, afdeling leerplicht",f.dewit@gemeente.example\nSanne Bakker,"Gemeente, afdeling leerplicht",s.bakker@gemeente.example\n',
      ),
    {
      mensen: [
        'Femke de Wit | f.dewit@gemeente.example | Gemeente, afdeling leerplicht | deelnemer | -',
        'Sanne Bakker | s.bakker@gemeente.example | Gemeente, afdeling leerplicht | deelnemer | -',
      ],
      partners: ['Gemeente, afdeling leerplicht'],
      kolommen: [],
      niet: [],
    },
  ],
  [
    'rows copied from Excel, first name, tussenvoegsel and surname apart',
    () =>
      documents.parseText(
        'Voornaam\tTussenvoegsel\tAchternaam\tPartner\tRol\nFemke\tde\tWit\tGemeente\tcoördinator\nKevin\t\tOosterhuis\tJongerenwerk\tdeelnemer\nAnnelies\tvan\tDam\tAMW\t\n',
      ),
    {
      mensen: [
        'Femke de Wit | - | Gemeente | coordinator | -',
        'Kevin Oosterhuis | - | Jongerenwerk | deelnemer | -',
        'Annelies van Dam | - | AMW | deelnemer | -',
      ],
      partners: ['Gemeente', 'Jongerenwerk', 'AMW'],
      kolommen: [],
      niet: [],
    },
  ],
  [
    'a table as Teams makes of a paste',
    () =>
      documents.parseHtml(
        '<p>Dit zijn onze mensen:</p><table><tbody><tr><td>Vertegenwoordiger</td><td>Instelling</td><td>Vervanger</td></tr><tr><td>Rachid Amrani</td><td>Politie</td><td>Joost Vermeer</td></tr><tr><td>Joost Vermeer</td><td>Politie</td><td></td></tr></tbody></table>',
      ),
    {
      mensen: [
        'Rachid Amrani | - | Politie | deelnemer | Joost Vermeer',
        'Joost Vermeer | - | Politie | deelnemer | -',
      ],
      partners: ['Politie'],
      kolommen: [],
      // The sentence above the table is shown as what was not understood.
      niet: ['Deze regel begrijp ik niet. Schrijf per regel: naam, e-mailadres, organisatie, rol.'],
    },
  ],
  [
    'a title above, empty rows, organisations named once (merged cells)',
    () =>
      tabel([
        ['Deelnemers zorgnetwerk 2026', '', ''],
        ['', '', ''],
        ['Organisatie', 'Naam', 'E-mail'],
        ['Politie', 'Rachid Amrani', 'r.amrani@politie.example'],
        ['', 'Joost Vermeer', 'j.vermeer@politie.example'],
        ['', '', ''],
        ['GGD', 'Dewi Santoso', ''],
      ]),
    {
      mensen: [
        'Rachid Amrani | r.amrani@politie.example | Politie | deelnemer | -',
        'Joost Vermeer | j.vermeer@politie.example | Politie | deelnemer | -',
        'Dewi Santoso | - | GGD | deelnemer | -',
      ],
      partners: ['Politie', 'GGD'],
      kolommen: [],
      niet: [],
    },
  ],
  [
    'two people in one cell',
    () =>
      tabel([
        ['Partner', 'Contactpersonen'],
        ['Politie', 'Rachid Amrani en Joost Vermeer'],
        ['GGD', 'Dewi Santoso / Mila de Boer'],
        ['Halt', 'Ans Koster & Bram Vos'],
      ]),
    {
      mensen: [
        'Rachid Amrani | - | Politie | deelnemer | -',
        'Joost Vermeer | - | Politie | deelnemer | -',
        'Dewi Santoso | - | GGD | deelnemer | -',
        'Mila de Boer | - | GGD | deelnemer | -',
        'Ans Koster | - | Halt | deelnemer | -',
        'Bram Vos | - | Halt | deelnemer | -',
      ],
      partners: ['Politie', 'GGD', 'Halt'],
      kolommen: [],
      niet: [],
    },
  ],
  [
    'one person in two rows for two organisations, with one address',
    () =>
      tabel([
        ['Naam', 'Organisatie', 'E-mail'],
        ['Kevin Oosterhuis', 'Jongerenwerk', 'k.oosterhuis@welzijn.example'],
        ['Kevin Oosterhuis', 'Halt', 'k.oosterhuis@welzijn.example'],
      ]),
    {
      mensen: ['Kevin Oosterhuis | k.oosterhuis@welzijn.example | Jongerenwerk+Halt | deelnemer | -'],
      partners: ['Jongerenwerk', 'Halt'],
      kolommen: [],
      niet: [],
    },
  ],
  [
    'names turned round, with titles and a function behind them',
    () =>
      tabel([
        ['Naam', 'Organisatie'],
        ['Jansen, Petra', 'Raad voor de Kinderbescherming'],
        ['Vries, Pieter de', 'Politie'],
        ['dhr. P. Jansen', 'Reclassering'],
        ['mevr. drs. H. Mulder', 'GGZ'],
      ]),
    {
      mensen: [
        'Petra Jansen | - | Raad voor de Kinderbescherming | deelnemer | -',
        'Pieter de Vries | - | Politie | deelnemer | -',
        'P. Jansen | - | Reclassering | deelnemer | -',
        'H. Mulder | - | GGZ | deelnemer | -',
      ],
      partners: ['Raad voor de Kinderbescherming', 'Politie', 'Reclassering', 'GGZ'],
      kolommen: [],
      niet: [],
    },
  ],
  [
    'a function behind the name, in brackets',
    () =>
      tabel([
        ['Naam', 'Organisatie'],
        ['Rachid Amrani (wijkagent)', 'Politie'],
      ]),
    {
      mensen: ['Rachid Amrani | - | Politie | deelnemer | -'],
      partners: ['Politie'],
      kolommen: [],
      niet: [],
    },
  ],
  [
    'no header row, an address in each row',
    () =>
      documents.parseText(
        'Rachid Amrani\tPolitie\tr.amrani@politie.example\nDewi Santoso\tGGD\td.santoso@ggd.example\nKevin Oosterhuis\tJongerenwerk\tk.oosterhuis@jw.example\n',
      ),
    {
      mensen: [
        'Rachid Amrani | r.amrani@politie.example | Politie | deelnemer | -',
        'Dewi Santoso | d.santoso@ggd.example | GGD | deelnemer | -',
        'Kevin Oosterhuis | k.oosterhuis@jw.example | Jongerenwerk | deelnemer | -',
      ],
      partners: ['Politie', 'GGD', 'Jongerenwerk'],
      kolommen: [],
      niet: [],
    },
  ],
  [
    'lines of a mail, people under their organisation',
    () =>
      documents.parseText(
        'Politie:\n- Rachid Amrani, r.amrani@politie.example\n- Joost Vermeer, j.vermeer@politie.example\n\nGGD:\n- Dewi Santoso, d.santoso@ggd.example\n',
      ),
    {
      mensen: [
        'Rachid Amrani | r.amrani@politie.example | Politie | deelnemer | -',
        'Joost Vermeer | j.vermeer@politie.example | Politie | deelnemer | -',
        'Dewi Santoso | d.santoso@ggd.example | GGD | deelnemer | -',
      ],
      partners: ['Politie', 'GGD'],
      kolommen: [],
      niet: [],
    },
  ],
  [
    'columns in another order, a role and a leidinggevende',
    () =>
      tabel([
        ['Rol', 'E-mailadres', 'Instelling', 'Naam contactpersoon', 'Functie'],
        ['coördinator', 'f.dewit@gemeente.example', 'Gemeente', 'Femke de Wit', 'leerplichtambtenaar'],
        ['leidinggevende', 'w.dijkstra@politie.example', 'Politie', 'Wim Dijkstra', 'teamchef'],
      ]),
    {
      mensen: [
        'Femke de Wit | f.dewit@gemeente.example | Gemeente | coordinator | -',
        'Wim Dijkstra | w.dijkstra@politie.example | Politie | leidinggevende | -',
      ],
      partners: ['Gemeente', 'Politie'],
      kolommen: [],
      niet: [],
    },
  ],
  [
    'a row without an organisation, and one without a name',
    () =>
      tabel([
        ['Naam', 'Organisatie'],
        ['Rachid Amrani', 'Politie'],
        ['', 'Halt'],
      ]),
    {
      mensen: ['Rachid Amrani | - | Politie | deelnemer | -'],
      partners: ['Halt', 'Politie'],
      kolommen: [],
      niet: [],
    },
  ],
];

test.each(VORMEN)('%s', (_naam, document, verwacht) => {
  expect(uit(document())).toEqual(verwacht);
});

test('5,000 rows are refused at once, with how many there are', () => {
  const rijen = Array.from({ length: 5_000 }, (_, n) => [`Persoon ${n}`, `Organisatie ${n % 40}`]);
  expect(() => leesNetwerklijst(tabel([['Naam', 'Organisatie'], ...rijen]))).toThrow(
    'Op deze lijst staan 5000 mensen.',
  );
});

test('a list of one organisation a row says so, and nobody is made up', () => {
  expect(
    uit(
      tabel([
        ['Organisatie', 'Sector'],
        ['Politie', 'veiligheid'],
        ['GGD', 'jeugdgezondheidszorg'],
      ]),
    ),
  ).toMatchObject({
    mensen: [],
    partners: ['Politie', 'GGD'],
  });
});

test('somebody who is struck out is no deelnemer, and is shown as not placed', () => {
  const lijst = leesNetwerklijst({
    tables: [
      {
        title: '',
        rows: [
          ['Naam', 'Organisatie'],
          ['Kevin Oosterhuis', 'Jongerenwerk'],
          ['~~Gerard Bos~~', '~~SMW~~'],
        ],
      },
    ],
    lines: [],
  });
  expect(lijst.deelnemers.map(({ naam }) => naam)).toEqual(['Kevin Oosterhuis']);
  expect(lijst.nietGeplaatst[0]?.rij).toContain('Gerard Bos');
});

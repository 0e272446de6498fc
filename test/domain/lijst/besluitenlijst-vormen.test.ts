import { expect, test } from 'vitest';
import { gelezen, tabel, tekst, wie } from './wereld.ts';

test('a table with Afspraak, Actiehouder and Gereed op, casus as digits, and 2a below 2', () => {
  const lijst = gelezen(
    tabel([
      ['Nr', 'Casus', 'Afspraak', 'Actiehouder', 'Gereed op', 'Gebied'],
      ['2', '003', 'Kevin belt moeder', 'Kevin', '9-12-2026', 'Noord'],
      ['2a', '', 'Brief sturen', 'Femke / Sanne', 'zsm', ''],
      ['', '', 'Nog een brief', 'politie', '2 weken', ''],
    ]),
  );
  expect(lijst.kort).toEqual([
    '2 | ZN-2026-003 | 003 | ',
    '- Kevin belt moeder | Kevin Oosterhuis | 2026-12-09',
    '- Brief sturen | Femke de Wit?Sanne Bakker | vraag',
    '- Nog een brief | Rachid Amrani?Joost Vermeer?Wim Dijkstra | 2026-12-09',
  ]);
  expect(lijst.nietGelezen).toEqual(['Gebied: Noord']);
});

test('besluit and actie in one column: with somebody beside it, it is an actie', () => {
  const lijst = gelezen(
    tabel([
      ['Agendapunt', 'Besluit / actie', 'Door wie', 'Wanneer'],
      ['ZN-2026-003', 'Volgen, vinger aan de pols', '', ''],
      ['', 'Belt moeder', 'Kevin', 'wk 50'],
    ]),
  );
  expect(lijst.kort).toEqual([
    '' + ' | ZN-2026-003 | ZN-2026-003 | volgen',
    '- Belt moeder | Kevin Oosterhuis | 2026-12-11',
  ]);
});

test('several acties in one row: by line, with owners and dates by line', () => {
  const lijst = gelezen(
    tabel([
      ['Onderwerp', 'Actie', 'Wie', 'Wanneer'],
      ['ZN-2026-007', '- brief sturen\n- school bellen', 'Femke\nRachid', '9 dec\n10 dec'],
      ['ZN-2026-009', '• wachttijd navragen\n• terugkoppelen', 'Annelies', 'wk 50'],
      ['Thema', 'een lange zin\nover twee regels', 'Dewi', '9 dec'],
    ]),
  );
  expect(lijst.kort).toEqual([
    ' | ZN-2026-007 | ZN-2026-007 | ',
    '- brief sturen | Femke de Wit | 2026-12-09',
    '- school bellen | Rachid Amrani | 2026-12-10',
    ' | ZN-2026-009 | ZN-2026-009 | ',
    '- wachttijd navragen | Annelies van Dam | 2026-12-11',
    '- terugkoppelen | Annelies van Dam | 2026-12-11',
    ' |  | Thema | ',
    '- een lange zin over twee regels | Dewi Santoso | 2026-12-09',
  ]);
});

test('a table without columns for who and when: both stand in the sentence', () => {
  const lijst = gelezen(
    tabel([
      ['Nr.', 'Onderwerp', 'Besluit', 'Actiepunten'],
      ['3', 'Casus 7', 'Opschalen naar Veiligheidshuis', 'Femke: brief sturen, 9 december'],
    ]),
  );
  expect(lijst.kort).toEqual([
    '3 | ZN-2026-007 | Casus 7 | opschalen',
    '- brief sturen | Femke de Wit | 2026-12-09',
  ]);
});

test('an actielijst of who, what, when, with a word that is no status', () => {
  const lijst = gelezen(
    tabel([
      ['Wie', 'Wat', 'Wanneer', 'Status'],
      ['Dewi', 'Overleg huisarts', '9 dec', 'moeder nog niet bereikt'],
      ['Kevin', 'Belt moeder', '9 dec', 'Afgerond'],
    ]),
  );
  const acties = lijst.items.flatMap((item) => item.acties);
  expect(acties.map(({ status, standVanZaken }) => [status, standVanZaken])).toEqual([
    [undefined, 'moeder nog niet bereikt'],
    ['gedaan', undefined],
  ]);
});

test('a table that runs over a page: repeated header, and a second table without one', () => {
  const head = ['Nr', 'Onderwerp', 'Besluit', 'Actie', 'Wie', 'Wanneer'];
  const lijst = gelezen({
    tables: [
      {
        title: '',
        rows: [head, ['1', 'ZN-2026-003', 'Volgen', '', '', ''], head, ['2', 'Rondvraag', '', '', '', '']],
      },
      { title: '', rows: [['3', 'ZN-2026-009', 'Afsluiten', 'Eindgesprek', 'Ingrid', '9 dec']] },
    ],
    lines: [],
  });
  expect(lijst.kort).toEqual([
    '1 | ZN-2026-003 | ZN-2026-003 | volgen',
    '2 |  | Rondvraag | ',
    '3 | ZN-2026-009 | ZN-2026-009 | afsluiten',
    '- Eindgesprek | Ingrid Postma | 2026-12-09',
  ]);
});

test('a small table under a heading with the casus belongs to that casus', () => {
  const lijst = gelezen({
    tables: [
      {
        title: 'Casus ZN-2026-003',
        rows: [
          ['Actie', 'Wie', 'Wanneer'],
          ['Belt moeder', 'Kevin', '9 dec'],
        ],
      },
    ],
    lines: ['Casus ZN-2026-003'],
  });
  expect(lijst.kort).toEqual([
    ' | ZN-2026-003 | Casus ZN-2026-003 | ',
    '- Belt moeder | Kevin Oosterhuis | 2026-12-09',
  ]);
});

test('a form of two columns per casus, and a table of who was there', () => {
  const lijst = gelezen({
    tables: [
      {
        title: '',
        rows: [
          ['Naam', 'Aanwezig'],
          ['Kevin', 'ja'],
          ['Dewi', 'afgemeld'],
          ['Rachid', 'later'],
        ],
      },
      {
        title: '',
        rows: [
          ['Casus', 'ZN-2026-003'],
          ['Besluit', 'Volgen, elke zes weken'],
          ['Actie', 'Kevin belt moeder'],
          ['Wanneer', 'wk 50'],
        ],
      },
    ],
    lines: [],
  });
  expect(lijst.kort).toEqual([
    ' | ZN-2026-003 | ZN-2026-003 | volgen',
    '- Kevin belt moeder | Kevin Oosterhuis | 2026-12-11',
  ]);
  expect(lijst.items[0]?.volgenWeken).toBe(6);
  expect(lijst.aanwezig.map((each) => wie(each.wie))).toEqual(['Kevin Oosterhuis']);
  expect(lijst.afwezig.map((each) => wie(each.wie))).toEqual(['Dewi Santoso']);
  expect(lijst.nietGelezen).toEqual(['Rachid | later']);
});

test('pasted text with other bullets, numbers and labels', () => {
  const lijst = gelezen(
    tekst(`Verslag uitvoeringsoverleg 25-11-2026
Aanwezig: Femke de Wit, Rachid Amrani (politie) en Kevin
1) Opening
2) casus 3
 • Actie Kevin: belt moeder – 9 dec.
 • Rachid: navraag bij wijkteam (wk 50)
 – Politie belt school, vóór 4 december
3) Casus 7: opschalen naar ZVH
Marloes Visser heeft de regie
Acties:
* Femke stuurt brief uiterlijk 8 december
* huisbezoek (Marloes, 2/12)
* Overleg met school door SMW, week 50
* GGZ aanmelden
4) Rondvraag: Femke meldt dat de training doorgaat
Nog een losse regel zonder iets.`),
  );
  expect(lijst.kort).toEqual([
    '1 |  | Opening | ',
    '2 | ZN-2026-003 | casus 3 | ',
    '- belt moeder | Kevin Oosterhuis | 2026-12-09',
    '- navraag bij wijkteam | Rachid Amrani | 2026-12-11',
    '- Politie belt school | Rachid Amrani?Joost Vermeer?Wim Dijkstra | 2026-12-03',
    '3 | ZN-2026-007 | Casus 7 | opschalen',
    '- Femke stuurt brief | Femke de Wit | 2026-12-08',
    '- huisbezoek | Marloes Visser | 2026-12-02',
    '- Overleg met school | Ingrid Postma | 2026-12-11',
    '- GGZ aanmelden | - | -',
    '4 |  | Rondvraag | ',
  ]);
  expect(wie(lijst.items[2]?.regie)).toBe('Marloes Visser');
  expect(lijst.items[3]?.toelichting).toBe('Femke meldt dat de training doorgaat');
  expect(lijst.nietGelezen).toEqual(['Nog een losse regel zonder iets.']);
});

test('besluit and actie on one line, wrapped lines, and two people as the subject', () => {
  const lijst = gelezen(
    tekst(`2. ZN-2026-003 – besluit: volgen, over zes weken terug
2a. Actie: Marloes en Rachid doen huisbezoek, z.s.m.
Toelichting: moeder wil
hulp, maar vader niet
3. ZN 2026 11
Besluit: afsluiten (negatief). Actie P. Jansen: rapport opvragen, 1 dec.
Afspraak: Dewi neemt contact op met huisarts, maandag 30 november
Afspraak: geen verdere stappen`),
  );
  expect(lijst.kort).toEqual([
    '2 | ZN-2026-003 | ZN-2026-003 | volgen',
    '- Marloes en Rachid doen huisbezoek | Marloes Visser?Rachid Amrani | vraag',
    '3 | ZN-2026-011 | ZN 2026 11 | afsluiten',
    '- rapport opvragen | Peter Jansen?Petra Jansen | 2026-12-01',
    '- Dewi neemt contact op met huisarts | Dewi Santoso | 2026-11-30',
  ]);
  expect(lijst.items[0]?.toelichting).toBe('moeder wil hulp, maar vader niet');
  expect(lijst.items[1]?.besluitTekst).toBe('afsluiten (negatief).\ngeen verdere stappen');
  expect(lijst.items[1]?.afsluiting).toBe('negatief');
});

test('who and when on lines of their own, and B: and A: for besluit and actie', () => {
  const lijst = gelezen(
    tekst(`Casus: ZN-2026-003
B: doorverwijzing naar JCO
A: school bellen
Wie: Kevni
Wanneer: eind januari`),
  );
  expect(lijst.kort).toEqual([
    ' | ZN-2026-003 | ZN-2026-003 | doorverwijzing naar ander overleg',
    '- school bellen | Kevin Oosterhuis | 2027-01-31',
  ]);
  expect(lijst.items[0]?.acties[0]?.eigenaar.soort).toBe('kies');
});

test('rows copied from Word or Excel are read as the table they are, and not twice', () => {
  const lijst = gelezen(
    tekst(
      'Besluitenlijst 25 november 2026\nNr\tOnderwerp\tBesluit\tActie\tWie\tWanneer\n1\tZN-2026-003\tVolgen\tBelt moeder\tKevin\t9 dec\n',
    ),
  );
  expect(lijst.kort).toEqual([
    '1 | ZN-2026-003 | ZN-2026-003 | volgen',
    '- Belt moeder | Kevin Oosterhuis | 2026-12-09',
  ]);
  expect(lijst.nietGelezen).toEqual([]);
});

test('a casus by a number that two years share is asked, the newest first', () => {
  const lijst = gelezen(tekst('1. casus 3\nBesluit: volgen'), {
    bekendeCasussen: ['ZN-2025-003', 'ZN-2026-003'],
  });
  expect(lijst.items[0]?.casus).toBeUndefined();
  expect(lijst.items[0]?.casusVraag).toEqual({
    tekst: 'casus 3',
    kandidaten: ['ZN-2026-003', 'ZN-2025-003'],
  });
  expect(lijst.items[0]?.besluitSoort).toBe('volgen');
});

test('a casus number the bot does not know is read as it stands, and a short one is proposed for this year', () => {
  const lijst = gelezen(tekst('1. ZN-2024-012\n2. casus 44'), { bekendeCasussen: [] });
  expect(lijst.items[0]?.casus).toBe('ZN-2024-012');
  expect(lijst.items[1]?.casusVraag?.kandidaten).toEqual(['ZN-2026-044']);
});

test.each([
  ['Integrale aanpak, regie bij SMW', 'integrale aanpak'],
  ['Eén partner zelfstandig: SMW pakt het op', 'één partner zelfstandig'],
  ['Verwezen naar het ZAT', 'doorverwijzing naar ander overleg'],
  ['Doorverwijzen naar GGZ', 'doorverwijzing naar zorgpartner'],
  ['Vinger aan de pols', 'volgen'],
  ['Nog niet afsluiten, blijven volgen', 'volgen'],
  ['Casus kan dicht', 'afsluiten'],
  ['Overgedragen aan netwerk Oost', 'overdragen'],
  ['Opgeschaald naar burgemeester', 'opschalen'],
  ['Geen besluit', undefined],
])('"%s" is the besluit %s', (besluit, soort) => {
  expect(gelezen(tekst(`1. ZN-2026-003\nBesluit: ${besluit}`)).items[0]?.besluitSoort).toBe(soort);
});

test('a cell with an owner but no actie is kept apart, not dropped', () => {
  const lijst = gelezen(
    tabel([
      ['Onderwerp', 'Actie', 'Wie'],
      ['ZN-2026-003', '', 'Kevin'],
    ]),
  );
  expect(lijst.nietGelezen).toEqual(['Wie: Kevin (er staat geen actie bij)']);
});

test.each([
  ['Actie: brief sturen naar ouders (Femke)', 'brief sturen naar ouders | Femke de Wit | -'],
  ['Actie: huisbezoek – Marloes – 2/12', 'huisbezoek | Marloes Visser | 2026-12-02'],
  [
    'Actie: overleg met GGZ over wachttijd, Annelies, 4 dec',
    'overleg met GGZ over wachttijd | Annelies van Dam | 2026-12-04',
  ],
  [
    'Actie Kevin spreekt de jongere uiterlijk week 50',
    'Kevin spreekt de jongere | Kevin Oosterhuis | 2026-12-11',
  ],
  ['Actie: 3x bellen met moeder voor 9 december', '3x bellen met moeder | - | 2026-12-08'],
  ['Actie: politie bellen', 'politie bellen | - | -'],
  ['→ Dewi: overleg huisarts per 1-12', 'overleg huisarts | Dewi Santoso | 2026-12-01'],
  [
    'AP Rachid: koppelt terug aan Marloes, 4 december',
    'koppelt terug aan Marloes | Rachid Amrani | 2026-12-04',
  ],
  ['Actiepunt 3 (Femke): thema inbrengen, half december', 'thema inbrengen | Femke de Wit | 2026-12-15'],
])('"%s"', (line, expected) => {
  const lijst = gelezen(tekst(`1. ZN-2026-003\n${line}`));
  expect(lijst.kort.slice(1)).toEqual([`- ${expected}`]);
});

test('"Kevin bellen" may be about Kevin: it is asked', () => {
  const [gevonden] = gelezen(tekst('1. ZN-2026-003\nActie: Kevin bellen')).items[0]?.acties ?? [];
  expect(gevonden?.eigenaar).toMatchObject({
    soort: 'kies',
    waarom: expect.stringContaining('of gaat het over Kevin'),
  });
});

import { expect, test } from 'vitest';
import { isBesluitenlijst, leesBesluitenlijst } from '../../../src/domain/lijst/besluitenlijst-lezen.ts';
import { isNetwerklijst } from '../../../src/domain/lijst/netwerklijst.ts';
import { context, fixtureDocument, gelezen, wanneer, wie } from './wereld.ts';

test('the Word table is read whole: items, owners, dates, who was there', async () => {
  const lijst = gelezen(await fixtureDocument('besluitenlijst-2026-11-25.docx'));
  expect(lijst.kort).toEqual([
    '1 |  | Opening | ',
    '2 | ZN-2026-003 | ZN-2026-003 | volgen',
    '- Gesprek met jongere over dagbesteding | Kevin Oosterhuis | 2026-12-09',
    '- Contact met mentor over verzuim | Ingrid Postma | 2026-12-04',
    '3 | ZN-2026-007 | ZN-2026-007 | integrale aanpak',
    '- Huisbezoek samen met wijkagent | Marloes Visser?Rachid Amrani | 2026-12-02',
    '- Notificatiebrief versturen | Femke de Wit | 2027-01-05',
    '4 | ZN-2026-009 | ZN-2026-009 | doorverwijzing naar zorgpartner',
    '- Aanmelding GGZ opvolgen, wachttijd terugkoppelen | Annelies van Dam | vraag',
    '5 | ZN-2026-002 | ZN-2026-002 | afsluiten',
    '6 |  | Rondvraag | ',
    '- Thema inbrengen in beleidsteam | Femke de Wit | 2026-12-15',
  ]);
  expect(lijst.items.map(({ besluitTekst }) => besluitTekst)).toEqual([
    'Geheimhouding bevestigd.',
    'Volgen: terug op agenda over 6 weken.',
    'Integrale aanpak. Regie: BJZ (Marloes).',
    'Doorverwijzing naar zorgpartner (GGZ).',
    'Positief afgesloten: 9 maanden geen meldingen.',
    'Thema wachttijden naar beleidsteam.',
  ]);
  expect(lijst.items[1]?.volgenWeken).toBe(6);
  expect(wie(lijst.items[2]?.regie)).toBe('Marloes Visser');
  expect(lijst.items[4]?.afsluiting).toBe('positief');
  expect(lijst.kopregels).toEqual([
    'Besluitenlijst casuïstiekoverleg Zorgnetwerk 12-23',
    'Datum: woensdag 25 november 2026, 09.30–11.00 uur.',
    'Volgend overleg: woensdag 6 januari 2027, 09.30 uur.',
  ]);
  expect([String(lijst.datum), String(lijst.volgendOverleg)]).toEqual(['2026-11-25', '2027-01-06']);
  expect(wie(lijst.voorzitter)).toBe('Femke de Wit');
  expect(lijst.aanwezig.map((each) => wie(each.wie))).toEqual([
    'Femke de Wit',
    'Rachid Amrani',
    'Marloes Visser',
    'Ingrid Postma',
    'Kevin Oosterhuis',
    'Annelies van Dam',
  ]);
  expect(lijst.afwezig.map((each) => [wie(each.wie), each.opmerking])).toEqual([
    ['Dewi Santoso', 'm.k.g., vervanger Karin Smit sluit niet aan'],
    ['Peter Jansen', undefined],
  ]);
  expect(lijst.nietGelezen).toEqual([]);
});

test('the Excel actielijst is read whole: its own dates, states, stand van zaken, and a surname two people share', async () => {
  const lijst = gelezen(await fixtureDocument('actielijst-2026-11-25.xlsx'));
  expect(lijst.kort).toEqual([
    '31 | ZN-2026-003 | ZN-2026-003 | ',
    '- Gesprek met jongere over dagbesteding | Kevin Oosterhuis | 2026-12-09',
    '32 | ZN-2026-007 | ZN-2026-007 | ',
    '- Huisbezoek samen met wijkagent | Marloes Visser | 2026-12-02',
    '33 | ZN-2026-009 | ZN-2026-009 | ',
    '- Wachttijd GGZ terugkoppelen | Annelies van Dam | 2026-11-27',
    '29 | ZN-2026-002 | ZN-2026-002 | ',
    '- Eindgesprek met ouders | Ingrid Postma | 2026-10-30',
    '34 |  |  | ',
    '- Thema wachttijden inbrengen in beleidsteam | Femke de Wit | 2026-12-15',
    '35 | ZN-2026-007 | ZN-2026-007 | ',
    '- Notificatiebrief versturen | Peter Jansen?Petra Jansen | 2026-12-01',
  ]);
  const acties = lijst.items.flatMap(({ acties: each }) => each);
  expect(acties.map(({ status }) => status)).toEqual(['bezig', 'open', 'open', 'gedaan', 'open', 'open']);
  expect(acties.map(({ standVanZaken }) => standVanZaken)).toEqual([
    'Jongere komt niet opdagen',
    'Gezin staat open voor hulp',
    'Op wachtlijst sinds september',
    undefined,
    undefined,
    undefined,
  ]);
  expect(lijst.items.map(({ overlegDatum }) => String(overlegDatum))).toEqual([
    '2026-10-14',
    '2026-10-14',
    '2026-11-25',
    '2026-09-02',
    '2026-11-25',
    '2026-11-25',
  ]);
  expect(lijst.kopregels).toEqual(['Actielijst Zorgnetwerk 12-23 (bijgewerkt t/m 25-11-2026)']);
  expect(lijst.nietGelezen).toEqual([]);
});

test('the pasted text is read whole: every way of naming owner and date', async () => {
  const lijst = gelezen(await fixtureDocument('besluitenlijst-2026-11-25.txt'));
  expect(lijst.kort).toEqual([
    '1 | ZN-2026-003 | ZN-2026-003 | volgen',
    '- Kevin (jongerenwerk) spreekt de jongere over dagbesteding | Kevin Oosterhuis | 2026-12-09',
    '- SMW neemt contact op met de mentor over het verzuim | Ingrid Postma | 2026-12-04',
    '2 | ZN-2026-007 | ZN-2026-007 | integrale aanpak',
    '- huisbezoek samen met de wijkagent | Marloes Visser | 2026-12-02',
    '- notificatiebrief versturen | Femke de Wit | 2027-01-05',
    '3 | ZN-2026-009 | ZN-2026-009 | doorverwijzing naar zorgpartner',
    '- wachttijd GGZ terugkoppelen | Annelies van Dam | vraag',
    '4 | ZN-2026-002 | ZN-2026-002 | afsluiten',
    ' |  | Rondvraag | ',
    '- thema wachttijden inbrengen in het beleidsteam | Femke de Wit | 2026-12-15',
  ]);
  expect(lijst.items[0]?.volgenWeken).toBe(6);
  expect(wie(lijst.items[1]?.regie)).toBe('Marloes Visser');
  expect(lijst.items[3]?.afsluiting).toBe('positief');
  expect(lijst.items[0]?.acties.map((each) => [each.eigenaarTekst, each.wanneerTekst])).toEqual([
    ['Kevin (jongerenwerk)', 'uiterlijk 9 december'],
    ['SMW', 'wk 49'],
  ]);
  expect(String(lijst.datum)).toBe('2026-11-25');
  expect(lijst.nietGelezen).toEqual([]);
});

test('the day of the overleg and the next one come from the list itself when the bot knows neither', async () => {
  const { volgendOverleg: _next, overleg: _day, ...zonder } = context;
  const lijst = leesBesluitenlijst(await fixtureDocument('besluitenlijst-2026-11-25.docx'), zonder);
  expect(lijst.items[2]?.acties.map((each) => wanneer(each.wanneer))).toEqual(['2026-12-02', '2027-01-05']);
});

test.each([
  ['netwerk.xlsx', 'netwerklijst'],
  ['besluitenlijst-2026-11-25.docx', 'besluitenlijst'],
  ['actielijst-2026-11-25.xlsx', 'besluitenlijst'],
  ['besluitenlijst-2026-11-25.txt', 'besluitenlijst'],
])('%s is recognised as a %s', async (name, kind) => {
  const document = await fixtureDocument(name);
  const [netwerklijst, besluitenlijst] = [isNetwerklijst(document), isBesluitenlijst(document)];
  expect(Math.max(netwerklijst, besluitenlijst)).toBeGreaterThan(0.5);
  expect(netwerklijst > besluitenlijst ? 'netwerklijst' : 'besluitenlijst').toBe(kind);
});

test('a greeting is neither a partner list nor a besluitenlijst', () => {
  const document = { tables: [], lines: ['Hoi, morgen ben ik er niet.'] };
  expect([isNetwerklijst(document), isBesluitenlijst(document)]).toEqual([0, 0]);
});

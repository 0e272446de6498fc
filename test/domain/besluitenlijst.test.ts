import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { demoNetwerk } from '../../src/demo/netwerk.ts';
import type { ConceptActie, LijstKenmerk, PuntContent } from '../../src/domain/besluitenlijst-concept.ts';
import { casusNa, metNotificatiebrief, statusNa } from '../../src/domain/besluitenlijst-gevolg.ts';
import { eisBewaarbaar, zonderVerboden } from '../../src/domain/besluitenlijst-grenzen.ts';
import { herken } from '../../src/domain/besluitenlijst-herkennen.ts';
import { puntenUit } from '../../src/domain/besluitenlijst-opbouwen.ts';
import { overlegNa, overlegVan } from '../../src/domain/besluitenlijst-overleg.ts';
import { paginasVan, standVan } from '../../src/domain/besluitenlijst-stand.ts';
import { kiesEigenaar, lotVan, samenMet, vragenVan, watVan } from '../../src/domain/besluitenlijst-vragen.ts';
import type { Casus } from '../../src/domain/casus.ts';
import { leesBesluitenlijst } from '../../src/domain/lijst/besluitenlijst-lezen.ts';
import type { Overleg } from '../../src/domain/overleg.ts';

const netwerk = demoNetwerk('2026-11-02T09:00:00Z', 'https://smba.example/');
const mensen = { deelnemers: netwerk.deelnemers, partners: netwerk.partners };
const vandaag = Temporal.PlainDate.from('2026-11-26');
const overlegdag = Temporal.PlainDate.from('2026-11-25');

const actie = (meer: Partial<ConceptActie> = {}): ConceptActie => ({
  id: 'a1',
  soort: 'actie',
  wat: 'Huisbezoek',
  bron: 'Huisbezoek',
  wie: { tekst: 'Kevin', wie: 'kevin', kandidaten: [] },
  wanneer: { tekst: '9 dec', op: '2026-12-09' },
  ...meer,
});
const punt = (meer: Partial<PuntContent> = {}): PuntContent => ({
  volgnr: '1',
  onderwerp: 'ZN-2026-003',
  casus: 'ZN-2026-003',
  besluitTekst: '',
  heeftRegie: false,
  acties: [],
  ...meer,
});
let teller = 0;
const punten = (lines: string[], tables: string[][][] = []) =>
  puntenUit(
    leesBesluitenlijst(
      { lines, tables: tables.map((rows) => ({ title: '', rows })) },
      { ...mensen, vandaag, bekendeCasussen: [] },
    ).items,
    { vandaag, newId: () => `id${++teller}` },
  );

describe('the items of a list', () => {
  it('are one for each casus, in the order of the list', () => {
    const rows = [
      ['Casus', 'Actie', 'Wie', 'Deadline'],
      ['ZN-2026-007', 'Bellen', 'Kevin', '9 dec'],
      ['ZN-2026-003', 'Mailen', 'Dewi', '9 dec'],
      ['ZN-2026-007', 'Langsgaan', 'Tom', '9 dec'],
    ];
    expect(punten([], [rows]).map(({ casus, acties }) => [casus, acties.map(({ wat }) => wat)])).toEqual([
      ['ZN-2026-007', ['Bellen', 'Langsgaan']],
      ['ZN-2026-003', ['Mailen']],
    ]);
  });

  it('hold at most ten acties; the rest stands in a second item of the same casus, and none is lost', () => {
    const rows = [
      ['Casus', 'Actie', 'Wie', 'Deadline'],
      ...Array.from({ length: 23 }, (_, i) => ['ZN-2026-003', `Taak ${i}`, 'Kevin', '9 dec']),
    ];
    const gelezen = punten([], [rows]);
    expect(gelezen.map(({ casus, acties }) => [casus, acties.length])).toEqual([
      ['ZN-2026-003', 10],
      ['ZN-2026-003', 10],
      ['ZN-2026-003', 3],
    ]);
  });

  it('say of an older besluit of the same casus of when it is; the latest decides', () => {
    const rows = [
      ['Datum overleg', 'Casus', 'Besluit', 'Actie', 'Wie', 'Wanneer'],
      ['2026-11-25', 'ZN-2026-003', 'Positief afgesloten', '', '', ''],
      ['2026-10-14', 'ZN-2026-003', 'Volgen', '', '', ''],
    ];
    expect(punten([], [rows])).toMatchObject([
      { soort: 'afsluiten', afsluiting: 'positief', besluitTekst: 'wo 14 okt: Volgen\nPositief afgesloten' },
    ]);
  });
});

describe('the second person beside the owner', () => {
  it.each([
    ['Marloes / Rachid', 'marloes', 'Rachid Amrani'],
    ['Marloes / Rachid', 'rachid', 'Marloes Visser'],
    ['Kevin, Dewi en Tom', 'dewi', 'Kevin Oosterhuis en Tom Hendriks'],
    ['Kevin samen met wijkagent', 'kevin', 'wijkagent'],
    ['allen', 'kevin', 'de anderen'],
    ['Marloes of Rachid', 'marloes', undefined],
    ['Jansen', 'peter', undefined],
  ])('"%s", owned by %s: with %s', (tekst, wie, samen) => {
    expect(samenMet(tekst, wie, mensen)).toBe(samen);
  });

  it('goes again when another owner is chosen', () => {
    const twee = actie({
      wat: 'Huisbezoek.',
      wie: {
        tekst: 'Marloes / Rachid',
        kandidaten: ['marloes', 'rachid'],
        waarom: 'Een actie heeft één eigenaar.',
      },
    });
    const eerst = kiesEigenaar(punt({ acties: [twee] }), 'a1', 'marloes', mensen);
    const dan = kiesEigenaar(eerst, 'a1', 'rachid', mensen);
    const [gekozen] = dan.acties;
    expect(gekozen && watVan(gekozen)).toBe('Huisbezoek (samen met Marloes Visser)');
  });
});

describe('what must be asked', () => {
  it('is nothing of what does not come along', () => {
    const leeg = actie({ wie: { tekst: '', kandidaten: [] }, wanneer: { tekst: '' } });
    expect(vragenVan(punt({ acties: [leeg] }))).toHaveLength(2);
    for (const weg of [
      { weg: true },
      { status: 'gedaan' as const },
      { bekend: { actie: 'x', verzet: false } },
    ])
      expect(vragenVan(punt({ acties: [{ ...leeg, ...weg }] }))).toEqual([]);
    expect(vragenVan(punt({ weg: true, acties: [leeg] }))).toEqual([]);
  });

  it('is the casusregisseur of an integrale aanpak, unless there is one', () => {
    const aanpak = punt({ besluitTekst: 'x', soort: 'integrale aanpak' });
    expect(vragenVan(aanpak)).toEqual([{ soort: 'regie' }]);
    expect(vragenVan({ ...aanpak, heeftRegie: true })).toEqual([]);
    expect(vragenVan({ ...aanpak, regie: { tekst: '', wie: 'tom', kandidaten: [] } })).toEqual([]);
  });
});

describe('what becomes of the casus', () => {
  it.each([
    ['volgen', undefined, 'volgen'],
    ['integrale aanpak', 'tom', 'actief'],
    ['integrale aanpak', undefined, 'nieuw'],
    ['doorverwijzing naar zorgpartner', undefined, 'slapend'],
    ['doorverwijzing naar zorgpartner', 'tom', 'actief'],
    ['overdragen', undefined, 'nieuw'],
    ['overdragen', 'tom', 'actief'],
    [undefined, undefined, 'nieuw'],
    [undefined, 'tom', 'actief'],
  ] as const)('%s with casusregisseur %s: %s', (soort, regisseur, status) => {
    expect(statusNa('nieuw', punt(soort ? { soort } : {}), regisseur)).toBe(status);
  });

  const casus: Casus = {
    id: 'ZN-2026-003',
    status: 'volgen',
    partners: ['politie'],
    aanmelders: [],
    overgenomen: false,
    terugOp: '2026-11-25',
    sleutel: 's',
    content: { v: 1, iv: '', tag: '', data: '' },
    sinds: '2026-01-01T00:00:00Z',
  };
  const van = { overleg: overlegdag, netwerk, verouderd: false };

  it('comes back after the weeks that were said, or those of the protocol', () => {
    expect(casusNa(casus, punt({ soort: 'volgen', volgenWeken: 4 }), van).terugOp).toBe('2026-12-23');
    expect(casusNa(casus, punt({ soort: 'volgen' }), van).terugOp).toBe('2027-01-06');
    const gevolgd = { ...casus, status: 'volgen' as const, terugOp: '2026-11-20' };
    expect(casusNa(gevolgd, punt({}), van).terugOp).toBe('2027-01-06');
    expect(casusNa({ ...gevolgd, terugOp: '2026-12-20' }, punt({}), van).terugOp).toBe('2026-12-20');
  });

  it('stays open and comes back until another netwerk has it, when it is to be handed over', () => {
    const na = casusNa({ ...casus, regisseur: 'tom' }, punt({ soort: 'overdragen' }), van);
    expect(na).toMatchObject({ status: 'volgen', regisseur: 'tom', overTeDragen: '2026-11-25' });
    expect(na.terugOp).toBe('2027-01-06');
    const { terugOp: _nooit, ...zonder } = casus;
    expect(casusNa(zonder, punt({ soort: 'overdragen' }), van).terugOp).toBe('2027-01-06');
    expect(
      casusNa({ ...zonder, status: 'afgesloten positief' }, punt({ soort: 'overdragen' }), van).status,
    ).toBe('slapend');
    expect(casusNa(na, punt({}), van).overTeDragen).toBe('2026-11-25');
    expect(casusNa(na, punt({ soort: 'volgen' }), van).overTeDragen).toBeUndefined();
  });

  it('does not come back by a list once it was handed over', () => {
    const weg: Casus = { ...casus, status: 'overgedragen' };
    for (const soort of ['volgen', 'integrale aanpak', 'overdragen'] as const)
      expect(
        casusNa(weg, punt({ soort, regie: { tekst: '', wie: 'tom', kandidaten: [] } }), van).status,
      ).toBe('overgedragen');
  });

  it('is not followed any more once it is taken up', () => {
    const na = casusNa(
      casus,
      punt({ soort: 'integrale aanpak', regie: { tekst: '', wie: 'tom', kandidaten: [] } }),
      van,
    );
    expect(na).toMatchObject({ status: 'actief', regisseur: 'tom', partners: ['politie', 'bjz'] });
    expect(na.terugOp).toBeUndefined();
  });

  it('keeps its state when a later overleg decided; who must do something comes onto it, but not for a letter', () => {
    const acties = [
      actie(),
      actie({ id: 'a2', soort: 'notificatiebrief', wie: { tekst: '', wie: 'femke', kandidaten: [] } }),
    ];
    const na = casusNa(casus, punt({ soort: 'afsluiten', afsluiting: 'positief', acties }), {
      ...van,
      verouderd: true,
    });
    expect(na).toMatchObject({
      status: 'volgen',
      terugOp: '2026-11-25',
      partners: ['politie', 'jongerenwerk'],
    });
  });

  it('that was taken over without a besluit comes back on the agenda, and is not forgotten', () => {
    const overgenomen: Casus = { ...casus, status: 'nieuw', overgenomen: true };
    expect(casusNa(overgenomen, punt(), van)).toMatchObject({ status: 'volgen', terugOp: '2027-01-06' });
    expect(casusNa({ ...overgenomen, overgenomen: false }, punt(), van).status).toBe('nieuw');
  });

  it('gets the letter proposed once, on a working day, and never when the list has it', () => {
    const bij = {
      eersteKeer: true,
      eigenaar: 'femke',
      id: 'n1',
      overleg: Temporal.PlainDate.from('2026-12-18'),
      vandaag,
    };
    const voorgesteld = metNotificatiebrief(punt(), bij);
    expect(voorgesteld.acties).toMatchObject([
      { soort: 'notificatiebrief', voorstel: true, wanneer: { op: '2026-12-28' } },
    ]);
    expect(metNotificatiebrief(voorgesteld, bij).acties).toHaveLength(1);
    expect(metNotificatiebrief(punt(), { ...bij, eersteKeer: false }).acties).toEqual([]);
  });
});

describe('recognising an actie', () => {
  const hashes = { wat: 'h', wie: 'kevin-woord', wanneer: 'w1' };
  const kenmerk: LijstKenmerk = {
    id: 'h',
    acties: [{ actie: 'oud', eigenaar: 'kevin', tot: '2026-12-09', wie: 'kevin-woord', wanneer: 'w1' }],
  };

  it('knows it by its owner or by the words for its owner', () => {
    expect(lotVan(herken(actie(), kenmerk, hashes))).toBe('bekend');
    const onbekend = actie({ wie: { tekst: 'Kevin?', kandidaten: [] } });
    expect(lotVan(herken(onbekend, kenmerk, hashes))).toBe('bekend');
    expect(lotVan(herken(onbekend, kenmerk, { ...hashes, wie: 'iets anders' }))).toBe('nieuw');
  });

  it('says that somebody else has the same', () => {
    const ander = actie({ wie: { tekst: 'Dewi', wie: 'dewi', kandidaten: [] } });
    expect(herken(ander, kenmerk, { ...hashes, wie: 'dewi-woord' })).toMatchObject({ ookVan: 'kevin' });
  });

  it('gives another date only when the list itself says another', () => {
    const later = actie({ wanneer: { tekst: '11 dec', op: '2026-12-11' } });
    expect(herken(later, kenmerk, { ...hashes, wanneer: 'w2' }).bekend).toEqual({
      actie: 'oud',
      verzet: true,
    });
    expect(herken(later, kenmerk, hashes).bekend?.verzet).toBe(false);
  });
});

describe('pages', () => {
  it('hold every item once, in order, and never more than fits', () => {
    const standen = Array.from({ length: 40 }, (_, i) =>
      standVan(
        `p${i}`,
        punt({ besluitTekst: 'x'.repeat(i * 40), acties: Array.from({ length: i % 11 }, () => actie()) }),
      ),
    );
    const paginas = paginasVan(standen);
    expect(paginas.flat()).toEqual(standen);
    for (const pagina of paginas) {
      expect(pagina.length).toBeLessThanOrEqual(6);
      expect(pagina.length === 1 || pagina.reduce((som, { omvang }) => som + omvang, 0) <= 18_000).toBe(true);
    }
    expect(paginasVan([])).toEqual([[]]);
  });
});

describe('which overleg', () => {
  const overleg = (id: string, start: string, meer: Partial<Overleg> = {}): Overleg => ({
    id,
    soort: 'casuïstiekoverleg',
    status: 'gehouden',
    start,
    minuten: 90,
    agenda: [],
    ...meer,
  });
  const okt = overleg('okt', '2026-10-14T07:30:00Z', { vastgesteld: '2026-10-15T09:00:00Z' });
  const nov = overleg('nov', '2026-11-25T08:30:00Z');
  const dec = overleg('dec', '2026-12-23T08:30:00Z', { status: 'gepland' });
  const van = { now: Temporal.Instant.from('2026-11-26T09:00:00Z'), zone: 'Europe/Amsterdam' };

  it('is the one on the date of the list, also when that has a list already', () => {
    expect(overlegVan([okt, nov, dec], Temporal.PlainDate.from('2026-10-14'), van)?.id).toBe('okt');
    expect(overlegVan([okt, nov, dec], Temporal.PlainDate.from('2026-10-15'), van)).toBeUndefined();
    expect(overlegVan([dec], Temporal.PlainDate.from('2026-12-23'), van)).toBeUndefined();
  });

  it('is the last one held when the list has no date, and a question when that is done', () => {
    expect(overlegVan([okt, nov, dec], undefined, van)?.id).toBe('nov');
    expect(overlegVan([okt], undefined, van)).toBeUndefined();
    expect(overlegVan([{ ...nov, status: 'afgezegd' }], undefined, van)).toBeUndefined();
  });

  it('is followed by the first one planned after it', () => {
    expect(overlegNa([dec, okt, nov], overlegdag, van.zone)?.toString()).toBe('2026-12-23');
  });
});

describe('what may not be kept', () => {
  it('is refused with the place and without the thing itself', () => {
    const slecht = [punt({ volgnr: '4', acties: [actie({ wat: 'Bel 06-12345678' })] })];
    expect(() => eisBewaarbaar(slecht, [], vandaag)).toThrow(/punt 4, ZN-2026-003.*telefoonnummer/);
    expect(() => eisBewaarbaar(slecht, [], vandaag)).not.toThrow(/12345678/);
    expect(zonderVerboden('Femke, f.dewit@gemeente.example', vandaag)).toBe(
      '(Een regel met e-mail is niet bewaard.)',
    );
  });

  it('is a list that is too long, said in numbers', () => {
    expect(() =>
      eisBewaarbaar(
        Array.from({ length: 81 }, () => punt()),
        [],
        vandaag,
      ),
    ).toThrow('81 punten');
    expect(() =>
      eisBewaarbaar(
        [punt()],
        Array.from({ length: 151 }, () => 'x'),
        vandaag,
      ),
    ).toThrow('151 regels');
    expect(() => eisBewaarbaar([punt({ acties: [actie({ wat: 'x'.repeat(2001) })] })], [], vandaag)).toThrow(
      'te lang',
    );
  });
});

import { describe, expect, test } from 'vitest';
import { listThings } from '../../src/app/rows.ts';
import { AuditRegels } from '../../src/domain/bericht.ts';
import { Gebeurtenissen } from '../../src/domain/gebeurtenis.ts';
import { BOT } from '../../src/domain/netwerk.ts';
import { Terugkoppelingen } from '../../src/domain/terugkoppeling.ts';
import { metZaai } from '../support/zaai.ts';
import { alBewaard, alGepost, begin, d, woorden } from './aanmelden.ts';

const CASUS = 'ZN-2026-001';
const WAAROM = 'De ouders redden het weer samen.';
const klik = async (wie: string, verb: string, data: object = {}) =>
  woorden(await d.clicksRaw(wie, verb, { casus: CASUS, ...data, n: d.netwerkId }));
const staat = (naar: string, meer: object = {}) =>
  klik('femke', 'casus.staat.zet', { staat: naar, motivatie: WAAROM, datum: '2026-12-14', ...meer });
const woord = (wie: string) =>
  d.messages(wie).filter((tekst) => tekst.includes('Terugkoppeling op je aanmelding'));
const gebeurd = async (soort: string) =>
  (await listThings(d.store, d.netwerkId, Gebeurtenissen))
    .map(({ value }) => value)
    .filter((een) => een.soort === soort);

/** Ingrid and Kevin brought it in; only Kevin's partner is on it. Marloes keeps it together. */
const metCasus = async (meer: object = {}, at = '2026-11-02T10:00') => {
  await begin({ erbij: metZaai.slice(-1), at });
  await d.clicksRaw('femke', 'test.zaai', { aanmelders: ['ingrid', 'kevin'], regisseur: 'marloes', ...meer });
};

describe('what is decided outside an overleg', () => {
  test.each([
    ['volgen', 'Het loopt nu'],
    ['slapend', 'Er gebeurt nu niets'],
    ['afgesloten negatief', 'afsluiten'],
  ])('%s: the aanmelders hear once, and read what fits them', async (naar, uitleg) => {
    await metCasus();
    await staat(naar);
    for (const wie of ['ingrid', 'kevin']) expect(woord(wie)).toHaveLength(1);
    expect(woord('ingrid')[0]).toContain(`jouw aanmelding (${CASUS}) is besloten`);
    expect(woord('femke')).toEqual([]);
    await d.clicks('kevin', 'Openen');
    expect(d.sees('kevin')).toContain(uitleg);
    expect(d.sees('kevin')).toContain(WAAROM);
    await d.clicks('ingrid', 'Openen');
    expect(d.sees('ingrid')).not.toContain(WAAROM);
    expect(d.sees('ingrid')).toContain('Je organisatie staat niet op deze casus');
    expect(alGepost()).not.toContain(WAAROM);
    await d.at('2026-11-03T10:00');
    for (const wie of ['ingrid', 'kevin']) expect(woord(wie)).toHaveLength(1);
  });

  test('sleeping, and awake again: each is told of, and only once', async () => {
    await metCasus();
    await staat('slapend');
    await staat('slapend');
    await staat('actief');
    expect(woord('ingrid')).toHaveLength(2);
    await d.clicks('ingrid', 'Openen');
    expect(d.sees('ingrid')).toContain('Partners werken samen aan één plan');
    await staat('afgesloten negatief');
    await staat('actief');
    expect(woord('ingrid')).toHaveLength(4);
  });

  test('gelezen and one question back work as after an overleg', async () => {
    await metCasus();
    await staat('volgen');
    await d.clicks('ingrid', 'Openen');
    await d.clicks('ingrid', 'Gelezen');
    expect(woord('ingrid').at(-1)).toContain('Je las dit op ma 2 nov');
    const rijen = (await listThings(d.store, d.netwerkId, Terugkoppelingen)).map(({ value }) => value);
    expect(rijen).toMatchObject([{ casus: CASUS, aanmelder: 'ingrid' }]);
    const besluit = rijen[0]?.besluit;
    expect(await klik('ingrid', 'terugkoppeling.openen', { besluit })).toContain('ma 2 nov');
    await d.clicks('ingrid', 'Vraag stellen');
    await d.clicks('ingrid', 'Versturen', { vraagtekst: 'Wie kan ik bellen?' });
    await d.clicks('femke', 'Lezen en antwoorden');
    expect(d.sees('femke')).toContain('besluit van ma 2 nov');
    await d.clicks('femke', 'Besluit bekijken');
    expect(d.sees('femke')).toContain(WAAROM);
    await d.clicks('femke', 'Antwoord versturen', { antwoordtekst: 'Bel mij gerust.' });
    await d.clicks('ingrid', 'Lezen');
    expect(d.sees('ingrid')).toContain('Bel mij gerust.');
    await d.clicks('ingrid', 'Naar het besluit');
    expect(d.sees('ingrid')).toContain('Het loopt nu');
    for (const tekst of [WAAROM, 'Wie kan ik bellen', 'Bel mij gerust'])
      expect([alGepost(), await alBewaard()].join()).not.toContain(tekst);
  });

  test('the herijking: it goes on', async () => {
    await metCasus();
    await d.at('2027-05-04T10:00');
    await d.clicks('marloes', 'Ja, doorgaan');
    expect(await gebeurd('herijkt')).toHaveLength(1);
    for (const wie of ['ingrid', 'kevin']) expect(woord(wie)).toHaveLength(1);
    await d.clicks('ingrid', 'Openen');
    expect(d.sees('ingrid')).toContain('Er is gevraagd of het netwerk hier nog mee door moet');
  });

  test('a new casusregisseur: not told to who becomes it, and named only to who is on it', async () => {
    await metCasus({ aanmelders: ['ingrid', 'kevin', 'rachid'] });
    await klik('femke', 'casus.regie.vraag', { naar: 'kevin' });
    expect(woord('ingrid')).toEqual([]);
    await klik('kevin', 'casus.regie.ja');
    expect(woord('kevin')).toEqual([]);
    for (const wie of ['ingrid', 'rachid']) expect(woord(wie)).toHaveLength(1);
    await d.clicks('rachid', 'Openen');
    expect(d.sees('rachid')).toContain('Kevin Oosterhuis');
    await d.clicks('ingrid', 'Openen');
    expect(d.sees('ingrid')).toContain('Iemand anders houdt de casus nu bij elkaar');
    expect(d.sees('ingrid')).not.toContain('Kevin');
  });

  test('the casusregisseur leaves: it goes to somebody else, stands in the levensloop, and is told', async () => {
    await metCasus();
    await d.clicksRaw('femke', 'netwerk.verwijder', { deelnemer: 'marloes', n: d.netwerkId });
    await d.at('2026-11-02T10:20');
    const [wissel, ...meer] = await gebeurd('regisseur');
    expect(meer).toEqual([]);
    expect(wissel).toMatchObject({ casus: CASUS, wie: BOT });
    for (const wie of ['ingrid', 'kevin']) expect(woord(wie)).toHaveLength(1);
    expect(await klik('femke', 'casus.levensloop')).toContain('Casusregisseur is nu');
    await d.at('2026-11-04T10:00');
    expect(woord('ingrid')).toHaveLength(1);
  });

  test('in the evening it waits for the next working morning; who left meanwhile hears nothing', async () => {
    await metCasus({}, '2026-11-02T20:00');
    await staat('volgen');
    expect(woord('ingrid')).toEqual([]);
    await d.clicksRaw('femke', 'netwerk.verwijder', { deelnemer: 'kevin', n: d.netwerkId });
    await d.at('2026-11-03T09:00');
    expect(woord('ingrid')).toHaveLength(1);
    expect(woord('kevin')).toEqual([]);
  });

  test('who did it themselves needs no word of it', async () => {
    await metCasus({ aanmelders: ['ingrid', 'marloes', 'femke'] });
    await klik('marloes', 'casus.staat.zet', { staat: 'volgen', motivatie: WAAROM, datum: '2026-12-14' });
    expect(woord('marloes')).toEqual([]);
    for (const wie of ['ingrid', 'femke']) expect(woord(wie)).toHaveLength(1);
  });

  test('only a decision can be read so, and only by the aanmelder; what was erased says so', async () => {
    await metCasus();
    await klik('femke', 'casus.groep');
    const [groep] = await gebeurd('groep');
    expect(await klik('ingrid', 'terugkoppeling.openen', { besluit: groep?.id })).toContain(
      'Alleen wie dit heeft aangemeld',
    );
    await staat('volgen');
    const [volgen] = await gebeurd('staat');
    const besluit = volgen?.id;
    expect(await klik('rachid', 'terugkoppeling.openen', { besluit })).toContain(
      'Alleen wie dit heeft aangemeld',
    );
    expect(await klik('rachid', 'terugkoppeling.openen', { besluit })).toBe(
      await klik('rachid', 'terugkoppeling.openen', { besluit: 'x' }),
    );
    await klik('kevin', 'terugkoppeling.openen', { besluit });
    await klik('ingrid', 'terugkoppeling.openen', { besluit });
    const regels = (await listThings(d.store, d.netwerkId, AuditRegels)).map(({ value }) => value);
    for (const wie of ['kevin', 'ingrid'])
      expect(regels.filter((een) => een.wie === wie).map(({ wat, over }) => `${wat} ${over}`)).toContain(
        `gelezen gebeurtenis ${besluit}`,
      );
    await klik('femke', 'casus.wis.ja', { grond: 'verzoek van een ouder', bevestig: CASUS });
    await d.at('2026-11-02T10:20');
    expect(await klik('kevin', 'terugkoppeling.openen', { besluit })).not.toContain(WAAROM);
    expect(await klik('kevin', 'terugkoppeling.vraag.stuur', { besluit, vraagtekst: 'Waarom?' })).toContain(
      'is er niet (meer)',
    );
  });
});

describe('the same, said by a list afterwards', () => {
  /** An overleg of today with the list of it typed, after `voor` was done by hand. */
  const lijst = async (besluit: string, voor: () => Promise<unknown>, aanmelders = ['ingrid', 'kevin']) => {
    await metCasus({ aanmelders, overleg: { id: 'oud', start: '2026-10-01T08:30:00Z' } });
    await d.says('femke', '/overleg ma 2 nov 11:00 Stadhuis');
    await d.clicks('femke', 'Plannen');
    await d.at('2026-11-02T13:00');
    await voor();
    await d.says('femke', '/besluitenlijst');
    await d.clicks('femke', 'Tekst plakken');
    await d.clicks('femke', 'Lezen', {
      tekst: [
        'Besluitenlijst 2-11-2026',
        CASUS,
        `Besluit: ${besluit}.`,
        'Actie Rachid: thuis langsgaan, uiterlijk 20-11-2026',
      ].join('\n'),
    });
    await d.clicks('femke', 'Vaststellen');
    await d.clicks('femke', 'Ja, vaststellen');
    await d.at('2026-11-02T13:30');
  };

  test('is one word, which shows the besluit and its acties from then on', async () => {
    await lijst('volgen, over 6 weken terug', () => staat('volgen'));
    for (const wie of ['ingrid', 'kevin']) expect(woord(wie)).toHaveLength(1);
    await d.clicks('kevin', 'Openen');
    expect(d.sees('kevin')).toContain('Rachid Amrani (Politie)');
    expect(d.sees('kevin')).toContain('Overleg');
    await d.clicks('kevin', 'Gelezen');
    expect(woord('kevin').at(-1)).toContain('Je las dit');
  });

  test('so is a casus that was closed by hand after the overleg', async () => {
    await lijst('afsluiten negatief', () => staat('afgesloten negatief'));
    expect(woord('ingrid')).toHaveLength(1);
  });

  test('another change, or none by hand, is a word of its own', async () => {
    await lijst('volgen, over 6 weken terug', () => staat('slapend'));
    expect(woord('ingrid')).toHaveLength(2);
  });

  test('whoever did it by hand hears of the besluit: they had no word yet', async () => {
    await lijst(
      'volgen, over 6 weken terug',
      () => klik('marloes', 'casus.staat.zet', { staat: 'volgen', motivatie: WAAROM, datum: '2026-12-14' }),
      ['ingrid', 'marloes'],
    );
    for (const wie of ['ingrid', 'marloes']) expect(woord(wie)).toHaveLength(1);
  });
});

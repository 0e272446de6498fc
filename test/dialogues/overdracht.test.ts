import { afterEach, describe, expect, test } from 'vitest';
import type { Aanmelding } from '../../src/domain/casus.ts';
import type { Gebeurtenis } from '../../src/domain/gebeurtenis.ts';
import type { Dialogue } from '../support/dialogue.ts';
import {
  BLOK,
  begin,
  CASUS,
  casussen,
  MERK,
  nergensLeesbaar,
  overdrachten,
  rijen,
  spelers,
  verder,
  woorden,
  ZUID,
  ZUID_ID,
} from './overdragen.ts';

let d: Dialogue;
let s: ReturnType<typeof spelers>;
const start = async (options: Parameters<typeof begin>[0] = {}): Promise<void> => {
  d = await begin(options);
  s = spelers(d);
};
afterEach(async () => {
  expect(d.errors).toEqual([]);
  await nergensLeesbaar(d);
  await d.close();
});

const casusHier = async () => (await casussen(d, d.netwerkId)).find(({ id }) => id === CASUS);
const rijHier = async () => (await overdrachten(d, d.netwerkId))[0];
const rijDaar = async () => (await overdrachten(d, ZUID_ID))[0];

describe('beginning an overdracht', () => {
  test('the coördinator chooses another netwerk of the organisation, and finds filled in what is known', async () => {
    await start();
    await d.clicksRaw('femke', 'casus.openen', { casus: CASUS, n: d.netwerkId });
    await d.clicks('femke', 'Wijzigen');
    const waar = woorden(await d.clicks('femke', 'Overdragen'));
    expect(waar).toContain('12min Zuid (12 tot en met 23 jaar)');
    expect(waar).not.toContain('Zorgnetwerk 12-23 (demo) (');
    const stap1 = await d.clicks('femke', 'Verder', { waar: ZUID_ID });
    expect(woorden(stap1)).toContain('stap 1 van 4');
    expect(JSON.stringify(stap1)).toContain('Besluit-merk samen verder');
    expect(await casusHier()).toMatchObject({
      status: 'actief',
      regisseur: 'rachid',
      overdracht: (await rijHier())?.id,
    });
    expect(await rijDaar()).toBeUndefined();
  });

  test('goes step by step, keeps what was typed, and can be left and taken up again', async () => {
    await start();
    await s.biedAan(undefined, 1);
    const twee = await s.hier('overdracht.stap', { stap: 2, naar: 'later', reden: 'Reden-merk half' });
    expect(woorden(twee)).toContain('Bewaard');
    await d.at('2026-11-05T10:00');
    const weer = await s.hier('overdracht.verder');
    expect(JSON.stringify(weer)).toContain('Reden-merk half');
    const terug = await s.hier('overdracht.stap', { stap: 2, naar: 'terug', reden: 'Reden-merk heel' });
    expect(JSON.stringify(terug)).toContain(BLOK[1].verloop);
    expect(JSON.stringify(await s.hier('overdracht.verder', { stap: 2 }))).toContain('Reden-merk heel');
  });

  test.each([
    ['nothing chosen', {}, 'Kies waar de casus naartoe gaat.'],
    ['outside, without saying where', { waar: 'buiten', buiten: ' ' }, 'Schrijf ook aan welke organisatie.'],
    ['a netwerk that is not there', { waar: 'n-bestaat-niet' }, 'Kies waar de casus naartoe gaat.'],
    ['an address in the name', { waar: 'buiten', buiten: 'bel 06-12345678' }, 'telefoonnummer'],
  ])('is refused with a sentence: %s', async (_wat, data, zin) => {
    await start();
    const reply = await d.clicksRaw('femke', 'overdracht.kies', { n: d.netwerkId, casus: CASUS, ...data });
    expect(woorden(reply)).toContain(zin);
    expect(await rijHier()).toBeUndefined();
  });

  test('what may not be kept is refused, given back, and nowhere', async () => {
    await start();
    await s.biedAan(undefined, 1);
    const fout = await s.hier('overdracht.stap', {
      stap: 2,
      naar: 'verder',
      ...BLOK[2],
      reden: 'Bel 06-12345678',
    });
    expect(woorden(fout)).toContain('telefoonnummer');
    expect(JSON.stringify(fout)).toContain('Bel 06-12345678');
    expect(JSON.stringify(await rijen(d, d.netwerkId, ''))).not.toContain('12345678');
  });

  test('one at a time: a second start shows the one that runs', async () => {
    await start();
    await s.biedAan();
    const tweede = await d.clicksRaw('femke', 'overdracht.kies', {
      n: d.netwerkId,
      casus: CASUS,
      waar: ZUID_ID,
    });
    expect(woorden(tweede)).toContain(`Aangeboden aan ${ZUID}`);
    expect(await overdrachten(d, d.netwerkId)).toHaveLength(1);
  });

  test.each(['nee', undefined])(
    'without youth and parents knowing (%s) it cannot be signed',
    async (antwoord) => {
      await start();
      await s.biedAan(undefined, 3);
      const vier = await s.hier('overdracht.stap', { stap: 4, naar: 'verder', antwoord, op: '2026-11-01' });
      expect(woorden(vier)).toMatch(/Vertel het eerst|Kies of jongere/);
      const teken = await s.hier('overdracht.tekenen');
      expect(woorden(teken)).toContain('Zonder dat kan de overdracht niet.');
      expect((await rijHier())?.fase).toBe('concept');
      await verder(d);
      expect(await rijDaar()).toBeUndefined();
    },
  );

  test('a draft can be thrown away, and another begun', async () => {
    await start();
    await s.biedAan(undefined, 2);
    expect(woorden(await s.hier('overdracht.intrekken'))).toContain('Formulier weggooien?');
    await s.hier('overdracht.intrekken.ja');
    expect(await rijHier()).toBeUndefined();
    expect((await casusHier())?.overdracht).toBeUndefined();
    await s.biedAan();
    expect((await rijHier())?.fase).toBe('aangeboden');
  });

  test('nobody but a coördinator gets anywhere, on either side', async () => {
    await start();
    await s.biedAan();
    const overdracht = (await rijHier())?.id;
    for (const verb of [
      'overdracht.stand',
      'overdracht.openen',
      'overdracht.intrekken.ja',
      'overdracht.tekenen',
    ])
      for (const [wie, n] of [
        ['rachid', d.netwerkId],
        ['kevin', d.netwerkId],
        ['karin', ZUID_ID],
        ['dewi', d.netwerkId],
        ['femke', ZUID_ID],
      ] as const)
        expect((await d.clicksRaw(wie, verb, { n, overdracht, casus: CASUS })).kind, `${wie} ${verb}`).toBe(
          'error',
        );
    expect((await rijHier())?.fase).toBe('aangeboden');
  });
});

describe('from one netwerk to another', () => {
  test('offered, spoken, accepted: closed here, open there under its own number, on the first agenda', async () => {
    await start();
    await d.says('dewi', '/overleg wo 25 nov 09:30 Stadhuis', { in: 'zuid' });
    await d.clicks('dewi', 'Plannen', {}, { in: 'zuid' });
    await s.biedAan();
    expect(d.messages('dewi').join()).toContain('Zorgnetwerk 12-23 (demo) wil een casus overdragen');
    expect(d.messages('dewi').join()).toContain('Bel Femke de Wit');
    const formulier = woorden(await s.daar('overdracht.openen'));
    for (const tekst of [
      'Verloop-merk tot nu',
      'Reden-merk verhuizing',
      'Contact-merk',
      'Jongerenwerk',
      'Q.W. (2013)',
    ])
      expect(formulier).toContain(tekst);
    await s.spreek();
    expect(await casusHier()).toMatchObject({ status: 'actief', regisseur: 'rachid' });
    await s.aanvaard();
    await verder(d);

    const hier = await casusHier();
    expect(hier).toMatchObject({ status: 'overgedragen' });
    expect(hier?.gesloten).toBeDefined();
    expect(hier?.regisseur).toBeUndefined();
    const [daar] = await casussen(d, ZUID_ID);
    expect(daar).toMatchObject({
      id: 'ZZ-2026-001',
      status: 'nieuw',
      partners: ['ggd'],
      regieVoorstel: { naar: 'karin', door: 'dewi' },
      geinformeerd: { ja: true, op: '2026-11-01' },
    });
    expect((await rijHier())?.nummerDaar).toBe('ZZ-2026-001');
    expect(d.messages('karin').join()).toContain('Wil jij casusregisseur worden van ZZ-2026-001?');
    expect(d.messages('dewi').join()).toContain('Overgenomen: Casus ZZ-2026-001');
    for (const wie of ['rachid', 'kevin', 'femke'])
      expect(
        d.messages(wie).filter((een) => een.includes(`Casus ${CASUS} is overgedragen`)),
        wie,
      ).toHaveLength(1);
    // Who raised the alarm hears it as what came of that, and once.
    expect(d.messages('ingrid').join()).not.toContain('is overgedragen');
    expect(
      d.messages('ingrid').filter((een) => een.includes('Terugkoppeling op je aanmelding')),
    ).toHaveLength(1);
    expect(d.messages('kevin').at(-1)).toContain('Je hebt nog 1 open actie bij deze casus.');
    await d.clicksRaw('karin', 'casus.regie.ja', { n: ZUID_ID, casus: 'ZZ-2026-001' });
    const dossier = woorden(await d.clicksRaw('karin', 'casus.openen', { n: ZUID_ID, casus: 'ZZ-2026-001' }));
    expect(dossier).toContain('Q.W. (2013)');
    expect(dossier).toContain('Vraag-merk over school');
    const herkomst = await d.clicksRaw('karin', 'overdracht.herkomst', { n: ZUID_ID, casus: 'ZZ-2026-001' });
    expect(woorden(herkomst)).toContain('Verloop-merk tot nu');
    await d.clicksRaw('dewi', 'opdracht.start', { n: ZUID_ID, opdracht: 'agenda' });
    expect(d.sees('dewi')).toContain('ZZ-2026-001');
  });

  test('stands in the levensloop and the log of both sides', async () => {
    await start();
    await s.biedAan();
    await s.spreek();
    await s.aanvaard();
    await verder(d);
    const soorten = async (netwerk: string) =>
      (await rijen<Gebeurtenis>(d, netwerk, 'gebeurtenis!')).map(({ soort }) => soort).sort();
    expect(await soorten(d.netwerkId)).toEqual([
      'overdracht aangeboden',
      'overdracht besproken',
      'overgedragen',
    ]);
    expect(await soorten(ZUID_ID)).toContain('overgenomen');
    const loop = woorden(await d.clicksRaw('femke', 'casus.levensloop', { n: d.netwerkId, casus: CASUS }));
    expect(loop).toContain('Aan 12min Zuid.');
    const log = woorden(
      await d.clicksRaw('femke', 'casus.logboek', { n: d.netwerkId, casus: CASUS, pagina: 1 }),
    );
    expect(log).toContain('Gaf aan een ander netwerk');
    const daar = woorden(
      await d.clicksRaw('dewi', 'casus.logboek', { n: ZUID_ID, casus: 'ZZ-2026-001', pagina: 1 }),
    );
    expect(daar).toContain('Kreeg van een ander netwerk');
  });

  test('who lost the message finds it in the list of casussen; only a coördinator does', async () => {
    await start();
    await s.biedAan();
    await d.says('dewi', '/casus', { in: 'zuid' });
    expect(d.sees('dewi')).toContain('Overdracht van Zorgnetwerk 12-23 (demo)');
    expect(d.sees('dewi')).toContain('Wacht op antwoord van jullie');
    await d.says('karin', '/casus', { in: 'zuid' });
    expect(d.sees('karin')).not.toContain('Overdracht van');
    await d.clicks('dewi', 'Bekijken', {}, { in: 'zuid' });
    expect(d.sees('dewi')).toContain('Spreek elkaar, en laat dan weten of jullie hem nemen.');
  });

  test('a moment is proposed by one and heard by the other; the last proposal counts', async () => {
    await start();
    await s.biedAan();
    expect(woorden(await s.hier('overdracht.moment.zet', { op: '2026-11-04', tijd: 'straks' }))).toContain(
      'Kies ook een tijd',
    );
    await s.hier('overdracht.moment.zet', { op: '2026-11-04', tijd: '14:30' });
    await verder(d);
    expect(d.messages('dewi').at(-1)).toContain('wo 4 nov om 14:30');
    await s.daar('overdracht.moment.zet', { op: '2026-11-05', tijd: '9:00' });
    await verder(d);
    expect(d.messages('femke').at(-1)).toContain('do 5 nov om 09:00');
    for (const rij of [await rijHier(), await rijDaar()])
      expect(rij?.afspraak).toMatchObject({ op: '2026-11-05', tijd: '09:00', door: 'in' });
  });

  test('both are reminded once of the moment they will speak, the working day before; a new moment is a new reminder', async () => {
    await start();
    await s.biedAan();
    // A Monday: the working day before is the Friday.
    await s.hier('overdracht.moment.zet', { op: '2026-11-09', tijd: '14:30' });
    const keren = (wie: string) =>
      d.messages(wie).filter((tekst) => tekst.includes('Denk aan het gesprek over een overdracht'));
    await d.at('2026-11-05T17:00');
    expect([...keren('femke'), ...keren('dewi')]).toEqual([]);
    await d.at('2026-11-06T12:00');
    expect(keren('femke')).toHaveLength(1);
    expect(keren('dewi')).toHaveLength(1);
    expect(keren('dewi')[0]).toContain('Op ma 9 nov om 14:30 spreken jullie Zorgnetwerk 12-23 (demo).');
    await s.daar('overdracht.moment.zet', { op: '2026-11-11', tijd: '9:00' });
    await d.at('2026-11-10T12:00');
    expect(keren('femke')).toHaveLength(2);
    await d.at('2026-11-13T12:00');
    expect(keren('femke')).toHaveLength(2);
    expect(keren('dewi')).toHaveLength(2);
  });

  test('who spoke already is not reminded of it', async () => {
    await start();
    await s.biedAan();
    await s.hier('overdracht.moment.zet', { op: '2026-11-05', tijd: '14:30' });
    await s.hier('overdracht.gesproken.zet', { op: '2026-11-02' });
    await s.daar('overdracht.gesproken.zet', { op: '2026-11-02' });
    await d.at('2026-11-06T12:00');
    expect(d.messages('femke').join()).not.toContain('Denk aan het gesprek');
    expect(d.messages('dewi').join()).not.toContain('Denk aan het gesprek');
  });

  test('is warm or it is none: no acceptance before both confirmed that they spoke', async () => {
    await start();
    await s.biedAan();
    expect(woorden(await s.aanvaard())).toContain('Spreek elkaar eerst.');
    await s.daar('overdracht.gesproken.zet', { op: '2026-11-02' });
    expect(woorden(await s.aanvaard())).toContain('Spreek elkaar eerst.');
    await verder(d);
    expect(d.messages('femke').at(-1)).toContain('Klopt dat? Bevestig het dan ook.');
    expect(woorden(await s.hier('overdracht.gesproken.zet', { op: '2026-11-09' }))).toContain(
      'kan niet na vandaag',
    );
    await s.hier('overdracht.gesproken.zet', { op: '2026-11-02' });
    expect(woorden(await s.aanvaard())).toContain('Jullie nemen de casus over.');
    await verder(d);
    expect((await casusHier())?.status).toBe('overgedragen');
  });

  test('the partners and whom to ask must be chosen; who is chosen as oneself has it at once', async () => {
    await start();
    await s.biedAan();
    await s.spreek();
    const leeg = await s.daar('overdracht.aanvaarden.ja', {});
    expect(woorden(leeg)).toContain('Kies minstens één partner. Kies wie je vraagt als casusregisseur.');
    await s.daar('overdracht.aanvaarden.ja', { partnersHier: 'ggd', regisseur: 'dewi' });
    await verder(d);
    expect((await casussen(d, ZUID_ID))[0]).toMatchObject({ status: 'actief', regisseur: 'dewi' });
  });

  test('refused: everything here as it was, with the reason for the coördinator; nothing is left there', async () => {
    await start();
    const was = await casusHier();
    await s.biedAan();
    await s.spreek();
    expect(woorden(await s.weiger(' '))).toContain('Schrijf in een of twee zinnen waarom.');
    expect(woorden(await s.weiger('Bel 06-12345678'))).toContain('telefoonnummer');
    await s.weiger();
    await verder(d);
    expect(await casusHier()).toEqual(was);
    expect(d.messages('femke').at(-1)).toContain('neemt de casus niet over');
    expect(woorden(await s.hier('overdracht.openen'))).toContain('Weiger-merk woont nog niet hier');
    expect(await rijDaar()).toMatchObject({ fase: 'geweigerd', content: { data: '' } });
    expect((await s.daar('overdracht.openen')).kind).toBe('error');
    expect(await casussen(d, ZUID_ID)).toEqual([]);
    await d.clicksRaw('femke', 'overdracht.kies', { n: d.netwerkId, casus: CASUS, waar: ZUID_ID });
    expect(JSON.stringify(d.sees('femke'))).toContain('stap 1 van 4');
    const opnieuw = (await overdrachten(d, d.netwerkId)).find(({ fase }) => fase === 'concept');
    expect(
      JSON.stringify(
        await d.clicksRaw('femke', 'overdracht.verder', { n: d.netwerkId, overdracht: opnieuw?.id, stap: 2 }),
      ),
    ).toContain('Reden-merk verhuizing');
  });

  test('taken back before it was accepted: the other side hears so, and has nothing any more', async () => {
    await start();
    await s.biedAan();
    await s.hier('overdracht.intrekken.ja', { reden: 'Intrek-merk' });
    await verder(d);
    expect(await rijDaar()).toMatchObject({ fase: 'ingetrokken', content: { data: '' } });
    expect(d.messages('dewi').at(-1)).toContain('De overdracht is ingetrokken.');
    expect(await casusHier()).toMatchObject({ status: 'actief', regisseur: 'rachid' });
    expect(woorden(await s.aanvaard())).toContain('De overdracht is ingetrokken.');
    await verder(d);
    expect(await casussen(d, ZUID_ID)).toEqual([]);
  });

  test.each([
    [
      'closed',
      { verb: 'casus.staat.zet', data: { staat: 'afgesloten negatief', motivatie: 'Het stopt.' } },
      'is afgesloten',
    ],
    ['locked', { verb: 'casus.beperk.ja', data: {} }, 'op slot is gezet'],
  ])(
    'the casus is %s meanwhile: that ends it, and the other side is told kindly',
    async (_wat, klik, zin) => {
      await start();
      await s.biedAan();
      await s.spreek();
      await d.clicksRaw('femke', klik.verb, { n: d.netwerkId, casus: CASUS, ...klik.data });
      await verder(d);
      expect((await rijHier())?.fase).toBe('ingetrokken');
      expect((await casusHier())?.overdracht).toBeUndefined();
      expect(await rijDaar()).toMatchObject({ fase: 'ingetrokken', content: { data: '' } });
      expect(d.messages('dewi').at(-1)).toContain(zin);
      expect(await casussen(d, ZUID_ID)).toEqual([]);
    },
  );

  test('everything is worked on here until it is accepted', async () => {
    await start();
    await s.biedAan();
    await d.clicksRaw('rachid', 'casus.geinformeerd', {
      n: d.netwerkId,
      casus: CASUS,
      antwoord: 'ja',
      op: '2026-11-01',
    });
    expect(await casusHier()).toMatchObject({ status: 'actief', geinformeerd: { ja: true } });
    expect((await casusHier())?.overdracht).toBe((await rijHier())?.id);
    const dossier = woorden(await d.clicksRaw('rachid', 'casus.openen', { n: d.netwerkId, casus: CASUS }));
    expect(dossier).toContain('Actief, wordt overgedragen');
  });

  test('what was handed over is led there: no casusregisseur, no other state here', async () => {
    await start();
    await s.biedAan();
    await s.spreek();
    await s.aanvaard();
    await verder(d);
    const probeer = (verb: string, data: object) =>
      d.clicksRaw('femke', verb, { n: d.netwerkId, casus: CASUS, ...data });
    await probeer('casus.regie.vraag', { naar: 'femke', actief: true });
    await probeer('casus.staat.zet', { staat: 'actief', motivatie: 'Toch hier.' });
    await probeer('overdracht.kies', { waar: ZUID_ID });
    expect((await casusHier())?.status).toBe('overgedragen');
    expect((await casusHier())?.regisseur).toBeUndefined();
    expect(await overdrachten(d, d.netwerkId)).toHaveLength(1);
  });

  test('a netwerk that waits long is raised: after five working days there, after ten here too', async () => {
    await start();
    await s.biedAan();
    const wacht = (wie: string) =>
      d.messages(wie).filter((een) => een.includes('Een overdracht wacht')).length;
    await d.at('2026-11-06T17:00');
    expect([wacht('dewi'), wacht('femke')]).toEqual([0, 0]);
    await d.at('2026-11-09T17:00');
    expect([wacht('dewi'), wacht('femke')]).toEqual([1, 0]);
    await d.at('2026-11-13T17:00');
    expect([wacht('dewi'), wacht('femke')]).toEqual([1, 0]);
    await d.at('2026-11-18T17:00');
    expect([wacht('dewi'), wacht('femke')]).toEqual([2, 1]);
  });

  test('who runs both netwerken does both sides, each in its own', async () => {
    await start({
      zuid: {
        deelnemers: ['femke', 'karin'].map((id) => ({
          id,
          naam: `${id} van Zuid`,
          partner: 'ggd',
          rollen: [id === 'femke' ? ('coordinator' as const) : ('deelnemer' as const)],
          oid: `demo-${id}`,
          teamsId: `29:demo-${id}`,
        })),
      },
    });
    await s.biedAan();
    const data = { overdracht: (await rijHier())?.id, op: '2026-11-02' };
    await d.clicksRaw('femke', 'overdracht.gesproken.zet', { n: d.netwerkId, ...data });
    await d.clicksRaw('femke', 'overdracht.gesproken.zet', { n: ZUID_ID, ...data });
    await d.clicksRaw('femke', 'overdracht.aanvaarden.ja', {
      n: ZUID_ID,
      ...data,
      partnersHier: 'ggd',
      regisseur: 'karin',
    });
    await verder(d);
    expect((await casussen(d, ZUID_ID)).map(({ id }) => id)).toEqual(['ZZ-2026-001']);
  });

  test('netwerken of another organisation are not offered, and cannot be chosen', async () => {
    await start({ zuid: { tenant: 'another-tenant' } });
    const waar = await d.clicksRaw('femke', 'overdracht.begin', { n: d.netwerkId, casus: CASUS });
    expect(woorden(waar)).not.toContain(ZUID);
    await d.clicksRaw('femke', 'overdracht.kies', { n: d.netwerkId, casus: CASUS, waar: ZUID_ID });
    expect(await rijHier()).toBeUndefined();
  });

  test('in the aanmelding there stands whence it came and how; it asks for no letter of the mark', async () => {
    await start();
    await s.biedAan();
    await s.spreek();
    await s.aanvaard();
    await verder(d);
    const [aanmelding] = await rijen<Aanmelding>(d, ZUID_ID, 'aanmelding!');
    expect(aanmelding).toMatchObject({
      status: 'geagendeerd',
      soort: 'overdracht',
      aanmelder: 'dewi',
      casus: 'ZZ-2026-001',
      grondslag: 'wettelijk, geïnformeerd',
    });
    const gelezen = woorden(
      await d.clicksRaw('dewi', 'aanmelding.openen', { n: ZUID_ID, aanmelding: aanmelding?.id }),
    );
    expect(gelezen).toMatch(MERK);
  });
});

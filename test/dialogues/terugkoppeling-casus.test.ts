import { describe, expect, test } from 'vitest';
import { listThings } from '../../src/app/rows.ts';
import { createApp } from '../../src/app.ts';
import { DEMO_TENANT } from '../../src/demo/netwerk.ts';
import { AuditRegels } from '../../src/domain/bericht.ts';
import { type Gebeurtenis, Gebeurtenissen } from '../../src/domain/gebeurtenis.ts';
import { metZaai } from '../support/zaai.ts';
import { alBewaard, alGepost, begin, d, woorden } from './aanmelden.ts';

const CASUS = 'ZN-2026-001';
const GING = 'Hij was elke dag op school.';
const BRACHT = 'De mentor ziet hem lachen.';
const NU = 'Een gesprek met zijn moeder.';
const INGEVULD = { gebeurd: GING, opbrengst: BRACHT, vervolg: NU };
const last = (wie: string): string => d.messages(wie).at(-1) ?? '';
const gehoord = (wie: string) =>
  d
    .messages(wie)
    .filter((tekst) => tekst.includes(`Terugkoppeling bij ${CASUS}`) && tekst.includes('Iemand'));
const rijen = async (): Promise<Gebeurtenis[]> =>
  (await listThings(d.store, d.netwerkId, Gebeurtenissen))
    .map(({ value }) => value)
    .filter(({ soort }) => soort === 'terugkoppeling');
const klik = async (wie: string, verb: string, data: object = {}) =>
  woorden(await d.clicksRaw(wie, verb, { casus: CASUS, ...data, n: d.netwerkId }));

/** Kevin and Rachid are on it by their partner; Marloes keeps it together, Annelies has an actie, Ingrid brought it in. */
const metCasus = async (meer: object = {}) => {
  await begin({ erbij: metZaai.slice(-1) });
  await d.clicksRaw('femke', 'test.zaai', {
    aanmelders: ['ingrid'],
    regisseur: 'marloes',
    acties: [{ id: 'a1', eigenaar: 'annelies', tot: '2026-11-25', wat: 'Huisbezoek' }],
    ...meer,
  });
};
/** Types it, and waits until it is told. */
const schrijf = async (wie = 'kevin') => {
  await d.says(wie, `/terugkoppeling ${CASUS}`);
  await d.clicks(wie, 'Schrijven');
  return woorden(await d.clicks(wie, 'Versturen', INGEVULD));
};

describe('telling how it goes with a casus', () => {
  test('from /terugkoppeling: choose the casus, write, and it stands in the casus and its levensloop', async () => {
    await metCasus();
    await d.says('kevin', '/terugkoppeling');
    await d.clicks('kevin', 'Over een casus');
    expect(d.sees('kevin')).toContain(CASUS);
    await d.clicks('kevin', 'Schrijven');
    expect(woorden(await d.clicks('kevin', 'Versturen', INGEVULD))).toContain('Het is bewaard');
    await d.clicks('kevin', 'Casus openen');
    for (const tekst of [GING, BRACHT, NU]) expect(d.sees('kevin')).toContain(tekst);
    await d.clicks('kevin', 'Levensloop');
    expect(d.sees('kevin')).toContain('Terugkoppeling');
    expect(d.sees('kevin')).toContain(GING);
    for (const tekst of [GING, BRACHT, NU])
      for (const plek of [alGepost(), await alBewaard()]) expect(plek).not.toContain(tekst);
    const regels = (await listThings(d.store, d.netwerkId, AuditRegels)).map(({ value }) => value);
    expect(regels).toContainEqual(
      expect.objectContaining({
        wie: 'kevin',
        wat: 'gewijzigd',
        over: `casus ${CASUS}`,
        waarom: 'terugkoppeling',
      }),
    );
  });

  test('from the casus itself; from the list back to the acties', async () => {
    await metCasus();
    await d.says('rachid', `/casus ${CASUS}`);
    await d.clicks('rachid', 'Openen');
    expect(d.sees('rachid')).toContain('Weet jij hoe het nu gaat?');
    await d.clicks('rachid', 'Schrijven');
    expect(woorden(await d.clicks('rachid', 'Versturen', { gebeurd: GING }))).toContain('Het is bewaard');
    await d.says('rachid', '/terugkoppeling');
    await d.clicks('rachid', 'Over een casus');
    await d.clicks('rachid', 'Jouw acties');
    expect(d.sees('rachid')).toContain('Je hebt geen open acties');
  });

  test('after ten minutes those at work on it hear, once each and neutrally; the rest does not, nor who wrote it', async () => {
    await metCasus();
    await schrijf();
    await d.at('2026-11-02T10:09');
    expect(gehoord('marloes')).toEqual([]);
    await d.at('2026-11-02T10:11');
    for (const wie of ['marloes', 'annelies', 'ingrid']) expect(gehoord(wie)).toHaveLength(1);
    for (const wie of ['kevin', 'rachid', 'femke', 'dewi']) expect(gehoord(wie)).toEqual([]);
    expect(last('marloes')).not.toContain('Kevin');
    expect(last('marloes')).not.toContain('Jongerenwerk');
    await d.clicks('marloes', 'Lezen');
    for (const tekst of ['Kevin Oosterhuis', GING, BRACHT, NU]) expect(d.sees('marloes')).toContain(tekst);
    await d.clicks('marloes', 'Zelf iets schrijven');
    await d.clicks('marloes', 'Casus openen');
    await d.at('2026-11-05T10:00');
    expect(gehoord('marloes')).toHaveLength(1);
  });

  test('while nobody keeps it together the coördinator hears; who is on it no more does not', async () => {
    await metCasus({ regisseur: undefined });
    await schrijf();
    await d.clicksRaw('femke', 'netwerk.verwijder', { deelnemer: 'ingrid', n: d.netwerkId });
    await d.at('2026-11-02T10:11');
    expect(gehoord('femke')).toHaveLength(1);
    expect(gehoord('ingrid')).toEqual([]);
  });

  test('the coördinator finds it at the next agenda, in numbers, and in the agenda of whoever may read it', async () => {
    await metCasus();
    await schrijf();
    await d.clicksRaw('femke', 'agenda.toevoegen', { overleg: 'o1', n: d.netwerkId });
    await d.clicksRaw('femke', 'agenda.voegToe', {
      overleg: 'o1',
      casus: CASUS,
      keuze: CASUS,
      n: d.netwerkId,
    });
    await d.says('femke', '/agenda');
    expect(last('femke')).toContain(`${CASUS}`);
    expect(last('femke')).toContain('1 terugkoppeling');
    await d.clicks('femke', 'Mijn agenda openen');
    expect(d.sees('femke')).toContain(GING);
  });
});

describe('taking it back, or putting it right', () => {
  test('within ten minutes: it is gone, nobody hears, and what was written can be sent anew', async () => {
    await metCasus();
    await schrijf();
    await d.at('2026-11-02T10:05');
    await d.clicks('kevin', 'Ongedaan maken');
    expect(d.sees('kevin')).toContain('Het is weg');
    expect(await rijen()).toEqual([]);
    await d.clicks('kevin', 'Versturen', { gebeurd: 'Hij was drie dagen op school.' });
    await d.at('2026-11-02T10:30');
    expect(gehoord('marloes')).toHaveLength(1);
    expect(await rijen()).toHaveLength(1);
  });

  test('not later, not by somebody else; twice is once', async () => {
    await metCasus();
    await schrijf();
    const [{ id } = { id: '' }] = await rijen();
    const welke = id.split('!').at(-1);
    expect(await klik('rachid', 'casus.terugkoppeling.ongedaan', { welke })).toContain('voor iemand anders');
    expect(await klik('kevin', 'casus.terugkoppeling.lezen', { welke })).toContain('Ongedaan maken');
    await d.at('2026-11-02T10:10');
    expect(await klik('kevin', 'casus.terugkoppeling.lezen', { welke })).not.toContain('Ongedaan maken');
    expect(await klik('kevin', 'casus.terugkoppeling.ongedaan', { welke })).toContain('kan niet meer');
    await d.clicks('kevin', 'Iets erbij schrijven');
    expect(await rijen()).toHaveLength(1);
    expect(await klik('kevin', 'casus.terugkoppeling.ongedaan', { welke: 'x' })).toContain('al ongedaan');
    expect(await klik('kevin', 'casus.terugkoppeling.lezen', { welke: 'x' })).toContain('staat er niet meer');
  });

  test('the coördinator puts right what is wrong, or empties it', async () => {
    await metCasus();
    await schrijf();
    const [{ id } = { id: '' }] = await rijen();
    const ding = `gebeurtenis ${id}`;
    const kaart = await klik('femke', 'casus.correctie.ding', { ding });
    for (const tekst of [GING, BRACHT, NU]) expect(kaart).toContain(tekst);
    const stempel = (await rijen())[0]?.content.iv;
    await klik('femke', 'casus.correctie.zet', { ding, veld: 'gebeurd', stempel, tekst: '' });
    expect(await klik('kevin', 'casus.openen')).not.toContain(GING);
    expect(await klik('kevin', 'casus.openen')).toContain(BRACHT);
  });

  test('sent twice, or by two instances at once, it is there once', async () => {
    await metCasus();
    const klok = { ...d.ports.clock, now: () => d.ports.clock.now().add({ milliseconds: 5 }) };
    const ander = createApp(metZaai, { ...d.ports, clock: klok });
    await klik('kevin', 'casus.terugkoppeling');
    const doe = (app: typeof d.app, n: number) =>
      app.handle({
        kind: 'clicked',
        actor: { tenant: DEMO_TENANT, oid: 'demo-kevin', teamsId: '29:demo-kevin', naam: 'kevin' },
        place: {
          kind: 'personal',
          tenant: DEMO_TENANT,
          serviceUrl: 'https://smba.example/nl/',
          conversation: 'a:demo-kevin',
        },
        activity: `twee-${n}`,
        verb: 'casus.terugkoppeling.geef',
        data: { casus: CASUS, welke: 'k1', gebeurd: GING, n: d.netwerkId },
      });
    await Promise.all([doe(d.app, 1), doe(ander, 2)]);
    expect(await klik('kevin', 'casus.terugkoppeling.geef', { welke: 'k1', gebeurd: GING })).toContain(
      'staat er al',
    );
    expect(await rijen()).toHaveLength(1);
  });
});

describe('what may not be written, or not by this person', () => {
  test('nothing at all, a telephone number, too much: said, and what was typed stays', async () => {
    await metCasus();
    await d.clicksRaw('kevin', 'casus.terugkoppeling', { casus: CASUS, n: d.netwerkId });
    expect(woorden(await d.clicks('kevin', 'Versturen', { gebeurd: ' ', opbrengst: BRACHT }))).toContain(
      'Schrijf in een of twee zinnen',
    );
    expect(d.sees('kevin')).toContain(BRACHT);
    const fout = woorden(await d.clicks('kevin', 'Versturen', { gebeurd: GING, vervolg: 'Bel 06 12345678' }));
    expect(fout).toContain('Kijk naar "Wat is er nu nodig?"');
    expect(fout).toContain('telefoonnummer');
    expect(fout).toContain('Bel 06 12345678');
    expect(fout).not.toContain('Het is een collega');
    expect(woorden(await d.clicks('kevin', 'Versturen', { gebeurd: 'a'.repeat(900) }))).toContain(
      'hoogstens 800 tekens',
    );
    expect(await rijen()).toEqual([]);
    expect(await alBewaard()).not.toContain('12345678');
  });

  test.each(['Het is een organisatie', 'Het is een collega'])(
    'a name is refused where it is announced; the writer can say that it is none: %s',
    async (knop) => {
      await metCasus();
      await d.clicksRaw('kevin', 'casus.terugkoppeling', { casus: CASUS, n: d.netwerkId });
      const gebeurd = 'De begeleider heet Sam de Boer.';
      expect(woorden(await d.clicks('kevin', 'Versturen', { gebeurd }))).toContain('voornaam met achternaam');
      expect(await rijen()).toEqual([]);
      expect(woorden(await d.clicks('kevin', knop, { gebeurd }))).toContain('Het is bewaard');
      const regels = (await listThings(d.store, d.netwerkId, AuditRegels)).map(({ value }) => value.wat);
      expect(regels).toContain('naamwaarschuwing opzij gezet');
    },
  );

  test('who is not on it gets the same answer as for a casus that is not there, by every way', async () => {
    await metCasus();
    await schrijf();
    const [{ id } = { id: '' }] = await rijen();
    const welke = id.split('!').at(-1);
    for (const verb of ['', '.geef', '.ongedaan', '.lezen']) {
      const knop = `casus.terugkoppeling${verb}`;
      const daar = await klik('dewi', knop, { welke, gebeurd: GING });
      expect(daar).toContain('bestaat niet, of je staat er niet op');
      expect(daar).toBe(await klik('dewi', knop, { welke, gebeurd: GING, casus: 'ZN-2026-099' }));
    }
    await d.says('dewi', `/terugkoppeling ${CASUS}`);
    const daar = last('dewi');
    await d.says('dewi', '/terugkoppeling ZN-2026-099');
    expect(last('dewi')).toBe(daar);
    expect(daar).toContain('bestaat niet, of je staat er niet op');
    await d.clicksRaw('dewi', 'casus.terugkoppeling.kies', { n: d.netwerkId });
    expect(d.sees('dewi')).toContain('Je staat nu op geen enkele casus');
    await d.clicks('dewi', 'Jouw acties');
    expect(await rijen()).toHaveLength(1);
  });

  test('not on what is closed, on slot or erased; what stood there cannot be read any more', async () => {
    await metCasus();
    await schrijf();
    const [{ id } = { id: '' }] = await rijen();
    const welke = id.split('!').at(-1);
    await klik('femke', 'casus.beperk.ja');
    for (const verb of [
      'casus.terugkoppeling',
      'casus.terugkoppeling.lezen',
      'casus.terugkoppeling.ongedaan',
    ])
      expect(await klik('kevin', verb, { welke })).toContain('op slot');
    await d.clicks('femke', 'Slot eraf halen');
    await klik('femke', 'casus.staat.zet', {
      staat: 'afgesloten negatief',
      motivatie: 'Het gezin is verhuisd.',
    });
    expect(await klik('kevin', 'casus.terugkoppeling')).toContain('Meld het dan opnieuw aan');
    expect(woorden(await d.clicks('kevin', 'Aanmelden'))).toContain('Stap 1 van 4');
    expect(await klik('kevin', 'casus.terugkoppeling.lezen', { welke })).toContain(GING);
    await klik('femke', 'casus.wis.ja', { grond: 'verzoek van een ouder', bevestig: CASUS });
    await d.at('2026-11-02T10:30');
    expect(await rijen()).toMatchObject([{ content: { data: '' } }]);
    expect(await klik('kevin', 'casus.terugkoppeling.lezen', { welke })).toContain('gewist');
    expect(gehoord('marloes')).toEqual([]);
  });
});

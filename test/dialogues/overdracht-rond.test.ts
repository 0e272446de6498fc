import mammoth from 'mammoth';
import { afterEach, describe, expect, test } from 'vitest';
import { alsBytes } from '../../src/adapters/documents/schrijven.ts';
import type { Aanmelding } from '../../src/domain/casus.ts';
import { Sleutels } from '../../src/domain/sleutel.ts';
import type { Reply } from '../../src/ports/chat.ts';
import type { Dialogue } from '../support/dialogue.ts';
import { AFSPRAKEN, BETROKKEN, VRAAG, WIE } from './formulier.ts';
import { metLijst } from './lijst-hulp.ts';
import {
  begin,
  CASUS,
  casussen,
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
const BUITEN = { waar: 'buiten', buiten: 'Buiten-merk Jeugdzorg Noord' };
const antwoord = (data: object) => s.hier('overdracht.antwoord.zet', { op: '2026-11-02', ...data });

describe('outside Ketenbot', () => {
  test('signed on paper, spoken, and accepted: handed over, with the name of the organisation in no message', async () => {
    await start();
    await s.biedAan(BUITEN);
    expect((await rijHier())?.ander).toBeUndefined();
    expect(woorden(await antwoord({ uitkomst: 'aanvaard' }))).toContain('Aangeboden');
    expect(woorden(await s.hier('overdracht.gesproken.zet', { op: '2026-11-02' }))).toContain(
      'Schrijf wie je sprak',
    );
    await s.hier('overdracht.gesproken.zet', { op: '2026-11-02', wie: 'Gesprek-merk de teamleider' });
    expect(woorden(await antwoord({ uitkomst: undefined }))).toContain('Kies wat het antwoord was.');
    await antwoord({ uitkomst: 'aanvaard' });
    await verder(d);
    expect(await casusHier()).toMatchObject({ status: 'overgedragen' });
    for (const wie of ['rachid', 'kevin', 'femke'])
      expect(d.messages(wie).at(-1), wie).toContain('overgedragen aan een organisatie buiten Ketenbot');
    expect(d.messages('ingrid').at(-1)).toContain('Terugkoppeling op je aanmelding');
    expect(d.messages('ingrid').at(-1)).not.toContain('Buiten-merk');
    await d.clicks('ingrid', 'Openen');
    expect(d.sees('ingrid')).toContain('Een ander netwerk heeft de casus overgenomen');
    const loop = woorden(await d.clicksRaw('femke', 'casus.levensloop', { n: d.netwerkId, casus: CASUS }));
    expect(loop).toContain('Aan Buiten-merk Jeugdzorg Noord. Aanvaard op ma 2 nov.');
  });

  test('refused: back as it was, with the reason kept here', async () => {
    await start();
    const was = await casusHier();
    await s.biedAan(BUITEN);
    await s.hier('overdracht.gesproken.zet', { op: '2026-11-02', wie: 'Gesprek-merk' });
    expect(woorden(await antwoord({ uitkomst: 'geweigerd' }))).toContain('Schrijf waarom');
    await antwoord({ uitkomst: 'geweigerd', reden: 'Weiger-merk wachtlijst' });
    await verder(d);
    expect(await casusHier()).toEqual(was);
    expect(woorden(await s.hier('overdracht.openen'))).toContain('Weiger-merk wachtlijst');
    expect(d.messages('rachid').join()).not.toContain('is overgedragen');
  });
});

const link = (reply: Reply): string => {
  const url =
    reply.kind === 'card' ? reply.card.actions?.find((knop) => typeof knop.url === 'string')?.url : '';
  return new URL(String(url)).pathname;
};

describe('the form in Word', () => {
  test('has the four blocks and room for two signatures, on both sides, by a link that works once', async () => {
    await start({ wrap: (ports) => ({ ...ports, publicUrl: 'https://ketenbot.example' }) });
    await s.biedAan();
    for (const [wie, klik] of [
      ['femke', s.hier],
      ['dewi', s.daar],
    ] as const) {
      const [, , netwerk = '', id = '', merk = ''] = link(await klik('overdracht.bestand')).split('/');
      const bestand = await d.app.bestanden.haal({ netwerk, id, merk });
      if (!bestand) throw new Error(`no file for ${wie}`);
      const { bytes } = await alsBytes(bestand);
      const tekst = (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
      for (const deel of [
        `Overdracht van casus ${CASUS}`,
        '1. De casus en wat er gebeurde',
        'Verloop-merk tot nu',
        '2. Waarom',
        '3. Andere informatie',
        'Jongerenwerk',
        '4. Jongere en ouders',
        'Handtekeningen',
        `Naar: ${ZUID}`,
      ])
        expect(tekst, wie).toContain(deel);
      expect(await d.app.bestanden.haal({ netwerk, id, merk })).toBeUndefined();
    }
  });

  test('cannot be given without an address of the bot, and says so', async () => {
    await start();
    await s.biedAan();
    expect(woorden(await s.hier('overdracht.bestand'))).toContain('De bot heeft nog geen eigen adres');
  });
});

test('a besluit to hand over keeps the casus here, and asks the coördinator to begin', async () => {
  await start({ at: '2026-11-25T08:45' });
  await d.says('femke', '/overleg wo 25 nov 09:30 Stadhuis');
  await d.clicks('femke', 'Plannen');
  await d.at('2026-11-26T10:00');
  const hulp = metLijst(d);
  await d.says('femke', '/besluitenlijst');
  await d.clicks('femke', 'Tekst plakken');
  await d.clicks('femke', 'Lezen', {
    tekst: `Besluitenlijst 25 november 2026\n${CASUS}\nBesluit: overdragen aan een ander netwerk.`,
  });
  await hulp.stelVast();
  await d.at('2026-11-26T10:05');
  expect(await casusHier()).toMatchObject({
    status: 'actief',
    regisseur: 'rachid',
    overTeDragen: '2026-11-25',
  });
  const gevraagd = () =>
    d.messages('femke').filter((een) => een.includes(`Begin de overdracht van ${CASUS}`));
  expect(gevraagd()).toHaveLength(1);
  expect(woorden(await d.clicks('femke', 'Overdragen'))).toContain('Waar gaat de casus naartoe?');
});

/** The youth was brought in by Kevin; the casus of it is handed over. */
const viaAanmelding = async (): Promise<void> => {
  await start({ zaai: false });
  await d.says('kevin', '/aanmelden');
  await d.clicks('kevin', 'Formulier openen');
  for (const stap of [WIE, VRAAG, BETROKKEN, AFSPRAKEN]) await d.clicks('kevin', 'Verder', stap);
  await d.clicks('kevin', 'Indienen');
  const [aanmelding] = await rijen<Aanmelding>(d, d.netwerkId, 'aanmelding!');
  await d.clicksRaw('femke', 'aanmelding.besluit', {
    n: d.netwerkId,
    aanmelding: aanmelding?.id,
    uitkomst: 'agenderen',
  });
  await s.biedAan();
  await s.spreek();
  await s.aanvaard();
  await verder(d);
};
const bekend = (wie: string) =>
  d.messages(wie).filter((een) => een.includes('Ook bekend in een ander netwerk'));

describe('the same youth', () => {
  test('is not told to be known elsewhere because of the handover itself; afterwards is found there, not here', async () => {
    await viaAanmelding();
    await d.at('2026-11-02T10:30');
    expect([...bekend('femke'), ...bekend('dewi')]).toEqual([]);
    const [hier] = await rijen<Aanmelding>(d, d.netwerkId, 'aanmelding!');
    const [daar] = await rijen<Aanmelding>(d, ZUID_ID, 'aanmelding!');
    expect(hier).toMatchObject({ status: 'besproken', overgedragen: true });
    expect(daar?.koppelsleutel).toBe(hier?.koppelsleutel);
    const index = (await rijen<object>(d, 'gids', 'koppel!')).length;
    expect(index).toBe(1);
    // Brought in here once more: Zuid knows this youth, and here it says what became of it.
    await d.says('marloes', '/aanmelden');
    await d.clicks('marloes', 'Formulier openen');
    for (const stap of [WIE, VRAAG, BETROKKEN, AFSPRAKEN]) await d.clicks('marloes', 'Verder', stap);
    await d.clicks('marloes', 'Indienen');
    await verder(d);
    expect(bekend('femke')).toHaveLength(1);
    expect(bekend('femke')[0]).toContain(`ook bekend is in ${ZUID}`);
    await d.says('femke', '/aanmeldingen');
    const kaart = woorden(await d.clicks('femke', 'Beoordelen'));
    expect(kaart).toContain(`Bekend onder ${CASUS} (overgedragen aan een ander netwerk).`);
  });

  test('the retention here counts from the handover; erased here, nothing is lost there', async () => {
    await viaAanmelding();
    const sleutel = (await casusHier())?.sleutel ?? '';
    await d.at('2027-12-01T10:00');
    expect((await casusHier())?.gewist).toBeDefined();
    expect(
      await d.store.get(d.netwerkId, Sleutels.keyOf({ id: sleutel, master: '', wrapped: '' })),
    ).toBeUndefined();
    expect((await s.hier('overdracht.openen')).kind).toBe('error');
    const daar = woorden(await d.clicksRaw('dewi', 'casus.openen', { n: ZUID_ID, casus: 'ZZ-2026-001' }));
    expect(daar).toContain('Vraag-merk over school');
  });

  test('stands in what somebody gets who asks for everything about them', async () => {
    await start({ wrap: (ports) => ({ ...ports, publicUrl: 'https://ketenbot.example' }) });
    await s.biedAan();
    const reply = await d.clicksRaw('femke', 'casus.uitvoer', { n: d.netwerkId, casus: CASUS });
    const [, , netwerk = '', id = '', merk = ''] = link(reply).split('/');
    const bestand = await d.app.bestanden.haal({ netwerk, id, merk });
    expect(JSON.stringify(bestand)).toContain('Reden-merk verhuizing');
  });
});

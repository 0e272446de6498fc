import mammoth from 'mammoth';
import { afterEach, describe, expect, test } from 'vitest';
import { alsBytes } from '../../src/adapters/documents/schrijven.ts';
import { geefBestand } from '../../src/adapters/teams/bestand.ts';
import type { AuditRegel } from '../../src/domain/bericht.ts';
import type { BestandLink } from '../../src/domain/bestand-link.ts';
import { features } from '../../src/features/index.ts';
import type { Reply } from '../../src/ports/chat.ts';
import type { Bestanden } from '../../src/ports/file.ts';
import { prefixRange } from '../../src/ports/store.ts';
import { wordsOf } from '../support/chat.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';
import { zaad } from './zaad.ts';

const NUMMER = 'ZN-2026-014';
const ADRES = 'https://ketenbot.example';

let d: Dialogue;
afterEach(async () => {
  expect(d.errors).toEqual([]);
  await d.close();
});

const start = async (publicUrl: string | undefined = ADRES) => {
  d = await startDialogue({
    at: '2026-11-02T10:00',
    features: [...features, zaad],
    wrap: (ports) => ({ ...ports, publicUrl }),
  });
  await d.says(
    'sanne',
    `/zaaicasus ${JSON.stringify({ casus: NUMMER, status: 'nieuw', partners: ['jongerenwerk', 'politie'], aanmelder: 'kevin' })}`,
  );
};
const klik = (wie: string, verb: string, data: object = {}) =>
  d.clicksRaw(wie, verb, { casus: NUMMER, n: d.netwerkId, ...data });
const links = (reply: Reply): string[] =>
  reply.kind === 'card'
    ? (reply.card.actions ?? []).flatMap((knop) =>
        typeof knop.url === 'string' ? [new URL(knop.url).pathname] : [],
      )
    : [];
const bestanden = (): Bestanden => ({
  bekijk: d.app.bestanden.bekijk,
  haal: async (vraag) => {
    const bestand = await d.app.bestanden.haal(vraag);
    return bestand && alsBytes(bestand);
  },
});
const haal = (method: string, pad: string) => geefBestand(method, pad, bestanden());
const woordenIn = async (bytes: Uint8Array | undefined): Promise<string> =>
  (await mammoth.extractRawText({ buffer: Buffer.from(bytes ?? []) })).value;
const rijen = async <T>(prefix: string): Promise<T[]> =>
  (await d.store.list(d.netwerkId, prefixRange(prefix))).map(({ value }) => value as T);

describe('everything of one casus', () => {
  test('is given as Word and as JSON, with what is sealed in it; the stored link holds none of it', async () => {
    await start();
    await klik('femke', 'casus.doel.zet', {
      tekst: 'Gaat elke dag naar school',
      gebied: 'dagbesteding',
      aanpak: 'De mentor belt elke ochtend.',
      wie: 'politie',
    });
    const [word = '', json = ''] = links(await klik('femke', 'casus.uitvoer'));
    const bekeken = await haal('GET', word);
    expect(bekeken).toMatchObject({ status: 200 });
    expect(bekeken.text).toContain('<button type="submit">');
    const gegeven = await haal('POST', word);
    expect(gegeven).toMatchObject({
      status: 200,
      headers: {
        'content-disposition': `attachment; filename="casus-${NUMMER}.docx"`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    });
    const tekst = await woordenIn(gegeven.bytes);
    for (const stuk of [
      `Casus ${NUMMER}`,
      'Q.Z. (2010)',
      'Gaat elke dag naar school',
      'Wie dit zag of wijzigde',
    ])
      expect(tekst).toContain(stuk);
    const inhoud = JSON.parse(Buffer.from((await haal('POST', json)).bytes ?? []).toString()) as {
      casus: { wie: string; sleutel?: string };
      plan: unknown[];
    };
    expect(inhoud).toMatchObject({ casus: { id: NUMMER, wie: expect.stringContaining('Q.Z.') } });
    expect(inhoud.plan).toHaveLength(1);
    expect(inhoud.casus.sleutel).toBeUndefined();
    expect(JSON.stringify(await rijen<BestandLink>('bestand!'))).not.toContain('Q.Z.');
  });

  test('is one line in the log for each file, before it is given', async () => {
    await start();
    const [word = ''] = links(await klik('femke', 'casus.uitvoer'));
    const voor = (await rijen<AuditRegel>('audit!')).length;
    await haal('POST', word);
    const regels = (await rijen<AuditRegel>('audit!')).slice(voor);
    expect(regels).toMatchObject([
      { wie: 'femke', wat: 'uitgevoerd', over: `casus ${NUMMER}`, waarom: 'casus.word' },
    ]);
  });

  test('works once, also for two at once, and ten minutes long; afterwards the page says what to do', async () => {
    await start();
    const [word = '', json = ''] = links(await klik('femke', 'casus.uitvoer'));
    const beide = await Promise.all([haal('POST', word), haal('POST', word)]);
    expect(beide.map(({ status }) => status).sort()).toEqual([200, 404]);
    const weer = await haal('GET', word);
    expect(weer).toMatchObject({ status: 404 });
    expect(weer.text).toContain('klik daar opnieuw');
    await d.at('2026-11-02T10:11');
    expect(await haal('POST', json)).toMatchObject({ status: 404 });
  });

  test('is refused when the person may not see it any more by then, and that is noted', async () => {
    await start();
    const [word = ''] = links(await klik('femke', 'casus.uitvoer'));
    const rij = await d.store.get(d.netwerkId, 'netwerk');
    const netwerk = await d.netwerk();
    const zonder = {
      ...netwerk,
      deelnemers: netwerk.deelnemers.map((een) =>
        een.id === 'femke' ? { ...een, rollen: ['deelnemer'] } : een,
      ),
    };
    await d.store.commit(d.netwerkId, [
      { op: 'replace', key: 'netwerk', value: JSON.parse(JSON.stringify(zonder)), etag: rij?.etag ?? '' },
    ]);
    expect(await haal('POST', word)).toMatchObject({ status: 404 });
    expect((await rijen<AuditRegel>('audit!')).at(-1)).toMatchObject({ wie: 'femke', wat: 'geweigerd' });
  });

  test('a wrong mark, another method and nonsense give nothing', async () => {
    await start();
    const [word = ''] = links(await klik('femke', 'casus.uitvoer'));
    const fout = word.replace(/.{32}$/, '0'.repeat(32));
    for (const pad of [fout, '/bestand/', '/bestand/../../etc', `${word}/x`, `/bestand/${'a'.repeat(400)}`])
      expect(await haal('POST', pad)).toMatchObject({ status: 404 });
    expect(await haal('DELETE', word)).toMatchObject({ status: 405 });
    expect(await haal('POST', word)).toMatchObject({ status: 200 });
  });

  test('is for the coördinator alone; a casus on slot gives nothing; without an address the card says so', async () => {
    await start();
    expect(wordsOf((await klik('kevin', 'casus.uitvoer')) as never)).not.toContain('Word');
    expect(await rijen('bestand!')).toEqual([]);
    const [word = ''] = links(await klik('femke', 'casus.uitvoer'));
    await klik('femke', 'casus.beperk.ja');
    expect(await haal('POST', word)).toMatchObject({ status: 404 });
    await d.close();
    await start('');
    await d.close();
    d = await startDialogue({ at: '2026-11-02T10:00', features: [...features, zaad] });
    await d.says(
      'sanne',
      `/zaaicasus ${JSON.stringify({ casus: NUMMER, status: 'nieuw', partners: ['politie'], aanmelder: 'kevin' })}`,
    );
    const kaart = await klik('femke', 'casus.uitvoer');
    expect(kaart.kind === 'card' && wordsOf(kaart.card)).toContain('KETENBOT_URL');
  });

  test('links that can give nothing any more are cleaned up by themselves', async () => {
    await start();
    await klik('femke', 'casus.uitvoer');
    expect(await rijen('bestand!')).toHaveLength(2);
    await d.at('2026-11-05T09:00');
    expect(await rijen('bestand!')).toEqual([]);
  });
});

describe('the notificatiebrief', () => {
  const metBrief = async () => {
    await start();
    const over = { eigenaar: 'kevin', wat: 'Notificatiebrief sturen.', tot: '2026-11-20', casus: NUMMER };
    await d.says('sanne', `/zaaiactie ${JSON.stringify({ ...over, soort: 'notificatiebrief' })}`);
    const [actie] = await rijen<{ id: string }>('actie!');
    return actie?.id ?? '';
  };
  const actieKlik = (wie: string, verb: string, actie: string) =>
    d.clicksRaw(wie, verb, { actie, n: d.netwerkId });

  test('is drawn up for youth and parents by who must send it, without anything of the casus', async () => {
    const actie = await metBrief();
    await actieKlik('kevin', 'actie.openen', actie);
    const [jongere = '', ouders = ''] = links(await d.clicks('kevin', 'Brief'));
    const brief = await haal('POST', jongere);
    expect(brief.headers?.['content-disposition']).toBe(
      `attachment; filename="brief-jongere-${NUMMER}.docx"`,
    );
    const tekst = await woordenIn(brief.bytes);
    for (const stuk of [
      'Beste',
      'Er zijn zorgen over je.',
      'Politie',
      'Je mag bezwaar maken',
      'Femke',
      'Kevin',
    ])
      expect(tekst).toContain(stuk === 'Je mag bezwaar maken' ? 'Dan mag je bezwaar maken' : stuk);
    const aanOuders = await woordenIn((await haal('POST', ouders)).bytes);
    expect(aanOuders).toContain('Er zijn zorgen over uw kind.');
    expect(aanOuders).not.toMatch(/\b(je|jou|jouw)\b/);
    for (const geheim of ['Q.Z.', '2010', NUMMER, 'integrale bespreking'])
      expect(tekst + aanOuders).not.toContain(geheim);
  });

  test('is for nobody else, and not there with another actie', async () => {
    const actie = await metBrief();
    const ander = await actieKlik('marloes', 'actie.brief', actie);
    expect(links(ander)).toEqual([]);
    await d.says(
      'sanne',
      `/zaaiactie ${JSON.stringify({ eigenaar: 'kevin', wat: 'Bellen.', tot: '2026-11-20' })}`,
    );
    const gewoon = (await rijen<{ id: string; soort: string }>('actie!')).find(
      ({ soort }) => soort === 'actie',
    );
    const antwoord = await actieKlik('kevin', 'actie.brief', gewoon?.id ?? '');
    expect(antwoord).toMatchObject({ kind: 'error', text: expect.stringContaining('geen brief') });
    const kaart = await actieKlik('kevin', 'actie.openen', gewoon?.id ?? '');
    expect(kaart.kind === 'card' && wordsOf(kaart.card)).not.toContain('De brief staat klaar');
  });
});

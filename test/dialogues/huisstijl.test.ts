import { unzipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { alsBytes } from '../../src/adapters/documents/schrijven.ts';
import type { AuditRegel } from '../../src/domain/bericht.ts';
import type { Huisstijlrij } from '../../src/domain/huisstijl.ts';
import { features } from '../../src/features/index.ts';
import type { Reply } from '../../src/ports/chat.ts';
import type { Opgemaakt } from '../../src/ports/file.ts';
import { prefixRange } from '../../src/ports/store.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';
import { zaad } from './zaad.ts';

const NUMMER = 'ZN-2026-014';

let d: Dialogue;
afterEach(async () => {
  expect(d.errors).toEqual([]);
  await d.close();
});

const start = async () => {
  d = await startDialogue({
    at: '2026-11-02T10:00',
    features: [...features, zaad],
    wrap: (ports) => ({ ...ports, publicUrl: 'https://ketenbot.example' }),
  });
};
const huisstijl = () => d.clicksRaw('femke', 'netwerk.huisstijl', {});
const rijen = async <T>(prefix: string): Promise<T[]> =>
  (await d.store.list(d.netwerkId, prefixRange(prefix))).map(({ value }) => value as T);
const rij = async (): Promise<Huisstijlrij | undefined> => (await rijen<Huisstijlrij>('huisstijl!'))[0];
const haalAlles = async (reply: Reply): Promise<Opgemaakt[]> => {
  const urls = reply.kind === 'card' ? (reply.card.actions ?? []).map(({ url }) => url) : [];
  const gehaald: Opgemaakt[] = [];
  for (const url of urls.filter((each) => typeof each === 'string')) {
    const [, , netwerk = '', id = '', merk = ''] = new URL(url).pathname.split('/');
    const bestand = await d.app.bestanden.haal({ netwerk, id, merk });
    if (bestand) gehaald.push(bestand);
  }
  return gehaald;
};
const stijlVan = (bestand: Opgemaakt | undefined) =>
  bestand && 'huisstijl' in bestand ? bestand.huisstijl : undefined;
const VOET = 'Stadhuisplein 1, 1234 AB Lindendaal';

test('colour, logo and line are set once, and every file has them: whichever feature makes it', async () => {
  await start();
  await huisstijl();
  expect(d.sees('femke')).toContain('Kleur van koppen\ndonkerblauw (#123b5d)');
  expect(d.sees('femke')).toContain('Logo\nGeen');
  await d.clicks('femke', 'Kleur kiezen');
  await d.clicks('femke', 'Kiezen', { keuze: 'groen' });
  expect(d.sees('femke')).toContain('De koppen zijn nu groen (#2b6e2f).');
  await d.clicks('femke', 'Regel onderaan');
  await d.clicks('femke', 'Vastleggen', { regel: `  ${VOET}\n` });
  await d.says('femke', '', { file: 'logo.png' });
  expect(d.sees('femke')).toContain('Is dit het logo van het netwerk?');
  expect((await rij())?.logo).toBeUndefined();
  await d.clicks('femke', 'Ja, gebruik dit logo');
  expect(d.sees('femke')).toContain('Logo\nEigen logo, sinds ma 2 nov');

  const casus = { casus: NUMMER, status: 'nieuw', partners: ['jongerenwerk', 'politie'], aanmelder: 'kevin' };
  await d.says('sanne', `/zaaicasus ${JSON.stringify(casus)}`);
  const actie = { eigenaar: 'kevin', wat: 'Brief sturen.', tot: '2026-11-20', soort: 'notificatiebrief' };
  await d.says('sanne', `/zaaiactie ${JSON.stringify({ ...actie, casus: NUMMER })}`);
  const id = (await rijen<{ id: string }>('actie!'))[0]?.id;
  const gehaald = [
    ...(await haalAlles(await d.clicksRaw('femke', 'casus.uitvoer', { casus: NUMMER }))),
    ...(await haalAlles(await d.clicksRaw('kevin', 'actie.brief', { actie: id }))),
    ...(await haalAlles(await d.clicksRaw('femke', 'netwerk.briefOphalen', {}))),
    ...(await haalAlles(await d.clicksRaw('femke', 'netwerk.voorbeeld', {}))),
  ];
  expect(gehaald.map(({ vorm }) => vorm)).toEqual([
    ...['word', 'json', 'word', 'word', 'word', 'word', 'word', 'pdf'],
  ]);
  const png = (await rij())?.logo?.png;
  expect(png?.length).toBeGreaterThan(1_000);
  for (const bestand of gehaald.filter(({ vorm }) => vorm !== 'json'))
    expect(stijlVan(bestand), bestand.naam).toEqual({
      naam: 'Zorgnetwerk 12-23 (demo)',
      kleur: '#2b6e2f',
      voet: VOET,
      logo: { png, breed: 480, hoog: 160, sinds: '2026-11-02T09:00:00Z' },
    });
  const voorbeeld = gehaald.find(({ naam, vorm }) => naam.startsWith('voorbeeld') && vorm === 'word');
  const delen = unzipSync((await alsBytes(voorbeeld as Opgemaakt)).bytes);
  expect(Object.keys(delen).filter((naam) => naam.startsWith('word/media/'))).toHaveLength(1);

  await huisstijl();
  await d.clicks('femke', 'Logo weghalen');
  expect(d.sees('femke')).toContain('Logo\nGeen');
  const [daarna] = await haalAlles(await d.clicksRaw('femke', 'netwerk.voorbeeld', {}));
  expect(stijlVan(daarna)).toMatchObject({ kleur: '#2b6e2f', voet: VOET });
  expect(stijlVan(daarna)?.logo).toBeUndefined();
  const wat = (await rijen<AuditRegel>('audit!')).filter((een) => een.wat === 'huisstijl gewijzigd');
  expect(wat.map(({ waarom }) => waarom).sort()).toEqual(['kleur', 'logo', 'logo weg', 'regel onderaan']);
});

test('a colour too light for paper is refused in plain words, with one like it that can be read', async () => {
  await start();
  await huisstijl();
  await d.clicks('femke', 'Kleur kiezen');
  await d.clicks('femke', 'Kiezen', { keuze: 'eigen' });
  await d.clicks('femke', 'Vastleggen', { code: 'geel' });
  expect(d.sees('femke')).toContain('Dit is geen code van een kleur.');
  await d.clicks('femke', 'Vastleggen', { code: '#FFB612' });
  expect(d.sees('femke')).toContain('De kleur #ffb612 is te licht.');
  expect(await rij()).toBeUndefined();
  await d.clicks('femke', 'Gebruik #9c6e06');
  expect(d.sees('femke')).toContain('Kleur van koppen\n#9c6e06');
  const raar = await d.clicksRaw('femke', 'netwerk.zetKleur', { keuze: 'constructor' });
  expect(raar.kind).toBe('card');
  expect((await rij())?.kleur).toBe('#9c6e06');
});

test('a line that cannot stand on paper is refused, and what was typed is still there', async () => {
  await start();
  await huisstijl();
  await d.clicks('femke', 'Regel onderaan');
  const reply = await d.clicks('femke', 'Vastleggen', { regel: 'Plein 1 😀' });
  expect(d.sees('femke')).toContain('een teken dat ik niet kan afdrukken');
  expect(JSON.stringify(reply)).toContain('"value":"Plein 1 😀"');
  await d.clicks('femke', 'Vastleggen', { regel: '' });
  expect(d.sees('femke')).toContain('Er staat geen eigen regel meer onderaan.');
});

test('a picture that nobody called the logo is kept sealed, and is gone within the hour', async () => {
  await start();
  await d.says('femke', '', { file: 'logo.jpg' });
  const [concept] = await rijen<object>('logoconcept!');
  expect(Object.keys(concept ?? {}).sort()).toEqual(['content', 'id', 'plaatje', 'sinds', 'sleutel']);
  await d.at('2026-11-02T11:01');
  expect(await rijen('logoconcept!')).toEqual([]);
  await d.clicks('femke', 'Ja, gebruik dit logo');
  expect(d.sees('femke')).toContain('Dit plaatje heb ik niet meer.');
  expect(await rij()).toBeUndefined();
});

test('the button on an earlier picture does not take, or throw away, a later one', async () => {
  await start();
  await d.says('femke', '', { file: 'logo.png' });
  const [eerste] = await rijen<{ plaatje: string }>('logoconcept!');
  await d.says('femke', '', { file: 'logo.jpg' });
  for (const verb of ['netwerk.zetLogo', 'netwerk.gooiLogo'])
    await d.clicksRaw('femke', verb, { plaatje: eerste?.plaatje });
  expect(await rijen('logoconcept!')).toHaveLength(1);
  expect(await rij()).toBeUndefined();
  await d.clicks('femke', 'Nee, gooi het weg');
  expect(await rijen('logoconcept!')).toEqual([]);
  expect(d.sees('femke')).toContain('Het plaatje is weggegooid.');
});

test('is the coördinator’s to change, and nobody else’s', async () => {
  await start();
  await d.says('kevin', '', { file: 'logo.png' });
  expect(d.messages('kevin').at(-1)).toContain('Dit kan alleen de coördinator');
  expect(await rijen('logoconcept!')).toEqual([]);
  for (const verb of [
    'netwerk.huisstijl',
    'netwerk.kleur',
    'netwerk.zetKleur',
    'netwerk.zetKleurcode',
    'netwerk.voet',
    'netwerk.zetVoet',
    'netwerk.zetLogo',
    'netwerk.gooiLogo',
    'netwerk.logoWeg',
    'netwerk.voorbeeld',
  ]) {
    const reply = await d.clicksRaw('kevin', verb, { plaatje: 'x', keuze: 'groen', code: '#000000' });
    expect(reply.kind, verb).toBe('error');
  }
  expect(await rij()).toBeUndefined();
});

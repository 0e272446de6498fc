import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { afterEach, expect, test } from 'vitest';
import { alsBytes } from '../../src/adapters/documents/schrijven.ts';
import type { Actie } from '../../src/domain/actie.ts';
import { features } from '../../src/features/index.ts';
import type { Reply } from '../../src/ports/chat.ts';
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
  const casus = { casus: NUMMER, status: 'nieuw', partners: ['jongerenwerk', 'politie'], aanmelder: 'kevin' };
  await d.says('sanne', `/zaaicasus ${JSON.stringify(casus)}`);
  const actie = { eigenaar: 'kevin', wat: 'Brief sturen.', tot: '2026-11-20', soort: 'notificatiebrief' };
  await d.says('sanne', `/zaaiactie ${JSON.stringify({ ...actie, casus: NUMMER })}`);
};
const links = (reply: Reply): string[] =>
  reply.kind === 'card'
    ? (reply.card.actions ?? []).flatMap(({ url }) =>
        typeof url === 'string' ? [new URL(url).pathname] : [],
      )
    : [];
const haal = async (pad: string): Promise<Uint8Array> => {
  const [, , netwerk = '', id = '', merk = ''] = pad.split('/');
  const bestand = await d.app.bestanden.haal({ netwerk, id, merk });
  return bestand ? (await alsBytes(bestand)).bytes : new Uint8Array();
};
const woorden = async (bytes: Uint8Array): Promise<string> =>
  (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
const brieven = async () => {
  const acties = await d.store.list(d.netwerkId, prefixRange('actie!'));
  const id = (acties[0]?.value as Actie | undefined)?.id;
  const [jongere = '', ouders = ''] = links(await d.clicksRaw('kevin', 'actie.brief', { actie: id }));
  return { jongere: await haal(jongere), ouders: await haal(ouders) };
};

test('the netwerk’s own letter is looked at, taken for one of them, and filled in from then on', async () => {
  await start();
  await d.says('femke', '', { file: 'brief-eigen.docx' });
  expect(d.sees('femke')).toContain('Aan wie gaat deze brief?');
  expect(d.sees('femke')).toContain('alles wat erin hoort, staat erin');
  await d.clicks('femke', 'Aan de jongere');
  expect(d.sees('femke')).toContain('Aan de jongere\nEigen tekst, sinds ma 2 nov');
  const { jongere, ouders } = await brieven();
  const tekst = await woorden(jongere);
  expect(tekst).toContain('Onze eigen tekst. Wij praten binnenkort over hoe het gaat.');
  expect(tekst).toContain('Beste …');
  for (const stuk of [
    'Jongerenwerk',
    'Politie',
    'Femke de Wit',
    'Kevin Oosterhuis',
    'maandag 2 november 2026',
  ])
    expect(tekst).toContain(stuk);
  expect(tekst).not.toMatch(/[{}]/);
  const delen = unzipSync(jongere);
  expect(Object.keys(delen).some((naam) => naam.startsWith('word/media/'))).toBe(true);
  const kop = Object.entries(delen).find(([naam]) => /header\d*\.xml$/.test(naam))?.[1];
  expect(Buffer.from(kop ?? []).toString()).toContain('Zorgnetwerk 12-23 (demo)');
  expect(await woorden(ouders)).toContain('Er zijn zorgen over uw kind.');
});

test('what it cannot fill in, a brace without its other half, and what is missing are said before it is taken', async () => {
  await start();
  await d.says('femke', '', { file: 'brief-onbekend.docx' });
  expect(d.sees('femke')).toContain('Dit kan ik niet invullen: {achternaam}.');
  await d.clicksRaw('femke', 'netwerk.zetBrief', { aan: 'ouders' });
  expect(d.sees('femke')).toContain('Stuur eerst het Word-bestand');
  await d.says('femke', '', { file: 'brief-haak.docx' });
  expect(d.sees('femke')).toContain('Een accolade klopt niet.');
  expect(await d.store.list(d.netwerkId, prefixRange('briefsjabloon!'))).toEqual([]);
  await d.says('femke', '', { file: 'brief-mist.docx' });
  expect(d.sees('femke')).toContain('{partners} (wie er meepraten, onder elkaar)');
  expect(d.sees('femke')).toContain('{bewaren}');
  await d.clicks('femke', 'Aan de ouders');
  expect(await woorden((await brieven()).ouders)).toContain('Wij praten binnenkort. Bel Femke de Wit');
});

test('one starts from the standard text, with the words to fill in; and can go back to it', async () => {
  await start();
  await d.clicksRaw('femke', 'netwerk.aanmeldingen', {});
  await d.clicks('femke', 'Notificatiebrief');
  const [jongere = ''] = links(await d.clicks('femke', 'Brief ophalen'));
  const basis = await woorden(await haal(jongere));
  for (const veld of ['netwerk', 'overleg', 'partners', 'contact', 'bewaren', 'afzender', 'aanhef', 'datum'])
    expect(basis).toContain(`{${veld}}`);
  await d.says('femke', '', { file: 'brief-eigen.docx' });
  await d.clicks('femke', 'Aan de ouders');
  const [, ouders = ''] = links(await d.clicks('femke', 'Brief ophalen'));
  expect(await woorden(await haal(ouders))).toContain('Wij praten {overleg} over hoe het gaat.');
  await d.clicks('femke', 'Standaard voor ouders');
  expect(d.sees('femke')).toContain('Aan de ouders\nStandaardtekst');
  expect(await woorden((await brieven()).ouders)).toContain('Er zijn zorgen over uw kind.');
});

test('is the coördinator’s to change, and nobody else’s', async () => {
  await start();
  await d.says('kevin', '', { file: 'brief-eigen.docx' });
  expect(d.messages('kevin').at(-1)).toContain('Dit kan alleen de coördinator');
  for (const verb of [
    'netwerk.brief',
    'netwerk.briefOphalen',
    'netwerk.zetBrief',
    'netwerk.briefStandaard',
  ]) {
    const reply = await d.clicksRaw('kevin', verb, { aan: 'ouders' });
    expect(reply.kind, verb).toBe('error');
  }
  const raar = await d.clicksRaw('femke', 'netwerk.zetBrief', { aan: 'oma' });
  expect(raar.kind).toBe('error');
});

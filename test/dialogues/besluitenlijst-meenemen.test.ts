import mammoth from 'mammoth';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod/v4';
import { alsBytes } from '../../src/adapters/documents/schrijven.ts';
import type { AuditRegel } from '../../src/domain/bericht.ts';
import { Casussen } from '../../src/domain/casus.ts';
import { Overleggen } from '../../src/domain/overleg.ts';
import { verb } from '../../src/features/feature.ts';
import { features } from '../../src/features/index.ts';
import type { Reply } from '../../src/ports/chat.ts';
import { prefixRange } from '../../src/ports/store.ts';
import type { Dialogue } from '../support/dialogue.ts';
import { ja, metLijst, naOverleg } from './lijst-hulp.ts';

const NUMMER = 'ZN-2026-003';
let d: Dialogue;
let overleg: string;
afterEach(async () => {
  expect(d.errors).toEqual([]);
  await d.close();
});

/** Puts a casus under lock, or empties it, as the app does: without its content. */
const dichtFeature = {
  name: 'dicht',
  verbs: [
    verb(
      'test.dicht',
      'deelnemen',
      z.object({ hoe: z.enum(['beperkt', 'gewist']) }),
      async (turn, { hoe }) => {
        const stored = await turn.get(Casussen, NUMMER);
        const sinds = turn.now.toString({ smallestUnit: 'second' });
        const merk = hoe === 'beperkt' ? { beperkt: { sinds, door: 'femke' } } : { gewist: sinds };
        if (stored) turn.replace(Casussen, stored, { ...stored.value, ...merk });
        return { kind: 'none' as const };
      },
    ),
  ],
};

const vastgesteld = async () => {
  d = await naOverleg({
    features: [...features, dichtFeature],
    wrap: (ports) => ({ ...ports, publicUrl: 'https://ketenbot.example' }),
  });
  const hulp = metLijst(d);
  await d.says('femke', '/besluitenlijst');
  await d.clicks('femke', 'Tekst plakken');
  await d.clicks('femke', 'Lezen', {
    tekst: `Actielijst 25 november 2026\n${NUMMER}\nBesluit: volgen, het gaat langzaam beter\nActie Kevin: hobby zoeken, 9 december`,
  });
  await d.clicks('femke', '1 vraag beantwoorden');
  await hulp.antwoordt(ja);
  await hulp.stelVast();
  await d.at('2026-11-26T10:20');
  overleg = (await hulp.alle(Overleggen))[0]?.id ?? '';
};
const knoppen = (reply: Reply): { title: string; url: string }[] =>
  reply.kind === 'card'
    ? (reply.card.actions ?? []).flatMap(({ title, url }) =>
        typeof url === 'string' ? [{ title: String(title), url }] : [],
      )
    : [];
const haal = async (url: string | undefined) => {
  const [, , netwerk = '', id = '', merk = ''] = new URL(url ?? '').pathname.split('/');
  return d.app.bestanden.haal({ netwerk, id, merk });
};
const woorden = async (url: string | undefined): Promise<string> => {
  const bestand = await haal(url);
  if (!bestand) return '';
  const { bytes } = await alsBytes(bestand);
  return (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
};
const logboek = async (): Promise<AuditRegel[]> =>
  (await d.store.list(d.netwerkId, prefixRange('audit!'))).map(({ value }) => value as AuditRegel);
const vraag = (wie: string) => d.clicksRaw(wie, 'besluitenlijst.bestanden', { overleg });

test('who was invited takes the list along from the channel, without content; and that is written down', async () => {
  await vastgesteld();
  const reply = await d.clicks('rachid', 'Meenemen in Word of PDF', {}, { in: 'kanaal' });
  expect(knoppen(reply).map(({ title }) => title)).toEqual(['Zonder inhoud (Word)', 'Zonder inhoud (PDF)']);
  const tekst = await woorden(knoppen(reply)[0]?.url);
  expect(tekst).toContain(NUMMER);
  expect(tekst).toContain('1 besluit');
  expect(tekst).toContain('1 actie');
  expect(tekst).not.toMatch(/langzaam|hobby|Kevin|Femke/);
  const pdf = await haal(knoppen(reply)[1]?.url);
  expect(JSON.stringify(pdf)).not.toMatch(/langzaam|hobby|Kevin|Femke/);
  const regels = (await logboek()).filter(({ wat }) => wat === 'uitgevoerd');
  expect(regels.map(({ wie, over, waarom }) => [wie, over, waarom]).sort()).toEqual([
    ['rachid', `overleg ${overleg}`, 'besluitenlijst.pdf.neutraal'],
    ['rachid', `overleg ${overleg}`, 'besluitenlijst.word.neutraal'],
  ]);
  expect((await logboek()).some(({ wie, wat }) => wie === 'rachid' && wat === 'gelezen')).toBe(false);
});

test('who was not invited gets nothing, nor who is no longer when it is fetched', async () => {
  await vastgesteld();
  const wim = await vraag('wim');
  expect(wim).toMatchObject({ kind: 'error' });
  expect(JSON.stringify(wim)).toContain('voor wie was uitgenodigd');
  const mag = knoppen(await vraag('rachid'));
  expect(mag).toHaveLength(2);
  await d.members('femke', { removed: ['rachid'] });
  expect(await haal(mag[0]?.url)).toBeUndefined();
  expect((await vraag('rachid')).kind).toBe('error');
});

test('the full list stays the coördinator’s, whatever a link asks for', async () => {
  await vastgesteld();
  expect(knoppen(await vraag('femke')).map(({ title }) => title)).toEqual([
    'Volledig (Word)',
    'Volledig (PDF)',
    'Zonder inhoud (Word)',
    'Zonder inhoud (PDF)',
  ]);
  const voor = await d.store.list(d.netwerkId, prefixRange('bestand!'));
  const van = knoppen(await vraag('rachid'));
  const rij = (await d.store.list(d.netwerkId, prefixRange('bestand!'))).find(
    ({ key }) => !voor.some((oud) => oud.key === key),
  );
  if (!rij) throw new Error('no link');
  const value = { ...(rij.value as object), soort: 'besluitenlijst.word' };
  await d.store.commit(d.netwerkId, [{ op: 'replace', key: rij.key, etag: rij.etag, value }]);
  const url = van.find((een) => een.url.includes(String((rij.value as { id: string }).id)))?.url;
  expect(await haal(url)).toBeUndefined();
  const geweigerd = (await logboek()).filter(({ wat, wie }) => wat === 'geweigerd' && wie === 'rachid');
  expect(geweigerd.map(({ over }) => over)).toEqual([`overleg ${overleg}`]);
});

test.each(['beperkt', 'gewist'] as const)(
  'of a casus that is %s no content is in any of them',
  async (hoe) => {
    await vastgesteld();
    await d.clicksRaw('femke', 'test.dicht', { hoe });
    for (const wie of ['femke', 'rachid'])
      for (const { title, url } of knoppen(await vraag(wie)).filter((een) => een.title.includes('Word'))) {
        const tekst = await woorden(url);
        expect(tekst, title).toContain(NUMMER);
        expect(tekst, title).not.toMatch(/langzaam|hobby/);
      }
  },
);

test('who made a later version stands only in the full list', async () => {
  await vastgesteld();
  const hulp = metLijst(d);
  await d.says('femke', '/besluitenlijst');
  await d.clicks('femke', 'Tekst plakken');
  await d.clicks('femke', 'Lezen', {
    tekst: `Actielijst 25 november 2026\n${NUMMER}\nActie Kevin: sport zoeken, 9 december`,
  });
  await hulp.stelVast();
  await d.at('2026-11-26T10:40');
  const [vol, kaal] = [knoppen(await vraag('femke'))[0], knoppen(await vraag('rachid'))[0]];
  expect(await woorden(vol?.url)).toMatch(/Versies van deze lijst.*Door.*Femke de Wit/s);
  const tekst = await woorden(kaal?.url);
  expect(tekst).toContain('Versies van deze lijst');
  expect(tekst).not.toMatch(/Femke|Kevin|sport/);
});

import { expect, test } from 'vitest';
import { listThings, readThing } from '../../src/app/rows.ts';
import { Casussen } from '../../src/domain/casus.ts';
import { Reflecties, Terugblikken } from '../../src/domain/reflectie.ts';
import type { Reply } from '../../src/ports/chat.ts';
import { wordsOf } from '../support/chat.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';
import { metZaai } from '../support/zaai.ts';

const says = (reply: Reply): string =>
  reply.kind === 'card' ? wordsOf(reply.card) : reply.kind === 'none' ? '' : reply.text;
const vragen = (d: Dialogue, who: string): string[] =>
  d.messages(who).filter((tekst) => tekst.includes('Heeft het geholpen?'));
const ANDERS = 'School eerder erbij vragen.';
const reflecties = async (d: Dialogue) =>
  (await listThings(d.store, d.netwerkId, Reflecties)).map(({ value }) => value);

/** Kevin keeps it together, Ingrid brought it in, Rachid has an actie; Femke closes it on Monday at ten. */
const begin = async (): Promise<Dialogue> => {
  const d = await startDialogue({ features: metZaai });
  await d.clicksRaw('femke', 'test.zaai', {
    regisseur: 'kevin',
    aanmelders: ['ingrid'],
    acties: [{ id: 'a1', eigenaar: 'rachid', tot: '2026-12-25', wat: 'Huisbezoek' }],
  });
  await d.clicksRaw('femke', 'casus.staat.zet', {
    casus: 'ZN-2026-001',
    staat: 'afgesloten positief',
    motivatie: 'De doelen zijn gehaald.',
  });
  return d;
};
const geef = (d: Dialogue, who: string, meer: Record<string, string> = {}) =>
  d.clicks(who, 'Versturen', { hielp: 'ja', aanpak: 'deels', ...meer });

test('after closing those involved are asked, the next working day, each once; nobody else', async () => {
  const d = await begin();
  expect(vragen(d, 'kevin')).toEqual([]);
  await d.at('2026-11-03T12:00');
  for (const who of ['kevin', 'ingrid', 'rachid']) expect(vragen(d, who)).toHaveLength(1);
  for (const who of ['dewi', 'femke']) expect(vragen(d, who)).toEqual([]);
  await d.at('2026-11-06T12:00');
  for (const who of ['kevin', 'ingrid', 'rachid']) expect(vragen(d, who)).toHaveLength(1);
  expect(d.errors).toEqual([]);
  await d.close();
});

test('three questions, half a minute; when all answered the coördinator reads the counts and the words, not who', async () => {
  const d = await begin();
  await d.at('2026-11-03T12:00');
  for (const who of ['kevin', 'ingrid', 'rachid']) {
    await d.clicks(who, 'Terugkijken');
    await geef(d, who, who === 'kevin' ? { anders: ANDERS } : {});
    expect(d.sees(who)).toMatch(/Dank je/);
  }
  expect(d.messages('femke').at(-1)).toContain('3 van de 3 gaven antwoord');
  await d.clicks('femke', 'Bekijken');
  expect(d.sees('femke')).toContain('3 ja');
  expect(d.sees('femke')).toContain('3 deels');
  expect(d.sees('femke')).toContain(ANDERS);
  expect(d.sees('femke')).not.toContain('Kevin');
  expect(await reflecties(d)).toMatchObject([
    { beantwoord: 3, hielp: { ja: 3, nee: 0 }, aanpak: { deels: 3 } },
  ]);
  expect(JSON.stringify([d.chat.wire, await listThings(d.store, d.netwerkId, Terugblikken)])).not.toContain(
    ANDERS,
  );
  await d.at('2026-11-27T12:00');
  expect(d.messages('femke').filter((tekst) => tekst.includes('keken terug'))).toHaveLength(1);
  expect(d.errors).toEqual([]);
  await d.close();
});

test('one reminder to who did not answer, then none; the coördinator hears what there is', async () => {
  const d = await begin();
  await d.at('2026-11-03T12:00');
  await d.clicks('kevin', 'Terugkijken');
  await geef(d, 'kevin');
  await d.at('2026-11-12T12:00');
  expect(vragen(d, 'ingrid')).toHaveLength(2);
  expect(vragen(d, 'kevin')).toHaveLength(0);
  await d.at('2026-12-01T12:00');
  expect(vragen(d, 'ingrid')).toHaveLength(2);
  expect(d.messages('femke').filter((tekst) => tekst.includes('1 van de 3 gaven antwoord'))).toHaveLength(1);
  await d.close();
});

test('twice at once, or too late, counts once; what may not be kept is said and stays', async () => {
  const d = await begin();
  await d.at('2026-11-03T12:00');
  await d.clicks('kevin', 'Terugkijken');
  const fout = says(await geef(d, 'kevin', { anders: 'Bel 06 12345678' }));
  expect(fout).toContain('telefoonnummer');
  expect(fout).toContain('Bel 06 12345678');
  const [{ id } = { id: '' }] = await reflecties(d);
  expect(says(await d.clicksRaw('kevin', 'reflectie.geef', { reflectie: id, hielp: 'x' }))).toContain(
    'Kies een antwoord',
  );
  const data = { reflectie: id, hielp: 'nee', aanpak: 'nee' };
  await Promise.all([
    d.clicksRaw('kevin', 'reflectie.geef', data),
    d.clicksRaw('kevin', 'reflectie.geef', data),
  ]);
  expect(says(await d.clicksRaw('kevin', 'reflectie.geef', { ...data, hielp: 'ja' }))).toContain(
    'al geantwoord',
  );
  expect(says(await d.clicksRaw('kevin', 'reflectie.openen', { reflectie: id }))).toContain('al geantwoord');
  expect(await reflecties(d)).toMatchObject([{ beantwoord: 1, hielp: { nee: 1, ja: 0 } }]);
  for (const [who, knop] of [
    ['dewi', 'reflectie.openen'],
    ['dewi', 'reflectie.geef'],
    ['kevin', 'reflectie.samen'],
  ] as const)
    expect((await d.clicksRaw(who, knop, data)).kind).toBe('error');
  await d.close();
});

test('erased with the casus: the words are gone, the counts stay; nothing can be said any more', async () => {
  const d = await begin();
  await d.at('2026-11-03T12:00');
  await d.clicks('kevin', 'Terugkijken');
  await geef(d, 'kevin', { anders: ANDERS });
  const [{ id } = { id: '' }] = await reflecties(d);
  await d.at('2027-12-15T12:00');
  expect((await readThing(d.store, d.netwerkId, Casussen, 'ZN-2026-001'))?.value.gewist).toBeDefined();
  expect(says(await d.clicksRaw('femke', 'reflectie.samen', { reflectie: id }))).toContain('gewist');
  expect(says(await d.clicksRaw('ingrid', 'reflectie.openen', { reflectie: id }))).toContain('gewist');
  expect(await reflecties(d)).toMatchObject([{ beantwoord: 1, hielp: { ja: 1 } }]);
  await d.close();
});

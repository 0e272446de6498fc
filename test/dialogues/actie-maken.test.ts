import { expect, test } from 'vitest';
import { listThings } from '../../src/app/rows.ts';
import { type Actie, Acties } from '../../src/domain/actie.ts';
import { ActieConcepten } from '../../src/domain/actie-concept.ts';
import { Sleutels } from '../../src/domain/sleutel.ts';
import type { Reply } from '../../src/ports/chat.ts';
import { wordsOf } from '../support/chat.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';
import { metZaai } from '../support/zaai.ts';

/** Monday 2 November 2026; casus ZN-2026-001 with jongerenwerk (Kevin) and politie (Rachid, Joost) on it. */
const begin = async (): Promise<Dialogue> => {
  const d = await startDialogue({ features: metZaai });
  await d.clicksRaw('femke', 'test.zaai', {});
  return d;
};
const acties = async (d: Dialogue): Promise<Actie[]> =>
  (await listThings(d.store, d.netwerkId, Acties)).map(({ value }) => value);
const says = (reply: Reply): string =>
  reply.kind === 'card' ? wordsOf(reply.card) : reply.kind === 'none' ? '' : reply.text;
const last = (d: Dialogue, who: string): string => d.messages(who).at(-1) ?? '';
const posted = (d: Dialogue): string => JSON.stringify(d.chat.wire);

test('a coördinator types who, what, when and for which casus, and it is done at once', async () => {
  const d = await begin();
  await d.says('femke', '/actie Kevin belt de mentor voor vrijdag ZN-2026-001');
  expect(last(d, 'femke')).toContain('De actie is gemaakt');
  expect(last(d, 'femke')).toContain('Kevin Oosterhuis (Jongerenwerk) doet het, uiterlijk do 5 nov');
  const [actie] = await acties(d);
  expect(actie).toMatchObject({ eigenaar: 'kevin', casus: 'ZN-2026-001', tot: '2026-11-05', status: 'open' });
  expect(last(d, 'kevin')).toContain('Je hebt een nieuwe actie');
  await d.clicks('kevin', 'Openen');
  expect(d.sees('kevin')).toContain('Kevin belt de mentor');
  expect(posted(d)).not.toContain('mentor');
  await d.at('2026-11-05T12:00');
  expect(last(d, 'kevin')).toContain('moet vandaag klaar zijn');
  await d.close();
});

test('a deelnemer makes one for themselves, on a casus they are on', async () => {
  const d = await begin();
  await d.says('kevin', '/actie ik bel de mentor, uiterlijk 9 november (ZN-2026-001)');
  expect((await acties(d))[0]).toMatchObject({ eigenaar: 'kevin', casus: 'ZN-2026-001', tot: '2026-11-09' });
  expect(d.messages('kevin')).toHaveLength(1);
  await d.close();
});

test('an actie for somebody else is theirs only after a yes; after a no it stays with who made it', async () => {
  const d = await begin();
  await d.says('kevin', '/actie Rachid gaat langs voor vrijdag ZN-2026-001');
  expect(last(d, 'kevin')).toContain('Ik vraag het aan Rachid Amrani (Politie)');
  expect((await acties(d))[0]).toMatchObject({ eigenaar: 'kevin', overdracht: { naar: 'rachid' } });
  expect(last(d, 'rachid')).toContain('Kevin Oosterhuis vraagt of jij een actie overneemt');
  await d.clicks('rachid', 'Bekijken');
  await d.clicks('rachid', 'Ik neem het over');
  expect((await acties(d))[0]).toMatchObject({ eigenaar: 'rachid' });
  await d.says('kevin', '/actie Joost belt de wijkagent voor vrijdag ZN-2026-001');
  await d.clicks('joost', 'Bekijken');
  await d.clicks('joost', 'Nee, dat lukt niet');
  expect((await acties(d)).map(({ eigenaar }) => eigenaar).sort()).toEqual(['kevin', 'rachid']);
  await d.close();
});

test('without words behind it there is a form, behind a button', async () => {
  const d = await begin();
  await d.says('kevin', '/actie');
  await d.clicks('kevin', 'Formulier openen');
  expect(d.sees('kevin')).toContain('Wie doet wat, en wanneer?');
  const fout = await d.clicks('kevin', 'Actie maken', { wat: 'Mentor bellen', wanneer: 'ooit' });
  expect(says(fout)).toContain('Deze datum kan ik niet lezen');
  expect(says(fout)).toContain('Mentor bellen');
  expect(await acties(d)).toEqual([]);
  const klaar = await d.clicks('kevin', 'Actie maken', { wanneer: 'week 46', casus: '1' });
  expect(says(klaar)).toContain('De actie is gemaakt');
  expect((await acties(d))[0]).toMatchObject({ eigenaar: 'kevin', tot: '2026-11-13', casus: 'ZN-2026-001' });
  await d.close();
});

test('the form sent twice makes one actie', async () => {
  const d = await begin();
  await d.says('kevin', '/actie');
  await d.clicks('kevin', 'Formulier openen');
  const stuur = (activity: string) =>
    d.clicks('kevin', 'Actie maken', { wat: 'Mentor bellen', wanneer: 'vrijdag' }, { activity });
  const replies = await Promise.all([stuur('een'), stuur('twee')]);
  expect(replies.map(says).join()).toMatch(
    /De actie is gemaakt[\s\S]*al gemaakt|al gemaakt[\s\S]*De actie is gemaakt/,
  );
  expect(await acties(d)).toHaveLength(1);
  await d.close();
});

test('what is in doubt is asked on a card, and nothing that was typed is lost or posted', async () => {
  const d = await begin();
  await d.says('femke', '/actie Jansen gaat langs bij de buurvrouw, zsm ZN-2026-001');
  expect(last(d, 'femke')).toContain('Er mist nog iets');
  expect(await acties(d)).toEqual([]);
  await d.clicks('femke', 'Afmaken');
  expect(d.sees('femke')).toContain('Meer dan één deelnemer kan "Jansen" zijn');
  expect(d.sees('femke')).toContain('Jansen gaat langs bij de buurvrouw');
  expect(d.sees('femke')).toContain('ZN-2026-001');
  const nog = await d.clicks('femke', 'Actie maken', { wie: 'rachid' });
  expect(says(nog)).toContain('Op welke dag moet het klaar zijn?');
  await d.clicks('femke', 'Actie maken', { wie: 'rachid' });
  expect((await acties(d))[0]).toMatchObject({ eigenaar: 'rachid', tot: '2026-11-09', casus: 'ZN-2026-001' });
  expect(await listThings(d.store, d.netwerkId, ActieConcepten)).toEqual([]);
  expect(posted(d)).not.toContain('buurvrouw');
  expect(d.errors).toEqual([]);
  await d.close();
});

test('what was typed is for whoever typed it, and is gone after a day, key and all', async () => {
  const d = await begin();
  await d.says('kevin', '/actie de buurvrouw bellen');
  const [concept] = await listThings(d.store, d.netwerkId, ActieConcepten);
  const data = { concept: concept?.value.id };
  expect(says(await d.clicksRaw('rachid', 'actie.maken', data))).toContain('voor iemand anders');
  expect(says(await d.clicksRaw('wim', 'actie.maken', {}))).toContain('leidinggevende');
  await d.at('2026-11-04T12:00');
  expect(await listThings(d.store, d.netwerkId, ActieConcepten)).toEqual([]);
  const sleutels = (await listThings(d.store, d.netwerkId, Sleutels)).map(({ value }) => value.id);
  expect(sleutels).not.toContain(concept?.value.sleutel);
  expect(says(await d.clicksRaw('kevin', 'actie.maken', data))).toContain('bewaar ik een dag');
  const alsnog = { wat: 'Bellen', wie: 'kevin', wanneer: 'vrijdag' };
  expect(says(await d.clicksRaw('kevin', 'actie.maken.opslaan', { ...data, ...alsnog }))).toContain(
    'is gemaakt',
  );
  await d.close();
});

test.each([
  ['/actie Kevin belt moeder op 06-12345678 voor vrijdag', 'telefoonnummer'],
  [`/actie ${'x'.repeat(2001)}`, 'hoogstens 2000 tekens'],
])('what may not be kept is refused before anything is stored (%#)', async (getypt, waarom) => {
  const d = await begin();
  await d.says('femke', getypt);
  expect(last(d, 'femke')).toContain(waarom);
  expect(await acties(d)).toEqual([]);
  expect(await listThings(d.store, d.netwerkId, ActieConcepten)).toEqual([]);
  await d.close();
});

test('a deelnemer makes no actie on a casus they are not on, nor gives one to who is not; one sentence for there or not', async () => {
  const d = await begin();
  const vraag = (who: string, casus: string, wie: string) =>
    d.clicksRaw(who, 'actie.maken.opslaan', { wat: 'Bellen', wie, wanneer: 'vrijdag', casus });
  const dicht = says(await vraag('dewi', 'ZN-2026-001', 'dewi'));
  expect(dicht).toContain('Bij deze casus kun je geen actie maken');
  expect(says(await vraag('dewi', 'ZN-2026-099', 'dewi'))).toBe(
    dicht.replaceAll('ZN-2026-001', 'ZN-2026-099'),
  );
  expect(says(await vraag('kevin', 'ZN-2026-001', 'dewi'))).toContain('staat niet op deze casus');
  expect(says(await vraag('kevin', '', 'wim'))).toContain('Kies iemand uit de lijst');
  expect(says(await vraag('femke', 'ZN-2026-099', 'kevin'))).toContain('bestaat niet');
  expect(await acties(d)).toEqual([]);
  expect(says(await vraag('femke', 'ZN-2026-001', 'dewi'))).toContain('De actie is gemaakt');
  await d.close();
});

test('typed in a channel: only the one who typed sees the answer, without the words, and is told to type it elsewhere', async () => {
  const d = await begin();
  await d.says('femke', '/actie Kevin belt de buurvrouw voor vrijdag', { in: 'kanaal' });
  expect(d.channel()).toEqual([]);
  expect(last(d, 'femke')).toContain('kan iedereen daar lezen');
  expect(posted(d)).not.toContain('buurvrouw');
  await d.close();
});

test('a message in Teams becomes an actie: its text is the start of the form, checked, and nothing is kept before', async () => {
  const d = await begin();
  const vorm = await d.clicksRaw('kevin', 'actie.uitBericht', {
    html: '<div><p>Kun jij <b>de buurvrouw</b> bellen voor vrijdag?</p></div>',
  });
  expect(says(vorm)).toContain('Kun jij de buurvrouw bellen voor vrijdag?');
  expect(says(vorm)).toContain('Haal namen van jongeren en ouders weg');
  expect(await acties(d)).toEqual([]);
  await d.clicks('kevin', 'Actie maken', { wat: 'De buurvrouw bellen', wanneer: 'vrijdag' });
  expect((await acties(d))[0]).toMatchObject({ eigenaar: 'kevin', tot: '2026-11-06' });
  const fout = await d.clicksRaw('kevin', 'actie.uitBericht', { html: '<p>Bel 06-12345678</p>' });
  expect(says(fout)).toContain('telefoonnummer');
  const lang = await d.clicksRaw('kevin', 'actie.uitBericht', { html: `<p>${'lang '.repeat(900)}</p>` });
  expect(says(lang)).toContain('te lang');
  expect(says(await d.clicksRaw('kevin', 'actie.uitBericht', { html: '' }))).toContain('Wie doet wat');
  expect((await d.clicksRaw('kevin', 'actie.uitBericht', { html: 7 })).kind).toBe('error');
  expect(says(await d.clicksRaw('wim', 'actie.uitBericht', { html: '<p>x</p>' }))).toContain(
    'leidinggevende',
  );
  expect(posted(d)).not.toContain('buurvrouw');
  expect(d.errors).toEqual([]);
  await d.close();
});

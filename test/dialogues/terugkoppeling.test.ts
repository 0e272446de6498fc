import { expect, test } from 'vitest';
import { listThings } from '../../src/app/rows.ts';
import { Terugkoppelingen } from '../../src/domain/terugkoppeling.ts';
import type { Reply } from '../../src/ports/chat.ts';
import { wordsOf } from '../support/chat.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';
import { besluitVan, metZaai } from '../support/zaai.ts';

const ZAAK = besluitVan('ZN-2026-001');
const BESLUIT = 'Integraal plan, want thuis gaat het niet.';
const says = (reply: Reply): string =>
  reply.kind === 'card' ? wordsOf(reply.card) : reply.kind === 'none' ? '' : reply.text;
const last = (d: Dialogue, who: string): string => d.messages(who).at(-1) ?? '';
const gelezen = async (d: Dialogue) =>
  (await listThings(d.store, d.netwerkId, Terugkoppelingen)).map(({ value }) => value);

/** Ingrid's partner brought it in but is not on the casus; Kevin's is. */
const begin = async (): Promise<Dialogue> => {
  const d = await startDialogue({ features: metZaai });
  await d.clicksRaw('femke', 'test.zaai', {
    aanmelders: ['ingrid', 'kevin'],
    besluit: BESLUIT,
    acties: [
      { id: 'a1', eigenaar: 'rachid', tot: '2026-11-25', wat: 'Huisbezoek' },
      { id: 'a2', eigenaar: 'kevin', tot: '2026-10-30', wat: 'Gesprek' },
    ],
    stuur: true,
  });
  return d;
};

test('an aanmelder on the casus hears neutrally, opens the besluit and who does what by when, and confirms', async () => {
  const d = await begin();
  const bericht = d.messages('kevin').find((text) => text.includes('Terugkoppeling'));
  expect(bericht).toContain('jouw aanmelding (ZN-2026-001) is besloten');
  await d.clicksRaw('kevin', 'terugkoppeling.openen', { besluit: ZAAK });
  expect(d.sees('kevin')).toContain(BESLUIT);
  expect(d.sees('kevin')).toContain('Rachid Amrani (Politie)');
  expect(d.sees('kevin')).toContain('Uiterlijk wo 25 nov');
  await d.clicks('kevin', 'Gelezen');
  expect(await gelezen(d)).toMatchObject([{ besluit: ZAAK, casus: 'ZN-2026-001', aanmelder: 'kevin' }]);
  expect(JSON.stringify(d.chat.wire)).not.toContain('Integraal plan');
  expect(d.errors).toEqual([]);
  await d.close();
});

test('an aanmelder whose partner is not on the casus sees the kind of besluit and the number of acties, no more', async () => {
  const d = await begin();
  await d.clicks('ingrid', 'Openen');
  expect(d.sees('ingrid')).toContain('integrale aanpak');
  expect(d.sees('ingrid')).toContain('Er zijn 2 acties afgesproken');
  expect(d.sees('ingrid')).not.toContain(BESLUIT);
  expect(d.sees('ingrid')).not.toContain('Rachid');
  await d.clicks('ingrid', 'Gelezen');
  expect(last(d, 'ingrid')).toContain('Je las dit op ma 2 nov');
  await d.close();
});

test('confirming twice, by two clicks at once, is one confirmation', async () => {
  const d = await begin();
  await Promise.all([
    d.clicksRaw('ingrid', 'terugkoppeling.gelezen', { besluit: ZAAK }),
    d.clicksRaw('ingrid', 'terugkoppeling.gelezen', { besluit: ZAAK }),
  ]);
  expect(says(await d.clicksRaw('ingrid', 'terugkoppeling.gelezen', { besluit: ZAAK }))).toContain(
    'Je had dit al gelezen',
  );
  expect(await gelezen(d)).toHaveLength(1);
  await d.close();
});

test('the coördinator may look, but cannot confirm for the aanmelder', async () => {
  const d = await begin();
  expect(says(await d.clicksRaw('femke', 'terugkoppeling.openen', { besluit: ZAAK }))).toContain(BESLUIT);
  expect(says(await d.clicksRaw('femke', 'terugkoppeling.gelezen', { besluit: ZAAK }))).toContain(
    'Alleen de aanmelder',
  );
  expect(await gelezen(d)).toEqual([]);
  await d.close();
});

test('who did not bring it in gets the same refusal for a besluit that is there and one that is not', async () => {
  const d = await begin();
  const there = await d.clicksRaw('rachid', 'terugkoppeling.openen', { besluit: ZAAK });
  const gone = await d.clicksRaw('rachid', 'terugkoppeling.openen', { besluit: 'b999' });
  expect(there).toEqual(gone);
  expect(there.kind).toBe('error');
  for (const data of [null, {}, { besluit: 1 }, { besluit: '' }, ZAAK])
    expect((await d.clicksRaw('kevin', 'terugkoppeling.openen', data)).kind).toBe('error');
  expect(d.errors).toEqual([]);
  await d.close();
});

test('/terugkoppeling lists what waits for an answer, the overdue first, and opens the form', async () => {
  const d = await begin();
  await d.says('kevin', '/terugkoppeling');
  expect(d.sees('kevin')).toContain('1 actie is nu aan de beurt.');
  expect(d.sees('kevin')).toContain('Uiterlijk vr 30 okt, 3 dagen te laat');
  await d.clicks('kevin', 'Antwoorden');
  await d.clicks('kevin', 'Lukt niet');
  await d.clicks('kevin', 'Versturen', {
    uitkomst: 'niet meer mogelijk',
    resultaat: 'De jongere is verhuisd.',
  });
  expect(last(d, 'kevin')).toContain('Je hebt geen open acties');
  expect(JSON.stringify(d.chat.wire)).not.toContain('is verhuisd');
  await d.close();
});

test('/terugkoppeling is for those who take part, not for a leidinggevende', async () => {
  const d = await begin();
  await d.says('wim', '/terugkoppeling');
  expect(last(d, 'wim')).toContain('leidinggevende');
  expect((await d.clicksRaw('wim', 'terugkoppeling.lijst', {})).kind).toBe('error');
  await d.close();
});

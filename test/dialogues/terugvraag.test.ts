import { expect, test } from 'vitest';
import { listThings } from '../../src/app/rows.ts';
import { AuditRegels } from '../../src/domain/bericht.ts';
import { Terugvragen } from '../../src/domain/terugkoppeling.ts';
import type { Reply } from '../../src/ports/chat.ts';
import { wordsOf } from '../support/chat.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';
import { besluitVan, metZaai } from '../support/zaai.ts';

const says = (reply: Reply): string =>
  reply.kind === 'card' ? wordsOf(reply.card) : reply.kind === 'none' ? '' : reply.text;
const last = (d: Dialogue, who: string): string => d.messages(who).at(-1) ?? '';
const BESLUIT = besluitVan('ZN-2026-001');
const VRAAG = 'Wie spreekt er met school af?';
const ANTWOORD = 'Dat doet jongerenwerk, deze week nog.';

/** Ingrid brought it in, and is not on the casus. */
const begin = async (): Promise<Dialogue> => {
  const d = await startDialogue({ features: metZaai });
  await d.clicksRaw('femke', 'test.zaai', {
    aanmelders: ['ingrid'],
    besluit: 'Samen één plan.',
    stuur: true,
  });
  await d.clicks('ingrid', 'Openen');
  return d;
};
const rijen = async (d: Dialogue) =>
  (await listThings(d.store, d.netwerkId, Terugvragen)).map(({ value }) => value);

test('one question back: sealed, answered by the coördinator, and the answer comes back', async () => {
  const d = await begin();
  await d.clicks('ingrid', 'Vraag stellen');
  expect(says(await d.clicks('ingrid', 'Versturen', { vraagtekst: VRAAG }))).toContain('Je vraag is gesteld');
  expect(last(d, 'femke')).toContain('Een aanmelder heeft een vraag');
  expect(last(d, 'femke')).toContain('ZN-2026-001');
  await d.clicks('femke', 'Lezen en antwoorden');
  expect(d.sees('femke')).toContain(VRAAG);
  expect(d.sees('femke')).toContain('Ingrid Postma');
  await d.clicks('femke', 'Antwoord versturen', { antwoordtekst: ANTWOORD });
  expect(last(d, 'ingrid')).toContain('Er is antwoord op je vraag');
  expect(last(d, 'femke')).toContain('is beantwoord');
  await d.clicks('ingrid', 'Lezen');
  expect(d.sees('ingrid')).toContain(ANTWOORD);
  await d.clicks('ingrid', 'Naar het besluit');
  expect(d.sees('ingrid')).toContain('Antwoord op je vraag');
  const wire = JSON.stringify([
    d.chat.wire,
    await rijen(d),
    await listThings(d.store, d.netwerkId, AuditRegels),
  ]);
  for (const tekst of [VRAAG, ANTWOORD]) expect(wire).not.toContain(tekst);
  expect(d.errors).toEqual([]);
  await d.close();
});

test('one question, however often it is sent; the answer is given once', async () => {
  const d = await begin();
  const stel = (vraagtekst: string) =>
    d.clicksRaw('ingrid', 'terugkoppeling.vraag.stuur', { besluit: BESLUIT, vraagtekst });
  await Promise.all([stel(VRAAG), stel('Nog een vraag?')]);
  expect(says(await stel('En nog een?'))).toContain('Je vraag is gesteld');
  expect(await rijen(d)).toHaveLength(1);
  const [{ id } = { id: '' }] = await rijen(d);
  const geef = (antwoordtekst: string) =>
    d.clicksRaw('femke', 'terugkoppeling.antwoord', { terugvraag: id, antwoordtekst });
  await geef(ANTWOORD);
  expect(says(await geef('Iets anders.'))).toContain('Er was al een antwoord');
  expect(says(await d.clicksRaw('femke', 'terugkoppeling.vraag.openen', { terugvraag: id }))).toContain(
    ANTWOORD,
  );
  expect(d.messages('ingrid').filter((tekst) => tekst.includes('antwoord op je vraag'))).toHaveLength(1);
  await d.close();
});

test('what may not be kept, or nothing at all: said, and what was typed stays', async () => {
  const d = await begin();
  await d.clicks('ingrid', 'Vraag stellen');
  const fout = says(await d.clicks('ingrid', 'Versturen', { vraagtekst: 'Mag ik bellen op 06 12345678?' }));
  expect(fout).toContain('telefoonnummer');
  expect(fout).toContain('Mag ik bellen');
  expect(says(await d.clicksRaw('ingrid', 'terugkoppeling.vraag.stuur', { besluit: BESLUIT }))).toContain(
    'Schrijf je vraag',
  );
  await d.clicks('ingrid', 'Versturen', { vraagtekst: VRAAG });
  await d.clicks('femke', 'Lezen en antwoorden');
  expect(
    says(await d.clicks('femke', 'Antwoord versturen', { antwoordtekst: 'Mail naar a@b.nl' })),
  ).toContain('e-mailadres');
  expect(says(await d.clicks('femke', 'Antwoord versturen', { antwoordtekst: ' ' }))).toContain(
    'Schrijf een antwoord',
  );
  await d.clicks('femke', 'Besluit bekijken');
  await d.close();
});

test('nobody else asks or answers; the coördinator asks nothing in the name of an aanmelder', async () => {
  const d = await begin();
  expect((await d.clicksRaw('rachid', 'terugkoppeling.vraag', { besluit: BESLUIT })).kind).toBe('error');
  expect(
    (await d.clicksRaw('rachid', 'terugkoppeling.vraag.stuur', { besluit: BESLUIT, vraagtekst: VRAAG })).kind,
  ).toBe('error');
  expect(says(await d.clicksRaw('femke', 'terugkoppeling.vraag', { besluit: BESLUIT }))).toContain(
    'Alleen de aanmelder',
  );
  expect(
    says(await d.clicksRaw('femke', 'terugkoppeling.vraag.stuur', { besluit: BESLUIT, vraagtekst: VRAAG })),
  ).toContain('Alleen de aanmelder');
  await d.clicksRaw('ingrid', 'terugkoppeling.vraag.stuur', { besluit: BESLUIT, vraagtekst: VRAAG });
  const [{ id } = { id: '' }] = await rijen(d);
  for (const knop of ['terugkoppeling.vraag.openen', 'terugkoppeling.antwoord'])
    expect((await d.clicksRaw('ingrid', knop, { terugvraag: id, antwoordtekst: 'x' })).kind).toBe('error');
  expect(says(await d.clicksRaw('femke', 'terugkoppeling.vraag.openen', { terugvraag: 'x' }))).toContain(
    'is er niet',
  );
  await d.close();
});

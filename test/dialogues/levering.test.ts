import { expect, test } from 'vitest';
import { listThings, readThing } from '../../src/app/rows.ts';
import { Berichten } from '../../src/domain/bericht.ts';
import { ChatError, type Outgoing, type Reply } from '../../src/ports/chat.ts';
import { wordsOf } from '../support/chat.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';
import { metZaai } from '../support/zaai.ts';

const says = (reply: Reply): string =>
  reply.kind === 'card' ? wordsOf(reply.card) : reply.kind === 'none' ? '' : reply.text;
const last = (d: Dialogue, who: string): string => d.messages(who).at(-1) ?? '';
const GEHEIM = 'Met opa bellen.';
const geweigerd = () => new ChatError('refused', 'blocked', { status: 403 });
const isVraag = ({ summary }: Outgoing): boolean => summary === 'Is je actie gelukt?';

const begin = async (): Promise<Dialogue> => {
  const d = await startDialogue({ features: metZaai });
  await d.clicksRaw('femke', 'test.zaai', {
    acties: [
      { id: 'a1', eigenaar: 'kevin', tot: '2026-10-30', wat: GEHEIM },
      { id: 'a2', eigenaar: 'rachid', tot: '2026-10-29', wat: GEHEIM },
    ],
  });
  return d;
};
const lijst = async (d: Dialogue, filter: object = {}): Promise<string> =>
  says(await d.clicksRaw('femke', 'levering.lijst', filter));

test('sent, opened and answered, each with its moment, by the clicks of the one it is for', async () => {
  const d = await begin();
  await d.says('femke', '/herinner iedereen');
  expect(await lijst(d)).toContain('2 berichten, 2 verzonden');
  await d.at('2026-11-02T10:12');
  await d.clicks('kevin', 'Openen');
  expect(await lijst(d)).toContain('Geopend ma 2 nov, 10:12');
  await d.at('2026-11-02T10:15');
  await d.clicks('rachid', 'Ik ben ermee bezig');
  const tekst = await lijst(d);
  expect(tekst).toContain('2 berichten, 2 verzonden, 2 geopend, 1 beantwoord');
  expect(tekst).toMatch(/Rachid Amrani \(Politie\)\nBeantwoord ma 2 nov, 10:15/);
  expect(tekst).not.toContain('ZN-2026');
  expect(d.errors).toEqual([]);
  await d.close();
});

test('what did not arrive at night is told to the coördinator on the next working morning', async () => {
  const d = await begin();
  await d.sleepUntil('2026-11-03T22:30');
  d.chat.fail([geweigerd()]);
  await d.says('kevin', '/acties');
  const wacht = await listThings(d.store, d.netwerkId, Berichten, { prefix: 'levering.mislukt!' });
  expect(wacht.map(({ value }) => value.status)).toEqual(['wacht']);
  expect(d.messages('femke').join()).not.toContain('Een bericht kwam niet aan');
  await d.at('2026-11-04T07:59');
  expect(d.messages('femke').join()).not.toContain('Een bericht kwam niet aan');
  await d.at('2026-11-04T20:00');
  expect(d.messages('femke').filter((tekst) => tekst.includes('Een bericht kwam niet aan'))).toHaveLength(1);
  expect(d.errors).toEqual([]);
  await d.close();
});

test('a click by somebody else opens nothing for who it was meant', async () => {
  const d = await begin();
  await d.says('femke', '/herinner kevin');
  const [bericht] = await listThings(d.store, d.netwerkId, Berichten, { prefix: 'digest!kevin!' });
  const b = bericht?.value.id ?? '';
  await d.clicksRaw('rachid', 'herinner.overzicht', { b });
  await d.clicksRaw('rachid', 'actie.openen', { actie: 'a2', b });
  expect((await readThing(d.store, d.netwerkId, Berichten, b))?.value.geopend).toBe(undefined);
  await d.clicksRaw('kevin', 'actie.openen', { actie: 'a1', b });
  await d.clicksRaw('kevin', 'actie.openen', { actie: 'a1', b });
  await d.clicksRaw('kevin', 'actie.openen', { actie: 'a1', b: 'bestaat!niet' });
  expect((await readThing(d.store, d.netwerkId, Berichten, b))?.value.geopend).toBe('2026-11-02T09:00:00Z');
  expect(d.errors).toEqual([]);
  await d.close();
});

test('looking at a list that changes nothing counts as opened too', async () => {
  const d = await begin();
  await d.says('femke', '/herinner kevin');
  const [bericht] = await listThings(d.store, d.netwerkId, Berichten, { prefix: 'digest!kevin!' });
  await d.clicksRaw('kevin', 'acties.lijst', { b: bericht?.value.id });
  const na = await readThing(d.store, d.netwerkId, Berichten, bericht?.value.id ?? '');
  expect([na?.value.geopend, na?.value.beantwoord]).toEqual(['2026-11-02T09:00:00Z', undefined]);
  expect(na?.value.status).toBe('verzonden');
  await d.close();
});

test('blocked: a neutral mention in the channel; opened there by who it is for, and by nobody else', async () => {
  const d = await begin();
  d.chat.fail([geweigerd()], isVraag);
  await d.says('femke', '/herinner rachid');
  const post = d.chat.posted.find(({ message }) => message.noem !== undefined);
  expect(post?.to.kind).toBe('place');
  expect(post?.message.noem).toEqual({ teamsId: '29:demo-rachid', naam: 'Rachid Amrani' });
  expect(d.channel().at(-1)).toContain('Rachid Amrani, er staat iets voor je klaar');
  expect(d.channel().at(-1)).not.toMatch(/actie|ZN-|opa|overleg/i);
  expect(last(d, 'femke')).toContain('In het kanaal staat nu dat er iets klaarstaat');
  expect(says(await d.clicks('kevin', 'Openen', {}, { in: 'kanaal' }))).toContain(
    'Er staat niets voor je klaar',
  );
  expect(says(await d.clicks('rachid', 'Openen', {}, { in: 'kanaal' }))).toContain('Is je actie gelukt?');
  await d.clicks('rachid', 'Ik ben ermee bezig', {}, { in: 'kanaal' });
  expect(d.sees('rachid')).toContain('je bent ermee bezig');
  expect(d.channel().at(-1)).toContain('Het is geopend, of niet meer nodig');
  expect(await lijst(d)).toContain('Geopend ma 2 nov');
  expect(d.errors).toEqual([]);
  await d.close();
});

test('several that could not be sent are one mention a day, and a list there', async () => {
  const d = await begin();
  d.chat.fail([geweigerd(), geweigerd()], isVraag);
  await d.says('femke', '/herinner rachid');
  await d.at('2026-11-02T12:00');
  await d.says('femke', '/herinner rachid');
  expect(d.channel().filter((tekst) => tekst.includes('Rachid Amrani, er staat iets'))).toHaveLength(1);
  expect(says(await d.clicks('rachid', 'Openen', {}, { in: 'kanaal' }))).toContain('Dit staat voor je klaar');
  expect(says(await d.clicks('rachid', 'Openen', {}, { in: 'kanaal' }))).toContain('Is je actie gelukt?');
  expect(says(await d.clicksRaw('kevin', 'levering.bericht', { bericht: 'x' }))).toContain(
    'niet (meer) voor je klaar',
  );
  await d.close();
});

test('what did not arrive is sent again by one click; twice is once; others are told why not', async () => {
  const d = await begin();
  d.chat.fail([geweigerd()], isVraag);
  await d.says('femke', '/herinner rachid');
  expect(await lijst(d, { stand: 'mislukt' })).toContain(
    'Mislukt: kan of wil geen berichten van mij krijgen',
  );
  await d.clicks('femke', 'Opnieuw');
  expect(d.sees('femke')).toContain('Ik probeer het opnieuw');
  expect(last(d, 'rachid')).toContain('Is je actie gelukt?');
  const [bericht] = await listThings(d.store, d.netwerkId, Berichten, { prefix: 'digest!rachid!' });
  expect(says(await d.clicksRaw('femke', 'levering.opnieuw', { bericht: bericht?.value.id }))).toContain(
    'Niet nodig',
  );
  expect(says(await d.clicksRaw('femke', 'levering.opnieuw', { bericht: 'x' }))).toContain('is er niet');
  expect(d.messages('rachid')).toHaveLength(1);
  expect(await lijst(d, { stand: 'mislukt' })).toContain('geen berichten die hierbij passen');
  await d.close();
});

test('sent again after it became pointless: it does not go', async () => {
  const d = await begin();
  d.chat.fail([geweigerd()], isVraag);
  await d.says('femke', '/herinner rachid');
  await d.clicksRaw('rachid', 'actie.gereed', { actie: 'a2', uitkomst: 'gedaan', resultaat: 'Gelukt.' });
  await lijst(d, { stand: 'mislukt' });
  await d.clicks('femke', 'Opnieuw');
  expect(d.messages('rachid')).toEqual([]);
  expect(await lijst(d)).toContain('Niet meer nodig');
  await d.close();
});

test('an uncertain one says so, and can be sent again, marked', async () => {
  const d = await begin();
  d.chat.fail([new ChatError('unsure', 'time-out')], isVraag);
  await d.says('femke', '/herinner rachid');
  expect(await lijst(d)).toContain('Onzeker: Teams gaf geen antwoord');
  await d.clicks('femke', 'Opnieuw');
  expect(last(d, 'rachid')).toContain('Mogelijk dubbel');
  await d.close();
});

test('narrowed by person, state and overleg; garbage shows all; only the coördinator', async () => {
  const d = await startDialogue({ at: '2026-11-19T10:00' });
  await d.says('femke', '/overleg wo 25 nov 09:30 Stadhuis');
  await d.clicks('femke', 'Plannen');
  await d.says('femke', '/agenda');
  await d.clicks('femke', 'Versturen');
  await d.clicks('femke', 'Ja, versturen');
  await lijst(d);
  await d.clicks('femke', 'Tonen', { wie: 'rachid' });
  expect(d.sees('femke')).toContain('Een bericht over de agenda');
  expect(d.sees('femke').split('Kwamen')[1]).not.toMatch(/Kevin Oosterhuis \(Jongerenwerk\)\nVerzonden/);
  await d.clicks('femke', 'Tonen', { wie: 'iedereen' });
  await d.clicks('femke', 'Verder');
  expect(d.sees('femke')).toContain('7 t/m');
  expect(await lijst(d, { stand: 'x', wie: 7, overleg: null })).toContain('Een bericht over de agenda');
  expect((await d.clicksRaw('kevin', 'levering.lijst', {})).kind).toBe('error');
  expect((await d.clicksRaw('kevin', 'levering.opnieuw', { bericht: 'x' })).kind).toBe('error');
  await d.close();
});

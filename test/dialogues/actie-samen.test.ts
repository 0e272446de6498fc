import { expect, test } from 'vitest';
import { listThings, readThing } from '../../src/app/rows.ts';
import { type Actie, Acties } from '../../src/domain/actie.ts';
import type { Reply } from '../../src/ports/chat.ts';
import { wordsOf } from '../support/chat.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';
import { metZaai } from '../support/zaai.ts';

const WAT = 'De buurvrouw bellen en langsgaan.';

const begin = async (...acties: { id: string; eigenaar: string; tot?: string }[]): Promise<Dialogue> => {
  const d = await startDialogue({ features: metZaai });
  await d.clicksRaw('femke', 'test.zaai', {
    acties: acties.map((een) => ({ tot: '2026-11-25', wat: `${WAT} (${een.id})`, ...een })),
  });
  return d;
};
const actie = async (d: Dialogue, id = 'a1'): Promise<Actie> => {
  const stored = await readThing(d.store, d.netwerkId, Acties, id);
  if (!stored) throw new Error('no actie');
  return stored.value;
};
const alle = async (d: Dialogue): Promise<Actie[]> =>
  (await listThings(d.store, d.netwerkId, Acties)).map(({ value }) => value);
const says = (reply: Reply): string =>
  reply.kind === 'card' ? wordsOf(reply.card) : reply.kind === 'none' ? '' : reply.text;
const last = (d: Dialogue, who: string): string => d.messages(who).at(-1) ?? '';
const posted = (d: Dialogue): string => JSON.stringify(d.chat.wire);

test('a helper is asked, sees the actie, is not reminded, cannot answer, and may stop', async () => {
  const d = await begin({ id: 'a1', eigenaar: 'kevin' });
  expect(says(await d.clicksRaw('ingrid', 'actie.openen', { actie: 'a1' }))).toContain('geen toegang');
  await d.clicksRaw('kevin', 'actie.openen', { actie: 'a1' });
  await d.clicks('kevin', 'Meer');
  await d.clicks('kevin', 'Kies');
  expect(says(await d.clicks('kevin', 'Opslaan', { wie: 'ingrid' }))).toContain('Kies mensen uit de lijst');
  expect(says(await d.clicks('kevin', 'Opslaan', { wie: 'rachid' }))).toContain(
    'Deze mensen helpen mee: Rachid Amrani',
  );
  expect(last(d, 'rachid')).toContain('Kevin Oosterhuis kan je hulp gebruiken bij een actie');
  await d.clicks('rachid', 'Bekijken');
  expect(d.sees('rachid')).toContain(WAT);
  expect(d.sees('rachid')).toContain('Jij helpt Kevin Oosterhuis (Jongerenwerk) hierbij');
  await d.says('rachid', '/acties');
  expect(d.sees('rachid')).toContain('Je helpt mee');
  for (const verb of ['actie.bezig', 'actie.gereed', 'actie.meerTijd', 'actie.overnemen', 'actie.splitsen'])
    expect(
      (await d.clicksRaw('rachid', verb, { actie: 'a1', uitkomst: 'gedaan', resultaat: 'x' })).kind,
    ).toBe('error');
  const voor = d.messages('rachid').length;
  await d.at('2026-11-25T12:00');
  expect(d.messages('rachid')).toHaveLength(voor);
  expect(last(d, 'kevin')).toContain('moet vandaag klaar zijn');
  await d.clicksRaw('rachid', 'actie.openen', { actie: 'a1' });
  await d.clicks('rachid', 'Ik help niet meer mee');
  expect(last(d, 'kevin')).toContain('Rachid Amrani helpt niet meer mee');
  expect(await actie(d)).toMatchObject({ eigenaar: 'kevin' });
  expect((await actie(d)).helpers).toBeUndefined();
  expect(says(await d.clicksRaw('rachid', 'actie.hulp.stoppen', { actie: 'a1' }))).toContain(
    'voor iemand anders',
  );
  expect(posted(d)).not.toContain(WAT);
  expect(d.errors).toEqual([]);
  await d.close();
});

test('a coördinator may ask anyone to help; at most five; who takes it over helps no more', async () => {
  const d = await begin({ id: 'a1', eigenaar: 'rachid' });
  await d.clicksRaw('femke', 'actie.openen', { actie: 'a1' });
  await d.clicks('femke', 'Meer');
  await d.clicks('femke', 'Kies');
  expect(says(await d.clicks('femke', 'Opslaan', { wie: 'ingrid,joost,dewi,tom,marloes,karin' }))).toContain(
    'hoogstens 5',
  );
  await d.clicks('femke', 'Opslaan', { wie: 'ingrid,joost' });
  expect(last(d, 'ingrid')).toContain('kan je hulp gebruiken');
  await d.clicksRaw('rachid', 'actie.overdracht.vragen', { actie: 'a1', naar: 'joost' });
  await d.clicksRaw('joost', 'actie.overnemen', { actie: 'a1' });
  expect(await actie(d)).toMatchObject({ eigenaar: 'joost', helpers: ['ingrid'] });
  const niets = await d.clicksRaw('joost', 'actie.hulp.vragen', { actie: 'a1', wie: 'ingrid' });
  expect(says(niets)).toContain('Er is niets veranderd');
  await d.clicksRaw('joost', 'actie.hulp.vragen', { actie: 'a1', wie: '' });
  expect((await actie(d)).helpers).toBeUndefined();
  await d.close();
});

test('a question to take it over can be withdrawn, and another be asked', async () => {
  const d = await begin({ id: 'a1', eigenaar: 'rachid' });
  await d.clicksRaw('rachid', 'actie.overdracht.vragen', { actie: 'a1', naar: 'joost' });
  await d.at('2026-11-03T10:00');
  await d.clicksRaw('rachid', 'actie.overdragen', { actie: 'a1' });
  await d.clicks('rachid', 'Vraag intrekken');
  expect((await actie(d)).overdracht).toBeUndefined();
  expect(last(d, 'joost')).toContain('staat niet meer open');
  expect(says(await d.clicksRaw('rachid', 'actie.overdracht.intrekken', { actie: 'a1' }))).toContain(
    'geen vraag open',
  );
  await d.close();
});

test('splitting: what was read is shown first, each part has one owner and a date, the whole is closed', async () => {
  const d = await begin({ id: 'a1', eigenaar: 'kevin' });
  await d.clicksRaw('kevin', 'actie.splitsen', { actie: 'a1' });
  expect(d.sees('kevin')).toContain(WAT);
  expect(says(await d.clicks('kevin', 'Verder', { delen: 'Alleen dit' }))).toContain('minstens twee regels');
  const delen = 'de buurvrouw bellen, vrijdag\n2. Rachid gaat langs, 9 december\n- Jansen belt terug';
  const twijfel = await d.clicks('kevin', 'Verder', { delen });
  expect(says(twijfel)).toContain('Regel 3: Meer dan één deelnemer kan "Jansen" zijn.');
  expect(says(twijfel)).toContain('Rachid gaat langs');
  const goed = 'de buurvrouw bellen, vrijdag\n2. Rachid gaat langs, 9 december';
  await d.clicks('kevin', 'Verder', { delen: goed });
  expect(d.sees('kevin')).toMatch(
    /Klopt dit\?[\s\S]*Kevin Oosterhuis \(Jongerenwerk\), uiterlijk vr 6 nov[\s\S]*Rachid Amrani \(Politie\), uiterlijk wo 9 dec/,
  );
  // Another text is shown first too.
  expect(says(await d.clicks('kevin', 'Splitsen', { delen: `${goed}\nmail sturen` }))).toContain(
    'Klopt dit?',
  );
  expect(await alle(d)).toHaveLength(1);
  await d.clicks('kevin', 'Splitsen', { delen: goed });
  await d.clicks('kevin', 'Splitsen', { delen: goed });
  const na = await alle(d);
  expect(na).toHaveLength(3);
  expect(await actie(d)).toMatchObject({
    status: 'vervallen',
    gesplitst: [expect.any(String), expect.any(String)],
  });
  expect((await actie(d)).geschiedenis.at(-1)?.wat).toBe('gesplitst in 2 acties');
  const nieuw = na.filter(({ id }) => id !== 'a1').sort((a, b) => a.tot.localeCompare(b.tot));
  expect(nieuw).toMatchObject([
    { eigenaar: 'kevin', tot: '2026-11-06', casus: 'ZN-2026-001', deelVan: 'a1', status: 'open' },
    { eigenaar: 'kevin', tot: '2026-12-09', overdracht: { naar: 'rachid' }, deelVan: 'a1' },
  ]);
  expect(last(d, 'rachid')).toContain('vraagt of jij een actie overneemt');
  expect(says(await d.clicksRaw('kevin', 'actie.openen', { actie: 'a1' }))).toContain(
    'gesplitst in 2 acties',
  );
  expect(says(await d.clicksRaw('femke', 'actie.heropenen', { actie: 'a1' }))).toContain('gesplitst');
  expect(says(await d.clicksRaw('kevin', 'actie.splitsen', { actie: 'a1' }))).toContain('al afgerond');
  await d.at('2026-11-25T12:00');
  expect(d.messages('kevin').filter((tekst) => tekst.includes('wo 25 nov klaar'))).toEqual([]);
  expect(posted(d)).not.toContain('buurvrouw');
  expect(d.errors).toEqual([]);
  await d.close();
});

test('a part for somebody who is not on the casus is refused, but for the coördinator; personal data too', async () => {
  const d = await begin({ id: 'a1', eigenaar: 'kevin' });
  const delen = 'de buurvrouw bellen\nDewi gaat langs, 9 december';
  const nee = await d.clicksRaw('kevin', 'actie.splitsen.opslaan', { actie: 'a1', delen });
  expect(says(nee)).toContain('staat niet op deze casus');
  const tel = await d.clicksRaw('kevin', 'actie.splitsen.opslaan', {
    actie: 'a1',
    delen: 'bel 06-12345678\nmail',
  });
  expect(says(tel)).toContain('telefoonnummer');
  await d.clicksRaw('femke', 'actie.splitsen.opslaan', { actie: 'a1', delen });
  await d.clicks('femke', 'Splitsen', { delen });
  expect((await alle(d)).map(({ eigenaar }) => eigenaar).sort()).toEqual(['dewi', 'kevin', 'kevin']);
  expect(last(d, 'dewi')).toContain('Je hebt een nieuwe actie');
  await d.close();
});

const wacht = async (d: Dialogue, wie: string, op = 'a2', id = 'a1') =>
  d.clicksRaw(wie, 'actie.wachten.op', { actie: id, op });

test('waiting for another actie: no reminder and no signal until it is closed; then the owner hears it and the ladder begins anew', async () => {
  const d = await begin({ id: 'a1', eigenaar: 'kevin' }, { id: 'a2', eigenaar: 'rachid', tot: '2027-01-20' });
  await d.clicksRaw('kevin', 'actie.wachten', { actie: 'a1' });
  expect(d.sees('kevin')).toContain('(a2)');
  await d.clicks('kevin', 'Wachten', { op: 'a2' });
  expect(await actie(d)).toMatchObject({ status: 'wacht op ander', wachtOp: ['a2'] });
  expect(says(await wacht(d, 'kevin'))).toContain('wacht al');
  await d.at('2026-12-14T10:00');
  expect(d.messages('kevin')).toEqual([]);
  expect(d.messages('femke').join()).not.toContain('nog niet klaar');
  await d.says('femke', '/herinner');
  expect(d.sees('femke')).not.toContain('Kevin');
  await d.clicksRaw('rachid', 'actie.gereed', { actie: 'a2', uitkomst: 'gedaan', resultaat: 'Gelukt.' });
  await d.at('2026-12-14T10:09');
  expect(d.messages('kevin')).toEqual([]);
  await d.at('2026-12-14T10:10');
  expect(last(d, 'kevin')).toContain('Je kunt verder met een actie');
  expect(last(d, 'kevin')).toContain('Je hebt nu tot ma 21 dec');
  expect(await actie(d)).toMatchObject({ status: 'open', tot: '2026-12-21' });
  await d.at('2026-12-21T12:00');
  expect(last(d, 'kevin')).toContain('moet vandaag klaar zijn');
  expect(posted(d)).not.toContain(WAT);
  expect(d.errors).toEqual([]);
  await d.close();
});

test('closing taken back in time: the other goes on waiting', async () => {
  const d = await begin({ id: 'a1', eigenaar: 'kevin' }, { id: 'a2', eigenaar: 'rachid' });
  await wacht(d, 'kevin');
  await d.clicksRaw('rachid', 'actie.gereed', { actie: 'a2', uitkomst: 'gedaan', resultaat: 'Gelukt.' });
  await d.clicks('rachid', 'Ongedaan maken');
  await d.at('2026-11-03T12:00');
  expect(await actie(d)).toMatchObject({ wachtOp: ['a2'] });
  expect(d.messages('kevin')).toEqual([]);
  await d.close();
});

test.each([
  ['lapses', 'femke', 'actie.vervallen.bevestigen', { reden: 'Verhuisd.' }],
  ['was not possible', 'rachid', 'actie.gereed', { uitkomst: 'niet meer mogelijk', resultaat: 'Verhuisd.' }],
])('the other actie %s: that wakes it too', async (_naam, wie, verb, data) => {
  const d = await begin({ id: 'a1', eigenaar: 'kevin' }, { id: 'a2', eigenaar: 'rachid' });
  await wacht(d, 'kevin');
  await d.clicksRaw(wie, verb, { actie: 'a2', ...data });
  await d.at('2026-11-02T10:15');
  expect(last(d, 'kevin')).toContain('Je kunt verder');
  expect(await actie(d)).toMatchObject({ status: 'open', tot: '2026-11-25' });
  await d.close();
});

test('the other actie closed by another way wakes it the next working day', async () => {
  const d = await begin({ id: 'a1', eigenaar: 'kevin' }, { id: 'a2', eigenaar: 'rachid' });
  await wacht(d, 'kevin');
  const stored = await readThing(d.store, d.netwerkId, Acties, 'a2');
  if (!stored) throw new Error('no actie');
  await d.store.commit(d.netwerkId, [{ op: 'delete', key: Acties.keyOf(stored.value), etag: stored.etag }]);
  await d.at('2026-11-03T12:00');
  expect(last(d, 'kevin')).toContain('Je kunt verder');
  expect(d.messages('kevin')).toHaveLength(1);
  await d.close();
});

test('the other actie is split: it waits for all parts', async () => {
  const d = await begin({ id: 'a1', eigenaar: 'kevin' }, { id: 'a2', eigenaar: 'rachid' });
  await wacht(d, 'kevin');
  const delen = 'de buurvrouw bellen\nmail sturen';
  await d.clicksRaw('rachid', 'actie.splitsen.opslaan', { actie: 'a2', delen });
  await d.clicks('rachid', 'Splitsen', { delen });
  const ids = (await alle(d)).filter(({ deelVan }) => deelVan === 'a2').map(({ id }) => id);
  expect([...((await actie(d)).wachtOp ?? [])].sort()).toEqual([...ids].sort());
  const klaar = (id: string | undefined) =>
    d.clicksRaw('rachid', 'actie.gereed', { actie: id, uitkomst: 'gedaan', resultaat: 'Gelukt.' });
  await klaar(ids[0]);
  await d.at('2026-11-04T12:00');
  expect(d.messages('kevin')).toEqual([]);
  await klaar(ids[1]);
  await d.at('2026-11-04T12:15');
  expect(last(d, 'kevin')).toContain('Je kunt verder');
  await d.close();
});

test('a circle is refused, also at the same time; what cannot be chosen too', async () => {
  const d = await begin(
    { id: 'a1', eigenaar: 'kevin' },
    { id: 'a2', eigenaar: 'rachid' },
    { id: 'a3', eigenaar: 'kevin' },
  );
  await wacht(d, 'kevin', 'a2', 'a1');
  await wacht(d, 'rachid', 'a3', 'a2');
  expect(says(await wacht(d, 'kevin', 'a1', 'a3'))).toContain('wacht zelf op deze');
  expect((await actie(d, 'a3')).wachtOp).toBeUndefined();
  for (const op of ['a3', 'weg', ''])
    expect(says(await wacht(d, 'kevin', op, 'a3'))).toContain('Kies een actie uit de lijst');
  expect((await d.clicksRaw('dewi', 'actie.wachten.op', { actie: 'a3', op: 'a1' })).kind).toBe('error');
  const e = await begin({ id: 'a1', eigenaar: 'kevin' }, { id: 'a2', eigenaar: 'rachid' });
  await Promise.all([wacht(e, 'kevin', 'a2', 'a1'), wacht(e, 'rachid', 'a1', 'a2')]);
  expect((await alle(e)).filter(({ wachtOp }) => wachtOp !== undefined)).toHaveLength(1);
  await d.close();
  await e.close();
});

test('waiting stops when the owner says so, or is at it; both bring reminders again', async () => {
  const d = await begin({ id: 'a1', eigenaar: 'kevin' }, { id: 'a2', eigenaar: 'rachid' });
  await wacht(d, 'kevin');
  await d.clicksRaw('kevin', 'actie.meer', { actie: 'a1' });
  expect(d.sees('kevin')).toContain('Niet meer wachten');
  await d.clicksRaw('kevin', 'actie.wachten.klaar', { actie: 'a1' });
  expect((await actie(d)).wachtOp).toBeUndefined();
  expect(says(await d.clicksRaw('kevin', 'actie.wachten.klaar', { actie: 'a1' }))).toContain('wacht niet');
  await d.at('2026-11-03T10:00');
  await wacht(d, 'kevin');
  await d.clicksRaw('kevin', 'actie.bezig', { actie: 'a1' });
  expect(await actie(d)).toMatchObject({ status: 'bezig' });
  await d.at('2026-11-25T12:00');
  expect(d.messages('kevin').filter((tekst) => tekst.includes('moet vandaag klaar zijn'))).toHaveLength(1);
  await d.close();
});

test('who leaves: the actie goes on waiting with its new owner, who hears when it may go on; helpers who left are not shown', async () => {
  const d = await begin({ id: 'a1', eigenaar: 'marloes' }, { id: 'a2', eigenaar: 'rachid' });
  await d.clicksRaw('femke', 'actie.hulp.vragen', { actie: 'a1', wie: 'joost,ingrid' });
  await wacht(d, 'marloes');
  await d.members('femke', { removed: ['marloes', 'joost'] });
  await d.at('2026-11-02T11:00');
  expect(await actie(d)).toMatchObject({ eigenaar: 'tom', wachtOp: ['a2'], status: 'wacht op ander' });
  await d.clicksRaw('rachid', 'actie.gereed', { actie: 'a2', uitkomst: 'gedaan', resultaat: 'Gelukt.' });
  await d.at('2026-11-02T11:15');
  expect(last(d, 'tom')).toContain('Je kunt verder');
  const kaart = says(await d.clicksRaw('tom', 'actie.openen', { actie: 'a1' }));
  expect(kaart).toContain('Ingrid Postma');
  expect(kaart).not.toContain('Joost');
  await d.close();
});

test('/acties: own by this week and later; the coördinator by partner, by casus, and what waits for her', async () => {
  const d = await begin(
    { id: 'a1', eigenaar: 'kevin', tot: '2026-10-30' },
    { id: 'a2', eigenaar: 'kevin', tot: '2026-11-05' },
    { id: 'a3', eigenaar: 'kevin', tot: '2026-11-20' },
    { id: 'a4', eigenaar: 'rachid', tot: '2026-11-20' },
  );
  await d.says('kevin', '/acties');
  expect(d.sees('kevin')).toMatch(
    /Te laat[\s\S]*vr 30 okt[\s\S]*Deze week[\s\S]*do 5 nov[\s\S]*Later[\s\S]*vr 20 nov/,
  );
  await d.clicksRaw('rachid', 'actie.uitstel.vragen', { actie: 'a4', datum: '2026-12-09', reden: 'Ziek.' });
  await d.says('femke', '/acties');
  expect(d.sees('femke')).toMatch(/Wacht op jou[\s\S]*1 actie\./);
  await d.clicksRaw('femke', 'acties.lijst', { toon: 'wacht' });
  expect(d.sees('femke')).toMatch(
    /Meer tijd gevraagd[\s\S]*Rachid Amrani[\s\S]*vraagt meer tijd, tot wo 9 dec/,
  );
  await d.clicksRaw('femke', 'acties.lijst', { toon: 'partners' });
  expect(d.sees('femke')).toMatch(/Jongerenwerk[\s\S]*3 open, 1 te laat[\s\S]*Politie[\s\S]*1 open/);
  await d.clicks('femke', 'Bekijk');
  expect(d.sees('femke')).toContain('Acties van Jongerenwerk');
  await d.clicksRaw('femke', 'acties.lijst', { toon: 'casussen' });
  expect(d.sees('femke')).toMatch(/ZN-2026-001[\s\S]*4 open, 1 te laat/);
  await d.clicks('femke', 'Bekijk');
  expect(d.sees('femke')).toMatch(/Acties bij ZN-2026-001[\s\S]*Kevin Oosterhuis/);
  await d.says('femke', '/acties ZN-2026-001');
  expect(last(d, 'femke')).toContain('Acties bij ZN-2026-001');
  expect(last(d, 'femke')).not.toContain('Kevin');
  for (const toon of ['wacht', 'partners', 'casussen'])
    expect(says(await d.clicksRaw('kevin', 'acties.lijst', { toon }))).toContain('Jouw acties');
  await d.close();
});

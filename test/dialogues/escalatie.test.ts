import { expect, test } from 'vitest';
import { listThings } from '../../src/app/rows.ts';
import { AuditRegels } from '../../src/domain/bericht.ts';
import type { Reply } from '../../src/ports/chat.ts';
import { wordsOf } from '../support/chat.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';
import { metZaai } from '../support/zaai.ts';

type Begin = Parameters<typeof startDialogue>[0];
const says = (reply: Reply): string =>
  reply.kind === 'card' ? wordsOf(reply.card) : reply.kind === 'none' ? '' : reply.text;
const last = (d: Dialogue, who: string): string => d.messages(who).at(-1) ?? '';

const GEHEIM = 'Met opa bellen.';
const NOTITIE =
  'Een actie van Jongerenwerk bij ZN-2026-001 moest ma 16 nov klaar zijn. Dat is 8 dagen geleden. Er gingen 4 herinneringen uit.';

/** Wim leads jongerenwerk; Kevin has an actie that nobody hears of, until it is a week late. */
const begin = async (more: Begin = {}): Promise<Dialogue> => {
  const d = await startDialogue({
    features: metZaai,
    netwerk: (netwerk) => ({
      ...netwerk,
      deelnemers: netwerk.deelnemers.map((een) =>
        een.id === 'wim' ? { ...een, partner: 'jongerenwerk', rollen: ['leidinggevende'] } : een,
      ),
    }),
    ...more,
  });
  await d.clicksRaw('femke', 'test.zaai', {
    acties: [{ id: 'a1', eigenaar: 'kevin', tot: '2026-11-16', wat: GEHEIM }],
  });
  await d.at('2026-11-24T12:00');
  return d;
};

const naarVoorbeeld = async (d: Dialogue): Promise<void> => {
  await d.clicks('femke', 'Leidinggevende vragen?');
  await d.clicks('femke', 'Bekijken');
};

test('nothing goes to a leidinggevende by itself, however late', async () => {
  const d = await begin();
  await d.at('2027-02-01T12:00');
  expect(d.messages('wim').join()).not.toContain('ZN-2026-001');
  await d.close();
});

test('from the signal: a note drawn up, looked at, sent; the owner reads the same; it stands with the actie', async () => {
  const d = await begin();
  expect(last(d, 'femke')).toContain('Een actie is nog niet klaar');
  await d.clicks('femke', 'Leidinggevende vragen?');
  expect(d.sees('femke')).toContain(NOTITIE);
  expect(d.sees('femke')).toContain('Wim Dijkstra');
  await d.clicks('femke', 'Bekijken');
  expect(d.sees('femke')).toContain('Zo ziet het eruit');
  expect(d.sees('femke')).toContain(NOTITIE);
  expect(d.messages('wim').join()).not.toContain(NOTITIE);
  await d.clicks('femke', 'Versturen');
  expect(last(d, 'wim')).toContain(NOTITIE);
  expect(last(d, 'wim')).not.toContain('Kevin');
  expect(last(d, 'kevin')).toContain(NOTITIE);
  await d.clicks('kevin', 'Openen');
  expect(d.sees('kevin')).toContain('Femke de Wit: leidinggevende gevraagd');
  const audit = await listThings(d.store, d.netwerkId, AuditRegels);
  expect(audit.map(({ value }) => value.wat)).toContain('leidinggevende gevraagd');
  expect(JSON.stringify(d.chat.wire)).not.toContain(GEHEIM);
  expect(d.errors).toEqual([]);
  await d.close();
});

test('one click by the leidinggevende: taken up by a date; everyone concerned sees it', async () => {
  const d = await begin();
  await naarVoorbeeld(d);
  await d.clicks('femke', 'Versturen');
  await d.clicks('wim', 'We pakken het op', { datum: '2026-12-02' });
  expect(d.sees('wim')).toContain('Dank je, de coördinator weet het');
  expect(last(d, 'femke')).toContain('De leidinggevende van Jongerenwerk pakt het op, uiterlijk wo 2 dec');
  expect(last(d, 'kevin')).toContain('pakt het op, uiterlijk wo 2 dec');
  expect(last(d, 'wim')).toContain('pakt het op, uiterlijk wo 2 dec');
  const aantal = d.messages('femke').length;
  await d.clicksRaw('wim', 'escalatie.opgepakt', { actie: 'a1', keer: 1, datum: '2026-12-24' });
  await d.clicksRaw('wim', 'escalatie.gezien', { actie: 'a1', keer: 1 });
  expect(d.messages('femke')).toHaveLength(aantal);
  await d.says('femke', '/herinner');
  await d.clicksRaw('femke', 'escalatie.lijst', {});
  expect(d.sees('femke')).toContain('pakt het op, uiterlijk wo 2 dec');
  await d.close();
});

test('seen first, taken up later; a day that is past is said so', async () => {
  const d = await begin();
  await naarVoorbeeld(d);
  await d.clicks('femke', 'Versturen');
  await d.clicks('wim', 'Gezien');
  expect(last(d, 'femke')).toContain('De leidinggevende van Jongerenwerk heeft het gezien');
  expect(last(d, 'kevin')).toContain('heeft het gezien');
  expect(
    says(await d.clicksRaw('wim', 'escalatie.opgepakt', { actie: 'a1', keer: 1, datum: '2026-11-01' })),
  ).toContain('Kies een dag vanaf vandaag');
  await d.clicks('wim', 'We pakken het op');
  expect(last(d, 'femke')).toContain('pakt het op, uiterlijk di 1 dec');
  await d.close();
});

test('a changed note: what is not neutral is named, refused, and stays on the card; then it goes as it was changed', async () => {
  const d = await begin();
  await d.clicks('femke', 'Leidinggevende vragen?');
  const reply = says(
    await d.clicks('femke', 'Bekijken', { tekst: 'Een actie over zijn vechtpartij staat open.' }),
  );
  expect(reply).toContain('"vechtpartij"');
  expect(reply).toContain('Een actie over zijn vechtpartij staat open.');
  await d.clicks('femke', 'Bekijken', { tekst: 'Kunt u mij bellen over een actie van Jongerenwerk?' });
  await d.clicks('femke', 'Tekst wijzigen');
  expect(d.sees('femke')).toContain('Kunt u mij bellen over een actie van Jongerenwerk?');
  await d.clicks('femke', 'Bekijken');
  await d.clicks('femke', 'Versturen');
  expect(last(d, 'wim')).toContain('Kunt u mij bellen over een actie van Jongerenwerk?');
  expect(JSON.stringify(await d.store.list(d.netwerkId, { from: '', until: '~' }))).not.toContain(
    'vechtpartij',
  );
  await d.close();
});

test('twice, or by two at once, it goes once; only after a week again', async () => {
  const d = await begin();
  await naarVoorbeeld(d);
  await Promise.all([
    d.clicksRaw('femke', 'escalatie.stuur', { actie: 'a1' }),
    d.clicksRaw('femke', 'escalatie.stuur', { actie: 'a1' }),
  ]);
  const aantal = d.messages('wim').length;
  expect(says(await d.clicksRaw('femke', 'escalatie.stuur', { actie: 'a1' }))).toContain('Dit vroeg je al');
  expect(d.messages('wim')).toHaveLength(aantal);
  await d.at('2026-12-02T12:00');
  await d.clicksRaw('femke', 'escalatie.vraag', { actie: 'a1' });
  expect(d.sees('femke')).toContain('Leidinggevende gevraagd op di 24 nov: nog geen antwoord');
  await d.clicks('femke', 'Bekijken');
  await d.clicks('femke', 'Versturen');
  expect(d.messages('wim')).toHaveLength(aantal + 1);
  await d.close();
});

test('what is done meanwhile is not asked any more, and the note says so', async () => {
  const d = await begin();
  await naarVoorbeeld(d);
  await d.clicks('femke', 'Versturen');
  await d.clicksRaw('kevin', 'actie.gereed', { actie: 'a1', uitkomst: 'gedaan', resultaat: 'Gelukt.' });
  expect(last(d, 'wim')).toContain('Dit is afgerond');
  expect(says(await d.clicksRaw('femke', 'escalatie.vraag', { actie: 'a1' }))).toContain('niet meer nodig');
  await d.close();
});

test('at night it waits for the working day', async () => {
  const d = await begin();
  await naarVoorbeeld(d);
  await d.at('2026-11-24T20:00');
  const aantal = d.messages('wim').length;
  await d.clicks('femke', 'Versturen');
  expect(d.sees('femke')).toContain('op de volgende werkdag');
  expect(d.messages('wim')).toHaveLength(aantal);
  await d.at('2026-11-25T09:00');
  expect(d.messages('wim')).toHaveLength(aantal + 1);
  await d.close();
});

test('without a leidinggevende in Teams it says whom to set', async () => {
  const d = await begin({
    netwerk: (netwerk) => ({
      ...netwerk,
      partners: netwerk.partners.map((een) =>
        een.id === 'jongerenwerk' ? { ...een, leidinggevendeFunctie: 'teammanager' } : een,
      ),
    }),
  });
  await d.clicks('femke', 'Leidinggevende vragen?');
  expect(d.sees('femke')).toContain('geen leidinggevende in Teams');
  expect(d.sees('femke')).toContain('teammanager');
  await d.clicks('femke', 'Naar de mensen');
  expect(
    says(await d.clicksRaw('femke', 'escalatie.bekijk', { actie: 'a1', tekst: 'Graag bellen.' })),
  ).toContain('geen leidinggevende in Teams');
  await d.close();
});

test('too early, more time asked, gone, or nobody of the kind: said, and nothing happens', async () => {
  const d = await begin();
  await d.clicksRaw('femke', 'test.zaai', {
    casus: 'ZN-2026-002',
    overleg: { id: 'o2', start: '2026-11-02T08:30:00Z' },
    acties: [{ id: 'a2', eigenaar: 'kevin', tot: '2026-11-20', wat: GEHEIM }],
  });
  expect(says(await d.clicksRaw('femke', 'escalatie.vraag', { actie: 'a2' }))).toContain('nog te vroeg');
  expect(says(await d.clicksRaw('femke', 'escalatie.vraag', { actie: 'x' }))).toContain('bestaat niet');
  expect(says(await d.clicksRaw('kevin', 'escalatie.vraag', { actie: 'a1' }))).toContain(
    'alleen de coördinator',
  );
  await naarVoorbeeld(d);
  await d.clicks('femke', 'Versturen');
  for (const knop of ['escalatie.gezien', 'escalatie.opgepakt'])
    expect(says(await d.clicksRaw('kevin', knop, { actie: 'a1', keer: 1 }))).toContain('voor iemand anders');
  await d.clicks('femke', 'Lang te late acties');
  expect(d.sees('femke')).toContain('Kevin Oosterhuis');
  expect(d.sees('femke')).not.toContain('ZN-2026-001');
  await d.close();
});

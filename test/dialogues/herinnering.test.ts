import { expect, test } from 'vitest';
import { z } from 'zod/v4';
import { listThings } from '../../src/app/rows.ts';
import { Berichten } from '../../src/domain/bericht.ts';
import { Overleggen } from '../../src/domain/overleg.ts';
import { verb } from '../../src/features/feature.ts';
import { ChatError, type Reply } from '../../src/ports/chat.ts';
import { knoppenOp } from '../support/card-play.ts';
import { wordsOf } from '../support/chat.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';
import { metZaai } from '../support/zaai.ts';

type Begin = Parameters<typeof startDialogue>[0];
const says = (reply: Reply): string =>
  reply.kind === 'card' ? wordsOf(reply.card) : reply.kind === 'none' ? '' : reply.text;
const last = (d: Dialogue, who: string): string => d.messages(who).at(-1) ?? '';

/** The mark that a button of the newest message to somebody carries. */
const berichtVan = (d: Dialogue, who: string): string =>
  /"b":"([^"]+)"/.exec(
    JSON.stringify(d.chat.posted.filter(({ to }) => to.kind === 'person' && to.oid === `demo-${who}`).at(-1)),
  )?.[1] ?? '';

const GEHEIM = 'Met opa bellen.';
const DRIE = [
  { id: 'a1', eigenaar: 'kevin', tot: '2026-10-30', wat: GEHEIM },
  { id: 'a2', eigenaar: 'kevin', tot: '2026-11-02', wat: GEHEIM },
  { id: 'a3', eigenaar: 'rachid', tot: '2026-10-29', wat: GEHEIM },
  { id: 'a4', eigenaar: 'dewi', tot: '2026-12-02', wat: GEHEIM },
];

const begin = async (acties = DRIE, more: Begin = {}): Promise<Dialogue> => {
  const d = await startDialogue({ features: metZaai, ...more });
  await d.clicksRaw('femke', 'test.zaai', { acties });
  return d;
};

test('/herinner shows who has not replied to what, neutrally, and nobody who owes nothing', async () => {
  const d = await begin();
  await d.says('femke', '/herinner');
  expect(d.sees('femke')).toContain('2 mensen moeten nog reageren');
  expect(d.sees('femke')).toMatch(/Kevin Oosterhuis \(Jongerenwerk\)\n2 acties\nNog niet herinnerd/);
  expect(d.sees('femke')).toMatch(/Rachid Amrani \(Politie\)\n1 actie/);
  expect(d.sees('femke')).not.toContain('Dewi');
  expect(d.sees('femke')).not.toContain('ZN-2026');
  await d.close();
});

test('reminding everyone: one card each, sent at once; the overview tells when', async () => {
  const d = await begin();
  await d.says('femke', '/herinner');
  const reply = await d.clicks('femke', 'Nu herinneren: iedereen');
  expect(says(reply)).toContain('2 mensen herinnerd');
  expect(d.messages('kevin')).toHaveLength(1);
  expect(last(d, 'kevin')).toContain('2 dingen vragen je aandacht');
  expect(last(d, 'rachid')).toContain('Is je actie gelukt?');
  expect(last(d, 'femke')).toContain('Laatste herinnering: ma 2 nov, 10:00');
  expect(JSON.stringify(d.chat.wire)).not.toContain(GEHEIM);
  expect(d.errors).toEqual([]);
  await d.close();
});

test('on a digest, what is answered falls away; all answered is a thank you', async () => {
  const d = await begin();
  await d.says('femke', '/herinner kevin');
  await d.clicks('kevin', 'Openen');
  await d.clicks('kevin', 'Gedaan', { resultaat: 'Gelukt.' });
  expect(last(d, 'kevin')).toContain('1 ding vraagt je aandacht');
  await d.clicksRaw('kevin', 'actie.bezig', { actie: 'a2', b: berichtVan(d, 'kevin') });
  expect(last(d, 'kevin')).toContain('Alles is beantwoord. Dank je.');
  await d.says('femke', '/herinner kevin');
  expect(last(d, 'femke')).toContain('Kevin Oosterhuis heeft overal op gereageerd');
  expect(d.messages('kevin')).toHaveLength(1);
  await d.close();
});

test('on a digest of more, what was answered just now can be taken back, and is asked again then', async () => {
  const d = await begin();
  await d.says('femke', '/herinner kevin');
  const klaar = { uitkomst: 'gedaan', resultaat: 'Gelukt.' };
  await d.clicksRaw('kevin', 'actie.gereed', { actie: 'a1', ...klaar, b: berichtVan(d, 'kevin') });
  await d.clicksRaw('kevin', 'actie.gereed', { actie: 'a2', ...klaar, b: berichtVan(d, 'kevin') });
  expect(last(d, 'kevin')).toMatch(/Alles is beantwoord\. Dank je\.\nNet beantwoord\n/);
  expect(last(d, 'kevin').match(/Tot 10:10 kun je dit ongedaan maken\.\nOngedaan maken/g)).toHaveLength(2);
  const kaart = d.chat.posted.filter(({ to }) => to.kind === 'person' && to.oid === 'demo-kevin').at(-1);
  const terug = knoppenOp(kaart?.message.card).find(({ verb }) => verb === 'actie.ongedaan');
  await d.clicksRaw('kevin', 'actie.ongedaan', terug?.data);
  expect(last(d, 'kevin')).toContain('1 ding vraagt je aandacht');
  expect(last(d, 'kevin').match(/Ongedaan maken/g)).toHaveLength(1);
  expect(d.messages('kevin')).toHaveLength(1);
  expect(d.errors).toEqual([]);
  await d.close();
});

test('a digest that lost its meaning before it went is not sent', async () => {
  const d = await begin();
  d.chat.fail([new ChatError('busy', 'later', { status: 429, retryAfter: 5 })]);
  await d.clicksRaw('femke', 'herinner.stuur', { wie: 'persoon', id: 'rachid' });
  expect(d.messages('rachid')).toEqual([]);
  await d.clicksRaw('rachid', 'actie.gereed', { actie: 'a3', uitkomst: 'gedaan', resultaat: 'Gelukt.' });
  await d.at('2026-11-02T10:05');
  expect(d.messages('rachid')).toEqual([]);
  const berichten = await listThings(d.store, d.netwerkId, Berichten, { prefix: 'digest!rachid!' });
  expect(berichten.map(({ value }) => [value.status, value.reden])).toEqual([
    ['vervallen', 'alles is beantwoord'],
  ]);
  await d.close();
});

test('a second time within the hour says when it was sent, and asks; later it does not', async () => {
  const d = await begin();
  await d.says('femke', '/herinner rachid');
  await d.at('2026-11-02T10:05');
  await d.says('femke', '/herinner rachid');
  expect(d.sees('femke')).toContain('Er is om 10:00 al gestuurd');
  expect(d.messages('rachid')).toHaveLength(1);
  await d.clicks('femke', 'Toch sturen');
  expect(d.messages('rachid')).toHaveLength(2);
  await d.says('femke', '/herinner iedereen');
  expect(d.sees('femke')).toContain('Aan 1 van de 2 mensen is al gestuurd, het laatst om 10:05');
  await d.clicks('femke', 'Alleen de anderen');
  expect(d.messages('rachid')).toHaveLength(2);
  expect(d.messages('kevin')).toHaveLength(1);
  await d.at('2026-11-02T11:30');
  await d.says('femke', '/herinner rachid');
  expect(d.messages('rachid')).toHaveLength(3);
  await d.close();
});

test('a double click, or two coördinatoren at once, reminds once', async () => {
  const d = await begin();
  const [one, two] = await Promise.all([
    d.clicksRaw('femke', 'herinner.stuur', { wie: 'persoon', id: 'kevin' }),
    d.clicksRaw('femke', 'herinner.stuur', { wie: 'persoon', id: 'kevin' }),
  ]);
  expect([says(one), says(two)].filter((text) => text.includes('1 persoon herinnerd'))).toHaveLength(1);
  expect(d.messages('kevin')).toHaveLength(1);
  await d.clicksRaw('femke', 'herinner.stuur', { wie: 'persoon', id: 'rachid' }, 'zelfde');
  await d.clicksRaw('femke', 'herinner.stuur', { wie: 'persoon', id: 'rachid' }, 'zelfde');
  expect(d.messages('rachid')).toHaveLength(1);
  await d.close();
});

test('outside working hours it asks before it sends', async () => {
  const d = await begin(DRIE, { at: '2026-11-02T10:00' });
  await d.at('2026-11-02T20:00');
  await d.says('femke', '/herinner kevin');
  expect(d.sees('femke')).toContain('buiten werktijd');
  expect(d.messages('kevin')).toEqual([]);
  await d.clicks('femke', 'Toch sturen');
  expect(d.messages('kevin')).toHaveLength(1);
  await d.close();
});

test('one partner at a time, by the list and by typing', async () => {
  const d = await begin();
  await d.says('femke', '/herinner');
  await d.clicks('femke', 'Nu herinneren: deze partner', { partner: 'politie' });
  expect(d.messages('rachid')).toHaveLength(1);
  expect(d.messages('kevin')).toEqual([]);
  await d.says('femke', '/herinner jongerenwerk');
  expect(d.messages('kevin')).toHaveLength(1);
  expect(says(await d.clicksRaw('femke', 'herinner.stuur', { wie: 'partner', partner: '' }))).toContain(
    'Kies eerst een partner',
  );
  expect(
    says(await d.clicksRaw('femke', 'herinner.stuur', { wie: 'partner', partner: 'bestaatniet' })),
  ).toContain('Kies eerst een partner');
  await d.close();
});

test('an unclear or unknown name is asked about, and what was typed is not repeated', async () => {
  const d = await begin();
  await d.says('femke', '/herinner jansen');
  expect(last(d, 'femke')).toContain('Peter Jansen, Petra Jansen');
  await d.says('femke', '/herinner Daan uit de Dorpstraat');
  expect(last(d, 'femke')).toContain('Die naam ken ik niet');
  expect(JSON.stringify(d.chat.wire)).not.toContain('Dorpstraat');
  await d.close();
});

test('only the coördinator reminds', async () => {
  const d = await begin();
  await d.says('kevin', '/herinner rachid');
  expect(last(d, 'kevin')).toContain('Anderen herinneren kan alleen de coördinator');
  expect(last(d, 'kevin')).toContain('Jouw herinneringen');
  expect(last(d, 'kevin')).not.toContain('Rachid');
  expect((await d.clicksRaw('kevin', 'herinner.overzicht', {})).kind).toBe('error');
  for (const data of [{ wie: 'allen' }, { wie: 'persoon', id: 'rachid' }])
    expect((await d.clicksRaw('kevin', 'herinner.stuur', data)).kind).toBe('error');
  for (const data of [null, {}, { wie: 'x' }, { wie: 'persoon' }, { wie: 'allen', keuze: 'zomaar' }])
    expect((await d.clicksRaw('femke', 'herinner.stuur', data)).kind).toBe('error');
  expect(d.messages('rachid')).toEqual([]);
  expect(d.errors).toEqual([]);
  await d.close();
});

test('who is not in the team yet is shown as such, and not sent to', async () => {
  const d = await begin(DRIE, {
    netwerk: (netwerk) => ({
      ...netwerk,
      deelnemers: netwerk.deelnemers.map((each) => {
        const { oid: _oid, ...rest } = each;
        return each.id === 'rachid' ? rest : each;
      }),
    }),
  });
  await d.says('femke', '/herinner');
  expect(d.sees('femke')).toContain('Staat nog niet in het team');
  await d.clicks('femke', 'Nu herinneren: iedereen');
  expect(says(await d.clicksRaw('femke', 'herinner.stuur', { wie: 'persoon', id: 'rachid' }))).toContain(
    'Ik kan niets sturen',
  );
  expect(d.messages('kevin')).toHaveLength(1);
  await d.close();
});

test('a hundred people are reminded in portions, each once', async () => {
  const extra = Array.from({ length: 100 }, (_, index) => `p${String(index).padStart(3, '0')}`);
  const d = await begin([], {
    netwerk: (netwerk) => ({
      ...netwerk,
      deelnemers: [
        ...netwerk.deelnemers,
        ...extra.map((id) => ({
          id,
          naam: `Piet ${id}`,
          partner: 'politie',
          rollen: ['deelnemer' as const],
          oid: `demo-${id}`,
          teamsId: `29:${id}`,
        })),
      ],
    }),
  });
  for (const nr of [0, 1, 2, 3])
    await d.clicksRaw('femke', 'test.zaai', {
      casus: `ZN-2026-01${nr}`,
      overleg: { id: `p${nr}`, start: '2026-11-02T08:30:00Z' },
      acties: extra
        .slice(nr * 25, nr * 25 + 25)
        .map((id) => ({ id: `x${id}`, eigenaar: id, tot: '2026-10-30', wat: GEHEIM })),
    });
  const reply = await d.clicksRaw('femke', 'herinner.stuur', { wie: 'allen' });
  expect(says(reply)).toContain('100 mensen herinnerd');
  await d.at('2026-11-02T10:01');
  expect(extra.map((id) => d.messages(id).length)).toEqual(extra.map(() => 1));
  expect(d.errors).toEqual([]);
  await d.close();
});

test('several reminders of one day are one card', async () => {
  const d = await begin([
    { id: 'a1', eigenaar: 'kevin', tot: '2026-11-25', wat: GEHEIM },
    { id: 'a2', eigenaar: 'kevin', tot: '2026-11-25', wat: GEHEIM },
    { id: 'a3', eigenaar: 'kevin', tot: '2026-11-23', wat: GEHEIM },
  ]);
  await d.at('2026-11-23T12:00');
  expect(d.messages('kevin').at(-1)).toContain('3 dingen vragen je aandacht');
  expect(d.messages('kevin')).toHaveLength(2);
  await d.close();
});

/** Puts an overleg in place in any state. */
const metOverleg = [
  ...metZaai,
  {
    name: 'zet',
    verbs: [
      verb(
        'test.overleg',
        'deelnemen',
        z.object({ status: z.enum(['aanmelding open', 'agenda verstuurd']) }),
        async (turn, { status }) => {
          turn.insert(Overleggen, {
            id: 'o9',
            soort: 'casuïstiekoverleg',
            status,
            start: '2026-11-11T08:30:00Z',
            minuten: 90,
            agenda: [],
            ...(status === 'agenda verstuurd' ? { agendaVerstuurd: '2026-11-01T08:30:00Z' } : {}),
          });
          return { kind: 'none' };
        },
      ),
    ],
  },
];

test('who did not say whether they come, or have something to bring in, is in the list too', async () => {
  const open = await startDialogue({ features: metOverleg });
  await open.clicksRaw('femke', 'test.overleg', { status: 'aanmelding open' });
  await open.says('femke', '/herinner');
  expect(open.sees('femke')).toMatch(
    /Annelies van Dam \(Algemeen maatschappelijk werk\)\niets in te brengen\?/,
  );
  await open.says('femke', '/herinner annelies');
  expect(last(open, 'annelies')).toContain('in te brengen');
  await open.close();
  const agenda = await startDialogue({ features: metOverleg });
  await agenda.clicksRaw('femke', 'test.overleg', { status: 'agenda verstuurd' });
  await agenda.says('femke', '/herinner');
  expect(agenda.sees('femke')).toMatch(/Annelies van Dam \(Algemeen maatschappelijk werk\)\naanwezigheid/);
  await agenda.says('femke', '/herinner annelies');
  expect(last(agenda, 'annelies')).toContain('Kom je?');
  expect([...open.errors, ...agenda.errors]).toEqual([]);
  await agenda.close();
});

test('a message that cannot arrive is told to the coördinator: for whom, what, why, and what to do', async () => {
  const d = await begin();
  d.chat.fail([new ChatError('refused', 'blocked', { status: 403 })]);
  await d.clicksRaw('femke', 'herinner.stuur', { wie: 'persoon', id: 'rachid' });
  expect(last(d, 'femke')).toContain(
    'Voor: Rachid Amrani (Politie). Het was een herinnering. Reden: kan of wil geen berichten van mij krijgen.',
  );
  await d.close();
});

test('"iedereen" means the others: whoever asks is reminded only when nobody else is left', async () => {
  const d = await begin([...DRIE, { id: 'a5', eigenaar: 'femke', tot: '2026-10-30', wat: GEHEIM }]);
  await d.says('femke', '/herinner iedereen');
  expect(d.sees('femke')).toContain('2 mensen herinnerd');
  expect(d.messages('femke').some((bericht) => bericht.includes('Is je actie gelukt?'))).toBe(false);
  await d.close();
  const alleen = await begin([{ id: 'a5', eigenaar: 'femke', tot: '2026-10-30', wat: GEHEIM }]);
  await alleen.says('femke', '/herinner iedereen');
  expect(alleen.messages('femke').join('\n')).toContain('1 persoon herinnerd');
  await alleen.close();
});

test('whoever was reminded by itself today is asked about first', async () => {
  const d = await begin([]);
  await d.says('femke', '/overleg wo 25 nov 09:30');
  await d.clicks('femke', 'Plannen');
  await d.at('2026-11-16T09:30');
  expect(last(d, 'kevin')).toContain('in te brengen');
  await d.at('2026-11-16T13:00');
  await d.says('femke', '/herinner kevin');
  expect(d.sees('femke')).toContain('Toch nu herinneren?');
  expect(d.sees('femke')).toContain('Er is om 09:00 al gestuurd.');
  await d.clicks('femke', 'Toch sturen');
  expect(d.sees('femke')).toContain('1 persoon herinnerd');
  await d.at('2026-11-17T13:00');
  await d.says('femke', '/herinner rachid');
  expect(d.sees('femke')).toContain('1 persoon herinnerd');
  await d.close();
});

import { afterEach, expect, test } from 'vitest';
import { listThings } from '../../src/app/rows.ts';
import { Momenten } from '../../src/domain/bericht.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';
import { metZaai } from '../support/zaai.ts';

let d: Dialogue;
afterEach(async () => {
  expect(d.errors).toEqual([]);
  await d.close();
});

/** Saturday 21 November 2026, in the evening. */
const begin = async (): Promise<void> => {
  d = await startDialogue({ features: metZaai, at: '2026-11-20T10:00' });
  await d.clicksRaw('femke', 'test.zaai', {
    acties: [{ id: 'a1', eigenaar: 'kevin', tot: '2026-11-27', wat: 'Bellen' }],
  });
  await d.at('2026-11-21T20:15');
};
const vraagTijd = () =>
  d.clicksRaw('kevin', 'actie.uitstel.vragen', {
    actie: 'a1',
    datum: '2026-12-09',
    reden: 'School is dicht.',
  });

test('what somebody does on a Saturday evening is answered at once, and told to the other on Monday morning', async () => {
  await begin();
  expect(JSON.stringify(await vraagTijd())).toContain('Je vraag om meer tijd is verstuurd');
  await d.at('2026-11-23T07:59');
  expect(d.messages('femke')).toEqual([]);
  await d.at('2026-11-23T08:01');
  expect(d.messages('femke')).toHaveLength(1);
  expect(d.messages('femke')[0]).toContain('Kevin Oosterhuis vraagt om meer tijd');
  await d.clicks('femke', 'Bekijk en beslis');
  await d.clicks('femke', 'Akkoord');
  expect(d.messages('kevin').at(-1)).toContain('Je krijgt meer tijd');
});

test('what became pointless in the weekend is not told on Monday', async () => {
  await begin();
  await vraagTijd();
  await d.clicksRaw('kevin', 'actie.gereed', { actie: 'a1', uitkomst: 'gedaan', resultaat: 'Toch gelukt.' });
  await d.at('2026-11-24T12:00');
  expect(d.messages('femke')).toEqual([]);
});

test('asked and answered twice in one evening, it is told once', async () => {
  await begin();
  await Promise.all([vraagTijd(), vraagTijd()]);
  await d.at('2026-11-24T12:00');
  expect(d.messages('femke')).toHaveLength(1);
});

test('a bot that was away on Monday morning, and comes back at night, tells it on Tuesday', async () => {
  await begin();
  await vraagTijd();
  await d.sleepUntil('2026-11-23T22:30');
  await d.at('2026-11-24T07:59');
  expect(d.messages('femke')).toEqual([]);
  await d.at('2026-11-24T08:01');
  expect(d.messages('femke')).toHaveLength(1);
  expect((await listThings(d.store, d.netwerkId, Momenten)).map(({ value }) => value.soort)).not.toContain(
    'bericht.vrij',
  );
});

test('that reminders were dropped while the bot was away is told in the morning, not at night', async () => {
  d = await startDialogue({ features: metZaai, at: '2026-11-20T10:00' });
  await d.clicksRaw('femke', 'test.zaai', {
    acties: [{ id: 'a1', eigenaar: 'kevin', tot: '2026-11-24', wat: 'Bellen' }],
  });
  await d.sleepUntil('2026-12-01T02:30');
  await d.at('2026-12-01T07:59');
  expect(d.messages('femke')).toEqual([]);
  await d.sleepUntil('2026-12-01T19:30');
  await d.at('2026-12-02T09:30');
  expect(d.messages('femke').filter((bericht) => bericht.includes('niet bereikbaar'))).toHaveLength(1);
});

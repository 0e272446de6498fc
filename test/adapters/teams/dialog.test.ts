import { afterEach, beforeEach, expect, it } from 'vitest';
import { samples } from '../../../cards/acties/maken.sample.ts';
import { makenCard } from '../../../cards/acties/maken.ts';
import type { Reply } from '../../../src/ports/chat.ts';
import { groupRoom, person } from '../../support/fake-connector.ts';
import { type EdgeBot, startEdge } from './bot.ts';

const anna = person('Anna de Vries');
const bram = person('Bram Bos');
const form: Reply = { kind: 'card', card: makenCard(samples.bericht), summary: 'Een actie maken' };

let bot: EdgeBot;
beforeEach(async () => {
  bot = await startEdge({ turnBudgetMs: 200 });
});
afterEach(() => bot.close());

const room = groupRoom('Werkgroep', [anna, bram]);

/** As Teams sends what somebody chose on a message. */
const choose = (value: object, name = 'composeExtension/fetchTask') =>
  bot.teams.deliver({ ...bot.teams.activity('invoke', anna, room), name, value });
const onMessage = (content: string) => ({
  commandId: 'actie.uitBericht',
  commandContext: 'message',
  messagePayload: { id: '1700000000000', body: { contentType: 'html', content } },
});

type Task = { task: { type: string; value: { title: string; card: { content: object } } | string } };

it('asks for the form of a message as a click, by whoever chose it, and says nothing about where that message stands', async () => {
  bot.reply(() => form);
  await choose(onMessage('<p>Bel de <b>mentor</b></p>'));
  expect(bot.inputs).toEqual([
    expect.objectContaining({
      kind: 'clicked',
      verb: 'actie.uitBericht',
      data: { html: '<p>Bel de <b>mentor</b></p>' },
      actor: expect.objectContaining({ oid: anna.oid }),
      place: expect.objectContaining({ kind: 'personal' }),
    }),
  ]);
  expect(bot.inputs[0]?.place.team).toBeUndefined();
});

it('answers with a dialog that holds the form, every button one that a dialog knows; nothing is posted', async () => {
  bot.reply(() => form);
  const { status, body } = await choose(onMessage('<p>Bel</p>'));
  const { task } = body as Task;
  expect(status).toBe(200);
  expect(task).toMatchObject({ type: 'continue', value: { title: 'Een actie maken' } });
  const text = JSON.stringify(task);
  expect(text).not.toContain('Action.Execute');
  expect(text).toContain('"type":"Action.Submit"');
  expect(text).toContain('"verb":"actie.maken.opslaan"');
  expect(bot.teams.posts).toEqual([]);
});

it('gives a form that was sent to its verb, with what was filled in', async () => {
  bot.reply(() => ({ kind: 'card', card: makenCard(samples.leeg), summary: 'De actie is gemaakt' }));
  const data = { verb: 'actie.maken.opslaan', concept: 'c1', wat: 'Bellen', wie: 'kevin', n: 'n-1' };
  const { body } = await choose({ commandId: 'actie.uitBericht', data }, 'composeExtension/submitAction');
  expect(bot.inputs[0]).toMatchObject({
    verb: 'actie.maken.opslaan',
    data: { concept: 'c1', wat: 'Bellen', wie: 'kevin', n: 'n-1' },
  });
  expect((body as Task).task.value).toMatchObject({ title: 'De actie is gemaakt' });
});

it.each<[Reply, string]>([
  [{ kind: 'error', text: 'Je zit in meer dan één netwerk.' }, 'Je zit in meer dan één netwerk.'],
  [{ kind: 'text', text: 'Klaar.' }, 'Klaar.'],
  [{ kind: 'none' }, 'Ontvangen.'],
])('says one sentence in a dialog (%#)', async (reply, sentence) => {
  bot.reply(() => reply);
  expect((await choose(onMessage('<p>Bel</p>'))).body).toEqual({
    task: { type: 'message', value: sentence },
  });
});

it('answers in time when the turn takes too long', async () => {
  bot.reply(() => new Promise((resolve) => setTimeout(() => resolve(form), 1_000)));
  const { body } = await choose(onMessage('<p>Bel</p>'));
  expect((body as Task).task).toMatchObject({
    type: 'message',
    value: expect.stringContaining('Dit duurt even'),
  });
});

it.each([
  [{}, 'composeExtension/fetchTask'],
  [{ commandId: 7 }, 'composeExtension/fetchTask'],
  [{ commandId: 'actie.uitBericht' }, 'composeExtension/submitAction'],
  [{ commandId: 'x', data: { wat: 'zonder knop' } }, 'composeExtension/submitAction'],
  [{ commandId: 'x' }, 'composeExtension/query'],
])('does nothing with %j (%s)', async (value, name) => {
  const { status } = await choose(value, name);
  expect(status).toBe(200);
  expect(bot.inputs).toEqual([]);
});

it('takes a message without words, or with more than it reads, as one without words', async () => {
  bot.reply(() => form);
  await choose({ commandId: 'actie.uitBericht' });
  await choose(onMessage('x'.repeat(100_001)));
  expect(bot.inputs.map((input) => input.kind === 'clicked' && input.data)).toEqual([
    { html: '' },
    { html: '' },
  ]);
});

import { afterEach, beforeEach, expect, it } from 'vitest';
import { UserError } from '../../../src/domain/errors.ts';
import type { Card } from '../../../src/ports/card.ts';
import type { Reply } from '../../../src/ports/chat.ts';
import { person, personalRoom } from '../../support/fake-connector.ts';
import { type EdgeBot, startEdge } from './bot.ts';

const anna = person('Anna de Vries');
const card: Card = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: 'Alleen voor jou' }],
};
const wentWrong =
  /^Er ging iets mis \(code [0-9a-f]{6}\)\. Probeer het opnieuw; er is niets verloren gegaan\.$/;

let bot: EdgeBot;
beforeEach(async () => {
  bot = await startEdge({ turnBudgetMs: 200 });
});
afterEach(() => bot.close());

const click = () => bot.teams.click({ from: anna, verb: 'a.b' });

it.each<[Reply, object]>([
  [
    { kind: 'card', card, summary: 's' },
    { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card },
  ],
  [
    { kind: 'text', text: 'Klaar.' },
    { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Klaar.' },
  ],
  [
    { kind: 'error', text: 'Kies een datum.' },
    {
      statusCode: 400,
      type: 'application/vnd.microsoft.error',
      value: { code: 'BadRequest', message: 'Kies een datum.' },
    },
  ],
  [
    { kind: 'none' },
    { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Ontvangen.' },
  ],
])('answers a click with %j', async (reply, body) => {
  bot.reply(() => reply);
  expect(await click()).toMatchObject({ status: 200, body });
  expect(bot.teams.posts).toEqual([]);
});

it('posts a card that answers what was typed: in a channel for that person alone', async () => {
  bot.reply(() => ({ kind: 'card', card, summary: 'Welk netwerk bedoel je?' }));
  const room = bot.teams.team('Zorgnetwerk', [anna]);
  await bot.teams.sendMessage({ from: anna, text: 'help', room });
  const inChannel = await bot.teams.nextPost();
  expect(inChannel).toMatchObject({ conversation: room.id, only: anna.teamsId, card });
  await bot.teams.sendMessage({ from: anna, text: 'help' });
  const inChat = await bot.teams.nextPost();
  expect(inChat).toMatchObject({ conversation: personalRoom(anna).id, card });
});

it('shows wrong use as it was said', async () => {
  bot.reply(() => {
    throw new UserError('Kies eerst een overleg.');
  });
  expect((await click()).error).toBe('Kies eerst een overleg.');
  expect(bot.log.lines).toEqual([]);
});

it('answers a click that went wrong with a code that is in the log, and nothing of the error', async () => {
  bot.reply(() => {
    throw new Error('secret detail');
  });
  const { status, text = '' } = await click();
  expect(status).toBe(200);
  expect(text).toMatch(wentWrong);
  const code = /code (\w+)/.exec(text)?.[1];
  expect(bot.log.lines).toEqual([
    { level: 'error', event: 'turn.failed', fields: { code, kind: 'clicked' } },
  ]);
});

it('answers a message that went wrong in the chat, and the channel with 200', async () => {
  bot.reply(() => {
    throw new Error('secret detail');
  });
  expect(await bot.teams.sendMessage({ from: anna, text: 'help' })).toEqual({ status: 200, body: undefined });
  const post = await bot.teams.nextPost();
  expect(post.text).toMatch(wentWrong);
  expect(post.conversation).toBe(personalRoom(anna).id);
});

it('answers a message that went wrong in a channel to its sender alone', async () => {
  bot.reply(() => {
    throw new Error('secret detail');
  });
  await bot.teams.sendMessage({ from: anna, text: 'help', room: bot.teams.team('Zorg', [anna]) });
  expect((await bot.teams.nextPost()).only).toBe(anna.teamsId);
});

it('still answers 200 when that answer cannot be sent either', async () => {
  bot.reply(() => {
    throw new Error('secret detail');
  });
  bot.teams.fail({ with: 503 });
  expect((await bot.teams.sendMessage({ from: anna, text: 'help' })).status).toBe(200);
  expect(bot.log.lines.map(({ event }) => event)).toEqual(['turn.failed', 'turn.answer-not-sent']);
});

it('does not post a card in answer to a click from an old client', async () => {
  bot.reply(() => ({ kind: 'card', card, summary: 's' }));
  await bot.teams.click({ from: anna, verb: 'casus.open', submit: true });
  const post = await bot.teams.nextPost();
  expect(post.card).toBeUndefined();
  expect(post.text).toContain('Werk Teams bij');
});

it('answers a click from an old client in words', async () => {
  bot.reply(() => ({ kind: 'text', text: 'Genoteerd.' }));
  await bot.teams.click({ from: anna, verb: 'a.b', submit: true });
  expect((await bot.teams.nextPost()).text).toBe('Genoteerd.');
});

it('says nothing by itself after a message that was dealt with', async () => {
  expect(await bot.teams.sendMessage({ from: anna, text: 'help' })).toEqual({ status: 200, body: undefined });
  expect(bot.teams.posts).toEqual([]);
});

it('answers a click that takes too long before Teams gives up, and lets the turn go on', async () => {
  let finish: (reply: Reply) => void = () => {};
  const done = new Promise<Reply>((resolve) => {
    finish = resolve;
  });
  let finished = false;
  bot.reply(() =>
    done.then((reply) => {
      finished = true;
      return reply;
    }),
  );
  expect((await click()).text).toBe('Dit duurt even. Je klik is binnen. Kijk over een minuut opnieuw.');
  expect(finished).toBe(false);
  finish({ kind: 'text', text: 'te laat' });
  await done;
  expect(bot.log.lines.map(({ event }) => event)).toEqual(['turn.slow']);
});

it('answers a message that takes too long with 200, and a failure after that in the chat', async () => {
  let fail: (error: Error) => void = () => {};
  const done = new Promise<Reply>((_resolve, reject) => {
    fail = reject;
  });
  bot.reply(() => done);
  expect((await bot.teams.sendMessage({ from: anna, text: 'help' })).status).toBe(200);
  fail(new Error('late'));
  expect((await bot.teams.nextPost()).text).toMatch(wentWrong);
});

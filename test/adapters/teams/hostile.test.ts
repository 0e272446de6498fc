import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { person } from '../../support/fake-connector.ts';
import { type EdgeBot, startEdge } from './bot.ts';

const anna = person('Anna de Vries');

/** A POST without any of fetch's manners. */
const raw = (url: string, headers: Record<string, string>, body: string | Buffer): Promise<number> =>
  new Promise((resolve, reject) => {
    const sent = request(`${url}/api/messages`, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end(body);
  });

describe.each([
  ['with tokens', true],
  ['in development', false],
])('the edge %s', (_name, auth) => {
  let bot: EdgeBot;
  beforeAll(async () => {
    bot = await startEdge({ teams: { auth } });
  });
  afterAll(() => bot.close());

  const without = (key: string, type = 'message', more = {}): object => {
    const { [key]: _gone, ...rest } = bot.teams.activity(type, anna, undefined, { text: 'help', ...more });
    return rest;
  };
  const invoke = (more: object): object =>
    bot.teams.activity('invoke', anna, undefined, { name: 'adaptiveCard/action', ...more });

  it.each([
    ['an empty object', '{}', 400],
    ['no JSON', 'dit is geen json', 400],
    ['nothing', '', 400],
    ['a list', '[]', 400],
    ['null', 'null', 400],
    ['a number as type', '{"type":7}', 400],
    ['a type of control characters', '{"type":"\\u0000"}', 400],
    ['objects 200 deep', `{"type":"message","value":${'{"a":'.repeat(200)}1${'}'.repeat(200)}}`, 400],
    ['lists 100,000 deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 400],
    ['1 MB', JSON.stringify({ type: 'message', text: 'x'.repeat(1_000_000) }), 413],
  ])('refuses %s', async (_what, body, status) => {
    const answer = await bot.teams.deliver(body);
    expect(answer.status).toBe(status);
  });

  it('refuses bytes that are no UTF-8', async () => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${await bot.teams.mint()}` };
    expect(await raw(bot.url, headers, Buffer.from([0x7b, 0xff, 0xfe, 0x7d]))).toBe(400);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])(
    'refuses content of type %s',
    async (type) => {
      expect(
        (await bot.teams.deliver(bot.teams.activity('message', anna), { 'content-type': type })).status,
      ).toBe(415);
    },
  );

  it('refuses a compressed body', async () => {
    const headers = { 'content-encoding': 'gzip' };
    expect((await bot.teams.deliver(bot.teams.activity('message', anna), headers)).status).toBe(415);
  });

  it('drops a body that has no end, and goes on', async () => {
    const headers = { authorization: `Bearer ${await bot.teams.mint()}`, 'content-type': 'application/json' };
    const endless = raw(
      bot.url,
      { ...headers, 'transfer-encoding': 'chunked' },
      Buffer.alloc(20_000_000, 'x'),
    );
    // The answer may be lost on a line that is still being written to.
    expect([413, 'cut off']).toContain(await endless.catch(() => 'cut off'));
    expect((await bot.teams.sendMessage({ from: anna, text: 'help' })).status).toBe(200);
  });

  it('goes on when a sender hangs up halfway', async () => {
    const headers = { authorization: `Bearer ${await bot.teams.mint()}`, 'content-type': 'application/json' };
    await new Promise((resolve) => {
      const sent = request(`${bot.url}/api/messages`, {
        method: 'POST',
        headers: { ...headers, 'content-length': 100 },
      });
      sent.on('error', resolve);
      sent.write('{"type":', () => sent.destroy(new Error('gone')));
    });
    expect((await bot.teams.sendMessage({ from: anna, text: 'help' })).status).toBe(200);
  });

  it('refuses a body announced as larger than anything, without reading it', async () => {
    const headers = { authorization: `Bearer ${await bot.teams.mint()}`, 'content-type': 'application/json' };
    expect(await raw(bot.url, { ...headers, 'content-length': '999999999999' }, '{')).toBe(413);
  });

  it.each(['from', 'conversation'])('refuses a message without %s', async (key) => {
    expect((await bot.teams.deliver(without(key))).status).toBe(400);
  });

  it.each(['from', 'conversation'])('refuses a click without %s', async (key) => {
    const click = without(key, 'invoke', { name: 'adaptiveCard/action', value: { action: { verb: 'a.b' } } });
    expect((await bot.teams.deliver(click)).status).toBe(400);
  });

  it.each(['typing', 'messageReaction', 'event', 'messageUpdate', 'endOfConversation', 'trace', 'x'])(
    'takes an activity of type %s and does nothing with it',
    async (type) => {
      const before = bot.inputs.length;
      expect((await bot.teams.deliver(bot.teams.activity(type, anna))).status).toBe(200);
      expect(bot.inputs.length).toBe(before);
    },
  );

  it.each([
    ['no verb', { value: { action: { type: 'Action.Execute' } } }],
    ['a null value', { value: null }],
    ['no value', {}],
    ['a value that is text', { value: 'actie.gereed' }],
    ['a verb that is a number', { value: { action: { verb: 7 } } }],
    ['another name', { name: 'task/fetch', value: {} }],
    ['a name that is an object', { name: {}, value: { action: { verb: 'a.b' } } }],
  ])('answers a click with %s as a button it does not know', async (_what, more) => {
    const answer = await bot.teams.deliver(invoke(more));
    expect(answer).toMatchObject({
      status: 200,
      body: { statusCode: 400, type: 'application/vnd.microsoft.error' },
      error: 'Deze knop ken ik niet. Vraag de kaart opnieuw op.',
    });
  });

  it('takes a message with a null value and no text', async () => {
    const message = bot.teams.activity('message', anna, undefined, { value: null, text: null });
    expect((await bot.teams.deliver(message)).status).toBe(200);
    expect(bot.inputs.at(-1)).toMatchObject({ kind: 'said', text: '', files: [] });
  });

  it('takes attachments, entities and members that are not what they should be', async () => {
    const odd = {
      attachments: [null, 7, { contentType: 3 }],
      entities: 'x',
      membersAdded: [{ id: 1 }],
      channelData: [],
    };
    expect(
      (await bot.teams.deliver(bot.teams.activity('message', anna, undefined, { text: 'hoi', ...odd })))
        .status,
    ).toBe(200);
    expect(bot.inputs.at(-1)).toMatchObject({ kind: 'said', text: 'hoi', files: [] });
  });

  it.each(['GET', 'PUT', 'DELETE'])('does not take %s on its messages address', async (method) => {
    const response = await fetch(`${bot.url}/api/messages`, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it.each(['/', '/api', '/api/messages/x', '/api/messages%00', '/..%2f..%2fetc/passwd'])(
    'does not know %s',
    async (path) => {
      expect((await fetch(`${bot.url}${path}`)).status).toBe(404);
    },
  );
});

it('in development takes nothing for another host name than this machine', async () => {
  const bot = await startEdge({ teams: { auth: false } });
  const headers = { 'content-type': 'application/json', host: 'attacker.example' };
  expect(await raw(bot.url, headers, JSON.stringify(bot.teams.activity('message', anna)))).toBe(403);
  expect(bot.inputs).toEqual([]);
  await bot.close();
});

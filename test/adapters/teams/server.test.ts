import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createTeamsServer, PortInUse } from '../../../src/adapters/teams/server.ts';
import type { Reply } from '../../../src/ports/chat.ts';
import { person } from '../../support/fake-connector.ts';
import { createMemoryLog, realClock, startEdge } from './bot.ts';

const anna = person('Anna de Vries');

describe('health', () => {
  const read = async (url: string) => {
    const response = await fetch(url);
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      body: await response.json(),
    };
  };
  const json = 'application/json; charset=utf-8';

  it('says that it lives and that it is ready, as JSON', async () => {
    const health = { alive: () => ({ version: '1' }), ready: async () => ({ ok: true, store: 'ok' }) };
    const bot = await startEdge({ health });
    expect(await read(`${bot.url}/healthz`)).toEqual({ status: 200, type: json, body: { version: '1' } });
    expect(await read(`${bot.url}/readyz?full`)).toEqual({
      status: 200,
      type: json,
      body: { ok: true, store: 'ok' },
    });
    await bot.close();
  });

  it.each([
    ['says no', async () => ({ ok: false, store: 'unreachable' })],
    ['breaks', () => Promise.reject(new Error('secret detail'))],
  ])('is not ready when the check %s', async (_what, ready) => {
    const bot = await startEdge({ health: { alive: () => ({}), ready } });
    expect(await read(`${bot.url}/readyz`)).toMatchObject({ status: 503, body: { ok: false } });
    expect((await read(`${bot.url}/healthz`)).status).toBe(200);
    await bot.close();
  });
});

it('says which port is in use', async () => {
  const bot = await startEdge();
  const port = Number(new URL(bot.url).port);
  const second = createTeamsServer({
    credentials: undefined,
    allowedTenants: [],
    chat: bot.chat,
    log: createMemoryLog(),
    clock: realClock,
    health: { alive: () => ({}), ready: async () => ({ ok: true }) },
    handle: async () => ({ kind: 'none' }),
    port,
    host: '127.0.0.1',
  });
  const failure = await second.listen().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(PortInUse);
  expect(failure).toMatchObject({ port });
  await bot.close();
});

describe('closing', () => {
  it('lets a running turn give its answer, and takes no new one', async () => {
    const bot = await startEdge();
    let finish: (reply: Reply) => void = () => {};
    const started = new Promise<void>((resolve) => {
      bot.reply(() => {
        resolve();
        return new Promise((answer) => {
          finish = answer;
        });
      });
    });
    const clicked = bot.teams.click({ from: anna, verb: 'a.b' });
    await started;
    const closed = bot.close();
    await expect(fetch(`${bot.url}/healthz`)).rejects.toThrow();
    finish({ kind: 'text', text: 'Klaar.' });
    expect((await clicked).text).toBe('Klaar.');
    await closed;
  });

  it('does not wait for ever for a turn that hangs, nor for a client that holds the line', async () => {
    const bot = await startEdge({ closeGraceMs: 50 });
    const started = new Promise<void>((resolve) => {
      bot.reply(() => {
        resolve();
        return new Promise(() => {});
      });
    });
    const clicked = bot.teams.click({ from: anna, verb: 'a.b' }).catch(() => 'cut off');
    const idle = connect(Number(new URL(bot.url).port), '127.0.0.1');
    idle.on('error', () => {});
    await started;
    await bot.close();
    expect(await clicked).toBe('cut off');
    expect(bot.log.lines).toContainEqual({ level: 'warn', event: 'turn.abandoned', fields: { count: 1 } });
    idle.destroy();
  });
});

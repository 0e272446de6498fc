import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type FakeConnector, person, startFakeConnector } from '../../support/fake-connector.ts';
import { type EdgeBot, startEdge } from './bot.ts';

// The SDK writes each bad token to the console.
beforeAll(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterAll(() => {
  vi.restoreAllMocks();
});

const anna = person('Anna de Vries');

describe('who may come in', () => {
  let bot: EdgeBot;
  let teams: FakeConnector;
  beforeAll(async () => {
    bot = await startEdge();
    teams = bot.teams;
  });
  afterAll(() => bot.close());

  const deliver = async (authorization: string, more: Record<string, unknown> = {}) =>
    teams.deliver(teams.activity('message', anna, undefined, { text: 'help', ...more }), { authorization });

  it('lets a good token in', async () => {
    expect((await teams.sendMessage({ from: anna, text: 'help' })).status).toBe(200);
    expect(bot.inputs.at(-1)).toMatchObject({ kind: 'said', text: 'help', actor: { oid: anna.oid } });
  });

  it.each([
    ['is forged', { forged: true }],
    ['is not signed', { algorithm: 'none' }],
    ['is signed with HS256', { algorithm: 'HS256' }],
    ['is not valid yet', { notBefore: 3600, expires: 7200 }],
    ['has expired', { expires: -3600, notBefore: -7200 }],
    ['is for another bot', { audience: 'another-app' }],
    ['has another issuer', { issuer: 'https://evil.example' }],
    ['is from an emulator', { issuer: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' }],
    ['is for another service URL', { serviceUrl: 'https://smba.trafficmanager.net/emea/' }],
  ] as const)('refuses a token that %s, without saying why', async (_what, flaws) => {
    const before = bot.inputs.length;
    const answer = await deliver(`Bearer ${await teams.mint(flaws)}`);
    expect(answer).toEqual({ status: 401, body: { error: { code: '401' } } });
    expect(bot.inputs.length).toBe(before);
  });

  it.each([
    '',
    'Bearer',
    'Bearer ',
    'Bearer x',
    'Bearer a.b.c',
    'Basic YTpi',
    'Bearer e30.e30.e30',
    `Bearer ${'a.'.repeat(2000)}`,
  ])('refuses the header "%s"', async (authorization) => {
    expect((await deliver(authorization)).status).toBe(401);
  });

  it('refuses a tampered token that was remembered when it was good', async () => {
    const good = await teams.mint();
    expect((await deliver(`Bearer ${good}`)).status).toBe(200);
    expect((await deliver(`Bearer ${good.slice(0, -4)}AAAA`)).status).toBe(401);
  });

  it('refuses a remembered token on an activity from another service URL', async () => {
    const good = await teams.mint();
    expect((await deliver(`Bearer ${good}`)).status).toBe(200);
    expect((await deliver(`Bearer ${good}`, { serviceUrl: 'http://127.0.0.1:1/' })).status).toBe(401);
  });

  it('refuses an activity without a service URL', async () => {
    expect((await deliver(`Bearer ${await teams.mint()}`, { serviceUrl: undefined })).status).toBe(401);
  });

  it.each(['directline', 'webchat', 'emulator', 'AseChannel', undefined])(
    'refuses channel %s',
    async (channelId) => {
      expect((await deliver(`Bearer ${await teams.mint()}`, { channelId })).status).toBe(401);
    },
  );

  it.each([
    ['another tenant', { conversation: { id: 'a:1', tenantId: 'other' }, channelData: {} }],
    [
      'another tenant in the channel data',
      { conversation: { id: 'a:1' }, channelData: { tenant: { id: 'other' } } },
    ],
    ['no tenant', { conversation: { id: 'a:1' }, channelData: {} }],
  ])('refuses %s', async (_what, more) => {
    const answer = await deliver(`Bearer ${await teams.mint()}`, more);
    expect(answer).toEqual({ status: 403, body: { error: { code: '403' } } });
  });

  it('refuses without looking at the body when there is no token at all', async () => {
    const response = await fetch(`${bot.url}/api/messages`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(401);
  });
});

it('lets in the tenants on the list, and only those', async () => {
  const bot = await startEdge({ allowedTenants: ['gemeente', 'ggd'] });
  const from = (tenant: string) =>
    bot.teams.deliver(
      bot.teams.activity('message', anna, undefined, {
        text: 'x',
        conversation: { id: 'a:1', tenantId: tenant },
      }),
    );
  expect([(await from('ggd')).status, (await from(bot.teams.tenant)).status]).toEqual([200, 403]);
  await bot.close();
});

it('checks tokens for a managed identity in the same way', async () => {
  const teams = await startFakeConnector();
  const { appId, tenantId, endpoints = {} } = teams.credentials ?? { appId: '', tenantId: '' };
  const bot = await startEdge({ credentials: { type: 'UserAssignedMsi', appId, tenantId, endpoints } });
  teams.connect(bot.url);
  expect((await teams.sendMessage({ from: anna, text: 'help' })).status).toBe(200);
  const forged = { authorization: `Bearer ${await teams.mint({ forged: true })}` };
  expect((await teams.deliver(teams.activity('message', anna), forged)).status).toBe(401);
  await bot.close();
  await teams.close();
});

it('says that it cannot check now when the signing keys are out of reach', async () => {
  const teams = await startFakeConnector();
  const { credentials } = teams;
  if (credentials === undefined) throw new Error('a connector with tokens has credentials');
  const endpoints = { ...credentials.endpoints, openIdMetadata: 'http://127.0.0.1:1/openid' };
  const bot = await startEdge({ credentials: { ...credentials, endpoints } });
  teams.connect(bot.url);
  expect((await teams.sendMessage({ from: anna, text: 'help' })).status).toBe(503);
  await bot.close();
  await teams.close();
});

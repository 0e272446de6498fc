import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTeamsChat, type TeamsChat } from '../../../src/adapters/teams/chat.ts';
import type { Endpoints, TeamsCredentials } from '../../../src/adapters/teams/credentials.ts';
import type { Card } from '../../../src/ports/card.ts';
import { type Address, ChatError } from '../../../src/ports/chat.ts';
import {
  type FakeConnector,
  groupRoom,
  person,
  personalRoom,
  startFakeConnector,
} from '../../support/fake-connector.ts';

const anna = person('Anna de Vries');
const bram = person('Bram Bakker', { guest: true });
const card: Card = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: 'Overleg op 25 november' }],
};

let teams: FakeConnector;
let chat: TeamsChat;
beforeEach(async () => {
  teams = await startFakeConnector({ rosterPageSize: 2 });
  chat = createTeamsChat({ credentials: teams.credentials, timeoutMs: 300 });
});
afterEach(() => teams.close());

const team = () => teams.team('Zorgnetwerk', [anna, bram]);
const inTeam = (): Address => ({ kind: 'place', place: teams.place(team()) });
const toPerson = ({ oid, teamsId } = teams.meet(anna)): Address => ({
  kind: 'person',
  tenant: teams.tenant,
  oid,
  teamsId,
  serviceUrl: teams.serviceUrl,
});
const wire = () => teams.requests.map(({ method, path }) => `${method} ${decodeURIComponent(path)}`);
const withEndpoints = (endpoints: Endpoints): TeamsCredentials => {
  const { credentials } = teams;
  if (credentials === undefined) throw new Error('a connector with tokens has credentials');
  return { ...credentials, endpoints: { ...credentials.endpoints, ...endpoints } };
};
const failure = async (work: Promise<unknown>): Promise<ChatError> => {
  const error = await work.catch((thrown: unknown) => thrown);
  if (error instanceof ChatError) return error;
  throw new Error(`no ChatError but ${String(error)}`);
};

describe('posting', () => {
  it('calls somebody by name above a card: in the text, and to the letter the same beside it', async () => {
    await chat.post(inTeam(), {
      summary: 'Voor jou',
      card,
      noem: { teamsId: '29:anna', naam: 'Anna <& Co>' },
    });
    const text = '<at>Anna &lt;&amp; Co&gt;</at>';
    expect(teams.requests[0]?.body).toMatchObject({
      text,
      textFormat: 'xml',
      entities: [{ type: 'mention', text, mentioned: { id: '29:anna', name: 'Anna <& Co>' } }],
      attachments: [{ content: card }],
    });
  });
  it('puts a card with its summary in a channel, in one request', async () => {
    const { activity, conversation } = await chat.post(inTeam(), { summary: 'Agenda 25 november', card });
    expect(wire()).toEqual([`POST /v3/conversations/${team().id}/activities`]);
    expect(teams.requests[0]?.body).toEqual({
      type: 'message',
      summary: 'Agenda 25 november',
      importance: 'normal',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
    });
    expect(conversation).toBe(team().id);
    expect(teams.posts).toMatchObject([{ id: activity, card, only: undefined }]);
  });

  it('says on the wire that a message is for one person alone', async () => {
    const place = teams.place(team());
    await chat.post({ kind: 'place', place, only: anna }, { summary: 's', text: 'Alleen voor jou.' });
    expect(teams.requests).toMatchObject([
      {
        method: 'POST',
        query: { isTargetedActivity: 'true' },
        body: { recipient: { id: anna.teamsId, aadObjectId: anna.oid }, text: 'Alleen voor jou.' },
      },
    ]);
    expect(Object.keys(teams.requests[0]?.headers ?? {}).filter((name) => name.includes('ketenbot'))).toEqual(
      [],
    );
    await chat.post({ kind: 'place', place }, { summary: 's', text: 'Voor allen.' });
    expect(teams.requests[1]?.query).toEqual({});
  });

  it('does not target in a 1:1 chat, where there is only one person', async () => {
    teams.meet(anna);
    await chat.post(
      { kind: 'place', place: teams.place(personalRoom(anna)), only: anna },
      { summary: 's', text: 't' },
    );
    expect(teams.requests[0]?.query).toEqual({});
  });

  it('opens the 1:1 chat once and uses it again', async () => {
    const first = await chat.post(toPerson(), { summary: 's', text: 'een' });
    await chat.post(toPerson(), { summary: 's', text: 'twee' });
    expect(first.conversation).toBe(personalRoom(anna).id);
    const post = `POST /v3/conversations/${personalRoom(anna).id}/activities`;
    expect(wire()).toEqual(['POST /v3/conversations', post, post]);
    expect(teams.requests[0]?.body).toMatchObject({
      isGroup: false,
      bot: { id: `28:${teams.credentials?.appId}` },
      members: [{ id: anna.teamsId }],
      tenantId: teams.tenant,
      channelData: { tenant: { id: teams.tenant } },
    });
  });

  it('opens one chat a person when many messages go out at once', async () => {
    teams.meet(anna);
    await Promise.all([1, 2, 3].map((n) => chat.post(toPerson(), { summary: 's', text: String(n) })));
    expect(wire().filter((line) => line === 'POST /v3/conversations')).toHaveLength(1);
  });

  it('finds a person by Entra id alone, or by the Teams id it saw in a roster', async () => {
    const { teamsId: _unknown, ...byOid } = toPerson() as Extract<Address, { kind: 'person' }>;
    await chat.post(byOid, { summary: 's', text: 't' });
    expect(teams.requests[0]?.body.members).toMatchObject([{ id: anna.oid }]);
    await chat.roster(teams.place(team()));
    await chat.post({ ...byOid, oid: bram.oid }, { summary: 's', text: 't' });
    expect(teams.requests.at(-2)?.body.members).toMatchObject([{ id: bram.teamsId }]);
  });

  it('uses the 1:1 chat it saw someone write in', async () => {
    teams.meet(anna);
    const place = teams.place(personalRoom(anna));
    chat.learn(place, { tenant: teams.tenant, oid: anna.oid, teamsId: anna.teamsId, naam: anna.naam });
    await chat.post(toPerson(), { summary: 's', text: 't' });
    expect(wire()).toEqual([`POST /v3/conversations/${personalRoom(anna).id}/activities`]);
  });

  it('replaces a message', async () => {
    const { activity, conversation } = await chat.post(inTeam(), { summary: 's', text: 'oud' });
    await chat.update({ serviceUrl: teams.serviceUrl, conversation }, activity, { summary: 's', card });
    expect(wire()[1]).toBe(`PUT /v3/conversations/${conversation}/activities/${activity}`);
    expect(teams.posts).toMatchObject([{ id: activity, card, text: '' }]);
  });

  it('also takes a service URL without a slash at the end', async () => {
    const place = teams.place(team());
    const serviceUrl = teams.serviceUrl.replace(/\/$/, '');
    const bare = createTeamsChat({ credentials: withEndpoints({ serviceUrls: [serviceUrl] }) });
    await bare.post({ kind: 'place', place: { ...place, serviceUrl } }, { summary: 's', text: 't' });
    expect(teams.posts).toHaveLength(1);
  });
});

describe('the roster', () => {
  it('is read page after page', async () => {
    const carla = person('Carla');
    const room = teams.team('Groot', [anna, bram, carla]);
    const members = await chat.roster(teams.place(room));
    expect(members).toEqual([
      {
        oid: anna.oid,
        teamsId: anna.teamsId,
        naam: anna.naam,
        email: anna.email,
        upn: anna.upn,
        guest: false,
      },
      {
        oid: bram.oid,
        teamsId: bram.teamsId,
        naam: bram.naam,
        email: bram.email,
        upn: bram.upn,
        guest: true,
      },
      {
        oid: carla.oid,
        teamsId: carla.teamsId,
        naam: carla.naam,
        email: carla.email,
        upn: carla.upn,
        guest: false,
      },
    ]);
    expect(teams.requests.map(({ query }) => query.continuationToken)).toEqual([undefined, '2']);
  });

  it('knows a guest by the user principal name too', async () => {
    const guest = person('Gast', { upn: 'gast_ggd.example#EXT#@gemeente.example' });
    expect(await chat.roster(teams.place(teams.team('Gasten', [guest])))).toMatchObject([
      { guest: true, upn: guest.upn },
    ]);
  });

  it('is that of the team, also when asked from within a thread of another channel', async () => {
    const place = teams.place(team());
    await chat.roster({ ...place, conversation: '19:ander@thread.tacv2;messageid=17' });
    const chatOnly = teams.open(groupRoom('Overleg', [anna]));
    await chat.roster(teams.place(chatOnly));
    expect(wire()).toEqual([
      `GET /v3/conversations/${team().id}/pagedmembers`,
      `GET /v3/conversations/${chatOnly.id}/pagedmembers`,
    ]);
  });
});

describe('when Teams does not take it', () => {
  const post = () => chat.post(inTeam(), { summary: 's', text: 't' });

  it.each([
    [412, 'busy'],
    [429, 'busy'],
    [502, 'busy'],
    [503, 'busy'],
    [504, 'busy'],
    [401, 'busy'],
    [400, 'refused'],
    [403, 'refused'],
    [404, 'refused'],
    [413, 'refused'],
    [302, 'refused'],
    [500, 'unsure'],
  ] as const)('status %i is %s, after one request', async (status, kind) => {
    teams.fail({ with: status });
    expect(await failure(post())).toMatchObject({ kind, status });
    expect(teams.requests).toHaveLength(1);
    expect(teams.posts).toEqual([]);
  });

  it.each(['reset', 'hang'] as const)(
    'a line that ends in "%s" is unsure, after one request',
    async (fault) => {
      teams.fail({ with: fault, afterTaking: true });
      expect(await failure(post())).toMatchObject({ kind: 'unsure', status: undefined });
      expect(teams.requests).toHaveLength(1);
      expect(teams.posts).toHaveLength(1);
    },
  );

  it.each([
    [7, 7],
    ['0.5', 0.5],
    ['gisteren', undefined],
  ])('hears that it may try again after %j seconds', async (retryAfter, seconds) => {
    teams.fail({ with: 429, retryAfter });
    expect((await failure(post())).retryAfter).toBe(seconds);
  });

  it('hears from when on it may try again, in seconds from the moment of the answer', async () => {
    teams.fail({ with: 429, retryAfter: 'Sun, 01 Jan 2090 00:00:00 GMT' });
    const { retryAfter = 0 } = await failure(post());
    const at = Date.now() + retryAfter * 1000;
    expect(new Date(at + 30_000).getUTCFullYear()).toBe(2090);
  });

  it('a message over 100 KB is refused', async () => {
    const error = await failure(chat.post(inTeam(), { summary: 's', text: 'x'.repeat(120_000) }));
    expect(error).toMatchObject({ kind: 'refused', status: 413 });
  });

  it('a person who is not there is refused', async () => {
    expect(await failure(chat.post(toPerson(bram), { summary: 's', text: 't' }))).toMatchObject({
      kind: 'refused',
    });
  });

  it.each([500, 'hang'] as const)(
    'a 1:1 chat that could not be opened (%s) can be tried again: nothing was sent',
    async (fault) => {
      teams.fail({ with: fault });
      expect(await failure(chat.post(toPerson(), { summary: 's', text: 't' }))).toMatchObject({
        kind: 'busy',
      });
      await chat.post(toPerson(), { summary: 's', text: 't' });
      expect(teams.posts).toHaveLength(1);
    },
  );

  it('opens the 1:1 chat anew when the one it knew is gone, and gives up when that is of no use', async () => {
    const post = () => chat.post(toPerson(), { summary: 's', text: 't' });
    await post();
    teams.fail({ with: 404, times: 2, on: ({ path }) => path.endsWith('/activities') });
    expect(await failure(post())).toMatchObject({ kind: 'busy', status: 404 });
    chat = createTeamsChat({ credentials: teams.credentials });
    expect(await failure(post())).toMatchObject({ kind: 'refused', status: 404 });
  });

  it('opens the 1:1 chat anew after it was gone', async () => {
    const post = () => chat.post(toPerson(), { summary: 's', text: 't' });
    await post();
    teams.fail({ with: 404 });
    await failure(post());
    await post();
    expect(wire().filter((line) => line === 'POST /v3/conversations')).toHaveLength(2);
  });

  it('a connector that is not there is busy: nothing was sent', async () => {
    const free = createServer();
    await new Promise<void>((resolve) => free.listen(0, '127.0.0.1', resolve));
    const serviceUrl = `http://127.0.0.1:${(free.address() as AddressInfo).port}/`;
    await new Promise((resolve) => free.close(resolve));
    const alone = createTeamsChat({ credentials: undefined });
    const place = { ...teams.place(team()), serviceUrl };
    expect(await failure(alone.post({ kind: 'place', place }, { summary: 's', text: 't' }))).toMatchObject({
      kind: 'busy',
    });
  });

  it('a token that cannot be had is busy: nothing was sent', async () => {
    const token = () => Promise.reject(new Error('no Entra today'));
    const mute = createTeamsChat({ credentials: withEndpoints({ token }) });
    expect(await failure(mute.post(inTeam(), { summary: 's', text: 't' }))).toMatchObject({ kind: 'busy' });
    expect(teams.requests).toEqual([]);
  });

  it('says nothing of the message or the answer in the error', async () => {
    teams.fail({ with: 403 });
    expect((await failure(chat.post(inTeam(), { summary: 'geheim', text: 'geheim' }))).message).toBe(
      'connector answered 403 (Injected)',
    );
  });
});

describe('where it sends', () => {
  it.each([
    'https://evil.example/',
    'http://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://evilbotframework.com/',
    'file:///etc/passwd',
    'x',
  ])('never to %s', async (serviceUrl) => {
    const place = { ...teams.place(team()), serviceUrl };
    expect(await failure(chat.post({ kind: 'place', place }, { summary: 's', text: 't' }))).toMatchObject({
      kind: 'refused',
      message: 'not a service URL of Teams',
    });
  });

  it('in development only to this machine', async () => {
    const local = createTeamsChat({ credentials: undefined });
    const place = { ...teams.place(team()), serviceUrl: 'https://smba.trafficmanager.net/emea/' };
    expect(await failure(local.post({ kind: 'place', place }, { summary: 's', text: 't' }))).toMatchObject({
      kind: 'refused',
    });
  });

  it('does not follow a redirect with its token', async () => {
    teams.fail({ with: 307, location: `${teams.serviceUrl}v3/conversations` });
    expect(await failure(chat.post(inTeam(), { summary: 's', text: 't' }))).toMatchObject({
      kind: 'refused',
      status: 307,
    });
    expect(teams.requests).toHaveLength(1);
  });
});

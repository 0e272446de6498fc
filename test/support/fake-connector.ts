/*
 * A Bot Connector that is not there: real HTTP, real tokens, no Teams. It plays both sides.
 *
 *   const teams = await startFakeConnector();            // { auth: false } for a bot in development
 *   const server = createTeamsServer({ credentials: teams.credentials, … });
 *   teams.connect(`http://127.0.0.1:${port}`);           // where the bot listens
 *
 * Who and where (the same name is the same person every time):
 *   const anna = person('Anna de Vries', { guest: true });
 *   const team = teams.team('Zorgnetwerk', [anna, bram]); // a team with one channel, and its roster
 *   groupRoom(…), personalRoom(anna)                      // a group chat, the 1:1 chat
 *
 * What people do; each resolves with the bot's answer { status, body, card?, text?, error? }:
 *   await teams.sendMessage({ from: anna, text: 'help' });            // 1:1; with `room: team` in the channel, with a mention
 *   await teams.sendMessage({ from: anna, files: [teams.host('lijst.xlsx', bytes)] });
 *   await teams.click({ from: anna, post, button: 'Openen', inputs: { reden: '…' } });
 *   await teams.click({ from: anna, card: answer.card, post, button: 'Verder' });   // a card that was an answer
 *   await teams.click({ from: anna, verb: 'actie.gereed', data: { actie: '1' } });
 *   await teams.addBot(team, anna); teams.removeBot(…); teams.addMembers(…);
 *   `id:` on a message or click delivers the same activity again.
 *   await teams.deliver(anything, headers);               // raw; `teams.activity(type, from, room, more)` makes one to spoil
 *   await teams.mint({ forged: true });                   // a token that is not right (see TokenFlaws)
 *
 * What the bot does:
 *   const post = await teams.nextPost((p) => p.conversation === personalRoom(anna).id);
 *     // waits; each message is given out once; a time-out says what was posted instead
 *   teams.posts                                           // all messages as they stand now
 *   teams.requests                                        // every request on the wire
 *   wordsOf(post.card)                                    // (support/chat.ts) the words a person reads on it
 *
 * What goes wrong:
 *   teams.fail({ with: 429, retryAfter: 3 });             // the next request; also 'reset' and 'hang'
 *   teams.fail({ with: 'reset', afterTaking: true });     // it arrived, the bot does not hear so
 *   teams.fail({ with: 503, times: 5, on: ({ path }) => path.endsWith('/activities') }); teams.heal();
 *
 *   await teams.close();
 */
import type { AddressInfo } from 'node:net';
import type { TeamsCredentials } from '../../src/adapters/teams/credentials.ts';
import type { Place } from '../../src/ports/input.ts';
import { createClient } from './connector/client.ts';
import { createFaults, type Fault } from './connector/faults.ts';
import { createHttp, type Hosted } from './connector/http.ts';
import { type Person, type Room, teamRoom } from './connector/people.ts';
import type { Post } from './connector/posts.ts';
import { createState } from './connector/state.ts';
import { createTokens, type TokenFlaws } from './connector/tokens.ts';

export { groupRoom, type Person, person, personalRoom, type Room } from './connector/people.ts';
export type { Post } from './connector/posts.ts';

export type FakeConnectorOptions = {
  /** False for a bot without an app id: no tokens either way. */
  readonly auth?: boolean;
  readonly tenant?: string;
  readonly rosterPageSize?: number;
};

const APP_ID = '11111111-2222-3333-4444-555555555555';
const OUTBOUND_TOKEN = 'the-bot-itself';

/** Starts one on a free port of loopback. */
export const startFakeConnector = async (options: FakeConnectorOptions = {}) => {
  const { auth = true, tenant = 'aaaaaaaa-0000-0000-0000-000000000001', rosterPageSize = 50 } = options;
  const state = createState();
  const faults = createFaults();
  const files = new Map<string, Hosted>();
  let jwks: object = {};
  const http = createHttp({
    state,
    faults,
    files,
    jwks: () => jwks,
    outboundToken: auth ? OUTBOUND_TOKEN : undefined,
    pageSize: rosterPageSize,
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const serviceUrl = `${origin}/teams/`;
  const tokens = await createTokens(APP_ID, serviceUrl);
  jwks = tokens.jwks;

  const credentials: TeamsCredentials = {
    type: 'SingleTenant',
    appId: APP_ID,
    tenantId: tenant,
    password: 'not-used',
    endpoints: {
      openIdMetadata: `${origin}/openid`,
      serviceUrls: [serviceUrl],
      token: async () => OUTBOUND_TOKEN,
    },
  };
  let botUrl = '';
  const sender = { tenant, serviceUrl, bot: { id: `28:${APP_ID}`, name: 'Ketenbot' } };
  const client = createClient(() => `${botUrl}/api/messages`, sender, state, auth ? tokens : undefined);

  return {
    ...client,
    tenant,
    serviceUrl,
    /** What the bot must be given to trust this connector; nothing when it runs without tokens. */
    credentials: auth ? credentials : undefined,
    connect(url: string): void {
      botUrl = url;
    },
    /** The same people, talking to another instance of the bot. */
    through: (url: string) =>
      createClient(() => `${url}/api/messages`, sender, state, auth ? tokens : undefined),
    team: (naam: string, members: readonly Person[]): Room => state.open(teamRoom(naam, members)),
    open: (room: Room): Room => state.open(room),
    meet: (who: Person): Person => state.meet(who),
    /** The room as the bot knows it. */
    place: (room: Room): Place => ({
      kind: room.kind,
      tenant,
      serviceUrl,
      conversation: room.id,
      ...(room.team === undefined ? {} : { team: { ...room.team, channel: room.id } }),
    }),
    mint: (flaws?: TokenFlaws): Promise<string> => tokens.mint(flaws),
    get posts(): readonly Post[] {
      return state.posts();
    },
    requests: state.requests,
    nextPost: (matches: (post: Post) => boolean = () => true, waitMs?: number): Promise<Post> =>
      state.next(matches, waitMs),
    fail: (fault: Fault): void => faults.add(fault),
    heal: (): void => faults.clear(),
    host(
      name: string,
      bytes: Uint8Array,
      contentType = 'application/octet-stream',
    ): { name: string; url: string } {
      files.set(name, { bytes, contentType });
      return { name, url: `${origin}/files/${encodeURIComponent(name)}` };
    },
    async close(): Promise<void> {
      const closed = new Promise((resolve) => http.close(resolve));
      http.closeAllConnections();
      await closed;
    },
  };
};

export type FakeConnector = Awaited<ReturnType<typeof startFakeConnector>>;

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Json } from './activities.ts';
import { type Faults, strike } from './faults.ts';
import type { Person } from './people.ts';
import { personalRoom } from './people.ts';
import type { State } from './state.ts';

/** A file that stands ready to be fetched. */
export type Hosted = { readonly bytes: Uint8Array; readonly contentType: string };

export type HttpOptions = {
  readonly state: State;
  readonly faults: Faults;
  readonly files: Map<string, Hosted>;
  readonly jwks: () => object;
  /** The token the bot must send along; none in development. */
  readonly outboundToken: string | undefined;
  readonly pageSize: number;
};

type Answer = readonly [status: number, body?: unknown];

const MAX_MESSAGE_BYTES = 100 * 1024;
const SERVICE = '/teams';

const refuse = (status: number, code: string): Answer => [status, { error: { code, message: code } }];

const readJson = async (request: IncomingMessage): Promise<{ body: Json; size: number }> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  return { body: bytes.length === 0 ? {} : (JSON.parse(bytes.toString('utf8')) as Json), size: bytes.length };
};

const toMember = (who: Person): Json => ({
  id: who.teamsId,
  aadObjectId: who.oid,
  name: who.naam,
  email: who.email,
  userPrincipalName: who.upn,
  userRole: who.guest ? 'guest' : 'user',
});

/** The Bot Connector's own addresses, below the service URL. */
const createConnectorRoutes = ({ state, pageSize }: HttpOptions) => {
  const createConversation = (body: Json): Answer => {
    const [member] = Array.isArray(body.members) ? body.members : [];
    const who = state.find(String(member?.id));
    if (body.isGroup !== false || typeof body.tenantId !== 'string') return refuse(400, 'BadSyntax');
    return who === undefined ? refuse(404, 'UserNotFound') : [201, { id: personalRoom(who).id }];
  };
  const post = (conversation: string, query: URLSearchParams, body: Json): Answer => {
    if (state.room(conversation) === undefined) return refuse(404, 'ConversationNotFound');
    if (query.get('isTargetedActivity') !== 'true')
      return [201, { id: state.add(conversation, undefined, body) }];
    const recipient = body.recipient as { id?: unknown } | undefined;
    if (typeof recipient?.id !== 'string') return refuse(400, 'BadSyntax');
    return [201, { id: state.add(conversation, recipient.id, body) }];
  };
  const members = (conversation: string, query: URLSearchParams): Answer => {
    const all = state.room(conversation)?.members;
    if (all === undefined) return refuse(404, 'ConversationNotFound');
    const from = Number(query.get('continuationToken') ?? 0);
    const size = Math.min(pageSize, Number(query.get('pageSize') ?? pageSize));
    const until = from + size;
    const more = until < all.length ? { continuationToken: String(until) } : {};
    return [200, { members: all.slice(from, until).map(toMember), ...more }];
  };
  return (method: string, path: string, query: URLSearchParams, body: Json): Answer => {
    const [, , , conversation = '', what, activity] = path.split('/').map(decodeURIComponent);
    if (!path.startsWith('/v3/conversations')) return refuse(404, 'NotFound');
    if (method === 'POST' && conversation === '') return createConversation(body);
    if (method === 'POST' && what === 'activities') return post(conversation, query, body);
    if (method === 'PUT' && what === 'activities' && activity !== undefined)
      return state.replace(conversation, activity, body)
        ? [200, { id: activity }]
        : refuse(404, 'ActivityNotFoundInConversation');
    if (method === 'GET' && what === 'pagedmembers') return members(conversation, query);
    return refuse(405, 'MethodNotAllowed');
  };
};

const answer = (response: ServerResponse, [status, body]: Answer): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(body === undefined ? '' : JSON.stringify(body));
};

/** Serves the connector, the OpenID metadata and the hosted files. */
export const createHttp = (options: HttpOptions): Server => {
  const { state, faults, files, jwks, outboundToken } = options;
  const connect = createConnectorRoutes(options);

  const serveFile = (name: string, response: ServerResponse): void => {
    const file = files.get(name);
    response.writeHead(file === undefined ? 404 : 200, { 'content-type': file?.contentType ?? 'text/plain' });
    response.end(file?.bytes);
  };
  const serveConnector = async (
    url: URL,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    const method = request.method ?? '';
    const path = url.pathname.slice(SERVICE.length);
    const { body, size } = await readJson(request);
    state.requests.push({
      method,
      path,
      query: Object.fromEntries(url.searchParams),
      headers: request.headers,
      body,
    });
    const fault = faults.next(method, path);
    const authorised =
      outboundToken === undefined || request.headers.authorization === `Bearer ${outboundToken}`;
    const take = (): Answer => {
      if (!authorised) return refuse(401, 'Unauthorized');
      if (size > MAX_MESSAGE_BYTES) return refuse(413, 'MessageSizeTooBig');
      return connect(method, path, url.searchParams, body);
    };
    if (fault === undefined) return answer(response, take());
    if (fault.afterTaking === true) take();
    strike(fault, request, response);
  };

  return createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    if (url.pathname === '/openid')
      answer(response, [200, { issuer: 'https://api.botframework.com', jwks_uri: `${url.origin}/jwks` }]);
    else if (url.pathname === '/jwks') answer(response, [200, jwks()]);
    else if (url.pathname.startsWith('/files/'))
      serveFile(decodeURIComponent(url.pathname.slice(7)), response);
    else if (url.pathname.startsWith(`${SERVICE}/`)) {
      serveConnector(url, request, response).catch(() =>
        answer(response, refuse(500, 'FakeConnectorFailed')),
      );
    } else answer(response, refuse(404, 'NotFound'));
  });
};

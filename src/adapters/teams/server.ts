import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Reply } from '../../ports/chat.ts';
import type { Bestanden } from '../../ports/file.ts';
import type { Input } from '../../ports/input.ts';
import type { Kalenders } from '../../ports/kalender.ts';
import { geefBestand, isBestandPad } from './bestand.ts';
import { BadBody } from './body.ts';
import type { TeamsChat } from './chat.ts';
import { geefKalender, isKalenderPad } from './kalender.ts';
import { type Answer, createMessages, type MessagesOptions } from './messages.ts';
import { createTurns } from './turns.ts';

/** The port is taken by another program. */
export class PortInUse extends Error {
  override readonly name = 'PortInUse';
  readonly port: number;
  constructor(port: number) {
    super(`port ${port} is in use`);
    this.port = port;
  }
}

type Health = {
  readonly alive: () => object;
  readonly ready: () => Promise<{ readonly ok: boolean }>;
};

export type TeamsServerOptions = MessagesOptions & {
  readonly handle: (input: Input) => Promise<Reply>;
  readonly chat: Pick<TeamsChat, 'post' | 'learn'>;
  readonly health: Health;
  /** The calendar files; without it there are none. */
  readonly kalender?: Kalenders;
  /** The files behind one-time addresses; without it there are none. */
  readonly bestanden?: Bestanden;
  readonly port: number;
  readonly host: string;
  /** How long Teams is kept waiting for an answer; 10 s unless said otherwise. */
  readonly turnBudgetMs?: number;
  /** How long closing waits for running turns; 10 s unless said otherwise. */
  readonly closeGraceMs?: number;
};

export type TeamsServer = {
  /** Resolves with the port it listens on. Throws `PortInUse`. */
  listen(): Promise<{ readonly port: number }>;
  /** Takes no more requests, lets running turns finish within the grace, then closes every connection. */
  close(): Promise<void>;
};

const send = (response: ServerResponse, { status, body, text: asIs, bytes, headers }: Answer): void => {
  const text = bytes ?? asIs ?? (body === undefined ? '' : JSON.stringify(body));
  response.writeHead(status, {
    ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
    'content-length': typeof text === 'string' ? Buffer.byteLength(text) : text.byteLength,
    ...headers,
  });
  response.end(text);
};

const createRoutes = (
  options: TeamsServerOptions,
  messages: (request: IncomingMessage) => Promise<Answer>,
) => {
  const { health, kalender, bestanden, log } = options;
  const ready = async (): Promise<Answer> => {
    try {
      const state = await health.ready();
      return { status: state.ok ? 200 : 503, body: state };
    } catch (error) {
      log.error('health.ready-failed', error);
      return { status: 503, body: { ok: false } };
    }
  };
  return async (request: IncomingMessage): Promise<Answer> => {
    const path = request.url?.split('?', 1)[0] ?? '';
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (path === '/healthz' && reads) return { status: 200, body: health.alive() };
    if (path === '/readyz' && reads) return ready();
    if (isKalenderPad(path) && reads) return geefKalender(path, kalender);
    if (isBestandPad(path)) return geefBestand(request.method, path, bestanden);
    if (path !== '/api/messages') return { status: 404 };
    return request.method === 'POST' ? messages(request) : { status: 405, headers: { allow: 'POST' } };
  };
};

const start = (server: Server, port: number, host: string): Promise<{ readonly port: number }> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortInUse(port) : error),
    );
    server.listen(port, host, () => {
      const address = server.address();
      resolve({ port: typeof address === 'object' && address !== null ? address.port : port });
    });
  });

/** The bot's HTTP side: `POST /api/messages` for Teams, `GET /healthz` and `GET /readyz` for whoever watches over it, `GET /kalender/…` for calendars, `/bestand/…` for files. */
export const createTeamsServer = (options: TeamsServerOptions): TeamsServer => {
  const { log, port, host, turnBudgetMs = 10_000, closeGraceMs = 10_000 } = options;
  const turns = createTurns({ handle: options.handle, chat: options.chat, log, budgetMs: turnBudgetMs });
  const route = createRoutes(options, createMessages(options, turns));

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      send(response, await route(request));
    } catch (error) {
      if (response.headersSent || response.destroyed) return;
      if (error instanceof BadBody) {
        log.warn('teams.refused', { status: error.status, reason: error.message });
        send(response, { status: error.status, headers: { connection: 'close' } });
        return;
      }
      log.error('teams.edge-failed', error);
      send(response, { status: 503 });
    }
  };
  const server = createServer({ connectionsCheckingInterval: 5_000 }, (request, response) => {
    void respond(request, response);
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 20_000;
  server.keepAliveTimeout = 65_000;

  return {
    listen: () => start(server, port, host),
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await turns.drain(closeGraceMs);
      server.closeIdleConnections();
      const killing = setTimeout(() => server.closeAllConnections(), 500);
      await closed;
      clearTimeout(killing);
    },
  };
};

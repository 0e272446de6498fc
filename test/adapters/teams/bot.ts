import { Temporal } from 'temporal-polyfill';
import { createTeamsChat, type TeamsChat } from '../../../src/adapters/teams/chat.ts';
import { createTeamsServer, type TeamsServerOptions } from '../../../src/adapters/teams/server.ts';
import type { Reply } from '../../../src/ports/chat.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import type { Input } from '../../../src/ports/input.ts';
import type { Log } from '../../../src/ports/log.ts';
import {
  type FakeConnector,
  type FakeConnectorOptions,
  startFakeConnector,
} from '../../support/fake-connector.ts';

export const realClock: Clock = {
  now: () => Temporal.Now.instant(),
  sleepUntil: async () => {},
};

export type Logged = {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: string;
  readonly fields: object;
};

export const createMemoryLog = (): Log & { readonly lines: Logged[] } => {
  const lines: Logged[] = [];
  return {
    lines,
    info: (event, fields = {}) => lines.push({ level: 'info', event, fields }),
    warn: (event, fields = {}) => lines.push({ level: 'warn', event, fields }),
    error: (event, _error, fields = {}) => lines.push({ level: 'error', event, fields }),
  };
};

export type EdgeBot = {
  readonly teams: FakeConnector;
  readonly chat: TeamsChat;
  readonly url: string;
  readonly log: ReturnType<typeof createMemoryLog>;
  /** Everything `handle` was given. */
  readonly inputs: Input[];
  /** What `handle` does from now on. */
  reply(how: (input: Input) => Reply | Promise<Reply>): void;
  close(): Promise<void>;
};

/** The edge alone, on real HTTP against the fake connector; the app behind it is what `reply` says. */
export const startEdge = async (
  more: Partial<TeamsServerOptions> & { readonly teams?: FakeConnectorOptions } = {},
): Promise<EdgeBot> => {
  const { teams: teamsOptions, ...serverOptions } = more;
  const teams = await startFakeConnector(teamsOptions);
  const { credentials } = teams;
  const chat = createTeamsChat({ credentials, timeoutMs: 2_000 });
  const log = createMemoryLog();
  const inputs: Input[] = [];
  let how: (input: Input) => Reply | Promise<Reply> = () => ({ kind: 'none' });
  const server = createTeamsServer({
    credentials,
    allowedTenants: [],
    chat,
    log,
    clock: realClock,
    port: 0,
    host: '127.0.0.1',
    health: { alive: () => ({ ok: true }), ready: async () => ({ ok: true }) },
    handle: async (input) => {
      inputs.push(input);
      return how(input);
    },
    ...serverOptions,
  });
  const { port } = await server.listen();
  const url = `http://127.0.0.1:${port}`;
  teams.connect(url);
  return {
    teams,
    chat,
    url,
    log,
    inputs,
    reply(next) {
      how = next;
    },
    async close() {
      await server.close();
      await teams.close();
    },
  };
};

import type { IncomingMessage } from 'node:http';
import type { Activity as SdkActivity } from 'botbuilder';
import type { Reply } from '../../ports/chat.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import { EdgeAdapter } from './adapter.ts';
import { parseJson, readBody } from './body.ts';
import type { TeamsChat } from './chat.ts';
import type { TeamsCredentials } from './credentials.ts';
import { createGate, type Verdict } from './gate.ts';
import { readActivity, tenantOf } from './input.ts';
import { toInvokeBody } from './invoke.ts';
import { isLoopbackHost } from './service-urls.ts';
import type { createTurns } from './turns.ts';
import { Activity, isShallow } from './wire.ts';

export type MessagesOptions = {
  /** None means development: nothing is checked, and only this very machine may talk to the bot. */
  readonly credentials: TeamsCredentials | undefined;
  /** Tenants whose people may use the bot; empty means the bot's own. Not looked at in development. */
  readonly allowedTenants: readonly string[];
  readonly chat: Pick<TeamsChat, 'learn'>;
  readonly log: Log;
  /** Real time: the validity of tokens is measured on it. */
  readonly clock: Clock;
};

/** What goes back over HTTP. */
export type Answer = {
  readonly status: number;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is; the headers say what it is. */
  readonly text?: string;
  readonly bytes?: Uint8Array;
  readonly headers?: Record<string, string>;
};

const UNKNOWN_BUTTON: Reply = { kind: 'error', text: 'Deze knop ken ik niet. Vraag de kaart opnieuw op.' };

const isLocal = (request: IncomingMessage): boolean => {
  const remote = request.socket.remoteAddress ?? '';
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  return /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(remote) && isLoopbackHost(host);
};

/** Answers `POST /api/messages` for one activity. */
export const createMessages = (options: MessagesOptions, turns: ReturnType<typeof createTurns>) => {
  const { credentials, allowedTenants, clock, chat, log } = options;
  const adapter = new EdgeAdapter(credentials);
  const gate =
    credentials &&
    createGate({
      credentials,
      allowedTenants,
      clock,
      verify: (activity, authorization) => adapter.verify(activity, authorization),
    });
  const check = async (request: IncomingMessage, activity: Activity): Promise<Verdict> =>
    gate === undefined
      ? { ok: true }
      : gate(activity, request.headers.authorization ?? '', tenantOf(activity));

  const refuse = (status: number, reason: string): Answer => {
    log.warn('teams.refused', { status, reason });
    return { status, body: { error: { code: String(status) } } };
  };

  const run = async (parsed: object, activity: Activity, body: string): Promise<Answer> => {
    const read = readActivity(activity, body);
    if (read.kind === 'incomplete') return refuse(400, 'incomplete activity');
    if (read.kind === 'unknown') return { status: 200, body: toInvokeBody(UNKNOWN_BUTTON) };
    const input = read.kind === 'input' ? read.input : undefined;
    if (input === undefined) return { status: 200 };
    const isDialog = read.kind === 'input' && read.dialog === true;
    if (!isDialog) chat.learn(input.place, input.actor);
    let answer: Answer = { status: 200 };
    await adapter.turn(parsed as Partial<SdkActivity>, async () => {
      if (isDialog) answer = { status: 200, body: await turns.dialog(input) };
      else if (activity.type === 'invoke') answer = { status: 200, body: await turns.answer(input) };
      else await turns.take(input);
    });
    return answer;
  };

  return async (request: IncomingMessage): Promise<Answer> => {
    if (gate === undefined && !isLocal(request)) return refuse(403, 'not from this machine');
    if (gate !== undefined && request.headers.authorization === undefined) return refuse(401, 'no token');
    const body = await readBody(request);
    const parsed = parseJson(body);
    if (!isShallow(parsed)) return refuse(400, 'too deep');
    const activity = Activity.safeParse(parsed);
    if (!activity.success) return refuse(400, 'no activity');
    const verdict = await check(request, activity.data);
    return verdict.ok ? run(parsed as object, activity.data, body) : refuse(verdict.status, verdict.reason);
  };
};

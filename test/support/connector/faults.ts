import type { IncomingMessage, ServerResponse } from 'node:http';

/** What goes wrong with a request, instead of or after taking it. */
export type Fault = {
  /** `status`: refuse with it; `reset`: cut the line; `hang`: never answer. */
  readonly with: number | 'reset' | 'hang';
  /** Take the message all the same before going wrong: it arrived, but the bot does not hear so. */
  readonly afterTaking?: boolean;
  /** Seconds, or an HTTP date. */
  readonly retryAfter?: number | string;
  /** Where a redirect points. */
  readonly location?: string;
  /** How many requests it strikes; 1 unless said otherwise. */
  readonly times?: number;
  /** Only requests for which this is true; all, unless said otherwise. */
  readonly on?: (request: { readonly method: string; readonly path: string }) => boolean;
};

export type Faults = {
  add(fault: Fault): void;
  clear(): void;
  /** The fault that strikes this request, if any; counts it off. */
  next(method: string, path: string): Fault | undefined;
};

export const createFaults = (): Faults => {
  let planned: { fault: Fault; left: number }[] = [];
  return {
    add(fault) {
      planned.push({ fault, left: fault.times ?? 1 });
    },
    clear() {
      planned = [];
    },
    next(method, path) {
      const hit = planned.find(({ fault, left }) => left > 0 && (fault.on?.({ method, path }) ?? true));
      if (hit !== undefined) hit.left -= 1;
      return hit?.fault;
    },
  };
};

/** Does to the connection what the fault says. */
export const strike = (fault: Fault, request: IncomingMessage, response: ServerResponse): void => {
  if (fault.with === 'hang') return;
  if (fault.with === 'reset') {
    request.socket.resetAndDestroy();
    return;
  }
  const headers = {
    ...(fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) }),
    ...(fault.location === undefined ? {} : { location: fault.location }),
  };
  response.writeHead(fault.with, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify({ error: { code: 'Injected', message: 'injected by a test' } }));
};

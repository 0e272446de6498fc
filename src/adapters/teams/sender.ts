import { ChatError } from '../../ports/chat.ts';
import type { ConnectorClient } from './adapter.ts';
import { toChatError } from './chat-errors.ts';
import { createConnectors } from './connector.ts';
import type { TeamsCredentials } from './credentials.ts';
import { createPace, type Limit, realStopwatch, type Stopwatch } from './pace.ts';
import type { ServiceUrls } from './service-urls.ts';

export type SenderOptions = {
  readonly credentials: TeamsCredentials | undefined;
  /** How long one request may take before it counts as `unsure`. */
  readonly timeoutMs?: number;
  /** Requests a second by this process, to all conversations together. */
  readonly maxPerSecond?: number;
  readonly stopwatch?: Stopwatch;
};

type Call<T> = (client: ConnectorClient, options: { readonly abortSignal: AbortSignal }) => Promise<T>;

/** Makes one request: to Teams only, in its turn, within its time. `lane` names what `limits` are about. Throws `ChatError`. */
export type Send = <T>(
  serviceUrl: string,
  lane: string,
  limits: readonly Limit[],
  call: Call<T>,
) => Promise<T>;

export const createSender = (options: SenderOptions, urls: ServiceUrls): Send => {
  const { credentials, timeoutMs = 15_000, maxPerSecond = 40, stopwatch = realStopwatch } = options;
  const connector = createConnectors(credentials);
  const pace = createPace(maxPerSecond, stopwatch);
  return async (serviceUrl, lane, limits, call) => {
    if (!urls.allows(serviceUrl)) throw new ChatError('refused', 'not a service URL of Teams');
    await pace.slot(lane, limits);
    try {
      return await call(await connector(serviceUrl), { abortSignal: AbortSignal.timeout(timeoutMs) });
    } catch (error) {
      throw toChatError(error);
    }
  };
};

import { type ConnectorClient, EdgeAdapter } from './adapter.ts';
import type { TeamsCredentials } from './credentials.ts';

type Request = { url: string; readonly headers: { has(name: string): boolean; delete(name: string): void } };
type Policy<R> = { readonly name: string; sendRequest(request: Request, next: (request: Request) => R): R };
type Pipeline = { removePolicy(which: { name: string }): unknown; addPolicy<R>(policy: Policy<R>): void };

/** On a request, this header asks for a targeted message; it is taken off before the request leaves. */
const TARGETED = 'x-ketenbot-targeted';

/** Options for a call that only the activity's recipient is to see. */
export const targeted = { customHeaders: { [TARGETED]: 'true' } };

/** The SDK strips unknown activity properties and knows no such query: the URL is the way in. */
const askTargeted = <R>(): Policy<R> => ({
  name: 'ketenbot-targeted',
  sendRequest(request, next) {
    if (!request.headers.has(TARGETED)) return next(request);
    request.headers.delete(TARGETED);
    const url = new URL(request.url);
    url.searchParams.set('isTargetedActivity', 'true');
    request.url = url.href;
    return next(request);
  },
});

/**
 * One call is one request on the wire: the SDK's own retries can send a message twice, and a redirect would
 * take the bot's token elsewhere. The pipeline is not in the SDK's types.
 */
const tune = (client: ConnectorClient): void => {
  const { pipeline } = Reflect.get(client, 'client') as { pipeline: Pipeline };
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.removePolicy({ name: 'redirectPolicy' });
  pipeline.addPolicy(askTargeted());
};

/** Gives the client for a service URL: made once, since each carries a whole HTTP pipeline. */
export const createConnectors = (
  credentials: TeamsCredentials | undefined,
): ((serviceUrl: string) => Promise<ConnectorClient>) => {
  const adapter = new EdgeAdapter(credentials);
  const clients = new Map<string, Promise<ConnectorClient>>();
  const create = async (serviceUrl: string): Promise<ConnectorClient> => {
    const client = await adapter.createConnector(serviceUrl);
    tune(client);
    return client;
  };
  return (serviceUrl) => {
    const known = clients.get(serviceUrl);
    if (known !== undefined) return known;
    const client = create(serviceUrl);
    clients.set(serviceUrl, client);
    client.catch(() => clients.delete(serviceUrl));
    return client;
  };
};

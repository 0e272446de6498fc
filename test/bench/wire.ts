import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands between a store's client and its service, and counts what passes. */
export type Wire = {
  readonly port: number;
  /** Resolves when nothing has passed for a while; what passed so far no longer counts. */
  quiet(): Promise<void>;
  counts(): { readonly reads: number; readonly writes: number };
  close(): Promise<void>;
};

const QUIET_MS = 500;

/** Passes every request on to `target`, a port of this machine, as it came. */
export const countingProxy = async (target: number): Promise<Wire> => {
  const agent = new Agent({ keepAlive: true });
  let reads = 0;
  let writes = 0;
  const proxy = createServer((incoming, outgoing) => {
    if (incoming.method === 'GET') reads++;
    else writes++;
    const { method, url, headers } = incoming;
    const options = { agent, host: '127.0.0.1', port: target, method, path: url, headers };
    const passed = request(options, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    incoming.pipe(passed);
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    port: (proxy.address() as AddressInfo).port,
    quiet: async () => {
      for (let before = -1; before !== reads + writes; ) {
        before = reads + writes;
        await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
      }
      reads = 0;
      writes = 0;
    },
    counts: () => ({ reads, writes }),
    close: async () => {
      proxy.close();
      proxy.closeAllConnections();
      agent.destroy();
    },
  };
};

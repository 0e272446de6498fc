import { Agent, request } from 'node:http';

/** What is sent, and what must come back for it to count. */
export type Load = {
  readonly port: number;
  readonly bodies: readonly string[];
  /** How many are under way at once. */
  readonly concurrency: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** What every answer must contain: an error that is answered quickly is not throughput. */
  readonly expect: string;
};

const post = ({ port, headers, expect }: Load, agent: Agent, body: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        path: '/api/messages',
        method: 'POST',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(body),
          ...headers,
        },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('error', reject);
        response.on('end', () => {
          if (response.statusCode === 200 && text.includes(expect)) resolve();
          else reject(new Error(`answered ${response.statusCode}: ${text.slice(0, 300)}`));
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });

/** Sends everything over kept connections; resolves with the milliseconds it took. Rejects at the first wrong answer. */
export const fire = async (load: Load): Promise<number> => {
  const agent = new Agent({ keepAlive: true, maxSockets: load.concurrency });
  const left = load.bodies.values();
  const began = performance.now();
  const one = async (): Promise<void> => {
    for (const body of left) await post(load, agent, body);
  };
  try {
    await Promise.all(Array.from({ length: load.concurrency }, one));
    return performance.now() - began;
  } finally {
    agent.destroy();
  }
};

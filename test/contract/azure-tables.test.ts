import { createServer, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openAzureTables } from '../../src/adapters/storage/azure-tables.ts';
import { type Store, StoreUnavailable, type Write } from '../../src/ports/store.ts';
import { type Azurite, startAzurite } from '../support/azurite.ts';

/** What happens to one request on its way. */
type Fault = 'pass' | 'refuse' | 'lose the answer' | 'hang' | 'cut the answer short';

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.close());

/** Stands between the store and the table service; `faults` are used up one by one, and then all passes. */
class Wire {
  faults: Fault[] = [];
  seen: string[] = [];
  readonly #server: Server = createServer((incoming, answer) => {
    const { method = '', url = '' } = incoming;
    this.seen.push(`${method} ${decodeURIComponent(url).replace(/^\/devstoreaccount1\//, '')}`);
    const fault = this.faults.shift() ?? 'pass';
    if (fault === 'hang') return;
    if (fault === 'refuse') {
      answer.writeHead(503).end();
      return;
    }
    const { hostname, port } = new URL(azurite.url);
    const onward = request({ hostname, port, method, path: url, headers: incoming.headers }, (reply) => {
      const parts: Buffer[] = [];
      reply.on('data', (part: Buffer) => parts.push(part));
      reply.on('end', () =>
        this.#answer(fault, answer, reply.statusCode ?? 0, reply.headers, Buffer.concat(parts)),
      );
    });
    incoming.pipe(onward);
  });

  #answer(fault: Fault, answer: ServerResponse, status: number, headers: object, body: Buffer): void {
    if (fault === 'lose the answer') {
      answer.socket?.destroy();
      return;
    }
    const whole = fault === 'pass';
    const {
      'content-length': _length,
      'transfer-encoding': _encoding,
      ...rest
    } = Object.fromEntries(Object.entries(headers));
    answer.writeHead(status, rest).end(whole ? body : '--batchresponse');
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const { port }: AddressInfo = address;
    return azurite.connectionString.replace(/127\.0\.0\.1:\d+/, `127.0.0.1:${port}`);
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}

let wire: Wire;
let store: Store;
let connectionString = '';
let count = 0;
const P = 'p';
const insert = (key: string): Write => ({ op: 'insert', key, value: key });

const open = (more: { timeout?: number } = {}): Store =>
  openAzureTables({ connectionString, allowInsecureConnection: true, table: `t${++count}xx`, ...more });

beforeEach(async () => {
  wire = new Wire();
  connectionString = await wire.start();
  store = open({ timeout: 5000 });
  await store.ping();
  wire.seen = [];
});
afterEach(async () => {
  await store.close();
  await wire.stop();
});

const keys = async (): Promise<string[]> => {
  const rows = await store.list(P, { from: '', until: '~' });
  return rows.map((row) => row.key);
};

describe('Azure Tables on the wire', () => {
  it('sends one request for a commit of any size, and one for a read', async () => {
    await store.commit(P, [insert('a')]);
    await store.commit(P, [insert('b'), insert('c'), insert('d')]);
    await store.get(P, 'a');
    await store.list(P, { from: 'a', until: 'c', limit: 2 });
    expect(wire.seen).toEqual([
      'POST $batch',
      'POST $batch',
      expect.stringMatching(/^GET t\d+xx\(PartitionKey='p',RowKey='a'\)$/),
      expect.stringMatching(/^GET t\d+xx\(\)\?.*\$top=2\b/),
    ]);
  });

  it('asks for no more rows than it was asked for', async () => {
    await store.commit(P, ['a', 'b', 'c'].map(insert));
    wire.seen = [];
    expect(await store.list(P, { from: '', until: '~', limit: 1 })).toHaveLength(1);
    expect(wire.seen).toEqual([expect.stringMatching(/\$top=1\b/)]);
  });

  it('does not send a commit again whose answer was lost: it says that it does not know', async () => {
    wire.faults = ['lose the answer'];
    await expect(store.commit(P, [insert('a'), insert('b')])).rejects.toThrow(StoreUnavailable);
    expect(wire.seen).toEqual(['POST $batch']);
    expect(await keys()).toEqual(['a', 'b']);
  });

  it('does not take an answer for a success that does not say so of every write', async () => {
    wire.faults = ['cut the answer short'];
    await expect(store.commit(P, [insert('a'), insert('b')])).rejects.toThrow(StoreUnavailable);
  });

  it('sends a commit once when the service is too busy', async () => {
    wire.faults = ['refuse'];
    await expect(store.commit(P, [insert('a')])).rejects.toThrow(StoreUnavailable);
    expect(wire.seen).toEqual(['POST $batch']);
    expect(await keys()).toEqual([]);
  });

  it('asks again when a read fails, and gives up in the end', async () => {
    await store.commit(P, [insert('a')]);
    wire.faults = ['refuse', 'lose the answer'];
    expect(await store.get(P, 'a')).toMatchObject({ value: 'a' });
    wire.faults = Array.from({ length: 20 }, () => 'refuse');
    await expect(store.list(P, { from: '', until: '~' })).rejects.toMatchObject({
      name: 'StoreUnavailable',
      cause: { statusCode: 503 },
    });
  });

  it('gives up on a service that does not answer', async () => {
    const hasty = open({ timeout: 600 });
    await hasty.ping();
    for (const call of [
      () => hasty.get(P, 'a'),
      () => hasty.list(P, { from: '', until: '~' }),
      () => hasty.commit(P, [insert('a')]),
      () => hasty.ping(),
    ]) {
      wire.faults = ['hang', 'hang', 'hang'];
      await expect(call()).rejects.toThrow(StoreUnavailable);
    }
  });

  it('is unavailable when nothing listens, and works again when something does', async () => {
    const fresh = open();
    wire.faults = Array.from({ length: 10 }, () => 'refuse');
    await expect(fresh.ping()).rejects.toThrow(StoreUnavailable);
    wire.faults = [];
    await fresh.commit(P, [insert('a')]);
    const nobody = openAzureTables({
      connectionString: azurite.connectionString.replace(/127\.0\.0\.1:\d+/, '127.0.0.1:9'),
      allowInsecureConnection: true,
      timeout: 500,
    });
    await expect(nobody.ping()).rejects.toThrow(StoreUnavailable);
    await expect(nobody.commit(P, [insert('a')])).rejects.toThrow(StoreUnavailable);
  });

  it('is unavailable, and does not call it a lost race, when the key is wrong or the table is gone', async () => {
    const stranger = openAzureTables({
      connectionString: connectionString.replace(/AccountKey=[^;]*/, 'AccountKey=d3Jvbmc='),
      allowInsecureConnection: true,
    });
    await expect(stranger.ping()).rejects.toThrow(StoreUnavailable);

    await store.commit(P, [insert('a')]);
    const row = await store.get(P, 'a');
    const table = `t${count}xx`;
    const { TableClient } = await import('@azure/data-tables');
    await TableClient.fromConnectionString(azurite.connectionString, table, {
      allowInsecureConnection: true,
    }).deleteTable();
    await expect(store.get(P, 'a')).rejects.toThrow(StoreUnavailable);
    await expect(store.commit(P, [{ op: 'delete', key: 'a', etag: row?.etag ?? '' }])).rejects.toThrow(
      StoreUnavailable,
    );
  });
});

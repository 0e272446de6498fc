import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqlite } from '../../src/adapters/storage/sqlite.ts';
import { type Store, StoreUnavailable, type Write } from '../../src/ports/store.ts';

const CHILD = [
  process.execPath,
  '--import',
  'tsx',
  fileURLToPath(new URL('./sqlite-child.ts', import.meta.url)),
];
const ALL = { from: '', until: '\u{10ffff}' };

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ketenbot-sqlite-'));
  file = join(folder, 'data', 'ketenbot.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (command: readonly string[]): ChildProcess => {
  const [program = '', ...rest] = command;
  return spawn(program, rest, { stdio: ['ignore', 'pipe', 'inherit'] });
};

/** The lines a child prints; `stop` is called at the given number of them. */
const linesOf = async (child: ChildProcess, stop?: { after: number; by: () => void }): Promise<string[]> => {
  const { stdout } = child;
  if (!stdout) throw new Error('no output');
  const ended = once(child, 'close');
  const lines: string[] = [];
  for await (const line of createInterface({ input: stdout })) {
    lines.push(line);
    if (lines.length === stop?.after) stop.by();
  }
  await ended;
  return lines;
};

/** How many rows stand under each number that the child wrote. */
const rowsByNumber = async (store: Store): Promise<Map<number, number>> => {
  const found = new Map<number, number>();
  for (const { key } of await store.list('p', ALL)) {
    const number = Number.parseInt(key, 10);
    found.set(number, (found.get(number) ?? 0) + 1);
  }
  return found;
};

const insert = (key: string, value = key): Write => ({ op: 'insert', key, value });

describe('commits that come in together', () => {
  for (const where of ['memory', 'file']) {
    it(`stand each on their own: a conflict undoes that one alone (${where})`, async () => {
      const store = await openSqlite(where === 'file' ? file : ':memory:');
      await store.commit('p', [insert('oud')]);
      const outcomes = await Promise.allSettled([
        store.commit('p', [insert('a1'), insert('a2')]),
        store.commit('p', [insert('b1'), insert('oud', 'anders'), insert('b2')]),
        store.commit('p', [insert('c1')]),
        store.commit('p', [insert('oud', 'anders')]),
        store.commit('p', [{ op: 'delete', key: 'a1', etag: 'bedacht' }]),
        store.commit('p', [insert('a1', 'te laat'), insert('d1')]),
        store.commit('q', [insert('e1'), insert('e2')]),
      ]);
      expect(outcomes.map((each) => (each.status === 'fulfilled' ? 'kept' : each.reason))).toMatchObject([
        'kept',
        { reason: 'exists', key: 'oud' },
        'kept',
        { reason: 'exists', key: 'oud' },
        { reason: 'changed', key: 'a1' },
        { reason: 'exists', key: 'a1' },
        'kept',
      ]);
      const rows = await store.list('p', ALL);
      expect(rows.map((row) => [row.key, row.value])).toEqual(
        ['a1', 'a2', 'c1', 'oud'].map((key) => [key, key]),
      );
      expect(await store.list('q', ALL)).toHaveLength(2);
      await store.close();
    });
  }

  it('share a write to disk, so that a thousand need far fewer', async () => {
    const store = await openSqlite(file);
    const watcher = new Database(file);
    const version = (): unknown => watcher.prepare('PRAGMA data_version').raw().get([]);
    // Each transaction that another connection sees changes its data version; one that waits for all sees few.
    const seen = new Set<string>();
    let busy = true;
    const watch = async (): Promise<void> => {
      while (busy) {
        seen.add(String(version()));
        await setImmediate();
      }
    };
    const work = Promise.all(
      Array.from({ length: 1000 }, (_, index) => store.commit('p', [insert(`k${index}`)])),
    );
    const watching = watch();
    await work;
    busy = false;
    await watching;
    expect(await store.list('p', ALL)).toHaveLength(1000);
    expect(seen.size).toBeLessThan(20);
    watcher.close();
    await store.close();
  });

  it('are seen by a reader only when every other connection sees them too', async () => {
    const store = await openSqlite(file);
    const other = new Database(file);
    const elsewhere = other.prepare('SELECT count(*) FROM rows WHERE key = ?').raw();
    for (let round = 0; round < 10; round++) {
      let pending = true;
      const rows = Array.from({ length: 100 }, (_, index) =>
        insert(`r${round}!${index}`, 'x'.repeat(20_000)),
      );
      const done = store.commit('p', rows).then(() => {
        pending = false;
      });
      while (pending) {
        const seen = await store.get('p', `r${round}!0`);
        if (seen) expect(elsewhere.get([`r${round}!0`])).toEqual([1]);
        await setImmediate();
      }
      await done;
      expect(await store.get('p', `r${round}!99`)).toBeDefined();
    }
    other.close();
    await store.close();
  });

  it('are all kept when the store is closed right after', async () => {
    const store = await openSqlite(file);
    const work = Array.from({ length: 50 }, (_, index) =>
      store.commit('p', [insert(`k${index}`), insert(`l${index}`)]),
    );
    await store.close();
    await Promise.all(work);
    expect(existsSync(`${file}-wal`) ? statSync(`${file}-wal`).size : 0).toBe(0);
    const again = await openSqlite(file);
    expect(await again.list('p', ALL)).toHaveLength(100);
    await again.close();
  });
});

describe('several processes on one file', () => {
  it('lose no increment, from the moment they make the file together', async () => {
    const times = 150;
    const children = Array.from({ length: 3 }, () => run([...CHILD, 'count', file, String(times)]));
    await Promise.all(children.map((child) => linesOf(child)));
    expect(children.map((child) => child.exitCode)).toEqual([0, 0, 0]);
    const store = await openSqlite(file);
    expect((await store.get('p', 'teller'))?.value).toBe(3 * times);
    await store.close();
  });

  it('lose no acknowledged commit and keep no half one when killed, ten times over', async () => {
    const acknowledged = new Set<number>();
    for (let round = 0; round < 10; round++) {
      const from = round * 1_000_000;
      const child = run([...CHILD, 'write', file, String(from)]);
      const after = 2 + ((round * 37) % 150);
      const lines = await linesOf(child, { after, by: () => child.kill('SIGKILL') });
      expect(child.signalCode).toBe('SIGKILL');
      const numbers = lines.slice(1).map(Number);
      for (const number of numbers) acknowledged.add(number);
      const store = await openSqlite(file);
      const found = await rowsByNumber(store);
      await store.close();
      expect([...found.values()].filter((rows) => rows !== 3)).toEqual([]);
      expect([...acknowledged].filter((number) => !found.has(number))).toEqual([]);
    }
    expect(acknowledged.size).toBeGreaterThan(100);
  });
});

describe('trouble', () => {
  it('is told when another program keeps the file locked, and is over when it lets go', async () => {
    const store = await openSqlite(file, { patience: 40 });
    await store.commit('p', [insert('a')]);
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    const outcomes = await Promise.allSettled([
      store.commit('p', [insert('b')]),
      store.commit('p', [insert('c')]),
    ]);
    expect(outcomes.map((each) => each.status === 'rejected' && each.reason)).toMatchObject([
      { name: 'StoreUnavailable', cause: { message: expect.stringMatching(/locked/) } },
      { name: 'StoreUnavailable' },
    ]);
    expect(await store.get('p', 'a')).toBeDefined();
    other.exec('COMMIT');
    other.close();
    await store.commit('p', [insert('b')]);
    expect((await store.list('p', ALL)).map((row) => row.key)).toEqual(['a', 'b']);
    await store.close();
  });

  it('is waited out when the other program lets go in time', async () => {
    const store = await openSqlite(file);
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    const commit = store.commit('p', [insert('a')]);
    for (let round = 0; round < 5; round++) await setImmediate();
    other.exec('COMMIT');
    await commit;
    expect(await store.get('p', 'a')).toBeDefined();
    other.close();
    await store.close();
  });

  it('is told with its cause when the database can no longer be used', async () => {
    const store = await openSqlite(file);
    const other = new Database(file);
    other.exec('DROP TABLE rows');
    other.close();
    await expect(store.get('p', 'a')).rejects.toMatchObject({
      name: 'StoreUnavailable',
      cause: { name: /no such table/ },
    });
    await expect(store.ping()).rejects.toThrow(StoreUnavailable);
    await expect(store.commit('p', [insert('a')])).rejects.toMatchObject({
      name: 'StoreUnavailable',
      cause: {},
    });
    await store.close();
  });

  it('is told when the disk is full, and what was acknowledged before is all there', async () => {
    const limit = `ulimit -f 1500; exec "$@"`;
    const child = run(['sh', '-c', limit, 'sh', ...CHILD, 'write', file, '0']);
    const lines = await linesOf(child);
    expect(lines.at(-1)).toBe('StoreUnavailable');
    const acknowledged = lines.slice(1, -1).map(Number);
    expect(acknowledged.length).toBeGreaterThan(50);
    const store = await openSqlite(file);
    const found = await rowsByNumber(store);
    expect([...found.values()].filter((rows) => rows !== 3)).toEqual([]);
    expect(acknowledged.filter((number) => !found.has(number))).toEqual([]);
    await store.close();
  });
});

describe('opening', () => {
  it('makes folder and file for this user alone', async () => {
    const store = await openSqlite(file);
    await store.commit('p', [insert('a')]);
    const modes = [join(folder, 'data'), file, `${file}-wal`].map((path) =>
      (statSync(path).mode & 0o777).toString(8),
    );
    expect(modes).toEqual(['700', '600', '600']);
    await store.close();
  });

  it('leaves nothing of what was deleted in the file that is closed', async () => {
    const store = await openSqlite(file);
    await store.commit('p', [insert('sleutel', 'MERKTEKEN'), insert('blijft')]);
    const row = await store.get('p', 'sleutel');
    await store.commit('p', [{ op: 'delete', key: 'sleutel', etag: row?.etag ?? '' }]);
    await store.close();
    expect(readFileSync(file, 'latin1')).toContain('blijft');
    expect(readFileSync(file, 'latin1')).not.toContain('MERKTEKEN');
  });

  it('keeps a write-ahead log', async () => {
    const store = await openSqlite(file);
    const other = new Database(file);
    expect(other.prepare('PRAGMA journal_mode').raw().get([])).toEqual(['wal']);
    other.close();
    await store.close();
  });

  it('says in one Dutch sentence what is wrong with a file that is no database', async () => {
    mkdirSync(join(folder, 'data'));
    writeFileSync(file, 'Dit is een brief en geen database. '.repeat(200));
    await expect(openSqlite(file)).rejects.toMatchObject({
      name: 'UserError',
      message: /geen \(gave\) database/,
    });
  });

  it('says what is wrong with a path that leads through a file, and with a folder where the file should be', async () => {
    writeFileSync(join(folder, 'data'), '');
    await expect(openSqlite(file)).rejects.toMatchObject({
      name: 'UserError',
      message: /een bestand waar een map hoort/,
    });
    await expect(openSqlite(folder)).rejects.toMatchObject({ name: 'UserError', message: /EISDIR/ });
  });

  it('refuses a file of a later version', async () => {
    await (await openSqlite(file)).close();
    const other = new Database(file);
    other.exec('PRAGMA user_version = 99');
    other.close();
    await expect(openSqlite(file)).rejects.toMatchObject({
      name: 'UserError',
      message: /andere versie \(99\)/,
    });
  });

  it('finds what was written before', async () => {
    const first = await openSqlite(file);
    await first.commit('p', [insert('a')]);
    const before = await first.get('p', 'a');
    await first.close();
    const second = await openSqlite(file);
    expect(await second.get('p', 'a')).toEqual(before);
    await second.close();
  });

  it('gives no ETag that was given before, to a row that was deleted and inserted by another process', async () => {
    const first = await openSqlite(file);
    await first.commit('p', [insert('a')]);
    const etag = (await first.get('p', 'a'))?.etag ?? '';
    const second = await openSqlite(file);
    await first.commit('p', [{ op: 'delete', key: 'a', etag }]);
    await second.commit('p', [insert('a', 'anders')]);
    await expect(first.commit('p', [{ op: 'delete', key: 'a', etag }])).rejects.toMatchObject({
      reason: 'changed',
    });
    await Promise.all([first.close(), second.close()]);
  });
});

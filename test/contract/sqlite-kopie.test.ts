import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqlite } from '../../src/adapters/storage/sqlite.ts';
import { copyDatabase, putBack } from '../../src/adapters/storage/sqlite-kopie.ts';
import type { Json, Store, Write } from '../../src/ports/store.ts';

const ALL = { from: '', until: '\u{10ffff}' };
const CHILD = ['--import', 'tsx', fileURLToPath(new URL('./sqlite-child.ts', import.meta.url))];

let folder = '';
let file = '';
let kopie = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ketenbot-kopie-'));
  file = join(folder, 'ketenbot.db');
  kopie = join(folder, 'kopie.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

const insert = (key: string, value: Json): Write => ({ op: 'insert', key, value });
const remove = async (store: Store, key: string): Promise<void> => {
  const row = await store.get('n', key);
  if (row) await store.commit('n', [{ op: 'delete', key, etag: row.etag }]);
};
/** In which files of the folder these bytes stand. */
const filesWith = (mark: string): string[] =>
  readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(mark));
const mark = () => randomBytes(30).toString('base64url');

describe('what was deleted or changed', () => {
  it('stands in no file any more after a scrub, however the rows lay', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(2_500), fc.constantFrom('delete', 'replace', 'keep')), {
          minLength: 20,
          maxLength: 120,
        }),
        async (rows) => {
          const path = join(folder, `${mark()}.db`);
          const store = await openSqlite(path);
          const marked = rows.map(([length, fate], nth) => ({
            key: `k!${nth % 7}!${mark()}`,
            mark: mark(),
            length,
            fate,
          }));
          for (const row of marked)
            await store.commit('n', [insert(row.key, `${row.mark}${'x'.repeat(row.length)}`)]);
          for (const row of [...marked].sort((a, b) => (a.mark < b.mark ? -1 : 1))) {
            if (row.fate === 'delete') await remove(store, row.key);
            if (row.fate !== 'replace') continue;
            const was = await store.get('n', row.key);
            await store.commit('n', [{ op: 'replace', key: row.key, value: 'y', etag: was?.etag ?? '' }]);
          }
          expect(await store.scrub?.()).toBe(true);
          for (const row of marked)
            if (row.fate !== 'keep') expect(filesWith(row.mark), row.fate).toEqual([]);
          await store.close();
          for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
        },
      ),
      { numRuns: 12 },
    );
  }, 120_000);

  it('would stand there without one', async () => {
    const store = await openSqlite(file);
    const secret = mark();
    await store.commit('n', [insert('a', secret)]);
    await remove(store, 'a');
    expect(filesWith(secret)).toEqual(['ketenbot.db-wal']);
    expect(await store.scrub?.()).toBe(true);
    expect(filesWith(secret)).toEqual([]);
    await store.close();
  });

  it('waits for whoever reads in it, and is done the next time; meanwhile one can go on', async () => {
    const store = await openSqlite(file);
    const secret = mark();
    await store.commit('n', [insert('a', secret), insert('b', 'b')]);
    const other = new Database(file);
    other.exec('BEGIN');
    other.prepare('SELECT count(*) FROM rows').all([]);
    await remove(store, 'a');
    const scrubbed = store.scrub?.();
    await store.commit('n', [insert('c', 'c')]);
    expect(await scrubbed).toBe(false);
    other.exec('COMMIT');
    expect(await store.scrub?.()).toBe(true);
    expect(filesWith(secret)).toEqual([]);
    other.close();
    await store.close();
  });
});

describe('a copy', () => {
  it('is made while it is written in, whole, for this user alone, and without what was erased', async () => {
    const store = await openSqlite(file);
    const [kept, erased] = [mark(), mark()];
    await store.commit('n', [insert('a', kept), insert('b', erased)]);
    await remove(store, 'b');
    const writing = Promise.all(
      Array.from({ length: 50 }, (_, nth) =>
        store.commit('m', [insert(`x${nth}`, nth), insert(`y${nth}`, nth)]),
      ),
    );
    copyDatabase(file, kopie);
    await writing;
    await store.close();
    expect(statSync(kopie).mode & 0o077).toBe(0);
    expect(readFileSync(kopie).includes(kept)).toBe(true);
    expect(readFileSync(kopie).includes(erased)).toBe(false);
    const read = await openSqlite(kopie);
    const rows = (await read.list('m', ALL)).map(({ key }) => key);
    // Each commit is in it whole, or not at all.
    for (const key of rows) expect(rows).toContain(key.replace(/^./, key.startsWith('x') ? 'y' : 'x'));
    await read.close();
  });

  it('is never written over another file, and of nothing there is none', async () => {
    expect(() => copyDatabase(file, kopie)).toThrow('Er is nog niets om te bewaren');
    expect(existsSync(kopie)).toBe(false);
    await (await openSqlite(file)).close();
    writeFileSync(kopie, 'iets anders');
    expect(() => copyDatabase(file, kopie)).toThrow('bestaat al');
    expect(readFileSync(kopie, 'utf8')).toBe('iets anders');
    expect(() => copyDatabase(file, join(folder, 'weg', 'kopie.db'))).toThrow('kan niet worden gemaakt');
  });
});

describe('putting a copy back', () => {
  /** This process lets go of a file only when its memory is cleaned up; the command is a process of its own. */
  const anders = (): string => {
    const other = join(folder, 'anders.db');
    copyFileSync(file, other);
    return other;
  };
  const met = async (rows: readonly Write[]): Promise<void> => {
    const store = await openSqlite(file);
    await store.commit('n', rows);
    await store.close();
  };

  it('brings back what was there, but no key that was destroyed since', async () => {
    const [weg, over] = [mark(), mark()];
    await met([insert('sleutel!1', weg), insert('sleutel!2', over), insert('casus!open!1', 'a')]);
    copyDatabase(file, kopie);
    const store = await openSqlite(file);
    await remove(store, 'sleutel!1');
    await remove(store, 'sleutel!2');
    await store.commit('n', [insert('vernietigd!1', 'op'), insert('nieuw', 'later')]);
    await store.commit('n', [insert('sleutel!2', over)]);
    await store.close();
    const other = anders();
    rmSync(file);
    expect(putBack(kopie, other)).toEqual({ rows: 3, again: 1, previous: `${other}.vorige` });
    const back = await openSqlite(other);
    expect((await back.list('n', ALL)).map(({ key }) => key)).toEqual([
      'casus!open!1',
      'sleutel!2',
      'vernietigd!1',
    ]);
    await back.close();
    expect(filesWith(weg)).toEqual(['kopie.db']);
    expect(readdirSync(folder).filter((name) => name.includes('terug'))).toEqual([]);
    expect(statSync(other).mode & 0o077).toBe(0);
  });

  it('works where there is no store yet, and says that nothing could be compared', async () => {
    await met([insert('a', 'a')]);
    copyDatabase(file, kopie);
    rmSync(file);
    expect(putBack(kopie, file)).toEqual({ rows: 1, again: 0, previous: undefined });
  });

  it('is refused when the copy is damaged or is something else; nothing changes', async () => {
    await met([insert('a', 'a')]);
    copyDatabase(file, kopie);
    const bytes = readFileSync(kopie);
    for (const [what, wrong] of [
      ['cut', bytes.subarray(0, 5_000)],
      ['text', Buffer.from('geen database')],
      ['torn', Buffer.concat([bytes.subarray(0, 4_096), randomBytes(bytes.length - 4_096)])],
    ] as const) {
      const path = join(folder, `${what}.db`);
      writeFileSync(path, wrong);
      expect(() => putBack(path, file), what).toThrow('geen gave reservekopie');
    }
    expect(() => putBack(join(folder, 'weg'), file)).toThrow('bestaat niet');
    const store = await openSqlite(file);
    expect(await store.get('n', 'a')).toBeDefined();
    await store.close();
  });

  it('is refused while another process has the store open', async () => {
    await met([insert('a', 'a')]);
    copyDatabase(file, kopie);
    const other = anders();
    const child: ChildProcess = spawn(process.execPath, [...CHILD, 'count', other, '1000000'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (!child.stdout) throw new Error('no output');
    const ended = once(child, 'close');
    for await (const _line of createInterface({ input: child.stdout })) break;
    try {
      expect(() => putBack(kopie, other)).toThrow('Ketenbot draait nog');
    } finally {
      child.kill('SIGKILL');
      await ended;
    }
    expect(putBack(kopie, other).rows).toBe(1);
  }, 60_000);
});

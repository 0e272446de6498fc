import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSqlite } from '../../../src/adapters/storage/sqlite.ts';
import type { Json, Store } from '../../../src/ports/store.ts';

const P = 'p';
const large = (naam: string): Json => ({ naam, mensen: Array.from({ length: 200 }, (_, i) => `mens ${i}`) });

/** Two connections to one file, as two processes have them. */
const openTwo = async (): Promise<[Store, Store]> => {
  const path = join(mkdtempSync(join(tmpdir(), 'ketenbot-')), 'ketenbot.db');
  return [await openSqlite(path), await openSqlite(path)];
};

test('a large row that was read before is the new one as soon as another process changed it', async () => {
  const [here, there] = await openTwo();
  await here.commit(P, [{ op: 'insert', key: 'netwerk', value: large('een') }]);
  expect((await here.get(P, 'netwerk'))?.value).toEqual(large('een'));
  const row = await there.get(P, 'netwerk');
  await there.commit(P, [{ op: 'replace', key: 'netwerk', value: large('twee'), etag: row?.etag ?? '' }]);
  expect((await here.get(P, 'netwerk'))?.value).toEqual(large('twee'));
  await Promise.all([here.close(), there.close()]);
});

test('a large row that is gone is gone, and one that came back is not the old one', async () => {
  const [here, there] = await openTwo();
  await here.commit(P, [{ op: 'insert', key: 'netwerk', value: large('een') }]);
  const row = await here.get(P, 'netwerk');
  await there.commit(P, [{ op: 'delete', key: 'netwerk', etag: row?.etag ?? '' }]);
  expect(await here.get(P, 'netwerk')).toBeUndefined();
  await there.commit(P, [{ op: 'insert', key: 'netwerk', value: large('drie') }]);
  expect((await here.get(P, 'netwerk'))?.value).toEqual(large('drie'));
  await Promise.all([here.close(), there.close()]);
});

test('nobody can change a large row under whoever reads it next', async () => {
  const [here, there] = await openTwo();
  await here.commit(P, [{ op: 'insert', key: 'netwerk', value: large('een') }]);
  const value = (await here.get(P, 'netwerk'))?.value as { mensen: string[] };
  expect(() => value.mensen.push('indringer')).toThrow(TypeError);
  expect((await here.get(P, 'netwerk'))?.value).toEqual(large('een'));
  await Promise.all([here.close(), there.close()]);
});

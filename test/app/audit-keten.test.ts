import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { beforeEach, expect, test } from 'vitest';
import { openSqlite } from '../../src/adapters/storage/sqlite.ts';
import { openKeyFile } from '../../src/adapters/vault/key-file.ts';
import { checkAudit, sealAudit } from '../../src/app/audit-keten.ts';
import { Schakels } from '../../src/app/audit-schakel.ts';
import { listThings, toJson } from '../../src/app/rows.ts';
import { AuditRegels } from '../../src/domain/bericht.ts';
import type { Ports } from '../../src/ports/ports.ts';
import type { Store, Write } from '../../src/ports/store.ts';

const NOW = Temporal.Instant.from('2026-11-25T09:00:00Z');
let store: Store;
let parts: Pick<Ports, 'store' | 'vault'>;

const lines = async (count: number, day = '2026-11-20'): Promise<void> => {
  const writes: Write[] = Array.from({ length: count }, (_, n) => {
    const id = `${day}T09:00:${String(n % 60).padStart(2, '0')}.000Z!${n}`;
    const regel = {
      id,
      op: `${day}T09:00:00.000Z`,
      wie: 'kevin',
      wat: 'gelezen',
      over: `casus ${n}`,
      waarom: 'op de casus',
    };
    return { op: 'insert', key: AuditRegels.keyOf(regel), value: regel };
  });
  for (let from = 0; from < writes.length; from += 100)
    await store.commit('n', writes.slice(from, from + 100));
};
const change = async (
  nth: number,
  how: (value: Record<string, unknown>) => Record<string, unknown> | undefined,
): Promise<void> => {
  const row = (await store.list('n', { from: 'keten!', until: 'keten"' }))[nth];
  if (!row) throw new Error('no such link');
  const value = how(row.value as Record<string, unknown>);
  const write: Write = value
    ? { op: 'replace', key: row.key, value: toJson(value), etag: row.etag }
    : { op: 'delete', key: row.key, etag: row.etag };
  await store.commit('n', [write]);
};

beforeEach(async () => {
  store = await openSqlite(':memory:');
  const vault = await openKeyFile(join(mkdtempSync(join(tmpdir(), 'ketenbot-')), 'master.key'));
  parts = { store, vault };
  return () => store.close();
});

test('takes every line of before today in, once, however many there are', async () => {
  await lines(130);
  expect(await sealAudit(parts, 'n', NOW)).toBe(130);
  expect(await sealAudit(parts, 'n', NOW)).toBe(0);
  expect(await listThings(store, 'n', AuditRegels)).toEqual([]);
  expect(await listThings(store, 'n', Schakels)).toHaveLength(130);
  expect(await checkAudit(parts, 'n')).toMatchObject({ aantal: 130, fout: undefined });
});

test('leaves the lines of the last day loose', async () => {
  await lines(3, '2026-11-25');
  expect(await sealAudit(parts, 'n', NOW)).toBe(0);
});

test('two instances at once take each line in once', async () => {
  await lines(90);
  await Promise.all([sealAudit(parts, 'n', NOW), sealAudit(parts, 'n', NOW)]);
  await sealAudit(parts, 'n', NOW);
  expect(await checkAudit(parts, 'n')).toMatchObject({ aantal: 90, fout: undefined });
});

test.each([
  [
    'changed',
    4,
    (value: Record<string, unknown>) => ({ ...value, regel: { ...(value.regel as object), wie: 'niemand' } }),
  ],
  ['taken out', 4, () => undefined],
  ['cut off at the end', 9, () => undefined],
])('a line that was %s is found', async (_what, nth, how) => {
  await lines(10);
  await sealAudit(parts, 'n', NOW);
  await change(nth, how);
  expect((await checkAudit(parts, 'n')).fout).toBe(nth + 1);
});

test('a chain that was made anew without the key does not hold', async () => {
  await lines(10);
  await sealAudit(parts, 'n', NOW);
  const elsewhere = await openKeyFile(join(mkdtempSync(join(tmpdir(), 'ketenbot-')), 'master.key'));
  expect((await checkAudit({ store, vault: elsewhere }, 'n')).fout).toBe(1);
});

test('links put in, or of another netwerk, are found; the last hash tells whether the end was cut off', async () => {
  await lines(10);
  await sealAudit(parts, 'n', NOW);
  const before = await checkAudit(parts, 'n');
  const rows = await store.list('n', { from: 'keten', until: 'ketenz' });
  await store.commit(
    'm',
    rows.map(({ key, value }) => ({ op: 'insert', key, value })),
  );
  expect((await checkAudit(parts, 'm')).fout).toBe(1);
  await lines(2, '2026-11-21');
  await sealAudit(parts, 'n', NOW);
  const after = await checkAudit(parts, 'n');
  expect(after).toMatchObject({ aantal: 12, fout: undefined });
  expect(after.hash).not.toBe(before.hash);
});

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, expect, test } from 'vitest';
import { openSqlite } from '../../src/adapters/storage/sqlite.ts';
import { openKeyFile } from '../../src/adapters/vault/key-file.ts';
import { sealAudit } from '../../src/app/audit-keten.ts';
import { DEMO_NETWERK } from '../../src/demo/netwerk.ts';
import { AuditRegels } from '../../src/domain/bericht.ts';
import { buildBot, freePort, startBotProcess } from '../support/bot-process.ts';

const PROGRAM = 'build/audit-bot';
beforeAll(() => buildBot(PROGRAM), 60_000);

/** A data folder as an installation leaves it, with this many lines in the chain of its log. */
const installation = async (lines: number): Promise<string> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ketenbot-audit-'));
  const store = await openSqlite(join(dataDir, 'ketenbot.db'));
  const vault = await openKeyFile(join(dataDir, 'master.key'));
  await store.commit('gids', [{ op: 'insert', key: `netwerk!${DEMO_NETWERK}`, value: {} }]);
  for (let n = 0; n < lines; n++) {
    const op = `2026-11-20T09:00:${String(n).padStart(2, '0')}.000Z`;
    const regel = {
      id: `${op}!${n}`,
      op,
      wie: 'kevin',
      wat: 'gelezen',
      over: 'casus x',
      waarom: 'op de casus',
    };
    await store.commit(DEMO_NETWERK, [{ op: 'insert', key: AuditRegels.keyOf(regel), value: regel }]);
  }
  await sealAudit({ store, vault }, DEMO_NETWERK, Temporal.Instant.from('2026-11-25T09:00:00Z'));
  await store.close();
  return dataDir;
};

/** Runs the check as a beheerder does. */
const verify = async (dataDir: string) => {
  const check = startBotProcess({
    dataDir,
    port: await freePort(),
    folder: PROGRAM,
    args: ['--controleer-logboek'],
  });
  await check.ended();
  return { code: check.code(), said: check.stdout() + check.stderr() };
};

test('the log of an installation is checked from the command line: whole, and tampered with', async () => {
  const dataDir = await installation(5);
  const whole = await verify(dataDir);
  expect(whole.said).toContain('5 regels, alles klopt. Laatste: ');
  expect(whole.code).toBe(0);

  const store = await openSqlite(join(dataDir, 'ketenbot.db'));
  const [, second] = await store.list(DEMO_NETWERK, { from: 'keten!', until: 'keten"' });
  if (!second) throw new Error('no second link');
  await store.commit(DEMO_NETWERK, [{ op: 'delete', key: second.key, etag: second.etag }]);
  await store.close();
  const broken = await verify(dataDir);
  expect(broken.said).toContain('regel 2 klopt niet');
  expect(broken.code).toBe(1);
}, 60_000);

test('without a netwerk there is nothing to check, and that is said', async () => {
  const empty = await verify(mkdtempSync(join(tmpdir(), 'ketenbot-audit-')));
  expect(empty).toMatchObject({ code: 0, said: expect.stringContaining('nog geen netwerk') });
}, 60_000);

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, expect, test } from 'vitest';
import { openSqlite } from '../../src/adapters/storage/sqlite.ts';
import { openKeyFile } from '../../src/adapters/vault/key-file.ts';
import { sealAudit } from '../../src/app/audit-keten.ts';
import { toJson } from '../../src/app/rows.ts';
import { DEMO_NETWERK, demoNetwerk } from '../../src/demo/netwerk.ts';
import { AuditRegels } from '../../src/domain/bericht.ts';
import { Casussen, nieuweCasus } from '../../src/domain/casus.ts';
import { NIETS } from '../../src/domain/wissen.ts';
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

/** Runs the check, or another option, as a beheerder does. */
const verify = async (dataDir: string, args: readonly string[] = ['--controleer-logboek']) => {
  const check = startBotProcess({
    dataDir,
    port: await freePort(),
    folder: PROGRAM,
    args: [...args],
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

test('the log of one casus is printed from the command line, for who has no account in Teams', async () => {
  const dataDir = await installation(3);
  const store = await openSqlite(join(dataDir, 'ketenbot.db'));
  const netwerk = demoNetwerk('2026-11-01T09:00:00Z', 'https://smba.example/nl/');
  const casus = nieuweCasus(
    { id: 'ZN-2026-001', partners: [], aanmelders: [], overgenomen: false, sleutel: 's', content: NIETS },
    Temporal.Instant.from('2026-11-01T09:00:00Z'),
  );
  const op = '2026-11-25T09:00:00.000Z';
  const regel = {
    id: `${op}!x`,
    op,
    wie: 'demo-iemand',
    wat: 'geweigerd',
    over: 'casus ZN-2026-001',
    waarom: '',
  };
  await store.commit(DEMO_NETWERK, [
    { op: 'insert', key: 'netwerk', value: toJson({ ...netwerk, id: DEMO_NETWERK }) },
    { op: 'insert', key: Casussen.keyOf(casus), value: toJson(casus) },
    { op: 'insert', key: AuditRegels.keyOf(regel), value: regel },
    { op: 'insert', key: 'audit!z', value: { ...regel, id: 'z', wie: 'kevin', wat: 'gelezen' } },
  ]);
  await store.close();
  const printed = await verify(dataDir, ['--logboek', netwerk.naam.toLowerCase(), 'zn-2026-001']);
  expect(printed.said).toContain(
    '2026-11-25T10:00:00\tNiet op de lijst (demo-iemand)\tWerd geweigerd bij de casus',
  );
  expect(printed.said).toContain('Kevin Oosterhuis (Jongerenwerk)\tBekeek de casus');
  expect(printed.said).not.toContain('casus x');
  expect(printed.said).toContain('Het logboek klopt.');
  expect(printed.code).toBe(0);
  const elders = await verify(dataDir, ['--logboek', 'elders', 'ZN-2026-001']);
  expect(elders).toMatchObject({
    code: 1,
    said: expect.stringContaining(`${DEMO_NETWERK}: ${netwerk.naam}`),
  });
  const geen = await verify(dataDir, ['--logboek', DEMO_NETWERK, 'ZN-2026-404']);
  expect(geen).toMatchObject({ code: 1, said: expect.stringContaining('is er niet') });
}, 60_000);

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openSqlite } from '../../src/adapters/storage/sqlite.ts';
import { openKeyFile } from '../../src/adapters/vault/key-file.ts';
import { kalenderLink } from '../../src/app/kalender.ts';
import { toJson } from '../../src/app/rows.ts';
import { DEMO_NETWERK } from '../../src/demo/netwerk.ts';
import { type Overleg, Overleggen } from '../../src/domain/overleg.ts';
import { buildBot, freePort, startBotProcess } from '../support/bot-process.ts';
import { leesIcs } from '../support/ical.ts';

const BOT = 'build/bot-kalender';
beforeAll(() => buildBot(BOT), 60_000);

test('the program that is started gives the calendar of an overleg to who has the link, and to nobody else', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ketenbot-kalender-'));
  const port = await freePort();
  const bot = startBotProcess({ dataDir, port, folder: BOT });
  await bot.ready();
  const overleg: Overleg = {
    id: 'overleg-een',
    soort: 'casuïstiekoverleg',
    status: 'gepland',
    start: '2027-06-02T07:30:00Z',
    minuten: 90,
    agenda: [],
  };
  const store = await openSqlite(join(dataDir, 'ketenbot.db'));
  await store.commit(DEMO_NETWERK, [
    { op: 'insert', key: Overleggen.keyOf(overleg), value: toJson(overleg) },
  ]);
  await store.close();
  const vault = await openKeyFile(join(dataDir, 'master.key'));
  const over = { soort: 'overleg', id: overleg.id } as const;
  const link = await kalenderLink({ vault, publicUrl: bot.url }, DEMO_NETWERK, over);
  const response = await fetch(link ?? '');
  expect(leesIcs(await response.text()).items).toMatchObject([{ van: '2027-06-02T09:30' }]);
  const fout = (link ?? '').replace(/.{32}\.ics$/, `${'0'.repeat(32)}.ics`);
  expect((await fetch(fout)).status).toBe(404);
  await bot.kill('SIGTERM');
  expect(bot.code()).toBe(0);
}, 30_000);

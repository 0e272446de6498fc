import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, expect, test } from 'vitest';
import { openSqlite } from '../../src/adapters/storage/sqlite.ts';
import { openKeyFile } from '../../src/adapters/vault/key-file.ts';
import { bestandLink } from '../../src/app/bestand-link.ts';
import { toJson } from '../../src/app/rows.ts';
import { DEMO_NETWERK } from '../../src/demo/netwerk.ts';
import { Acties, nieuweActie } from '../../src/domain/actie.ts';
import { type BestandLink, BestandLinks } from '../../src/domain/bestand-link.ts';
import { NIETS } from '../../src/domain/wissen.ts';
import { buildBot, freePort, startBotProcess } from '../support/bot-process.ts';

const BOT = 'build/bot-bestand';
beforeAll(() => buildBot(BOT), 60_000);

test('the program that is started gives a Word file behind a one-time address, once', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ketenbot-bestand-'));
  const port = await freePort();
  const bot = startBotProcess({ dataDir, port, folder: BOT });
  await bot.ready();
  const actie = nieuweActie(
    {
      id: 'brief-een',
      eigenaar: 'kevin',
      soort: 'notificatiebrief',
      tot: '2030-01-02',
      sleutel: 'geen',
      content: NIETS,
    },
    undefined,
    Temporal.Instant.from('2026-11-02T09:00:00Z'),
  );
  const link: BestandLink = {
    id: 'link-een',
    soort: 'actie.brief',
    data: { actie: actie.id, aan: 'ouders' },
    voor: 'kevin',
    tot: '2099-01-01T00:00:00Z',
  };
  const store = await openSqlite(join(dataDir, 'ketenbot.db'));
  await store.commit(DEMO_NETWERK, [
    { op: 'insert', key: Acties.keyOf(actie), value: toJson(actie) },
    { op: 'insert', key: BestandLinks.keyOf(link), value: toJson(link) },
  ]);
  await store.close();
  const vault = await openKeyFile(join(dataDir, 'master.key'));
  const adres = (await bestandLink({ vault, publicUrl: bot.url }, DEMO_NETWERK, link.id)) ?? '';
  const pagina = await fetch(adres);
  expect(pagina.status).toBe(200);
  expect(await pagina.text()).toContain('Bestand ophalen');
  const bestand = await fetch(adres, { method: 'POST' });
  expect(bestand.status).toBe(200);
  expect(bestand.headers.get('content-type')).toContain('wordprocessingml');
  // A Word file is a zip.
  expect(
    Buffer.from(await bestand.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  expect((await fetch(adres, { method: 'POST' })).status).toBe(404);
  await bot.kill('SIGTERM');
  expect(bot.code()).toBe(0);
}, 30_000);

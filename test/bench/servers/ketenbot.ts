import { join } from 'node:path';
import { z } from 'zod/v4';
import { createDocuments } from '../../../src/adapters/documents/documents.ts';
import { createLogger } from '../../../src/adapters/log/pino.ts';
import { createPictures } from '../../../src/adapters/pictures/resvg.ts';
import { createLoop } from '../../../src/adapters/scheduler/loop.ts';
import { createTeamsChat } from '../../../src/adapters/teams/chat.ts';
import { createTeamsServer } from '../../../src/adapters/teams/server.ts';
import { openKeyFile } from '../../../src/adapters/vault/key-file.ts';
import { createApp } from '../../../src/app.ts';
import { createClock } from '../../../src/clock.ts';
import { features } from '../../../src/features/index.ts';
import type { Store } from '../../../src/ports/store.ts';
import { Credentials } from './credentials.ts';
import { report, settingsOf } from './serve.ts';

/** The bot as `start.ts` wires it for real use, without the demo around it, on a store and a channel of the bench. */
const Settings = z.object({
  dataDir: z.string(),
  table: z.object({ connectionString: z.string(), name: z.string() }).optional(),
  credentials: Credentials.optional(),
});
const { dataDir, table, credentials } = Settings.parse(settingsOf());

const openStore = async (): Promise<Store> => {
  if (table === undefined) {
    const { openSqlite } = await import('../../../src/adapters/storage/sqlite.ts');
    return openSqlite(join(dataDir, 'ketenbot.db'));
  }
  const { openAzureTables } = await import('../../../src/adapters/storage/azure-tables.ts');
  const { connectionString, name } = table;
  return openAzureTables({ connectionString, table: name, allowInsecureConnection: true });
};

const wall = () => Date.now();
const clock = createClock(wall, undefined, 1);
const log = createLogger('warn');
const chat = createTeamsChat({ credentials });
const ports = {
  store: await openStore(),
  vault: await openKeyFile(join(dataDir, 'master.key')),
  documents: createDocuments({ fetchHosts: [] }),
  pictures: createPictures(),
  chat,
  clock,
  log,
  wall,
  chance: () => Math.random(),
};
const app = createApp(features, ports, { onWork: () => loop.wake() });
const loop = createLoop({ clock, log, tick: app.tick, retryIn: app.retryIn });
const server = createTeamsServer({
  credentials,
  allowedTenants: [],
  handle: app.handle,
  chat,
  health: { alive: () => ({ ok: true }), ready: async () => ({ ok: true }) },
  log,
  clock,
  port: 0,
  host: '127.0.0.1',
});
const { port } = await server.listen();
await app.recover();
loop.start();
report(port);

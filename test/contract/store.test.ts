import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openAzureTables } from '../../src/adapters/storage/azure-tables.ts';
import { openSqlite } from '../../src/adapters/storage/sqlite.ts';
import { type Azurite, startAzurite } from '../support/azurite.ts';
import { storeContract } from './store.contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'ketenbot-store-'));
let azurite: Azurite;

beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(async () => {
  await azurite.close();
  rmSync(folder, { recursive: true });
});

storeContract('SQLite in memory', () => openSqlite(':memory:'));

storeContract('SQLite in a file', () => openSqlite(join(folder, 'data', 'ketenbot.db')));

storeContract('Azure Tables', async () =>
  openAzureTables({ connectionString: azurite.connectionString, allowInsecureConnection: true }),
);

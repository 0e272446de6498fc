import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openSqlite } from '../../src/adapters/storage/sqlite.ts';
import { openKeyFile } from '../../src/adapters/vault/key-file.ts';
import { fingerprintKeyIn, openKeyVault } from '../../src/adapters/vault/key-vault.ts';
import { KEY_ID, KeyVaultDouble } from '../adapters/vault/key-vault-double.ts';
import { vaultContract } from './vault.contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'ketenbot-vault-'));
const doubles: KeyVaultDouble[] = [];
let count = 0;

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await Promise.all(doubles.map((double) => double.stop()));
});

vaultContract('key file', async () => {
  const path = join(folder, String(count++), 'master.key');
  return { open: () => openKeyFile(path) };
});

vaultContract('Key Vault', async () => {
  const double = new KeyVaultDouble();
  doubles.push(double);
  const clientOptions = await double.start();
  const fingerprintKey = fingerprintKeyIn(await openSqlite(':memory:'));
  const credential = { getToken: async () => ({ token: 'een-token', expiresOnTimestamp: 4e12 }) };
  return { open: () => openKeyVault({ keyId: KEY_ID, credential, fingerprintKey, clientOptions }) };
});

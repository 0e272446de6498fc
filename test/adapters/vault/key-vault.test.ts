import type { CryptographyClientOptions } from '@azure/keyvault-keys';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqlite } from '../../../src/adapters/storage/sqlite.ts';
import {
  fingerprintKeyIn,
  type KeyVaultOptions,
  openKeyVault,
} from '../../../src/adapters/vault/key-vault.ts';
import type { Store } from '../../../src/ports/store.ts';
import { type Vault, VaultError, VaultUnavailable } from '../../../src/ports/vault.ts';
import { KEY_ID, KeyVaultDouble, VAULT } from './key-vault-double.ts';

const ROW = 'zn/casus/1';
const credential = { getToken: async () => ({ token: 'een-token', expiresOnTimestamp: 4e12 }) };

let double: KeyVaultDouble;
let clientOptions: CryptographyClientOptions;
let store: Store;
beforeEach(async () => {
  double = new KeyVaultDouble();
  clientOptions = await double.start();
  store = await openSqlite(':memory:');
});
afterEach(async () => {
  await store.close();
  await double.stop();
});

const open = (more: Partial<KeyVaultOptions> = {}): Promise<Vault> =>
  openKeyVault({
    keyId: KEY_ID,
    credential,
    fingerprintKey: fingerprintKeyIn(store),
    clientOptions,
    ...more,
  });

describe('Key Vault', () => {
  it('is asked once to wrap a new key, and once to unwrap one that is not at hand', async () => {
    const vault = await open();
    const key = await vault.newKey();
    const sealed = await vault.seal(key, ROW, 'tekst');
    expect(double.calls).toEqual(['GET get', 'POST wrapkey']);
    vault.forget();
    await vault.open(key, ROW, sealed);
    await vault.open(key, ROW, sealed);
    expect(double.calls).toEqual(['GET get', 'POST wrapkey', 'POST unwrapkey']);
  });

  it('names the version in each wrapped key, and opens the old ones after a rotation', async () => {
    const before = await open();
    const old = await before.newKey();
    const sealed = await before.seal(old, ROW, 'oud');
    const print = await before.fingerprint('a');
    double.rotate();
    const stillOld = await before.newKey();
    const after = await open();
    const fresh = await after.newKey();
    expect(old.master).toMatch(new RegExp(`^${KEY_ID}/[0-9a-f]{32}$`));
    expect(stillOld.master).toBe(old.master);
    expect(fresh.master).not.toBe(old.master);
    expect(await after.open(old, ROW, sealed)).toBe('oud');
    expect(await after.fingerprint('a')).toBe(print);
    after.forget();
    const young = await after.seal(fresh, ROW, 'nieuw');
    expect(await (await open()).open(fresh, ROW, young)).toBe('nieuw');
  });

  it('stays with the version it was told', async () => {
    const { master } = await (await open()).newKey();
    double.rotate();
    const vault = await open({ keyId: master });
    expect((await vault.newKey()).master).toBe(master);
  });

  it('sends nothing to a place that a wrapped key names outside its own key', async () => {
    const vault = await open();
    const key = await vault.newKey();
    const sealed = await vault.seal(key, ROW, 'tekst');
    const version = key.master.slice(KEY_ID.length + 1);
    double.calls.length = 0;
    for (const master of [
      `https://kwaad.vault.azure.net/keys/hoofdsleutel/${version}`,
      `https://ketenbot.vault.azure.net.kwaad.nl/keys/hoofdsleutel/${version}`,
      `${VAULT}/keys/andere/${version}`,
      `${KEY_ID}/../andere/${version}`,
      `${KEY_ID}/`,
      KEY_ID,
      '',
    ]) {
      await expect(vault.open({ ...key, master }, ROW, sealed)).rejects.toThrow(VaultError);
    }
    expect(double.calls).toEqual([]);
  });

  it('is unavailable, and the content is not called damaged, when it fails or forbids', async () => {
    const vault = await open();
    const key = await vault.newKey();
    const sealed = await vault.seal(key, ROW, 'tekst');
    vault.forget();
    for (const fault of [500, 503, 403, 429]) {
      double.fault = fault;
      await expect(vault.open(key, ROW, sealed)).rejects.toThrow(VaultUnavailable);
      await expect(vault.newKey()).rejects.toThrow(VaultUnavailable);
      await expect(vault.fingerprint('a')).rejects.toThrow(VaultUnavailable);
      await expect(open()).rejects.toThrow(VaultUnavailable);
    }
    double.fault = undefined;
    expect(await vault.open(key, ROW, sealed)).toBe('tekst');
    await double.stop();
    vault.forget();
    await expect(vault.open(key, ROW, sealed)).rejects.toThrow(VaultUnavailable);
  });

  it('refuses in one sentence a key that is none', async () => {
    for (const keyId of [
      '',
      'hoofdsleutel',
      'https://ketenbot.vault.azure.net/',
      'https://ketenbot.vault.azure.net/secrets',
    ]) {
      await expect(open({ keyId })).rejects.toMatchObject({
        name: 'UserError',
        message: /Schrijf hem als https/,
      });
    }
  });

  it('gives one key of the keyed hash to instances that start at once', async () => {
    const vaults = await Promise.all(Array.from({ length: 5 }, () => open()));
    const prints = await Promise.all(vaults.map((vault) => vault.fingerprint('a')));
    expect(new Set(prints).size).toBe(1);
  });

  it('keeps that key wrapped', async () => {
    const vault = await open();
    await vault.fingerprint('a');
    expect(await fingerprintKeyIn(store).load()).toMatchObject({ master: expect.stringMatching(KEY_ID) });
  });
});

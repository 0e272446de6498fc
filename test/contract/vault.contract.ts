import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Sealed, type Vault, VaultError, type WrappedKey } from '../../src/ports/vault.ts';

/** One installation: `open` gives its vault as a process that has just started gets it. */
export type Installation = { open(): Promise<Vault> };

const flip = (base64: string): string => {
  const bytes = Buffer.from(base64, 'base64');
  bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
  return bytes.toString('base64');
};

/** What every vault must do; `install` gives a new installation. */
export const vaultContract = (name: string, install: () => Promise<Installation>): void => {
  describe(`vault contract: ${name}`, () => {
    let installation: Installation;
    let vault: Vault;
    let key: WrappedKey;
    let sealed: Sealed;
    const ROW = 'zn/casus/ZN-2026-001';
    const PLAIN = 'Gaat weer naar school — dankzij oma. 👵';

    beforeEach(async () => {
      installation = await install();
      vault = await installation.open();
      key = await vault.newKey();
      sealed = await vault.seal(key, ROW, PLAIN);
    });

    it('opens what it sealed, also after a restart, and after it forgot', async () => {
      expect(await vault.open(key, ROW, sealed)).toBe(PLAIN);
      const restarted = await installation.open();
      expect(await restarted.open(key, ROW, sealed)).toBe(PLAIN);
      vault.forget();
      expect(await vault.open(key, ROW, sealed)).toBe(PLAIN);
    });

    it('opens any text it sealed, and shows nothing of it', async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
          const one = await vault.seal(key, ROW, text);
          expect(await vault.open(key, ROW, one)).toBe(text);
        }),
        { numRuns: 50 },
      );
      expect(Buffer.from(sealed.data, 'base64').includes('school')).toBe(false);
      expect(JSON.stringify(sealed)).not.toContain('school');
    });

    it('never seals the same text the same way twice', async () => {
      const all = await Promise.all(Array.from({ length: 20 }, () => vault.seal(key, ROW, PLAIN)));
      expect(new Set(all.map((one) => one.iv)).size).toBe(20);
      expect(new Set(all.map((one) => one.data)).size).toBe(20);
    });

    it('refuses content that was moved to another row', async () => {
      await expect(vault.open(key, 'zn/casus/ZN-2026-002', sealed)).rejects.toThrow(VaultError);
    });

    it('refuses content under another key', async () => {
      await expect(vault.open(await vault.newKey(), ROW, sealed)).rejects.toThrow(VaultError);
    });

    it('refuses content that was tampered with in any part', async () => {
      for (const part of ['iv', 'tag', 'data'] as const) {
        await expect(vault.open(key, ROW, { ...sealed, [part]: flip(sealed[part]) })).rejects.toThrow(
          VaultError,
        );
        await expect(vault.open(key, ROW, { ...sealed, [part]: '' })).rejects.toThrow(VaultError);
      }
    });

    it('refuses a tag that was cut short, which is easier to guess', async () => {
      const tag = Buffer.from(sealed.tag, 'base64').subarray(0, 4).toString('base64');
      await expect(vault.open(key, ROW, { ...sealed, tag })).rejects.toThrow(VaultError);
    });

    it('refuses a wrapped key that was tampered with, every time', async () => {
      vault.forget();
      const broken = { ...key, wrapped: flip(key.wrapped) };
      for (let times = 0; times < 2; times++)
        await expect(vault.open(broken, ROW, sealed)).rejects.toThrow(VaultError);
      await expect(vault.seal(broken, ROW, PLAIN)).rejects.toThrow(VaultError);
      await expect(vault.open({ ...key, wrapped: '' }, ROW, sealed)).rejects.toThrow(VaultError);
      expect(await vault.open(key, ROW, sealed)).toBe(PLAIN);
    });

    it('refuses a key that another master key wrapped', async () => {
      const other = await (await install()).open();
      await expect(other.open(key, ROW, sealed)).rejects.toThrow(VaultError);
    });

    it('gives each key its own wrapping', async () => {
      const keys = await Promise.all(Array.from({ length: 5 }, () => vault.newKey()));
      expect(new Set(keys.map((one) => one.wrapped)).size).toBe(5);
    });

    it('gives equal fingerprints for equal text, also after a restart', async () => {
      const first = await vault.fingerprint('J.d.V. 2009-05-17');
      expect(first).toMatch(/^[0-9a-f]{64}$/);
      expect(await vault.fingerprint('J.d.V. 2009-05-17')).toBe(first);
      vault.forget();
      expect(await vault.fingerprint('J.d.V. 2009-05-17')).toBe(first);
      expect(await (await installation.open()).fingerprint('J.d.V. 2009-05-17')).toBe(first);
    });

    it('gives other fingerprints for other text, and in another installation', async () => {
      const first = await vault.fingerprint('J.d.V. 2009-05-17');
      expect(await vault.fingerprint('J.d.V. 2009-05-18')).not.toBe(first);
      const other = await (await install()).open();
      expect(await other.fingerprint('J.d.V. 2009-05-17')).not.toBe(first);
    });
  });
};

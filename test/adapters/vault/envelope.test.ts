import { describe, expect, it } from 'vitest';
import { createVault, type KeyWrapper } from '../../../src/adapters/vault/envelope.ts';
import { VaultUnavailable, type WrappedKey } from '../../../src/ports/vault.ts';

const MINUTE = 60_000;
const ROW = 'zn/casus/1';

/** Wraps by turning the key round, and counts how often it was asked. */
class CountingWrapper implements KeyWrapper {
  unwrapped = 0;
  down = false;
  async wrap(key: Buffer): Promise<WrappedKey> {
    return { master: 'm', wrapped: Buffer.from(key).reverse().toString('base64') };
  }
  async unwrap({ wrapped }: WrappedKey): Promise<Buffer> {
    this.unwrapped++;
    if (this.down) throw new VaultUnavailable('down');
    return Buffer.from(wrapped, 'base64').reverse();
  }
}

const start = () => {
  const wrapper = new CountingWrapper();
  const time = { now: 0 };
  const vault = createVault(
    wrapper,
    async () => Buffer.alloc(32),
    () => time.now,
  );
  return { wrapper, time, vault };
};

describe('unwrapped keys', () => {
  it('are kept for five minutes from when they were unwrapped, however often they are used', async () => {
    const { wrapper, time, vault } = start();
    const key = await vault.newKey();
    const sealed = await vault.seal(key, ROW, 'tekst');
    time.now = 4 * MINUTE;
    await vault.open(key, ROW, sealed);
    expect(wrapper.unwrapped).toBe(0);
    time.now = 5 * MINUTE;
    await vault.open(key, ROW, sealed);
    await vault.open(key, ROW, sealed);
    expect(wrapper.unwrapped).toBe(1);
  });

  it('are forgotten when told so', async () => {
    const { wrapper, vault } = start();
    const key = await vault.newKey();
    vault.forget();
    await vault.seal(key, ROW, 'tekst');
    expect(wrapper.unwrapped).toBe(1);
  });

  it('do not come back when they were asked for before it was told to forget', async () => {
    const { wrapper, vault } = start();
    const key = await vault.newKey();
    vault.forget();
    const pending = vault.seal(key, ROW, 'tekst');
    vault.forget();
    await pending;
    await vault.seal(key, ROW, 'tekst');
    expect(wrapper.unwrapped).toBe(2);
  });

  it('are unwrapped once when many ask at the same time', async () => {
    const { wrapper, vault } = start();
    const key = await vault.newKey();
    vault.forget();
    await Promise.all(Array.from({ length: 20 }, () => vault.seal(key, ROW, 'tekst')));
    expect(wrapper.unwrapped).toBe(1);
  });

  it('are at most five hundred: the one that was not used for longest goes first', async () => {
    const { wrapper, vault } = start();
    const first = await vault.newKey();
    const second = await vault.newKey();
    for (let count = 2; count < 500; count++) await vault.newKey();
    await vault.seal(first, ROW, 'tekst');
    await vault.newKey();
    await vault.seal(first, ROW, 'tekst');
    expect(wrapper.unwrapped).toBe(0);
    await vault.seal(second, ROW, 'tekst');
    expect(wrapper.unwrapped).toBe(1);
  });

  it('are asked for anew after a failure, which is told as what it was', async () => {
    const { wrapper, vault } = start();
    const key = await vault.newKey();
    const sealed = await vault.seal(key, ROW, 'tekst');
    vault.forget();
    wrapper.down = true;
    await expect(vault.open(key, ROW, sealed)).rejects.toThrow(VaultUnavailable);
    wrapper.down = false;
    expect(await vault.open(key, ROW, sealed)).toBe('tekst');
  });
});

describe('the key of the keyed hash', () => {
  it('is asked for once, and anew after a failure', async () => {
    let asked = 0;
    const wrapper = new CountingWrapper();
    const vault = createVault(wrapper, async () => {
      asked++;
      if (asked === 1) throw new VaultUnavailable('down');
      return Buffer.alloc(32);
    });
    await expect(vault.fingerprint('a')).rejects.toThrow(VaultUnavailable);
    await vault.fingerprint('a');
    await vault.fingerprint('b');
    expect(asked).toBe(2);
  });
});

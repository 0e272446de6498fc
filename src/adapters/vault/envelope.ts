import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { type Sealed, type Vault, VaultError, type WrappedKey } from '../../ports/vault.ts';

/** What only the master key can do. `unwrap` throws `VaultError` for a key it did not wrap. */
export interface KeyWrapper {
  wrap(key: Buffer): Promise<WrappedKey>;
  unwrap(key: WrappedKey): Promise<Buffer>;
}

type Held = { readonly key: Promise<KeyObject>; readonly until: number };

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Unwrapped keys kept in memory: a netwerk seldom has more casussen at hand. */
const MAX_HELD = 500;

/** How long an unwrapped key is kept, in ms. */
const HOLD = 5 * 60 * 1000;

const bytes = (base64: string, length?: number): Buffer => {
  const decoded = Buffer.from(base64, 'base64');
  // A shorter tag is a weaker one: the library would take it.
  if (length !== undefined && decoded.length !== length) throw new VaultError('sealed content is damaged');
  return decoded;
};

const identity = ({ master, wrapped }: WrappedKey): string => `${master} ${wrapped}`;

/**
 * Data keys that were unwrapped lately, oldest out first. They are key objects: out of reach of a heap dump's
 * strings, and never changed under someone who is using one.
 */
const keyRing = (wrapper: KeyWrapper, monotonic: () => number) => {
  const held = new Map<string, Held>();
  const hold = (id: string, key: Promise<KeyObject>): Promise<KeyObject> => {
    held.set(id, { key, until: monotonic() + HOLD });
    for (const oldest of held.keys()) {
      if (held.size <= MAX_HELD) break;
      held.delete(oldest);
    }
    return key;
  };
  const unwrap = async (key: WrappedKey): Promise<KeyObject> => {
    const unwrapped = await wrapper.unwrap(key);
    if (unwrapped.length !== KEY_BYTES) throw new VaultError('not a data key');
    return createSecretKey(unwrapped);
  };
  return {
    add: (key: WrappedKey, raw: Buffer): void =>
      void hold(identity(key), Promise.resolve(createSecretKey(raw))),
    get: (key: WrappedKey): Promise<KeyObject> => {
      const id = identity(key);
      const found = held.get(id);
      held.delete(id);
      if (found && found.until > monotonic()) {
        held.set(id, found);
        return found.key;
      }
      const fresh = hold(id, unwrap(key));
      // Asked at the same time by many, it is unwrapped once; a failure is not remembered.
      fresh.catch(() => {
        if (held.get(id)?.key === fresh) held.delete(id);
      });
      return fresh;
    },
    forget: (): void => held.clear(),
  };
};

const seal = (key: KeyObject, boundTo: string, plain: string): Sealed => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(boundTo));
  const data = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return {
    v: 1,
    iv: iv.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    data: data.toString('base64'),
  };
};

const open = (key: KeyObject, boundTo: string, sealed: Sealed): string => {
  if (sealed.v !== 1) throw new VaultError('sealed in a way this version does not know');
  const decipher = createDecipheriv(CIPHER, key, bytes(sealed.iv, IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(boundTo));
  decipher.setAuthTag(bytes(sealed.tag, TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes(sealed.data)), decipher.final()]).toString('utf8');
  } catch (cause) {
    throw new VaultError('content cannot be opened: another key, another row, or tampered with', { cause });
  }
};

/**
 * The vault over any master key. `fingerprintKey` gives the key of the keyed hash (asked once, when it is first
 * needed); `monotonic` counts milliseconds and never goes back.
 */
export const createVault = (
  wrapper: KeyWrapper,
  fingerprintKey: () => Promise<Buffer>,
  monotonic: () => number = () => performance.now(),
): Vault => {
  const ring = keyRing(wrapper, monotonic);
  let hashKey: Promise<KeyObject> | undefined;
  const getHashKey = (): Promise<KeyObject> => {
    const asked = hashKey ?? fingerprintKey().then((key) => createSecretKey(key));
    hashKey = asked;
    asked.catch(() => {
      if (hashKey === asked) hashKey = undefined;
    });
    return asked;
  };
  return {
    newKey: async () => {
      const raw = randomBytes(KEY_BYTES);
      const wrapped = await wrapper.wrap(raw);
      ring.add(wrapped, raw);
      return wrapped;
    },
    seal: async (key, boundTo, plain) => seal(await ring.get(key), boundTo, plain),
    open: async (key, boundTo, sealed) => open(await ring.get(key), boundTo, sealed),
    fingerprint: async (text) =>
      createHmac('sha256', await getHashKey())
        .update(text, 'utf8')
        .digest('hex'),
    forget: () => {
      ring.forget();
      hashKey = undefined;
    },
  };
};

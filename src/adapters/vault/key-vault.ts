import { randomBytes } from 'node:crypto';
import type { TokenCredential } from '@azure/identity';
import {
  CryptographyClient,
  type CryptographyClientOptions,
  KeyClient,
  type KeyVaultKey,
  parseKeyVaultKeyIdentifier,
} from '@azure/keyvault-keys';
import { z } from 'zod/v4';
import { UserError } from '../../domain/errors.ts';
import { Conflict, type Store } from '../../ports/store.ts';
import { type Vault, VaultError, VaultUnavailable, type WrappedKey } from '../../ports/vault.ts';
import { createVault, type KeyWrapper } from './envelope.ts';

/**
 * Where the key of the keyed hash stays: in the installation's own store, wrapped like any data key. It must
 * outlive every rotation, since a koppelsleutel made with another key matches nothing.
 */
export type FingerprintKeyPlace = {
  load(): Promise<WrappedKey | undefined>;
  /** Keeps `fresh` unless one is there already, and gives the one that is kept. */
  keep(fresh: WrappedKey): Promise<WrappedKey>;
};

const StoredKey = z.object({ master: z.string(), wrapped: z.string() });

/** Keeps that key in the store, in the partition of the installation itself. */
export const fingerprintKeyIn = (store: Store): FingerprintKeyPlace => {
  const partition = 'installatie';
  const key = 'vault!vingerafdruk';
  const load = async (): Promise<WrappedKey | undefined> => {
    const row = await store.get(partition, key);
    return row && StoredKey.parse(row.value);
  };
  const keep = async (fresh: WrappedKey): Promise<WrappedKey> => {
    try {
      await store.commit(partition, [{ op: 'insert', key, value: { ...fresh } }]);
      return fresh;
    } catch (error) {
      // Another instance was first: its key is the one.
      const kept = error instanceof Conflict ? await load() : undefined;
      if (kept) return kept;
      throw error;
    }
  };
  return { load, keep };
};

/** Which key, and how to get at it. */
export type KeyVaultOptions = {
  /** `https://<vault>.vault.azure.net/keys/<name>`, or one version of it: an RSA key. */
  readonly keyId: string;
  /** Needs get, wrapKey and unwrapKey (role Key Vault Crypto Service Encryption User). */
  readonly credential: TokenCredential;
  readonly fingerprintKey: FingerprintKeyPlace;
  readonly monotonic?: () => number;
  readonly clientOptions?: CryptographyClientOptions;
};

const ALGORITHM = 'RSA-OAEP-256';

/** How long one call may take, with its retries, in ms. */
const TIMEOUT = 10_000;

const within = () => ({ abortSignal: AbortSignal.timeout(TIMEOUT) });

/** Not wrapped by this key (400), or by a version of it that is no more (404). */
const isRefused = (error: unknown): boolean =>
  error instanceof Error && 'statusCode' in error && (error.statusCode === 400 || error.statusCode === 404);

const unavailable = (cause: unknown): VaultUnavailable =>
  new VaultUnavailable(
    `Key Vault does not answer (${cause instanceof Error ? cause.message : String(cause)})`,
    { cause },
  );

const parse = (keyId: string): { vaultUrl: string; name: string; version?: string } => {
  try {
    const { vaultUrl, name, version } = parseKeyVaultKeyIdentifier(keyId);
    if (name !== '') return { vaultUrl, name, ...(version ? { version } : {}) };
  } catch {
    // Falls through to the sentence below: what the library has against it says no more.
  }
  throw new UserError(
    `"${keyId}" is geen sleutel in Key Vault. Schrijf hem als https://<kluis>.vault.azure.net/keys/<naam>.`,
  );
};

/**
 * Wraps with one version of the key, and unwraps with whichever version of that same key a data key names, so that
 * the key can be rotated. A name outside it is refused before anything is sent: the row it stands in could have
 * been written by someone who wants our token sent elsewhere. Versions must not expire while they are needed.
 */
const remoteWrapper = (current: KeyVaultKey, home: string, options: KeyVaultOptions): KeyWrapper => {
  const connect = (key: KeyVaultKey | string): CryptographyClient =>
    new CryptographyClient(key, options.credential, { ...options.clientOptions });
  const currentId = current.id ?? '';
  const clients = new Map([[currentId, connect(current)]]);
  const clientOf = (master: string): CryptographyClient => {
    const known = clients.get(master);
    if (known) return known;
    const version = master.startsWith(home) ? master.slice(home.length) : '';
    if (!/^[0-9a-zA-Z]+$/.test(version)) throw new VaultError('wrapped by another master key');
    const client = connect(master);
    clients.set(master, client);
    return client;
  };
  return {
    wrap: async (key) => {
      try {
        const { result } = await clientOf(currentId).wrapKey(ALGORITHM, key, within());
        return { master: currentId, wrapped: Buffer.from(result).toString('base64') };
      } catch (cause) {
        throw unavailable(cause);
      }
    },
    unwrap: async ({ master, wrapped }) => {
      const client = clientOf(master);
      try {
        const { result } = await client.unwrapKey(ALGORITHM, Buffer.from(wrapped, 'base64'), within());
        return Buffer.from(result);
      } catch (cause) {
        if (isRefused(cause)) throw new VaultError('a data key cannot be unwrapped', { cause });
        throw unavailable(cause);
      }
    },
  };
};

const fingerprintKey = async (wrapper: KeyWrapper, place: FingerprintKeyPlace): Promise<Buffer> => {
  const kept = (await place.load()) ?? (await place.keep(await wrapper.wrap(randomBytes(32))));
  return wrapper.unwrap(kept);
};

/**
 * The vault with its master key in Azure Key Vault, which does the wrapping; the content itself never goes there.
 * Throws `UserError` for a key that is none, and `VaultUnavailable` when Key Vault cannot be reached.
 */
export const openKeyVault = async (options: KeyVaultOptions): Promise<Vault> => {
  const { vaultUrl, name, version } = parse(options.keyId);
  const keys = new KeyClient(vaultUrl, options.credential, { ...options.clientOptions });
  const wanted = { ...within(), ...(version === undefined ? {} : { version }) };
  const current = await keys.getKey(name, wanted).catch((cause: unknown) => {
    throw unavailable(cause);
  });
  const home = `${vaultUrl.replace(/\/$/, '')}/keys/${name}/`;
  if (!current.id?.startsWith(home)) throw unavailable(new Error('the key has no version'));
  const wrapper = remoteWrapper(current, home, options);
  return createVault(wrapper, () => fingerprintKey(wrapper, options.fingerprintKey), options.monotonic);
};

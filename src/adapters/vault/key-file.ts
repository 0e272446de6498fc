import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { link, mkdir, open, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UserError } from '../../domain/errors.ts';
import { type Vault, VaultError, type WrappedKey } from '../../ports/vault.ts';
import { createVault, type KeyWrapper } from './envelope.ts';

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

const has = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

/** A key of its own for each use, so that none of them says anything about another. */
const derive = (master: Buffer, use: string, length = KEY_BYTES): Buffer =>
  Buffer.from(hkdfSync('sha256', master, '', `ketenbot/1/${use}`, length));

const fileWrapper = (master: Buffer): KeyWrapper => {
  const key = derive(master, 'wrap');
  const name = `file:${derive(master, 'name', 8).toString('hex')}`;
  const wrap = async (plain: Buffer): Promise<WrappedKey> => {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(name));
    const sealed = [cipher.update(plain), cipher.final()];
    return { master: name, wrapped: Buffer.concat([iv, cipher.getAuthTag(), ...sealed]).toString('base64') };
  };
  const unwrap = async ({ master: by, wrapped }: WrappedKey): Promise<Buffer> => {
    if (by !== name) throw new VaultError('wrapped by another master key');
    const bytes = Buffer.from(wrapped, 'base64');
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(Buffer.from(name));
      decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
    } catch (cause) {
      throw new VaultError('a data key is damaged', { cause });
    }
  };
  return { wrap, unwrap };
};

/** Puts a new key at `path` in one step, or leaves the one that is there: of two that start at once, one wins. */
const createKey = async (path: string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const fresh = `${path}.${randomBytes(6).toString('hex')}`;
  const file = await open(fresh, 'wx', 0o600);
  try {
    try {
      await file.writeFile(randomBytes(KEY_BYTES));
      await file.sync();
    } finally {
      await file.close();
    }
    await link(fresh, path);
  } catch (error) {
    if (!has(error, 'EEXIST')) throw error;
  } finally {
    await rm(fresh);
  }
  if (process.platform === 'win32') return;
  const folder = await open(dirname(path), 'r');
  await folder.sync().finally(() => folder.close());
};

const exists = async (path: string): Promise<boolean> => {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (has(error, 'ENOENT')) return false;
    throw error;
  }
};

const readKey = async (path: string): Promise<Buffer> => {
  const file = await open(path, 'r');
  try {
    const { mode } = await file.stat();
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
      throw new UserError(
        `Anderen kunnen de sleutel in ${path} lezen. Zet de rechten op 600 (chmod 600) en start opnieuw.`,
      );
    }
    const key = await file.readFile();
    if (key.length !== KEY_BYTES) {
      throw new UserError(
        `De sleutel in ${path} is beschadigd: hij telt ${key.length} bytes in plaats van ${KEY_BYTES}. Zet een reservekopie terug.`,
      );
    }
    return key;
  } finally {
    await file.close();
  }
};

/**
 * The vault with its master key in a file of 32 bytes, mode 0600, made when it is not there (unless `create` is
 * false: then a missing key is refused, as what was sealed under it would stay closed for ever). Throws
 * `UserError` with a sentence for whoever starts the program.
 */
export const openKeyFile = async (
  path: string,
  options: { readonly create?: boolean; readonly monotonic?: () => number } = {},
): Promise<Vault> => {
  try {
    if (!(await exists(path))) {
      if (options.create === false)
        throw new UserError(`De sleutel ${path} ontbreekt. Zet een reservekopie terug.`);
      await createKey(path);
    }
    const master = await readKey(path);
    return createVault(fileWrapper(master), async () => derive(master, 'fingerprint'), options.monotonic);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const refused = new UserError(
      `De sleutel in ${path} kan niet worden geopend (${error instanceof Error ? error.message : String(error)}). Geef het programma lees- en schrijfrechten.`,
    );
    refused.cause = error;
    throw refused;
  }
};

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openKeyFile } from '../../../src/adapters/vault/key-file.ts';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ketenbot-key-'));
  path = join(folder, 'nieuw', 'master.key');
});
afterEach(() => rmSync(folder, { recursive: true }));

const refusal = (pattern: RegExp) => ({ name: 'UserError', message: expect.stringMatching(pattern) });

describe('the key file', () => {
  it('is made once, of 32 bytes, for this user alone, and leaves nothing else behind', async () => {
    await openKeyFile(path);
    const first = readFileSync(path);
    expect(first).toHaveLength(32);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'nieuw')).mode & 0o777).toBe(0o700);
    await openKeyFile(path);
    expect(readFileSync(path)).toEqual(first);
    expect(readdirSync(join(folder, 'nieuw'))).toEqual(['master.key']);
  });

  it('is the same for all who start at once in one process', async () => {
    const vaults = await Promise.all(Array.from({ length: 20 }, () => openKeyFile(path)));
    const prints = await Promise.all(vaults.map((vault) => vault.fingerprint('a')));
    expect(new Set(prints).size).toBe(1);
    expect(readdirSync(join(folder, 'nieuw'))).toEqual(['master.key']);
  });

  it('is the same for several processes that start at once', async () => {
    const module = new URL('../../../src/adapters/vault/key-file.ts', import.meta.url).href;
    const program = `const { openKeyFile } = await import(${JSON.stringify(module)});
      process.stdout.write(await (await openKeyFile(process.argv[1])).fingerprint('a'));`;
    const start = async (): Promise<string> => {
      const arguments_ = ['--import', 'tsx', '--input-type=module', '-e', program, path];
      const child = spawn(process.execPath, arguments_, { stdio: ['ignore', 'pipe', 'inherit'] });
      const [printed] = await Promise.all([text(child.stdout), once(child, 'close')]);
      return printed;
    };
    const prints = await Promise.all([start(), start(), start()]);
    expect(prints[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(prints).size).toBe(1);
  });

  it('is refused when others can read it, until that is put right', async () => {
    await openKeyFile(path);
    for (const mode of [0o640, 0o604, 0o622]) {
      chmodSync(path, mode);
      await expect(openKeyFile(path)).rejects.toMatchObject(
        refusal(/Anderen kunnen de sleutel .* lezen.*chmod 600/),
      );
    }
    chmodSync(path, 0o600);
    await openKeyFile(path);
  });

  it('is refused when it is too short, too long or empty, and is not written over', async () => {
    await openKeyFile(path);
    for (const length of [0, 31, 33]) {
      writeFileSync(path, Buffer.alloc(length, 7));
      await expect(openKeyFile(path)).rejects.toMatchObject(refusal(new RegExp(`telt ${length} bytes`)));
      expect(readFileSync(path)).toHaveLength(length);
    }
  });

  it('is not made anew where one should be', async () => {
    await expect(openKeyFile(path, { create: false })).rejects.toMatchObject(
      refusal(/ontbreekt.*reservekopie/),
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused in one sentence when its place cannot be reached', async () => {
    writeFileSync(join(folder, 'nieuw'), 'een bestand');
    await expect(openKeyFile(path)).rejects.toMatchObject(refusal(/kan niet worden geopend \(ENOTDIR/));
  });
});

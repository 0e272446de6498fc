import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Files of a small project: path → text. */
export type Files = Readonly<Record<string, string>>;

/**
 * Writes `files` beside copies of our own package.json, tsconfig.json and biome.json, in a place from where
 * node_modules is found; runs `use` there; and clears it away.
 */
export async function withTree<T>(files: Files, use: (folder: string) => Promise<T>): Promise<T> {
  await mkdir(join(root, 'build'), { recursive: true });
  const folder = await mkdtemp(join(root, 'build', 'rules-'));
  try {
    for (const config of ['package.json', 'tsconfig.json', 'biome.json']) {
      await copyFile(join(root, config), join(folder, config));
    }
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

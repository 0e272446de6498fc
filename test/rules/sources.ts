import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Breach, breaches } from './house.ts';
import { root } from './tree.ts';

const PLACES = ['src', 'cards', 'manifest', 'test'];

/** Every TypeScript file of ours, seen from the root of the repository, with its text. */
export async function sources(): Promise<{ path: string; text: string }[]> {
  const found = await Promise.all(
    PLACES.map(async (place) => {
      const entries = await readdir(join(root, place), { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'));
    }),
  );
  return Promise.all(
    found.flat().map(async (entry) => {
      const file = join(entry.parentPath, entry.name);
      return { path: relative(root, file).split(sep).join('/'), text: await readFile(file, 'utf8') };
    }),
  );
}

/** The house rules that our own files break. */
export const ourBreaches = async (): Promise<Breach[]> =>
  (await sources()).flatMap(({ path, text }) => breaches(path, text));

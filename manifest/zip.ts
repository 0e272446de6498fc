import { readFile } from 'node:fs/promises';
import { zipSync } from 'fflate';
import type { Feature } from '../src/features/feature.ts';
import { createManifest, type Installation, type ListedCommand } from './manifest.ts';

/** The commands of all features, in the order of the list, as Teams shows them. */
export const listedCommands = (features: readonly Feature[]): ListedCommand[] =>
  features.flatMap(({ commands = [] }) => commands.map(({ name, zin }) => ({ name, zin })));

/** The app package for Teams: the manifest and its two icons, at the root of a zip. Equal input, equal bytes. */
export async function appPackage(
  installation: Installation,
  commands: readonly ListedCommand[],
): Promise<Uint8Array> {
  const manifest = createManifest(installation, commands);
  const icon = async (name: string): Promise<Uint8Array> => readFile(new URL(`./${name}`, import.meta.url));
  return zipSync(
    {
      'manifest.json': new TextEncoder().encode(`${JSON.stringify(manifest, undefined, 2)}\n`),
      [manifest.icons.color]: await icon(manifest.icons.color),
      [manifest.icons.outline]: await icon(manifest.icons.outline),
    },
    // A fixed date (the first that a zip can hold), so that the same commit makes the same file.
    { mtime: new Date('1980-01-01T12:00:00Z') },
  );
}

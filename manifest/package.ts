import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod/v4';
import { features } from '../src/features/index.ts';
import { PackageError, readOptions } from './options.ts';
import { appPackage, listedCommands } from './zip.ts';

// `npm run package -- --bot-id … --domain …`: writes the zip that is uploaded in the Teams admin center.
const PackageJson = z.object({ version: z.string() });
const { version } = PackageJson.parse(
  JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')),
);

try {
  const { installation, out } = readOptions(process.argv.slice(2), process.env, version);
  const zip = await appPackage(installation, listedCommands(features));
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, zip);
  process.stdout.write(`${out} (${zip.length} bytes)\n`);
} catch (error) {
  if (!(error instanceof PackageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

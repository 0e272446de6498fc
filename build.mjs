// Bundles the bot into dist/. Packages stay in node_modules; what main.ts imports lazily becomes a chunk of
// its own, so that a production install never touches what only the demo needs.
import { build } from 'esbuild';

const [entry = 'src/main.ts', outdir = 'dist'] = process.argv.slice(2);

try {
  await build({
    entryPoints: [entry],
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    chunkNames: 'chunks/[name]-[hash]',
    logLevel: 'warning',
  });
} catch {
  // esbuild has already printed what is wrong and where.
  process.exitCode = 1;
}

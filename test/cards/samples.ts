import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Card } from '../../src/ports/card.ts';

/** The folder `cards/`. */
export const CARDS = fileURLToPath(new URL('../../cards/', import.meta.url));

/** One card made from one sample. `base` is its path in `cards/` without extension: `help/help.deelnemer`. */
export type Sample = { readonly base: string; readonly card: Card };

/** Every file in `cards/`, as a path with slashes. */
export const cardFiles = (): string[] =>
  readdirSync(CARDS, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(CARDS, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();

const moduleAt = async (path: string): Promise<Record<string, unknown>> =>
  (await import(/* @vite-ignore */ pathToFileURL(join(CARDS, path)).href)) as Record<string, unknown>;

/** The names of the card functions a file exports. */
export const cardFunctions = async (path: string): Promise<string[]> =>
  Object.entries(await moduleAt(path))
    .filter(([name, value]) => name.endsWith('Card') && typeof value === 'function' && value.length === 1)
    .map(([name]) => name);

/** A sample that made no card, and why. `base` may be that of the whole file. */
export type Broken = { readonly base: string; readonly why: string };

const samplesIn = async (path: string): Promise<(Sample | Broken)[]> => {
  const of = path.replace(/\.sample\.ts$/, '');
  const names = await cardFunctions(`${of}.ts`);
  const [name] = names;
  if (name === undefined || names.length > 1) throw new Error(`${of}.ts must export one …Card function`);
  const make = (await moduleAt(`${of}.ts`))[name] as (view: unknown) => Card;
  const { samples } = await moduleAt(path);
  if (typeof samples !== 'object' || samples === null) throw new Error(`${path} must export samples`);
  return Object.entries(samples).map(([sample, view]) =>
    attempt(`${of}.${sample}`, () => ({ base: `${of}.${sample}`, card: make(view) })),
  );
};

const whyOf = (base: string, error: unknown): Broken => ({
  base,
  why: error instanceof Error ? error.message : String(error),
});

const attempt = (base: string, make: () => Sample): Sample | Broken => {
  try {
    return make();
  } catch (error) {
    return whyOf(base, error);
  }
};

/** All samples of all cards; one that breaks does not hide the others. */
export const allSamples = async (): Promise<{ readonly samples: Sample[]; readonly broken: Broken[] }> => {
  const paths = cardFiles().filter((path) => path.endsWith('.sample.ts'));
  const found = await Promise.all(
    paths.map((path) =>
      samplesIn(path).catch((error: unknown) => [whyOf(path.replace(/\.sample\.ts$/, ''), error)]),
    ),
  );
  const all = found.flat();
  return {
    samples: all.filter((each) => 'card' in each),
    broken: all.filter((each) => 'why' in each),
  };
};

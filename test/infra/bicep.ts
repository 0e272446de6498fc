import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../rules/tree.ts';

/** A Bicep file as far as these tests read it: names, and the text without comments. */
export type BicepFile = {
  readonly path: string;
  readonly code: string;
  /** Parameters; the value tells whether one may be left out. */
  readonly params: ReadonlyMap<string, { readonly optional: boolean }>;
  readonly vars: readonly string[];
  readonly resources: readonly string[];
  readonly outputs: readonly string[];
  readonly modules: readonly Module[];
};

/** A module as it is called: its symbol, its file, and the names of the parameters it is given. */
type Module = { readonly symbol: string; readonly file: string; readonly params: readonly string[] };

/** Comments go, but not the `//` of an address within quotes. */
const withoutComments = (text: string): string => text.replaceAll(/('(?:[^'\\\n]|\\.)*')|\/\/[^\n]*/g, '$1');

const names = (code: string, declaration: RegExp): string[] =>
  [...code.matchAll(declaration)].map((match) => match[1] ?? '');

/** The text between the brace that opens at or after `from` and the one that closes it. */
function block(code: string, from: number): string {
  const start = code.indexOf('{', from);
  let depth = 0;
  for (let at = start; at < code.length; at += 1) {
    if (code[at] === '{') depth += 1;
    if (code[at] === '}') depth -= 1;
    if (depth === 0) return code.slice(start + 1, at);
  }
  throw new Error(`a brace that opens at ${start} is never closed`);
}

function modules(code: string): Module[] {
  return [...code.matchAll(/^module (\w+) '([^']+)' = /gm)].map((match) => {
    const body = block(code, match.index);
    const given = block(body, body.indexOf('params:'));
    return { symbol: match[1] ?? '', file: match[2] ?? '', params: names(given, /^\s*(\w+):/gm) };
  });
}

/** Reads one Bicep file; throws where its brackets do not match. */
export function parseBicep(path: string, text: string): BicepFile {
  const code = withoutComments(text);
  for (const [open, close] of ['{}', '[]', '()']) {
    const count = (bracket = ''): number => code.split(bracket).length;
    if (count(open) !== count(close)) throw new Error(`${path}: ${open} and ${close} do not match`);
  }
  const params = [...code.matchAll(/^param (\w+) [\w[\]]+( =)?/gm)].map(
    (match) => [match[1] ?? '', { optional: match[2] !== undefined }] as const,
  );
  return {
    path,
    code,
    params: new Map(params),
    vars: names(code, /^var (\w+) =/gm),
    resources: names(code, /^resource (\w+) /gm),
    outputs: names(code, /^output (\w+) /gm),
    modules: modules(code),
  };
}

/** All Bicep files of `infra/`, by their path in it. */
export async function bicepFiles(): Promise<ReadonlyMap<string, BicepFile>> {
  const infra = join(root, 'infra');
  const entries = await readdir(infra, { recursive: true });
  const paths = entries.map((path) => path.replaceAll('\\', '/')).filter((path) => path.endsWith('.bicep'));
  const files = paths.map(
    async (path) => [path, parseBicep(path, await readFile(join(infra, path), 'utf8'))] as const,
  );
  return new Map(await Promise.all(files));
}

import type { Size } from './pairs.ts';
import { bundle, emptyFolder, freePort, type Started, startProgram } from './processes.ts';
import type { Comparison, Pair } from './result.ts';

const SETTLED_MS = 3_000;
const MB = 1024 * 1024;

type Program = { readonly path: string; readonly args: (port: number) => readonly string[] };

/** Starts it in a folder of its own that is empty, as on the first day. */
const start = async ({ path, args }: Program): Promise<Started> => {
  const folder = emptyFolder();
  const port = await freePort();
  const started = await startProgram(path, args(port), {
    cwd: folder.path,
    port,
    env: { PORT: String(port) },
  });
  return {
    ...started,
    stop: async () => {
      await started.stop();
      folder.remove();
    },
  };
};

type Round = Record<'filled' | 'empty' | 'bare', { readonly ms: number; readonly mb: number }>;

/** One start of each, one after another; then all of them are left alone, and weighed. */
const round = async (programs: Record<keyof Round, Program>, nth: number): Promise<Round> => {
  const names = Object.keys(programs) as (keyof Round)[];
  const order = nth % 2 === 0 ? names : names.reverse();
  const started = new Map<keyof Round, Started>();
  try {
    for (const name of order) started.set(name, await start(programs[name]));
    await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
    const measured = await Promise.all(
      [...started].map(async ([name, one]) => [name, { ms: one.ms, mb: (await one.memory()) / MB }] as const),
    );
    return Object.fromEntries(measured) as Round;
  } finally {
    await Promise.all([...started.values()].map((one) => one.stop()));
  }
};

/** (d) From the spawn to healthy, and memory when idle, against a bare teams-ai bot. */
export const startUp = async ({ pairs: count }: Size): Promise<Comparison[]> => {
  const [bot, bare] = await Promise.all([
    bundle(new URL('../../src/main.ts', import.meta.url)),
    bundle(new URL('./servers/teams-ai.ts', import.meta.url)),
  ]);
  const programs = {
    filled: { path: bot, args: () => ['--no-playground'] },
    empty: { path: bot, args: () => ['--no-playground', '--leeg'] },
    bare: { path: bare, args: (port: number) => [JSON.stringify({ port })] },
  };
  await round(programs, 0);
  const rounds: Round[] = [];
  for (let nth = 1; nth <= count; nth++) rounds.push(await round(programs, nth));
  const pairs = (name: 'filled' | 'empty', of: 'ms' | 'mb'): Pair[] =>
    rounds.map((one) => ({ ours: one[name][of], theirs: one.bare[of] }));
  const aim = { atMost: 1.0 };
  return [
    {
      id: 'd',
      what: 'start to healthy, first start: demo filled ÷ bare teams-ai bot',
      unit: 'ms',
      pairs: pairs('filled', 'ms'),
      aim,
    },
    {
      id: 'd',
      what: 'start to healthy, first start: nothing to fill ÷ bare teams-ai bot',
      unit: 'ms',
      pairs: pairs('empty', 'ms'),
      aim,
    },
    {
      id: 'd',
      what: 'memory when idle for 3 s ÷ bare teams-ai bot',
      unit: 'MB',
      pairs: pairs('filled', 'mb'),
      aim: { atMost: 1.1 },
    },
  ];
};

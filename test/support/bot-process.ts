import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { build } from 'esbuild';

/** The real program as a process of its own, that can be killed. */
export type BotProcess = {
  readonly url: string;
  readonly alive: () => boolean;
  /** Resolves when it answers, or when it is gone. */
  ready(): Promise<void>;
  kill(signal: 'SIGKILL' | 'SIGTERM' | 'SIGINT'): Promise<void>;
  /** Resolves when the process is gone. */
  ended(): Promise<void>;
  /** The exit code, once it is gone. */
  code(): number | null;
  stdout(): string;
  stderr(): string;
};

const OUT = 'build/bot';

/** Bundles the program as `npm start` does, in a folder that no other test file writes at the same time. */
export const buildBot = async (folder = OUT): Promise<void> => {
  await build({
    entryPoints: ['src/main.ts'],
    outdir: resolve(folder),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
};

/** A port that nothing listens on now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/readyz`)).ok;
  } catch {
    return false;
  }
};

export const startBotProcess = (options: {
  dataDir: string;
  port: number;
  args?: readonly string[];
  env?: Record<string, string>;
  /** Where `buildBot` put it. */
  folder?: string;
  /** Starts the Playground too, on `KETENBOT_PLAYGROUND_PORT`. */
  playground?: boolean;
}): BotProcess => {
  const program = resolve(options.folder ?? OUT, 'main.js');
  const args = [...(options.playground ? [] : ['--no-playground']), ...(options.args ?? [])];
  const child: ChildProcess = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH ?? '',
      KETENBOT_DATA: options.dataDir,
      PORT: String(options.port),
      KETENBOT_LOG: 'error',
      ...options.env,
    },
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-5000);
  });
  let told = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    told = (told + chunk.toString()).slice(-5000);
  });
  const alive = () => child.exitCode === null && child.signalCode === null;
  // 'close' comes after the last line was read.
  const gone = once(child, 'close');
  const url = `http://127.0.0.1:${options.port}`;
  return {
    url,
    alive,
    ready: async () => {
      while (alive() && !(await answers(url))) await new Promise((done) => setTimeout(done, 20));
    },
    kill: async (signal) => {
      if (!alive()) return;
      child.kill(signal);
      await gone;
    },
    ended: async () => {
      await gone;
    },
    code: () => child.exitCode,
    stdout: () => told,
    stderr: () => said,
  };
};

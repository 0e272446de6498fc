import { type ChildProcess, execFile, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Where everything the bench makes goes. */
export const BUILD = join(ROOT, 'build', 'bench');

const run = promisify(execFile);

/** Bundles a program as the bot itself is bundled; resolves with the file to run. */
export const bundle = async (entry: URL): Promise<string> => {
  const path = fileURLToPath(entry);
  const name = basename(path, '.ts');
  const folder = join(BUILD, name);
  await run(process.execPath, ['build.mjs', path, folder], { cwd: ROOT });
  return join(folder, `${name}.js`);
};

/** An empty folder under the bench's own, and how to be rid of it. */
export const emptyFolder = (): { readonly path: string; remove(): void } => {
  mkdirSync(BUILD, { recursive: true });
  const path = mkdtempSync(join(BUILD, 'data-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};

/** Only what a program needs to run: nothing configures it by accident. */
const environment = (): NodeJS.ProcessEnv => {
  const { PATH = '', HOME = '' } = process.env;
  return { PATH, HOME };
};

/** A server in a process of its own. */
export type Server = {
  readonly port: number;
  /** CPU that its process used so far, user and system, in microseconds. */
  cpu(): Promise<number>;
  stop(): Promise<void>;
};

/** The next thing a server says; rejects when it ends instead. */
const heard = async (child: ChildProcess): Promise<Record<string, unknown>> => {
  const over = new AbortController();
  const { signal } = over;
  try {
    const ended = once(child, 'exit', { signal }).then(([code]) => {
      throw new Error(`${child.spawnargs.at(-2)} ended with code ${code}`);
    });
    const [message] = await Promise.race([once(child, 'message', { signal }), ended]);
    return message;
  } finally {
    over.abort();
  }
};

/** Starts a bundled server with its settings; resolves when it listens. */
export const startServer = async (program: string, settings: object = {}): Promise<Server> => {
  const child = fork(program, [JSON.stringify(settings)], {
    env: { ...environment(), NODE_ENV: 'production' },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { port } = await heard(child);
  return {
    port: Number(port),
    cpu: async () => {
      child.send('cpu');
      const { user, system } = (await heard(child)).cpu as NodeJS.CpuUsage;
      return user + system;
    },
    stop: () => end(child),
  };
};

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
};

/** A port that nobody has now. */
export const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
};

/** A program started from nothing, as a person starts it. */
export type Started = {
  /** From the spawn to the first 200 of `/healthz`. */
  readonly ms: number;
  /** Resident memory now, in bytes. */
  memory(): Promise<number>;
  stop(): Promise<void>;
};

const LOOK_EVERY_MS = 3;
const PATIENCE_MS = 30_000;

const isHealthy = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
};

/** Starts a program in `cwd` and measures how long it takes until it is healthy. */
export const startProgram = async (
  program: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly port: number; readonly env?: Record<string, string> },
): Promise<Started> => {
  const { cwd, port, env = {} } = options;
  const began = performance.now();
  const child = spawn(process.execPath, [program, ...args], {
    cwd,
    env: { ...environment(), ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  while (!(await isHealthy(`http://127.0.0.1:${port}/healthz`))) {
    if (child.exitCode !== null) throw new Error(`${program} ended with code ${child.exitCode}`);
    if (performance.now() - began > PATIENCE_MS) throw new Error(`${program} does not become healthy`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return {
    ms: performance.now() - began,
    memory: async () => {
      const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(child.pid)]);
      return Number(stdout.trim()) * 1024;
    },
    stop: () => end(child),
  };
};

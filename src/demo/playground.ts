import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { UserError } from '../domain/errors.ts';
import type { Netwerk } from '../domain/netwerk.ts';
import { DEMO_KANAAL, DEMO_TEAM, DEMO_TENANT } from './netwerk.ts';

/** The Playground as it runs beside the bot. */
export type Playground = { readonly url: string; stop(): Promise<void> };

/** The chats of the Playground are known before anyone typed: the bot can write first. */
export const PLAYGROUND_CHAT = 'prive-chat';
export const playgroundServiceUrl = (port: number): string => `http://localhost:${port}/_connector`;

/** Runs in the Playground's process: when ours is gone, even by kill −9, its input ends and so does it. */
const END_WITH_US = 'data:text/javascript,process.stdin.on("end",()=>process.exit()).resume()';

/** The Playground wants exactly so many people beside the one at the keyboard. */
const OTHERS = 5;

/** The people of the demo, as the Playground's configuration wants them. JSON is YAML. */
const configuration = (netwerk: Netwerk): string => {
  const people = netwerk.deelnemers.map(({ oid = '', teamsId = '', naam, email = '' }) => {
    const [givenName = '', ...surname] = naam.split(' ');
    return {
      id: teamsId,
      name: naam,
      aadObjectId: oid,
      givenName,
      surname: surname.join(' '),
      email,
      userPrincipleName: email,
    };
  });
  const [currentUser, ...others] = people;
  const users = others.slice(0, OTHERS);
  return JSON.stringify({
    version: '0.1.0',
    tenantId: DEMO_TENANT,
    bot: { id: 'ketenbot', name: 'Ketenbot' },
    currentUser,
    users,
    personalChat: { id: PLAYGROUND_CHAT },
    groupChat: { id: 'groepschat', name: 'Groepschat' },
    team: {
      id: DEMO_TEAM,
      name: 'Zorgnetwerk 12-23',
      aadGroupId: '00000000-0000-0000-0000-0000000000aa',
      channels: [{ id: DEMO_KANAAL, name: 'Algemeen' }],
    },
  });
};

/** Where the Playground's program is, or undefined in an installation without it. */
const programOf = (): string | undefined => {
  try {
    return createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  } catch {
    return undefined;
  }
};

/**
 * Starts the Playground and resolves when it answers; undefined when it is not installed. Rejects with what it
 * said when it cannot start.
 */
export const startPlayground = async (options: {
  netwerk: Netwerk;
  dataDir: string;
  port: number;
  botUrl: string;
}): Promise<Playground | undefined> => {
  const program = programOf();
  if (program === undefined) return undefined;
  if (await inUse(options.port)) {
    throw new UserError(
      `Poort ${options.port} is al in gebruik: de Playground kan daar niet starten. Kies een andere met KETENBOT_PLAYGROUND_PORT, of start met --no-playground.`,
    );
  }
  const folder = resolve(options.dataDir, 'playground');
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'm365agentsplayground.yml');
  await writeFile(path, configuration(options.netwerk));
  const args = [
    'start',
    '-e',
    options.botUrl,
    '-c',
    'msteams',
    '-p',
    String(options.port),
    '--disable-telemetry',
  ];
  const child = spawn(process.execPath, ['--import', END_WITH_US, program, ...args], {
    cwd: folder,
    // Its own group: Ctrl-C reaches it through us, once, after the bot has stopped talking to it.
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      PATH: pathOf(),
      HOME: folder,
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: path,
    },
  });
  const url = `http://localhost:${options.port}`;
  await ready(child, url);
  return { url, stop: () => stop(child) };
};

/** The folder of node itself is all the program needs to find. */
const pathOf = (): string => `${process.execPath.replace(/[/\\][^/\\]*$/, '')}:/usr/bin:/bin`;

const inUse = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(true));
    probe.listen(port, () => probe.close(() => done(false)));
  });

const PATIENCE_MS = 30_000;
const LOOK_EVERY_MS = 100;

/** It says that it listens before it has read its configuration: only an answer tells that it runs. */
const ready = async (child: ChildProcess, url: string): Promise<void> => {
  let said = '';
  const hear = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-2000);
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  let ended: string | undefined;
  child.once('error', (error) => {
    ended = error.message;
  });
  child.once('exit', (code) => {
    ended = `exit code ${code}`;
  });
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_EVERY_MS) {
    if (ended !== undefined)
      throw new UserError(`De Playground start niet op ${url} (${ended}). ${said.trim()}`);
    if (await answers(url)) return;
    await setTimeout(LOOK_EVERY_MS);
  }
  child.kill('SIGKILL');
  throw new UserError(`De Playground geeft geen antwoord op ${url}. ${said.trim()}`);
};

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
};

const stop = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done();
    child.once('exit', () => done());
    child.kill('SIGTERM');
  });

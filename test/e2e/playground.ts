import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buildBot, freePort, startBotProcess } from '../support/bot-process.ts';
import { browserOrReason, startBrowser } from '../support/browser.ts';
import { openPlaygroundPage } from './page.ts';

/** Each test file has its own, since they may run at once. */
const PROGRAM = `build/e2e-bot-${process.env.VITEST_WORKER_ID ?? '0'}`;

/** Bundles the program. */
export const buildForPlayground = (): Promise<void> => buildBot(PROGRAM);

/** The program as `npm start` starts it, its Playground, and a browser that looks at it. */
export type Playground = Awaited<ReturnType<typeof startPlayground>>;

/** Starts everything on free ports and an empty folder. `clock`: the instant it is. */
export const startPlayground = async (options: { clock: string; args?: readonly string[] }) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ketenbot-e2e-'));
  const [port, playgroundPort] = [await freePort(), await freePort()];
  const url = `http://localhost:${playgroundPort}`;
  const begin = async (clock: string) => {
    const bot = startBotProcess({
      dataDir,
      port,
      folder: PROGRAM,
      playground: true,
      args: options.args ?? [],
      env: { KETENBOT_CLOCK: clock, KETENBOT_PLAYGROUND_PORT: String(playgroundPort) },
    });
    await bot.ready();
    if (!bot.alive()) throw new Error(`the bot did not start: ${bot.stderr()}`);
    return bot;
  };
  let bot = await begin(options.clock);
  let complaints = '';
  const browser = await startBrowser(browserOrReason());
  const files = await serveFixtures();
  const stop = async (): Promise<void> => {
    await browser.close();
    await bot.kill('SIGINT');
    files.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 }, locale: 'nl-NL' });
  const person = await openPlaygroundPage(page, url).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return {
    person,
    dataDir,
    /** Where the bot can fetch a file of the fixtures. */
    link: (file: string): string => `${files.url}/${basename(file)}`,
    /** Ctrl-C, and a start at a later moment on the same data; the person comes back. */
    later: async (clock: string): Promise<void> => {
      await person.leave();
      await bot.kill('SIGINT');
      complaints += bot.stderr();
      bot = await begin(clock);
      await person.reopen();
    },
    /** What the bot complained about, at any start. */
    complaints: (): string => complaints + bot.stderr(),
    stop,
  };
};

const serveFixtures = async () => {
  const server = createServer((request, response) => {
    readFile(new URL(`../fixtures/${basename(request.url ?? '')}`, import.meta.url)).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
};

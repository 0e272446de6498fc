import { join } from 'node:path';
import { openSqlite } from '../../src/adapters/storage/sqlite.ts';
import { DEMO_TENANT } from '../../src/demo/netwerk.ts';
import { startFakeConnector } from '../support/fake-connector.ts';
import { ANSWER, type Clicks, createClicks } from './clicks.ts';
import { fire } from './load.ts';
import { inPairs, type Size } from './pairs.ts';
import { bundle, emptyFolder, type Server, startServer } from './processes.ts';
import type { Comparison } from './result.ts';

const CONCURRENCY = 32;

type Sent = { readonly clicks: Clicks; readonly token: string; readonly expect: string };

/** Microseconds of CPU, of all threads of the server's process, for one click. */
const cpuPerClick =
  (server: Server, { clicks, token, expect }: Sent, perRound: number) =>
  async (): Promise<number> => {
    const bodies = clicks.take(perRound);
    const before = await server.cpu();
    const headers = { authorization: `Bearer ${token}` };
    await fire({ port: server.port, bodies, concurrency: CONCURRENCY, headers, expect });
    return ((await server.cpu()) - before) / perRound;
  };

/** (c) An authenticated click with its commit, against the stock echo with the same kind of token. */
export const cpuOfClick = async ({ quick, pairs }: Size): Promise<Comparison> => {
  const perRound = quick ? 100 : 1500;
  const channel = await startFakeConnector({ tenant: DEMO_TENANT });
  if (!channel.credentials) throw new Error('the channel gives no tokens');
  const { token: _ours, ...endpoints } = channel.credentials.endpoints ?? {};
  const credentials = { ...channel.credentials, endpoints };
  const from = { serviceUrl: channel.serviceUrl, botId: `28:${credentials.appId}` };
  const clicks = createClicks(from);
  const folder = emptyFolder();
  const path = join(folder.path, 'ketenbot.db');
  const store = await openSqlite(path);
  await clicks.seed(store, perRound * (pairs + 1));
  await store.close();
  const [bot, stock] = await Promise.all([
    bundle(new URL('./servers/ketenbot.ts', import.meta.url)).then((program) =>
      startServer(program, { dataDir: folder.path, credentials }),
    ),
    bundle(new URL('./servers/botbuilder.ts', import.meta.url)).then((program) =>
      startServer(program, credentials),
    ),
  ]);
  const token = await channel.mint();
  try {
    return {
      id: 'c',
      what: 'CPU of an authenticated click with its commit ÷ botbuilder + express + JWT echo',
      unit: 'µs',
      pairs: await inPairs(
        pairs,
        cpuPerClick(bot, { clicks, token, expect: ANSWER }, perRound),
        cpuPerClick(stock, { clicks: createClicks(from), token, expect: 'actie-' }, perRound),
      ),
      aim: { atMost: 0.8 },
    };
  } finally {
    await Promise.all([bot.stop(), stock.stop(), channel.close()]);
    folder.remove();
  }
};

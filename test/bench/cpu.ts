import { join } from 'node:path';
import { openSqlite } from '../../src/adapters/storage/sqlite.ts';
import { DEMO_TENANT } from '../../src/demo/netwerk.ts';
import { startFakeConnector } from '../support/fake-connector.ts';
import { ANSWER, createClicks, ECHO } from './clicks.ts';
import { inPairs, type Size } from './pairs.ts';
import { bundle, emptyFolder, startServer } from './processes.ts';
import type { Comparison } from './result.ts';
import { clickRound } from './rounds.ts';

/**
 * (c) CPU of an authenticated click with its commit, against the stock echo with the same token. As in Teams, one
 * token goes with many activities.
 */
export const cpuOfClick = async ({ quick, pairs }: Size): Promise<Comparison> => {
  const perRound = quick ? 100 : 1500;
  const channel = await startFakeConnector({ tenant: DEMO_TENANT });
  if (!channel.credentials) throw new Error('the channel gives no tokens');
  const { token: _notByCommandLine, ...endpoints } = channel.credentials.endpoints ?? {};
  const credentials = { ...channel.credentials, endpoints };
  const from = { serviceUrl: channel.serviceUrl, botId: `28:${credentials.appId}` };
  const clicks = createClicks(from, perRound);
  const folder = emptyFolder();
  const store = await openSqlite(join(folder.path, 'ketenbot.db'));
  await clicks.seed(store, perRound * (pairs + 1));
  await store.close();
  const bot = await startServer(await bundle(new URL('./servers/ketenbot.ts', import.meta.url)), {
    dataDir: folder.path,
    credentials,
  });
  const stock = await startServer(
    await bundle(new URL('./servers/botbuilder.ts', import.meta.url)),
    credentials,
  );
  const headers = { authorization: `Bearer ${await channel.mint()}` };
  try {
    const rounds = await inPairs(
      pairs,
      clickRound({ server: bot, clicks, perRound, expect: ANSWER, headers }),
      clickRound({ server: stock, clicks: createClicks(from, perRound), perRound, expect: ECHO, headers }),
    );
    return {
      id: 'c',
      what: 'CPU of an authenticated click with its commit ÷ botbuilder + express + JWT echo',
      unit: 'µs',
      pairs: rounds.map(({ ours, theirs }) => ({ ours: ours.cpu, theirs: theirs.cpu })),
      aim: { atMost: 0.8 },
    };
  } finally {
    await Promise.all([bot.stop(), stock.stop(), channel.close()]);
    folder.remove();
  }
};

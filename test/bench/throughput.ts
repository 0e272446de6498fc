import { join } from 'node:path';
import { openAzureTables } from '../../src/adapters/storage/azure-tables.ts';
import { openSqlite } from '../../src/adapters/storage/sqlite.ts';
import { connectionStringOf } from '../support/azurite.ts';
import { ANSWER, type Clicks, createClicks, VERB } from './clicks.ts';
import { fire } from './load.ts';
import { inPairs, type Size } from './pairs.ts';
import { bundle, emptyFolder, type Server, startServer } from './processes.ts';
import type { Comparison } from './result.ts';
import { countingProxy } from './wire.ts';

const CONCURRENCY = 48;

const azuriteAt = (port: number): string => connectionStringOf(`http://127.0.0.1:${port}/devstoreaccount1`);

/** A channel that only ever sends: nothing is posted back to it. */
const NOWHERE = { serviceUrl: 'http://127.0.0.1:9/teams/', botId: 'bot' };

/** Clicks a second that a server answers; every round sends clicks that it has not had before. */
const clicksPerSecond = (server: Server, clicks: Clicks, perRound: number, expect: string) => async () => {
  const bodies = clicks.take(perRound);
  const ms = await fire({ port: server.port, bodies, concurrency: CONCURRENCY, expect });
  return (perRound / ms) * 1000;
};

/** (a) A click that is validated, authorised, deduplicated and on disk, against an echo of the same click. */
export const onSqlite = async ({ quick, pairs }: Size): Promise<Comparison> => {
  const perRound = quick ? 100 : 2500;
  const clicks = createClicks(NOWHERE);
  const echoed = createClicks(NOWHERE);
  const folder = emptyFolder();
  const path = join(folder.path, 'ketenbot.db');
  const before = await openSqlite(path);
  await clicks.seed(before, perRound * (pairs + 1));
  await before.close();
  const bot = await startServer(await bundle(new URL('./servers/ketenbot.ts', import.meta.url)), {
    dataDir: folder.path,
  });
  const echo = await startServer(await bundle(new URL('./servers/teams-ai.ts', import.meta.url)), {
    verb: VERB,
  });
  try {
    const measured = await inPairs(
      pairs,
      clicksPerSecond(bot, clicks, perRound, ANSWER),
      clicksPerSecond(echo, echoed, perRound, 'actie-'),
    );
    const after = await openSqlite(path);
    await clicks.check(after);
    await after.close();
    return {
      id: 'a',
      what: 'card click with its commit on SQLite ÷ bare teams-ai echo',
      unit: 'clicks/s',
      pairs: measured,
      aim: { atLeast: 0.9 },
    };
  } finally {
    await Promise.all([bot.stop(), echo.stop()]);
    folder.remove();
  }
};

/** (b) The same on the Tables client, against an echo that first writes one batch of three rows to the same service. */
export const onTables = async ({ quick, pairs }: Size): Promise<{ comparison: Comparison; wire: string }> => {
  const perRound = quick ? 40 : 400;
  const clicks = createClicks(NOWHERE);
  const echoed = createClicks(NOWHERE);
  const folder = emptyFolder();
  const azurite = await startServer(await bundle(new URL('./servers/azurite.ts', import.meta.url)));
  const connectionString = azuriteAt(azurite.port);
  const store = openAzureTables({ connectionString, table: 'clicks', allowInsecureConnection: true });
  await clicks.seed(store, perRound * (pairs + 2));
  const wire = await countingProxy(azurite.port);
  const program = await bundle(new URL('./servers/ketenbot.ts', import.meta.url));
  const start = (port: number) =>
    startServer(program, {
      dataDir: folder.path,
      table: { connectionString: azuriteAt(port), name: 'clicks' },
    });
  const counted = await start(wire.port);
  try {
    // What starting up asks for is no part of a click.
    await wire.quiet();
    const some = clicks.take(perRound);
    await fire({ port: counted.port, bodies: some, concurrency: 1, expect: ANSWER });
    const { reads, writes } = wire.counts();
    await counted.stop();
    const bot = await start(azurite.port);
    const echo = await startServer(await bundle(new URL('./servers/teams-ai.ts', import.meta.url)), {
      verb: VERB,
      table: { connectionString, name: 'echo' },
    });
    const measured = await inPairs(
      pairs,
      clicksPerSecond(bot, clicks, perRound, ANSWER),
      clicksPerSecond(echo, echoed, perRound, 'actie-'),
    ).finally(() => Promise.all([bot.stop(), echo.stop()]));
    await clicks.check(store);
    return {
      comparison: {
        id: 'b',
        what: 'card click with its commit on Azure Tables ÷ teams-ai echo + one batch of 3',
        unit: 'clicks/s',
        pairs: measured,
        aim: { atLeast: 0.9 },
      },
      wire: `(b) on the wire, ${some.length} clicks one after another: ${(writes / some.length).toFixed(2)} write transactions and ${(reads / some.length).toFixed(2)} reads per click.`,
    };
  } finally {
    await counted.stop();
    await wire.close();
    await store.close();
    await azurite.stop();
    folder.remove();
  }
};

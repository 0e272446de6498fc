import { join } from 'node:path';
import { openAzureTables } from '../../src/adapters/storage/azure-tables.ts';
import { openSqlite } from '../../src/adapters/storage/sqlite.ts';
import { connectionStringOf } from '../support/azurite.ts';
import { ANSWER, type Clicks, ECHO, VERB } from './clicks.ts';
import { fire } from './load.ts';
import { inPairs, type Size } from './pairs.ts';
import { bundle, emptyFolder, type Server, startServer } from './processes.ts';
import type { Comparison } from './result.ts';
import { clickRound, openClicks, throughputOf } from './rounds.ts';
import { countingProxy } from './wire.ts';

const KETENBOT = new URL('./servers/ketenbot.ts', import.meta.url);
const TEAMS_AI = new URL('./servers/teams-ai.ts', import.meta.url);
const AZURITE = new URL('./servers/azurite.ts', import.meta.url);

/** (a) A click that is validated, authorised, deduplicated and on disk, against an echo of the same click. */
export const onSqlite = async ({ quick, pairs }: Size): Promise<Comparison[]> => {
  const perRound = quick ? 100 : 2000;
  const clicks = openClicks(perRound);
  const folder = emptyFolder();
  const path = join(folder.path, 'ketenbot.db');
  const before = await openSqlite(path);
  await clicks.seed(before, perRound * (pairs + 1));
  await before.close();
  const bot = await startServer(await bundle(KETENBOT), { dataDir: folder.path });
  const echo = await startServer(await bundle(TEAMS_AI), { verb: VERB });
  try {
    const rounds = await inPairs(
      pairs,
      clickRound({ server: bot, clicks, perRound, expect: ANSWER }),
      clickRound({ server: echo, clicks: openClicks(perRound), perRound, expect: ECHO }),
    );
    const after = await openSqlite(path);
    await clicks.check(after).finally(() => after.close());
    return throughputOf('a', 'card click with its commit on SQLite ÷ bare teams-ai echo', rounds);
  } finally {
    await Promise.all([bot.stop(), echo.stop()]);
    folder.remove();
  }
};

type Tables = {
  readonly azurite: Server;
  readonly clicks: Clicks;
  readonly dataDir: string;
  readonly program: string;
  readonly perRound: number;
};

const connectionAt = (port: number): string =>
  connectionStringOf(`http://127.0.0.1:${port}/devstoreaccount1`);

const startOn = ({ program, dataDir }: Tables, port: number): Promise<Server> =>
  startServer(program, { dataDir, table: { connectionString: connectionAt(port), name: 'clicks' } });

/** What one click asks of the service, counted between the bot and the service, one click at a time. */
const onTheWire = async (tables: Tables): Promise<string> => {
  const wire = await countingProxy(tables.azurite.port);
  const bot = await startOn(tables, wire.port);
  try {
    await wire.quiet();
    const bodies = tables.clicks.take(tables.perRound);
    await fire({ port: bot.port, bodies, concurrency: 1, expect: ANSWER });
    const { reads, writes } = wire.counts();
    const each = (count: number): string => (count / bodies.length).toFixed(2);
    return `(b) On the wire, ${bodies.length} clicks one after another: ${each(writes)} write transactions and ${each(reads)} reads a click (exactly 1, at most 2).`;
  } finally {
    await bot.stop();
    await wire.close();
  }
};

const comparisonsOn = async (tables: Tables, pairs: number): Promise<Comparison[]> => {
  const { azurite, clicks, perRound } = tables;
  const table = { connectionString: connectionAt(azurite.port), name: 'echo' };
  const bot = await startOn(tables, azurite.port);
  const echo = await startServer(await bundle(TEAMS_AI), { verb: VERB, table });
  try {
    const rounds = await inPairs(
      pairs,
      clickRound({ server: bot, clicks, perRound, expect: ANSWER }),
      clickRound({ server: echo, clicks: openClicks(perRound), perRound, expect: ECHO }),
    );
    const what = 'card click with its commit on Tables ÷ teams-ai echo + one batch of 3';
    return throughputOf('b', what, rounds);
  } finally {
    await Promise.all([bot.stop(), echo.stop()]);
  }
};

/** (b) The same on the Tables client, against an echo that first writes one batch of three rows to the same service. */
export const onTables = async ({
  quick,
  pairs,
}: Size): Promise<{ comparisons: Comparison[]; wire: string }> => {
  const perRound = quick ? 40 : 300;
  const folder = emptyFolder();
  const azurite = await startServer(await bundle(AZURITE));
  const clicks = openClicks(perRound);
  const store = openAzureTables({
    connectionString: connectionAt(azurite.port),
    table: 'clicks',
    allowInsecureConnection: true,
  });
  try {
    await clicks.seed(store, perRound * (pairs + 2));
    const program = await bundle(KETENBOT);
    const tables = { azurite, clicks, dataDir: folder.path, program, perRound };
    const wire = await onTheWire(tables);
    const comparisons = await comparisonsOn(tables, pairs);
    await clicks.check(store);
    return { comparisons, wire };
  } finally {
    await store.close();
    await azurite.stop();
    folder.remove();
  }
};

import { join } from 'node:path';
import { openAzureTables } from '../../src/adapters/storage/azure-tables.ts';
import { openSqlite } from '../../src/adapters/storage/sqlite.ts';
import type { Store } from '../../src/ports/store.ts';
import { connectionStringOf } from '../support/azurite.ts';
import type { Size } from './pairs.ts';
import { bundle, emptyFolder, startServer } from './processes.ts';
import { type Comparison, median, type Pair } from './result.ts';
import { type Gelezen, type Omvang, type Opgesteld, stelOp, VRAGEN } from './vragen.ts';

const AZURITE = new URL('./servers/azurite.ts', import.meta.url);

/** A large netwerk, and one in which kevin and the first casus have exactly as much. */
const GROOT: Omvang = { open: 3_000, dicht: 20_000, mensen: 100, casussen: 300 };
const KLEIN: Omvang = { open: 300, dicht: 2_000, mensen: 10, casussen: 30 };
const PER_VRAAG = 3;

/** Those that are about one person, one casus or one actie: whatever else there is must not matter. */
const EIGEN = /deelnemer|terugkoppeling|opening|levensloop|of a casus|tick/;

const duurt = async (op: Opgesteld, vraag: string): Promise<number> => {
  const ms: number[] = [];
  for (let keer = 0; keer < PER_VRAAG; keer += 1) ms.push(await op.duurt(vraag));
  return median(ms);
};

const inWoorden = ({ vragen, rijen, bytes }: Gelezen): string =>
  `${vragen} requests, ${rijen} rows, ${(bytes / 1000).toFixed(1)} kB`;

const vergelijk = async (
  naam: string,
  open: (welk: string) => Promise<Store>,
  { quick, pairs }: Size,
): Promise<{ comparisons: Comparison[]; notes: string[] }> => {
  const groot = quick ? KLEIN : GROOT;
  const veel = await stelOp(await open('veel'), groot);
  const weinig = await stelOp(await open('weinig'), KLEIN);
  const comparisons: Comparison[] = [];
  const notes: string[] = [];
  try {
    for (const vraag of Object.keys(VRAGEN)) {
      await duurt(veel, vraag);
      await duurt(weinig, vraag);
      const gemeten: Pair[] = [];
      for (let round = 0; round < pairs; round += 1)
        gemeten.push({ ours: await duurt(veel, vraag), theirs: await duurt(weinig, vraag) });
      comparisons.push({
        id: 'f',
        what: `${vraag} on ${naam}: ${groot.open} open and ${groot.dicht} closed ÷ ${KLEIN.open} and ${KLEIN.dicht}`,
        unit: 'ms',
        pairs: gemeten,
        ...(EIGEN.test(vraag) ? { aim: { atMost: 2 } } : {}),
      });
      notes.push(
        `(f) ${naam}, ${vraag}: ${inWoorden(await veel.leest(vraag))}; in the small one ${inWoorden(await weinig.leest(vraag))}.`,
      );
    }
  } finally {
    await veel.close();
    await weinig.close();
  }
  return { comparisons, notes };
};

/** (f) What somebody asks costs what there is about it, not what there is in the netwerk. */
export const lijsten = async (size: Size): Promise<{ comparisons: Comparison[]; notes: string[] }> => {
  const folder = emptyFolder();
  const azurite = await startServer(await bundle(AZURITE));
  const connectionString = connectionStringOf(`http://127.0.0.1:${azurite.port}/devstoreaccount1`);
  try {
    const lokaal = await vergelijk('SQLite', (welk) => openSqlite(join(folder.path, `${welk}.db`)), size);
    const tables = await vergelijk(
      'Tables',
      async (welk) => openAzureTables({ connectionString, table: welk, allowInsecureConnection: true }),
      size,
    );
    return {
      comparisons: [...lokaal.comparisons, ...tables.comparisons],
      notes: [...lokaal.notes, ...tables.notes],
    };
  } finally {
    await azurite.stop();
    folder.remove();
  }
};

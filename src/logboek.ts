import { Temporal } from 'temporal-polyfill';
import { alleRegels, checkAudit } from './app/audit-keten.ts';
import { netwerkenIn } from './app/gids.ts';
import { listThings, readThing } from './app/rows.ts';
import type { Config } from './config.ts';
import { Casussen } from './domain/casus.ts';
import { logRegels, overCasus } from './domain/logboek.ts';
import { type Netwerk, Netwerken } from './domain/netwerk.ts';
import type { Store } from './ports/store.ts';
import { openStore, openVault } from './start.ts';

const OPNIEUW = 'Gebruik: npm run audit:casus -- <netwerk> <nummer>';

const netwerken = async (store: Store): Promise<Netwerk[]> => {
  const rijen = await Promise.all((await netwerkenIn(store)).map((id) => store.get(id, 'netwerk')));
  return rijen.flatMap((rij) => (rij ? [Netwerken.schema.parse(rij.value)] : []));
};

const gelijk = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

const regelsOver = async (store: Store, netwerk: Netwerk, casus: string): Promise<string[]> => {
  const over = await overCasus((kind) => listThings(store, netwerk.id, kind), casus);
  // All of the log, not its trails: what this says does not rest on rows that no hash protects.
  const regels = (await alleRegels(store, netwerk.id)).filter((regel) => over.includes(regel.over));
  const momenten = [...new Set(regels.map(({ op }) => op))].sort().reverse();
  return momenten
    .flatMap((op) =>
      logRegels(
        netwerk,
        regels.filter((regel) => regel.op === op),
      ),
    )
    .map(({ op, wie, wat, waarom }) => {
      const local = Temporal.Instant.from(op).toZonedDateTimeISO(netwerk.tijdzone).toPlainDateTime();
      return [local.toString({ smallestUnit: 'second' }), wie, wat, waarom].join('\t');
    });
};

/**
 * Prints who opened, changed or was refused one casus, newest first, and whether the log of that netwerk holds. The
 * netwerk is given by its name or its id. Resolves with whether it could, and it does. Can be done while the bot runs.
 */
export const printLogboek = async (
  config: Config,
  { netwerk: naam, casus }: { readonly netwerk: string; readonly casus: string },
  say: (line: string) => void,
): Promise<boolean> => {
  const store = await openStore(config);
  try {
    const alle = await netwerken(store);
    const gevonden = alle.filter((een) => gelijk(een.id, naam) || gelijk(een.naam, naam));
    const [netwerk] = gevonden;
    if (!netwerk || gevonden.length > 1) {
      say(netwerk ? `Er zijn meer netwerken die ${naam} heten. Geef het id.` : `Netwerk ${naam} is er niet.`);
      for (const een of alle) say(`  ${een.id}: ${een.naam}`);
      say(OPNIEUW);
      return false;
    }
    if (!(await readThing(store, netwerk.id, Casussen, casus.toUpperCase()))) {
      say(`Casus ${casus} is er niet in ${netwerk.naam}. ${OPNIEUW}`);
      return false;
    }
    for (const regel of await regelsOver(store, netwerk, casus.toUpperCase())) say(regel);
    const { fout } = await checkAudit({ store, vault: await openVault(config, store) }, netwerk.id);
    say(fout === undefined ? 'Het logboek klopt.' : `Let op: het logboek klopt niet vanaf regel ${fout}.`);
    return fout === undefined;
  } finally {
    await store.close();
  }
};

import { rebuildGids } from '../app/gids.ts';
import { toJson } from '../app/rows.ts';
import { Netwerk } from '../domain/netwerk.ts';
import { Conflict, prefixRange, type Store } from '../ports/store.ts';

/** Puts the demo netwerk in an empty store, once. Resolves with whether it did. */
export const fillWithDemo = async (store: Store, netwerk: Netwerk): Promise<boolean> => {
  if ((await store.list('gids', prefixRange('netwerk!', 1))).length > 0) return false;
  try {
    await store.commit(netwerk.id, [{ op: 'insert', key: 'netwerk', value: toJson(netwerk) }]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
  await rebuildGids(store, netwerk);
  return true;
};

/** The netwerk as it is now, or undefined when there is none. */
export const rowOfNetwerk = async (store: Store, id: string): Promise<Netwerk | undefined> => {
  const row = await store.get(id, 'netwerk');
  return row ? Netwerk.parse(row.value) : undefined;
};

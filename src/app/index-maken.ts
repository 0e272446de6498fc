import { Acties } from '../domain/actie.ts';
import { type Kind, rowKey } from '../domain/row.ts';
import { Conflict, MAX_WRITES, prefixRange, type Row, type Store, type Write } from '../ports/store.ts';
import { complete, type IndexStand, IndexStanden, indexKey, Wijzer, wijzersVan } from './index-rijen.ts';
import { parseThing, readThing, toJson } from './rows.ts';

/** Things looked at per commit, and commits per look: a large netwerk of an older version goes on at the next. */
const PER_COMMIT = 40;
const MOST_COMMITS = 50;

/** The rows by which one thing is found that are not there; with the thing itself, so that it cannot have changed. */
const missingOf = async <T, C>(
  store: Store,
  netwerk: string,
  kind: Kind<T, C>,
  row: Row,
  ask: boolean,
): Promise<Write[]> => {
  const wanted = [...wijzersVan(kind, parseThing(kind, row).value)];
  const rows = await Promise.all(ask ? wanted.map(([key]) => store.get(netwerk, key)) : []);
  const writes = wanted.flatMap(([key, naar], nth): Write[] => {
    const there = rows[nth];
    if (!there) return [{ op: 'insert', key, value: { naar } }];
    return Wijzer.safeParse(there.value).data?.naar === naar
      ? []
      : [{ op: 'replace', key, value: { naar }, etag: there.etag }];
  });
  return writes.length === 0
    ? []
    : [{ op: 'replace', key: row.key, value: row.value, etag: row.etag }, ...writes];
};

/**
 * Goes on with the index from where it was, one commit. Without `ask` nothing is taken to be there yet, which saves a read for
 * every row; it throws `Conflict` when something is.
 */
const portion = async <T, C>(
  store: Store,
  netwerk: string,
  kind: Kind<T, C>,
  versie: number,
  ask: boolean,
): Promise<boolean> => {
  const stand = await readThing(store, netwerk, IndexStanden, kind.name);
  const begun = stand?.value.versie === versie ? stand.value : undefined;
  if (begun?.klaar) return true;
  const all = prefixRange(`${kind.name}!`, PER_COMMIT + 1);
  const rows = await store.list(netwerk, { ...all, from: begun ? `${begun.na}\u0001` : all.from });
  const writes: Write[] = [];
  let na = begun?.na ?? all.from;
  const todo = rows.slice(0, PER_COMMIT);
  const each = await Promise.all(todo.map((row) => missingOf(store, netwerk, kind, row, ask)));
  let taken = 0;
  for (const more of each) {
    if (writes.length + more.length >= MAX_WRITES) break;
    writes.push(...more);
    na = todo[taken]?.key ?? na;
    taken += 1;
  }
  const next: IndexStand = { id: kind.name, versie, na, klaar: taken === rows.length };
  const key = IndexStanden.keyOf(next);
  writes.push(
    stand
      ? { op: 'replace', key, value: toJson(next), etag: stand.etag }
      : { op: 'insert', key, value: toJson(next) },
  );
  await store.commit(netwerk, writes);
  return next.klaar;
};

const portionOrAsk = async <T, C>(
  store: Store,
  netwerk: string,
  kind: Kind<T, C>,
  versie: number,
): Promise<boolean> => {
  try {
    return await portion(store, netwerk, kind, versie, false);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return portion(store, netwerk, kind, versie, true);
  }
};

/** Whether everything on the first shelf is found, as far as `watch` tells. Rows are missing when an older version wrote beside this one. */
const holds = async <T, C>(
  store: Store,
  netwerk: string,
  kind: Kind<T, C>,
  watch: string,
): Promise<boolean> => {
  // In this order: what is new in between has its rows already.
  const things = await store.list(netwerk, prefixRange(rowKey(kind.name, kind.shelves[0] ?? '', '')));
  const rows = await store.list(netwerk, prefixRange(indexKey(kind.name, `${watch}!`)));
  const there = new Set(rows.map(({ key }) => key));
  return things.every((row) =>
    [...wijzersVan(kind, parseThing(kind, row).value).keys()].every(
      (key) => !key.startsWith(indexKey(kind.name, `${watch}!`)) || there.has(key),
    ),
  );
};

/** Begins anew: until it is done, nothing is read by it. */
const again = async (store: Store, netwerk: string, name: string): Promise<void> => {
  complete.forget(store, netwerk, name);
  const stand = await readThing(store, netwerk, IndexStanden, name);
  if (stand)
    await store.commit(netwerk, [{ op: 'delete', key: IndexStanden.keyOf(stand.value), etag: stand.etag }]);
};

/** The kinds that are found by an index. */
const INDEXED = [Acties] as const;

/**
 * Makes the index of what an older version left, a portion and a commit at a time, and sees once a day and after a start
 * whether it still holds. Resolves with whether there is more to do; two instances at once do it once all the same.
 */
export const createIndexer = (store: Store) => {
  const checked = new Map<string, string>();

  const look = async (netwerk: string, day: string): Promise<boolean> => {
    for (const kind of INDEXED) {
      if (!kind.index) continue;
      const { versie, watch } = kind.index;
      const name = `${netwerk}/${kind.name}`;
      if (checked.get(name) === day && complete.of(store, netwerk, kind.name)) continue;
      for (let nth = 0; !(await portionOrAsk(store, netwerk, kind, versie)); nth += 1)
        if (nth === MOST_COMMITS) return true;
      if (!(await holds(store, netwerk, kind, watch))) {
        await again(store, netwerk, kind.name);
        return true;
      }
      checked.set(name, day);
      complete.note(store, netwerk, kind.name);
    }
    return false;
  };

  return {
    /** `day`: the local date, as text. */
    look: async (netwerk: string, day: string): Promise<boolean> => {
      try {
        return await look(netwerk, day);
      } catch (error) {
        // Somebody changed one of them, or another instance did this: looked at again.
        if (!(error instanceof Conflict)) throw error;
        return true;
      }
    },
  };
};

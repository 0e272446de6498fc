import { z } from 'zod/v4';
import { type Kind, kind } from '../domain/row.ts';
import { MAX_WRITES, type Row, type Store, type Write } from '../ports/store.ts';

/** Where an entry of an index points to: the key of a row. */
export const Wijzer = z.object({ naar: z.string() });

/** How far the making of an index came: it holds everything up to `na`, or all there is. */
const IndexStand = z.object({
  id: z.string(),
  versie: z.number().int(),
  na: z.string(),
  klaar: z.boolean(),
});
export type IndexStand = z.infer<typeof IndexStand>;
export const IndexStanden = kind('indexstand', IndexStand);

/** The indexes that were seen to be complete, by store: then nobody asks again. */
const seen = new WeakMap<Store, Set<string>>();
export const complete = {
  of: (store: Store, netwerk: string, name: string): boolean =>
    seen.get(store)?.has(`${netwerk}/${name}`) ?? false,
  note: (store: Store, netwerk: string, name: string): void => {
    const known = seen.get(store) ?? new Set<string>();
    seen.set(store, known.add(`${netwerk}/${name}`));
  },
  forget: (store: Store, netwerk: string, name: string): void => {
    seen.get(store)?.delete(`${netwerk}/${name}`);
  },
};

/** The keys of all entries of a kind of this prefix: `van!kevin!`. */
export const indexKey = (name: string, entry: string): string => `index!${name}!${entry}`;

/** The rows of the index that stand for a thing, by key. */
export const wijzersVan = <T, C>(of: Kind<T, C>, value: T | undefined): Map<string, string> =>
  new Map(
    value === undefined
      ? []
      : (of.index?.entries(value) ?? []).map((entry) => [
          indexKey(of.name, `${entry}!${of.idOf(value)}`),
          of.keyOf(value),
        ]),
  );

/** The row a thing is found by: what it pointed to, and what it points to from now on; undefined where there is none. */
export type IndexChange = {
  readonly kind: string;
  readonly key: string;
  readonly was: string | undefined;
  readonly is: string | undefined;
  /** The thing itself is new. */
  readonly nieuw: boolean;
};

/** What changes in the index when a thing changes: nothing, most of the time. */
export const indexChange = <T, C>(of: Kind<T, C>, was: T | undefined, is: T | undefined): IndexChange[] => {
  if (!of.index) return [];
  const voor = wijzersVan(of, was);
  const na = wijzersVan(of, is);
  return [...new Set([...voor.keys(), ...na.keys()])]
    .map((key) => ({ kind: of.name, key, was: voor.get(key), is: na.get(key), nieuw: was === undefined }))
    .filter((change) => change.was !== change.is);
};

/** A row that is not there yet is made, and one that is there already is not trouble: an older version left none. */
const writeFor = (naar: string | undefined, key: string, row: Row | undefined): Write[] => {
  if (naar === undefined) return row ? [{ op: 'delete', key, etag: row.etag }] : [];
  const value = { naar };
  if (!row) return [{ op: 'insert', key, value }];
  return Wijzer.safeParse(row.value).data?.naar === naar
    ? []
    : [{ op: 'replace', key, value, etag: row.etag }];
};

/** The index of this kind holds not everything any more: it is gone over again. */
const gapIn = async (store: Store, netwerk: string, name: string): Promise<Write[]> => {
  const row = await store.get(netwerk, IndexStanden.keyOf({ id: name, versie: 0, na: '', klaar: false }));
  complete.forget(store, netwerk, name);
  return row ? [{ op: 'delete', key: row.key, etag: row.etag }] : [];
};

/**
 * All that a turn writes, with the rows by which it is found. They are guarded by the ETag of the thing itself: whoever
 * changed it meanwhile makes the whole commit fail. Where a commit has no room for those of what is new, they follow when the
 * index is gone over again.
 */
export const withIndex = async (
  store: Store,
  netwerk: string,
  { writes, indexed }: { readonly writes: readonly Write[]; readonly indexed: readonly IndexChange[] },
): Promise<readonly Write[]> => {
  if (indexed.length === 0) return writes;
  const rowsOf = async (changes: readonly IndexChange[]): Promise<Write[]> => {
    const rows = changes.map(async ({ key, is, nieuw }) =>
      writeFor(is, key, nieuw ? undefined : await store.get(netwerk, key)),
    );
    return (await Promise.all(rows)).flat();
  };
  const all = [...writes, ...(await rowsOf(indexed))];
  if (all.length <= MAX_WRITES) return all;
  const kinds = new Set(indexed.flatMap(({ kind, nieuw }) => (nieuw ? [kind] : [])));
  const gaps = await Promise.all([...kinds].map((name) => gapIn(store, netwerk, name)));
  return [...writes, ...(await rowsOf(indexed.filter(({ nieuw }) => !nieuw))), ...gaps.flat()];
};

import type { Kind } from '../domain/row.ts';
import type { Stored } from '../features/turn.ts';
import { prefixRange, type Row, type Store } from '../ports/store.ts';
import { complete, IndexStanden, indexKey, Wijzer } from './index-rijen.ts';
import { isKey, listThings, parseThing, readThing } from './rows.ts';

/** Reads under way at once: a service far away answers them side by side. */
const AT_ONCE = 50;

/** Whether everything of the kind can be found by its index. */
const isComplete = async <T, C>(store: Store, netwerk: string, kind: Kind<T, C>): Promise<boolean> => {
  if (complete.of(store, netwerk, kind.name)) return true;
  const stand = (await readThing(store, netwerk, IndexStanden, kind.name))?.value;
  const klaar = stand?.klaar === true && stand.versie === kind.index?.versie;
  if (klaar) complete.note(store, netwerk, kind.name);
  return klaar;
};

const standsUnder = <T, C>(kind: Kind<T, C>, value: T, entry: string, from: string): boolean =>
  (kind.index?.entries(value) ?? []).some(
    (each) => `${each}!`.startsWith(`${entry}!`) && (from === '' || `${each}!` >= `${entry}!${from}`),
  );

/** What a row of the index points to; looked for where it may stand now when it moved just then. */
const follow = async <T, C>(
  store: Store,
  netwerk: string,
  kind: Kind<T, C>,
  row: Row,
): Promise<Stored<T>[]> => {
  const { naar } = Wijzer.parse(row.value);
  const there = await store.get(netwerk, naar);
  if (there) return [parseThing(kind, there)];
  const moved = await readThing(store, netwerk, kind, row.key.slice(row.key.lastIndexOf('!') + 1));
  return moved ? [moved] : [];
};

/**
 * The things under an entry of their index (`entry`, or `entry!…`), from `entry!from` on. As long as the index is being made,
 * all things (of a shelf) are read instead: the answer is the same.
 */
export const listBy = async <T, C>(
  store: Store,
  netwerk: string,
  kind: Kind<T, C>,
  entry: string,
  { from = '', shelf }: { readonly from?: string; readonly shelf?: string } = {},
): Promise<Stored<T>[]> => {
  const range = prefixRange(indexKey(kind.name, `${entry}!`));
  const start = `${range.from}${from}`;
  if (!isKey(start)) return [];
  const past = ({ value }: Stored<T>): boolean => standsUnder(kind, value, entry, from);
  if (!(await isComplete(store, netwerk, kind)))
    return (await listThings(store, netwerk, kind, shelf === undefined ? {} : { shelf })).filter(past);
  const rows = await store.list(netwerk, { ...range, from: start });
  const found: Stored<T>[] = [];
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const some = rows.slice(at, at + AT_ONCE).map((row) => follow(store, netwerk, kind, row));
    found.push(...(await Promise.all(some)).flat());
  }
  return found.filter(past);
};

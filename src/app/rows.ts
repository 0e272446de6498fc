import type { z } from 'zod/v4';
import { type Kind, rowKey } from '../domain/row.ts';
import type { Stored } from '../features/turn.ts';
import { type Json, prefixRange, type Row, type Store } from '../ports/store.ts';

/** A row that no longer fits its schema: refused loudly, with the key, without the value. */
export class UnreadableRow extends Error {
  override readonly name = 'UnreadableRow';
}

const parse = <T>(schema: z.ZodType<T>, row: Row): T => {
  const parsed = schema.safeParse(row.value);
  if (!parsed.success) {
    const where = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new UnreadableRow(`row ${row.key} does not fit its schema at: ${where}`);
  }
  return parsed.data;
};

/** A row of this kind as a thing, with the ETag it was read with. */
export const parseThing = <T, C>(kind: Kind<T, C>, row: Row): Stored<T> => ({
  value: parse(kind.schema, row),
  etag: row.etag,
});

const MAX_REMEMBERED = 256;

/** Parses the netwerk row once per version: it is read on every click and seldom changes. */
export const rememberParsed = () => {
  const parsed = new Map<string, { etag: string; value: unknown }>();
  return <T>(kind: Kind<T, never>, row: Row): T => {
    const known = parsed.get(row.partition);
    if (known?.etag === row.etag) return known.value as T;
    const value = parse(kind.schema, row);
    if (parsed.size >= MAX_REMEMBERED) parsed.clear();
    parsed.set(row.partition, { etag: row.etag, value });
    return value;
  };
};

/** What no store keeps as a key: half a character, NUL, or more than the longest key. Ids in clicks can be anything. */
const UNFIT = /[\0\p{Surrogate}]/u;
/** NUL, and any surrogate, also where two of them make a character: quick to see, and hardly any key holds one. */
const SUSPECT = /[\0\ud800-\udfff]/;
const LONGEST_KEY = 512;
export const isKey = (text: string): boolean =>
  text.length <= LONGEST_KEY && !(SUSPECT.test(text) && UNFIT.test(text));

/** Reads a thing by id, on whichever shelf it stands, most likely first. An id that cannot be is not there. */
export const readThing = async <T, C>(
  store: Store,
  partition: string,
  kind: Kind<T, C>,
  id: string,
): Promise<Stored<T> | undefined> => {
  for (const shelf of kind.shelves) {
    const key = rowKey(kind.name, shelf, id);
    const row = isKey(key) ? await store.get(partition, key) : undefined;
    if (row) return parseThing(kind, row);
  }
  return undefined;
};

/** Reads the things of a kind in key order. */
export const listThings = async <T, C>(
  store: Store,
  partition: string,
  kind: Kind<T, C>,
  where: { shelf?: string; prefix?: string; limit?: number } = {},
): Promise<Stored<T>[]> => {
  const prefix =
    where.shelf === undefined
      ? `${kind.name}!${where.prefix ?? ''}`
      : rowKey(kind.name, where.shelf, where.prefix ?? '');
  if (!isKey(prefix)) return [];
  const rows = await store.list(partition, prefixRange(prefix, where.limit));
  return rows.map((row) => parseThing(kind, row));
};

/** A value to be written. A store keeps it as JSON, which leaves `undefined` out; what is written is not changed any more. */
export const toJson = (value: unknown): Json => value as Json;

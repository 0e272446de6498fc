/** A JSON value as the store keeps it. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** A row as it was read: `etag` changes with every write and must be given back to change the row. */
export type Row = {
  readonly partition: string;
  readonly key: string;
  readonly value: Json;
  readonly etag: string;
};

/** One write in a transaction. There is no unconditional update: changing or deleting wants the ETag that was read. */
export type Write =
  | { readonly op: 'insert'; readonly key: string; readonly value: Json }
  | { readonly op: 'replace'; readonly key: string; readonly value: Json; readonly etag: string }
  | { readonly op: 'delete'; readonly key: string; readonly etag: string };

/** A range of keys in one partition, in key order (UTF-8 bytes). `from` inclusive, `until` exclusive. */
export type Range = { readonly from: string; readonly until: string; readonly limit?: number };

/**
 * What Azure Tables can promise, no more: partitions, ordered keys, ETags, and transactions of at most
 * 100 rows within one partition. Keys may hold any character but NUL; adapters encode what their store forbids,
 * keeping the order of UTF-8. What no store could keep (a key of more than 512 characters as encoded, a row of more
 * than 450,000 characters of JSON, one row twice in a commit) throws `RangeError`, everywhere alike.
 */
export interface Store {
  get(partition: string, key: string): Promise<Row | undefined>;
  list(partition: string, range: Range): Promise<Row[]>;
  /**
   * All writes or none. Throws `Conflict` when an inserted key exists, or when a replaced or deleted row
   * was changed or is gone; throws `StoreUnavailable` when the store cannot be reached.
   */
  commit(partition: string, writes: readonly Write[]): Promise<void>;
  /** Resolves when the store answers; throws `StoreUnavailable` otherwise. */
  ping(): Promise<void>;
  /**
   * Leaves nothing in its files of what was deleted or changed, where a store keeps files. Resolves with whether it could
   * now; when others are at work in them, it is asked again later.
   */
  scrub?(): Promise<boolean>;
  close(): Promise<void>;
}

/** A commit that lost against another: re-read and decide again. `key` is the row that differed, where known. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
  readonly key: string | undefined;
  readonly reason: 'exists' | 'changed';
  constructor(reason: 'exists' | 'changed', key?: string) {
    super(`row ${key ?? '(unknown)'} ${reason === 'exists' ? 'already exists' : 'was changed by another'}`);
    this.reason = reason;
    this.key = key;
  }
}

/** The store does not answer. The turn has not happened, or it is not known whether it has: the seen-row tells. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** More than this many writes do not fit in one transaction (Azure Tables). */
export const MAX_WRITES = 100;

/** The range of all keys that start with `prefix`, optionally after `after`. */
export const prefixRange = (prefix: string, limit?: number): Range => ({
  from: prefix,
  until: `${prefix}\u{10ffff}`,
  ...(limit === undefined ? {} : { limit }),
});

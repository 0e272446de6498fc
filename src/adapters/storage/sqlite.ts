import {
  type Json,
  type Range,
  type Row,
  type Store,
  StoreUnavailable,
  type Write,
} from '../../ports/store.ts';
import { frozen } from './frozen.ts';
import { GroupCommit } from './group-commit.ts';
import { checkText, toChanges } from './limits.ts';
import { type Connections, openFile, openMemory, type Query } from './sqlite-file.ts';

/** How long to wait for another process that is writing, in ms. */
const PATIENCE = 5000;

/** Without the value when the row still has the ETag that is known. */
const GET =
  'SELECT CASE etag WHEN ? THEN NULL ELSE value END, etag FROM rows WHERE partition = ? AND key = ?';
const LIST =
  'SELECT key, value, etag FROM rows WHERE partition = ? AND key >= ? AND key < ? ORDER BY key LIMIT ?';
const PING = 'SELECT count(*) FROM (SELECT 1 FROM rows LIMIT 1)';

const texts = (columns: unknown): string[] => {
  if (!Array.isArray(columns)) throw new TypeError('not a row');
  return columns.map(String);
};

const toRow = (partition: string, key: string, value: string, etag: string): Row => {
  const parsed: Json = JSON.parse(value);
  return { partition, key, value: parsed, etag };
};

const isUnchanged = (columns: unknown): boolean => Array.isArray(columns) && columns[0] === null;

/** From this many characters on, a row is kept after it was read: the netwerk, which every turn reads and few change. */
const LARGE = 2_000;
const MAX_LARGE = 64;

/** Large rows as they were last read. An ETag never comes back, so a row with the same one has the same value. */
const createLarge = () => {
  const rows = new Map<string, Row>();
  const nameOf = (partition: string, key: string): string => `${partition}\0${key}`;
  return {
    get: (partition: string, key: string): Row | undefined => rows.get(nameOf(partition, key)),
    keep: (row: Row): void => {
      if (rows.size >= MAX_LARGE) rows.clear();
      rows.set(nameOf(row.partition, row.key), frozen(row));
    },
  };
};

class SqliteStore implements Store {
  readonly #large = createLarge();
  readonly #connections: Connections;
  readonly #commits: GroupCommit;
  readonly #queries: { readonly get: Query; readonly list: Query; readonly ping: Query };
  #closed: Promise<void> | undefined;

  constructor(connections: Connections, patience: number) {
    this.#connections = connections;
    this.#commits = new GroupCommit(connections.writer, patience);
    this.#queries = {
      get: connections.query(GET),
      list: connections.query(LIST),
      ping: connections.query(PING),
    };
  }

  async get(partition: string, key: string): Promise<Row | undefined> {
    checkText(partition);
    checkText(key);
    const known = this.#large.get(partition, key);
    const found = this.#read(() => this.#queries.get.get([known?.etag ?? '', partition, key]));
    if (found === undefined) return undefined;
    if (known !== undefined && isUnchanged(found)) return known;
    const [value = '', etag = ''] = texts(found);
    const row = toRow(partition, key, value, etag);
    if (value.length >= LARGE) this.#large.keep(row);
    return row;
  }

  async list(partition: string, { from, until, limit }: Range): Promise<Row[]> {
    for (const text of [partition, from, until]) checkText(text);
    // To SQLite, a limit below zero is none.
    const found = this.#read(() => this.#queries.list.all([partition, from, until, limit ?? -1]));
    if (!Array.isArray(found)) throw new TypeError('not a list of rows');
    return found.map((columns: unknown) => {
      const [key = '', value = '', etag = ''] = texts(columns);
      return toRow(partition, key, value, etag);
    });
  }

  async commit(partition: string, writes: readonly Write[]): Promise<void> {
    this.#checkOpen();
    const changes = toChanges(partition, writes);
    if (changes.length > 0) await this.#commits.commit(partition, changes);
  }

  async ping(): Promise<void> {
    this.#read(() => this.#queries.ping.get([]));
  }

  async scrub(): Promise<boolean> {
    this.#checkOpen();
    try {
      return await this.#connections.scrub();
    } catch (cause) {
      throw new StoreUnavailable('the store cannot be cleaned', { cause });
    }
  }

  close(): Promise<void> {
    this.#closed ??= this.#commits.idle().then(() => this.#connections.close());
    return this.#closed;
  }

  #checkOpen(): void {
    if (this.#closed) throw new StoreUnavailable('the store is closed');
  }

  #read(query: () => unknown): unknown {
    this.#checkOpen();
    try {
      return query();
    } catch (cause) {
      throw new StoreUnavailable('the store cannot read', { cause });
    }
  }
}

/**
 * The embedded store: a database file, or `:memory:` for one that is gone when closed. A commit resolves when it
 * is synced to disk, commits that come in together share that sync, and several processes may use one file.
 * `patience` is how long a commit waits for another process that is writing, in ms. Throws `UserError` when
 * the file cannot be opened.
 */
export const openSqlite = async (
  path: string,
  options: { readonly patience?: number } = {},
): Promise<Store> => {
  const connections = path === ':memory:' ? openMemory() : await openFile(path);
  return new SqliteStore(connections, options.patience ?? PATIENCE);
};

import { accessSync, chmodSync, closeSync, constants, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'libsql';
import AsyncDatabase from 'libsql/promise';
import { UserError } from '../../domain/errors.ts';
import type { Writer } from './group-commit.ts';
import { codeOf, makeWriter, SQL, type Statement, type Statements } from './sqlite-writer.ts';

/** A statement that gives rows as arrays of columns. */
export type Query = {
  get(values: readonly (string | number)[]): unknown;
  all(values: readonly (string | number)[]): unknown;
};

/** One open database: a connection to write with and one to read with (the same one when it is in memory). */
export type Connections = {
  readonly writer: Writer;
  query(sql: string): Query;
  /** Takes the write-ahead log into the database and empties it; resolves with whether that was done. */
  scrub(): Promise<boolean>;
  close(): void;
};

/** The version of the layout, kept in the file. */
export const FORMAT = 1;

const SCHEMA = `CREATE TABLE IF NOT EXISTS rows (
  partition TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, etag TEXT NOT NULL,
  PRIMARY KEY (partition, key)) STRICT`;

/** Opens a database that lives as long as its connection. */
export const openMemory = (): Connections => {
  const database = new Database(':memory:');
  database.exec(SCHEMA);
  const prepare = (sql: string): Statement => database.prepare(sql);
  const prepared = Object.entries(SQL).map(([name, sql]) => [name, prepare(sql)] as const);
  const statements = Object.fromEntries(prepared) as Statements;
  const commit = async (): Promise<void> => void statements.commit.run([]);
  return {
    writer: makeWriter(statements, commit, () => database.inTransaction),
    query: (sql) => database.prepare(sql).raw(),
    scrub: async () => true,
    close: () => database.close(),
  };
};

const refusal = (path: string, error: unknown): UserError => {
  const code = codeOf(error);
  const why =
    code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code.startsWith('SQLITE_READONLY')
      ? 'het programma mag er niet schrijven. Geef het schrijfrechten of kies een andere map.'
      : code === 'ENOTDIR' || code === 'EEXIST'
        ? 'in het pad staat een bestand waar een map hoort. Kies een andere map.'
        : code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT'
          ? 'dit bestand is geen (gave) database. Kies een ander bestand of zet een reservekopie terug.'
          : code === 'ENOSPC' || code === 'SQLITE_FULL'
            ? 'de schijf is vol. Maak ruimte.'
            : code.startsWith('SQLITE_BUSY')
              ? 'een ander programma houdt het bezet. Sluit dat af en probeer het opnieuw.'
              : `${error instanceof Error ? error.message : String(error)}.`;
  const refused = new UserError(`De gegevens in ${path} kunnen niet worden geopend: ${why}`);
  refused.cause = error;
  return refused;
};

/** Makes folder and file for this user alone, and finds out now whether they can be written. */
const prepareFile = (path: string): void => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  accessSync(dirname(path), constants.W_OK);
  closeSync(openSync(path, 'a', 0o600));
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o600);
};

/** Two processes that open a new file at once can find it busy in ways SQLite itself does not wait for. */
const whileBusy = async (attempt: () => Promise<void>): Promise<void> => {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (!codeOf(error).startsWith('SQLITE_BUSY') || tries === 50) throw error;
      await setTimeout(20);
    }
  }
};

const setUp = async (database: AsyncDatabase): Promise<void> => {
  await whileBusy(() => database.exec('PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL'));
  const value = async (pragma: string): Promise<unknown> => {
    const statement: Statement & { raw(): Statement } = await database.prepare(`PRAGMA ${pragma}`);
    const row = statement.raw().get([]);
    return Array.isArray(row) ? row[0] : undefined;
  };
  if ((await value('journal_mode')) !== 'wal') throw new Error('the disk cannot keep a write-ahead log');
  // What is deleted (a key above all) is overwritten, not left in a free page.
  await database.exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
  if ((await value('synchronous')) !== 2) throw new Error('the disk cannot be made to sync every commit');
  const format = await value('user_version');
  if (format !== 0 && format !== FORMAT)
    throw new Error(`het is van een andere versie (${String(format)}) van dit programma`);
  await whileBusy(() => database.exec(`${SCHEMA}; PRAGMA user_version = ${FORMAT}; PRAGMA busy_timeout = 0`));
};

/**
 * Old pages stay in the write-ahead log until it is written over, and with them every key that was destroyed. On a connection
 * of its own, which waits a while for whoever is writing without holding anybody up.
 */
const emptyLog = async (path: string): Promise<boolean> => {
  const database = new AsyncDatabase(path, {});
  try {
    await database.exec('PRAGMA busy_timeout = 1000');
    const statement: Statement & { raw(): Statement } = await database.prepare(
      'PRAGMA wal_checkpoint(TRUNCATE)',
    );
    const row = statement.raw().get([]);
    return Array.isArray(row) && row[0] === 0;
  } catch (error) {
    if (codeOf(error).startsWith('SQLITE_BUSY') || codeOf(error).startsWith('SQLITE_LOCKED')) return false;
    throw error;
  } finally {
    database.close();
  }
};

const openConnections = async (path: string): Promise<Connections> => {
  const database = new AsyncDatabase(path, {});
  try {
    await setUp(database);
    const prepare = async (name: string, sql: string): Promise<readonly [string, Statement]> => [
      name,
      await database.prepare(sql),
    ];
    const statements = Object.fromEntries(
      await Promise.all(Object.entries(SQL).map(([name, sql]) => prepare(name, sql))),
    ) as Statements;
    const reader = new Database(path, { timeout: 5000 });
    // On a thread of its own: the sync to disk does not hold up the event loop.
    const commit = (): Promise<void> => database.exec('COMMIT');
    return {
      writer: makeWriter(statements, commit, () => Reflect.get(database, 'inTransaction') === true),
      query: (sql) => reader.prepare(sql).raw(),
      scrub: () => emptyLog(path),
      close: () => {
        try {
          // Leaves one whole file behind, unless others are still at work in it.
          reader.exec('PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)');
        } finally {
          reader.close();
          database.close();
        }
      },
    };
  } catch (error) {
    database.close();
    throw error;
  }
};

/**
 * Opens or creates the database file: WAL, every commit synced to disk, folder 0700, file 0600. Throws
 * `UserError` with a sentence for whoever starts the program.
 */
export const openFile = async (path: string): Promise<Connections> => {
  try {
    prepareFile(path);
    return await openConnections(path);
  } catch (error) {
    throw refusal(path, error);
  }
};

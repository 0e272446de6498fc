import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { UserError } from '../../domain/errors.ts';
import { FORMAT } from './sqlite-file.ts';
import { codeOf } from './sqlite-writer.ts';

const isBusy = (error: unknown): boolean => /^SQLITE_(?:BUSY|LOCKED)/.test(codeOf(error));

const sync = (path: string): void => {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** An empty file for this user alone. Throws `UserError` when something is there already. */
const claim = (path: string): void => {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    const code = codeOf(error);
    throw new UserError(
      code === 'EEXIST'
        ? `${path} bestaat al. Kies een andere naam: een reservekopie wordt niet overschreven.`
        : `${path} kan niet worden gemaakt (${code || String(error)}). Kies een andere map of geef schrijfrechten.`,
    );
  }
};

const use = <T>(path: string, work: (database: Database.Database) => T): T => {
  const database = new Database(path, { timeout: 5000 });
  try {
    return work(database);
  } finally {
    database.close();
  }
};

const rowsIn = (database: Database.Database): number =>
  Number((database.prepare('SELECT count(*) FROM rows').raw().get([]) as unknown[])[0]);

const isWhole = (database: Database.Database): boolean => {
  const first = (statement: string) => (database.prepare(statement).raw().get([]) as unknown[])[0];
  return first('PRAGMA user_version') === FORMAT && first('PRAGMA integrity_check') === 'ok';
};

const NIET_GAAF = (path: string) =>
  new UserError(`${path} is geen gave reservekopie van dit programma. Er is niets veranderd.`);

/** Whether this file holds a whole database of this program. Throws `UserError` when it does not. */
const checkWhole = (path: string, named: string): number => {
  try {
    return use(path, (database) => {
      if (!isWhole(database)) throw NIET_GAAF(named);
      return rowsIn(database);
    });
  } catch (error) {
    if (error instanceof UserError || isBusy(error)) throw error;
    throw NIET_GAAF(named);
  }
};

/**
 * Writes all that is committed in the database at `path`, as it is at one moment, to a new file. Can be done while the bot
 * runs. What was erased is not in it. Resolves with the number of rows.
 */
export const copyDatabase = (path: string, to: string): number => {
  if (!existsSync(path)) throw new UserError(`Er is nog niets om te bewaren: ${path} bestaat niet.`);
  claim(to);
  try {
    use(path, (database) => database.prepare('VACUUM INTO ?').run([to]));
    const rows = checkWhole(to, to);
    sync(to);
    return rows;
  } catch (error) {
    rmSync(to, { force: true });
    throw error;
  }
};

type Erased = {
  readonly partition: string;
  readonly id: string;
  readonly value: string;
  readonly etag: string;
};

const ERASED = 'vernietigd!';

/** The keys that this database knows to be destroyed. */
const erasedIn = (database: Database.Database): Erased[] =>
  (
    database
      .prepare('SELECT partition, key, value, etag FROM rows WHERE key >= ? AND key < ?')
      .raw()
      .all([ERASED, `${ERASED.slice(0, -1)}"`]) as string[][]
  ).map(([partition = '', key = '', value = '', etag = '']) => ({
    partition,
    id: key.slice(ERASED.length),
    value,
    etag,
  }));

/** Destroys in the copy what was destroyed since it was made. Resolves with how many keys that were. */
const eraseAgain = (copy: string, erased: readonly Erased[]): number =>
  use(copy, (database) => {
    database.exec('PRAGMA journal_mode = MEMORY; PRAGMA secure_delete = ON; BEGIN');
    const remove = database.prepare('DELETE FROM rows WHERE partition = ? AND key = ?');
    const insert = database.prepare(
      'INSERT INTO rows (partition, key, value, etag) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    );
    let count = 0;
    for (const { partition, id, value, etag } of erased) {
      count += remove.run([partition, `sleutel!${id}`]).changes;
      insert.run([partition, `${ERASED}${id}`, value, etag]);
    }
    database.exec('COMMIT');
    return count;
  });

const RUNS = 'Ketenbot draait nog. Stop hem eerst: dan kan er niets tussendoor veranderen.';

/** What the present database knows to be erased. Nobody else may have it open. Throws `UserError` when somebody has. */
const leave = (path: string): Erased[] => {
  try {
    return use(path, (database) => {
      // In this mode the log can be left only when nobody else has the file open.
      database.exec('PRAGMA busy_timeout = 200; PRAGMA journal_mode = DELETE');
      return erasedIn(database);
    });
  } catch (error) {
    if (isBusy(error)) throw new UserError(RUNS);
    throw error;
  }
};

/** What putting back came to: `rows` in all, `again` keys that were destroyed again, `previous` where the old file is. */
export type PutBack = {
  readonly rows: number;
  readonly again: number;
  readonly previous: string | undefined;
};

/**
 * Puts a copy back in the place of the database at `path`. What was erased after the copy was made is erased in it first;
 * the present database is kept beside it. Throws `UserError`, and changes nothing, when the copy is not whole or the bot runs.
 */
export const putBack = (from: string, path: string): PutBack => {
  if (!existsSync(from)) throw new UserError(`${from} bestaat niet. Er is niets veranderd.`);
  const fresh = `${path}.terug`;
  rmSync(fresh, { force: true });
  claim(fresh);
  try {
    copyFileSync(from, fresh);
    const rows = checkWhole(fresh, from);
    const erased = existsSync(path) ? leave(path) : [];
    const again = eraseAgain(fresh, erased);
    sync(fresh);
    const previous = existsSync(path) ? `${path}.vorige` : undefined;
    if (previous) {
      copyFileSync(path, previous);
      sync(previous);
    }
    renameSync(fresh, path);
    if (process.platform !== 'win32') sync(dirname(path));
    return { rows, again, previous };
  } finally {
    for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${fresh}${end}`, { force: true });
  }
};

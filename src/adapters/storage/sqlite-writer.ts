import { randomBytes } from 'node:crypto';
import type { Writer } from './group-commit.ts';
import type { Change } from './limits.ts';

/** A prepared statement, as both faces of the library give it; values come back as the library finds them. */
export type Statement = {
  run(values: readonly (string | number)[]): { readonly changes: number };
  get(values: readonly (string | number)[]): unknown;
};

/** What the writer says to the database. */
export const SQL = {
  begin: 'BEGIN IMMEDIATE',
  commit: 'COMMIT',
  rollback: 'ROLLBACK',
  mark: 'SAVEPOINT one',
  keep: 'RELEASE one',
  undo: 'ROLLBACK TO one',
  insert: 'INSERT INTO rows (partition, key, value, etag) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  replace: 'UPDATE rows SET value = ?, etag = ? WHERE partition = ? AND key = ? AND etag = ?',
  delete: 'DELETE FROM rows WHERE partition = ? AND key = ? AND etag = ?',
};

/** All of it, prepared. */
export type Statements = { readonly [name in keyof typeof SQL]: Statement };

/** The error code of SQLite or the system; empty when there is none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** ETags differ between processes and openings by their random start, and within one by counting: none comes back. */
const etags = (): (() => string) => {
  const start = randomBytes(9).toString('base64url');
  let count = 0;
  return () => `${start}.${(count++).toString(36)}`;
};

/** The writer over prepared statements; `commit` is how this database puts a transaction on disk. */
export const makeWriter = (
  statements: Statements,
  commit: () => Promise<void>,
  inTransaction: () => boolean,
): Writer => {
  const nextEtag = etags();
  const apply = (partition: string, change: Change): boolean => {
    const { key } = change;
    const { changes } =
      change.op === 'insert'
        ? statements.insert.run([partition, key, change.text, nextEtag()])
        : change.op === 'replace'
          ? statements.replace.run([change.text, nextEtag(), partition, key, change.etag])
          : statements.delete.run([partition, key, change.etag]);
    return changes === 1;
  };
  return {
    begin: () => {
      try {
        statements.begin.run([]);
        return true;
      } catch (error) {
        if (codeOf(error).startsWith('SQLITE_BUSY')) return false;
        throw error;
      }
    },
    apply,
    mark: () => void statements.mark.run([]),
    keep: () => void statements.keep.run([]),
    undo: () => void statements.undo.run([]),
    commit,
    rollback: () => {
      if (inTransaction()) statements.rollback.run([]);
    },
  };
};

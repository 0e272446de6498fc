import type { Json, Write } from '../../ports/store.ts';
import { MAX_WRITES } from '../../ports/store.ts';
import { encodeKey } from './key-encoding.ts';

/** Longest partition or row key as Azure Tables keeps it: 1 KiB of UTF-16. Characters it forbids count double or more. */
const MAX_KEY = 512;

/** Largest row, in characters of its JSON: Azure Tables' 1 MiB of UTF-16 per entity, less room for keys and names. */
const MAX_VALUE = 450_000;

/** Largest commit, in bytes on the wire: Azure Tables' 4 MiB per batch, less room for headers. */
const MAX_COMMIT_BYTES = 3_500_000;

/** A write that has been checked, with its value as JSON text. */
export type Change =
  | { readonly op: 'insert'; readonly key: string; readonly text: string }
  | { readonly op: 'replace'; readonly key: string; readonly text: string; readonly etag: string }
  | { readonly op: 'delete'; readonly key: string; readonly etag: string };

/** Half a surrogate pair has no UTF-8, and SQLite's binding cuts text at NUL: either would make two keys one. */
const UNFIT = /[\0\p{Surrogate}]/u;
/** What must be looked at closely: NUL, and any surrogate. Nearly no key holds one, and this is quick to see. */
const SUSPECT = /[\0\ud800-\udfff]/;

/** Throws `RangeError` when `text` cannot stand in a key or a range. */
export const checkText = (text: string): void => {
  if (SUSPECT.test(text) && UNFIT.test(text))
    throw new RangeError('a key may not hold NUL or half a surrogate pair');
};

/** Throws `RangeError` when `key` cannot be stored. */
const checkKey = (key: string): void => {
  checkText(key);
  if (key.length > MAX_KEY / 4 && encodeKey(key).length > MAX_KEY) {
    throw new RangeError(`key ${key.slice(0, 40)}… is longer than ${MAX_KEY} characters as it is stored`);
  }
};

const textOf = (key: string, value: Json): string => {
  const text = JSON.stringify(value);
  if (text === undefined) throw new RangeError(`row ${key} has no value`);
  if (text.length > MAX_VALUE) {
    throw new RangeError(`row ${key} is too large: ${text.length} characters of JSON, at most ${MAX_VALUE}`);
  }
  return text;
};

const toChange = (write: Write): Change => {
  checkKey(write.key);
  if (write.op === 'insert') return { op: 'insert', key: write.key, text: textOf(write.key, write.value) };
  if (write.etag === '' || write.etag === '*')
    throw new RangeError(`row ${write.key}: not an ETag that was read`);
  if (write.op === 'delete') return { op: 'delete', key: write.key, etag: write.etag };
  return { op: 'replace', key: write.key, text: textOf(write.key, write.value), etag: write.etag };
};

const wireBytes = (changes: readonly Change[]): number => {
  let characters = 0;
  for (const change of changes) if (change.op !== 'delete') characters += change.text.length;
  // Escaped and in UTF-8, a character of JSON text is at most six bytes: no need to count exactly.
  if (characters * 6 <= MAX_COMMIT_BYTES) return 0;
  let bytes = 0;
  for (const change of changes)
    if (change.op !== 'delete') bytes += Buffer.byteLength(JSON.stringify(change.text));
  return bytes;
};

/**
 * Holds every store to what Azure Tables can do, so that what works on SQLite works there. Throws
 * `RangeError` (a fault of the caller, not of the store) before anything is written.
 */
export const toChanges = (partition: string, writes: readonly Write[]): Change[] => {
  checkKey(partition);
  if (writes.length > MAX_WRITES)
    throw new RangeError(`${writes.length} writes in one commit, at most ${MAX_WRITES}`);
  const changes = writes.map(toChange);
  const keys = new Set(changes.map((change) => change.key));
  if (keys.size < changes.length) throw new RangeError('one commit writes the same row twice');
  const bytes = wireBytes(changes);
  if (bytes > MAX_COMMIT_BYTES) {
    throw new RangeError(`commit is too large: ${bytes} bytes, at most ${MAX_COMMIT_BYTES}`);
  }
  return changes;
};

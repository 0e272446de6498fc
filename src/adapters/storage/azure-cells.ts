import type { Json, Row } from '../../ports/store.ts';
import { decodeKey } from './key-encoding.ts';

/** Characters per property: Azure Tables takes 64 KiB of UTF-16, which is 32 Ki of them. */
const CHUNK = 30_000;

const property = (index: number): string => `v${index}`;

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

/** The JSON text in as many properties (`v0`, `v1`, …) as it takes; a surrogate pair stays in one of them. */
export const toProperties = (text: string): Record<string, string> => {
  const properties: Record<string, string> = {};
  let index = 0;
  for (let start = 0; start < text.length; index++) {
    let end = Math.min(start + CHUNK, text.length);
    if (end < text.length && isHighSurrogate(text.charCodeAt(end - 1))) end--;
    properties[property(index)] = text.slice(start, end);
    start = end;
  }
  return properties;
};

/** The row that an entity holds. Throws when the entity was not written by `toProperties`. */
export const toRow = (partition: string, entity: Readonly<Record<string, unknown>>): Row => {
  const { rowKey, etag } = entity;
  if (typeof rowKey !== 'string' || typeof etag !== 'string')
    throw new TypeError('an entity without key or ETag');
  let text = '';
  for (let index = 0; ; index++) {
    const chunk = entity[property(index)];
    if (typeof chunk !== 'string') break;
    text += chunk;
  }
  const value: Json = JSON.parse(text);
  return { partition, key: decodeKey(rowKey), value, etag };
};

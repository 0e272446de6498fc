import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeKey, encodeKey } from '../../src/adapters/storage/key-encoding.ts';
import { prefixRange } from '../../src/ports/store.ts';

const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const points = (from: number, until: number): string[] =>
  Array.from({ length: until - from }, (_, index) => String.fromCodePoint(from + index));

/** Any text, often with the characters that stand on either side of an escape. */
const key = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(...'"#$%&\'./>?[\\~ !-01}z\u0000\u001f\u007fé\u07ff\u0800\uffff😀'),
    maxLength: 12,
  }),
);

describe('keys in Azure Tables', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(key, (text) => {
        expect(decodeKey(encodeKey(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('keep the order of their UTF-8 bytes', () => {
    fc.assert(
      fc.property(key, key, key, (start, a, b) => {
        expect(byUnits(encodeKey(start + a), encodeKey(start + b))).toBe(byBytes(start + a, start + b));
      }),
      { numRuns: 5000 },
    );
  });

  it('keep the order of every character to its neighbour, and of every ASCII character to every other', () => {
    const all = [...points(0, 0xd800), ...points(0xe000, 0x10800), '\u{10fffe}', '\u{10ffff}'];
    const encoded = all.map(encodeKey);
    expect([...encoded].sort(byUnits)).toEqual(encoded);
    expect(new Set(encoded).size).toBe(all.length);
    const ascii = points(0, 128);
    for (const a of ascii) {
      for (const b of ascii) {
        for (const [x, y] of [
          [a, b],
          [`${a}!`, b],
          [a, `${b}~`],
        ] as const) {
          expect(byUnits(encodeKey(x), encodeKey(y))).toBe(byBytes(x, y));
        }
      }
    }
  });

  it('hold nothing that Azure Tables forbids, nor a quote, nor anything beyond ASCII', () => {
    fc.assert(
      fc.property(key, (text) => {
        expect(encodeKey(text)).toMatch(/^[ -~]*$/);
        expect(encodeKey(text)).not.toMatch(/[/\\#?%']/);
      }),
      { numRuns: 2000 },
    );
  });

  it('are found by their prefix', () => {
    fc.assert(
      fc.property(key, key, (prefix, text) => {
        const { from, until } = prefixRange(prefix);
        const encoded = encodeKey(text);
        const inRange = encoded >= encodeKey(from) && encoded < encodeKey(until);
        expect(inRange).toBe(text.startsWith(prefix) && !text.startsWith(until));
      }),
    );
  });

  it('read as they are where they hold nothing odd', () => {
    expect(encodeKey('actie!open!2026-12-02!ZN-2026-014:b_7')).toBe('actie!open!2026-12-02!ZN-2026-014:b_7');
    expect(encodeKey('a/b.c é')).toBe('a.1b.0c V~2d');
  });
});

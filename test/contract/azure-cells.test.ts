import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toProperties, toRow } from '../../src/adapters/storage/azure-cells.ts';

/** The service takes 64 KiB of UTF-16 per property, and text that has a UTF-8. */
const fits = (text: string): boolean => text.length <= 32_768 && !/\p{Surrogate}/u.test(text);

describe('a value in the properties of an entity', () => {
  it('is cut into pieces that fit, never through a character, and comes back whole', () => {
    const repeated = fc.tuple(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 40_000 }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 3 }), repeated, (start, [piece, times]) => {
        const value = start + piece.repeat(times);
        const properties = toProperties(JSON.stringify(value));
        expect(Object.values(properties).filter((text) => !fits(text))).toEqual([]);
        expect(toRow('p', { rowKey: 'k', etag: 'e', ...properties })).toEqual({
          partition: 'p',
          key: 'k',
          etag: 'e',
          value,
        });
      }),
      {
        numRuns: 20,
        examples: [
          ['', ['😀', 40_000]],
          ['a', ['😀', 40_000]],
        ],
      },
    );
  });

  it('is refused when it is not one of ours', () => {
    expect(() => toRow('p', { rowKey: 'k', etag: 'e', waarde: 1 })).toThrow(SyntaxError);
    expect(() => toRow('p', { v0: '1' })).toThrow(TypeError);
  });
});

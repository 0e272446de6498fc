import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { InstantText, instantText } from '../../src/domain/time.ts';

const instants = fc
  .bigInt({ min: 0n, max: 4_000_000_000_000_000_000n })
  .map((nanoseconds) => Temporal.Instant.fromEpochNanoseconds(nanoseconds));

test('an instant is written as Temporal writes it, cut off at the second or the millisecond', () => {
  fc.assert(
    fc.property(instants, fc.constantFrom('second' as const, 'millisecond' as const), (at, to) => {
      expect(instantText(at, to)).toBe(at.toString({ smallestUnit: to }));
      expect(InstantText.safeParse(instantText(at, to)).success).toBe(true);
    }),
  );
});

const isInstant = (text: string): boolean => {
  try {
    Temporal.Instant.from(text);
    return true;
  } catch {
    return false;
  }
};

const part = (max: number) => fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, '0'));
const looksLikeOne = fc
  .tuple(part(14), part(33), part(25), part(61), part(61), fc.constantFrom('Z', '.123Z', '.5Z', '+01:00', ''))
  .map(([month, day, hour, minute, second, end]) => `2026-${month}-${day}T${hour}:${minute}:${second}${end}`);

test('what is taken for an instant is what Temporal takes for one', () => {
  fc.assert(
    fc.property(fc.oneof(looksLikeOne, fc.string()), (text) => {
      expect(InstantText.safeParse(text).success).toBe(isInstant(text));
    }),
    { numRuns: 2000 },
  );
});

/**
 * Keys as Azure Tables keeps them. It forbids `/ \ # ?` and control characters, `%` and `'` are known for
 * trouble in URLs and filters, and beyond ASCII the order of two keys is not promised anywhere.
 *
 * Each character becomes one code word, and the code words stand in the same order as the characters. No code
 * word is the beginning of another: a character that opens a longer code word never stands for itself alone. So
 * the order of two encoded keys, compared character by character, is the order of the keys in UTF-8:
 *
 * - U+0000–U+0020: a space and one digit;
 * - a forbidden character and the one just below it: that lower character and `0` (itself) or `1` (the other);
 * - from `~` on: `~` and two to four digits, as UTF-8 does it but six bits to the digit;
 * - all else: itself.
 *
 * The digits are 64 characters in ASCII order.
 */
const DIGITS = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['"', '#'],
  ['$', '%'],
  ['&', "'"],
  ['.', '/'],
  ['>', '?'],
  ['[', '\\'],
]);

const words = new Map(
  [...PAIRS].flatMap(([low, high]) => [[low, `${low}0`] as const, [high, `${low}1`] as const]),
);

const digit = (value: number): string => DIGITS.charAt(value);

const beyondAscii = (point: number): string => {
  const low = digit(point & 63);
  if (point < 0x800) return `~${digit(point >> 6)}${low}`;
  const middle = digit((point >> 6) & 63);
  if (point < 0x10000) return `~${digit(32 + (point >> 12))}${middle}${low}`;
  return `~${digit(48 + (point >> 18))}${digit((point >> 12) & 63)}${middle}${low}`;
};

const word = (character: string): string => {
  const point = character.codePointAt(0) ?? 0;
  if (point <= 0x20) return ` ${digit(point)}`;
  if (point >= 0x7e) return beyondAscii(point);
  return words.get(character) ?? character;
};

/** Order-preserving: `a < b` in UTF-8 exactly when `encodeKey(a) < encodeKey(b)`. */
export const encodeKey = (key: string): string => key.replace(/[^!(-\-0-=@-Z\]-}]/gu, word);

const CODE_WORD = /~(?:[-0-9A-U][-\w]|[V-Z_a-j][-\w]{2}|[k-z][-\w]{3})| [-\w]|["$&.>[][01]/g;

const fromDigits = (digits: string): number =>
  [...digits].reduce((value, character) => value * 64 + DIGITS.indexOf(character), 0);

const character = (codeWord: string): string => {
  const [first = '', second] = codeWord;
  if (first === ' ') return String.fromCodePoint(fromDigits(codeWord.slice(1)));
  if (first !== '~') return second === '0' ? first : (PAIRS.get(first) ?? first);
  const mark = codeWord.length === 4 ? 32 * 64 ** 2 : codeWord.length === 5 ? 48 * 64 ** 3 : 0;
  return String.fromCodePoint(fromDigits(codeWord.slice(1)) - mark);
};

/** The key that `encodeKey` made `encoded` from. */
export const decodeKey = (encoded: string): string => encoded.replace(CODE_WORD, character);

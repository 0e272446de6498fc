import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { text } from '../../cards/kit/blocks.ts';
import { clean, hasMarkdown, plain } from '../../cards/kit/plain.ts';
import { teamsMarkdown } from './markdown.ts';

/** Text with the signs that Markdown knows much more often than people use them. */
const typed = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\\(',
        '\\*x\\*',
        '[x](y)',
        '[x](https://x.nl)',
        '**vet**',
        '_schuin_',
        '~~weg~~',
        '- punt',
        '\n- punt',
        '\n2) punt',
      ),
      fc.constantFrom(
        '*',
        '_',
        '[',
        ']',
        '(',
        ')',
        '-',
        '- ',
        '1. ',
        '#',
        '`',
        '~~',
        '<',
        '>',
        '&amp;',
        '\\',
        '\n',
      ),
      fc.constantFrom(
        'http://x.nl',
        'www.x.nl',
        'mailto:a@x.nl',
        '{{DATE(2026-11-25T08:30:00Z)}}',
        ' ',
        'é',
        '👩‍👧',
        'مرحبا',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const shownBy = (markdown: string): string =>
  parse(teamsMarkdown(markdown)).textContent.replaceAll('\u2060', '');
const squeezed = (value: string): string => value.replaceAll('\u2060', '').replace(/\s+/g, '');

describe('text that people typed', () => {
  it('shows literally when Markdown reads its escaped form', () => {
    fc.assert(
      fc.property(typed, (value) => {
        const page = parse(teamsMarkdown(plain(value)));
        expect(page.querySelectorAll('a, b, i, s, code, li, h2')).toEqual([]);
        expect(squeezed(decoded(page.innerHTML))).toBe(squeezed(clean(value)));
      }),
    );
  });

  it('is a text run, which is no Markdown, as soon as Markdown would change it', () => {
    fc.assert(
      fc.property(typed, (value) => {
        if (!hasMarkdown(clean(value)))
          expect(shownBy(clean(value))).toBe(clean(value).replaceAll('\u2060', ''));
        else expect(text(value)).toMatchObject({ type: 'RichTextBlock', inlines: [{ text: clean(value) }] });
      }),
    );
  });

  it('keeps other scripts, emoji and accents, and loses what garbles the text beside it', () => {
    expect(clean('Zoë مرحبا 👩‍👧')).toBe('Zoë مرحبا 👩‍👧');
    expect(clean('a\u202eb\u0000c\td\r\n\r\n\r\ne\ud800')).toBe('abc d\n\ne\ufffd');
  });

  it('cannot call a date function of the card', () => {
    expect(text('{{DATE(2026-11-25T08:30:00Z)}}').text).not.toContain('{{');
  });
});

function decoded(html: string): string {
  return html
    .replace(/<\/?p>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

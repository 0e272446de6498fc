import { asBlock, asButton, type Block, type Blocks, type Button, element, present } from './element.ts';
import { clean, hasMarkdown, oneLine, plain } from './plain.ts';

type Look = {
  readonly weight?: 'bolder';
  readonly isSubtle?: true;
  readonly size?: 'small' | 'medium';
  readonly spacing?: 'none' | 'small' | 'medium';
};

/**
 * Shows `value` exactly as it was typed. Text without any Markdown sign is a TextBlock; the rest is a text
 * run, which no client reads as Markdown (backslash escapes fail on some phones).
 */
const words = (value: string, look: Look = {}): Block => {
  const shown = clean(value);
  const { spacing, ...run } = look;
  return asBlock(
    hasMarkdown(shown)
      ? element('RichTextBlock', { spacing, inlines: [element('TextRun', { text: shown, ...run })] })
      : element('TextBlock', { text: shown, wrap: true, ...look }),
  );
};

/** A sentence or a paragraph; also what people typed, line ends kept, always literal. */
export const text = (value: string): Block => words(value);

/** A sentence in bold: at most one on a card, for the thing that matters. */
export const strong = (value: string): Block => words(value, { weight: 'bolder' });

/** Less important: an explanation, a date, who wrote it. */
export const subtle = (value: string): Block => words(value, { isSubtle: true, spacing: 'small' });

/** Kit only: the quiet line above the title of a card. */
export const kicker = (value: string): Block => words(oneLine(value), { isSubtle: true, size: 'small' });

/** A heading as screen readers know it. Kit only: the title of a card and of a section. */
export const heading = (value: string, look: Readonly<Record<string, unknown>>): Block =>
  asBlock(element('TextBlock', { text: plain(oneLine(value)), style: 'heading', wrap: true, ...look }));

/** Short label–value pairs; pairs without a value are left out. Long values and what people typed: `labelled`. */
export const facts = (pairs: readonly (readonly [label: string, value: string | undefined])[]): Block[] => {
  const known = pairs.flatMap(([title, value]) =>
    value ? [{ title: plain(oneLine(title)), value: plain(value) }] : [],
  );
  return known.length === 0 ? [] : [asBlock(element('FactSet', { facts: known }))];
};

/** A label with a longer text under it: the vraag, a motivation, what someone typed. */
export const labelled = (label: string, value: string): Block =>
  asBlock(
    element('Container', {
      items: [words(label, { isSubtle: true, size: 'small' }), words(value, { spacing: 'none' })],
    }),
  );

/** A few short points under each other. */
export const bullets = (points: readonly string[]): Block[] =>
  points.length === 0
    ? []
    : [
        asBlock(
          element('Container', {
            items: points.map((point) => words(`•\u00a0 ${clean(point)}`, { spacing: 'small' })),
          }),
        ),
      ];

/** A part of the card with its own heading, set off by a line. Left out when there is nothing in it. */
export const section = (title: string, blocks: Blocks): Block[] => {
  const items = present(blocks);
  if (items.length === 0) return [];
  return [
    asBlock(
      element('Container', {
        separator: true,
        spacing: 'large',
        items: [heading(title, { size: 'default', weight: 'bolder' }), ...items],
      }),
    ),
  ];
};

/** One thing in a list: its name, its state in words, details under it, and at most one button. */
export type Row = {
  readonly name: string;
  readonly state?: string | undefined;
  readonly detail?: string | undefined;
  readonly button?: Button | undefined;
};

const SHORT_BUTTON = 12;

/** Eight buttons "Openen" sound the same: a screen reader and the mouse also hear what it opens. */
const named = (button: Button, name: string): Button => {
  const tooltip = `${button.title}: ${oneLine(name)}`;
  const { fallback } = button;
  return asButton({
    ...button,
    tooltip,
    ...(isObject(fallback) ? { fallback: { ...fallback, tooltip } } : {}),
  });
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const row = (of: Row, first: boolean): Block => {
  const lines = [
    words(of.name, { weight: 'bolder' }),
    of.state ? words(of.state, { spacing: 'none' }) : undefined,
    of.detail ? words(of.detail, { isSubtle: true, spacing: 'none' }) : undefined,
  ].filter((line) => line !== undefined);
  const frame = first ? { spacing: 'small' } : { separator: true, spacing: 'medium' };
  if (of.button === undefined) return asBlock(element('Container', { ...frame, items: lines }));
  const button = element('ActionSet', { actions: [named(of.button, of.name)], spacing: 'small' });
  if (String(of.button.title).length > SHORT_BUTTON)
    return asBlock(element('Container', { ...frame, items: [...lines, button] }));
  return asBlock(
    element('ColumnSet', {
      ...frame,
      columns: [
        element('Column', { width: 'stretch', items: lines, verticalContentAlignment: 'center' }),
        element('Column', { width: 'auto', items: [button], verticalContentAlignment: 'center' }),
      ],
    }),
  );
};

/** A list of rows that stacks well on a phone. `empty` is the sentence shown when there are none. Long lists: `paged`. */
export const list = (rows: readonly Row[], empty: string): Block =>
  rows.length === 0
    ? subtle(empty)
    : asBlock(element('Container', { items: rows.map((each, index) => row(each, index === 0)) }));

const box = (style: 'warning' | 'attention' | 'good' | 'emphasis', blocks: readonly Block[]): Block =>
  asBlock(element('Container', { style, items: blocks }));

/** Something to know before going on. Starts with "Let op:", so that no colour is needed to understand it. */
export const warning = (value: string): Block => box('warning', [words(`Let op: ${value}`)]);

/** Why it did not work and what to do now; the sentence of a `UserError`. Stands first in the body. */
export const errorBox = (zin: string): Block =>
  box('attention', [words('Nog niet gelukt', { weight: 'bolder' }), words(zin, { spacing: 'none' })]);

/** A picture in the full width of the card. `alt` says what it shows to who cannot see it. */
export const picture = (url: string, alt: string): Block =>
  asBlock(element('Image', { url, altText: oneLine(alt), size: 'stretch', msteams: { allowExpand: true } }));

/** A quiet frame around what belongs together. */
export const frame = (blocks: Blocks): Block => box('emphasis', present(blocks));

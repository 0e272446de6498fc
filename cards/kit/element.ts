import type { CardElement } from '../../src/ports/card.ts';

declare const made: unique symbol;

/** A piece of a card's body. Only the kit makes them: hand-written JSON does not fit the type. */
export type Block = CardElement & { readonly [made]: 'block' };

/** A button. Made by `execute` and `open` only. */
export type Button = CardElement & { readonly [made]: 'button' };

/** What a body accepts: blocks, lists of blocks, and nothing, so that `view.x && text(view.x)` reads well. */
export type Blocks = readonly (Block | readonly Block[] | false | '' | undefined)[];

/** What a row of buttons accepts. */
export type Buttons = readonly (Button | readonly Button[] | false | '' | undefined)[];

/** Kit only: the mark that an element was made here. */
export const asBlock = (element: CardElement): Block => element as Block;

/** Kit only: the mark that a button was made here. */
export const asButton = (element: CardElement): Button => element as Button;

/** Leaves out what is nothing and flattens lists. */
export const present = <T extends Block | Button>(
  items: readonly (T | readonly T[] | false | '' | undefined)[],
): T[] => items.flatMap((item) => (item ? (isList(item) ? item : [item]) : []));

const isList = <T>(item: T | readonly T[]): item is readonly T[] => Array.isArray(item);

/** A copy without the properties that are `undefined`, so that the JSON holds only what was said. */
export const element = (type: string, properties: Readonly<Record<string, unknown>>): CardElement => {
  const said: { type: string; [name: string]: unknown } = { type };
  for (const [name, value] of Object.entries(properties)) if (value !== undefined) said[name] = value;
  return said;
};

import type { Card, CardElement } from '../../src/ports/card.ts';

/** Teams takes about 100 KB for a whole message; a card stays well below. Bytes of UTF-8 JSON. */
export const MAX_CARD_BYTES = 28 * 1024;

const MAX_INPUTS = 6;
const MAX_BUTTONS = 5;

/** Every element, action and choice in the card, depth first; not what stands in a `fallback` or in data. */
export const elementsOf = (from: unknown): CardElement[] => {
  const found: CardElement[] = [];
  collect(from, found);
  return found;
};

const collect = (from: unknown, found: CardElement[]): void => {
  if (typeof from !== 'object' || from === null) return;
  if (Array.isArray(from)) {
    for (const each of from) collect(each, found);
    return;
  }
  if (!isElement(from)) return;
  found.push(from);
  for (const [name, value] of Object.entries(from))
    if (name !== 'fallback' && name !== 'data') collect(value, found);
};

const isElement = (value: unknown): value is CardElement =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const isInput = ({ type }: CardElement): boolean => type.startsWith('Input.');
const isButton = ({ type }: CardElement): boolean => type.startsWith('Action.');

/** The inputs of a card, in reading order. */
export const inputsOf = (card: Card): CardElement[] => elementsOf(card).filter(isInput);

/** The buttons of a card, in rows and at the bottom. */
export const buttonsOf = (card: Card): CardElement[] => elementsOf(card).filter(isButton);

/** Throws when the card breaks a house rule. The message names the rule and holds nothing of the card. */
export const checkRules = (card: Card, as: { readonly end: boolean }): void => {
  const broken = brokenRules(card, as.end);
  if (broken.length > 0) throw new Error(`a card ${broken.join('; ')}`);
};

/** A character of JSON text takes at most three bytes: a short card need not be encoded to know that it fits. */
const isTooLarge = (card: Card): boolean => {
  const text = JSON.stringify(card);
  return text.length * 3 > MAX_CARD_BYTES && new TextEncoder().encode(text).length > MAX_CARD_BYTES;
};

const brokenRules = (card: Card, end: boolean): string[] => {
  const elements = elementsOf(card);
  const inputs = elements.filter(isInput);
  const buttons = elements.filter(isButton);
  const primary = buttons.filter((button) => button.style === 'positive');
  const sends = buttons.filter((button) => button.associatedInputs === 'auto');
  const ids = inputs.map((input) => String(input.id));
  const dataNames = new Set(sends.flatMap((button) => Object.keys(Object(button.data))));
  return [
    inputs.length > MAX_INPUTS && `has at most ${MAX_INPUTS} inputs`,
    (card.actions?.length ?? 0) > MAX_BUTTONS && `has at most ${MAX_BUTTONS} buttons`,
    primary.length > 1 && 'has at most one primary button',
    inputs.length > 0 && primary.length === 0 && 'with inputs has a primary button',
    inputs.length > 0 && sends.length === 0 && 'with inputs has a button that sends them',
    inputs.length === 0 && sends.length > 0 && 'without inputs has no button that sends them',
    !end && buttons.length === 0 && 'has a button, or is marked as an end',
    new Set(ids).size !== ids.length && 'has no two inputs with the same id',
    ids.some((id) => dataNames.has(id)) && 'has no input named as a field of its button data',
    isTooLarge(card) && 'is at most 28 KB; use paged()',
  ].filter((rule) => rule !== false);
};

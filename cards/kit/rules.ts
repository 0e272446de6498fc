import type { Card, CardElement } from '../../src/ports/card.ts';

/** Teams takes about 100 KB for a whole message; a card stays well below. Bytes of UTF-8 JSON. */
export const MAX_CARD_BYTES = 28 * 1024;

const MAX_INPUTS = 6;
const MAX_BUTTONS = 5;

/** Every element, action and choice in the card, depth first; not what stands in a `fallback` or in data. */
export const elementsOf = (from: unknown): CardElement[] => {
  if (Array.isArray(from)) return from.flatMap(elementsOf);
  if (!isElement(from)) return [];
  const inside = Object.entries(from).flatMap(([name, value]) =>
    name === 'fallback' || name === 'data' ? [] : elementsOf(value),
  );
  return [from, ...inside];
};

const isElement = (value: unknown): value is CardElement =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** The inputs of a card, in reading order. */
export const inputsOf = (card: Card): CardElement[] =>
  elementsOf(card).filter((each) => each.type.startsWith('Input.'));

/** The buttons of a card, in rows and at the bottom. */
export const buttonsOf = (card: Card): CardElement[] =>
  elementsOf(card).filter((each) => each.type.startsWith('Action.'));

/** Throws when the card breaks a house rule. The message names the rule and holds nothing of the card. */
export const checkRules = (card: Card, as: { readonly end: boolean }): void => {
  const broken = brokenRules(card, as.end);
  if (broken.length > 0) throw new Error(`a card ${broken.join('; ')}`);
};

const brokenRules = (card: Card, end: boolean): string[] => {
  const inputs = inputsOf(card);
  const buttons = buttonsOf(card);
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
    new TextEncoder().encode(JSON.stringify(card)).length > MAX_CARD_BYTES && 'is at most 28 KB; use paged()',
  ].filter((rule) => rule !== false);
};

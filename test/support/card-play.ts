import type { Card } from '../../src/ports/card.ts';

type Node = Record<string, unknown>;
export type Pressed = { readonly verb: string; readonly data: Node; readonly inputs: boolean };

const elements = (value: unknown): Node[] => {
  if (Array.isArray(value)) return value.flatMap(elements);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  const children = Object.entries(node).filter(([name]) => name !== 'data' && name !== 'fallback');
  return [node, ...children.flatMap(([, child]) => elements(child))];
};

/** The button with this title, or the first whose title starts with it. */
export const findButton = (card: Card, title: string): Pressed | undefined => {
  const buttons = elements(card).filter((node) => node.type === 'Action.Execute');
  const node =
    buttons.find((one) => one.title === title) ?? buttons.find((one) => String(one.title).startsWith(title));
  return (
    node && {
      verb: String(node.verb),
      data: (node.data ?? {}) as Node,
      inputs: node.associatedInputs !== 'none',
    }
  );
};

/** Every button of a card that goes to the bot, in order. */
export const knoppenOp = (card: Card | undefined): Pressed[] =>
  elements(card)
    .filter((node) => node.type === 'Action.Execute')
    .map((node) => ({
      verb: String(node.verb),
      data: (node.data ?? {}) as Node,
      inputs: node.associatedInputs !== 'none',
    }));

/** The inputs of a card, by id, with the values one can choose from. */
export const veldenOp = (card: Card | undefined): { readonly id: string; readonly keuzes: string[] }[] =>
  elements(card)
    .filter((node) => String(node.type).startsWith('Input.'))
    .map((node) => ({
      id: String(node.id),
      keuzes: ((node.choices ?? []) as { value: string }[]).map(({ value }) => value),
    }));

/** What Teams sends for inputs nobody touched: their values. Filling in what is not on the card is a mistake in the test. */
export const defaultsOf = (card: Card, filled: Record<string, string>): Record<string, string> => {
  const inputs = elements(card).filter((node) => String(node.type).startsWith('Input.'));
  const ids = inputs.map((node) => String(node.id));
  for (const id of Object.keys(filled))
    if (!ids.includes(id)) throw new Error(`no input "${id}" on this card; it has: ${ids.join(', ')}`);
  return Object.fromEntries(
    inputs.flatMap((node) => (node.value === undefined ? [] : [[String(node.id), String(node.value)]])),
  );
};

/** The value behind the choice whose words start like this. */
export const choiceOf = (card: Card | undefined, input: string, words: string): string => {
  const node = elements(card).find((one) => one.id === input);
  const choices = (node?.choices ?? []) as { title: string; value: string }[];
  const found = choices.find(({ title }) => title.startsWith(words));
  if (!found)
    throw new Error(
      `no choice "${words}" in ${input}; there is: ${choices.map(({ title }) => title).join(', ')}`,
    );
  return found.value;
};

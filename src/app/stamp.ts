import type { Card } from '../ports/card.ts';

type Node = { [name: string]: unknown };
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Writes into every button which netwerk (`n`) and which posted message (`b`) it belongs to, so that a click
 * finds its way back. Neither is believed for anything but finding.
 */
export const stamp = (card: Card, n: string, b: string | undefined): Card => {
  const mark = b === undefined ? { n } : { n, b };
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (!isNode(value)) return value;
    const copy: Node = {};
    for (const name of Object.keys(value)) copy[name] = walk(value[name]);
    if (value.type === 'Action.Execute' || value.type === 'Action.Submit')
      copy.data = { ...(isNode(value.data) ? value.data : {}), ...mark };
    return copy;
  };
  return walk(card) as Card;
};

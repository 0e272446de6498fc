import { Acties } from '../domain/actie.ts';
import { Besluiten } from '../domain/besluit.ts';
import { Aanmeldingen, Casussen } from '../domain/casus.ts';
import type { RefusedError } from '../domain/errors.ts';
import type { Kind } from '../domain/row.ts';
import type { Turn } from '../features/turn.ts';
import type { Input } from '../ports/input.ts';

/** The things a click was about. Only what is really there: what a client sends may be anything, also content. */
const thingsIn = async (turn: Turn, data: unknown): Promise<string[]> => {
  const fields = typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
  const find = async <T extends { id: string }, C>(kind: Kind<T, C>): Promise<string[]> => {
    const id = fields[kind.name];
    const stored = typeof id === 'string' ? await turn.get(kind, id) : undefined;
    return stored ? [`${kind.name} ${stored.value.id}`] : [];
  };
  return (await Promise.all([find(Aanmeldingen), find(Acties), find(Besluiten), find(Casussen)])).flat();
};

/** Notes in the audit log that somebody was refused: who, and at what. */
export const recordRefusal = async (turn: Turn, input: Input, { over }: RefusedError): Promise<void> => {
  const things = input.kind === 'clicked' ? await thingsIn(turn, input.data) : [];
  if (things.length === 0) turn.audit('geweigerd', over);
  for (const thing of things) turn.audit('geweigerd', thing, thing === over ? '' : over);
};

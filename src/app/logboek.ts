import { z } from 'zod/v4';
import { type AuditRegel, AuditRegels } from '../domain/bericht.ts';
import { kind } from '../domain/row.ts';
import { InstantText } from '../domain/time.ts';
import type { Store } from '../ports/store.ts';
import { listThings } from './rows.ts';

/**
 * Where in the chain a line about something stands. The log of a netwerk grows by thousands of lines a week: what
 * happened to one casus is found by its own range, not by reading all of it. Made when a line goes into the chain, so
 * that a click costs nothing more; until then the line is loose, and those are of one day.
 */
const Spoor = z.object({ id: z.string(), over: z.string(), op: InstantText, schakel: z.string() });
export type Spoor = z.infer<typeof Spoor>;
export const Sporen = kind('spoor', Spoor);

/** A key is bounded; what an id is cut off for here is told apart by `over`. */
const LANGSTE = 150;
const onder = (over: string): string => `${over.slice(0, LANGSTE)}!`;

/** The trail of a line that became this link. */
export const spoorVan = ({ over, op }: AuditRegel, schakel: string): Spoor => ({
  id: `${onder(over)}${op}!${schakel}`,
  over,
  op,
  schakel,
});

/** What the log says about some things: moments, newest first, each with its lines. `totaal` counts all moments. */
export type Logboek = { readonly momenten: readonly (readonly AuditRegel[])[]; readonly totaal: number };

type ReadLink = (id: string) => Promise<AuditRegel>;

const sporenOver = async (store: Store, netwerk: string, over: readonly string[]): Promise<Spoor[]> => {
  const found = await Promise.all(
    over.map(async (each) =>
      (await listThings(store, netwerk, Sporen, { prefix: onder(each) })).filter(
        ({ value }) => value.over === each,
      ),
    ),
  );
  return found.flat().map(({ value }) => value);
};

/** Reads a part of the log about these things. Of the chain only the lines of that part are read. */
export const readLogboek = async (
  store: Store,
  netwerk: string,
  readLink: ReadLink,
  over: readonly string[],
  deel: { readonly vanaf: number; readonly aantal: number },
): Promise<Logboek> => {
  const wanted = [...new Set(over)];
  // Loose lines first: one that goes into the chain meanwhile is then seen twice, not never.
  const loose = (await listThings(store, netwerk, AuditRegels))
    .map(({ value }) => value)
    .filter((regel) => wanted.includes(regel.over));
  const sporen = await sporenOver(store, netwerk, wanted);
  const momenten = [...new Set([...loose, ...sporen].map(({ op }) => op))].sort().reverse();
  const nu = momenten.slice(deel.vanaf, deel.vanaf + deel.aantal);
  const lines = await Promise.all(
    sporen.filter(({ op }) => nu.includes(op)).map(({ schakel }) => readLink(schakel)),
  );
  const byId = new Map([...loose, ...lines].map((regel) => [regel.id, regel]));
  const alle = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { momenten: nu.map((op) => alle.filter((regel) => regel.op === op)), totaal: momenten.length };
};

import { timingSafeEqual } from 'node:crypto';
import type { Ports } from '../ports/ports.ts';

/** A mark that only this installation can make: who has it was given the address it stands in. */
export const merkVan = async ({ vault }: Pick<Ports, 'vault'>, over: string): Promise<string> =>
  (await vault.fingerprint(over)).slice(0, 32);

/** Compares marks; how long that takes says nothing about how much of it was right. */
export const isGelijkMerk = (a: string, b: string): boolean => {
  const [een, twee] = [Buffer.from(a), Buffer.from(b)];
  return een.length === twee.length && timingSafeEqual(een, twee);
};

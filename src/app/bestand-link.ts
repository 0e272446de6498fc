import type { Ports } from '../ports/ports.ts';
import { merkVan } from './merk.ts';

/** What the mark of a one-time address is made of. */
export const overLink = (netwerk: string, id: string): string => `bestand/${netwerk}/${id}`;

/** The one-time address of a file; undefined when the bot has no public address. */
export const bestandLink = async (
  ports: Pick<Ports, 'publicUrl' | 'vault'>,
  netwerk: string,
  id: string,
): Promise<string | undefined> =>
  ports.publicUrl === undefined
    ? undefined
    : `${ports.publicUrl}/bestand/${netwerk}/${id}/${await merkVan(ports, overLink(netwerk, id))}`;

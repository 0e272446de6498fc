import type { KalenderOver } from '../features/turn.ts';
import type { Ports } from '../ports/ports.ts';

/** Where the calendar file of an overleg or reeks is found; undefined when the bot has no public address. */
export const kalenderLink = async (
  { publicUrl, vault }: Pick<Ports, 'publicUrl' | 'vault'>,
  netwerk: string,
  { soort, id }: KalenderOver,
): Promise<string | undefined> => {
  if (publicUrl === undefined) return undefined;
  const merk = await vault.fingerprint(`kalender/${netwerk}/${soort}/${id}`);
  return `${publicUrl}/kalender/${netwerk}/${soort}/${id}/${merk.slice(0, 32)}.ics`;
};

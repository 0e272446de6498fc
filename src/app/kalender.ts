import { type Kalender, kalenderVan } from '../domain/kalender.ts';
import { type Overleg, Overleggen } from '../domain/overleg.ts';
import type { KalenderOver } from '../features/turn.ts';
import type { KalenderVraag } from '../ports/kalender.ts';
import type { Ports } from '../ports/ports.ts';
import type { Directory } from './directory.ts';
import { isGelijkMerk, merkVan } from './merk.ts';
import { listThings, readThing } from './rows.ts';

const overKalender = (netwerk: string, { soort, id }: KalenderOver): string =>
  `kalender/${netwerk}/${soort}/${id}`;

/** Where the calendar file of an overleg or reeks is found; undefined when the bot has no public address. */
export const kalenderLink = async (
  ports: Pick<Ports, 'publicUrl' | 'vault'>,
  netwerk: string,
  over: KalenderOver,
): Promise<string | undefined> => {
  const { publicUrl } = ports;
  if (publicUrl === undefined) return undefined;
  const merk = await merkVan(ports, overKalender(netwerk, over));
  return `${publicUrl}/kalender/${netwerk}/${over.soort}/${over.id}/${merk}.ics`;
};

/**
 * What is behind the address of a calendar file. The mark is compared before anything is read, so that nobody can find
 * out what exists by trying; how long that takes says nothing about how much of it was right.
 */
export const createKalender =
  (ports: Ports, { load }: Pick<Directory, 'load'>) =>
  async (vraag: KalenderVraag): Promise<Kalender | undefined> => {
    if (!isGelijkMerk(await merkVan(ports, overKalender(vraag.netwerk, vraag)), vraag.merk)) return undefined;
    const found = await load(vraag.netwerk);
    const overleggen = found && (await overleggenVan(ports, vraag));
    return overleggen && overleggen.length > 0
      ? kalenderVan(vraag.soort, found.netwerk, overleggen, ports.clock.now())
      : undefined;
  };

const overleggenVan = async ({ store }: Ports, { netwerk, soort, id }: KalenderVraag): Promise<Overleg[]> => {
  if (soort === 'overleg') {
    const stored = await readThing(store, netwerk, Overleggen, id);
    return stored ? [stored.value] : [];
  }
  const alle = await listThings(store, netwerk, Overleggen);
  return alle.map(({ value }) => value).filter(({ reeks }) => reeks === id);
};

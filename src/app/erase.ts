import type { Temporal } from 'temporal-polyfill';
import type { Feature } from '../features/feature.ts';
import { Conflict } from '../ports/store.ts';
import { commitByItself, turnByItself } from './by-itself.ts';
import type { Directory } from './directory.ts';
import type { Inner } from './inner.ts';
import type { Routes } from './routes.ts';

/** A netwerk where more than this is to be erased at once goes on at the next look. */
const MOST_PORTIONS = 50;

export type Eraser = {
  /** Erases what this netwerk has kept long enough; once a local day, unless something is left. */
  erase(netwerk: string): Promise<void>;
};

type Erases = Feature & Required<Pick<Feature, 'erase'>>;

/**
 * Has every feature erase what has been kept long enough, a portion and a commit at a time. Nothing but the rows
 * themselves says how far it came: two instances at once, or a crash, do it once all the same.
 */
export const createEraser = (ports: Inner, routes: Routes, directory: Directory): Eraser => {
  const features = routes.features.filter((feature): feature is Erases => feature.erase !== undefined);
  /** By netwerk: until when nothing can have come to be erased. Most looks need to read nothing. */
  const doneUntil = new Map<string, Temporal.Instant>();

  const portion = async (id: string, feature: Erases, nth: number): Promise<'more' | 'done'> => {
    const found = await directory.load(id);
    if (!found) return 'done';
    const now = ports.clock.now();
    const occasion = `erase!${feature.name}!${now.epochMilliseconds}!${nth}`;
    const { turn, recorded } = turnByItself(ports, found, occasion, now);
    const outcome = await feature.erase(turn);
    if (recorded.writes.length > 0) await commitByItself(ports, found, recorded, `erasing ${feature.name}`);
    return outcome;
  };

  const all = async (id: string, feature: Erases): Promise<boolean> => {
    for (let nth = 0; nth < MOST_PORTIONS; nth += 1) {
      try {
        if ((await portion(id, feature, nth)) === 'done') return true;
      } catch (error) {
        // Somebody else changed it meanwhile, or erased it: looked at again.
        if (!(error instanceof Conflict)) throw error;
      }
    }
    return false;
  };

  return {
    erase: async (id) => {
      const now = ports.clock.now();
      const until = doneUntil.get(id);
      if (until && now.epochMilliseconds < until.epochMilliseconds) return;
      const found = await directory.load(id);
      if (!found) return;
      let complete = true;
      for (const feature of features) complete = (await all(id, feature)) && complete;
      const midnight = now.toZonedDateTimeISO(found.netwerk.tijdzone).startOfDay().add({ days: 1 });
      if (complete) doneUntil.set(id, midnight.toInstant());
    },
  };
};

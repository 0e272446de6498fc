import { SYSTEEM } from '../domain/bericht.ts';
import type { Feature } from '../features/feature.ts';
import { Conflict } from '../ports/store.ts';
import type { Directory } from './directory.ts';
import type { Inner } from './inner.ts';
import type { Routes } from './routes.ts';
import { createTurn } from './turn.ts';

/** A netwerk where more than this is to be erased at once goes on at the next look. */
const MOST_PORTIONS = 50;

export type Eraser = {
  /** Erases what this netwerk has kept long enough; at most once a local day, unless something is left. */
  erase(netwerk: string): Promise<void>;
};

/**
 * Has every feature erase what has been kept long enough, a portion and a commit at a time. Nothing but the rows
 * themselves says how far it came: two instances at once, or a crash, do it once all the same.
 */
export const createEraser = (ports: Inner, routes: Routes, directory: Directory): Eraser => {
  const done = new Map<string, string>();

  const portion = async (id: string, feature: Feature, nth: number): Promise<'more' | 'done'> => {
    const found = await directory.load(id);
    if (!found || !feature.erase) return 'done';
    const { netwerk, etag: netwerkEtag } = found;
    const now = ports.clock.now();
    const who = { ...SYSTEEM, tenant: netwerk.tenant, netwerk };
    const occasion = `erase!${feature.name}!${now.epochMilliseconds}!${nth}`;
    const { turn, recorded } = createTurn(ports, {
      netwerk,
      netwerkEtag,
      who,
      occasion,
      place: undefined,
      now,
    });
    const outcome = await feature.erase(turn);
    if (recorded.writes.length > 0) await ports.store.commit(id, recorded.writes);
    return outcome;
  };

  const all = async (id: string, feature: Feature): Promise<boolean> => {
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
      const found = await directory.load(id);
      if (!found) return;
      const today = ports.clock.now().toZonedDateTimeISO(found.netwerk.tijdzone).toPlainDate().toString();
      if (done.get(id) === today) return;
      let complete = true;
      for (const feature of routes.features) complete = (await all(id, feature)) && complete;
      if (complete) done.set(id, today);
    },
  };
};

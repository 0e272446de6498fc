import { z } from 'zod/v4';
import type { Actor, Place } from '../ports/input.ts';
import { Conflict, type Store } from '../ports/store.ts';
import { choicesOf, GIDS } from './gids.ts';
import { spotOf } from './place.ts';

const Choice = z.object({ netwerk: z.string() });

const TRIES = 3;

/**
 * Which netwerk a person means in a place, for people who are in several. It gives no right to anything: whoever reads
 * it looks first whether this person is in that netwerk.
 */
export const createChoices = (store: Store) => {
  const keyOf = (actor: Actor, place: Place) => `${choicesOf(actor)}${spotOf(place)}`;
  const read = async (key: string) => {
    const row = await store.get(GIDS, key);
    return row && { etag: row.etag, netwerk: Choice.safeParse(row.value).data?.netwerk };
  };
  return {
    of: async (actor: Actor, place: Place): Promise<string | undefined> =>
      (await read(keyOf(actor, place)))?.netwerk,
    /** Of two choices at the same moment, either may be the last. */
    remember: async (actor: Actor, place: Place, netwerk: string): Promise<void> => {
      const key = keyOf(actor, place);
      for (let attempt = 1; attempt <= TRIES; attempt++) {
        const known = await read(key);
        if (known?.netwerk === netwerk) return;
        const value = { netwerk };
        try {
          await store.commit(GIDS, [
            known ? { op: 'replace', key, value, etag: known.etag } : { op: 'insert', key, value },
          ]);
          return;
        } catch (error) {
          if (!(error instanceof Conflict)) throw error;
        }
      }
    },
  };
};

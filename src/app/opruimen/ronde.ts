import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { kind } from '../../domain/row.ts';
import { lokaleDatum } from '../../domain/werkdag.ts';
import { Conflict, prefixRange, type Store, type Write } from '../../ports/store.ts';
import type { Directory } from '../directory.ts';
import { readThing, toJson } from '../rows.ts';
import { berichtenVeeg } from './berichten.ts';
import { rijenVegen } from './rijen.ts';
import type { Bij, Veeg } from './veeg.ts';

/** How far the round of a kind is: gone over up to `na`; `dag` is the local date on which it was last gone over to the end. */
const Ronde = z.object({ id: z.string(), na: z.string(), dag: z.string() });
const Rondes = kind('opruimronde', Ronde);

/** Rows gone over per commit, each two writes at most; and commits per look. */
const PER_COMMIT = 40;
const MOST_COMMITS = 10;

const VEGEN: readonly Veeg[] = [...rijenVegen, berichtenVeeg];

/** One page of the round of today; resolves with whether that round is done. */
const bladzij = async (bij: Bij, veeg: Veeg, vandaag: string): Promise<boolean> => {
  const { store, netwerk } = bij;
  const stored = await readThing(store, netwerk.id, Rondes, veeg.naam);
  if (stored?.value.dag === vandaag) return true;
  const all = prefixRange(`${veeg.naam}!`, PER_COMMIT);
  const na = stored?.value.na ?? '';
  const rows = await store.list(netwerk.id, { ...all, from: na === '' ? all.from : `${na}\u0001` });
  const writes: Write[] = [];
  for (const row of rows) writes.push(...(await veeg.doe(bij, row)));
  const klaar = rows.length < PER_COMMIT;
  const next = klaar
    ? { id: veeg.naam, na: '', dag: vandaag }
    : { id: veeg.naam, na: rows.at(-1)?.key ?? na, dag: stored?.value.dag ?? '' };
  const key = Rondes.keyOf(next);
  writes.push(
    stored
      ? { op: 'replace', key, value: toJson(next), etag: stored.etag }
      : { op: 'insert', key, value: toJson(next) },
  );
  await store.commit(netwerk.id, writes);
  return klaar;
};

/**
 * Goes over what is kept for a while, once a day, a page and a commit at a time. The row of the round says how far it came, in
 * the same commit as what was done: a crash, or two instances at once, do each page once. Resolves with whether there is more.
 */
export const createOpruimen = (store: Store, directory: Directory) => {
  const done = new Map<string, string>();

  const look = async (id: string, now: Temporal.Instant): Promise<boolean> => {
    const found = await directory.load(id);
    if (!found) return false;
    const { netwerk } = found;
    const vandaag = lokaleDatum(now, netwerk.tijdzone).toString();
    if (done.get(id) === vandaag) return false;
    let commits = 0;
    for (const veeg of VEGEN)
      while (!(await bladzij({ store, netwerk, now }, veeg, vandaag))) {
        commits += 1;
        if (commits === MOST_COMMITS) return true;
      }
    done.set(id, vandaag);
    return false;
  };

  return {
    look: async (id: string, now: Temporal.Instant): Promise<boolean> => {
      try {
        return await look(id, now);
      } catch (error) {
        // Something on this page was changed meanwhile, or another instance did it.
        if (!(error instanceof Conflict)) throw error;
        return true;
      }
    },
  };
};

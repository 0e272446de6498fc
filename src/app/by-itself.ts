import type { Temporal } from 'temporal-polyfill';
import { BOT } from '../domain/netwerk.ts';
import type { Turn } from '../features/turn.ts';
import { MAX_WRITES } from '../ports/store.ts';
import type { Found } from './find.ts';
import { withIndex } from './index-rijen.ts';
import type { Inner } from './inner.ts';
import type { Recorded } from './recorded.ts';
import { createTurn } from './turn.ts';

/** Who does what happens without anyone typing, as the audit log names it. */
const SYSTEEM = { oid: BOT, deelnemer: undefined, magInrichten: false };

/** Begins a unit of work that nobody asked for. */
export const turnByItself = (
  ports: Inner,
  { netwerk, etag: netwerkEtag }: Found,
  occasion: string,
  now: Temporal.Instant,
): { turn: Turn; recorded: Recorded } =>
  createTurn(ports, {
    netwerk,
    netwerkEtag,
    who: { ...SYSTEEM, tenant: netwerk.tenant, netwerk },
    occasion,
    place: undefined,
    now,
  });

/** Writes what it recorded; `what` names it when that is more than a commit holds. Throws `Conflict` when it lost. */
export const commitByItself = async (
  { store, erased }: Inner,
  { netwerk }: Found,
  recorded: Recorded,
  what: string,
): Promise<void> => {
  const writes = await withIndex(store, netwerk.id, recorded);
  if (writes.length > MAX_WRITES) throw new Error(`${what} writes ${writes.length} rows`);
  await store.commit(netwerk.id, writes);
  if (recorded.destroyed) erased?.();
};

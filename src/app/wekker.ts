import { Temporal } from 'temporal-polyfill';
import { Conflict, type Row, type Store, type Write } from '../ports/store.ts';

const WEKKER = 'wekker';
const DUE = 500;
const textOf = (at: Temporal.Instant) => at.toString({ smallestUnit: 'second' });

/** A netwerk whose time has come. */
export type Wake = { readonly netwerk: string; readonly row: Row };

/**
 * The wake-ups of all netwerken in one time-ordered partition: what is due is one range, whatever the number of
 * netwerken and acties. A row too many does no harm; each can be made again from state.
 */
export const createWekker = (store: Store) => {
  /** The earliest wake-up this process knows of, to save writes. */
  const known = new Map<string, number>();

  const insert = (netwerk: string, at: Temporal.Instant): Write => ({
    op: 'insert',
    key: `op!${textOf(at)}!${netwerk}`,
    value: { netwerk },
  });

  return {
    /**
     * Makes sure the netwerk is looked at, at the latest at `at`. A wake-up that has come by `now` is no help: somebody
     * may be looking because of it already, and has not seen what was just planned.
     */
    ensure: async (netwerk: string, at: Temporal.Instant, now: Temporal.Instant): Promise<void> => {
      const next = known.get(netwerk);
      if (next !== undefined && next > now.epochMilliseconds && next <= at.epochMilliseconds) return;
      await unlessExists(store.commit(WEKKER, [insert(netwerk, at)]));
      known.set(netwerk, at.epochMilliseconds);
    },
    due: async (now: Temporal.Instant): Promise<Wake[]> => {
      const rows = await store.list(WEKKER, { from: 'op!', until: `op!${textOf(now)}"`, limit: DUE });
      return rows.map((row) => ({ netwerk: row.key.split('!')[2] ?? '', row }));
    },
    /** The first wake-up there is. */
    next: async (): Promise<Temporal.Instant | undefined> => {
      const [row] = await store.list(WEKKER, { from: 'op!', until: 'op"', limit: 1 });
      return row ? Temporal.Instant.from(row.key.split('!')[1] ?? '') : undefined;
    },
    /** The netwerk was looked at: this wake-up goes, the next one comes. */
    done: async (wake: Wake, next: Temporal.Instant): Promise<void> => {
      const gone: Write = { op: 'delete', key: wake.row.key, etag: wake.row.etag };
      const fresh = insert(wake.netwerk, next);
      try {
        await store.commit(WEKKER, fresh.key === gone.key ? [] : [gone, fresh]);
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
        await unlessExists(store.commit(WEKKER, [fresh]));
        if (error.reason === 'exists') await unlessExists(store.commit(WEKKER, [gone]));
      }
      known.set(wake.netwerk, next.epochMilliseconds);
    },
  };
};

/** Another instance did it. */
const unlessExists = async (commit: Promise<void>): Promise<void> => {
  try {
    await commit;
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
};

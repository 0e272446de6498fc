import { type Store, StoreUnavailable } from '../../src/ports/store.ts';

/** What happens at a call: nothing, it is not done, or it is done and the answer gets lost. */
export type Fault = 'none' | 'lost' | 'landed';

/** A store of which some commits and reads go wrong; `fault` is asked at each, with how many there were before. */
export const failingStore = (
  real: Store,
  fault: { commit?: (nth: number) => Fault; read?: (nth: number) => boolean },
): Store & { readonly calls: { commits: number; reads: number; faults: number } } => {
  const calls = { commits: 0, reads: 0, faults: 0 };
  const fail = (): never => {
    calls.faults += 1;
    throw new StoreUnavailable('a fault of the test');
  };
  const reading = <T>(read: () => Promise<T>): Promise<T> =>
    fault.read?.(calls.reads++) ? Promise.reject(unavailable(calls)) : read();
  return {
    calls,
    get: (partition, key) => reading(() => real.get(partition, key)),
    list: (partition, range) => reading(() => real.list(partition, range)),
    commit: async (partition, writes) => {
      const how = fault.commit?.(calls.commits++) ?? 'none';
      if (how === 'lost') fail();
      await real.commit(partition, writes);
      if (how === 'landed') fail();
    },
    ping: () => real.ping(),
    close: () => real.close(),
  };
};

const unavailable = (calls: { faults: number }): StoreUnavailable => {
  calls.faults += 1;
  return new StoreUnavailable('a fault of the test');
};

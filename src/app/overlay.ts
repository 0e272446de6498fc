import { Conflict, type Json, type Range, type Row, type Store, type Write } from '../ports/store.ts';

const byKey = (a: Row, b: Row): number => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key));

/**
 * A store that reads through to another and keeps what is written to itself: for trying out what would happen. What was read
 * once is taken to stay so.
 */
export const overlayOn = (store: Store): Store => {
  const written = new Map<string, Map<string, Row | undefined>>();
  const lists = new Map<string, Promise<Row[]>>();
  let count = 0;

  const own = (partition: string): Map<string, Row | undefined> => {
    const known = written.get(partition) ?? new Map<string, Row | undefined>();
    written.set(partition, known);
    return known;
  };
  const get = async (partition: string, key: string): Promise<Row | undefined> => {
    const mine = own(partition);
    return mine.has(key) ? mine.get(key) : store.get(partition, key);
  };
  const below = (partition: string, { from, until }: Range): Promise<Row[]> => {
    const asked = `${partition}\u0000${from}\u0000${until}`;
    const known = lists.get(asked) ?? store.list(partition, { from, until });
    lists.set(asked, known);
    return known;
  };
  const within = (key: string, { from, until }: Range): boolean => {
    const bytes = Buffer.from(key);
    return Buffer.compare(bytes, Buffer.from(from)) >= 0 && Buffer.compare(bytes, Buffer.from(until)) < 0;
  };
  const refuse = async (partition: string, write: Write): Promise<void> => {
    const row = await get(partition, write.key);
    if (write.op === 'insert' && row) throw new Conflict('exists', write.key);
    if (write.op !== 'insert' && row?.etag !== write.etag) throw new Conflict('changed', write.key);
  };

  return {
    get,
    list: async (partition, range) => {
      const mine = own(partition);
      const rows = (await below(partition, range)).filter(({ key }) => !mine.has(key));
      for (const [key, row] of mine) if (row && within(key, range)) rows.push(row);
      const sorted = rows.sort(byKey);
      return range.limit === undefined ? sorted : sorted.slice(0, range.limit);
    },
    commit: async (partition, writes) => {
      for (const write of writes) await refuse(partition, write);
      const mine = own(partition);
      for (const write of writes) {
        count += 1;
        const value = write.op === 'delete' ? undefined : copyOf(write.value);
        mine.set(
          write.key,
          value === undefined ? undefined : { partition, key: write.key, value, etag: `proef-${count}` },
        );
      }
    },
    ping: async () => undefined,
    close: async () => undefined,
  };
};

/** As a store keeps it: whoever wrote it can change nothing of it any more. */
const copyOf = (value: Json): Json => JSON.parse(JSON.stringify(value)) as Json;

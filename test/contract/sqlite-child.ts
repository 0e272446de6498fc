import { writeSync } from 'node:fs';
import { openSqlite } from '../../src/adapters/storage/sqlite.ts';
import { Conflict, type Store } from '../../src/ports/store.ts';

/**
 * A process that works on a database file until it is done or killed:
 * `count <file> <times>` adds one to a counter so many times;
 * `write <file> <from>` writes numbered commits of three rows, eight at a time, and prints each number once it is
 * told that the commit is kept; it ends when a commit fails, printing the name of the error.
 */
const [task, file = '', amount = '0'] = process.argv.slice(2);

const say = (line: string): void => void writeSync(1, `${line}\n`);

const addOne = async (store: Store): Promise<void> => {
  for (;;) {
    const row = await store.get('p', 'teller');
    const value = Number(row?.value ?? 0) + 1;
    try {
      return await store.commit('p', [
        row
          ? { op: 'replace', key: 'teller', value, etag: row.etag }
          : { op: 'insert', key: 'teller', value },
      ]);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  }
};

const count = async (store: Store): Promise<void> => {
  for (let done = 0; done < Number(amount); done++) await addOne(store);
  await store.close();
};

const write = async (store: Store): Promise<void> => {
  let next = Number(amount);
  const one = async (): Promise<void> => {
    for (;;) {
      const number = next++;
      const rows = ['a', 'b', 'c'].map((part) => ({
        op: 'insert' as const,
        key: `${String(number).padStart(8, '0')}!${part}`,
        value: { number, tekst: 'x'.repeat(300) },
      }));
      await store.commit('p', rows);
      say(String(number));
    }
  };
  await Promise.all(Array.from({ length: 8 }, one)).catch((error: unknown) => {
    say(error instanceof Error ? error.name : String(error));
    process.exit(0);
  });
};

const store = await openSqlite(file);
say('open');
await (task === 'count' ? count(store) : write(store));

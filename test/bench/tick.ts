import { closeSync, copyFileSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { createDocuments } from '../../src/adapters/documents/documents.ts';
import { createPictures } from '../../src/adapters/pictures/resvg.ts';
import { openSqlite } from '../../src/adapters/storage/sqlite.ts';
import { openKeyFile } from '../../src/adapters/vault/key-file.ts';
import { createApp } from '../../src/app.ts';
import { features } from '../../src/features/index.ts';
import { recordingChat } from '../support/chat.ts';
import { movableClock } from '../support/clock.ts';
import { inPairs, type Size } from './pairs.ts';
import { emptyFolder } from './processes.ts';
import type { Comparison } from './result.ts';
import { netwerkOf, seed } from './seed.ts';

/** A Friday morning; the reminders of that day go out at nine. */
const FRIDAY = '2026-11-20T09:30';
/** A day on which nothing is due. */
const THURSDAY = '2026-11-19T11:00';
const SWEEP = { minutes: 16 };
const LOOKS = 200;

/** Three days before this date is that Friday: the first reminder of the acties that are due. */
const DUE = '2026-11-23';
const later = (nth: number): string =>
  Temporal.PlainDate.from('2027-01-04')
    .add({ days: nth % 365 })
    .toString();

/** A database file with open acties, `due` of which are reminded on the Friday. */
const prepare = async (path: string, acties: number, due: number): Promise<string> => {
  const sinds = Temporal.Instant.from('2026-11-02T09:00:00Z');
  const netwerk = netwerkOf('http://127.0.0.1:9/teams/', sinds);
  const store = await openSqlite(path);
  await seed(store, acties, { netwerk, sinds, tot: (nth) => (nth < due ? DUE : later(nth)), moments: true });
  await store.close();
  return path;
};

/** A copy that is on disk already: what the system has yet to write would slow down every sync of what is measured. */
const copySynced = (from: string, to: string): void => {
  copyFileSync(from, to);
  const file = openSync(to, 'r+');
  fsyncSync(file);
  closeSync(file);
};

type Look = { readonly at: string; readonly looks: number; readonly posts: (count: number) => boolean };

/** Milliseconds for looking at the netwerk `looks` times on a fresh copy of the file, the outbox empty at the end. */
const tickOn =
  (prepared: string, folder: string, { at, looks, posts }: Look) =>
  async (round: number): Promise<number> => {
    const path = `${prepared}.${round}`;
    copySynced(prepared, path);
    const clock = movableClock(at);
    const chat = recordingChat();
    const store = await openSqlite(path);
    const app = createApp(features, {
      store,
      chat,
      clock,
      vault: await openKeyFile(join(folder, 'master.key')),
      documents: createDocuments({ fetchHosts: [] }),
      pictures: createPictures(),
      log: {
        info: () => undefined,
        warn: () => undefined,
        error: (event, error) => {
          throw new Error(event, { cause: error });
        },
      },
      wall: () => clock.now().epochMilliseconds,
      chance: () => 0.5,
    });
    try {
      await app.recover();
      const began = performance.now();
      for (let look = 0; look < looks; look++) {
        await app.tick();
        await app.settled();
        clock.set(clock.now().add(SWEEP));
      }
      const ms = performance.now() - began;
      if (!posts(chat.posted.length)) throw new Error(`the tick posted ${chat.posted.length} messages`);
      return ms;
    } finally {
      await store.close();
      rmSync(path);
    }
  };

/** (e) A tick does what is due, whatever else there is. */
export const ticks = async ({ quick, pairs }: Size): Promise<Comparison[]> => {
  const folder = emptyFolder();
  const [many, due, some, few] = quick ? [2_000, 50, 100, 100] : [100_000, 500, 1_000, 100];
  const file = (name: string) => join(folder.path, name);
  try {
    const dueOfMany = await prepare(file('due-of-many.db'), many, due);
    const dueOfSome = await prepare(file('due-of-some.db'), some, due);
    const noneOfMany = await prepare(file('none-of-many.db'), many, 0);
    const noneOfFew = await prepare(file('none-of-few.db'), few, 0);
    const friday = { at: FRIDAY, looks: 1, posts: (count: number) => count > 0 };
    const thursday = { at: THURSDAY, looks: LOOKS, posts: (count: number) => count === 0 };
    const aim = { atMost: 1.2 };
    return [
      {
        id: 'e',
        what: `tick with ${due} due of ${many} open acties ÷ ${due} due of ${some}`,
        unit: 'ms',
        pairs: await inPairs(
          pairs,
          tickOn(dueOfMany, folder.path, friday),
          tickOn(dueOfSome, folder.path, friday),
        ),
        aim,
      },
      {
        id: 'e',
        what: `${LOOKS} ticks with none due of ${many} open acties ÷ none due of ${few}`,
        unit: 'ms',
        pairs: await inPairs(
          pairs,
          tickOn(noneOfMany, folder.path, thursday),
          tickOn(noneOfFew, folder.path, thursday),
        ),
        aim,
      },
    ];
  } finally {
    folder.remove();
  }
};

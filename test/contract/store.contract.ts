import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  Conflict,
  type Json,
  prefixRange,
  type Store,
  StoreUnavailable,
  type Write,
} from '../../src/ports/store.ts';

/** Past every key of these tests. */
const ALL = { from: '', until: '\u{10ffff}' };

const insert = (key: string, value: Json = key): Write => ({ op: 'insert', key, value });

const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** What every store must do; `open` gives one that others may be using too. */
export const storeContract = (name: string, open: () => Promise<Store>): void => {
  describe(`store contract: ${name}`, () => {
    let store: Store;
    let partition = '';
    let count = 0;

    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());
    beforeEach(() => {
      partition = `netwerk/${name}#${count++}`;
    });

    const keys = async (): Promise<string[]> => (await store.list(partition, ALL)).map((row) => row.key);
    const read = async (key: string) => {
      const row = await store.get(partition, key);
      if (!row) throw new Error(`no row ${key}`);
      return row;
    };
    const commit = (...writes: readonly Write[]): Promise<void> => store.commit(partition, writes);
    const conflict = (...writes: readonly Write[]): Promise<unknown> =>
      commit(...writes).then(
        () => expect.unreachable('the commit went through'),
        (error: unknown) => error,
      );

    describe('reading', () => {
      it('gives back what was inserted, with its partition, key and an ETag', async () => {
        await commit(insert('a', { tekst: 'één', lijst: [1, null, true] }));
        expect(await store.get(partition, 'a')).toEqual({
          partition,
          key: 'a',
          value: { tekst: 'één', lijst: [1, null, true] },
          etag: expect.stringMatching(/./),
        });
      });

      it('gives nothing for a row that is not there', async () => {
        expect(await store.get(partition, 'a')).toBeUndefined();
        expect(await store.list(partition, ALL)).toEqual([]);
      });

      it('keeps partitions apart', async () => {
        await commit(insert('a', 1));
        await store.commit(`${partition}x`, [insert('a', 2)]);
        expect((await read('a')).value).toBe(1);
        expect(await keys()).toEqual(['a']);
      });

      it('takes a range from its first key up to but not including its last', async () => {
        await commit(...['a', 'b', 'ba', 'c', 'd'].map((key) => insert(key)));
        const found = await store.list(partition, { from: 'b', until: 'd' });
        expect(found.map((row) => row.key)).toEqual(['b', 'ba', 'c']);
        expect(await store.list(partition, { from: 'd', until: 'b' })).toEqual([]);
      });

      it('takes all keys with a prefix and no others', async () => {
        await commit(
          ...['actie', 'actie!', 'actie!open!1', 'actie!\u{10fffe}', 'actie"', 'actif'].map((key) =>
            insert(key),
          ),
        );
        const found = await store.list(partition, prefixRange('actie!'));
        expect(found.map((row) => row.key)).toEqual(['actie!', 'actie!open!1', 'actie!\u{10fffe}']);
      });

      it('gives more rows than fit in one answer, all in order, and as many as asked for', async () => {
        const all = Array.from({ length: 2300 }, (_, index) => `rij!${String(index).padStart(5, '0')}`);
        for (let start = 0; start < all.length; start += 100) {
          await commit(...all.slice(start, start + 100).map((key) => insert(key, 0)));
        }
        expect(await keys()).toEqual(all);
        for (const limit of [0, 1, 999, 1000, 1001, 2300, 5000]) {
          const found = await store.list(partition, prefixRange('rij!', limit));
          expect(found.map((row) => row.key)).toEqual(all.slice(0, limit));
        }
      });
    });

    describe('writing', () => {
      it('replaces a row whole and gives it another ETag', async () => {
        await commit(insert('a', { oud: 'x'.repeat(100_000) }));
        const { etag } = await read('a');
        await commit({ op: 'replace', key: 'a', value: { nieuw: 1 }, etag });
        const row = await read('a');
        expect(row.value).toEqual({ nieuw: 1 });
        expect(row.etag).not.toBe(etag);
      });

      it('deletes a row', async () => {
        await commit(insert('a'), insert('b'));
        await commit({ op: 'delete', key: 'a', etag: (await read('a')).etag });
        expect(await keys()).toEqual(['b']);
      });

      it('inserts, replaces and deletes in one commit', async () => {
        await commit(insert('a'), insert('b'));
        const [a, b] = [await read('a'), await read('b')];
        await commit(
          { op: 'delete', key: 'a', etag: a.etag },
          { op: 'replace', key: 'b', value: 'nieuw', etag: b.etag },
          insert('c'),
        );
        const found = await store.list(partition, ALL);
        expect(found.map((row) => [row.key, row.value])).toEqual([
          ['b', 'nieuw'],
          ['c', 'c'],
        ]);
      });

      it('never gives an ETag again to a row that was deleted and inserted anew', async () => {
        const seen = new Set<string>();
        for (let round = 0; round < 5; round++) {
          await commit(insert('a', 'zelfde'));
          const { etag } = await read('a');
          seen.add(etag);
          await commit({ op: 'delete', key: 'a', etag });
        }
        expect(seen.size).toBe(5);
      });

      it('does nothing when there is nothing to write', async () => {
        await commit();
        expect(await keys()).toEqual([]);
      });

      it('answers to ping', async () => {
        expect(await store.ping()).toBeUndefined();
      });
    });

    describe('conflicts', () => {
      const lost = (reason: 'exists' | 'changed', key: string) => ({ name: 'Conflict', reason, key });

      it('says that an inserted row exists, alone and in a batch, and leaves it as it was', async () => {
        await commit(insert('a', 'eerst'));
        expect(await conflict(insert('a', 'tweede'))).toMatchObject(lost('exists', 'a'));
        expect(await conflict(insert('b'), insert('a', 'derde'))).toMatchObject(lost('exists', 'a'));
        expect((await read('a')).value).toBe('eerst');
      });

      it('says that a row was changed since it was read, alone and in a batch', async () => {
        await commit(insert('a', 1));
        const stale = (await read('a')).etag;
        await commit({ op: 'replace', key: 'a', value: 2, etag: stale });
        const late: Write[] = [
          { op: 'replace', key: 'a', value: 3, etag: stale },
          { op: 'delete', key: 'a', etag: stale },
        ];
        for (const write of late) {
          expect(await conflict(write)).toMatchObject(lost('changed', 'a'));
          expect(await conflict(insert('b'), write, insert('c'))).toMatchObject(lost('changed', 'a'));
        }
        expect(await store.list(partition, ALL)).toMatchObject([{ key: 'a', value: 2 }]);
      });

      it('says that a row is gone as that it was changed, alone and in a batch', async () => {
        await commit(insert('a', 1));
        const { etag } = await read('a');
        await commit({ op: 'delete', key: 'a', etag });
        const late: Write[] = [
          { op: 'replace', key: 'a', value: 3, etag },
          { op: 'delete', key: 'a', etag },
        ];
        for (const write of late) {
          expect(await conflict(write)).toMatchObject(lost('changed', 'a'));
          expect(await conflict(insert('b'), write)).toMatchObject(lost('changed', 'a'));
        }
        expect(await keys()).toEqual([]);
      });

      it('takes the ETag of a row that came in place of another for what it is: another row', async () => {
        await commit(insert('a', 'eerst'));
        const { etag } = await read('a');
        await commit({ op: 'delete', key: 'a', etag });
        await commit(insert('a', 'tweede'));
        expect(await conflict({ op: 'replace', key: 'a', value: 3, etag })).toMatchObject(
          lost('changed', 'a'),
        );
        expect((await read('a')).value).toBe('tweede');
      });

      it('writes nothing of a commit of which one write fails, wherever it stands', async () => {
        await commit(insert('x', 'oud'), insert('y', 'oud'));
        const y = await read('y');
        const others = Array.from({ length: 20 }, (_, index) => insert(`n${index}`));
        const fine: Write = { op: 'replace', key: 'y', value: 'nieuw', etag: y.etag };
        for (const at of [0, 10, 20]) {
          const writes = [...others.slice(0, at), insert('x', 'nieuw'), ...others.slice(at), fine];
          expect(await conflict(...writes)).toMatchObject(lost('exists', 'x'));
        }
        expect(await store.list(partition, ALL)).toMatchObject([
          { value: 'oud' },
          { value: 'oud', etag: y.etag },
        ]);
      });

      it('lets one of two writers win who read the same row', async () => {
        await commit(insert('a', 0));
        for (let round = 0; round < 10; round++) {
          const { etag } = await read('a');
          const outcomes = await Promise.allSettled(
            ['links', 'rechts'].map((value) =>
              commit({ op: 'replace', key: 'a', value, etag }, insert(`${value}${round}`)),
            ),
          );
          const lostOnes = outcomes.filter((outcome) => outcome.status === 'rejected');
          expect(lostOnes.map((outcome) => outcome.reason)).toMatchObject([lost('changed', 'a')]);
          const winner = String((await read('a')).value);
          const other = winner === 'links' ? 'rechts' : 'links';
          expect(await store.get(partition, `${winner}${round}`)).toBeDefined();
          expect(await store.get(partition, `${other}${round}`)).toBeUndefined();
        }
      });

      it('never shows half a commit to someone who lists', async () => {
        await commit(...['a', 'b', 'c'].map((key) => insert(key, 0)));
        let busy = true;
        const write = async (): Promise<void> => {
          for (let value = 1; value <= 60; value++) {
            const rows = await store.list(partition, ALL);
            await commit(...rows.map(({ key, etag }): Write => ({ op: 'replace', key, value, etag })));
          }
          busy = false;
        };
        const seen = new Set<Json>();
        const look = async (): Promise<void> => {
          while (busy) {
            await setImmediate();
            const [first, ...rest] = (await store.list(partition, ALL)).map((row) => row.value);
            expect(rest).toEqual([first, first]);
            seen.add(first ?? null);
          }
        };
        await Promise.all([write(), look()]);
        expect(seen.size).toBeGreaterThan(1);
      });
    });

    describe('limits', () => {
      it('takes 100 writes in one commit and refuses 101 before it writes any', async () => {
        const writes = Array.from({ length: 101 }, (_, index) => insert(`a${index}`));
        await expect(commit(...writes)).rejects.toThrow(RangeError);
        expect(await keys()).toEqual([]);
        await commit(...writes.slice(0, 100));
        expect(await keys()).toHaveLength(100);
      });

      it('refuses to write one row twice in one commit', async () => {
        await expect(commit(insert('a'), insert('b'), insert('a'))).rejects.toThrow(RangeError);
        expect(await keys()).toEqual([]);
      });

      it('refuses an ETag that means "whatever stands there"', async () => {
        await commit(insert('a', 'eerst'));
        for (const etag of ['*', '']) {
          await expect(commit({ op: 'replace', key: 'a', value: 2, etag })).rejects.toThrow(RangeError);
          await expect(commit({ op: 'delete', key: 'a', etag })).rejects.toThrow(RangeError);
        }
        expect((await read('a')).value).toBe('eerst');
      });

      it('keeps a value of 200 KB, also where it is cut between two halves of one character', async () => {
        for (const [index, text] of [
          'x'.repeat(200_000),
          '"\\\n'.repeat(30_000),
          `a${'😀'.repeat(50_000)}`,
        ].entries()) {
          await commit(insert(`g${index}`, { text }));
          expect((await read(`g${index}`)).value).toEqual({ text });
        }
      });

      it('refuses a value or a commit that is too large, saying so', async () => {
        await expect(commit(insert('a', 'x'.repeat(500_000)))).rejects.toThrow(/row a is too large/);
        const large = Array.from({ length: 10 }, (_, index) => insert(`a${index}`, 'x'.repeat(400_000)));
        await expect(commit(...large)).rejects.toThrow(/commit is too large/);
        await commit(...large.slice(0, 8));
        expect(await keys()).toHaveLength(8);
      });

      it('keeps keys of 500 characters apart by their last one, and refuses longer than it can keep', async () => {
        const long = 'k'.repeat(499);
        await commit(insert(`${long}a`, 1), insert(`${long}b`, 2));
        expect((await read(`${long}b`)).value).toBe(2);
        await expect(commit(insert('k'.repeat(600)))).rejects.toThrow(RangeError);
        await expect(store.commit('é'.repeat(300), [insert('a')])).rejects.toThrow(RangeError);
      });

      it('refuses keys that would not come back as they went in', async () => {
        for (const key of ['a\0b', 'a\ud800', '\udc00']) {
          await expect(commit(insert(key))).rejects.toThrow(RangeError);
          await expect(store.get(partition, key)).rejects.toThrow(RangeError);
          await expect(store.list(partition, prefixRange(key))).rejects.toThrow(RangeError);
        }
        expect(await keys()).toEqual([]);
      });
    });

    describe('odd keys and values', () => {
      const odd = [
        ...[
          '/',
          '\\',
          '#',
          '?',
          '%',
          '%2F',
          '%00',
          '+',
          '&',
          '=',
          "'",
          "''",
          '"',
          '`',
          ' ',
          '  ',
          ' a ',
          '\t',
          '\n',
          '\r\n',
        ],
        ...[
          '\u0001',
          '\u007f',
          '\u0085',
          'é',
          'e\u0301',
          'İ',
          'ß',
          '日本',
          '\uffff',
          '😀',
          '👨‍👩‍👧',
          '\u{10fffe}',
        ],
        ...[
          'a/b',
          '../../etc',
          "a' or RowKey ne '",
          "x' or true or 'x' eq '",
          ') or (1 eq 1',
          "a'); DROP TABLE rows;--",
        ],
        ...['.', '..', 'PartitionKey', '$batch', 'CON', '~', '!', '.0', '~0z'],
      ];

      it('reads, lists, replaces and deletes each by itself', async () => {
        await commit(...odd.map((key) => insert(key)));
        expect(await keys()).toEqual([...odd].sort(byBytes));
        for (const key of odd) {
          const row = await read(key);
          expect([row.key, row.value]).toEqual([key, key]);
          await commit({ op: 'replace', key, value: `${key}!`, etag: row.etag }, insert(`nieuw${key}`));
          expect(await conflict(insert(key))).toMatchObject({ reason: 'exists', key });
          await commit({ op: 'delete', key, etag: (await read(key)).etag });
        }
        expect(await keys()).toEqual(odd.map((key) => `nieuw${key}`).sort(byBytes));
      });

      it('gives no more than the range it names, whatever stands in the partition or the keys', async () => {
        await commit(insert('geheim', 'van een ander'));
        for (const key of odd) {
          expect(await store.list(`${partition}${key}`, ALL)).toEqual([]);
          expect(await store.list(partition, { from: `zz${key}`, until: `zz${key}~` })).toEqual([]);
        }
      });

      it('lists any keys in the order of their UTF-8 bytes', async () => {
        const key = fc
          .string({ unit: 'binary', minLength: 1, maxLength: 20 })
          .filter((text) => !text.includes('\0'));
        const mixed = fc.oneof(key, fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 8 }));
        let round = 0;
        await fc.assert(
          fc.asyncProperty(fc.uniqueArray(mixed, { minLength: 2, maxLength: 40 }), async (some) => {
            const own = `${partition}!${round++}`;
            await store.commit(
              own,
              some.map((each) => insert(each)),
            );
            const found = await store.list(own, { from: '', until: '\u{10ffff}\u{10ffff}' });
            expect(found.map((row) => row.key)).toEqual([...some].sort(byBytes));
          }),
          { numRuns: 25 },
        );
      });

      it('gives back any JSON value as it was', async () => {
        let round = 0;
        await fc.assert(
          fc.asyncProperty(fc.jsonValue({ stringUnit: 'binary' }), async (value) => {
            const key = `w${round++}`;
            const json: Json = JSON.parse(JSON.stringify(value));
            await commit(insert(key, json));
            expect((await read(key)).value).toEqual(json);
          }),
          { numRuns: 60 },
        );
      });
    });

    it('is unavailable once it is closed', async () => {
      const other = await open();
      await other.close();
      await other.close();
      await expect(other.get(partition, 'a')).rejects.toThrow(StoreUnavailable);
      await expect(other.list(partition, ALL)).rejects.toThrow(StoreUnavailable);
      await expect(other.commit(partition, [insert('a')])).rejects.toThrow(StoreUnavailable);
      await expect(other.ping()).rejects.toThrow(StoreUnavailable);
    });

    it('tells a lost race by its own class of error', async () => {
      await commit(insert('a'));
      expect(await conflict(insert('a'))).toBeInstanceOf(Conflict);
    });
  });
};

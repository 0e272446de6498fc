import { expect, test } from 'vitest';
import { createSharedReads } from '../../../src/adapters/storage/shared-reads.ts';

/** A reading that is answered when the test says so. */
const slowReads = () => {
  const answers: { resolve(value: string): void; reject(error: Error): void }[] = [];
  const read = () => new Promise<string>((resolve, reject) => answers.push({ resolve, reject }));
  return { answers, read };
};
const turn = () => new Promise((resolve) => setImmediate(resolve));

test('those who ask while it is being read share the next reading, which begins after they asked', async () => {
  const shared = createSharedReads<string>();
  const { answers, read } = slowReads();
  const first = shared('a', read);
  const others = [shared('a', read), shared('a', read), shared('a', read)];
  expect(answers).toHaveLength(1);
  answers[0]?.resolve('old');
  await turn();
  expect(answers).toHaveLength(2);
  answers[1]?.resolve('new');
  expect(await first).toBe('old');
  expect(await Promise.all(others)).toEqual(['new', 'new', 'new']);
});

test('one who asks when nobody reads is served at once', async () => {
  const shared = createSharedReads<string>();
  const { answers, read } = slowReads();
  for (const value of ['1', '2']) {
    const asked = shared('a', read);
    answers.at(-1)?.resolve(value);
    expect(await asked).toBe(value);
  }
  expect(answers).toHaveLength(2);
});

test('one thing does not wait for another', () => {
  const shared = createSharedReads<string>();
  const { answers, read } = slowReads();
  void shared('a', read);
  void shared('b', read);
  expect(answers).toHaveLength(2);
});

test('a reading that fails fails for who shared it, and not for who waits for the next', async () => {
  const shared = createSharedReads<string>();
  const { answers, read } = slowReads();
  const first = shared('a', read);
  const next = shared('a', read);
  answers[0]?.reject(new Error('gone'));
  await expect(first).rejects.toThrow('gone');
  await turn();
  answers[1]?.resolve('back');
  expect(await next).toBe('back');
});

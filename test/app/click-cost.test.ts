import { expect, test } from 'vitest';
import { listThings } from '../../src/app/rows.ts';
import { Overleggen } from '../../src/domain/overleg.ts';
import { features } from '../../src/features/index.ts';
import type { Reply } from '../../src/ports/chat.ts';
import type { Store, Write } from '../../src/ports/store.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';
import { metZaai } from '../support/zaai.ts';

/** What was asked of the store; each is one request to a service far away. */
type Cost = { readonly reads: string[]; readonly commits: (readonly Write[])[] };

const counting = (store: Store, cost: Cost): Store => ({
  get: (partition, key) => {
    cost.reads.push(key);
    return store.get(partition, key);
  },
  list: (partition, range) => {
    cost.reads.push(`${range.from}…`);
    return store.list(partition, range);
  },
  commit: (partition, writes) => {
    cost.commits.push(writes);
    return store.commit(partition, writes);
  },
  ping: () => store.ping(),
  close: () => store.close(),
});

const start = async (options: Parameters<typeof startDialogue>[0] = {}) => {
  const cost: Cost = { reads: [], commits: [] };
  const d = await startDialogue({
    features: metZaai,
    ...options,
    wrap: (ports) => ({ ...ports, store: counting(ports.store, cost) }),
  });
  /** What one click costs, from its coming in to its answer. */
  const costOf = async (click: () => Promise<unknown>): Promise<Cost> => {
    cost.reads.length = 0;
    cost.commits.length = 0;
    await click();
    return { reads: [...cost.reads], commits: [...cost.commits] };
  };
  return { d, costOf };
};

/** A click on a card that stands in no message: nothing is drawn anew afterwards. */
const click = (d: Dialogue, who: string, verb: string, data: Record<string, unknown>, activity?: string) =>
  d.clicksRaw(who, verb, { n: d.netwerkId, ...data }, activity);

const withActie = async () => {
  const { d, costOf } = await start();
  const acties = [{ id: 'a1', eigenaar: 'kevin', tot: '2026-11-25', wat: 'Moeder bellen.' }];
  await d.clicksRaw('femke', 'test.zaai', { acties });
  return { d, costOf };
};

/** What a transaction does to which kind of row. */
const rowsOf = (writes: readonly Write[] | undefined): string[] =>
  (writes ?? []).map(({ op, key }) => `${op} ${key.split('!')[0]}`);

test('the click that happens most is two reads and one transaction: the actie, the way back, its audit line, the seen-row', async () => {
  const { d, costOf } = await withActie();
  const { reads, commits } = await costOf(() => click(d, 'kevin', 'actie.bezig', { actie: 'a1' }));
  expect(reads).toEqual(['netwerk', 'actie!open!a1']);
  expect(commits.map(rowsOf)).toEqual([
    ['replace actie', 'insert actieterug', 'insert audit', 'insert gezien'],
  ]);
  await d.close();
});

test('delivered again, the same click reads as much and writes nothing', async () => {
  const { d, costOf } = await withActie();
  const bezig = () => click(d, 'kevin', 'actie.bezig', { actie: 'a1' }, 'the same activity');
  const first = await bezig();
  const answers: Reply[] = [];
  const { reads, commits } = await costOf(async () => answers.push(await bezig()));
  expect(answers).toEqual([first]);
  expect(reads).toHaveLength(2);
  expect(commits).toEqual([]);
  await d.close();
});

test('an answer with what was typed reads the key and where it is found besides, and is one transaction', async () => {
  const { d, costOf } = await withActie();
  const typed = { uitkomst: 'gedaan', resultaat: 'Moeder gebeld, het gaat beter.' };
  const { reads, commits } = await costOf(() => click(d, 'kevin', 'actie.gereed', { actie: 'a1', ...typed }));
  expect(reads.map((key) => key.split('!')[0])).toEqual([
    'netwerk',
    'actie',
    'sleutel',
    ...['index', 'index', 'index'],
  ]);
  expect(commits).toHaveLength(1);
  await d.close();
});

test('a click that is refused writes only that it was', async () => {
  const { d, costOf } = await withActie();
  const { commits } = await costOf(() => click(d, 'rachid', 'actie.bezig', { actie: 'a1' }));
  expect(commits.flat().map(({ key }) => key.split('!')[0])).toEqual(['audit', 'gezien']);
  await d.close();
});

test('"kom je?" is one transaction and one card drawn anew, and reads no more when others have answered', async () => {
  const { d, costOf } = await start({ at: '2026-11-19T10:00', features });
  await d.says('femke', '/overleg wo 25 nov 09:30 Stadhuis');
  await d.clicks('femke', 'Plannen');
  await d.says('femke', '/agenda');
  await d.clicks('femke', 'Versturen');
  await d.clicks('femke', 'Ja, versturen');
  const [overleg] = await listThings(d.store, d.netwerkId, Overleggen);
  const komt = (who: string) =>
    costOf(() => click(d, who, 'agenda.komt', { overleg: overleg?.value.id ?? '' }));
  const first = await komt('rachid');
  for (const who of ['dewi', 'ingrid', 'marloes']) await komt(who);
  const last = await komt('kevin');
  // The card in the channel counts the answer: `wacht` has it drawn anew, and is gone when that is done.
  for (const { commits } of [first, last])
    expect(commits.map(rowsOf)).toEqual([
      ['insert aanwezig', 'insert wacht', 'insert audit', 'insert gezien'],
      ['delete wacht'],
    ]);
  expect(last.reads.length).toBe(first.reads.length);
  await d.close();
});

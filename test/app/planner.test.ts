import { expect, test } from 'vitest';
import { withHelp } from '../../src/features/index.ts';
import { prefixRange } from '../../src/ports/store.ts';
import { startDialogue } from '../support/dialogue.ts';
import { toyFeature } from './toy.ts';

const start = () => startDialogue({ features: withHelp([toyFeature]) });
const digests = (d: Awaited<ReturnType<typeof start>>) =>
  d.messages('kevin').filter((text) => text.startsWith('Herinnering'));

test('a moment is handled when its time has come, and not before', async () => {
  const d = await start();
  await d.says('kevin', '/begin x');
  await d.at('2026-11-03T09:59');
  expect(digests(d)).toHaveLength(0);
  await d.at('2026-11-03T10:00');
  expect(digests(d)).toHaveLength(1);
  await d.close();
});

test('each moment plans the next: three days, three reminders', async () => {
  const d = await start();
  await d.says('kevin', '/begin x');
  await d.at('2026-11-05T10:00');
  expect(digests(d)).toHaveLength(3);
  expect(await d.store.list(d.netwerkId, prefixRange('moment!'))).toHaveLength(1);
  await d.close();
});

test('ticking twice at the same moment does nothing twice', async () => {
  const d = await start();
  await d.says('kevin', '/begin x');
  await d.at('2026-11-03T10:00');
  await Promise.all([d.app.tick(), d.app.tick(), d.app.tick()]);
  await d.app.settled();
  expect(digests(d)).toHaveLength(1);
  await d.close();
});

test('a second reminder for one person on one day waits for the next working morning', async () => {
  const d = await start();
  await d.says('kevin', '/begin x');
  await d.at('2026-11-06T10:00');
  expect(digests(d)).toHaveLength(4);
  // Friday's digest is out; another moment on that Friday may not bring a second one.
  await d.store.commit(d.netwerkId, [
    {
      op: 'insert',
      key: 'moment!2026-11-06T10:00:00Z!toy.moment!z',
      value: {
        id: '2026-11-06T10:00:00Z!toy.moment!z',
        op: '2026-11-06T10:00:00Z',
        soort: 'toy.moment',
        over: 'b',
      },
    },
  ]);
  await d.app.recover();
  await d.at('2026-11-06T18:00');
  expect(digests(d)).toHaveLength(4);
  await d.at('2026-11-09T09:30');
  expect(digests(d).some((text) => text.includes('b'))).toBe(true);
  await d.close();
});

test('what was skipped after a long sleep is told to the coördinator once', async () => {
  const d = await start();
  await d.says('kevin', '/begin x');
  // Nobody ticks for a week.
  await d.sleepUntil('2026-11-10T10:00');
  await d.at('2026-11-10T10:01');
  expect(digests(d)).toHaveLength(1);
  expect(d.messages('femke').filter((text) => text.startsWith('Ingehaald'))).toHaveLength(1);
  await d.close();
});

test('one moment that cannot be handled does not hold up the others', async () => {
  const d = await start();
  await d.says('kevin', '/begin x');
  await d.store.commit(d.netwerkId, [
    {
      op: 'insert',
      key: 'moment!2026-11-02T09:30:00Z!nudge.later!z',
      value: {
        id: '2026-11-02T09:30:00Z!nudge.later!z',
        op: '2026-11-02T09:30:00Z',
        soort: 'nudge.later',
        over: 'not json',
      },
    },
  ]);
  await d.at('2026-11-03T10:00');
  expect(digests(d)).toHaveLength(1);
  expect(d.errors.length).toBeGreaterThan(0);
  await d.close();
});

test('the clock goes back: nothing is sent twice', async () => {
  const d = await start();
  await d.says('kevin', '/begin x');
  await d.at('2026-11-03T10:00');
  await d.sleepUntil('2026-11-02T08:00');
  await d.at('2026-11-03T10:00');
  expect(digests(d)).toHaveLength(1);
  await d.close();
});

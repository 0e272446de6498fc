import { expect, test } from 'vitest';
import { listThings } from '../../src/app/rows.ts';
import { DEMO_TENANT } from '../../src/demo/netwerk.ts';
import { AuditRegels, Berichten } from '../../src/domain/bericht.ts';
import { withHelp } from '../../src/features/index.ts';
import { prefixRange } from '../../src/ports/store.ts';
import { startDialogue } from '../support/dialogue.ts';
import { type Fault, failingStore } from '../support/failing-store.ts';
import { runs, Tellers, toyFeature } from './toy.ts';

const start = () => startDialogue({ features: withHelp([toyFeature]) });
type World = Awaited<ReturnType<typeof start>>;
const stand = async (d: World) => (await listThings(d.store, d.netwerkId, Tellers))[0]?.value.stand;

test('state, message, moment and audit of one turn are there together', async () => {
  const d = await start();
  await d.says('kevin', '/begin dit is geheim');
  expect(await stand(d)).toBe(0);
  expect(d.messages('kevin')).toHaveLength(2);
  expect(await d.store.list(d.netwerkId, prefixRange('moment!'))).toHaveLength(1);
  await d.close();
});

test('two deliveries of one click count once and get the same answer', async () => {
  const d = await start();
  await d.says('kevin', '/begin x');
  const first = await d.clicks('kevin', 'Plus', {}, { activity: 'one' });
  const second = await d.clicks('kevin', 'Plus', {}, { activity: 'one' });
  expect(await stand(d)).toBe(1);
  expect(second).toEqual(first);
  await d.close();
});

test('two deliveries of one click at the same moment count once', async () => {
  const d = await start();
  await d.says('kevin', '/begin x');
  const answers = await Promise.all(
    [1, 2, 3, 4].map(() => d.clicksRaw('kevin', 'toy.plus', { id: 'a', n: d.netwerkId }, 'same')),
  );
  expect(await stand(d)).toBe(1);
  for (const answer of answers) expect(answer).toEqual({ kind: 'text', text: 'stand 1' });
  await d.close();
});

test('clicks that race for one row are decided again, and none is lost', async () => {
  const d = await start();
  await d.says('kevin', '/begin x');
  runs.plus = 0;
  await Promise.all(
    [1, 2, 3, 4].map((n) => d.clicksRaw('kevin', 'toy.plus', { id: 'a', n: d.netwerkId }, `race-${n}`)),
  );
  expect(await stand(d)).toBe(4);
  expect(runs.plus).toBeGreaterThan(4);
  await d.close();
});

test('who clicked decides, not what the card says', async () => {
  const d = await start();
  await d.says('kevin', '/begin x');
  const reply = await d.clicksRaw('rachid', 'toy.plus', {
    id: 'a',
    n: d.netwerkId,
    oid: 'demo-kevin',
    actor: 'kevin',
  });
  expect(reply).toMatchObject({ kind: 'error', text: expect.stringContaining('iemand anders') });
  expect(await stand(d)).toBe(0);
  await d.close();
});

test('garbage in a click is refused with a sentence, and changes nothing', async () => {
  const d = await start();
  await d.says('kevin', '/begin x');
  for (const data of [null, 7, 'x', [], {}, { id: 7 }, { id: 'a', n: 'n-other' }, { n: { $ne: 1 } }]) {
    expect(await d.clicksRaw('kevin', 'toy.plus', data)).toMatchObject({
      kind: expect.stringMatching(/error|text/),
    });
  }
  expect(await d.clicksRaw('kevin', 'no.such', { n: d.netwerkId })).toMatchObject({ kind: 'error' });
  expect(d.errors).toEqual([]);
  await d.close();
});

test('a bug flies to the edge and leaves nothing half done', async () => {
  const d = await start();
  await d.says('kevin', '/begin x');
  await expect(d.clicksRaw('kevin', 'toy.stuk', { n: d.netwerkId })).rejects.toThrow('a bug');
  expect(await stand(d)).toBe(0);
  await d.close();
});

test('content is given to a click only, and the read stands in the audit log before it is shown', async () => {
  const d = await start();
  await d.says('kevin', '/begin heel geheim');
  const reply = await d.clicks('kevin', 'Openen', {}, { activity: 'open' });
  expect(JSON.stringify(reply)).toContain('heel geheim');
  const audit = (await listThings(d.store, d.netwerkId, AuditRegels)).map(({ value }) => value);
  expect(audit).toContainEqual(
    expect.objectContaining({ wie: 'kevin', wat: 'gelezen', over: 'tel a', waarom: 'eigen kaart' }),
  );
  expect(JSON.stringify(d.chat.wire)).not.toContain('heel geheim');
  await d.close();
});

test('an answer that shows content is made anew for a second delivery, never kept', async () => {
  const d = await start();
  await d.says('kevin', '/begin heel geheim');
  const first = await d.clicks('kevin', 'Openen', {}, { activity: 'open' });
  const again = await d.clicksRaw('kevin', 'toy.open', { id: 'a', n: d.netwerkId }, 'open');
  expect(JSON.stringify(again)).toContain('heel geheim');
  expect(first.kind).toBe('card');
  for (const partition of [d.netwerkId, 'gids', 'wekker']) {
    const rows = await d.store.list(partition, prefixRange(''));
    expect(JSON.stringify(rows)).not.toContain('heel geheim');
  }
  await d.close();
});

test('a command that would post content is stopped before anything goes out', async () => {
  const d = await start();
  await d.says('kevin', '/begin heel geheim');
  await expect(d.says('kevin', '/verklap')).rejects.toThrow('cannot be answered by a posted message');
  expect(JSON.stringify(d.chat.wire)).not.toContain('heel geheim');
  await d.close();
});

test('an answered card is drawn anew where it was posted', async () => {
  const d = await start();
  await d.says('kevin', '/begin x');
  await d.clicks('kevin', 'Plus');
  expect(d.messages('kevin')[1]).toContain('Stand 1');
  expect(d.chat.posted[1]?.updates).toBe(1);
  await d.close();
});

test('the buttons of a message carry its netwerk and its own id', async () => {
  const d = await start();
  await d.says('kevin', '/begin x');
  const [bericht] = (await listThings(d.store, d.netwerkId, Berichten)).filter(
    ({ value }) => value.soort === 'toy.nieuw',
  );
  expect(JSON.stringify(d.chat.posted[1]?.message.card)).toContain(
    `"n":"${d.netwerkId}","b":"${bericht?.value.id}"`,
  );
  await d.close();
});

test('the store does not say that the turn happened: the click gets its answer all the same, and counts once', async () => {
  let fault: Fault = 'none';
  const d = await startDialogue({
    features: withHelp([toyFeature]),
    wrap: (ports) => ({ ...ports, store: failingStore(ports.store, { commit: () => fault }) }),
  });
  await d.says('kevin', '/begin x');
  fault = 'landed';
  const click = d.app.handle({
    kind: 'clicked',
    actor: { tenant: DEMO_TENANT, oid: 'demo-kevin', teamsId: '29:demo-kevin', naam: 'Kevin' },
    place: {
      kind: 'personal',
      tenant: DEMO_TENANT,
      serviceUrl: 'https://smba.example/nl/',
      conversation: 'a',
    },
    activity: 'een',
    verb: 'toy.plus',
    data: { id: 'a', n: d.netwerkId },
  });
  expect(await click).toEqual({ kind: 'text', text: 'stand 1' });
  fault = 'none';
  expect(await stand(d)).toBe(1);
  await d.close();
});

import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { z } from 'zod/v4';
import { meldingCard } from '../../cards/kit/melding.ts';
import { listThings, readThing, toJson } from '../../src/app/rows.ts';
import { DEMO_TENANT } from '../../src/demo/netwerk.ts';
import { type Bericht, Berichten, Wachtenden } from '../../src/domain/bericht.ts';
import { type Feature, verb } from '../../src/features/feature.ts';
import { withHelp } from '../../src/features/index.ts';
import { ChatError } from '../../src/ports/chat.ts';
import type { Input } from '../../src/ports/input.ts';
import { startDialogue } from '../support/dialogue.ts';
import { Tellers, toyFeature } from './toy.ts';

const start = () => startDialogue({ features: withHelp([toyFeature]) });
/** Sends ten messages to each of four people, in turn. */
const veel: Feature = {
  name: 'veel',
  verbs: [
    verb('veel.stuur', 'deelnemen', z.object({}), async (turn) => {
      for (let n = 0; n < 10; n++)
        for (const aan of ['kevin', 'rachid', 'dewi', 'ingrid'])
          turn.send({
            id: `veel!${n}!${aan}`,
            soort: 'veel',
            over: n,
            aan: { soort: 'deelnemer', deelnemer: aan },
          });
      return { kind: 'none' };
    }),
  ],
  messages: [
    {
      soort: 'veel',
      again: false,
      compose: async (_view, over) => ({
        send: true,
        summary: 'Een van veel',
        card: meldingCard({ titel: String(over), zin: 'Een van veel.' }),
      }),
    },
  ],
};
const help: Input = {
  kind: 'said',
  actor: { tenant: DEMO_TENANT, oid: 'demo-kevin', teamsId: '29:demo-kevin', naam: 'Kevin' },
  place: {
    kind: 'personal',
    tenant: DEMO_TENANT,
    serviceUrl: 'https://smba.example/nl/',
    conversation: 'a:demo-kevin',
  },
  activity: 'help',
  text: '/help',
  files: [],
};
type World = Awaited<ReturnType<typeof start>>;
const isTeller = ({ summary }: { summary: string }) => summary === 'Er is een teller';
const ID = 'toy.nieuw!a!kevin';
const bericht = async (d: World): Promise<Bericht | undefined> =>
  (await readThing(d.store, d.netwerkId, Berichten, ID))?.value;
const cards = (d: World) => d.chat.posted.filter(({ message }) => message.summary === 'Er is een teller');

test('a message that was sent is noted with where it stands', async () => {
  const d = await start();
  await d.says('kevin', '/begin x');
  expect(await bericht(d)).toMatchObject({
    status: 'verzonden',
    pogingen: 1,
    activiteit: expect.any(String),
  });
  expect(await listThings(d.store, d.netwerkId, Wachtenden)).toEqual([]);
  await d.close();
});

test('a busy Teams is tried again later, and the message comes once', async () => {
  const d = await start();
  d.chat.fail([new ChatError('busy', '429', { status: 429, retryAfter: 30 })], isTeller);
  await d.says('kevin', '/begin x');
  expect(cards(d)).toHaveLength(0);
  await d.at('2026-11-02T10:00:20');
  expect(cards(d)).toHaveLength(0);
  await d.at('2026-11-02T10:02');
  expect(cards(d)).toHaveLength(1);
  expect(await bericht(d)).toMatchObject({ status: 'verzonden', pogingen: 2, mogelijkDubbel: false });
  await d.close();
});

test('a person who blocked the bot is told to the coördinator, once', async () => {
  const d = await start();
  d.chat.fail([new ChatError('refused', '403', { status: 403 })], isTeller);
  await d.says('kevin', '/begin x');
  expect(await bericht(d)).toMatchObject({
    status: 'mislukt',
    reden: expect.stringContaining('geen berichten'),
  });
  await d.at('2026-11-02T11:00');
  expect(d.messages('femke').filter((text) => text.includes('Niet bezorgd'))).toHaveLength(1);
  await d.close();
});

test('a second message on the same day that cannot reach the same person is not told again', async () => {
  const d = await startDialogue({
    features: withHelp([toyFeature]),
    netwerk: (n) => ({
      ...n,
      deelnemers: n.deelnemers.map(({ oid, ...rest }) =>
        rest.id === 'kevin' ? rest : { ...rest, ...(oid ? { oid } : {}) },
      ),
    }),
  });
  await d.says('femke', '/begin x');
  await d.says('femke', '/porren');
  expect(d.messages('femke').filter((text) => text.includes('Niet bezorgd'))).toHaveLength(1);
  await d.close();
});

test('not knowing whether it arrived: an important message is sent once more, and says so', async () => {
  const d = await start();
  d.chat.fail([new ChatError('unsure', 'reset')], isTeller);
  await d.says('kevin', '/begin x');
  await d.at('2026-11-02T10:05');
  expect(cards(d)).toHaveLength(1);
  expect(JSON.stringify(cards(d)[0]?.message.card)).toContain('Mogelijk dubbel');
  await d.close();
});

test('not knowing twice: it is left as onzeker', async () => {
  const d = await start();
  d.chat.fail([new ChatError('unsure', 'reset')], isTeller);
  await d.says('kevin', '/begin x');
  d.chat.fail([new ChatError('unsure', 'reset')], isTeller);
  await d.at('2026-11-02T10:05');
  await d.at('2026-11-02T12:05');
  expect(await bericht(d)).toMatchObject({ status: 'onzeker' });
  expect(cards(d)).toHaveLength(0);
  await d.close();
});

test('a message that became pointless is not sent', async () => {
  const d = await start();
  d.chat.fail([new ChatError('busy', '503', { retryAfter: 60 })], isTeller);
  await d.says('kevin', '/begin x');
  const stored = await readThing(d.store, d.netwerkId, Tellers, 'a');
  if (!stored) throw new Error('no counter');
  await d.store.commit(d.netwerkId, [
    { op: 'replace', key: 'tel!a', value: toJson({ ...stored.value, stand: 9 }), etag: stored.etag },
  ]);
  await d.at('2026-11-02T10:10');
  expect(await bericht(d)).toMatchObject({ status: 'vervallen', reden: 'uitgeteld' });
  expect(cards(d)).toHaveLength(0);
  await d.close();
});

/** The state a process leaves behind that dies after sending and before noting it. */
const dieWhileSending = async (d: World, soort: string) => {
  d.chat.fail([new ChatError('busy', '503', { retryAfter: 1 })], isTeller);
  await d.says('kevin', '/begin x');
  const stored = await readThing(d.store, d.netwerkId, Berichten, ID);
  if (!stored) throw new Error('no message');
  const busy = { ...stored.value, soort, status: 'bezig', pogingen: 1, tot: 0 };
  await d.store.commit(d.netwerkId, [
    { op: 'replace', key: Berichten.keyOf(stored.value), value: toJson(busy), etag: stored.etag },
  ]);
  await d.at('2026-11-02T10:10');
};

test('died while sending an important message: sent once more, marked', async () => {
  const d = await start();
  await dieWhileSending(d, 'toy.nieuw');
  expect(cards(d)).toHaveLength(1);
  expect(await bericht(d)).toMatchObject({ status: 'verzonden', mogelijkDubbel: true });
  await d.close();
});

test('died while sending a reminder: not sent again, the next one follows anyway', async () => {
  const d = await start();
  await dieWhileSending(d, 'digest');
  expect(await bericht(d)).toMatchObject({ status: 'onzeker' });
  expect(cards(d)).toHaveLength(0);
  await d.close();
});

test('a message that another instance is sending is left alone', async () => {
  const d = await start();
  d.chat.fail([new ChatError('busy', '503', { retryAfter: 1 })], isTeller);
  await d.says('kevin', '/begin x');
  const stored = await readThing(d.store, d.netwerkId, Berichten, ID);
  if (!stored) throw new Error('no message');
  const busy = {
    ...stored.value,
    status: 'bezig',
    tot: Temporal.Instant.from('2026-11-03T09:00:00Z').epochMilliseconds,
  };
  await d.store.commit(d.netwerkId, [
    { op: 'replace', key: Berichten.keyOf(stored.value), value: toJson(busy), etag: stored.etag },
  ]);
  await d.at('2026-11-02T11:00');
  expect(cards(d)).toHaveLength(0);
  await d.close();
});

test('a deelnemer who is not in the team yet: the coördinator hears it, nobody else is held up', async () => {
  const d = await startDialogue({
    features: withHelp([toyFeature]),
    netwerk: (n) => ({
      ...n,
      deelnemers: n.deelnemers.map(({ oid, ...rest }) =>
        rest.id === 'kevin' ? rest : { ...rest, ...(oid ? { oid } : {}) },
      ),
    }),
  });
  await d.says('femke', '/begin x');
  expect(await bericht(d)).toMatchObject({ status: 'mislukt', reden: 'staat nog niet in het team' });
  expect(d.messages('femke').join()).toContain('Niet bezorgd');
  await d.close();
});

test('two that fail at once are both noted, and told once', async () => {
  const d = await start();
  d.chat.fail(
    [new ChatError('refused', '403', { status: 403 }), new ChatError('refused', '403', { status: 403 })],
    ({ text }) => text === 'begonnen' || text?.startsWith('Dat begrijp ik niet') === true,
  );
  await Promise.all([d.says('kevin', '/begin x'), d.says('rachid', 'watdan')]);
  const antwoorden = (await listThings(d.store, d.netwerkId, Berichten)).filter(
    ({ value }) => value.soort === 'antwoord',
  );
  expect(antwoorden.map(({ value }) => value.status)).toEqual(['mislukt', 'mislukt']);
  expect(d.messages('femke').filter((text) => text.includes('Niet bezorgd'))).toHaveLength(1);
  await d.close();
});

test('who typed something does not wait for what is being sent to everyone', async () => {
  const d = await startDialogue({ features: withHelp([toyFeature, veel]) });
  const drukte: string[] = [];
  let typed: Promise<void> | undefined;
  const { post } = d.chat;
  d.chat.post = async (to, message) => {
    drukte.push(message.summary);
    // Half-way the first few, somebody asks for help.
    if (drukte.length === 3) typed = d.app.handle(help).then(() => undefined);
    await typed;
    return post.call(d.chat, to, message);
  };
  await d.clicksRaw('femke', 'veel.stuur', { n: d.netwerkId });
  await d.app.settled();
  const antwoord = drukte.indexOf('Dit kun je hier doen');
  expect(drukte).toHaveLength(41);
  expect(antwoord).toBeGreaterThan(2);
  expect(antwoord).toBeLessThan(12);
  await d.close();
});

test('messages to one person come in the order in which they were asked for', async () => {
  const d = await startDialogue({ features: withHelp([toyFeature, veel]) });
  await d.clicksRaw('femke', 'veel.stuur', { n: d.netwerkId });
  await d.app.settled();
  for (const who of ['kevin', 'rachid', 'dewi', 'ingrid'])
    expect(d.messages(who).map((text) => Number(text.split('\n')[0]))).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
    ]);
  await d.close();
});

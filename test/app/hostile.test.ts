import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listThings } from '../../src/app/rows.ts';
import { Wachtenden } from '../../src/domain/bericht.ts';
import { features, withHelp } from '../../src/features/index.ts';
import type { Reply } from '../../src/ports/chat.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';
import { long } from '../support/long.ts';
import { Tellers, toyFeature } from './toy.ts';
import { DATA, metWereld } from './wereld.ts';

let d: Dialogue;
beforeEach(async () => {
  d = await startDialogue({ features: withHelp([toyFeature]) });
  await d.says('kevin', '/begin x');
});
afterEach(async () => {
  expect(d.errors).toEqual([]);
  await d.close();
});

const stand = async () => (await listThings(d.store, d.netwerkId, Tellers))[0]?.value.stand;

/** What no key can be, what no thing is called, and what could be mistaken for the key of something else. */
const RAAR = [
  '',
  '\0',
  'a\0b',
  '\ud800',
  'x'.repeat(5_000),
  'é'.repeat(4_000),
  '__proto__',
  'constructor',
  '!',
  'a!',
  '!a',
  'open!a',
  '../a',
  'a\u{10ffff}',
  '\u202ea',
];
const kort = (tekst: string): [string, string] => [JSON.stringify(tekst).slice(0, 24), tekst];

describe('names in a click that nothing is called', () => {
  test.each(RAAR.map(kort))('as the thing it is about: %s', async (_naam, id) => {
    const reply = await d.clicksRaw('kevin', 'toy.plus', { id, n: d.netwerkId });
    expect(reply).toMatchObject({ kind: 'error', text: expect.stringMatching(/^[A-Z].*\.$/) });
    expect(await stand()).toBe(0);
  });

  test.each(RAAR.map(kort))('as the netwerk: %s', async (_naam, n) => {
    expect((await d.clicksRaw('kevin', 'toy.plus', { id: 'a', n })).kind).toBe('text');
    expect(await stand()).toBe(1);
  });

  test.each(RAAR.map(kort))(
    'as the netwerk that was chosen, and as what was typed: %s',
    async (_naam, kies) => {
      const gekozen = await d.clicksRaw('kevin', 'netwerk.kies', { kies });
      expect(gekozen).toMatchObject({ kind: 'error', text: expect.stringContaining('is er niet') });
      const getypt = await d.clicksRaw('kevin', 'netwerk.kies', { kies: d.netwerkId, getypt: kies });
      expect(getypt.kind).toBe('card');
      expect(await stand()).toBe(0);
    },
  );

  test.each(RAAR.map(kort))('as the name of a netwerk to begin: %s', async (_naam, naam) => {
    const reply = await d.clicksRaw('kevin', 'netwerk.nieuw', { naam }, undefined, 'zuid');
    expect(reply).toMatchObject({ kind: 'error', text: expect.stringContaining('begint een coördinator') });
    const card = await d.clicksRaw('femke', 'netwerk.nieuw', { naam }, undefined, 'zuid');
    expect(['card', 'error']).toContain(card.kind);
    expect(JSON.stringify(card).length).toBeLessThan(28_000);
  });

  test.each(RAAR.map(kort))('as the message it stands in: %s', async (_naam, b) => {
    expect((await d.clicksRaw('kevin', 'toy.plus', { id: 'a', n: d.netwerkId, b })).kind).toBe('text');
    expect(await stand()).toBe(1);
    expect(await listThings(d.store, d.netwerkId, Wachtenden)).toEqual([]);
    expect(d.app.retryIn()).toBeUndefined();
  });

  test('as partitions that are no netwerk', async () => {
    for (const n of ['gids', 'wekker', 'demo'])
      expect((await d.clicksRaw('rachid', 'toy.plus', { id: 'a', n })).kind).toBe('error');
    expect(await stand()).toBe(0);
  });
});

describe('a button that starts a command', () => {
  const starts = (data: object) => d.clicksRaw('kevin', 'opdracht.start', { n: d.netwerkId, ...data });
  test('starts only commands, and only those of this person', async () => {
    for (const opdracht of [
      'opdracht.start',
      '/opdracht.start',
      'toy.plus',
      '__proto__',
      '',
      '\0',
      'x'.repeat(100_000),
    ])
      expect(await starts({ opdracht })).toMatchObject({ kind: 'error' });
    expect(JSON.stringify(await starts({ opdracht: 'x'.repeat(100_000) })).length).toBeLessThan(200);
    expect(await starts({ opdracht: 'porren' })).toMatchObject({ kind: 'error' });
    expect(await starts({ opdracht: { toString: 'help' } })).toMatchObject({ kind: 'error' });
    expect(await starts({ opdracht: 'help', args: { a: 1 } })).toMatchObject({ kind: 'error' });
    expect(await starts({ opdracht: '/HÉLP', args: '/porren' })).toMatchObject({ kind: 'card' });
  });
});

test('an answer is given again to the one who clicked, not to somebody else with the same activity', async () => {
  const eerst = await d.clicksRaw('kevin', 'toy.plus', { id: 'a', n: d.netwerkId }, 'zelfde');
  expect(eerst).toEqual({ kind: 'text', text: 'stand 1' });
  const ander = await d.clicksRaw('rachid', 'toy.plus', { id: 'a', n: d.netwerkId }, 'zelfde');
  expect(ander).toMatchObject({ kind: 'error', text: expect.stringContaining('iemand anders') });
  expect(await d.clicksRaw('kevin', 'toy.plus', { id: 'niets', n: d.netwerkId }, 'zelfde')).toEqual(eerst);
  expect(await stand()).toBe(1);
});

test('data that reaches for the prototype changes nothing for anyone', async () => {
  const data: unknown = JSON.parse(
    `{"id":"a","n":"${d.netwerkId}","__proto__":{"mag":true,"rollen":["coordinator"]},"constructor":{"prototype":{"mag":true}}}`,
  );
  expect(await d.clicksRaw('kevin', 'toy.plus', data)).toMatchObject({ kind: 'text' });
  expect(({} as { mag?: boolean }).mag).toBeUndefined();
});

describe('every real button, with anything at all in its fields', () => {
  const VELDEN = [
    'aanmelding',
    'actie',
    'casus',
    'overleg',
    'punt',
    'besluit',
    'lijst',
    'id',
    'wie',
    'tekst',
  ];
  const WAARDEN: readonly unknown[] = long
    ? [...RAAR, 7, null, true, [], {}, Number.NaN, '999999999999999999999', '-1', '1e9']
    : ['\0', '\ud800', 'x'.repeat(5_000), '__proto__', '!', null, {}, '-1'];
  const names = features.flatMap(({ verbs = [] }) => verbs.map(({ verb }) => verb));
  test.each(names)('%s answers with a card or a sentence', async (name) => {
    const w = await startDialogue({ features: metWereld });
    await w.clicksRaw('kevin', 'test.rechten', { n: w.netwerkId });
    const antwoorden: Reply[] = [];
    for (const waarde of WAARDEN)
      for (const who of ['femke', 'kevin'])
        for (const velden of [{ stap: waarde, naar: waarde }, ...VELDEN.map((veld) => ({ [veld]: waarde }))])
          antwoorden.push(await w.clicksRaw(who, name, { ...DATA, n: w.netwerkId, ...velden }));
    for (const antwoord of antwoorden) {
      expect(['card', 'text', 'error', 'none']).toContain(antwoord.kind);
      expect(JSON.stringify(antwoord).length).toBeLessThan(28_000);
    }
    expect(w.errors).toEqual([]);
    await w.close();
  });
});

import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { person } from '../../support/fake-connector.ts';
import { long } from '../../support/long.ts';
import { type EdgeBot, startEdge } from './bot.ts';

const anna = person('Anna de Vries');
const runs = long ? 10_000 : 500;

let bot: EdgeBot;
beforeAll(async () => {
  bot = await startEdge();
  bot.reply((input) => {
    if (input.kind === 'clicked' && JSON.stringify(input).length % 7 === 0)
      throw new Error('the app fails now and then');
    return input.kind === 'clicked' ? { kind: 'text', text: 'ok' } : { kind: 'none' };
  });
});
afterAll(() => bot.close());

type Json = Record<string, unknown>;

/** Good activities of every kind, to be spoiled. */
const seeds = (): Json[] => {
  const base = {
    text: '<at>Ketenbot</at>&nbsp;help',
    attachments: [{ contentType: 'text/html', content: '<p>x</p>' }],
  };
  const action = { action: { type: 'Action.Execute', verb: 'actie.gereed', data: { actie: '1' } } };
  return [
    bot.teams.activity('message', anna, undefined, base),
    bot.teams.activity('message', anna, bot.teams.team('Zorg', [anna]), { ...base, value: { verb: 'a.b' } }),
    bot.teams.activity('invoke', anna, undefined, {
      name: 'adaptiveCard/action',
      value: action,
      replyToId: '1',
    }),
    bot.teams.activity('conversationUpdate', anna, undefined, { membersAdded: [{ id: anna.teamsId }] }),
    bot.teams.activity('installationUpdate', anna, undefined, { action: 'add' }),
  ];
};

/** Every way to a value inside `value`, as keys from the root. */
const paths = (value: unknown, at: readonly string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [[...at, key], ...paths(inner, [...at, key])])
    : [];

const spoil = (
  value: unknown,
  [key, ...rest]: readonly string[],
  how: (old: unknown) => unknown,
): unknown => {
  if (key === undefined || typeof value !== 'object' || value === null) return how(value);
  const copy: Json | unknown[] = Array.isArray(value) ? [...value] : { ...value };
  const changed = spoil(Reflect.get(copy, key), rest, how);
  if (changed === undefined) Reflect.deleteProperty(copy, key);
  else Reflect.set(copy, key, changed);
  return copy;
};

const nasty = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    ' ',
    0,
    -1,
    1e308,
    true,
    [],
    {},
    [[]],
    '\ud800',
    '\u0000',
    '__proto__',
  ),
  fc.constantFrom<unknown>(
    'x'.repeat(5_000),
    { __proto__: { a: 1 } },
    { toString: 'x', length: 3 },
    '../../etc',
    '%00',
  ),
  fc.jsonValue(),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

const headers = fc.record(
  {
    'content-type': fc.constantFrom('application/json', 'application/json;charset=utf-16', 'text/json', ''),
    authorization: fc.constantFrom('Bearer x', 'Bearer a.b.c', 'x'.repeat(9_000)),
    'content-encoding': fc.constantFrom('br', 'identity', 'x'),
  },
  { requiredKeys: [] },
);

it(`answers ${runs} spoiled activities without an error of its own, and is still there`, async () => {
  const mutation = fc.record({ which: fc.nat(), where: fc.nat(), value: nasty });
  const hostile = fc.record({
    seed: fc.nat(),
    mutations: fc.array(mutation, { minLength: 1, maxLength: 4 }),
    cut: fc.option(fc.nat(2_000), { freq: 8 }),
    headers: fc.option(headers, { freq: 4 }),
  });
  const body = ({
    seed,
    mutations,
    cut,
  }: {
    seed: number;
    mutations: { where: number; value: unknown }[];
    cut: number | null;
  }) => {
    const all = seeds();
    const spoiled = mutations.reduce<unknown>(
      (activity, { where, value }) => {
        const there = paths(activity);
        return spoil(activity, there[where % there.length] ?? [], () => value);
      },
      all[seed % all.length],
    );
    const text = JSON.stringify(spoiled) ?? '';
    return cut === null ? text : text.slice(0, cut);
  };
  await fc.assert(
    fc.asyncProperty(hostile, async (input) => {
      const { status } = await bot.teams.deliver(body(input), input.headers ?? {});
      expect([200, 400, 401, 403, 413, 415]).toContain(status);
    }),
    { numRuns: runs, seed: 20261122 },
  );
  expect(bot.log.lines.filter(({ event }) => event === 'teams.edge-failed')).toEqual([]);
  expect((await bot.teams.sendMessage({ from: anna, text: 'help' })).status).toBe(200);
}, 600_000);

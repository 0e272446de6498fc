import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod/v4';
import { openSqlite } from '../../src/adapters/storage/sqlite.ts';
import { type Feature, verb } from '../../src/features/feature.ts';
import { features } from '../../src/features/index.ts';
import type { Reply } from '../../src/ports/chat.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';
import { long } from '../support/long.ts';
import { gevonden, luister } from './lekken.ts';
import { brengIn, legVast, MERK, schermVan, stapMet } from './rondlopen.ts';

/** What was seen of a bot that keeps its rows in a file, so that the bytes of that file can be searched too. */
type Bot = {
  readonly d: Dialogue;
  readonly gelogd: readonly string[];
  readonly map: string;
  /** What flew to the edge, and the previews of what was answered. */
  readonly naarBuiten: string[];
};

let bot: Bot | undefined;
afterEach(async () => {
  await sluit();
});
const sluit = async (): Promise<void> => {
  await bot?.d.close();
  if (bot) rmSync(bot.map, { recursive: true, force: true });
  bot = undefined;
};

const start = async (meer: readonly Feature[] = []): Promise<Bot> => {
  await sluit();
  const map = mkdtempSync(join(tmpdir(), 'ketenbot-lek-'));
  const { gelogd, wrap } = luister();
  const store = await openSqlite(join(map, 'ketenbot.db'));
  const d = await startDialogue({ features: [...features, ...meer], wrap, store });
  bot = { d, gelogd, map, naarBuiten: [] };
  return bot;
};

/** Everywhere the mark stands where it may not; empty is as it should be. */
const lekken = async ({ d, gelogd, map, naarBuiten }: Bot): Promise<string[]> => {
  const bytes = readdirSync(map).flatMap((naam) => {
    const inhoud = readFileSync(join(map, naam));
    return inhoud.includes(MERK) || inhoud.includes(Buffer.from(MERK, 'utf16le')) ? [`file ${naam}`] : [];
  });
  const buiten = naarBuiten.filter((tekst) => tekst.includes(MERK)).map((tekst) => `edge ${tekst}`);
  return [...(await gevonden(d, gelogd, MERK)), ...bytes, ...buiten];
};

/** Does it, and notes what leaves the bot beside the card of whoever clicked. */
const doe = async (nu: Bot, werk: () => Promise<Reply | undefined>): Promise<Reply | undefined> => {
  try {
    const reply = await werk();
    if (reply?.kind === 'card') nu.naarBuiten.push(reply.summary);
    return reply;
  } catch (error) {
    nu.naarBuiten.push(`${String(error)} ${error instanceof Error ? error.stack : ''}`);
    return undefined;
  }
};

const stap = fc.record({
  wie: fc.nat({ max: 99 }),
  wat: fc.nat({ max: 99 }),
  keus: fc.nat({ max: 9_999 }),
  vul: fc.nat({ max: 9_999 }),
});

test('whatever people click and type, what they wrote about a youth stands nowhere in plain text', async () => {
  let beantwoord = 0;
  const geklikt = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(stap, { minLength: 160, maxLength: long ? 600 : 200 }), async (stappen) => {
      const nu = await start();
      const scherm = schermVan();
      const hier = (werk: () => Promise<Reply | undefined>) => doe(nu, werk);
      await brengIn(nu.d, scherm, hier);
      const midden = stappen.length / 2;
      for (const een of stappen.slice(0, midden)) await stapMet(nu.d, scherm, een, hier);
      await legVast(nu.d, scherm, hier);
      for (const een of stappen.slice(midden)) await stapMet(nu.d, scherm, een, hier);
      await nu.d.app.settled();
      beantwoord += scherm.inhoud;
      for (const een of scherm.geklikt) geklikt.add(een);
      expect(await lekken(nu)).toEqual([]);
    }),
    { seed: 20_261_102, numRuns: long ? 60 : 4, endOnFailure: true },
  );
  // A walk on which nobody ever saw what was written would prove nothing.
  expect(beantwoord).toBeGreaterThan(20);
  expect(geklikt.size).toBeGreaterThan(25);
}, 600_000);

test.each([
  ['posted', 'message'],
  ['kept', 'row'],
  ['thrown', 'edge'],
  ['logged', 'log'],
])('what is %s in plain text is found', async (hoe, waar) => {
  const lek: Feature = {
    name: 'lek',
    messages: [
      {
        soort: 'lek',
        again: false,
        compose: async () => {
          if (hoe === 'logged') throw new Error(MERK);
          return { send: true, summary: MERK, card: { type: 'AdaptiveCard', version: '1.5', body: [] } };
        },
      },
    ],
    verbs: [
      verb('lek.nu', 'deelnemen', z.object({}), async (turn) => {
        if (hoe === 'thrown') throw new Error(`over ${MERK}`);
        if (hoe === 'kept') turn.audit('gelezen', MERK);
        else
          turn.send({ id: 'lek', soort: 'lek', over: null, aan: { soort: 'deelnemer', deelnemer: 'kevin' } });
        return { kind: 'none' };
      }),
    ],
  };
  const nu = await start([lek]);
  await doe(nu, () => nu.d.clicksRaw('kevin', 'lek.nu', { n: nu.d.netwerkId }));
  await nu.d.at('2026-11-02T10:10');
  const gezien = await lekken(nu);
  expect(gezien.map((een) => een.split(' ')[0])).toContain(waar);
  if (hoe === 'kept') expect(gezien.some((een) => een.startsWith('file'))).toBe(true);
});

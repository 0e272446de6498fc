import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Card } from '../../src/ports/card.ts';
import { browserOrReason, startBrowser, withoutBrowser } from '../support/browser.ts';
import { contactSheet } from './contact-sheet.ts';
import { allSamples, CARDS, type Sample } from './samples.ts';
import { showcase } from './showcase.ts';
import { smallPng } from './small-png.ts';
import { type Look, looks, openStage, type Stage } from './stage.ts';

const found = browserOrReason();
const { samples: kept } = await allSamples();
const samples = [...kept, ...showcase()];
const updating = process.env.UPDATE_CARDS === '1';
const BUILD = fileURLToPath(new URL('../../build/cards/', import.meta.url));

/** The dark and the narrow card have the same elements as the light one: only colours or sizes can differ. */
const rulesFor: Record<Look, readonly string[] | undefined> = {
  light: undefined,
  dark: ['color-contrast'],
  narrow: ['target-size'],
};

/** Keeps the picture as build output, and beside the card's JSON when those are written anew. */
const keepPicture = (sample: Sample, look: Look, picture: Buffer): void => {
  const target = join(BUILD, `${sample.base}.${look}.png`);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, picture);
  if (updating && kept.includes(sample))
    writeFileSync(join(CARDS, dirname(sample.base), basename(target)), smallPng(picture));
};

describe.runIf('path' in found)('cards in a browser', () => {
  let browser: Browser;
  let stage: Stage;

  beforeAll(async () => {
    browser = await startBrowser(found);
    stage = await openStage(browser);
  });

  afterAll(async () => {
    const sheet = join(BUILD, 'index.html');
    writeFileSync(sheet, contactSheet(samples.map(({ base }) => base)));
    await browser.close();
  });

  describe.each(samples)('card $base', (sample) => {
    it.each(Object.keys(looks) as Look[])('can be read by everyone: %s', async (look) => {
      expect(await stage.show(sample.card, look)).toEqual([]);
      keepPicture(sample, look, await stage.picture());
      expect(await stage.overflow()).toEqual([]);
      expect(await stage.violations(rulesFor[look])).toEqual([]);
    });

    it('can be used with the keyboard, in reading order', async () => {
      await stage.show(sample.card, 'light');
      const stops = await stage.stops();
      const reached: (string | null)[] = [];
      // A date has a Tab stop for day, month and year: what is reached twice in a row counts once.
      for (let press = 0; press < stops.length * 4 && reached.length < stops.length; press += 1) {
        const stop = await stage.tab();
        if (stop !== reached.at(-1)) reached.push(stop);
      }
      expect(reached).toEqual(stops);
    });
  });

  describe('the checks themselves', () => {
    const bare = (element: object): Card =>
      ({ type: 'AdaptiveCard', version: '1.5', body: [element] }) as unknown as Card;

    it('notice text that is cut off', async () => {
      await stage.show(bare({ type: 'TextBlock', text: 'een zin die nergens breekt '.repeat(9) }), 'narrow');
      expect(await stage.overflow()).not.toEqual([]);
    });

    it('notice an input without a label', async () => {
      await stage.show(bare({ type: 'Input.Text', id: 'zonder' }), 'light');
      expect(await stage.violations()).toEqual([expect.stringContaining('label')]);
    });

    it('notice colours that are too faint', async () => {
      const spoilt = await openStage(browser);
      await spoilt.show(bare({ type: 'TextBlock', text: 'Grijs' }), 'light');
      await spoilt.restyle('.ac-textBlock { color: #bbb !important }');
      expect(await spoilt.violations()).toEqual([expect.stringContaining('contrast')]);
    });
  });
});

if ('reason' in found)
  describe('without a browser', () => {
    it('says so, and fails where a browser must be', () => {
      const line = withoutBrowser('The pictures of the cards and their accessibility checks', found);
      expect(line).toContain(found.reason);
    });
  });

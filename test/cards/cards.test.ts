import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isEnd } from '../../cards/kit/card.ts';
import { buttonsOf, elementsOf, inputsOf, MAX_CARD_BYTES } from '../../cards/kit/rules.ts';
import type { Card } from '../../src/ports/card.ts';
import { allSamples, CARDS, cardFiles, cardFunctions } from './samples.ts';

// The package's ESM build does not load in Node; its UMD build does, and validates without a DOM.
const adaptive = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as typeof import('adaptivecards');

const updating = process.env.UPDATE_CARDS === '1';
const { samples, broken } = await allSamples();
const files = cardFiles();

/** What the reference renderer's reader and validator say about a card. */
const complaints = (json: unknown): string[] => {
  // A global regular expression in the renderer remembers where it was, and refuses every second `lang`.
  const { regEx } = adaptive.CardElement.langProperty;
  if (regEx) regEx.lastIndex = 0;
  const context = new adaptive.SerializationContext(adaptive.Versions.v1_5);
  const card = new adaptive.AdaptiveCard();
  card.parse(json, context);
  const read = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index));
  return [...read, ...card.validateProperties().validationEvents].map((event) => event.message);
};

/** The card as it arrives: JSON, no prototype, nothing undefined. */
const sent = (card: Card): Card => JSON.parse(JSON.stringify(card)) as Card;

/** The card as Designer opens it, one property a line. */
const pretty = (card: Card): string => `${JSON.stringify(card, null, 2)}\n`;

describe('the folder of cards', () => {
  it('makes a card of every sample', () => {
    expect(broken).toEqual([]);
  });

  it('has a sample for every card function', async () => {
    const sources = files.filter((path) => path.endsWith('.ts') && !/\.(sample|part)\.ts$/.test(path));
    const cards = await Promise.all(sources.map(async (path) => ({ path, made: await cardFunctions(path) })));
    const outsideKit = cards.filter(({ path, made }) => !path.startsWith('kit/') && made.length !== 1);
    const unsampled = cards.filter(
      ({ path, made }) => made.length > 0 && !files.includes(path.replace(/\.ts$/, '.sample.ts')),
    );
    expect(outsideKit.map(({ path }) => `${path} exports not one …Card function`)).toEqual([]);
    expect(unsampled.map(({ path }) => `${path} has no sample`)).toEqual([]);
  });

  it('holds no JSON or picture of a sample that is gone', () => {
    const bases = new Set(samples.map(({ base }) => base));
    const stale = files.filter(
      (path) =>
        /\.(json|png)$/.test(path) &&
        !bases.has(path.replace(/(\.(light|dark|narrow))?\.\w+$/, '')) &&
        !broken.some(({ base }) => path.startsWith(`${base}.`)),
    );
    if (updating) for (const path of stale) rmSync(join(CARDS, path));
    else expect(stale).toEqual([]);
  });
});

describe.each(samples)('card $base', ({ base, card }) => {
  const json = sent(card);

  it('equals the JSON beside it', () => {
    const path = join(CARDS, `${base}.json`);
    if (updating) writeFileSync(path, pretty(json));
    expect(existsSync(path), 'run `npm run cards` and look at the pictures').toBe(true);
    expect(json).toEqual(JSON.parse(readFileSync(path, 'utf8')));
  });

  it('has its pictures beside it', () => {
    const missing = ['light', 'dark', 'narrow'].filter((look) => !files.includes(`${base}.${look}.png`));
    if (!updating) expect(missing, 'run `npm run cards` and look at the pictures').toEqual([]);
  });

  it('is known to the reference renderer as a card of version 1.5', () => {
    expect(json.version).toBe('1.5');
    expect(complaints(json)).toEqual([]);
  });

  it('is at most 28 KB', () => {
    expect(Buffer.byteLength(JSON.stringify(json))).toBeLessThanOrEqual(MAX_CARD_BYTES);
  });

  it('has one heading that names it', () => {
    const titles = elementsOf(json).filter((each) => each.style === 'heading' && each.size === 'large');
    expect(titles).toHaveLength(1);
  });

  it('labels every input, with its own id and an error message', () => {
    const inputs = inputsOf(json);
    expect(inputs.length).toBeLessThanOrEqual(6);
    expect(new Set(inputs.map((input) => input.id)).size).toBe(inputs.length);
    for (const input of inputs)
      expect(input).toMatchObject({
        label: expect.stringMatching(/\S/),
        errorMessage: expect.stringMatching(/\S/),
      });
  });

  it('has alternative text on every image', () => {
    for (const image of elementsOf(json).filter((each) => each.type === 'Image'))
      expect(image).toHaveProperty('altText', expect.stringMatching(/\S/));
  });

  it('has at most one primary button, and exactly one when it asks something', () => {
    const primary = buttonsOf(json).filter((button) => button.style === 'positive');
    expect(primary.length).toBeLessThanOrEqual(1);
    if (inputsOf(json).length > 0) expect(primary).toHaveLength(1);
  });

  it('has a next step, or is marked as an end', () => {
    expect(buttonsOf(json).length > 0 || isEnd(card)).toBe(true);
  });

  it('gives every button that comes back a fallback with the same verb and data', () => {
    for (const button of buttonsOf(json).filter((each) => each.type === 'Action.Execute')) {
      expect(button.verb).toMatch(/^[a-z]+(\.[a-zA-Z]+)+$/);
      expect(button.fallback).toMatchObject({
        type: 'Action.Submit',
        title: button.title,
        data: { ...Object(button.data), verb: button.verb },
        associatedInputs: button.associatedInputs,
      });
    }
  });

  it('wraps all its text', () => {
    for (const block of elementsOf(json).filter((each) => each.type === 'TextBlock'))
      expect(block.wrap).toBe(true);
  });
});

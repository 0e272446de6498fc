import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorBox, facts, list, section, text } from '../../cards/kit/blocks.ts';
import { execute, open } from '../../cards/kit/buttons.ts';
import { card, isEnd } from '../../cards/kit/card.ts';
import { askChoice, askDate, askNumber, askText } from '../../cards/kit/inputs.ts';
import { paged } from '../../cards/kit/paged.ts';
import { MAX_CARD_BYTES } from '../../cards/kit/rules.ts';

const send = execute({ title: 'Versturen', verb: 'proef.versturen', inputs: 'all', primary: true });
const back = execute({ title: 'Terug', verb: 'proef.terug', inputs: 'none' });
const field = (id: string) => askText({ id, label: 'Wat is er gebeurd?' });

describe('a card', () => {
  it.each([
    [
      'seven inputs',
      () => ({ body: Array.from({ length: 7 }, (_, index) => field(`veld${index}`)), buttons: [send] }),
    ],
    ['seven buttons', () => ({ buttons: Array.from({ length: 7 }, () => back) })],
    ['two primary buttons', () => ({ body: [field('wat')], buttons: [send, send] })],
    ['inputs but no primary button', () => ({ body: [field('wat')], buttons: [back] })],
    [
      'inputs that no button sends',
      () => ({ body: [field('wat')], buttons: [{ ...send, associatedInputs: 'none' }] }),
    ],
    ['a sending button but no inputs', () => ({ buttons: [send] })],
    ['no button at all', () => ({ body: [text('Klaar.')] })],
    ['the same input twice', () => ({ body: [field('wat'), field('wat')], buttons: [send] })],
    [
      'an input named as button data',
      () => ({
        body: [field('actie')],
        buttons: [execute({ title: 'Ja', verb: 'a.b', data: { actie: 'x' }, inputs: 'all', primary: true })],
      }),
    ],
    [
      'more than 28 KB',
      () => ({ body: Array.from({ length: 30 }, () => text('x'.repeat(1000))), buttons: [back] }),
    ],
  ])('is refused with %s', (_, parts) => {
    expect(() => card({ title: 'Proef', ...parts() })).toThrow(/^a card /);
  });

  it('may be without a button when it is the end', () => {
    expect(isEnd(card({ title: 'Klaar', end: true }))).toBe(true);
  });

  it('leaves out what is nothing', () => {
    const made = card({
      title: 'Proef',
      body: [false, '', undefined, section('Leeg', [undefined])],
      buttons: [back],
    });
    expect(made.body).toHaveLength(1);
    expect(facts([['Staat', undefined]])).toEqual([]);
  });

  it('says an error in words', () => {
    expect(JSON.stringify(errorBox('Kies een datum na vandaag.'))).toContain('Nog niet gelukt');
  });
});

describe('a button', () => {
  it('carries the same verb and data for clients that know Execute and for those that do not', () => {
    const button = execute({
      title: 'Gedaan',
      verb: 'actie.gereed',
      data: { actie: 'a-1', leeg: undefined },
      inputs: 'none',
    });
    expect(button).toMatchObject({ verb: 'actie.gereed', data: { actie: 'a-1' }, associatedInputs: 'none' });
    expect(button.fallback).toMatchObject({
      type: 'Action.Submit',
      data: { verb: 'actie.gereed', actie: 'a-1' },
    });
  });

  it('opens nothing but https', () => {
    expect(() => open({ title: 'Openen', url: 'javascript:alert(1)' })).toThrow('https');
    expect(() => open({ title: 'Openen', url: 'http://voorbeeld.nl' })).toThrow('https');
    expect(() => open({ title: 'Openen', url: 'http://localhost.voorbeeld.nl' })).toThrow('https');
    expect(() => open({ title: 'Openen', url: 'ftp://localhost' })).toThrow('https');
  });

  it('opens what is on this very machine without https, for the demo', () => {
    for (const url of ['http://localhost:3978/a.ics', 'http://127.0.0.1/a', 'http://[::1]:80/'])
      expect(() => open({ title: 'Openen', url })).not.toThrow();
  });

  it('may not smuggle a verb in its data', () => {
    expect(() => execute({ title: 'Ja', verb: 'a.b', data: { verb: 'c.d' }, inputs: 'none' })).toThrow(
      'verb',
    );
  });
});

describe('an input', () => {
  it('has a label and an error message', () => {
    expect(() => askText({ id: 'wat', label: ' ' })).toThrow('label');
    expect(askDate({ id: 'wanneer', label: 'Wanneer?' }).errorMessage).toBe('Kies een datum.');
    expect(askNumber({ id: 'aantal', label: 'Hoeveel?', min: 1, max: 9 }).errorMessage).toContain(
      '1 tot en met 9',
    );
  });

  it('shows few choices openly, folds more, and lets many be searched', () => {
    const ask = (count: number) =>
      askChoice({
        id: 'wie',
        label: 'Wie?',
        choices: Array.from({ length: count }, (_, index) => ({
          title: `Persoon ${index}`,
          value: `p${index}`,
        })),
      }).style;
    expect([3, 8, 40].map(ask)).toEqual(['expanded', 'compact', 'filtered']);
  });

  it('refuses choices that cannot be told apart when they come back', () => {
    const choices = [
      { title: 'A', value: 'a,b' },
      { title: 'B', value: 'b' },
    ];
    expect(() => askChoice({ id: 'wie', label: 'Wie?', multi: true, choices })).toThrow('comma');
    expect(() => askChoice({ id: 'wie', label: 'Wie?', choices: [...choices, ...choices] })).toThrow(
      'same value',
    );
  });
});

describe('a long list', () => {
  const items = Array.from({ length: 40 }, (_, index) => index + 1);
  const page = (number: number, length = 10) =>
    paged({
      items,
      row: (item) => ({ name: `Actie ${item}`, detail: 'x'.repeat(length), button: back }),
      empty: 'Er zijn geen acties.',
      page: number,
      verb: 'acties.pagina',
      data: { filter: 'open' },
    });

  it('shows every row on exactly one page, and says where you are', () => {
    const all = [1, 2, 3, 4, 5].map((number) => JSON.stringify(page(number).blocks));
    for (const item of items) expect(all.filter((each) => each.includes(`"Actie ${item}"`))).toHaveLength(1);
    expect(all[1]).toContain('9 t/m 16 van 40');
  });

  it('goes back and forth with the data it was given, and stops at both ends', () => {
    const titles = (number: number) => page(number).buttons.map((button) => [button.title, button.data]);
    expect(titles(1)).toEqual([['Verder', { filter: 'open', pagina: 2 }]]);
    expect(titles(5)).toEqual([['Terug', { filter: 'open', pagina: 4 }]]);
  });

  it.each([0, -3, Number.NaN, 99])('turns page %s into one that exists', (number) => {
    expect(page(number).blocks).toHaveLength(2);
  });

  it('keeps the card under 28 KB, whatever the rows hold', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6000 }), fc.integer({ min: 1, max: 50 }), (length, number) => {
        const { blocks, buttons } = page(number, length);
        expect(JSON.stringify(card({ title: 'Acties', body: blocks, buttons })).length).toBeLessThan(
          MAX_CARD_BYTES,
        );
      }),
      { numRuns: 30 },
    );
  });

  it('says so when there is nothing', () => {
    expect(JSON.stringify(list([], 'Er zijn geen acties.'))).toContain('Er zijn geen acties.');
  });
});

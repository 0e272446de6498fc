import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  contrastOpWit,
  KLEUREN,
  kleurNaam,
  LOGO_OP_PAPIER,
  leesbaar,
  leesKleur,
  leesVoet,
  logoFout,
} from '../../src/domain/huisstijl.ts';

const kleur = fc.integer({ min: 0, max: 0xffffff }).map((getal) => `#${getal.toString(16).padStart(6, '0')}`);
const delen = (code: string): number[] =>
  [1, 3, 5].map((plek) => Number.parseInt(code.slice(plek, plek + 2), 16));

test('contrast is what WCAG says it is', () => {
  expect(contrastOpWit('#000000')).toBeCloseTo(21, 5);
  expect(contrastOpWit('#ffffff')).toBeCloseTo(1, 5);
  // The lightest grey that passes AA, and the next one that does not.
  expect(contrastOpWit('#767676')).toBeGreaterThanOrEqual(4.5);
  expect(contrastOpWit('#777777')).toBeLessThan(4.5);
});

test('every colour there is to choose can be read on paper', () => {
  for (const [naam, code] of Object.entries(KLEUREN)) expect(leesbaar(code), naam).toBe(code);
});

test('what is offered in the place of a light colour can be read, is hardly darker than needed, and keeps its hue', () => {
  fc.assert(
    fc.property(kleur, (code) => {
      const beter = leesbaar(code);
      expect(contrastOpWit(beter)).toBeGreaterThanOrEqual(4.5);
      if (contrastOpWit(code) >= 4.5) expect(beter).toBe(code);
      else {
        expect(contrastOpWit(beter)).toBeLessThan(4.75);
        const [was, werd] = [delen(code), delen(beter)];
        for (const [a, b] of [
          [0, 1],
          [1, 2],
          [0, 2],
        ] as const)
          if ((was[a] ?? 0) > (was[b] ?? 0)) expect(werd[a]).toBeGreaterThanOrEqual(werd[b] ?? 0);
      }
    }),
  );
});

test('a colour is read as people type it, and nothing else is', () => {
  expect([' #0B5CAD ', '0b5cad'].map(leesKleur)).toEqual(['#0b5cad', '#0b5cad']);
  for (const geen of ['', '#', 'blauw', '#0b5ca', '#0b5cadd', '#0b5cag', '##0b5cad', 'red; x', '#fff'])
    expect(leesKleur(geen), geen).toBeUndefined();
  expect(kleurNaam('#2b6e2f')).toBe('groen (#2b6e2f)');
  expect(kleurNaam('#2b6e30')).toBe('#2b6e30');
});

test('the line at the foot is one line of signs that can be printed', () => {
  expect(leesVoet('  Stadhuisplein 1,\n1234 AB  Lindendaal · 14 0123 ')).toBe(
    'Stadhuisplein 1, 1234 AB Lindendaal · 14 0123',
  );
  expect(leesVoet(' \n ')).toBeUndefined();
  expect(leesVoet('a'.repeat(90))).toHaveLength(90);
  expect(() => leesVoet('a'.repeat(91))).toThrow('91 tekens. Er passen er 90');
  for (const teken of ['😀', '\u0000', '<b>', '漢', '\u202e'])
    expect(() => leesVoet(`Plein ${teken}`), teken).toThrow('niet kan afdrukken');
});

test('a logo is neither too small nor too large', () => {
  expect(logoFout({ breed: 480, hoog: 160 })).toBeUndefined();
  expect(logoFout({ breed: 2001, hoog: 160 })).toContain('te groot: 2001 bij 160');
  expect(logoFout({ breed: 480, hoog: 31 })).toContain('te klein: 480 bij 31');
});

test('a row holds a logo, also while it is sealed', () => {
  const alsTekst = (bytes: number) => Math.ceil(bytes / 3) * 4;
  expect(alsTekst(alsTekst(LOGO_OP_PAPIER.bytes) + 200) + 1_000).toBeLessThan(450_000);
});

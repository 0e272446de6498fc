import { decode } from 'fast-png';
import { expect, test } from 'vitest';
import { LEVENSLOOP_PLAAT } from '../../cards/casus/levensloop.plaat.part.ts';
import { eenJaar } from '../../cards/casus/levensloop.voorbeeld.part.ts';
import { levensloopSvg } from '../../cards/casus/levensloop-plaat.part.ts';
import { voortgangSvg } from '../../cards/casus/voortgang.part.ts';
import { PLAAT } from '../../cards/casus/voortgang.plaat.part.ts';
import { voorbeeld } from '../../cards/casus/voortgang.voorbeeld.part.ts';
import { MAX_CARD_BYTES } from '../../cards/kit/rules.ts';
import { createPictures } from '../../src/adapters/pictures/resvg.ts';

const pictures = createPictures();
const bytes = (url: string) => Buffer.from(url.slice('data:image/png;base64,'.length), 'base64');

test('the picture beside the sample is the one the bot draws', async () => {
  expect(await pictures.draw(voortgangSvg(voorbeeld), 440)).toBe(PLAAT);
});

test('the picture of a levensloop beside the sample is the one the bot draws', async () => {
  const svg = levensloopSvg(eenJaar, 'ma 12 jan 2026', 'wo 16 dec 2026');
  expect(await pictures.draw(svg, 440)).toBe(LEVENSLOOP_PLAAT);
});

test('the picture is a PNG of the width that was asked, with black on white in it', async () => {
  const png = decode(bytes(PLAAT));
  expect(png).toMatchObject({ width: 440, channels: 1, depth: 2 });
  expect(new Set(png.data).size).toBeGreaterThan(2);
});

test('two pictures at once, and one after another, are the same', async () => {
  const svg = voortgangSvg({ ...voorbeeld, momenten: voorbeeld.momenten.map((naam) => `${naam} <&">`) });
  const [een, twee] = await Promise.all([pictures.draw(svg, 300), createPictures().draw(svg, 300)]);
  expect(een).toBe(twee);
  expect(await pictures.draw(svg, 300)).toBe(een);
});

test('six moments that go up and down still fit on a card', async () => {
  const momenten = ['1 jan', '1 mrt', '1 mei', '1 jul', '1 sep', '1 nov'];
  const lijnen = voorbeeld.lijnen.map((een, rij) => ({
    ...een,
    punten: momenten.map((_naam, plek) => ((plek * 7 + rij * 3) % 5) + 1),
  }));
  const url = await pictures.draw(voortgangSvg({ momenten, lijnen }), 440);
  expect(url.length).toBeLessThan(MAX_CARD_BYTES * 0.75);
});

test('what is no SVG is an error, not an empty picture', async () => {
  await expect(pictures.draw('<p>geen plaat</p>', 100)).rejects.toThrow();
});

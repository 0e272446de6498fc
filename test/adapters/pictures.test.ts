import { readFileSync } from 'node:fs';
import { decode, encode } from 'fast-png';
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

const HOOGSTENS = { breed: 240, hoog: 200, bytes: 150_000 };
const gestuurd = (soort: 'png' | 'jpeg', bytes: Uint8Array, breed: number, hoog: number) => ({
  bestand: Buffer.from(bytes).toString('base64'),
  soort,
  breed,
  hoog,
});
/** Four bytes a pixel, each pixel as `kleur` says. */
const vlak = (breed: number, hoog: number, kleur: (pixel: number) => readonly number[]) => {
  const data = Uint8Array.from(Array.from({ length: breed * hoog }, (_, pixel) => kleur(pixel)).flat());
  return gestuurd('png', encode({ width: breed, height: hoog, data, channels: 4, depth: 8 }), breed, hoog);
};

test.each(['png', 'jpeg'] as const)(
  'a logo as %s is drawn anew on white, small enough for paper',
  async (soort) => {
    const bytes = readFileSync(`test/fixtures/logo.${soort === 'png' ? 'png' : 'jpg'}`);
    const papier = await pictures.opPapier(gestuurd(soort, bytes, 480, 160), HOOGSTENS);
    expect(papier).toMatchObject({ breed: 240, hoog: 80 });
    const png = decode(Buffer.from(papier?.png ?? '', 'base64'));
    expect(png).toMatchObject({ width: 240, height: 80, channels: 3, depth: 8 });
    // The corner was transparent; the green is the green of the file.
    expect([...png.data.slice(0, 3)]).toEqual([255, 255, 255]);
    const op = (x: number, y: number) => [...png.data.slice((y * 240 + x) * 3, (y * 240 + x) * 3 + 3)];
    const [rood = 0, groen = 0, blauw = 0] = op(10, 40);
    expect(Math.abs(rood - 0x2b) + Math.abs(groen - 0x6e) + Math.abs(blauw - 0x2f)).toBeLessThan(12);
  },
);

test('a logo is never made larger than it was', async () => {
  const papier = await pictures.opPapier(
    vlak(40, 40, () => [0, 0, 0, 255]),
    HOOGSTENS,
  );
  expect(papier).toMatchObject({ breed: 40, hoog: 40 });
});

test('of a picture that would be white on white paper, or is broken, nothing is made', async () => {
  const doorzichtig = vlak(40, 40, () => [200, 0, 0, 0]);
  const wit = vlak(40, 40, (pixel) => (pixel % 2 === 0 ? [255, 255, 255, 255] : [0, 0, 0, 0]));
  const kapot = { ...vlak(40, 40, () => [0, 0, 0, 255]), bestand: 'iVBORw0KGgo=' };
  for (const plaatje of [doorzichtig, wit, kapot])
    expect(await pictures.opPapier(plaatje, HOOGSTENS)).toBeUndefined();
});

test('a picture that takes too many bytes is drawn smaller until it fits', async () => {
  const ruis = vlak(300, 200, (pixel) => [(pixel * 7919) % 251, (pixel * 104729) % 241, pixel % 239, 255]);
  const papier = await pictures.opPapier(ruis, { ...HOOGSTENS, bytes: 20_000 });
  expect(Buffer.from(papier?.png ?? '', 'base64').length).toBeLessThanOrEqual(20_000);
  expect(papier?.breed).toBeLessThan(240);
  expect(papier?.breed).toBeGreaterThan(30);
});

test('the letters on paper have what stands in names and addresses here', async () => {
  const teken = (letter: string) =>
    pictures.draw(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="#fff"/><text x="5" y="30" font-family="DejaVu Sans" font-size="24">${letter}</text></svg>`,
      40,
    );
  const onbekend = await teken('\u{10FFFD}');
  for (const letter of 'ëïáéèöüçñÿĳșțŁłĐđŞşğıİČčžřňőűøåæßþð€’“”–·•…×½²@')
    expect(await teken(letter), letter).not.toBe(onbekend);
});

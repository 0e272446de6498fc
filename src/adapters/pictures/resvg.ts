import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Pictures } from '../../ports/pictures.ts';

const require = createRequire(import.meta.url);
const FONTS = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'];
const FAMILY = 'DejaVu Sans';
const BEST = { zlib: { level: 9 } } as const;
const RGBA = 4;
/** Four greys keep a chart with letters readable, in a fifth of the bytes that all greys take. */
const DEPTH = 2;
const PER_BYTE = 8 / DEPTH;
const LIGHTEST = 2 ** DEPTH - 1;

/** Loaded at the first picture: start-up pays nothing for it. */
const load = async () => {
  const [{ initWasm, Resvg }, { encode }, wasm, ...fontBuffers] = await Promise.all([
    import('@resvg/resvg-wasm'),
    import('fast-png'),
    readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')),
    ...FONTS.map((font) => readFile(require.resolve(`dejavu-fonts-ttf/ttf/${font}`))),
  ]);
  await initWasm(wasm);
  return { Resvg, encode, font: { fontBuffers, defaultFontFamily: FAMILY } };
};

/** Four pixels of four greys in each byte, rows padded to whole bytes, from four bytes a pixel. */
const inFourGreys = (rgba: Uint8Array, width: number, height: number): Uint8Array => {
  const row = Math.ceil(width / PER_BYTE);
  const packed = new Uint8Array(row * height);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const x = pixel % width;
    const grey = Math.round(((rgba[pixel * RGBA] ?? 0) / 255) * LIGHTEST);
    const at = Math.floor(pixel / width) * row + Math.floor(x / PER_BYTE);
    packed[at] = (packed[at] ?? 0) | (grey << (8 - DEPTH * ((x % PER_BYTE) + 1)));
  }
  return packed;
};

/** The WASM is a single one in the process, and refuses a second start. */
let loaded: ReturnType<typeof load> | undefined;

/** Draws with resvg, which needs nothing of the machine: its own fonts, no browser, no native library. */
export const createPictures = (): Pictures => ({
  draw: async (svg, width) => {
    loaded ??= load();
    const { Resvg, encode, font } = await loaded;
    const drawing = new Resvg(svg, { font, fitTo: { mode: 'width', value: width } });
    const image = drawing.render();
    try {
      const data = inFourGreys(image.pixels, image.width, image.height);
      const png = encode({ width: image.width, height: image.height, data, channels: 1, depth: DEPTH }, BEST);
      return `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
    } finally {
      image.free();
      drawing.free();
    }
  },
});

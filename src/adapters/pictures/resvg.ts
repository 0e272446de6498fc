import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Plaatje } from '../../ports/documents.ts';
import type { PapierMaat, Pictures } from '../../ports/pictures.ts';

const require = createRequire(import.meta.url);
const FONTS = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'];
const FAMILY = 'DejaVu Sans';
const BEST = { zlib: { level: 9 } } as const;
const RGBA = 4;
const RGB = 3;
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

/** Red, green and blue of a picture without transparency, from four bytes a pixel. */
const zonderAlfa = (rgba: Uint8Array): Uint8Array => {
  const rgb = new Uint8Array((rgba.length / RGBA) * RGB);
  for (let at = 0, to = 0; at < rgba.length; at += RGBA, to += RGB) {
    rgb[to] = rgba[at] ?? 0;
    rgb[to + 1] = rgba[at + 1] ?? 0;
    rgb[to + 2] = rgba[at + 2] ?? 0;
  }
  return rgb;
};

/** Lighter than this, nobody sees it on white paper. */
const BIJNA_WIT = 235;
const isLeeg = (rgb: Uint8Array): boolean => rgb.every((deel) => deel >= BIJNA_WIT);

const opWit = ({ bestand, soort, breed, hoog }: Plaatje): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${breed} ${hoog}"><rect width="${breed}" height="${hoog}" fill="#fff"/><image width="${breed}" height="${hoog}" href="data:image/${soort};base64,${bestand}"/></svg>`;

/** Too many bytes: drawn again at this part of the size. */
const KLEINER = 0.7;
const KLEINST = 16;

const breedteVan = ({ breed, hoog }: Plaatje, hoogstens: PapierMaat): number =>
  Math.max(1, Math.round(breed * Math.min(1, hoogstens.breed / breed, hoogstens.hoog / hoog)));

/** The WASM is a single one in the process, and refuses a second start. */
let loaded: ReturnType<typeof load> | undefined;

const gereed = () => {
  loaded ??= load();
  return loaded;
};

type Beeld = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

/** The pixels, copied out of the WASM, which is given back what it took. */
const teken = async (svg: string, width: number): Promise<Beeld> => {
  const { Resvg, font } = await gereed();
  const drawing = new Resvg(svg, { font, fitTo: { mode: 'width', value: width } });
  try {
    const image = drawing.render();
    try {
      return { width: image.width, height: image.height, pixels: image.pixels.slice() };
    } finally {
      image.free();
    }
  } finally {
    drawing.free();
  }
};

/** Draws with resvg, which needs nothing of the machine: its own fonts, no browser, no native library. */
export const createPictures = (): Pictures => ({
  draw: async (svg, width) => {
    const image = await teken(svg, width);
    const { encode } = await gereed();
    const data = inFourGreys(image.pixels, image.width, image.height);
    const png = encode({ width: image.width, height: image.height, data, channels: 1, depth: DEPTH }, BEST);
    return `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  },
  opPapier: async (plaatje, hoogstens) => {
    const { encode } = await gereed();
    const svg = opWit(plaatje);
    for (let breed = breedteVan(plaatje, hoogstens); breed >= KLEINST; breed = Math.floor(breed * KLEINER)) {
      const { width, height, pixels } = await teken(svg, breed);
      const data = zonderAlfa(pixels);
      if (isLeeg(data)) return undefined;
      const png = encode({ width, height, data, channels: RGB, depth: 8 }, BEST);
      if (png.length <= hoogstens.bytes)
        return { png: Buffer.from(png).toString('base64'), breed: width, hoog: height };
    }
    return undefined;
  },
});

import { ACCENT } from './manifest.ts';
import type { Picture } from './png.ts';

type Point = { readonly x: number; readonly y: number };
type Colour = readonly [red: number, green: number, blue: number];

/** Two links of a chain, lying from bottom left to top right. Lengths are in parts of the picture's width. */
type Chain = { readonly reach: number; readonly radius: number; readonly wire: number; readonly gap: number };

const SAMPLES = 8;
const WHITE: Colour = [255, 255, 255];

/** Half the distance between the middles of the two links, and half the straight part of one link. */
const middle = ({ reach }: Chain): number => reach * 0.62;
const straight = ({ reach, radius }: Chain): number => reach - radius;

/** Turns the picture by 45°, so that a link lies along x. */
const along = ({ x, y }: Point): Point => ({
  x: (x - 0.5 - (y - 0.5)) * Math.SQRT1_2,
  y: (x - 0.5 + (y - 0.5)) * Math.SQRT1_2,
});

/** How far `point` is from the wire of a link whose middle is at `at`. */
function distance(point: Point, at: number, chain: Chain): number {
  const x = Math.max(Math.abs(point.x - at) - straight(chain), 0);
  return Math.abs(Math.hypot(x, point.y) - chain.radius) - chain.wire / 2;
}

/** One link passes over the other on one side, under it on the other: `gap` is cut out around the upper one. */
function isWire(point: Point, chain: Chain): boolean {
  const left = distance(point, -middle(chain), chain);
  const right = distance(point, middle(chain), chain);
  const [upper, lower] = point.y < 0 ? [left, right] : [right, left];
  return upper <= 0 || (lower <= 0 && upper > chain.gap);
}

/** The part of a pixel that the chain covers, 0..1. */
function coverage(column: number, row: number, size: number, chain: Chain): number {
  let covered = 0;
  for (let sy = 0; sy < SAMPLES; sy += 1) {
    for (let sx = 0; sx < SAMPLES; sx += 1) {
      const point = { x: (column + (sx + 0.5) / SAMPLES) / size, y: (row + (sy + 0.5) / SAMPLES) / size };
      if (isWire(along(point), chain)) covered += 1;
    }
  }
  return covered / SAMPLES ** 2;
}

function draw(size: number, chain: Chain, pixel: (covered: number) => readonly number[]): Picture {
  const rgba = new Uint8Array(size * size * 4);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      rgba.set(pixel(coverage(column, row, size, chain)), (row * size + column) * 4);
    }
  }
  return { size, rgba };
}

const colour = (hex: string): Colour => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
};

/** The icon for the store and the app's page: 192 × 192, white on the accent, opaque to the edges. */
export function colourIcon(): Picture {
  const back = colour(ACCENT);
  const chain = { reach: 0.2, radius: 0.105, wire: 0.062, gap: 0.022 };
  return draw(192, chain, (covered) => [
    ...back.map((channel, index) => Math.round(channel + ((WHITE[index] ?? 255) - channel) * covered)),
    255,
  ]);
}

/** The icon for the app bar: 32 × 32, nothing but white and transparent, as Teams wants it. */
export function outlineIcon(): Picture {
  const chain = { reach: 0.28, radius: 0.15, wire: 0.085, gap: 0.04 };
  return draw(32, chain, (covered) => [...WHITE, Math.round(covered * 255)]);
}

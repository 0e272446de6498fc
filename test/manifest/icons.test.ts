import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { colourIcon, outlineIcon } from '../../manifest/icons.ts';
import type { Picture } from '../../manifest/png.ts';
import { root } from '../rules/tree.ts';
import { decodePng } from './png.ts';

const committed = async (name: string): Promise<Picture> =>
  decodePng(await readFile(join(root, 'manifest', name)));

const pixels = ({ rgba }: Picture): number[][] =>
  Array.from({ length: rgba.length / 4 }, (_, nth) => [...rgba.subarray(nth * 4, nth * 4 + 4)]);

describe('icons of the app', () => {
  test('the colour icon is 192 × 192 and opaque to its edges', async () => {
    const icon = await committed('color.png');
    expect(icon.size).toBe(192);
    expect(pixels(icon).every(([, , , alpha]) => alpha === 255)).toBe(true);
  });

  test('the outline icon is 32 × 32 and holds nothing but white and transparent', async () => {
    const icon = await committed('outline.png');
    expect(icon.size).toBe(32);
    const all = pixels(icon);
    expect(all.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(true);
    expect(all.filter(([, , , alpha]) => alpha === 255).length).toBeGreaterThan(100);
    expect(all.filter(([, , , alpha]) => alpha === 0).length).toBeGreaterThan(300);
  });

  test('the pictures are the ones that the drawing makes', async () => {
    expect(await committed('color.png')).toEqual(colourIcon());
    expect(await committed('outline.png')).toEqual(outlineIcon());
  });
});

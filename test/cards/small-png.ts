import { deflateSync, inflateSync } from 'node:zlib';

type Image = { readonly width: number; readonly height: number; readonly pixels: readonly number[] };

/**
 * The same picture with a palette of at most 256 colours, a third of the size. Reads what Chromium writes: 8 bits
 * a channel, RGB or RGBA without transparency, not interlaced. More colours are rounded.
 */
export const smallPng = (png: Buffer): Buffer => {
  const image = decode(png);
  for (const bits of [8, 6, 5, 4, 3, 2]) {
    const rounded = image.pixels.map((pixel) => roundTo(pixel, bits));
    const palette = [...new Set(rounded)];
    if (palette.length <= 256) return encode({ ...image, pixels: rounded }, palette);
  }
  throw new Error('unreachable: two bits a channel are 64 colours');
};

const roundTo = (pixel: number, bits: number): number => {
  if (bits === 8) return pixel;
  const top = 2 ** bits - 1;
  const round = (channel: number) => Math.round((Math.round((channel / 255) * top) / top) * 255);
  return (round(pixel >> 16) << 16) | (round((pixel >> 8) & 255) << 8) | round(pixel & 255);
};

const chunksOf = (png: Buffer): { type: string; data: Buffer }[] => {
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({
      type: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    });
    at += length + 12;
  }
  return chunks;
};

const decode = (png: Buffer): Image => {
  const chunks = chunksOf(png);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (header === undefined) throw new Error('not a PNG');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const step = header[9] === 6 ? 4 : 3;
  const raw = inflateSync(
    Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)),
  );
  const stride = width * step;
  const pixels: number[] = [];
  let above = Buffer.alloc(stride);
  for (let row = 0; row < height; row += 1) {
    const start = row * (stride + 1);
    const line = unfilter(raw[start] ?? 0, raw.subarray(start + 1, start + 1 + stride), above, step);
    for (let at = 0; at < stride; at += step)
      pixels.push(((line[at] ?? 0) << 16) | ((line[at + 1] ?? 0) << 8) | (line[at + 2] ?? 0));
    above = line;
  }
  return { width, height, pixels };
};

const unfilter = (filter: number, line: Buffer, above: Buffer, step: number): Buffer<ArrayBuffer> => {
  const out = Buffer.alloc(line.length);
  for (let at = 0; at < line.length; at += 1) {
    const left = at < step ? 0 : (out[at - step] ?? 0);
    const up = above[at] ?? 0;
    const corner = at < step ? 0 : (above[at - step] ?? 0);
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
    out[at] = ((line[at] ?? 0) + guess) & 255;
  }
  return out;
};

const paeth = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [left, up, corner].map((each) => Math.abs(guess - each)) as [
    number,
    number,
    number,
  ];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
};

// node:zlib has crc32 only from Node 20.15 on.
const crcOf = (bytes: Buffer): number => {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
};

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crcOf(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
};

const encode = ({ width, height, pixels }: Image, palette: readonly number[]): Buffer => {
  const place = new Map(palette.map((color, index) => [color, index]));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const lines = Buffer.alloc((width + 1) * height);
  for (const [index, color] of pixels.entries())
    lines[index + Math.floor(index / width) + 1] = place.get(color) ?? 0;
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]))),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

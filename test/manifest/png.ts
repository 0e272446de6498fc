import { inflateSync } from 'node:zlib';
import type { Picture } from '../../manifest/png.ts';

/** Reads a PNG as ours are made: 8 bits a channel, with alpha, not interlaced, unfiltered rows. */
export function decodePng(file: Uint8Array): Picture {
  const bytes = Buffer.from(file);
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error('not a PNG');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  if (width !== height) throw new Error(`not square: ${width} × ${height}`);
  if (!bytes.subarray(24, 29).equals(Uint8Array.of(8, 6, 0, 0, 0))) throw new Error('not plain RGBA');
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') {
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
    }
  }
  const rows = inflateSync(Buffer.concat(parts));
  const stride = width * 4 + 1;
  const rgba = new Uint8Array(width * height * 4);
  for (let row = 0; row < height; row += 1) {
    if (rows[row * stride] !== 0) throw new Error(`row ${row} is filtered`);
    rgba.set(rows.subarray(row * stride + 1, (row + 1) * stride), row * width * 4);
  }
  return { size: width, rgba };
}

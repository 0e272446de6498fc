import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { UserError } from '../../domain/errors.ts';

const inflate = promisify(inflateRaw);

const MAX_ENTRIES = 2_000;
/** All XML of one document together, unpacked. A list of a thousand acties is about 1 MB. */
const MAX_UNPACKED = 20_000_000;

type Entry = {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly packed: number;
  readonly offset: number;
};

const broken = () =>
  new UserError('Het bestand is beschadigd. Open het, sla het opnieuw op en stuur het nog een keer.');
const tooMuch = () =>
  new UserError(
    'Er zit te veel in dit bestand om te lezen. Zet alleen de lijst in een nieuw bestand, of plak de tekst.',
  );

/** The names in the central directory. */
export const zipNames = (bytes: Uint8Array): string[] => directory(bytes).map((entry) => entry.name);

/**
 * The XML parts of an Office file, really unpacked and really bounded: what the directory claims about sizes is not
 * believed, other parts (macros, pictures) are left out, and XML that declares entities is refused.
 */
export const openZip = async (bytes: Uint8Array): Promise<Map<string, Buffer>> => {
  const parts = new Map<string, Buffer>();
  let room = MAX_UNPACKED;
  for (const entry of directory(bytes)) {
    if (!/\.(?:xml|rels)$/.test(entry.name)) continue;
    if ((entry.flags & 1) === 1) {
      throw new UserError(
        'Er zit een wachtwoord op dit bestand. Haal het wachtwoord eraf en stuur het opnieuw.',
      );
    }
    const data = await unpack(bytes, entry, room);
    if (data.includes('<!DOCTYPE') || data.includes('<!ENTITY')) throw broken();
    room -= data.length;
    parts.set(entry.name, data);
  }
  return parts;
};

const directory = (bytes: Uint8Array): Entry[] => {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = data.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end + 22 > data.length) throw broken();
  const count = data.readUInt16LE(end + 10);
  if (count > MAX_ENTRIES) throw tooMuch();
  const entries: Entry[] = [];
  let at = data.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (at + 46 > data.length || data.readUInt32LE(at) !== 0x02014b50) throw broken();
    const nameLength = data.readUInt16LE(at + 28);
    entries.push({
      name: data.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
      flags: data.readUInt16LE(at + 8),
      method: data.readUInt16LE(at + 10),
      packed: data.readUInt32LE(at + 20),
      offset: data.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
  return entries;
};

const unpack = async (bytes: Uint8Array, entry: Entry, room: number): Promise<Buffer> => {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > data.length || data.readUInt32LE(entry.offset) !== 0x04034b50) throw broken();
  const start =
    entry.offset + 30 + data.readUInt16LE(entry.offset + 26) + data.readUInt16LE(entry.offset + 28);
  const packed = data.subarray(start, start + entry.packed);
  if (entry.method === 0) {
    if (packed.length > room) throw tooMuch();
    return packed;
  }
  if (entry.method !== 8 || room <= 0) throw entry.method === 8 ? tooMuch() : broken();
  try {
    return await inflate(packed, { maxOutputLength: room });
  } catch (error) {
    throw error instanceof RangeError ? tooMuch() : broken();
  }
};

/**
 * A zip, not compressed, of just these parts: what the Office libraries get to read, so that they can meet nothing
 * that was not checked. Checksums are left zero; neither library looks at them.
 */
export const packZip = (parts: ReadonlyMap<string, Buffer>): Buffer => {
  const files: Buffer[] = [];
  const records: Buffer[] = [];
  let offset = 0;
  for (const [name, data] of parts) {
    const nameBytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    files.push(Buffer.from('PK\x03\x04'), common, nameBytes, data);
    records.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, nameBytes);
    offset += 30 + nameBytes.length + data.length;
  }
  const directoryBytes = Buffer.concat(records);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(directoryBytes.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, directoryBytes, end]);
};

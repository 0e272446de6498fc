import type { IncomingMessage } from 'node:http';

/** A request body that is not taken, and the status that says why. */
export class BadBody extends Error {
  override readonly name = 'BadBody';
  readonly status: 400 | 413 | 415;
  constructor(status: 400 | 413 | 415, reason: string) {
    super(reason);
    this.status = status;
  }
}

const MAX_BYTES = 256 * 1024;
/** Up to here an oversized body is read and thrown away, so that the sender gets to see the answer. */
const MAX_DRAINED_BYTES = 8 * 1024 * 1024;

const isJson = (contentType: string | undefined): boolean =>
  contentType !== undefined && /^application\/json\s*(;|$)/i.test(contentType);

const decode = (chunks: readonly Buffer[]): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new BadBody(400, 'not UTF-8');
  }
};

/** The text of a JSON body. Throws `BadBody` when it is no JSON by its content type, compressed, or over 256 KB. */
export const readBody = async (request: IncomingMessage): Promise<string> => {
  if (!isJson(request.headers['content-type'])) throw new BadBody(415, 'content type');
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity')
    throw new BadBody(415, 'compressed');
  if (Number(request.headers['content-length'] ?? 0) > MAX_DRAINED_BYTES) throw new BadBody(413, 'too large');
  return decode(await collect(request));
};

/** By events: twice as cheap as iterating, on a path that every click takes. Rejects when the sender goes away. */
const collect = (request: IncomingMessage): Promise<readonly Buffer[]> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const tooLarge = (): void => reject(new BadBody(413, 'too large'));
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_BYTES) chunks.push(chunk);
      if (size > MAX_DRAINED_BYTES) {
        request.pause();
        tooLarge();
      }
    });
    request.on('end', () => (size > MAX_BYTES ? tooLarge() : resolve(chunks)));
    request.on('error', reject);
    request.on('close', () => {
      if (!request.complete) reject(new Error('the request was broken off'));
    });
  });

/** `text` as JSON. Throws `BadBody` when it is none. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadBody(400, 'not JSON');
  }
};

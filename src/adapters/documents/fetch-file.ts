import { UserError } from '../../domain/errors.ts';

/** What may be fetched. `hosts` are suffixes: `sharepoint.com` admits `contoso.sharepoint.com`. */
export type FetchRules = {
  readonly hosts: readonly string[];
  readonly allowInsecureLoopback: boolean;
  readonly maxBytes: number;
  readonly timeoutMs: number;
  readonly fetch: typeof globalThis.fetch;
};

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
const MAX_REDIRECTS = 3;

/** The bytes behind `url`. No credentials are sent; redirects are followed only to places that are allowed themselves. */
export const fetchFile = async (url: string, rules: FetchRules): Promise<Uint8Array> => {
  try {
    const response = await follow(url, rules, AbortSignal.timeout(rules.timeoutMs));
    return await readCapped(response, rules.maxBytes);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      isTimeout(error)
        ? 'Het ophalen van het bestand duurde te lang. Stuur het bestand nog een keer, of plak de tekst.'
        : 'Het ophalen van het bestand lukte niet. Stuur het bestand nog een keer, of plak de tekst.',
    );
  }
};

const follow = async (start: string, rules: FetchRules, signal: AbortSignal): Promise<Response> => {
  let url = allowedUrl(start, rules);
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const response = await rules.fetch(url, { redirect: 'manual', signal, credentials: 'omit' });
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location !== null) {
      await response.body?.cancel();
      url = allowedUrl(URL.canParse(location, url.href) ? new URL(location, url).href : '', rules);
      continue;
    }
    if (response.ok) return response;
    await response.body?.cancel();
    throw statusError(response.status);
  }
  throw new UserError(
    'De link naar het bestand werkt niet. Stuur het bestand zelf in de chat, of plak de tekst.',
  );
};

const statusError = (status: number): Error =>
  [401, 403, 404, 410].includes(status)
    ? new UserError('De link naar het bestand werkt niet meer. Stuur het bestand opnieuw.')
    : new Error(`status ${status}`);

/** Whether anything is fetched from there at all. */
export const mayFetch = (text: string, rules: FetchRules): boolean =>
  URL.canParse(text) && isAllowed(new URL(text), rules);

const allowedUrl = (text: string, rules: FetchRules): URL => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && isAllowed(url, rules)) return url;
  throw new UserError(
    'Van deze plek haal ik geen bestanden op. Stuur het bestand zelf in de chat, of plak de tekst.',
  );
};

const isAllowed = (url: URL, { hosts, allowInsecureLoopback }: FetchRules): boolean => {
  if (url.username !== '' || url.password !== '') return false;
  if (LOOPBACK.has(url.hostname)) {
    return allowInsecureLoopback && (url.protocol === 'http:' || url.protocol === 'https:');
  }
  if (url.protocol !== 'https:' || url.port !== '') return false;
  return hosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
};

const readCapped = async (response: Response, maxBytes: number): Promise<Uint8Array> => {
  const announced = Number(response.headers.get('content-length') ?? 0);
  if (announced > maxBytes) {
    await response.body?.cancel();
    throw tooLarge(maxBytes);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const tooLarge = (maxBytes: number): UserError =>
  new UserError(
    `Het bestand is te groot: ik lees bestanden tot ${Math.floor(maxBytes / 1_000_000)} MB. Haal eruit wat niet nodig is, of plak de tekst.`,
  );

const isTimeout = (error: unknown): boolean => error instanceof Error && error.name === 'TimeoutError';

import { UserError } from '../../domain/errors.ts';
import type { Document, Documents, FileRef } from '../../ports/documents.ts';
import { readDocx } from './docx.ts';
import { type FetchRules, fetchFile, mayFetch } from './fetch-file.ts';
import { readHtml } from './html.ts';
import { kindOf } from './kind.ts';
import { readMail } from './mail.ts';
import { leesPlaatje } from './plaatje.ts';
import { leesSjabloon } from './sjabloon.ts';
import { csvTable, decodeText, readText } from './text.ts';
import { readXlsx } from './xlsx.ts';
import { openZip } from './zip.ts';

/**
 * The hosts a file in a Teams chat comes from: OneDrive and SharePoint of the sender's own tenant, by a link that needs
 * no token. Images come from other hosts, with a token; a logo is sent as a file, so those hosts stay closed.
 */
export const TEAMS_FILE_HOSTS: readonly string[] = ['sharepoint.com'];

const HTML_LIMIT = 2_000_000;

/** Where files may come from, how large (bytes) and how slow (milliseconds) they may be. A host name admits its subdomains. */
export type DocumentsOptions = {
  readonly fetchHosts: readonly string[];
  /** Also fetch over plain http from this machine: for the demo and tests. */
  readonly allowInsecureLoopback?: boolean;
  readonly maxBytes?: number;
  readonly timeoutMs?: number;
  readonly fetch?: typeof globalThis.fetch;
};

/** Reads what people send. Each format's library is loaded at the first file that needs it. */
export const createDocuments = (options: DocumentsOptions): Documents => {
  const rules: FetchRules = {
    hosts: options.fetchHosts,
    allowInsecureLoopback: options.allowInsecureLoopback ?? false,
    maxBytes: options.maxBytes ?? 10_000_000,
    timeoutMs: options.timeoutMs ?? 8_000,
    fetch: options.fetch ?? globalThis.fetch,
  };
  return {
    read: async (file) => {
      if (file.contentType.startsWith('image/') && !mayFetch(file.url, rules)) throw geplakt();
      return readBytes(file, await fetchFile(file.url, rules));
    },
    parseText: (text) => ({ name: 'geplakte tekst', ...readText(text) }),
    parseHtml: (html) => ({ name: 'bericht', ...readBoundedHtml(html) }),
  };
};

/** A picture pasted into a message stands where only a token gives it; sent as a file, it stands in OneDrive. */
const geplakt = () =>
  new UserError(
    'Een plaatje dat in het bericht is geplakt, kan ik niet ophalen. Stuur het als bestand: klik op de paperclip en kies het bestand.',
  );

const readBytes = async (file: FileRef, bytes: Uint8Array): Promise<Document> => {
  const kind = kindOf(file.name, bytes);
  const name = file.name;
  switch (kind) {
    case 'xlsx':
      return { name, tables: await readXlsx(await openZip(bytes)), lines: [] };
    case 'docx': {
      const parts = await openZip(bytes);
      const sjabloon = await leesSjabloon(bytes, parts);
      return { name, ...(await readDocx(parts)), ...(sjabloon && { sjabloon }) };
    }
    case 'png':
    case 'jpeg':
      return { name, tables: [], lines: [], plaatje: await leesPlaatje(kind, bytes) };
    case 'html':
      return { name, ...readBoundedHtml(decodeText(bytes)) };
    case 'mail':
      return { name, ...(await readMail(bytes, HTML_LIMIT)) };
    case 'csv': {
      const table = csvTable(decodeText(bytes), name);
      return table ? { name, tables: [table], lines: [] } : { name, ...readText(decodeText(bytes)) };
    }
    case 'text':
      return { name, ...readText(decodeText(bytes)) };
  }
};

const readBoundedHtml = (html: string) => {
  if (html.length > HTML_LIMIT) {
    throw new UserError('Dit is te veel tekst om in één keer te lezen. Stuur alleen de lijst zelf.');
  }
  return readHtml(html);
};

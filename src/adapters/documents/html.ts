import type { HTMLElement, Node } from 'node-html-parser';
import { UserError } from '../../domain/errors.ts';
import type { Table } from '../../ports/documents.ts';
import { HtmlReader } from './html-reader.ts';
import { htmlParser } from './lazy.ts';

/** Tables of a page or message, and the text outside them by line. */
export type HtmlContent = { readonly tables: Table[]; readonly lines: string[] };

const MAX_DEPTH = 1_000;
const STRIKES = new Set(['s', 'strike', 'del']);
/** Among the names of tags to close: none is called so. */
const END_OF_STRIKE = '/strike';
const IGNORED = new Set(['script', 'style', 'head', 'template', 'noscript']);

/**
 * Reads tables (merged cells, tables in tables, several lines in a cell), lists and paragraphs. With `numberOn` a
 * numbered list that was interrupted by text continues its numbers, as Word shows it.
 */
export const readHtml = (html: string, options: { numberOn?: boolean } = {}): HtmlContent => {
  const clean = withoutComments(html);
  checkDepth(clean);
  const { parse, NodeType } = htmlParser();
  const reader = new HtmlReader(options.numberOn ?? false);
  const todo: (Node | string)[] = [parse(clean)];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (next === END_OF_STRIKE) {
      reader.strike(-1);
    } else if (typeof next === 'string') {
      reader.close(next);
    } else if (next.nodeType === NodeType.TEXT_NODE) {
      reader.text(next.text);
    } else if (next.nodeType === NodeType.ELEMENT_NODE) {
      const tag = (next.rawTagName ?? '').toLowerCase();
      if (IGNORED.has(tag)) continue;
      reader.open(tag, (name) => attribute(next, name));
      const struck = STRIKES.has(tag) || /line-through/i.test(attribute(next, 'style') ?? '');
      if (struck) reader.strike(1);
      todo.push(tag, ...(struck ? [END_OF_STRIKE] : []), ...next.childNodes.toReversed());
    }
  }
  return reader.finish();
};

const attribute = (node: Node, name: string): string | undefined => (node as HTMLElement).getAttribute(name);

/** The parser looks for the end of every comment anew: unclosed ones cost it the square of the length. */
const withoutComments = (html: string): string => {
  let out = '';
  let at = 0;
  for (let start = html.indexOf('<!--'); start >= 0; start = html.indexOf('<!--', at)) {
    out += html.slice(at, start);
    const end = html.indexOf('-->', start + 4);
    if (end < 0) return out;
    at = end + 3;
  }
  return out + html.slice(at);
};

const NOT_COUNTED = new Set([
  'p',
  'li',
  'td',
  'th',
  'tr',
  'br',
  'img',
  'hr',
  'col',
  'meta',
  'link',
  'input',
  'wbr',
]);

const checkDepth = (html: string): void => {
  let depth = 0;
  for (const [, slash, tag] of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})/gi)) {
    if (NOT_COUNTED.has((tag ?? '').toLowerCase())) continue;
    depth += slash === '/' ? -1 : 1;
    if (depth > MAX_DEPTH) throw new UserError('Deze tekst kan ik niet lezen. Plak haar als gewone tekst.');
  }
};

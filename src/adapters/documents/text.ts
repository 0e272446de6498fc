import { UserError } from '../../domain/errors.ts';
import type { Table } from '../../ports/documents.ts';
import { csvParser } from './lazy.ts';

const MAX_TEXT = 2_000_000;
const MAX_ROWS = 5_000;
const MAX_LINES_IN_CELL = 50;

/** UTF-8 or UTF-16 by its mark, else UTF-8 when it is valid, else what Dutch Windows writes. */
export const decodeText = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

/** The tables standing in plain text, and all of its lines; empty lines are left out. */
export const readText = (text: string): { tables: Table[]; lines: string[] } => {
  checkLength(text);
  const lines = text.split(/\r\n|\r|\n/);
  const tables: Table[] = [];
  for (let at = 0; at < lines.length; ) {
    const block = blockAt(lines, at);
    if (block) tables.push(tableOf(lines.slice(at, block.end), block.delimiter));
    at = block?.end ?? at + 1;
  }
  return { tables, lines: lines.map((line) => line.trimEnd()).filter((line) => line.trim() !== '') };
};

const tableOf = (lines: readonly string[], delimiter: string): Table =>
  delimiter === '|' ? pipeTable(lines) : toTable('', lines.join('\n'), delimiter);

/** The table a .csv or .tsv file is, whatever separates its columns; `undefined` when nothing does. */
export const csvTable = (text: string, title: string): Table | undefined => {
  checkLength(text);
  const [, announced] = /^\ufeff?"?sep=([;,\t|])"?\r?\n/.exec(text) ?? [];
  if (announced !== undefined) return toTable(title, text.slice(text.indexOf('\n') + 1), announced);
  const sample = text.split(/\r\n|\r|\n/, 30).filter((line) => line.trim() !== '');
  const best = ['\t', ';', ',', '|']
    .map((delimiter) => ({ delimiter, rows: sample.filter((line) => line.includes(delimiter)).length }))
    .reduce((a, b) => (b.rows > a.rows ? b : a));
  return best.rows === 0 ? undefined : toTable(title, text, best.delimiter);
};

const checkLength = (text: string): void => {
  if (text.length > MAX_TEXT)
    throw new UserError('Dit is te veel tekst om in één keer te lezen. Stuur alleen de lijst zelf.');
};

type Block = { readonly delimiter: string; readonly end: number };

const blockAt = (lines: readonly string[], at: number): Block | undefined =>
  tabBlock(lines, at) ?? pipeBlock(lines, at) ?? evenBlock(lines, at, ';') ?? evenBlock(lines, at, ',');

const LIST_MARK = /^(?:[-*•–·o]|\d{1,3}[a-z]?[.)]?)$/i;

/** Rows copied from Excel or Word. Numbered or bulleted lines copied from Word hold tabs too, but are no table. */
const tabBlock = (lines: readonly string[], at: number): Block | undefined => {
  let end = at;
  let rows = 0;
  let list = true;
  while (startsTabRow(lines, end)) {
    const [mark = '', ...rest] = (lines[end] ?? '').trim().split('\t');
    list &&= rest.length <= 1 && LIST_MARK.test(mark.trim());
    end = endOfRecord(lines, end, '\t');
    rows++;
  }
  return rows >= 2 && !list ? { delimiter: '\t', end } : undefined;
};

/** A row holds a tab, or begins with a quoted cell of several lines that is followed by one. */
const startsTabRow = (lines: readonly string[], at: number): boolean =>
  lines[at]?.includes('\t') === true || lines[endOfRecord(lines, at, '\t') - 1]?.includes('\t') === true;

const RULE = /^[\s|:+=-]+$/;

/** A table drawn with upright bars: as many on every line, at the outside or not; a line of dashes is a rule. */
const pipeBlock = (lines: readonly string[], at: number): Block | undefined => {
  const columns = columnsIn(lines[at] ?? '', '|');
  if (columns < 3) return undefined;
  let end = at;
  while (end < lines.length && (columnsIn(lines[end] ?? '', '|') === columns || isRule(lines[end]))) end++;
  return end - at >= 2 ? { delimiter: '|', end } : undefined;
};

const isRule = (line = ''): boolean => line.includes('-') && RULE.test(line);

/** What stands between the bars; the bars at the outside enclose nothing. */
const pipeTable = (lines: readonly string[]): Table => {
  const rows = lines
    .filter((line) => !isRule(line))
    .map((line) =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => cell.trim()),
    );
  const width = Math.max(...rows.map((row) => row.length));
  return { title: '', rows: rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]) };
};

/** Semicolons and commas also stand in sentences: the number must be the same on every line, and the first be a header. */
const evenBlock = (lines: readonly string[], at: number, delimiter: ';' | ','): Block | undefined => {
  const first = lines[at]?.split(delimiter) ?? [];
  const plain = delimiter === ';' && first.length > 2;
  if (first.length < 2 || !(plain || first.every(isHeaderLike))) return undefined;
  let end = at;
  let rows = 0;
  while (end < lines.length && columnsIn(lines[end] ?? '', delimiter) === first.length) {
    end = endOfRecord(lines, end, delimiter);
    rows++;
  }
  return rows >= 2 ? { delimiter, end } : undefined;
};

const isHeaderLike = (cell: string): boolean => /^[^\d:@.!?]{1,40}$/.test(cell.trim());

const columnsIn = (line: string, delimiter: string): number => {
  let quoted = false;
  let columns = 1;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === delimiter && !quoted) columns++;
  }
  return columns;
};

/** A cell of several lines is copied between quotes; a quote that is not closed soon was just a quote. */
const endOfRecord = (lines: readonly string[], at: number, delimiter: string): number => {
  const line = lines[at] ?? '';
  if (!hasOddQuotes(line) || !(line.startsWith('"') || line.includes(`${delimiter}"`))) return at + 1;
  for (let end = at + 1; end < Math.min(lines.length, at + MAX_LINES_IN_CELL); end++) {
    if (hasOddQuotes(lines[end] ?? '')) return end + 1;
  }
  return at + 1;
};

const hasOddQuotes = (line: string): boolean => (line.split('"').length - 1) % 2 === 1;

const toTable = (title: string, text: string, delimiter: string): Table => {
  const rows = records(text, delimiter).map((row) => row.map((cell) => cell.replaceAll('\r\n', '\n').trim()));
  if (rows.length > MAX_ROWS)
    throw new UserError('Deze lijst heeft te veel rijen. Stuur alleen de rijen die nodig zijn.');
  const width = Math.max(...rows.map((row) => row.length));
  return { title, rows: rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]) };
};

/** Quotes that break the rules of csv are read as they stand, line by line. */
const records = (text: string, delimiter: string): string[][] => {
  const { parse, CsvError } = csvParser();
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return text
      .split(/\r\n|\r|\n/)
      .filter((line) => line.trim() !== '')
      .map((line) => line.split(delimiter));
  }
};

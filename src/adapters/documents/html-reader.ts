import { STREEP } from '../../domain/lijst/doorgehaald.ts';
import type { Table } from '../../ports/documents.ts';
import { type Cells, gridOf } from './grid.ts';

const BLOCKS = new Set(
  'p,div,h1,h2,h3,h4,h5,h6,ul,ol,li,br,hr,blockquote,section,article,header,footer,pre,address,dl,dt,dd,caption,form,main'.split(
    ',',
  ),
);
const LIST_ITEM_MARK = '- ';
const TITLE_LENGTH = 80;

type List = { readonly ordered: boolean; number: number };
type Sink = { readonly lines: string[]; line: string; mark: string; lists: List[] };
type OpenTable = {
  rows: Cells[];
  caption: string;
  readonly title: string;
  readonly na: number;
  cell: { sink: Sink; colspan: number; rowspan: number } | undefined;
};

const newSink = (): Sink => ({ lines: [], line: '', mark: '', lists: [] });

/** Builds tables and lines from the tags and texts of a page, in order; no recursion, so depth costs nothing. */
export class HtmlReader {
  readonly #numberOn: boolean;
  readonly #page = newSink();
  readonly #open: OpenTable[] = [];
  readonly #tables: Table[] = [];
  #caption: Sink | undefined;
  #linesUsed = 0;
  #lastNumber = 0;
  #struck = 0;

  constructor(numberOn: boolean) {
    this.#numberOn = numberOn;
  }

  text(text: string): void {
    const sink = this.#sink();
    const words = this.#asStruck(text.replace(/[\s\u00a0]+/g, ' '));
    if (sink.mark !== '' && words.trim() !== '') {
      sink.line += sink.mark;
      sink.mark = '';
    }
    sink.line += sink.line === '' || sink.line.endsWith(' ') ? words.trimStart() : words;
  }

  /** What follows is struck out, until as many `-1` as `1` were said. */
  strike(step: 1 | -1): void {
    this.#struck += step;
  }

  #asStruck(words: string): string {
    const inside = words.trim();
    if (this.#struck === 0 || inside === '') return words;
    return words.replace(inside, () => `${STREEP}${inside.replaceAll(STREEP, '')}${STREEP}`);
  }

  open(tag: string, attribute: (name: string) => string | undefined): void {
    const table = this.#open.at(-1);
    if (tag === 'table') this.#openTable();
    else if (tag === 'caption') this.#caption = newSink();
    else if (tag === 'tr' && table) {
      this.#closeCell();
      table.rows.push([]);
    } else if ((tag === 'td' || tag === 'th') && table) {
      this.#closeCell();
      table.cell = {
        sink: newSink(),
        colspan: spanOf(attribute('colspan')),
        rowspan: spanOf(attribute('rowspan')),
      };
    } else if (BLOCKS.has(tag)) {
      endLine(this.#sink());
      this.#openList(tag, attribute);
    }
  }

  close(tag: string): void {
    if (tag === 'table') this.#closeTable();
    else if (tag === 'td' || tag === 'th') this.#closeCell();
    else if (tag === 'caption') this.#closeCaption();
    else if (BLOCKS.has(tag)) {
      const sink = this.#sink();
      endLine(sink);
      if (tag === 'li') sink.mark = '';
      if (tag === 'ul' || tag === 'ol') this.#closeList(sink);
    }
  }

  finish(): { tables: Table[]; lines: string[] } {
    while (this.#open.length > 0) this.#closeTable();
    endLine(this.#page);
    return { tables: this.#tables, lines: this.#page.lines };
  }

  #sink(): Sink {
    return (
      this.#caption ?? this.#open.findLast((table) => table.cell !== undefined)?.cell?.sink ?? this.#page
    );
  }

  #openTable(): void {
    const sink = this.#sink();
    endLine(sink);
    const before = sink === this.#page ? sink.lines.slice(this.#linesUsed).at(-1) : sink.lines.at(-1);
    this.#linesUsed = this.#page.lines.length;
    this.#open.push({
      rows: [],
      caption: '',
      title: before !== undefined && before.length <= TITLE_LENGTH ? before : '',
      na: this.#page.lines.length,
      cell: undefined,
    });
  }

  #closeTable(): void {
    this.#closeCell();
    const table = this.#open.pop();
    if (!table) return;
    const { rows, doorlopend } = gridOf(table.rows);
    if (rows.length === 0) return;
    this.#tables.push({
      title: table.caption || table.title,
      rows,
      ...(table.na > 0 && { na: table.na }),
      ...(doorlopend.length > 0 && { doorlopend }),
    });
  }

  #closeCell(): void {
    const table = this.#open.at(-1);
    const cell = table?.cell;
    if (!table || !cell) return;
    endLine(cell.sink);
    if (table.rows.length === 0) table.rows.push([]);
    table.rows
      .at(-1)
      ?.push({ text: cell.sink.lines.join('\n'), colspan: cell.colspan, rowspan: cell.rowspan });
    table.cell = undefined;
  }

  #closeCaption(): void {
    const sink = this.#caption;
    const table = this.#open.at(-1);
    this.#caption = undefined;
    if (!sink) return;
    endLine(sink);
    if (table) table.caption = sink.lines.join(' ');
    else this.#page.lines.push(...sink.lines);
  }

  #openList(tag: string, attribute: (name: string) => string | undefined): void {
    const sink = this.#sink();
    if (tag === 'ul') sink.lists.push({ ordered: false, number: 0 });
    if (tag === 'ol') {
      const start = Number(attribute('start') ?? 1) || 1;
      const goesOn = this.#numberOn && sink === this.#page && sink.lists.length === 0;
      sink.lists.push({ ordered: true, number: goesOn ? this.#lastNumber : start - 1 });
    }
    if (tag === 'li') {
      const list = sink.lists.at(-1);
      if (list) list.number++;
      sink.mark = list?.ordered ? `${list.number}. ` : LIST_ITEM_MARK;
    }
  }

  #closeList(sink: Sink): void {
    const list = sink.lists.pop();
    if (list?.ordered && sink === this.#page && sink.lists.length === 0) this.#lastNumber = list.number;
  }
}

const endLine = (sink: Sink): void => {
  const line = sink.line.replaceAll(STREEP + STREEP, '').trimEnd();
  if (line !== '') sink.lines.push(line);
  sink.line = '';
};

const spanOf = (text: string | undefined): number => Math.max(1, Number.parseInt(text ?? '1', 10) || 1);

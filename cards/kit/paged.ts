import { list, type Row, section, subtle } from './blocks.ts';
import { type Data, execute } from './buttons.ts';
import type { Block, Button } from './element.ts';

const PAGE_BYTES = 18 * 1024;

const sizeOf = (row: Row): number => new TextEncoder().encode(JSON.stringify(list([row], ''))).length;

/**
 * The rows cut into pages of at most `size` rows and 18 KB, as far as the first row of the page after `page`: of a list of
 * thousands no more is made than is shown.
 */
const pagesOf = <T>(items: readonly T[], rowOf: (item: T) => Row, size: number, page: number): Row[][] => {
  const pages: Row[][] = [];
  let room = 0;
  for (const item of items) {
    if (pages.length > page) break;
    const row = rowOf(item);
    const bytes = sizeOf(row);
    const last = pages.at(-1);
    if (last === undefined || last.length >= size || bytes > room) {
      pages.push([row]);
      room = PAGE_BYTES - bytes;
    } else {
      last.push(row);
      room -= bytes;
    }
  }
  return pages;
};

/** Rows that stand next to each other and belong together get one heading; rows without one stand under none. */
const grouped = (rows: readonly Row[], groups: readonly (string | undefined)[], empty: string): Block[] => {
  const parts: { title: string | undefined; rows: Row[] }[] = [];
  for (const [nth, row] of rows.entries()) {
    const last = parts.at(-1);
    if (last && last.title === groups[nth]) last.rows.push(row);
    else parts.push({ title: groups[nth], rows: [row] });
  }
  if (parts.length === 0) return [list([], empty)];
  return parts.flatMap(({ title, rows: together }) =>
    title === undefined ? [list(together, empty)] : section(title, [list(together, empty)]),
  );
};

/**
 * One page of a long list, with "9 t/m 16 van 40" and the buttons Terug and Verder, which come back as `verb` with
 * `{...data, pagina}`. Pages count from 1; a page that does not exist (any more) becomes the nearest.
 * Put `blocks` in the body and `buttons` among the buttons of the card.
 */
export const paged = <T>(of: {
  readonly items: readonly T[];
  readonly row: (item: T) => Row;
  /** Shown when there is nothing. */
  readonly empty: string;
  readonly page: number;
  readonly verb: string;
  readonly data?: Data | undefined;
  /** The heading a row stands under; items of one group stand together. */
  readonly group?: ((item: T) => string | undefined) | undefined;
  /** Rows a page, 8 unless told. */
  readonly size?: number | undefined;
}): { readonly blocks: Block[]; readonly buttons: Button[] } => {
  const asked = Math.max(Math.trunc(of.page) || 1, 1);
  const pages = pagesOf(of.items, of.row, of.size ?? 8, asked);
  const page = Math.min(asked, Math.max(pages.length, 1));
  const shown = pages[page - 1] ?? [];
  const before = pages.slice(0, page - 1).flat().length;
  const { group } = of;
  const groups = of.items.slice(before, before + shown.length).map((item) => group?.(item));
  const blocks = grouped(shown, groups, of.empty);
  if (pages.length <= 1) return { blocks, buttons: [] };
  const to = (title: string, pagina: number): Button =>
    execute({ title, verb: of.verb, data: { ...of.data, pagina }, inputs: 'none' });
  return {
    blocks: [...blocks, subtle(`${before + 1} t/m ${before + shown.length} van ${of.items.length}`)],
    buttons: [
      ...(page > 1 ? [to('Terug', page - 1)] : []),
      ...(page < pages.length ? [to('Verder', page + 1)] : []),
    ],
  };
};

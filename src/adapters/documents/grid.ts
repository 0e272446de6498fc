/** Rows of cells as a page has them, with the columns and rows each covers. */
export type Cells = { readonly text: string; readonly colspan: number; readonly rowspan: number }[];

const MAX_COLUMNS = 200;

type Grid = { readonly rows: string[][]; readonly doorlopend: [row: number, column: number][] };

/** Lays cells out in a rectangle: a merged cell's text stands first, its other places are empty; `doorlopend` are those below it. */
export const gridOf = (rows: readonly Cells[]): Grid => {
  const taken: number[] = [];
  const doorlopend: [row: number, column: number][] = [];
  const grid = rows.map((cells, at) => {
    const row: string[] = [];
    for (const [column, left] of taken.entries()) if (left > 0) doorlopend.push([at, column]);
    for (const cell of cells) {
      while ((taken[row.length] ?? 0) > 0) row.push('');
      const first = row.length;
      row.push(cell.text);
      const width = first < MAX_COLUMNS ? Math.min(cell.colspan, MAX_COLUMNS - first) : 1;
      for (let column = first; column < first + width; column++) {
        if (column > first) row.push('');
        taken[column] = Math.max(taken[column] ?? 0, cell.rowspan);
      }
    }
    for (let column = 0; column < taken.length; column++)
      taken[column] = Math.max(0, (taken[column] ?? 0) - 1);
    return row;
  });
  const width = Math.max(0, ...grid.map((row) => row.length));
  return width === 0
    ? { rows: [], doorlopend: [] }
    : { rows: grid.map((row) => [...row, ...Array<string>(width - row.length).fill('')]), doorlopend };
};

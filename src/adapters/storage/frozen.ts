import type { Json, Row } from '../../ports/store.ts';

const freeze = (value: Json): void => {
  if (typeof value !== 'object' || value === null) return;
  for (const inner of Object.values(value)) freeze(inner);
  Object.freeze(value);
};

/** The row itself, its value frozen: for a row that is given to more than one reader. */
export const frozen = (row: Row): Row => {
  freeze(row.value);
  return row;
};

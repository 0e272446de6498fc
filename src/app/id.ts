import { createHash } from 'node:crypto';

const hash = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').replaceAll(/[-_]/g, 'x').toLowerCase();

/** An id that is the same for every run of the same occasion. */
export const stableId = (occasion: string, nth: number): string => hash(`${occasion}#${nth}`).slice(0, 14);

/** The netwerk of a Teams team: one team, one netwerk, so that no look-up is needed. */
export const netwerkIdOf = (tenant: string, team: string): string =>
  `n-${hash(`${tenant}/${team}`).slice(0, 16)}`;

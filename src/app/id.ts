import { createHash } from 'node:crypto';

const hash = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').replaceAll(/[-_]/g, 'x').toLowerCase();

/** An id that is the same for every run of the same occasion. */
export const stableId = (occasion: string, nth: number): string => hash(`${occasion}#${nth}`).slice(0, 14);

/**
 * The netwerk of a Teams team, so that no look-up is needed; with `channel`: another netwerk of that team, which
 * began in that channel.
 */
export const netwerkIdOf = (tenant: string, team: string, channel?: string): string =>
  `n-${hash(channel === undefined ? `${tenant}/${team}` : `${tenant}/${team}/${channel}`).slice(0, 16)}`;

/** Names a person without saying who it is. */
export const personHash = ({ tenant, oid }: { tenant: string; oid: string }): string =>
  hash(`${tenant}/${oid}`).slice(0, 24);

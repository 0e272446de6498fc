import { Temporal } from 'temporal-polyfill';

type Datum = Temporal.PlainDate;

/**
 * What one way of writing gives. `vanaf` is the first day of what was named, for "voor …"; `jaarGeraden` when the
 * year was not written; `hoe` when more was chosen than was written.
 */
export type Vorm =
  | { readonly datum: Datum; readonly vanaf?: Datum; readonly hoe?: string; readonly jaarGeraden?: true }
  | { readonly waarom: string; readonly voorstel?: Datum };

/** Reads one way of writing, or gives undefined. `t` is `gewoon` text; `anker` is the day it was written. */
export type Lezer = (t: string, anker: Datum) => Vorm | undefined;

/** An optional year at the end, for use inside a regular expression on `gewoon` text. */
export const JAAR = String.raw`(?:[ ,/-]+'?((?:19|20|21)\d{2}|\d{2}))?`;

const inJaar = (jaar: string): number => (jaar.length === 2 ? 2000 + Number(jaar) : Number(jaar));

/** Without a year: the first one on or after `anker`, this year or next. */
export const metJaar = (
  jaar: string | undefined,
  ditJaar: number,
  anker: Datum,
  op: (jaar: number) => Datum | undefined,
): { datum: Datum; jaarGeraden?: true } | undefined => {
  if (jaar !== undefined) {
    const datum = op(inJaar(jaar));
    return datum && { datum };
  }
  const nu = op(ditJaar);
  const datum = nu && Temporal.PlainDate.compare(nu, anker) >= 0 ? nu : op(ditJaar + 1);
  return datum && { datum, jaarGeraden: true };
};

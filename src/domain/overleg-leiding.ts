import type { Overleg } from './overleg.ts';

type Leiding = Pick<Overleg, 'voorzitter' | 'notulist'>;

/** Who leads this overleg beside the coördinator: may take it through its agenda while it is held. */
export const leidersVan = ({ voorzitter, notulist }: Leiding): string[] => [
  ...new Set([voorzitter, notulist].filter((id) => id !== undefined)),
];

/** What this person is at it, in words; undefined: nothing of the two. */
export const leidingVan = ({ voorzitter, notulist }: Leiding, wie: string): string | undefined => {
  if (voorzitter === wie) return notulist === wie ? 'voorzitter en notulist' : 'voorzitter';
  return notulist === wie ? 'notulist' : undefined;
};

/** The overleg with these two; undefined: nobody. */
export const metLeiding = (overleg: Overleg, { voorzitter, notulist }: Leiding): Overleg => {
  const { voorzitter: _voorzitter, notulist: _notulist, ...rest } = overleg;
  return {
    ...rest,
    ...(voorzitter === undefined ? {} : { voorzitter }),
    ...(notulist === undefined ? {} : { notulist }),
  };
};

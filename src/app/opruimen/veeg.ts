import { Temporal } from 'temporal-polyfill';
import type { Netwerk } from '../../domain/netwerk.ts';
import type { Row, Store, Write } from '../../ports/store.ts';

/** What is needed to judge a row. */
export type Bij = { readonly store: Store; readonly netwerk: Netwerk; readonly now: Temporal.Instant };

/** Rows of one kind that are gone over once a day: what must happen to each, two writes at most. */
export type Veeg = {
  /** Of the kind; all its rows are one range. */
  readonly naam: string;
  doe(bij: Bij, row: Row): Promise<Write[]>;
};

/** Whether an instant lies more than so many days (of 24 hours) back. */
export const isOuder = (op: string, now: Temporal.Instant, dagen: number): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(op).add({ hours: 24 * dagen }), now) < 0;

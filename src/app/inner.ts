import type { Temporal } from 'temporal-polyfill';
import type { Netwerk } from '../domain/netwerk.ts';
import type { Proefdraai } from '../features/turn.ts';
import type { Ports } from '../ports/ports.ts';

/** The ports, with what the app itself adds for the features: running the planner ahead. */
export type Inner = Ports & {
  readonly proefdraai: (netwerk: Netwerk, now: Temporal.Instant, dagen: number) => Promise<Proefdraai>;
};

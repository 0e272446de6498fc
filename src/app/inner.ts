import type { Temporal } from 'temporal-polyfill';
import type { Bericht } from '../domain/bericht.ts';
import type { Netwerk } from '../domain/netwerk.ts';
import type { Composed, Proefdraai } from '../features/turn.ts';
import type { Ports } from '../ports/ports.ts';

/** The ports, with what the app itself adds: running the planner ahead, making a message anew, and hearing that something was erased. */
export type Inner = Ports & {
  /** After a commit that destroyed a key. */
  readonly erased?: () => void;
  readonly proefdraai: (netwerk: Netwerk, now: Temporal.Instant, dagen: number) => Promise<Proefdraai>;
  readonly kaart: (
    netwerk: Netwerk,
    now: Temporal.Instant,
    bericht: Bericht,
  ) => Promise<Composed | undefined>;
};

import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../src/ports/clock.ts';

/** A clock that stands still until it is moved. */
export type MovableClock = Clock & { set(to: Temporal.Instant): void };

export const movableClock = (start: string): MovableClock => {
  let now = Temporal.ZonedDateTime.from(`${start}[Europe/Amsterdam]`).toInstant();
  return {
    now: () => now,
    set: (to) => {
      now = to;
    },
    sleepUntil: async () => undefined,
  };
};

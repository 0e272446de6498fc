import { Temporal } from 'temporal-polyfill';
import type { Wake } from './wekker.ts';

/** Wake-ups of the same netwerk are one look. */
export const byNetwerk = (wakes: readonly Wake[]): [string, Wake[]][] => {
  const found = new Map<string, Wake[]>();
  for (const wake of wakes) found.set(wake.netwerk, [...(found.get(wake.netwerk) ?? []), wake]);
  return [...found];
};

/**
 * The next sweep: every netwerk has its own fixed times, so that looks that were planned apart fall together again
 * instead of each planning the next.
 */
export const sweepAfter = (
  now: Temporal.Instant,
  netwerk: string,
  every: Temporal.Duration,
): Temporal.Instant => {
  const period = Math.max(1, Math.round(every.total('seconds')));
  const second = Math.floor(now.epochMilliseconds / 1000);
  const offset = [...netwerk].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % period, 0);
  return Temporal.Instant.fromEpochMilliseconds((second + period - ((second - offset) % period)) * 1000);
};

/** A wake-up in the past would be due at once, again and again. */
export const laterThan = (next: Temporal.Instant, now: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(next, now) > 0 ? next : now.add({ seconds: 1 });

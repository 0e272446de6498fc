import { Temporal } from 'temporal-polyfill';
import type { Clock } from './ports/clock.ts';

/** `setTimeout` waits at most this long. */
const LONGEST_TIMER_MS = 2_147_000_000;

/**
 * A clock that runs `speed` times as fast as `wall` (real milliseconds), from `from` on; the real time when
 * nothing is given.
 */
export const createClock = (wall: () => number, from: Temporal.Instant | undefined, speed: number): Clock => {
  const began = wall();
  const base = from?.epochMilliseconds ?? began;
  const now = () => Temporal.Instant.fromEpochMilliseconds(Math.round(base + (wall() - began) * speed));
  return {
    now,
    sleepUntil: (instant, signal) =>
      new Promise((resolve) => {
        const left = Math.max(0, (instant.epochMilliseconds - now().epochMilliseconds) / speed);
        const timer = setTimeout(done, Math.min(Math.ceil(left), LONGEST_TIMER_MS));
        function done() {
          clearTimeout(timer);
          signal.removeEventListener('abort', done);
          resolve();
        }
        if (signal.aborted) done();
        else signal.addEventListener('abort', done, { once: true });
      }),
  };
};

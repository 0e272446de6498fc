import type { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';

export type LoopParts = {
  readonly clock: Clock;
  readonly log: Log;
  /** Handles what is due; resolves with when to come back. */
  readonly tick: () => Promise<Temporal.Instant | undefined>;
  /** Real milliseconds until something must be tried again, if anything. */
  readonly retryIn: () => number | undefined;
};

/** Never asleep longer than this, in real milliseconds: another instance may have planned something earlier. */
const LONGEST_SLEEP_MS = 30_000;
const AFTER_TROUBLE_MS = 2_000;

/** Ticks when something is due, until stopped. An error is logged and tried again. */
export const createLoop = ({ clock, log, tick, retryIn }: LoopParts) => {
  let stopped = false;
  /** Something was planned while looking: that look may have missed it. */
  let woken = false;
  let awake = new AbortController();
  let running: Promise<void> = Promise.resolve();

  const sleep = async (until: Temporal.Instant | undefined, atMost: number): Promise<void> => {
    awake = new AbortController();
    const timer = setTimeout(() => awake.abort(), Math.max(1, atMost));
    if (until) await clock.sleepUntil(until, awake.signal);
    else
      await new Promise<void>((resolve) =>
        awake.signal.addEventListener('abort', () => resolve(), { once: true }),
      );
    clearTimeout(timer);
  };

  const run = async (): Promise<void> => {
    while (!stopped) {
      try {
        woken = false;
        const next = await tick();
        if (!stopped && !woken) await sleep(next, Math.min(LONGEST_SLEEP_MS, retryIn() ?? LONGEST_SLEEP_MS));
      } catch (error) {
        log.error('scheduler.failed', error);
        // Not sooner, whatever waits to be tried again: it would fail as often as this can turn around.
        if (!stopped) await sleep(undefined, AFTER_TROUBLE_MS);
      }
    }
  };

  return {
    start: (): void => {
      running = run();
    },
    /** Something was planned: look now. */
    wake: (): void => {
      woken = true;
      awake.abort();
    },
    /** Resolves when the running tick is done. */
    stop: async (): Promise<void> => {
      stopped = true;
      awake.abort();
      await running;
    },
  };
};

import { Temporal } from 'temporal-polyfill';
import type { Ports } from '../ports/ports.ts';

/** What was changed, and may not be kept as it was, is gone from the files within this time. */
const EVERY = Temporal.Duration.from({ minutes: 10 });

/**
 * Sees to it that what was erased is gone from the files of the store too: at once after a key was destroyed, and else every
 * few minutes. At start-up it is not known what was left behind, so then as well. Never rejects: what could not be done is
 * done at the next look.
 */
export const createScrub = ({ store, clock, log }: Pick<Ports, 'store' | 'clock' | 'log'>) => {
  let done: Temporal.Instant | undefined;
  let running: Promise<void> | undefined;

  const scrub = async (): Promise<void> => {
    const now = clock.now();
    try {
      if ((await store.scrub?.()) !== false) done = now;
    } catch (error) {
      log.error('store.not-scrubbed', error);
    }
  };
  const begin = (): Promise<void> => {
    running ??= scrub().finally(() => {
      running = undefined;
    });
    return running;
  };
  return {
    /** Something was erased: at the latest at the next look nothing of it is left. */
    erased: (): void => {
      done = undefined;
      void begin();
    },
    /** When it is time. */
    look: async (): Promise<void> => {
      if (done && Temporal.Instant.compare(clock.now(), done.add(EVERY)) < 0) return;
      await begin();
    },
    running: (): readonly Promise<void>[] => (running ? [running] : []),
  };
};

/**
 * Runs `work` for a key, never twice at once. Asked while it runs, it runs once more after that, so that nothing that
 * was there when it was asked is missed. `work` deals with its own errors.
 */
export const oneAtATime = (work: (key: string) => Promise<void>) => {
  const running = new Map<string, Promise<void>>();
  const again = new Set<string>();

  const run = async (key: string): Promise<void> => {
    try {
      do {
        again.delete(key);
        await work(key);
      } while (again.has(key));
    } finally {
      // In the same breath as the last look at `again`: whoever asks after this starts anew.
      running.delete(key);
    }
  };

  return {
    start: (key: string): Promise<void> => {
      const busy = running.get(key);
      if (busy) {
        again.add(key);
        return busy;
      }
      const mine = run(key);
      running.set(key, mine);
      return mine;
    },
    running: (): Promise<void>[] => [...running.values()],
  };
};

type Reading<T> = { readonly now: Promise<T>; next: Promise<T> | undefined };

/**
 * Lets those who ask for one thing while it is being read share the next reading of it: one request for all of
 * them, that began after each of them asked. Whoever asks when nobody reads is served at once.
 */
export const createSharedReads = <T>() => {
  const readings = new Map<string, Reading<T>>();

  const begin = (name: string, read: () => Promise<T>): Promise<T> => {
    const reading: Reading<T> = { now: read(), next: undefined };
    readings.set(name, reading);
    const done = (): void => {
      if (readings.get(name) === reading && reading.next === undefined) readings.delete(name);
    };
    reading.now.then(done, done);
    return reading.now;
  };

  return (name: string, read: () => Promise<T>): Promise<T> => {
    const busy = readings.get(name);
    if (busy === undefined) return begin(name, read);
    const after = (): Promise<T> => begin(name, read);
    busy.next ??= busy.now.then(after, after);
    return busy.next;
  };
};

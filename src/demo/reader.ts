/** Whether somebody looks at the Playground. */
export type Reader = {
  /** Resolves with true once somebody looks, or with false when nobody will any more. */
  there(): Promise<boolean>;
  came(): void;
  /** Whoever did not come yet, will not. */
  left(): void;
};

/**
 * The client of the Playground loses messages that were sent before its page was open: they wait for whoever opens
 * it. `expected` is false where another client reads: then nothing waits.
 */
export const createReader = (expected: boolean): Reader => {
  let known: boolean | undefined = expected ? undefined : true;
  const waiting: ((there: boolean) => void)[] = [];
  const settle = (there: boolean): void => {
    known = there;
    for (const tell of waiting.splice(0)) tell(there);
  };
  return {
    there: () => (known === undefined ? new Promise((tell) => waiting.push(tell)) : Promise.resolve(known)),
    came: () => settle(true),
    left: () => {
      if (known === undefined) settle(false);
    },
  };
};

/** At most `count` in any `ms` milliseconds. */
export type Limit = { readonly count: number; readonly ms: number };

/** Sending to one conversation: 7/1 s, 8/2 s, 60/30 s, 1,800/h (Teams' own limits per bot). */
export const SEND_LIMITS: readonly Limit[] = [
  { count: 7, ms: 1_000 },
  { count: 8, ms: 2_000 },
  { count: 60, ms: 30_000 },
  { count: 1_800, ms: 3_600_000 },
];

/** Reading one conversation's roster: twice what may be sent. */
export const ROSTER_LIMITS: readonly Limit[] = SEND_LIMITS.map(({ count, ms }) => ({ count: count * 2, ms }));

/** Milliseconds that only go up, and a wait. Real time, also in a demo with a fast clock: Teams does not speed up. */
export type Stopwatch = { now(): number; sleep(ms: number): Promise<void> };

export const realStopwatch: Stopwatch = {
  now: () => performance.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

type Lane = {
  /** Resolves when there is room, first come first served; `go` runs at that moment, before the next in line looks. */
  enter(go: () => Promise<void>): Promise<void>;
  isIdle(): boolean;
};

const createLane = (limits: readonly Limit[], watch: Stopwatch): Lane => {
  const longest = Math.max(...limits.map(({ count }) => count));
  const window = Math.max(...limits.map(({ ms }) => ms));
  const went: number[] = [];
  let waiting = 0;
  let last: Promise<void> = Promise.resolve();

  const waitFor = (): number => {
    const free = limits.map(({ count, ms }) => (went.at(-count) ?? Number.NEGATIVE_INFINITY) + ms);
    return Math.max(0, ...free) - watch.now();
  };
  const pass = async (go: () => Promise<void>): Promise<void> => {
    for (let wait = waitFor(); wait > 0; wait = waitFor()) await watch.sleep(wait);
    await go();
    went.push(watch.now());
    if (went.length > longest * 2) went.splice(0, went.length - longest);
  };
  return {
    enter(go) {
      waiting += 1;
      const mine = last
        .then(() => pass(go))
        .finally(() => {
          waiting -= 1;
        });
      last = mine;
      return mine;
    },
    isIdle: () => waiting === 0 && (went.at(-1) ?? Number.NEGATIVE_INFINITY) + window <= watch.now(),
  };
};

const MANY_LANES = 1_000;

/**
 * Waits for a place in two lanes, first the one of `key` and then the one all share, so that a busy
 * conversation never holds up another one.
 */
export type Pace = { slot(key: string, limits: readonly Limit[]): Promise<void> };

/** `perSecond` is for the whole process: Teams allows 50 requests a second per app per tenant. */
export const createPace = (perSecond: number, watch: Stopwatch = realStopwatch): Pace => {
  const shared = createLane([{ count: perSecond, ms: 1_000 }], watch);
  const lanes = new Map<string, Lane>();
  const laneOf = (key: string, limits: readonly Limit[]): Lane => {
    const known = lanes.get(key);
    if (known !== undefined) return known;
    if (lanes.size >= MANY_LANES) for (const [old, lane] of lanes) if (lane.isIdle()) lanes.delete(old);
    const lane = createLane(limits, watch);
    lanes.set(key, lane);
    return lane;
  };
  return {
    slot: (key, limits) => laneOf(key, limits).enter(() => shared.enter(async () => {})),
  };
};

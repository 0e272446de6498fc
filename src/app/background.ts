import { Temporal } from 'temporal-polyfill';
import { earliest } from '../domain/time.ts';
import { checkAudit } from './audit-keten.ts';
import type { Daily } from './daily.ts';
import type { Directory } from './directory.ts';
import type { Inner } from './inner.ts';
import { createOnderhoud } from './onderhoud.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { Outbox } from './outbox.ts';
import type { Recorded } from './recorded.ts';
import type { createScrub } from './scrub.ts';
import type { Planner } from './tick.ts';
import { byNetwerk, laterThan, sweepAfter } from './wanneer.ts';
import { createWekker, type Wake } from './wekker.ts';

/** Netwerken that are looked at together. */
const AT_ONCE = 8;
/** A netwerk that could not be looked at, and a send that could not be done, are tried again this soon. */
const AFTER_FAILURE = { minutes: 1 } as const;
const AFTER_TROUBLE_MS = 2_000;
const CLEAN_EVERY = { minutes: 10 } as const;

/**
 * Everything that happens without anyone typing: sending the outbox, and looking at what is due. `sweep` is how
 * long a netwerk is left alone at most, so that what a crashed instance left behind is found.
 */
export const createBackground = (
  ports: Inner,
  parts: {
    planner: Planner;
    daily: Daily;
    outbox: Outbox;
    scrub: ReturnType<typeof createScrub>;
    directory: Directory;
    sweep: Temporal.Duration;
    onWork: () => void;
  },
) => {
  const { clock, log } = ports;
  const wekker = createWekker(ports.store);
  const onderhoud = createOnderhoud(ports, parts.directory);
  /** Wake-ups that are being written, and those that could not be. */
  const waking = new Set<Promise<void>>();
  const unwoken = new Map<string, Temporal.Instant>();
  /** Netwerken whose moments are being handled now: their digests still grow. */
  const planning = new Map<string, number>();
  const retryAt = new Map<string, number>();
  let cleaned: Temporal.Instant | undefined;
  let lastTick: Temporal.Instant | undefined;

  const comeBack = (netwerk: string, at: number): void => {
    retryAt.set(netwerk, at);
    parts.onWork();
  };
  const send = async (netwerk: string): Promise<void> => {
    try {
      const left = await parts.outbox.dispatch(netwerk, () => planning.has(netwerk));
      if (left === undefined) retryAt.delete(netwerk);
      else comeBack(netwerk, left);
    } catch (error) {
      log.error('outbox.failed', error, { netwerk });
      comeBack(netwerk, ports.wall() + AFTER_TROUBLE_MS);
    }
  };
  /** One dispatcher per netwerk in this process; the lease on each message is for other processes. */
  const dispatcher = oneAtATime(send);

  const plan = async (netwerk: string): Promise<Temporal.Instant | undefined> => {
    planning.set(netwerk, (planning.get(netwerk) ?? 0) + 1);
    try {
      return await parts.planner.plan(netwerk);
    } finally {
      const others = (planning.get(netwerk) ?? 1) - 1;
      if (others > 0) planning.set(netwerk, others);
      else planning.delete(netwerk);
    }
  };

  /** Sending is not waited for: a netwerk with much to send holds nobody up. */
  const look = async (netwerk: string): Promise<Temporal.Instant> => {
    const next = await plan(netwerk);
    const nextDaily = await parts.daily.run(netwerk);
    void dispatcher.start(netwerk);
    const goOn = await onderhoud(netwerk, clock.now());
    // Clearing up may have left something to send.
    void dispatcher.start(netwerk);
    if (goOn) return goOn;
    const sweep = sweepAfter(clock.now(), netwerk, parts.sweep);
    return laterThan(earliest(sweep, next, nextDaily) ?? sweep, clock.now());
  };

  /** Trouble with one netwerk is its own: it is looked at again in a minute. */
  const visit = async (netwerk: string, wakes: readonly Wake[]): Promise<void> => {
    const next = await look(netwerk).catch((error: unknown) => {
      log.error('look.failed', error, { netwerk });
      return clock.now().add(AFTER_FAILURE);
    });
    for (const wake of wakes) await wekker.done(wake, next);
  };

  const wake = (netwerk: string, at: Temporal.Instant): void => {
    const work: Promise<void> = wekker
      .ensure(netwerk, at, clock.now())
      .then(parts.onWork)
      .catch((error: unknown) => {
        log.error('wekker.failed', error, { netwerk });
        const before = unwoken.get(netwerk);
        unwoken.set(netwerk, before && Temporal.Instant.compare(before, at) < 0 ? before : at);
      })
      .finally(() => waking.delete(work));
    waking.add(work);
  };

  /** What was typed and never asked for again is not kept. */
  const cleanTyped = async (now: Temporal.Instant): Promise<void> => {
    if (cleaned && Temporal.Instant.compare(now, cleaned.add(CLEAN_EVERY)) < 0) return;
    cleaned = now;
    await parts.directory.typed.clean(now).catch((error: unknown) => log.error('typed.not-cleaned', error));
  };

  const all = (): Promise<void>[] => [...dispatcher.running(), ...waking, ...parts.scrub.running()];

  return {
    /** After a commit: send what it put in the outbox, and wake up in time for what it planned. */
    after: (netwerk: string, recorded: Recorded): void => {
      if (recorded.outbox) void dispatcher.start(netwerk);
      if (recorded.wake) wake(netwerk, recorded.wake);
      if (recorded.destroyed) parts.scrub.erased();
    },
    /** Start-up: every netwerk is looked at once, so that nothing a crash left behind waits. */
    recover: async (): Promise<void> => {
      for (const netwerk of await parts.directory.all())
        await wekker.ensure(netwerk, clock.now(), clock.now());
    },
    /** Walks the audit log of every netwerk; a line that was tampered with is logged as an error. */
    checkAudit: async (): Promise<void> => {
      for (const netwerk of await parts.directory.all()) {
        const { fout } = await checkAudit(ports, netwerk);
        if (fout !== undefined)
          log.error('audit.broken', new Error(`the audit log does not hold from line ${fout}`), { netwerk });
      }
    },
    /** Handles everything that is due. Resolves with when to come back. */
    tick: async (): Promise<Temporal.Instant | undefined> => {
      const now = clock.now();
      await cleanTyped(now);
      const asked = [...unwoken];
      unwoken.clear();
      for (const [netwerk, at] of asked) wake(netwerk, at);
      for (;;) {
        const due = byNetwerk(await wekker.due(now));
        if (due.length === 0) break;
        for (let from = 0; from < due.length; from += AT_ONCE)
          await Promise.all(due.slice(from, from + AT_ONCE).map((each) => visit(...each)));
      }
      const wall = ports.wall();
      for (const [netwerk, at] of retryAt) {
        if (at > wall) continue;
        retryAt.delete(netwerk);
        void dispatcher.start(netwerk);
      }
      await parts.scrub.look();
      lastTick = clock.now();
      return wekker.next();
    },
    /** Real milliseconds until a message that Teams refused for now may be tried again. */
    retryIn: (): number | undefined => {
      const times = [...retryAt.values()];
      return times.length === 0 ? undefined : Math.max(0, Math.min(...times) - ports.wall());
    },
    lastTick: () => lastTick,
    /** Resolves when nothing is being sent, and every wake-up that was asked for is there. */
    settled: async (): Promise<void> => {
      for (let busy = all(); busy.length > 0; busy = all()) await Promise.all(busy);
    },
  };
};

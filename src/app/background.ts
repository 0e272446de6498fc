import { Temporal } from 'temporal-polyfill';
import type { Ports } from '../ports/ports.ts';
import { checkAudit, sealAudit } from './audit-keten.ts';
import type { Directory } from './directory.ts';
import type { Outbox } from './outbox.ts';
import type { Planner } from './tick.ts';
import type { Recorded } from './turn.ts';
import { createWekker } from './wekker.ts';


/**
 * Everything that happens without anyone typing: sending the outbox, and looking at what is due. `sweep` is how
 * long a netwerk is left alone at most, so that what a crashed instance left behind is found.
 */
export const createBackground = (
  ports: Ports,
  parts: {
    planner: Planner;
    outbox: Outbox;
    directory: Directory;
    sweep: Temporal.Duration;
    onWork: () => void;
  },
) => {
  const { clock, log } = ports;
  const wekker = createWekker(ports.store);
  /** Per netwerk: what is running now, and whether it must run once more. */
  const running = new Map<string, Promise<void>>();
  const again = new Set<string>();
  /** Wake-ups that are being written. */
  const waking = new Set<Promise<void>>();
  const retryAt = new Map<string, number>();
  let lastTick: Temporal.Instant | undefined;

  const drain = async (netwerk: string): Promise<void> => {
    do {
      again.delete(netwerk);
      const left = await parts.outbox.dispatch(netwerk);
      if (left === undefined) retryAt.delete(netwerk);
      else retryAt.set(netwerk, left);
    } while (again.has(netwerk));
  };

  /** One dispatcher per netwerk in this process; the lease on each message is for other processes. */
  const dispatch = (netwerk: string): Promise<void> => {
    const busy = running.get(netwerk);
    if (busy) {
      again.add(netwerk);
      return busy;
    }
    const work = drain(netwerk)
      .catch((error: unknown) => log.error('outbox.failed', error, { netwerk }))
      .finally(() => running.delete(netwerk));
    running.set(netwerk, work);
    return work;
  };

  const look = async (netwerk: string): Promise<Temporal.Instant> => {
    const next = await parts.planner.plan(netwerk);
    await dispatch(netwerk);
    await sealAudit(ports.store, netwerk, clock.now());
    const sweep = clock.now().add(parts.sweep);
    return next && Temporal.Instant.compare(next, sweep) < 0 ? laterThan(next, clock.now()) : sweep;
  };

  return {
    /** After a commit: send what it put in the outbox, and wake up in time for what it planned. */
    after: (netwerk: string, recorded: Recorded): void => {
      if (recorded.outbox) void dispatch(netwerk);
      const { wake } = recorded;
      if (!wake) return;
      const work: Promise<void> = wekker
        .ensure(netwerk, wake)
        .then(parts.onWork)
        .catch((error: unknown) => log.error('wekker.failed', error, { netwerk }))
        .finally(() => waking.delete(work));
      waking.add(work);
    },
    /** Start-up: every netwerk is looked at once, so that nothing a crash left behind waits. */
    recover: async (): Promise<void> => {
      for (const netwerk of await parts.directory.all()) await wekker.ensure(netwerk, clock.now());
    },
    /** Walks the audit log of every netwerk; a line that was tampered with is logged as an error. */
    checkAudit: async (): Promise<void> => {
      for (const netwerk of await parts.directory.all()) {
        const { fout } = await checkAudit(ports.store, netwerk);
        if (fout !== undefined)
          log.error('audit.broken', new Error(`the audit log does not hold from line ${fout}`), { netwerk });
      }
    },
    /** Handles everything that is due. Resolves with when to come back. */
    tick: async (): Promise<Temporal.Instant | undefined> => {
      const now = clock.now();
      for (;;) {
        const due = await wekker.due(now);
        if (due.length === 0) break;
        for (const wake of due) await wekker.done(wake, await look(wake.netwerk));
      }
      const wall = ports.wall();
      for (const [netwerk, at] of retryAt) if (at <= wall) await dispatch(netwerk);
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
      while (running.size + waking.size > 0) await Promise.all([...running.values(), ...waking]);
    },
  };
};

/** A wake-up in the past would be due at once, again and again. */
const laterThan = (next: Temporal.Instant, now: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(next, now) > 0 ? next : now.add({ seconds: 1 });

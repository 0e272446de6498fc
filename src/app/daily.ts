import { Temporal } from 'temporal-polyfill';
import type { Netwerk } from '../domain/netwerk.ts';
import { earliest } from '../domain/time.ts';
import { inVenster, lokaalUur, lokaleDatum, werkdagVanaf } from '../domain/werkdag.ts';
import type { Feature } from '../features/feature.ts';
import type { Turn } from '../features/turn.ts';
import { Conflict } from '../ports/store.ts';
import { commitByItself, turnByItself } from './by-itself.ts';
import type { Directory } from './directory.ts';
import type { Inner } from './inner.ts';
import type { Routes } from './routes.ts';

/** A netwerk where more than this is to be done at once goes on at the next look. */
const MOST_PORTIONS = 50;

export type Daily = {
  /**
   * Does what a netwerk does once a day: raising what came due, in working hours; erasing, at any time. Never rejects.
   * Resolves with when to come back.
   */
  run(netwerk: string): Promise<Temporal.Instant | undefined>;
};

type Work = {
  readonly name: string;
  readonly portion: (turn: Turn) => Promise<'more' | 'done'>;
  /** When this has something to do next, at or after `now`. */
  readonly from: (now: Temporal.Instant, netwerk: Netwerk) => Temporal.Instant;
};

const midnightAfter = (now: Temporal.Instant, zone: string): Temporal.Instant =>
  now.toZonedDateTimeISO(zone).startOfDay().add({ days: 1 }).toInstant();

/** The first moment at or after `now` in working hours, and not before the hour at which messages go out. */
const workingFrom = (now: Temporal.Instant, { protocol, tijdzone }: Netwerk): Temporal.Instant => {
  const uur = lokaalUur(werkdagVanaf(lokaleDatum(now, tijdzone)), protocol.berichtUur, tijdzone);
  const later = Temporal.Instant.compare(now, uur) > 0 ? now : uur;
  return inVenster(later, tijdzone, protocol.berichtUur);
};

const worksOf = (features: readonly Feature[]): Work[] =>
  features.flatMap(({ name, daily, erase }) => [
    ...(daily ? [{ name: `${name}.daily`, portion: daily, from: workingFrom }] : []),
    ...(erase ? [{ name: `${name}.erase`, portion: erase, from: (now: Temporal.Instant) => now }] : []),
  ]);

/**
 * Has every feature do its work of the day, a portion and a commit at a time. Nothing but the rows themselves says how
 * far it came: two instances at once, or a crash, do it once all the same.
 */
export const createDaily = (ports: Inner, routes: Routes, directory: Directory): Daily => {
  const works = worksOf(routes.features);
  /** By netwerk and work: until when there can be nothing to do. Most looks need to read nothing. */
  const nothingUntil = new Map<string, Temporal.Instant>();

  const portion = async (id: string, work: Work, nth: number): Promise<'more' | 'done'> => {
    const found = await directory.load(id);
    if (!found) return 'done';
    const now = ports.clock.now();
    const occasion = `${work.name}!${now.epochMilliseconds}!${nth}`;
    const { turn, recorded } = turnByItself(ports, found, occasion, now);
    const outcome = await work.portion(turn);
    if (recorded.writes.length > 0) await commitByItself(ports, found, recorded, work.name);
    return outcome;
  };

  const all = async (id: string, work: Work): Promise<boolean> => {
    for (let nth = 0; nth < MOST_PORTIONS; nth += 1) {
      try {
        if ((await portion(id, work, nth)) === 'done') return true;
      } catch (error) {
        // Somebody else changed it meanwhile, or did it: looked at again.
        if (!(error instanceof Conflict)) throw error;
      }
    }
    return false;
  };

  /** Until when there is nothing to do for this work, having done what there was. */
  const until = async (id: string, work: Work, netwerk: Netwerk): Promise<Temporal.Instant | undefined> => {
    const now = ports.clock.now();
    const from = work.from(now, netwerk);
    if (Temporal.Instant.compare(from, now) > 0) return from;
    return (await all(id, work)) ? midnightAfter(now, netwerk.tijdzone) : undefined;
  };

  const run = async (id: string): Promise<Temporal.Instant | undefined> => {
    const now = ports.clock.now();
    const due = works.filter(({ name }) => {
      const quiet = nothingUntil.get(`${id} ${name}`);
      return !quiet || Temporal.Instant.compare(now, quiet) >= 0;
    });
    const found = due.length === 0 ? undefined : await directory.load(id);
    if (found)
      for (const work of due) {
        const quiet = await until(id, work, found.netwerk);
        if (quiet) nothingUntil.set(`${id} ${work.name}`, quiet);
      }
    const times = works.map(({ name }) => nothingUntil.get(`${id} ${name}`));
    return earliest(...times.filter((at) => at && Temporal.Instant.compare(at, now) > 0));
  };

  return {
    run: (id) =>
      run(id).catch((error: unknown) => {
        // What could not be done now is done at the next look.
        ports.log.error('daily.failed', error, { netwerk: id });
        return undefined;
      }),
  };
};

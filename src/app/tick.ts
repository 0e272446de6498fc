import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { type Moment, Momenten } from '../domain/bericht.ts';
import { coordinatoren, type Netwerk } from '../domain/netwerk.ts';
import { InstantText } from '../domain/time.ts';
import { inVenster, lokaalUur, werkdagVanaf } from '../domain/werkdag.ts';
import type { MomentKind } from '../features/feature.ts';
import type { NewBericht, NewNudge, Stored, Turn } from '../features/turn.ts';
import { Conflict, StoreUnavailable } from '../ports/store.ts';
import { commitByItself, turnByItself } from './by-itself.ts';
import { recordNudges } from './digest.ts';
import type { Directory } from './directory.ts';
import type { Found } from './find.ts';
import type { Inner } from './inner.ts';
import type { Recorded } from './recorded.ts';
import type { Routes } from './routes.ts';
import { listThings } from './rows.ts';
import { verdeel } from './rust.ts';
import { geefVrij, recordTot, VRIJ } from './werktijd.ts';

/** The message that tells the coördinator what was skipped after the bot was away. */
const INGEHAALD = 'ingehaald';

/** Moments taken per look: each writes some four rows, and a commit holds a hundred. */
const LOOK = 200;

/** A moment that lost every race is looked at again this soon. */
const CONTESTED = { minutes: 1 } as const;

export type Planner = {
  /** Handles every moment that has come. Resolves with the next one, if any. */
  plan(netwerk: string): Promise<Temporal.Instant | undefined>;
};

/**
 * A reminder that waits: for who already had today's digest, until the next working day; for who is away, until they are back;
 * for a partner with quiet days or a later hour, until then.
 */
const LATER = 'nudge.later';
const Later = z.object({
  soort: z.string(),
  over: z.string(),
  aan: z.string(),
  uiterlijk: InstantText.transform((text) => Temporal.Instant.from(text)).optional(),
});

const nextMorning = (turn: Turn): Temporal.Instant =>
  lokaalUur(
    werkdagVanaf(turn.vandaag.add({ days: 1 })),
    turn.netwerk.protocol.berichtUur,
    turn.netwerk.tijdzone,
  );

/** What missed today's digest by a little is asked tomorrow all the same: its line says how it stands by then. */
const metTijd = ({ uiterlijk, ...nudge }: NewNudge, turn: Turn): NewNudge =>
  uiterlijk && Temporal.Instant.compare(nextMorning(turn), uiterlijk) < 0 ? { ...nudge, uiterlijk } : nudge;

/**
 * Looks at the moments that are due, and lets each feature decide. Every moment is removed in the same commit
 * as what it brought about, so that two instances, or a crash, never handle it twice.
 */
export const createPlanner = (ports: Inner, routes: Routes, directory: Directory): Planner => {
  const { store } = ports;

  /** A moment of a kind that nobody handles (planned by a newer version) stays until somebody does. */
  const kindOf = ({ soort }: Moment): MomentKind => {
    const kind = routes.moments.get(soort);
    if (!kind) throw new Error(`no feature handles the moment ${soort}`);
    return kind;
  };

  /** Runs one moment and commits it, with the reminders it asked for. Run again when it lost against a click. */
  const handle = async (
    found: Found,
    stored: Stored<Moment>,
    now: Temporal.Instant,
  ): Promise<Recorded | undefined> => {
    const moment = stored.value;
    const { turn, recorded } = turnByItself(ports, found, `moment!${moment.id}`, now);
    if (moment.soort === LATER) turn.nudge(Later.parse(JSON.parse(moment.over)));
    else if (moment.soort === VRIJ) await geefVrij(turn, recorded, moment.over);
    else await kindOf(moment).due(turn, moment);
    turn.remove(Momenten, stored);
    const { nu, later } = verdeel(routes, turn, recorded.nudges);
    recorded.nudges.splice(0, Number.POSITIVE_INFINITY, ...nu);
    const missedToday = await recordNudges(turn, recorded, turn.vandaag.toString());
    for (const nudge of missedToday) later.push({ op: nextMorning(turn), nudge: metTijd(nudge, turn) });
    for (const { op, nudge } of later) turn.moment(op, LATER, JSON.stringify(nudge));
    await commitByItself(ports, found, recorded, `moment ${moment.soort}`);
    return recorded;
  };

  /** In working hours; resolves with when it goes. */
  const tellSkipped = async (
    netwerk: Netwerk,
    count: number,
    now: Temporal.Instant,
  ): Promise<Temporal.Instant> => {
    const recorded: Pick<Recorded, 'writes' | 'outbox'> = { writes: [], outbox: false };
    const day = now.toZonedDateTimeISO(netwerk.tijdzone).toPlainDate().toString();
    const op = inVenster(now, netwerk.tijdzone);
    for (const { id } of coordinatoren(netwerk)) {
      const bericht: NewBericht = {
        id: `${INGEHAALD}!${day}!${id}`,
        soort: INGEHAALD,
        over: { aantal: count },
        aan: { soort: 'deelnemer', deelnemer: id },
      };
      recordTot(recorded, bericht, { now, op, uniek: bericht.id });
    }
    await store.commit(netwerk.id, recorded.writes);
    return op;
  };

  return {
    plan: async (id) => {
      let skipped = 0;
      let contested = false;
      // Mostly nothing is due, and one row says so.
      let look = 1;
      const failed = new Set<string>();
      const now = ports.clock.now();
      for (;;) {
        const found = await directory.load(id);
        if (!found) return undefined;
        // What could not be handled stands in front: it must not hide what comes after it.
        const due = await listThings(store, id, Momenten, { limit: look + failed.size });
        const ready = due.filter(
          ({ value }) => Temporal.Instant.compare(value.op, now) <= 0 && !failed.has(value.id),
        );
        if (ready.length === 0) {
          const verteld =
            skipped > 0 ? await unlessDone(tellSkipped(found.netwerk, skipped, now)) : undefined;
          const next = due.find(({ value }) => !failed.has(value.id))?.value.op;
          return earliest(contested ? now.add(CONTESTED) : verteld, next);
        }
        look = LOOK;
        for (const moment of ready) {
          try {
            const recorded = await retried(() => handle(found, moment, now));
            if (!recorded) {
              failed.add(moment.value.id);
              contested = true;
              ports.log.warn('planner.contested', { soort: moment.value.soort });
            }
            skipped += recorded?.dropped ?? 0;
          } catch (error) {
            // Nothing can be done now, and nothing was: all of it is looked at again.
            if (error instanceof StoreUnavailable) throw error;
            // One moment that cannot be handled must not hold up the others; it is tried again at the next tick.
            failed.add(moment.value.id);
            ports.log.error('planner.failed', error, { soort: moment.value.soort });
          }
        }
      }
    },
  };
};

const earliest = (
  a: Temporal.Instant | undefined,
  text: string | undefined,
): Temporal.Instant | undefined => {
  const b = text === undefined ? undefined : Temporal.Instant.from(text);
  if (!a || !b) return a ?? b;
  return Temporal.Instant.compare(a, b) < 0 ? a : b;
};

/** A lost race is decided again; a moment that another instance took is gone. */
const retried = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
  for (let attempt = 1; attempt <= 3; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  }
  return undefined;
};

const unlessDone = async <T>(commit: Promise<T>): Promise<T | undefined> => {
  try {
    return await commit;
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return undefined;
  }
};

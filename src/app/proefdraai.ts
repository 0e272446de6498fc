import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { type Bericht, Berichten, Wachtenden } from '../domain/bericht.ts';
import type { Netwerk } from '../domain/netwerk.ts';
import { earliest, instantText } from '../domain/time.ts';
import type { Proefbericht, Proefdraai, Stored } from '../features/turn.ts';
import type { Ports } from '../ports/ports.ts';
import type { Write } from '../ports/store.ts';
import { createDaily } from './daily.ts';
import { DIGEST } from './digest.ts';
import { createDirectory } from './directory.ts';
import type { Inner } from './inner.ts';
import { composeBericht } from './kaart.ts';
import { overlayOn } from './overlay.ts';
import type { Routes } from './routes.ts';
import { listThings, readThing, toJson } from './rows.ts';
import { createPlanner } from './tick.ts';
import { createView } from './view.ts';

/** More looks of the planner, or messages, than this are not tried out: what comes after it is left open. */
const MOST_LOOKS = 600;
const MOST_MESSAGES = 3_000;

const Items = z.object({ items: z.array(z.object({ soort: z.string(), over: z.string() })) });

/**
 * Runs the planner ahead on a copy of the netwerk, moment by moment, as if nobody did anything more: the real planner and the
 * real features, so that what it tells is what happens. Sends nothing and writes nothing.
 */
export const createProefdraai =
  (ports: Ports, routes: Routes): Inner['proefdraai'] =>
  async (netwerk, now, dagen) => {
    const end = now.add({ hours: 24 * dagen });
    let at = now;
    const inner = ahead(ports, () => at);
    const directory = createDirectory(inner, []);
    const planner = createPlanner(inner, routes, directory);
    const daily = createDaily(inner, routes, directory);
    const berichten: Proefbericht[] = [];
    for (let looks = 0; looks < MOST_LOOKS && berichten.length < MOST_MESSAGES; looks += 1) {
      const planned = await planner.plan(netwerk.id);
      const next = earliest(planned, await daily.run(netwerk.id));
      const found = await directory.load(netwerk.id);
      if (found) berichten.push(...(await deliver(inner, routes, found.netwerk, at)));
      if (!next || Temporal.Instant.compare(next, end) > 0) return { berichten, tot: end };
      // A moment that could not be handled stays where it is.
      at = Temporal.Instant.compare(next, at) > 0 ? next : at.add({ minutes: 1 });
    }
    return { berichten, tot: at };
  };

/** The world as it is now, with a clock of its own, and nothing that can be heard or kept. */
const ahead = (ports: Ports, now: () => Temporal.Instant): Inner => ({
  ...ports,
  store: overlayOn(ports.store),
  clock: { now, sleepUntil: async () => undefined },
  chat: {
    post: () => Promise.reject(new Error('a dry run posts nothing')),
    update: () => Promise.reject(new Error('a dry run posts nothing')),
    roster: async () => [],
  },
  log: {
    info: () => undefined,
    warn: () => undefined,
    error: (event) => ports.log.warn('proefdraai', { event }),
  },
  erased: () => undefined,
  proefdraai: async () => NIETS(now()),
  kaart: async () => undefined,
});

/** Inside a dry run there is no other. */
const NIETS = (tot: Temporal.Instant): Proefdraai => ({ berichten: [], tot });

/** What waits in the outbox is asked whether it is still useful, told, and taken as sent. */
const deliver = async (
  inner: Inner,
  routes: Routes,
  netwerk: Netwerk,
  at: Temporal.Instant,
): Promise<Proefbericht[]> => {
  const told: Proefbericht[] = [];
  for (const { value: wachtend, etag } of await listThings(inner.store, netwerk.id, Wachtenden)) {
    const writes: Write[] = [{ op: 'delete', key: Wachtenden.keyOf(wachtend), etag }];
    const stored = wachtend.ververs
      ? undefined
      : await readThing(inner.store, netwerk.id, Berichten, wachtend.bericht);
    if (stored) {
      const bericht = await tell(inner, routes, netwerk, stored.value, at);
      if (bericht) told.push(bericht);
      writes.push(sentAt(stored, at, bericht !== undefined));
    }
    await inner.store.commit(netwerk.id, writes);
  }
  return told;
};

const sentAt = ({ value, etag }: Stored<Bericht>, at: Temporal.Instant, sent: boolean): Write => ({
  op: 'replace',
  key: Berichten.keyOf(value),
  value: toJson({
    ...value,
    status: sent ? 'verzonden' : 'vervallen',
    ...(sent ? { verzonden: instantText(at, 'second') } : {}),
  }),
  etag,
});

/** The message, when it would go; undefined when it is pointless, or one of the app's own. */
const tell = async (
  inner: Inner,
  routes: Routes,
  netwerk: Netwerk,
  bericht: Bericht,
  at: Temporal.Instant,
): Promise<Proefbericht | undefined> => {
  const kind = routes.messages.get(bericht.soort);
  if (!kind || (bericht.status !== 'wacht' && bericht.status !== 'bezig')) return undefined;
  const made = await composeBericht(routes, createView(inner, netwerk, at), bericht);
  if (!made?.send) return undefined;
  const names = bericht.soort === DIGEST ? nudgeNames(routes, bericht) : kind.noem;
  return { at, wat: names?.wat ?? made.summary, waarom: names?.waarom ?? '', aan: bericht.aan };
};

/** A digest is told by what stands in it. */
const nudgeNames = (routes: Routes, { over }: Bericht): { wat: string; waarom: string } | undefined => {
  const soorten = [...new Set(Items.safeParse(over).data?.items.map(({ soort }) => soort) ?? [])];
  const names = soorten.flatMap((soort) => routes.nudges.get(soort)?.noem ?? []);
  if (names.length === 0) return undefined;
  return {
    wat: `Herinnering: ${names.map(({ wat }) => wat).join(', ')}`,
    waarom: names.map(({ waarom }) => waarom).join(' '),
  };
};

import type { Temporal } from 'temporal-polyfill';
import { rebuildGids } from '../../src/app/gids.ts';
import { toJson } from '../../src/app/rows.ts';
import { DEMO_NETWERK, demoNetwerk } from '../../src/demo/netwerk.ts';
import { ACTIE_TREDE, Acties, eersteTrede, nieuweActie } from '../../src/domain/actie.ts';
import { Momenten, momentId } from '../../src/domain/bericht.ts';
import { actieveDeelnemers, type Deelnemer, type Netwerk } from '../../src/domain/netwerk.ts';
import { instantText } from '../../src/domain/time.ts';
import { MAX_WRITES, type Store, type Write } from '../../src/ports/store.ts';

/** The `nth` netwerk of the bench: the demo's people, with messages going to `serviceUrl`. */
export const netwerkOf = (serviceUrl: string, now: Temporal.Instant, nth = 0): Netwerk => ({
  ...demoNetwerk(instantText(now, 'second'), serviceUrl),
  id: `${DEMO_NETWERK}-${nth}`,
});

/** Sealed words, as long as a sentence or two. Neither a click on "bezig" nor a reminder opens them. */
const SEALED = {
  v: 1,
  iv: Buffer.alloc(12, 1).toString('base64'),
  tag: Buffer.alloc(16, 2).toString('base64'),
  data: Buffer.alloc(160, 3).toString('base64'),
} as const;

export const actieId = (nth: number): string => `actie-${String(nth).padStart(6, '0')}`;

/** Who owns the `nth` actie. */
export const eigenaarVan = (netwerk: Netwerk, nth: number): Deelnemer => {
  const mensen = actieveDeelnemers(netwerk).filter(({ rollen }) => !rollen.includes('leidinggevende'));
  const een = mensen[nth % mensen.length];
  if (!een) throw new Error('a netwerk without people');
  return een;
};

/** What acties to make: since when, the local date each must be done, and whether the planner is to look at them. */
export type Plan = {
  readonly netwerk: Netwerk;
  readonly sinds: Temporal.Instant;
  readonly tot: (nth: number) => string;
  readonly moments: boolean;
};

/** The rows of the `nth` actie. */
const rowsOf = (nth: number, { netwerk, sinds, tot, moments }: Plan): Write[] => {
  const op = eersteTrede(tot(nth), netwerk, sinds);
  if (!op) throw new Error(`nothing will happen for an actie of ${tot(nth)}`);
  const id = actieId(nth);
  const van = {
    id,
    eigenaar: eigenaarVan(netwerk, nth).id,
    soort: 'actie' as const,
    casus: `ZN-2026-${String(nth % 60).padStart(3, '0')}`,
    overleg: 'overleg-1',
    tot: tot(nth),
    sleutel: `sleutel-${nth % 60}`,
    content: SEALED,
  };
  const actie = nieuweActie(van, op, sinds);
  const tekst = instantText(op, 'second');
  const moment = { id: momentId(tekst, ACTIE_TREDE, id), op: tekst, soort: ACTIE_TREDE, over: id };
  const rows: Write[] = [{ op: 'insert', key: Acties.keyOf(actie), value: toJson(actie) }];
  return moments ? [...rows, { op: 'insert', key: Momenten.keyOf(moment), value: toJson(moment) }] : rows;
};

/** Commits under way at once: enough for a store that shares one sync among them, few enough for one that does not. */
const AT_ONCE = 20;

/** Adds the netwerk with `count` open acties to a store. */
export const seed = async (store: Store, count: number, plan: Plan): Promise<void> => {
  const { netwerk } = plan;
  await store.commit(netwerk.id, [{ op: 'insert', key: 'netwerk', value: toJson(netwerk) }]);
  await rebuildGids(store, netwerk);
  let next = 0;
  const fill = async (): Promise<void> => {
    while (next < count) {
      const rows: Write[] = [];
      while (next < count && rows.length <= MAX_WRITES - 2) rows.push(...rowsOf(next++, plan));
      await store.commit(netwerk.id, rows);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fill));
};

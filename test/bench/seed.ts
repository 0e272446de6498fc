import type { Temporal } from 'temporal-polyfill';
import { rebuildGids } from '../../src/app/directory.ts';
import { toJson } from '../../src/app/rows.ts';
import { DEMO_NETWERK, demoNetwerk } from '../../src/demo/netwerk.ts';
import { ACTIE_TREDE, type Actie, Acties, eersteTrede, nieuweActie } from '../../src/domain/actie.ts';
import { type Moment, Momenten, momentId } from '../../src/domain/bericht.ts';
import { actieveDeelnemers, type Netwerk } from '../../src/domain/netwerk.ts';
import type { Store, Write } from '../../src/ports/store.ts';
import { MAX_WRITES } from '../../src/ports/store.ts';

export const NETWERK = DEMO_NETWERK;

/** The netwerk everything of the bench happens in: the demo's, with its messages going to `serviceUrl`. */
export const netwerkOf = (serviceUrl: string, now: Temporal.Instant): Netwerk =>
  demoNetwerk(now.toString({ smallestUnit: 'second' }), serviceUrl);

/** Sealed words, as long as a sentence or two: a click on "bezig" and a reminder never open them. */
const SEALED = {
  v: 1,
  iv: Buffer.alloc(12, 1).toString('base64'),
  tag: Buffer.alloc(16, 2).toString('base64'),
  data: Buffer.alloc(160, 3).toString('base64'),
} as const;

/** The number stands last, so that rows lie in the store as they would with ids that come in any order. */
export const actieId = (nth: number): string => `actie-${String(nth).padStart(6, '0')}`;

/** Who owns the `nth` actie. */
export const eigenaarVan = (netwerk: Netwerk, nth: number) => {
  const mensen = actieveDeelnemers(netwerk).filter(({ rollen }) => !rollen.includes('leidinggevende'));
  const een = mensen[nth % mensen.length];
  if (!een) throw new Error('a netwerk without people');
  return een;
};

export type Plan = {
  readonly netwerk: Netwerk;
  readonly sinds: Temporal.Instant;
  readonly tot: (nth: number) => string;
};

/** The `nth` actie, and when the planner looks at it. */
const actieMet = (nth: number, { netwerk, sinds, tot }: Plan): { actie: Actie; moment: Moment } => {
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
  const tekst = op.toString({ smallestUnit: 'second' });
  return {
    actie: nieuweActie(van, op, sinds),
    moment: { id: momentId(tekst, ACTIE_TREDE, id), op: tekst, soort: ACTIE_TREDE, over: id },
  };
};

const inserts = ({ actie, moment }: { actie: Actie; moment: Moment }): Write[] => [
  { op: 'insert', key: Acties.keyOf(actie), value: toJson(actie) },
  { op: 'insert', key: Momenten.keyOf(moment), value: toJson(moment) },
];

/** Fills an empty store with the netwerk and `count` open acties, each with the moment it waits for. */
export const seed = async (store: Store, count: number, plan: Plan): Promise<void> => {
  const { netwerk } = plan;
  await store.commit(netwerk.id, [{ op: 'insert', key: 'netwerk', value: toJson(netwerk) }]);
  await rebuildGids(store, netwerk);
  const perCommit = MAX_WRITES / 2;
  for (let from = 0; from < count; from += perCommit * 20) {
    const commits: Promise<void>[] = [];
    for (let start = from; start < Math.min(count, from + perCommit * 20); start += perCommit) {
      const some = Array.from({ length: Math.min(perCommit, count - start) }, (_, i) =>
        actieMet(start + i, plan),
      );
      commits.push(store.commit(netwerk.id, some.flatMap(inserts)));
    }
    await Promise.all(commits);
  }
};

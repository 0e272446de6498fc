import { Temporal } from 'temporal-polyfill';
import { stuurMoment, verlofOp, vervangerNu } from '../domain/stuurmoment.ts';
import { lokaleDatum } from '../domain/werkdag.ts';
import type { NewNudge, Turn } from '../features/turn.ts';
import type { Routes } from './routes.ts';

/** What goes now, and what is looked at again then. */
export type Verdeeld = {
  readonly nu: readonly NewNudge[];
  readonly later: { readonly op: Temporal.Instant; readonly nudge: NewNudge }[];
};

const zelfde = (a: NewNudge, b: NewNudge): boolean =>
  a.soort === b.soort && a.over === b.over && a.aan === b.aan;

/** To whom this reminder goes, and when: somebody on leave is asked when back, and their vervanger in the meantime. */
const waarheen = (
  { nudges }: Pick<Routes, 'nudges'>,
  { netwerk, now }: Pick<Turn, 'netwerk' | 'now'>,
  nudge: NewNudge,
): { readonly op: Temporal.Instant; readonly nudge: NewNudge }[] => {
  const vandaag = lokaleDatum(now, netwerk.tijdzone);
  const bijVerlof = nudges.get(nudge.soort)?.bijVerlof ?? {};
  const weg = verlofOp(netwerk, nudge.aan, vandaag) !== undefined;
  const { uiterlijk, ...altijd } = nudge;
  const voor: NewNudge = weg && bijVerlof.blijft ? altijd : nudge;
  const op = stuurMoment(netwerk, nudge.aan, now, voor.uiterlijk);
  const vervanger = weg && bijVerlof.vervanger ? vervangerNu(netwerk, nudge.aan, vandaag) : undefined;
  const opVervanger = vervanger && stuurMoment(netwerk, vervanger.id, now, uiterlijk);
  return [
    ...(op ? [{ op, nudge: voor }] : []),
    ...(vervanger && opVervanger ? [{ op: opVervanger, nudge: { ...nudge, aan: vervanger.id } }] : []),
  ];
};

/** Leave, quiet days and digest hours, for all reminders of the planner alike. Each once. */
export const verdeel = (
  routes: Pick<Routes, 'nudges'>,
  turn: Pick<Turn, 'netwerk' | 'now'>,
  nudges: readonly NewNudge[],
): Verdeeld => {
  const alle = nudges
    .flatMap((nudge) => waarheen(routes, turn, nudge))
    .filter((een, plek, rij) => rij.findIndex(({ nudge }) => zelfde(nudge, een.nudge)) === plek);
  const isNu = ({ op }: { op: Temporal.Instant }) => Temporal.Instant.compare(op, turn.now) <= 0;
  return { nu: alle.filter(isNu).map(({ nudge }) => nudge), later: alle.filter((een) => !isNu(een)) };
};

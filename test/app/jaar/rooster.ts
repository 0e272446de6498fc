import { Temporal } from 'temporal-polyfill';
import { ZONE } from './kantoor.ts';
import type { Mens } from './mensen.ts';
import type { Toeval } from './toeval.ts';

/** Local date and time to an instant. */
export const lokaal = (tekst: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(tekst).toZonedDateTime(ZONE).toInstant();

/** The process stands still for a week, three times: over a DST night, waking in the night, and over a holiday. */
export const SLAAP = [
  { van: lokaal('2026-03-25T14:00'), tot: lokaal('2026-04-01T14:00') },
  { van: lokaal('2026-06-09T02:00'), tot: lokaal('2026-06-16T02:30') },
  { van: lokaal('2026-11-10T11:15'), tot: lokaal('2026-11-17T11:20') },
] as const;

type Ding = { readonly at: Temporal.Instant; readonly wie: string; readonly doe: () => Promise<void> };

/** What people are going to do, in order of time. */
export type Rooster = {
  /** At this moment; while the process is away it comes when it is back. */
  plan(at: Temporal.Instant, wie: string, doe: () => Promise<void>): void;
  /** As this person is: some hours from now, in their own working hours, not in their holidays. */
  straks(mens: Mens, nu: Temporal.Instant, doe: () => Promise<void>): void;
  volgende(): Temporal.Instant | undefined;
  /** Takes what has come by now. */
  neem(nu: Temporal.Instant): Ding | undefined;
};

const inWerktijd = (at: Temporal.Instant, mens: Mens, toeval: Toeval): Temporal.Instant => {
  let dag = at.toZonedDateTimeISO(ZONE);
  const vrij = (): boolean => {
    const datum = dag.toPlainDate().toString();
    return dag.dayOfWeek > 5 || mens.vrij.some(({ van, tot }) => van <= datum && datum <= tot);
  };
  // Some answer in the evening; nobody at night.
  if (dag.hour >= (toeval.kans(0.1) ? 22 : 18)) dag = dag.add({ days: 1 }).with({ hour: 8 });
  if (dag.hour < 8) dag = dag.with({ hour: 8, minute: toeval.tussen(5, 59) });
  while (vrij()) dag = dag.add({ days: 1 }).with({ hour: toeval.tussen(8, 17) });
  return dag.toInstant();
};

const wachtUren = ({ aard }: Mens, toeval: Toeval): number =>
  aard === 'laat' ? toeval.tussen(30, 220) : toeval.tussen(0, 9);

const naSlaap = (at: Temporal.Instant, toeval: Toeval): Temporal.Instant => {
  const slaap = SLAAP.find(
    ({ van, tot }) => Temporal.Instant.compare(at, van) >= 0 && Temporal.Instant.compare(at, tot) < 0,
  );
  return slaap ? slaap.tot.add({ minutes: toeval.tussen(1, 600) }) : at;
};

export const nieuwRooster = (toeval: Toeval): Rooster => {
  const dingen: Ding[] = [];
  const plan = (at: Temporal.Instant, wie: string, doe: () => Promise<void>): void => {
    const ding = { at: naSlaap(at, toeval), wie, doe };
    const na = dingen.findIndex((ander) => Temporal.Instant.compare(ander.at, ding.at) > 0);
    dingen.splice(na < 0 ? dingen.length : na, 0, ding);
  };
  return {
    plan,
    straks: (mens, nu, doe) => {
      if (mens.aard === 'nooit' || (mens.aard === 'vergeetachtig' && toeval.kans(0.5))) return;
      const over = nu.add({ hours: wachtUren(mens, toeval), minutes: toeval.tussen(1, 59) });
      plan(inWerktijd(over, mens, toeval), mens.id, doe);
    },
    volgende: () => dingen[0]?.at,
    neem: (nu) => {
      const [ding] = dingen;
      return ding && Temporal.Instant.compare(ding.at, nu) <= 0 ? dingen.shift() : undefined;
    },
  };
};

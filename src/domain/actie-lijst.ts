import type { Temporal } from 'temporal-polyfill';
import type { Actie } from './actie.ts';
import { isAanDeBeurt } from './actie-ladder.ts';
import { opDatum } from './actie-woorden.ts';

/** The headings of a list of acties, in the order in which they stand. */
export const GROEPEN = ['Te laat', 'Deze week', 'Later', 'Wacht op een andere actie'] as const;
export type Groep = (typeof GROEPEN)[number];

/** Whether it is overdue; one that waits for another actie cannot be. */
export const isTeLaat = (actie: Pick<Actie, 'tot' | 'wachtOp'>, vandaag: Temporal.PlainDate): boolean =>
  actie.wachtOp === undefined && actie.tot < vandaag.toString();

/** Where an open actie stands in a list. `Deze week` ends on Sunday. */
export const groepVan = (actie: Pick<Actie, 'tot' | 'wachtOp'>, vandaag: Temporal.PlainDate): Groep => {
  if (actie.wachtOp !== undefined) return 'Wacht op een andere actie';
  if (isTeLaat(actie, vandaag)) return 'Te laat';
  return isAanDeBeurt(actie, vandaag.add({ days: 7 - vandaag.dayOfWeek })) ? 'Deze week' : 'Later';
};

/** Overdue first, then by date; those that wait at the end. By date alone what is overdue comes first, and what is later last. */
export const opDringend = (a: Actie, b: Actie): number =>
  Number(a.wachtOp !== undefined) - Number(b.wachtOp !== undefined) || opDatum(a, b);

/** Why an open actie waits for a coördinator. */
export const WACHT_REDENEN = [
  'Meer tijd gevraagd',
  'Jij bent gevraagd',
  'Lang te laat',
  'Bespreken',
] as const;
export type WachtReden = (typeof WACHT_REDENEN)[number];

/** What this coördinator must decide or take up; undefined when nothing of this actie waits for her. */
export const wachtOpCoordinator = (
  actie: Actie,
  wie: string,
  vandaag: Temporal.PlainDate,
): WachtReden | undefined => {
  if (actie.uitstel !== undefined) return 'Meer tijd gevraagd';
  if (actie.overdracht?.naar === wie) return 'Jij bent gevraagd';
  if (actie.trede === 'signaal' && isTeLaat(actie, vandaag)) return 'Lang te laat';
  return actie.bespreken === undefined ? undefined : 'Bespreken';
};

/** Open acties that have the same name, counted; those with most overdue first. */
export const telPer = (
  acties: readonly Actie[],
  vandaag: Temporal.PlainDate,
  namen: (actie: Actie) => readonly string[],
): { readonly naam: string; readonly open: number; readonly teLaat: number }[] => {
  const per = new Map<string, { naam: string; open: number; teLaat: number }>();
  for (const actie of acties)
    for (const naam of namen(actie)) {
      const tel = per.get(naam) ?? { naam, open: 0, teLaat: 0 };
      tel.open += 1;
      tel.teLaat += isTeLaat(actie, vandaag) ? 1 : 0;
      per.set(naam, tel);
    }
  return [...per.values()].sort(
    (a, b) => b.teLaat - a.teLaat || b.open - a.open || a.naam.localeCompare(b.naam),
  );
};

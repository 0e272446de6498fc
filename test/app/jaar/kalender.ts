import { Temporal } from 'temporal-polyfill';
import { ZONE } from './kantoor.ts';

/** The days off of these years, written out: nothing here asks the code when it is Easter. */
const VRIJ = new Set(
  '2025-12-25 2025-12-26 2026-01-01 2026-04-05 2026-04-06 2026-04-27 2026-05-14 2026-05-24 2026-05-25 2026-12-25 2026-12-26 2027-01-01'.split(
    ' ',
  ),
);

export const plaatselijk = (at: Temporal.Instant): Temporal.ZonedDateTime => at.toZonedDateTimeISO(ZONE);
export const dagVan = (at: Temporal.Instant): Temporal.PlainDate => plaatselijk(at).toPlainDate();

const isWerkdag = (dag: Temporal.PlainDate): boolean => dag.dayOfWeek <= 5 && !VRIJ.has(dag.toString());

/** This day, or the first after it on which people work. */
export const werkdag = (dag: Temporal.PlainDate): Temporal.PlainDate => {
  let kandidaat = dag;
  while (!isWerkdag(kandidaat)) kandidaat = kandidaat.add({ days: 1 });
  return kandidaat;
};

/** So many working days later. */
export const werkdagenNa = (dag: Temporal.PlainDate, aantal: number): Temporal.PlainDate => {
  let kandidaat = dag;
  for (let nog = aantal; nog > 0; nog--) kandidaat = werkdag(kandidaat.add({ days: 1 }));
  return kandidaat;
};

/** The whole day is over. */
export const eindVan = (dag: Temporal.PlainDate): Temporal.Instant =>
  dag.add({ days: 1 }).toZonedDateTime(ZONE).toInstant();

/** Monday to Friday, not on a day off, from eight until six. */
export const inWerktijd = (at: Temporal.Instant): boolean => {
  const hier = plaatselijk(at);
  return isWerkdag(hier.toPlainDate()) && hier.hour >= 8 && hier.hour < 18;
};

export const voor = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) < 0;

/** "wo 25 nov 09:00", short enough for a line of complaint. */
export const toen = (at: Temporal.Instant): string =>
  plaatselijk(at).toPlainDateTime().toString({ smallestUnit: 'minute' });

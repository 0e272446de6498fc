import { Temporal } from 'temporal-polyfill';
import { isFeestdag } from './feestdagen.ts';

/** Messages go out from `van` until (not at) `tot`, in whole hours local time, on working days only (protocol, rules). */
export const VENSTER = { van: 8, tot: 18 } as const;

const ZATERDAG = 6;

/** Monday to Friday, and no public holiday. */
export const isWerkdag = (date: Temporal.PlainDate): boolean =>
  date.dayOfWeek < ZATERDAG && !isFeestdag(date);

/** This date if it is a working day, else the first one after it. */
export const werkdagVanaf = (date: Temporal.PlainDate): Temporal.PlainDate => {
  let dag = date;
  while (!isWerkdag(dag)) dag = dag.add({ days: 1 });
  return dag;
};

/** So many working days after this date. */
export const werkdagenNa = (date: Temporal.PlainDate, aantal: number): Temporal.PlainDate => {
  let dag = date;
  for (let nog = aantal; nog > 0; nog -= 1) dag = werkdagVanaf(dag.add({ days: 1 }));
  return dag;
};

/** The last working day before this date. */
export const werkdagVoor = (date: Temporal.PlainDate): Temporal.PlainDate => {
  let dag = date.subtract({ days: 1 });
  while (!isWerkdag(dag)) dag = dag.subtract({ days: 1 });
  return dag;
};

/** A whole hour on a local date. In a clock change Temporal's `compatible` holds: a skipped hour becomes the next. */
export const lokaalUur = (date: Temporal.PlainDate, uur: number, zone: string): Temporal.Instant =>
  date.toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(uur) }).toInstant();

/** The calendar date that people in `zone` see at this instant. */
export const lokaleDatum = (at: Temporal.Instant, zone: string): Temporal.PlainDate =>
  at.toZonedDateTimeISO(zone).toPlainDate();

/** Whether a message may go out at this instant. */
export const isInVenster = (at: Temporal.Instant, zone: string): boolean => {
  const lokaal = at.toZonedDateTimeISO(zone);
  return isWerkdag(lokaal.toPlainDate()) && lokaal.hour >= VENSTER.van && lokaal.hour < VENSTER.tot;
};

/** The same instant when a message may go out then, else the next working morning at `uur`. Never earlier. */
export const inVenster = (
  at: Temporal.Instant,
  zone: string,
  uur: number = VENSTER.van,
): Temporal.Instant => {
  if (isInVenster(at, zone)) return at;
  const lokaal = at.toZonedDateTimeISO(zone);
  const vandaag = lokaal.toPlainDate();
  return lokaalUur(werkdagVanaf(lokaal.hour < VENSTER.van ? vandaag : vandaag.add({ days: 1 })), uur, zone);
};

import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { WEEKDAGEN } from './datum-woorden.ts';
import { Vakantieregio } from './netwerk.ts';
import { OverlegSoort } from './overleg.ts';
import { kind } from './row.ts';
import { DateText, InstantText } from './time.ts';

/** More dates than this are not made at once. */
export const MAX_DATUMS = 60;

const Weekdag = z.number().int().min(1).max(7);

/** How a reeks comes back: every so many weeks, or on the first (…, last) weekday of every so many months. */
export const ReeksRegel = z.discriminatedUnion('soort', [
  z.object({ soort: z.literal('weken'), elke: z.number().int().min(1).max(52), weekdag: Weekdag }),
  z.object({
    soort: z.literal('maanden'),
    elke: z.number().int().min(1).max(12),
    weekdag: Weekdag,
    /** The how manieth of the month; -1 is the last. */
    welke: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(-1)]),
  }),
]);
export type ReeksRegel = z.infer<typeof ReeksRegel>;

/** A series of overleggen. Its overleggen are ordinary rows, made at once; `versie` counts the changes. Times are local. */
export const Reeks = z.object({
  id: z.string(),
  soort: OverlegSoort,
  regel: ReeksRegel,
  /** The first date it may fall on, and the last. */
  van: DateText,
  tot: DateText,
  tijd: z.string().regex(/^\d\d:\d\d$/),
  minuten: z.number().int().positive(),
  plaats: z.string().optional(),
  link: z.string().optional(),
  /** School holidays of this region are skipped; absent: they are not looked at. */
  vakantieregio: Vakantieregio.optional(),
  /** What happens with a date on a holiday: it falls away, or goes to the first working day after. */
  bijVrij: z.enum(['overslaan', 'werkdag erna']),
  gepland: InstantText,
  versie: z.number().int().min(0),
  /** From this date on its overleggen follow what stands here; those before it are history. */
  vanaf: DateText,
});
export type Reeks = z.infer<typeof Reeks>;
export const Reeksen = kind('reeks', Reeks);

/** The id of the overleg that a reeks gives on this date: planning it twice makes it once; changing the reeks makes another. */
export const reeksOverlegId = ({ id, versie }: Pick<Reeks, 'id' | 'versie'>, datum: string): string =>
  `${id}-${versie}-${datum.replaceAll('-', '')}`;

const naarWeekdag = (dag: Temporal.PlainDate, weekdag: number): Temporal.PlainDate =>
  dag.add({ days: (weekdag - dag.dayOfWeek + 7) % 7 });

/** The n-th (or last, -1) weekday of the month of this date. */
const inMaand = (maand: Temporal.PlainDate, weekdag: number, welke: number): Temporal.PlainDate => {
  if (welke > 0) return naarWeekdag(maand.with({ day: 1 }), weekdag).add({ weeks: welke - 1 });
  const laatste = maand.with({ day: maand.daysInMonth });
  return laatste.subtract({ days: (laatste.dayOfWeek - weekdag + 7) % 7 });
};

/** The dates of a rule from `van` up to and including `tot`, in order; at most `hoogstens`. Holidays are not looked at. */
export const regelDatums = (
  regel: ReeksRegel,
  van: Temporal.PlainDate,
  tot: Temporal.PlainDate,
  hoogstens = MAX_DATUMS + 1,
): Temporal.PlainDate[] => {
  const datums: Temporal.PlainDate[] = [];
  const volgende = stapVan(regel, van);
  for (let keer = 0; datums.length < hoogstens; keer += 1) {
    const dag = volgende(keer);
    if (Temporal.PlainDate.compare(dag, tot) > 0) break;
    datums.push(dag);
  }
  return datums;
};

/** The n-th date of a rule, from 0. */
const stapVan = (regel: ReeksRegel, van: Temporal.PlainDate): ((keer: number) => Temporal.PlainDate) => {
  if (regel.soort === 'weken') {
    const eerste = naarWeekdag(van, regel.weekdag);
    return (keer) => eerste.add({ weeks: keer * regel.elke });
  }
  const { weekdag, welke, elke } = regel;
  // The month of `van` counts only when its day is still to come.
  const voorbij = Temporal.PlainDate.compare(inMaand(van, weekdag, welke), van) < 0;
  const maand = van.with({ day: 1 }).add({ months: voorbij ? 1 : 0 });
  return (keer) => inMaand(maand.add({ months: keer * elke }), weekdag, welke);
};

const WELKE: Readonly<Record<number, string>> = {
  1: 'eerste',
  2: 'tweede',
  3: 'derde',
  4: 'vierde',
  [-1]: 'laatste',
};

/** `woensdag`. */
export const weekdagNaam = (weekdag: number): string => WEEKDAGEN[weekdag - 1] ?? '';

/** `elke 2 weken op woensdag`, `elke eerste maandag van de maand`, `elk kwartaal op de tweede dinsdag`. */
export const regelInWoorden = (regel: ReeksRegel): string => {
  const dag = weekdagNaam(regel.weekdag);
  if (regel.soort === 'weken')
    return regel.elke === 1 ? `elke week op ${dag}` : `elke ${regel.elke} weken op ${dag}`;
  const welke = `${WELKE[regel.welke]} ${dag}`;
  if (regel.elke === 1) return `elke ${welke} van de maand`;
  if (regel.elke === 3) return `elk kwartaal op de ${welke} van de maand`;
  return `elke ${regel.elke} maanden op de ${welke} van de maand`;
};

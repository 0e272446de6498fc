import { Temporal } from 'temporal-polyfill';
import { feestdag } from './feestdagen.ts';
import type { Overleg } from './overleg.ts';
import { overlappend } from './overleg-wijzigen.ts';
import { type Reeks, reeksOverlegId, regelDatums } from './reeks.ts';
import { isVakantieBekend, schoolvakantie } from './schoolvakanties.ts';
import { isWerkdag } from './werkdag.ts';

/** One date of a reeks: `datum` is when it is held (absent: it falls away), `waarom` why it is not on the date of the rule. */
export type ReeksDatum = {
  readonly regel: Temporal.PlainDate;
  readonly datum?: Temporal.PlainDate;
  readonly waarom?: string;
};

/** What a reeks comes down to. `onbekend`: from this date on the school holidays are not known. */
export type ReeksPlan = { readonly datums: readonly ReeksDatum[]; readonly onbekend?: Temporal.PlainDate };

/** How far a date may be moved when its own day is free, in days. */
const VERDER = 5;

type Rooster = Pick<Reeks, 'regel' | 'van' | 'tot' | 'tijd' | 'minuten' | 'vakantieregio' | 'bijVrij'>;

/** The instant a reeks begins on this date. The clock keeps its time over summer and winter. */
export const reeksStart = (
  { tijd }: Pick<Reeks, 'tijd'>,
  datum: Temporal.PlainDate,
  zone: string,
): Temporal.Instant =>
  datum.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(tijd) }).toInstant();

const vrijOp = (reeks: Rooster, dag: Temporal.PlainDate): string | undefined =>
  feestdag(dag) ?? (reeks.vakantieregio === undefined ? undefined : schoolvakantie(dag, reeks.vakantieregio));

const anderDag = (reeks: Rooster, dag: Temporal.PlainDate): Temporal.PlainDate | undefined => {
  for (let dagen = 1; dagen <= VERDER; dagen += 1) {
    const ander = dag.add({ days: dagen });
    if (isWerkdag(ander) && vrijOp(reeks, ander) === undefined) return ander;
  }
  return undefined;
};

/**
 * Every date of the rule, with what becomes of it: held, moved to a working day, or left out, and why. A date that overlaps
 * another overleg is left out.
 */
export const planReeks = (reeks: Rooster, anderen: readonly Overleg[], zone: string): ReeksPlan => {
  const van = Temporal.PlainDate.from(reeks.van);
  const tot = Temporal.PlainDate.from(reeks.tot);
  const datums = regelDatums(reeks.regel, van, tot).map((regel): ReeksDatum => {
    const vrij = vrijOp(reeks, regel);
    const datum =
      vrij === undefined ? regel : reeks.bijVrij === 'overslaan' ? undefined : anderDag(reeks, regel);
    if (datum === undefined) return { regel, waarom: vrij ?? '' };
    const start = reeksStart(reeks, datum, zone).toString({ smallestUnit: 'second' });
    const ander = overlappend({ start, minuten: reeks.minuten }, anderen);
    if (ander) return { regel, waarom: `dan is er al een ${ander.soort}` };
    return { regel, datum, ...(vrij === undefined ? {} : { waarom: vrij }) };
  });
  const onbekend =
    reeks.vakantieregio === undefined
      ? undefined
      : datums.find(({ regel }) => !isVakantieBekend(regel))?.regel;
  return { datums, ...(onbekend === undefined ? {} : { onbekend }) };
};

/** The overleg that stands for one date of the reeks. */
export const overlegVanReeks = (
  reeks: Reeks,
  datum: ReeksDatum & { readonly datum: Temporal.PlainDate },
  zone: string,
): Pick<Overleg, 'id' | 'soort' | 'start' | 'minuten' | 'reeks' | 'reeksDatum'> &
  Partial<Pick<Overleg, 'plaats' | 'link'>> => ({
  id: reeksOverlegId(reeks, datum.regel.toString()),
  soort: reeks.soort,
  start: reeksStart(reeks, datum.datum, zone).toString({ smallestUnit: 'second' }),
  minuten: reeks.minuten,
  reeks: reeks.id,
  reeksDatum: datum.regel.toString(),
  ...(reeks.plaats === undefined ? {} : { plaats: reeks.plaats }),
  ...(reeks.link === undefined ? {} : { link: reeks.link }),
});

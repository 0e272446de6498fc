import { Temporal } from 'temporal-polyfill';
import type { Netwerk } from './netwerk.ts';
import type { Overleg } from './overleg.ts';
import { isBegonnen } from './overleg-beloop.ts';
import { wijzigOverleg } from './overleg-wijzigen.ts';
import type { Reeks } from './reeks.ts';
import { overlegVanReeks, planReeks, type ReeksDatum, type ReeksPlan, reeksStart } from './reeks-plan.ts';

/** An overleg of a reeks that goes its own way: people know of it, or it was moved by hand. The reeks leaves it as it is. */
const isVast = ({ status, agenda, versie = 0 }: Overleg): boolean =>
  status !== 'gepland' || agenda.length > 0 || versie > 0;

type Gehouden = ReeksDatum & { readonly datum: Temporal.PlainDate };

/** What must happen so that the overleggen are as the reeks says. */
export type ReeksVerschil = {
  readonly plan: ReeksPlan;
  readonly nieuw: readonly Gehouden[];
  readonly wijzig: readonly { readonly overleg: Overleg; readonly naar: Overleg }[];
  readonly weg: readonly Overleg[];
  /** Those that stay as they are, whatever the reeks says. */
  readonly vast: readonly Overleg[];
};

/**
 * Compares a reeks with the overleggen there are. Doing a part of the difference and comparing again leads to the same
 * end.
 */
export const verschilMet = (
  reeks: Reeks,
  overleggen: readonly Overleg[],
  netwerk: Netwerk,
  now: Temporal.Instant,
): ReeksVerschil => {
  const zone = netwerk.tijdzone;
  const eigen = overleggen.filter(
    (each) =>
      each.reeks === reeks.id &&
      each.status !== 'afgezegd' &&
      (each.reeksDatum ?? '') >= reeks.vanaf &&
      !isBegonnen(each, now),
  );
  const vast = eigen.filter(isVast);
  const los = eigen.filter((each) => !vast.includes(each));
  const anderen = overleggen.filter((each) => !los.includes(each));
  const van = reeks.van > reeks.vanaf ? reeks.van : reeks.vanaf;
  const plan = planReeks({ ...reeks, van }, anderen, zone);
  const gehouden = plan.datums.filter(
    (each): each is Gehouden =>
      each.datum !== undefined &&
      Temporal.Instant.compare(reeksStart(reeks, each.datum, zone), now) > 0 &&
      !vast.some(({ reeksDatum }) => reeksDatum === each.regel.toString()),
  );
  const bij = (datum: ReeksDatum) => los.find(({ reeksDatum }) => reeksDatum === datum.regel.toString());
  const wijzig = gehouden.flatMap((datum) => {
    const overleg = bij(datum);
    if (!overleg) return [];
    const wens = overlegVanReeks(reeks, datum, zone);
    const gelijk =
      overleg.start === wens.start &&
      overleg.minuten === wens.minuten &&
      overleg.plaats === wens.plaats &&
      overleg.link === wens.link;
    if (gelijk) return [];
    // Nobody knows of it yet, so that to move it is no news: it is as if it was planned like this.
    const naar = { ...wijzigOverleg(overleg, wens, netwerk, now), versie: overleg.versie ?? 0 };
    return [{ overleg, naar }];
  });
  return {
    plan,
    vast,
    wijzig,
    nieuw: gehouden.filter((datum) => !bij(datum)),
    weg: los.filter((each) => !gehouden.some(({ regel }) => regel.toString() === each.reeksDatum)),
  };
};

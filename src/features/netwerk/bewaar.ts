import { actieveDeelnemers, type Netwerk } from '../../domain/netwerk.ts';
import { eisBezetting } from '../../domain/netwerk-regels.ts';
import type { Turn } from '../turn.ts';
import { metHercontrole } from './hercontrole-plan.ts';
import { planVertrek } from './vertrek.ts';

/** People welcomed per commit: each message is two of its hundred rows. */
const PER_KEER = 35;

/** The moment at which the next of many people are welcomed. */
export const WELKOM = 'netwerk.verder-verwelkomen';
export const WELKOM_DEELNEMER = 'netwerk.welkom-deelnemer';

/** Who takes part and can be reached now, and was not before. */
const nieuwBereikbaar = (was: Netwerk, wordt: Netwerk): string[] => {
  const bekend = new Set(
    actieveDeelnemers(was).flatMap(({ id, oid }) => (oid === undefined ? [] : [`${id} ${oid}`])),
  );
  return actieveDeelnemers(wordt).flatMap(({ id, oid }) =>
    oid === undefined || bekend.has(`${id} ${oid}`) ? [] : [id],
  );
};

/**
 * Saves who is in the netwerk, and welcomes who can be reached from now on. Throws `UserError` when there would be
 * no coördinator, or one account for two people. Resolves with how many are welcomed.
 */
export const bewaarBezetting = (turn: Turn, wordt: Netwerk): number => {
  eisBezetting(wordt, turn.netwerk);
  return legVast(turn, wordt);
};

/**
 * As `bewaarBezetting`, for what happened outside: a coördinator who left is gone, whatever the rules say. What people
 * who take no part any more had in hand goes to others at the next moment; `uitTeam`: they left the team by themselves.
 */
export const legVast = (turn: Turn, wordt: Netwerk, uitTeam = false): number => {
  const versie = (turn.netwerk.versie ?? 0) + 1;
  turn.saveNetwerk(metHercontrole(turn, { ...wordt, versie }));
  planVertrek(turn, wordt, String(versie), uitTeam);
  const welkom = nieuwBereikbaar(turn.netwerk, wordt);
  verwelkom(turn, String(versie), welkom);
  return welkom.length;
};

/** Welcomes these people, some now and the rest at the next moment. `keer` makes that each hears it once per time they came. */
export const verwelkom = (turn: Turn, keer: string, deelnemers: readonly string[]): void => {
  for (const deelnemer of deelnemers.slice(0, PER_KEER)) {
    turn.send({
      id: `${WELKOM_DEELNEMER}!${deelnemer}!${keer}`,
      soort: WELKOM_DEELNEMER,
      over: { deelnemer },
      aan: { soort: 'deelnemer', deelnemer },
    });
  }
  const rest = deelnemers.slice(PER_KEER);
  if (rest.length > 0) turn.moment(turn.now, WELKOM, [keer, ...rest].join(' '));
};

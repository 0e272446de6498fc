import { Overleggen } from '../../domain/overleg.ts';
import { metMoment, OVERLEG_TREDE, overlegBeloop, statusNa } from '../../domain/overleg-beloop.ts';
import { inVenster, isInVenster } from '../../domain/werkdag.ts';
import type { MomentKind } from '../feature.ts';
import { OVERLEG_STAP, type Stap, vervolgStap } from './rond.ts';

/**
 * Climbs the ladder of an overleg: what is due and still useful is done, each in its own round; what was missed is
 * counted. A moment of before a move is an old one. Outside the working window it waits for the next morning.
 */
const trede: MomentKind = {
  soort: OVERLEG_TREDE,
  due: async (turn, moment) => {
    const stored = await turn.get(Overleggen, moment.over);
    if (!stored || stored.value.moment !== moment.op || stored.value.status === 'afgezegd') return;
    const overleg = stored.value;
    const zone = turn.netwerk.tijdzone;
    if (!isInVenster(turn.now, zone)) {
      const morgen = inVenster(turn.now, zone);
      turn.replace(Overleggen, stored, metMoment(overleg, morgen));
      turn.moment(morgen, OVERLEG_TREDE, overleg.id);
      return;
    }
    const { nu, aanDeBeurt, gemist, volgende } = overlegBeloop(overleg, turn.netwerk, turn.now);
    const gedaan = [...new Set([...(overleg.gedaan ?? []), ...aanDeBeurt])];
    turn.replace(
      Overleggen,
      stored,
      metMoment({ ...overleg, status: statusNa(overleg, aanDeBeurt), gedaan }, volgende),
    );
    if (volgende) turn.moment(volgende, OVERLEG_TREDE, overleg.id);
    for (const wat of nu) {
      const stap: Stap = { overleg: overleg.id, versie: overleg.versie ?? 0, wat, na: '' };
      turn.moment(turn.now, OVERLEG_STAP, JSON.stringify(stap));
    }
    if (gemist > 0) turn.dropped(gemist);
  },
};

export const ladder: readonly MomentKind[] = [
  trede,
  { soort: OVERLEG_STAP, due: (turn, moment) => vervolgStap(turn, moment.over) },
];

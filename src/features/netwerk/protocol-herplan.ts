import { Temporal } from 'temporal-polyfill';
import { ACTIE_TREDE, Acties, isOpenActie } from '../../domain/actie.ts';
import { metMoment as actieMet } from '../../domain/actie-ladder.ts';
import { Overleggen } from '../../domain/overleg.ts';
import { eersteMoment, metMoment, OVERLEG_TREDE } from '../../domain/overleg-beloop.ts';
import { actieMoment } from '../../domain/protocol-gevolg.ts';
import type { MomentKind } from '../feature.ts';

/** Plans everything that is open anew after a change of the protocol. */
export const HERPLAN = 'netwerk.herplan';
/** Each is two or three rows of a commit. */
const PER_KEER = 25;

/** A portion at a time, always with the protocol in force: running it again changes nothing. */
export const herplan: MomentKind = {
  soort: HERPLAN,
  due: async (turn, { over: na }) => {
    const overleggen = (await turn.list(Overleggen, { shelf: 'open' })).map((stored) => {
      const moment = eersteMoment(stored.value, turn.netwerk, turn.now);
      const nieuw = metMoment(stored.value, moment);
      return {
        id: `o!${stored.value.id}`,
        doe: () => {
          turn.redraw(`aanmelding.open!${stored.value.id}`);
          if (nieuw.moment === stored.value.moment) return;
          turn.replace(Overleggen, stored, nieuw);
          if (nieuw.moment) turn.moment(Temporal.Instant.from(nieuw.moment), OVERLEG_TREDE, nieuw.id);
        },
      };
    });
    const acties = (await turn.list(Acties, { shelf: 'open' }))
      .filter(({ value }) => isOpenActie(value))
      .map((stored) => {
        const nieuw = actieMet(stored.value, actieMoment(stored.value, turn.netwerk, turn.now));
        return {
          id: `a!${stored.value.id}`,
          doe: () => {
            if (nieuw.moment === stored.value.moment) return;
            turn.replace(Acties, stored, nieuw);
            if (nieuw.moment) turn.moment(Temporal.Instant.from(nieuw.moment), ACTIE_TREDE, nieuw.id);
          },
        };
      });
    const rest = [...acties, ...overleggen]
      .filter(({ id }) => id > na)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const portie = rest.slice(0, PER_KEER);
    for (const { doe } of portie) doe();
    const laatste = portie.at(-1);
    if (laatste && rest.length > PER_KEER) turn.moment(turn.now, HERPLAN, laatste.id);
  },
};

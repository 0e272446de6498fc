import { ACTIE_TREDE, Acties, isOpenActie } from '../../domain/actie.ts';
import { staatVoor } from '../../domain/actie-ladder.ts';
import { begintOpnieuw } from '../../domain/actie-wachten.ts';
import { actieZin, staat, totDatum } from '../../domain/actie-woorden.ts';
import { naamMetPartner } from '../../domain/netwerk.ts';
import { verbOn } from '../feature.ts';
import { bon } from './bon.ts';
import { ActieData, vanNetwerk } from './lezen.ts';

/** A closed actie is open again: for an answer that was not right. What was split stays split: its parts are there. */
export const heropenen = verbOn(
  'actie.heropenen',
  'coordineren',
  ActieData,
  vanNetwerk,
  async (turn, _data, stored) => {
    const actie = stored.value;
    if (isOpenActie(actie))
      return bon(actie, 'Deze actie is open', `De ${actieZin(actie)} staat op: ${staat(actie)}.`);
    if (actie.gesplitst !== undefined)
      return bon(actie, 'Deze actie is gesplitst', 'Verander de acties die ervoor in de plaats kwamen.');
    const ik = turn.who.deelnemer.id;
    const { actie: open, moment } = begintOpnieuw(actie, 'heropend', turn.netwerk, {
      wie: ik,
      now: turn.now,
    });
    turn.replace(Acties, stored, open);
    if (moment) turn.moment(moment, ACTIE_TREDE, open.id);
    turn.audit('gewijzigd', `actie ${actie.id}`, 'coördinator: heropend');
    for (const { id } of staatVoor(turn.netwerk, open.eigenaar))
      if (id !== ik)
        turn.send({
          id: `actie.heropend!${actie.id}!${turn.now.toString()}!${id}`,
          soort: 'actie.heropend',
          over: { actie: actie.id },
          aan: { soort: 'deelnemer', deelnemer: id },
        });
    return bon(
      open,
      'De actie is weer open',
      `${naamMetPartner(turn.netwerk, open.eigenaar)} hoort dat van mij. Uiterlijk ${totDatum(open.tot, turn.vandaag)}.`,
    );
  },
);

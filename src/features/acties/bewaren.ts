import { type Actie, Acties, isOpenActie } from '../../domain/actie.ts';
import { ActieTerugs, metTerug } from '../../domain/actie-terug.ts';
import { wekWachters } from '../../domain/actie-wachten.ts';
import type { DeelnemerTurn, Stored } from '../turn.ts';

/** Puts the actie as it became in place of what it was, so that whoever clicked can take it back. `wat` is neutral. */
export const bewaar = (turn: DeelnemerTurn, stored: Stored<Actie>, wordt: Actie, wat: string): Actie => {
  const { actie, terug } = metTerug(stored.value, wordt, {
    wat,
    uniek: turn.newId(),
    wie: turn.who.deelnemer.id,
    now: turn.now,
  });
  turn.replace(Acties, stored, actie);
  turn.insert(ActieTerugs, terug);
  if (isOpenActie(stored.value) && !isOpenActie(actie)) wekWachters(turn, actie);
  return actie;
};

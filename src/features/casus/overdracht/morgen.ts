import { Temporal } from 'temporal-polyfill';
import { isWarm, type Overdracht, Overdrachten } from '../../../domain/overdracht.ts';
import { werkdagVoor } from '../../../domain/werkdag.ts';
import type { Turn, View } from '../../turn.ts';
import { BERICHT } from './berichten.ts';
import { vertelLeiders } from './rij.ts';

/** A commit holds a hundred rows; each overdracht tells up to ten coördinatoren. */
const PER_KEER = 4;

/** Whether the call that was agreed on comes next: on the last working day before it, or at the latest on the day itself. */
const isAanstaand = (view: View, { fase, afspraak, afspraakHerinnerd, gesproken }: Overdracht): boolean => {
  if (fase !== 'aangeboden' || !afspraak || afspraakHerinnerd === afspraak.keer || isWarm({ gesproken }))
    return false;
  const op = Temporal.PlainDate.from(afspraak.op);
  return (
    Temporal.PlainDate.compare(werkdagVoor(op), view.vandaag) <= 0 &&
    Temporal.PlainDate.compare(view.vandaag, op) <= 0
  );
};

/** Reminds both sides, each its own, of the moment on which they will speak; once for each moment that was proposed. */
export const herinnerGesprek = async (turn: Turn): Promise<'more' | 'done'> => {
  const nu = (await turn.list(Overdrachten, { shelf: 'open' })).filter(({ value }) =>
    isAanstaand(turn, value),
  );
  for (const stored of nu.slice(0, PER_KEER)) {
    const keer = stored.value.afspraak?.keer ?? 0;
    turn.replace(Overdrachten, stored, { ...stored.value, afspraakHerinnerd: keer });
    vertelLeiders(turn, BERICHT.morgen, stored.value, String(keer));
  }
  return nu.length > PER_KEER ? 'more' : 'done';
};

import { Temporal } from 'temporal-polyfill';
import { type Overdracht, Overdrachten } from '../../../domain/overdracht.ts';
import { lokaleDatum, werkdagenNa } from '../../../domain/werkdag.ts';
import type { Turn, View } from '../../turn.ts';
import { BERICHT } from './berichten.ts';
import { vertelLeiders } from './rij.ts';

/** After so many working days without an answer the receiving side hears it again; the sending side only later. */
const NA = { in: [5, 10], uit: [10] } as const;
/** A commit holds a hundred rows; each overdracht tells up to ten coördinatoren. */
const PER_KEER = 4;

/** After how many working days it is to be raised now; undefined when there is nothing new. */
const teMelden = (view: View, { kant, fase, aangeboden, herinnerd = 0 }: Overdracht): number | undefined => {
  if (fase !== 'aangeboden' || !aangeboden) return undefined;
  const dag = lokaleDatum(Temporal.Instant.from(aangeboden.op), view.netwerk.tijdzone);
  return NA[kant].findLast(
    (dagen) => dagen > herinnerd && Temporal.PlainDate.compare(werkdagenNa(dag, dagen), view.vandaag) <= 0,
  );
};

/** Raises what was offered and got no answer, once for each term. */
export const meldWachtende = async (turn: Turn): Promise<'more' | 'done'> => {
  const nu = (await turn.list(Overdrachten, { shelf: 'open' })).flatMap((stored) => {
    const dagen = teMelden(turn, stored.value);
    return dagen === undefined ? [] : [{ stored, dagen }];
  });
  for (const { stored, dagen } of nu.slice(0, PER_KEER)) {
    turn.replace(Overdrachten, stored, { ...stored.value, herinnerd: dagen });
    vertelLeiders(turn, BERICHT.wacht, stored.value, String(dagen));
  }
  return nu.length > PER_KEER ? 'more' : 'done';
};

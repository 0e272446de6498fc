import type { Card } from '../../src/ports/card.ts';
import { text } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** Asked before an overleg is cancelled. */
export type AfzeggenView = {
  readonly netwerk: string;
  readonly overleg: string;
  readonly wanneer: string;
  /** "12 mensen krijgen hiervan bericht." */
  readonly wieHoort: string;
};

export const afzeggenCard = (view: AfzeggenView): Card =>
  card({
    context: view.netwerk,
    title: 'Overleg afzeggen?',
    intro: `Het overleg van ${view.wanneer} gaat dan niet door. Dit kun je niet terugdraaien.`,
    body: [text(view.wieHoort)],
    buttons: [
      execute({
        title: 'Nee, terug',
        verb: 'overleg.openen',
        data: { overleg: view.overleg },
        inputs: 'none',
        primary: true,
      }),
      execute({
        title: 'Ja, afzeggen',
        verb: 'overleg.zegAf',
        data: { overleg: view.overleg },
        inputs: 'none',
        danger: true,
      }),
    ],
    width: 'normal',
  });

import type { Card } from '../../src/ports/card.ts';
import { facts, strong, subtle } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** To the coördinator: a kern-partner of whom nobody was at two overleggen in a row. Neutral. */
export type TweeKeerView = {
  readonly netwerk: string;
  readonly partner: string;
  readonly naam: string;
  readonly overleg: string;
  /** "wo 28 okt en wo 25 nov". */
  readonly wanneer: string;
  /** "Femke de Wit stuurde hen di 1 dec een bericht." */
  readonly verstuurd?: string | undefined;
};

export const tweeKeerCard = (view: TweeKeerView): Card => {
  const data = { partner: view.partner, overleg: view.overleg };
  return card({
    context: view.netwerk,
    title: 'Twee keer niemand',
    intro: `Van ${view.naam} was twee keer achter elkaar niemand bij het overleg.`,
    body: [
      facts([
        ['Partner', view.naam],
        ['Niet bij', view.wanneer],
      ]),
      view.verstuurd === undefined
        ? subtle('Ik stuur hun niets uit mezelf. Je kunt een bericht bekijken dat ik heb klaargezet.')
        : strong(view.verstuurd),
    ],
    buttons: [
      view.verstuurd === undefined &&
        execute({
          title: 'Bericht bekijken',
          verb: 'agenda.gemistBekijk',
          data,
          inputs: 'none',
          primary: true,
        }),
      execute({
        title: 'Wie was er?',
        verb: 'agenda.opkomst',
        data: { overleg: view.overleg },
        inputs: 'none',
      }),
    ],
  });
};

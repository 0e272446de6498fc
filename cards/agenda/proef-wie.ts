import type { Card } from '../../src/ports/card.ts';
import { subtle } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { paged } from '../kit/paged.ts';

/** To whom one of those messages goes. */
export type ProefWieView = {
  readonly netwerk: string;
  readonly wat: string;
  readonly wanneer: string;
  readonly sleutel: string;
  readonly mensen: readonly string[];
  readonly pagina: number;
};

export const proefWieCard = (view: ProefWieView): Card => {
  const blad = paged({
    items: view.mensen,
    row: (naam) => ({ name: naam }),
    empty: 'Niemand.',
    page: view.pagina,
    verb: 'agenda.proefWie',
    data: { sleutel: view.sleutel },
    size: 20,
  });
  return card({
    context: view.netwerk,
    title: 'Wie krijgt dit?',
    intro: view.wat,
    body: [subtle(view.wanneer), ...blad.blocks],
    buttons: [
      execute({ title: 'Terug', verb: 'agenda.proef', data: { pagina: 1 }, inputs: 'none', primary: true }),
      ...blad.buttons,
    ],
  });
};

import type { Card } from '../../src/ports/card.ts';
import { warning } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { paged } from '../kit/paged.ts';
import { type ProefRegel, proefRij } from './proef.part.ts';

/** Everything the days ahead bring, a page at a time. For the coördinator alone. */
export type ProefView = {
  readonly netwerk: string;
  readonly dagen: number;
  readonly let?: string | undefined;
  readonly regels: readonly ProefRegel[];
  readonly pagina: number;
};

export const proefCard = (view: ProefView): Card => {
  const blad = paged({
    items: view.regels,
    row: proefRij,
    empty: 'Er gaat niets uit.',
    page: view.pagina,
    verb: 'agenda.proef',
  });
  return card({
    context: view.netwerk,
    title: 'Wat gaat er uit?',
    intro: `De komende ${view.dagen} dagen, als niemand iets doet. Wie antwoordt, krijgt geen herinnering meer.`,
    body: [view.let && warning(view.let), ...blad.blocks],
    buttons: [
      execute({
        title: 'Agenda',
        verb: 'opdracht.start',
        data: { opdracht: 'agenda' },
        inputs: 'none',
        primary: true,
      }),
      ...blad.buttons,
    ],
  });
};

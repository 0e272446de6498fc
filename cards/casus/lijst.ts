import type { Card } from '../../src/ports/card.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { paged } from '../kit/paged.ts';

/** The casussen of one person, neutral: numbers, states, dates. */
export type LijstView = {
  readonly netwerk: string;
  readonly rijen: readonly {
    readonly nummer: string;
    readonly staat: string;
    readonly volgende?: string | undefined;
    /** Not a casus here yet: offered by another netwerk. */
    readonly overdracht?: string | undefined;
  }[];
  readonly pagina: number;
};

/** `/casus`: which casussen am I on. */
export const lijstCard = (view: LijstView): Card => {
  const { blocks, buttons } = paged({
    items: view.rijen,
    row: ({ nummer, staat, volgende, overdracht }) =>
      overdracht === undefined
        ? {
            name: nummer,
            state: staat,
            detail: volgende ? `Volgende overleg: ${volgende}` : 'Nog geen volgend overleg',
            button: execute({
              title: 'Openen',
              verb: 'casus.openen',
              data: { casus: nummer },
              inputs: 'none',
            }),
          }
        : {
            name: nummer,
            state: staat,
            button: execute({
              title: 'Bekijken',
              verb: 'overdracht.stand',
              data: { overdracht },
              inputs: 'none',
            }),
          },
    empty: 'Je staat nu op geen enkele casus.',
    page: view.pagina,
    verb: 'casus.lijst',
  });
  return card({
    context: view.netwerk,
    title: 'Jouw casussen',
    intro: view.rijen.length > 0 ? 'De inhoud zie alleen jij, als je op Openen klikt.' : undefined,
    body: blocks,
    buttons,
    end: view.rijen.length === 0,
  });
};

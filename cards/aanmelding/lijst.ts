import type { Card } from '../../src/ports/card.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { paged } from '../kit/paged.ts';

/** The aanmeldingen that wait, neutral: dates and states. */
export type LijstView = {
  readonly netwerk: string;
  readonly rijen: readonly {
    readonly id: string;
    readonly naam: string;
    readonly staat: string;
    readonly overleg?: string | undefined;
    readonly knop?: string | undefined;
  }[];
  readonly pagina: number;
};

/** `/aanmeldingen`: what must be decided, spoed first. */
export const lijstCard = (view: LijstView): Card => {
  const { blocks, buttons } = paged({
    items: view.rijen,
    row: ({ id, naam, staat, overleg, knop }) => ({
      name: naam,
      state: staat,
      detail: overleg,
      button: execute({
        title: knop ?? 'Beoordelen',
        verb: 'aanmelding.triage',
        data: { aanmelding: id },
        inputs: 'none',
      }),
    }),
    empty: 'Er wachten geen aanmeldingen.',
    page: view.pagina,
    verb: 'aanmelding.lijst',
  });
  return card({
    context: view.netwerk,
    title: 'Aanmeldingen',
    intro: view.rijen.length > 0 ? 'Deze wachten op jouw beoordeling. Spoed staat bovenaan.' : undefined,
    body: blocks,
    buttons: [
      ...buttons,
      execute({ title: 'Eerder beoordeeld', verb: 'aanmelding.beoordeeld', inputs: 'none' }),
    ],
  });
};

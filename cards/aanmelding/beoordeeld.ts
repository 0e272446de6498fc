import type { Card } from '../../src/ports/card.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { paged } from '../kit/paged.ts';

/** What became no casus and is kept for a while, neutral: dates and states. */
export type BeoordeeldView = {
  readonly netwerk: string;
  readonly rijen: readonly { readonly id: string; readonly naam: string; readonly staat: string }[];
  readonly pagina: number;
};

/** The aanmeldingen that were decided about and are not erased yet, newest first. */
export const beoordeeldCard = ({ netwerk, rijen, pagina }: BeoordeeldView): Card => {
  const { blocks, buttons } = paged({
    items: rijen,
    row: ({ id, naam, staat }) => ({
      name: naam,
      state: staat,
      button: execute({
        title: 'Bekijken',
        verb: 'aanmelding.openen',
        data: { aanmelding: id },
        inputs: 'none',
      }),
    }),
    empty: 'Er zijn geen beoordeelde aanmeldingen waarvan de inhoud nog wordt bewaard.',
    page: pagina,
    verb: 'aanmelding.beoordeeld',
  });
  return card({
    context: netwerk,
    title: 'Eerder beoordeeld',
    body: blocks,
    buttons: [...buttons, execute({ title: 'Nog te beoordelen', verb: 'aanmelding.lijst', inputs: 'none' })],
  });
};

import type { Card } from '../../src/ports/card.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { paged } from '../kit/paged.ts';

/** The open casussen of one person, neutral: numbers and states. */
export type TerugkoppelingKiesView = {
  readonly rijen: readonly { readonly nummer: string; readonly staat: string }[];
  readonly pagina: number;
};

/** About which casus do you want to write something? */
export const terugkoppelingKiesCard = ({ rijen, pagina }: TerugkoppelingKiesView): Card => {
  const { blocks, buttons } = paged({
    items: rijen,
    row: ({ nummer, staat }) => ({
      name: nummer,
      state: staat,
      button: execute({
        title: 'Schrijven',
        verb: 'casus.terugkoppeling',
        data: { casus: nummer },
        inputs: 'none',
      }),
    }),
    empty: 'Je staat nu op geen enkele casus.',
    page: pagina,
    verb: 'casus.terugkoppeling.kies',
  });
  return card({
    title: 'Over welke casus?',
    intro: rijen.length > 0 ? 'Schrijf hoe het gaat, ook als er geen actie van jou is.' : undefined,
    body: [blocks],
    buttons: [...buttons, execute({ title: 'Jouw acties', verb: 'terugkoppeling.lijst', inputs: 'none' })],
  });
};

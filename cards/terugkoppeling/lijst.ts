import type { Card } from '../../src/ports/card.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { paged } from '../kit/paged.ts';

/** The acties that wait for an answer of this person, in the order to show. Neutral: it is posted. */
export type TerugkoppelingLijstView = {
  readonly rijen: readonly {
    readonly id: string;
    readonly naam: string;
    /** "2 dagen te laat (wo 25 nov)". */
    readonly termijn: string;
    readonly staat?: string | undefined;
  }[];
  /** How many are due or overdue. */
  readonly nu: number;
  readonly pagina: number;
};

const zin = ({ rijen, nu }: TerugkoppelingLijstView): string | undefined => {
  if (rijen.length === 0) return undefined;
  if (nu === 0) return 'Er is nu niets aan de beurt. Je kunt wel al antwoord geven.';
  return nu === 1 ? '1 actie is nu aan de beurt.' : `${nu} acties zijn nu aan de beurt.`;
};

/** `/terugkoppeling`: on which actie do you give an answer? */
export const terugkoppelingLijstCard = (view: TerugkoppelingLijstView): Card => {
  const { blocks, buttons } = paged({
    items: view.rijen,
    row: ({ id, naam, termijn, staat }) => ({
      name: naam,
      state: termijn,
      detail: staat,
      button: execute({ title: 'Antwoorden', verb: 'actie.openen', data: { actie: id }, inputs: 'none' }),
    }),
    empty: 'Je hebt geen open acties.',
    page: view.pagina,
    verb: 'terugkoppeling.lijst',
  });
  return card({
    title: 'Hoe ging het?',
    intro: zin(view),
    body: [blocks],
    buttons: [
      ...buttons,
      execute({ title: 'Over een casus', verb: 'casus.terugkoppeling.kies', inputs: 'none' }),
    ],
  });
};

import type { Card } from '../../src/ports/card.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice } from '../kit/inputs.ts';
import { paged } from '../kit/paged.ts';

/** Who has not replied to what. Neutral: it is posted. */
export type OverzichtView = {
  readonly mensen: readonly {
    readonly id: string;
    /** "Kevin Oosterhuis (Jongerenwerk)". */
    readonly naam: string;
    /** "2 acties, aanwezigheid". */
    readonly wat: string;
    /** "Laatste herinnering: ma 2 nov, 10:05". */
    readonly laatst: string;
    /** Known to Teams, so that it can be sent. */
    readonly bereikbaar: boolean;
  }[];
  /** The partners that have somebody in the list. */
  readonly partners: readonly { readonly id: string; readonly naam: string }[];
  readonly pagina: number;
};

const zin = (hoeveel: number): string | undefined => {
  if (hoeveel === 0) return undefined;
  return hoeveel === 1 ? '1 persoon moet nog reageren.' : `${hoeveel} mensen moeten nog reageren.`;
};

/** `/herinner`: who has not replied, and buttons that send now. */
export const overzichtCard = (view: OverzichtView): Card => {
  const { blocks, buttons } = paged({
    items: view.mensen,
    row: ({ id, naam, wat, laatst, bereikbaar }) => ({
      name: naam,
      state: wat,
      detail: laatst,
      button: bereikbaar
        ? execute({ title: 'Herinner', verb: 'herinner.stuur', data: { wie: 'persoon', id }, inputs: 'none' })
        : undefined,
    }),
    empty: 'Iedereen heeft gereageerd. Er is niets om te herinneren.',
    page: view.pagina,
    verb: 'herinner.overzicht',
    size: 6,
  });
  const kan = view.mensen.some(({ bereikbaar }) => bereikbaar);
  const perPartner = kan && view.partners.length > 1;
  return card({
    title: 'Wie heeft nog niet gereageerd?',
    intro: zin(view.mensen.length),
    body: [
      blocks,
      perPartner &&
        askChoice({
          id: 'partner',
          label: 'Of herinner één partner',
          look: 'compact',
          choices: view.partners.map(({ id, naam }) => ({ title: naam, value: id })),
        }),
    ],
    buttons: [
      kan &&
        execute({
          title: 'Nu herinneren: iedereen',
          verb: 'herinner.stuur',
          data: { wie: 'allen' },
          inputs: 'none',
          primary: true,
        }),
      perPartner &&
        execute({
          title: 'Nu herinneren: deze partner',
          verb: 'herinner.stuur',
          data: { wie: 'partner' },
          inputs: 'all',
        }),
      buttons,
      execute({
        title: 'Wat gaat er vanzelf uit?',
        verb: 'agenda.proef',
        data: { pagina: 1 },
        inputs: 'none',
      }),
    ],
  });
};

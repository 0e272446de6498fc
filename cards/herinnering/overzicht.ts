import type { Card } from '../../src/ports/card.ts';
import { list, type Row, section } from '../kit/blocks.ts';
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
    /** On leave: not reminded. */
    readonly weg?: boolean | undefined;
  }[];
  /** The partners that have somebody in the list. */
  readonly partners: readonly { readonly id: string; readonly naam: string }[];
  readonly pagina: number;
};

const zin = (hoeveel: number): string | undefined => {
  if (hoeveel === 0) return undefined;
  return hoeveel === 1 ? '1 persoon moet nog reageren.' : `${hoeveel} mensen moeten nog reageren.`;
};

/** What else the coördinator looks at here. */
const meer = (): Row[] => [
  {
    name: 'Kwamen de berichten aan?',
    detail: 'Verzonden, geopend, beantwoord of mislukt',
    button: execute({ title: 'Bekijken', verb: 'levering.lijst', inputs: 'none' }),
  },
  {
    name: 'Acties die een week te laat zijn',
    detail: 'Vraag de leidinggevende, of geef meer tijd',
    button: execute({ title: 'Bekijken', verb: 'escalatie.lijst', inputs: 'none' }),
  },
  {
    name: 'Is er iemand niet?',
    detail: 'Dan wordt de vervanger gevraagd',
    button: execute({ title: 'Opgeven', verb: 'verlof.voor', inputs: 'none' }),
  },
  {
    name: 'Jouw eigen herinneringen',
    detail: 'Stille dagen, en wanneer jij er niet bent',
    button: execute({ title: 'Bekijken', verb: 'rust.toon', inputs: 'none' }),
  },
];

/** `/herinner`: who has not replied, and buttons that send now. */
export const overzichtCard = (view: OverzichtView): Card => {
  const { blocks, buttons } = paged({
    items: view.mensen,
    row: ({ id, naam, wat, laatst, bereikbaar, weg }) => ({
      name: naam,
      state: wat,
      detail: laatst,
      button: weg
        ? execute({ title: 'Is er weer', verb: 'verlof.wegVoor', data: { wie: id }, inputs: 'none' })
        : bereikbaar
          ? execute({
              title: 'Herinner',
              verb: 'herinner.stuur',
              data: { wie: 'persoon', id },
              inputs: 'none',
            })
          : undefined,
    }),
    empty: 'Iedereen heeft gereageerd. Er is niets om te herinneren.',
    page: view.pagina,
    verb: 'herinner.overzicht',
    size: 6,
  });
  const kan = view.mensen.some(({ bereikbaar, weg }) => bereikbaar && !weg);
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
      section('Meer', [list(meer(), '')]),
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

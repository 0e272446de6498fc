import type { Card } from '../../src/ports/card.ts';
import { list, section, strong } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** `/aanmelden`: begin, go on, and where earlier ones stand. Neutral: it is posted. */
export type StartView = {
  readonly netwerk: string;
  /** Where the draft is: "stap 2 van 4". */
  readonly begonnen?: string | undefined;
  readonly aanmeldingen: readonly { readonly id: string; readonly naam: string; readonly staat: string }[];
};

/** New aanmelding, or on with the one that was begun. */
export const startCard = (view: StartView): Card =>
  card({
    context: view.netwerk,
    title: 'Nieuwe aanmelding',
    intro: view.begonnen
      ? `Je was al begonnen. Je gaat verder bij ${view.begonnen}.`
      : 'Meld een jongere aan voor het overleg. Het formulier kost ongeveer twee minuten.',
    body: [
      strong('Alleen jij ziet wat je invult. In dit gesprek komt het niet te staan.'),
      view.aanmeldingen.length > 0 &&
        section('Jouw aanmeldingen', [
          list(
            view.aanmeldingen.map(({ id, naam, staat }) => ({
              name: naam,
              state: staat,
              button: execute({
                title: 'Openen',
                verb: 'aanmelding.openen',
                data: { aanmelding: id },
                inputs: 'none',
              }),
            })),
            '',
          ),
        ]),
    ],
    buttons: [
      execute({
        title: view.begonnen ? 'Verder met formulier' : 'Formulier openen',
        verb: 'aanmelding.formulier',
        inputs: 'none',
        primary: true,
      }),
    ],
  });

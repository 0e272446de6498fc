import type { Card } from '../../src/ports/card.ts';
import { list, section, strong, text } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import type { Block } from '../kit/element.ts';

/** `/aanmelden`: begin, go on, and where earlier ones stand. Neutral: it is posted. */
export type StartView = {
  readonly netwerk: string;
  /** Where the draft is: "stap 2 van 4". */
  readonly begonnen?: string | undefined;
  /** A doubt was begun and not sent. */
  readonly twijfelt?: boolean | undefined;
  readonly aanmeldingen: readonly { readonly id: string; readonly naam: string; readonly staat: string }[];
};

const ALLEEN_JIJ = strong('Alleen jij ziet wat je invult. In dit gesprek komt het niet te staan.');
const UITLEG = 'Een jongere aanmelden voor het overleg kost ongeveer twee minuten.';
const TWIJFEL =
  'Twijfel je? Overleg dan eerst met de coördinator: drie vragen, zonder te zeggen om wie het gaat.';

const eigen = ({ aanmeldingen }: StartView): Block[] =>
  section('Jouw aanmeldingen', [
    aanmeldingen.length > 0 &&
      list(
        aanmeldingen.map(({ id, naam, staat }) => ({
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
  ]);

/** New aanmelding, or on with the one that was begun. What was sent in stands first: this is its receipt too. */
export const startCard = (view: StartView): Card => {
  const ingediend = view.aanmeldingen.length > 0 && !view.begonnen;
  const intro = view.begonnen ? `Je was al begonnen. Je gaat verder bij ${view.begonnen}.` : UITLEG;
  return card({
    context: view.netwerk,
    title: ingediend ? 'Aanmelden' : 'Wat wil je doen?',
    intro: ingediend ? undefined : intro,
    body: ingediend
      ? [eigen(view), section('Wat wil je nu doen?', [text(UITLEG), text(TWIJFEL), ALLEEN_JIJ])]
      : [text(TWIJFEL), ALLEEN_JIJ, eigen(view)],
    buttons: [
      execute({
        title: view.begonnen ? 'Verder met formulier' : 'Formulier openen',
        verb: 'aanmelding.formulier',
        inputs: 'none',
        primary: true,
      }),
      execute({
        title: view.twijfelt ? 'Verder met je twijfel' : 'Ik twijfel, ik wil overleggen',
        verb: 'aanmelding.twijfel',
        inputs: 'none',
      }),
    ],
  });
};

import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, askText } from '../kit/inputs.ts';

/** Three questions about a casus that was closed. Shown only in the answer to a click. */
export type ReflectieView = {
  readonly casus: string;
  readonly reflectie: string;
  readonly hielp?: string | undefined;
  readonly aanpak?: string | undefined;
  readonly anders?: string | undefined;
  readonly fout?: string | undefined;
};

/** Half a minute: two choices, and one line for who wants to. */
export const reflectieCard = (view: ReflectieView): Card =>
  card({
    context: view.casus,
    title: 'Even terugkijken',
    intro: 'De casus is gesloten. Drie korte vragen. Alleen de coördinator leest je antwoord.',
    body: [
      view.fout && errorBox(view.fout),
      askChoice({
        id: 'hielp',
        label: 'Heeft het geholpen?',
        choices: [
          { title: 'Ja', value: 'ja' },
          { title: 'Een beetje', value: 'deels' },
          { title: 'Nee', value: 'nee' },
        ],
        value: view.hielp,
        required: true,
      }),
      askChoice({
        id: 'aanpak',
        label: 'Was dit de goede aanpak?',
        choices: [
          { title: 'Ja', value: 'ja' },
          { title: 'Deels', value: 'deels' },
          { title: 'Nee', value: 'nee' },
        ],
        value: view.aanpak,
        required: true,
      }),
      askText({
        id: 'anders',
        label: 'Wat zouden we een volgende keer anders doen? (mag leeg)',
        value: view.anders,
        multiline: true,
        maxLength: 500,
      }),
    ],
    buttons: [
      execute({
        title: 'Versturen',
        verb: 'reflectie.geef',
        data: { reflectie: view.reflectie },
        inputs: 'all',
        primary: true,
      }),
    ],
  });

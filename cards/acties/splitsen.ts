import type { Card } from '../../src/ports/card.ts';
import { errorBox, labelled, list, section } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askText } from '../kit/inputs.ts';

/** An actie that becomes several. `delen`: what was read of the text; then it can be done, under the mark `gelezen`. */
export type SplitsenView = {
  readonly id: string;
  readonly naam: string;
  readonly wat: string;
  readonly tekst?: string | undefined;
  readonly delen?: readonly { readonly wat: string; readonly wieWanneer: string }[] | undefined;
  readonly gelezen?: string | undefined;
  readonly fout?: string | undefined;
};

/** "Welke acties worden het?": one on each line; read aloud before it is done. Shown only in the answer to a click. */
export const splitsenCard = (view: SplitsenView): Card => {
  const klaar = view.gelezen !== undefined;
  return card({
    context: view.naam,
    title: klaar ? 'Klopt dit?' : 'Welke acties worden het?',
    intro: klaar
      ? undefined
      : 'Schrijf elke actie op een eigen regel: wie, wat en wanneer. Zonder naam blijft het van dezelfde eigenaar. Zonder datum blijft de datum gelijk.',
    body: [
      view.fout && errorBox(view.fout),
      labelled('Wat is afgesproken', view.wat),
      section('Zo wordt het', [
        view.delen &&
          list(
            view.delen.map(({ wat, wieWanneer }) => ({ name: wat, detail: wieWanneer })),
            '',
          ),
      ]),
      askText({
        id: 'delen',
        label: klaar ? 'Nog iets veranderen?' : 'De nieuwe acties',
        placeholder: 'Kevin belt de school voor vrijdag',
        multiline: true,
        required: true,
        error: 'Schrijf minstens twee regels.',
        value: view.tekst,
      }),
    ],
    buttons: [
      execute({
        title: klaar ? 'Splitsen' : 'Verder',
        verb: 'actie.splitsen.opslaan',
        data: { actie: view.id, ...(view.gelezen === undefined ? {} : { gelezen: view.gelezen }) },
        inputs: 'all',
        primary: true,
      }),
      execute({ title: 'Terug', verb: 'actie.openen', data: { actie: view.id }, inputs: 'none' }),
    ],
  });
};

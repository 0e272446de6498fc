import type { Card } from '../../src/ports/card.ts';
import { errorBox, labelled, text } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askText } from '../kit/inputs.ts';

/** The one question of an aanmelder about what was decided. Shown only in the answer to a click. */
export type VraagView = {
  readonly casus: string;
  readonly besluit: string;
  /** Asked already, with the answer if there is one. */
  readonly gesteld?: { readonly vraag: string; readonly antwoord?: string | undefined } | undefined;
  readonly getypt?: string | undefined;
  readonly fout?: string | undefined;
};

/** Asks it, or shows what was asked and answered. */
export const vraagCard = (view: VraagView): Card => {
  const terug = execute({
    title: 'Naar het besluit',
    verb: 'terugkoppeling.openen',
    data: { besluit: view.besluit },
    inputs: 'none',
  });
  if (view.gesteld)
    return card({
      context: view.casus,
      title: view.gesteld.antwoord === undefined ? 'Je vraag is gesteld' : 'Antwoord op je vraag',
      body: [
        labelled('Jouw vraag', view.gesteld.vraag),
        view.gesteld.antwoord === undefined
          ? text('De coördinator antwoordt. Je krijgt dan een bericht.')
          : labelled('Antwoord van de coördinator', view.gesteld.antwoord),
      ],
      buttons: [terug],
    });
  return card({
    context: view.casus,
    title: 'Wat wil je weten?',
    intro: 'Je kunt één vraag stellen. Alleen de coördinator leest hem.',
    body: [
      view.fout && errorBox(view.fout),
      askText({
        id: 'vraagtekst',
        label: 'Je vraag, zonder namen',
        value: view.getypt,
        multiline: true,
        maxLength: 500,
        required: true,
      }),
    ],
    buttons: [
      execute({
        title: 'Versturen',
        verb: 'terugkoppeling.vraag.stuur',
        data: { besluit: view.besluit },
        inputs: 'all',
        primary: true,
      }),
      terug,
    ],
  });
};

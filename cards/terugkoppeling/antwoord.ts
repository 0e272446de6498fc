import type { Card } from '../../src/ports/card.ts';
import { errorBox, facts, labelled } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askText } from '../kit/inputs.ts';

/** A question of an aanmelder, for the coördinator. Shown only in the answer to a click. */
export type AntwoordView = {
  readonly casus: string;
  readonly terugvraag: string;
  readonly besluit: string;
  readonly wie: string;
  readonly overleg: string;
  readonly vraag: string;
  readonly getypt?: string | undefined;
  readonly fout?: string | undefined;
};

/** Reads the question and answers it. */
export const antwoordCard = (view: AntwoordView): Card =>
  card({
    context: view.casus,
    title: 'Een vraag van de aanmelder',
    body: [
      view.fout && errorBox(view.fout),
      facts([
        ['Van', view.wie],
        ['Over', view.overleg],
      ]),
      labelled('De vraag', view.vraag),
      askText({
        id: 'antwoordtekst',
        label: 'Jouw antwoord: alleen wat de aanmelder mag weten',
        value: view.getypt,
        multiline: true,
        maxLength: 800,
        required: true,
      }),
    ],
    buttons: [
      execute({
        title: 'Antwoord versturen',
        verb: 'terugkoppeling.antwoord',
        data: { terugvraag: view.terugvraag },
        inputs: 'all',
        primary: true,
      }),
      execute({
        title: 'Besluit bekijken',
        verb: 'terugkoppeling.openen',
        data: { besluit: view.besluit },
        inputs: 'none',
      }),
    ],
  });

import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, askDate, askText } from '../kit/inputs.ts';

export type OverdrachtBuitenView = {
  readonly overdracht: string;
  readonly naam: string;
  readonly tot: string;
  readonly uitkomst?: string | undefined;
  readonly op?: string | undefined;
  readonly reden?: string | undefined;
  readonly fout?: string | undefined;
};

/** "Wat was het antwoord?", of an organisation outside Ketenbot. */
export const overdrachtBuitenCard = (view: OverdrachtBuitenView): Card =>
  card({
    context: view.naam,
    title: 'Wat was het antwoord?',
    intro: 'Bij aanvaard: het formulier is door jullie allebei getekend. Dan gaat de casus hier dicht.',
    body: [
      view.fout && errorBox(view.fout),
      askChoice({
        id: 'uitkomst',
        label: 'Antwoord',
        required: true,
        look: 'expanded',
        value: view.uitkomst,
        choices: [
          { title: 'Aanvaard: zij hebben de casus', value: 'aanvaard' },
          { title: 'Geweigerd: de casus blijft hier', value: 'geweigerd' },
        ],
      }),
      askDate({
        id: 'op',
        label: 'Op welke dag?',
        required: true,
        value: view.op ?? view.tot,
        max: view.tot,
      }),
      askText({
        id: 'reden',
        label: 'Bij geweigerd: waarom?',
        multiline: true,
        maxLength: 1000,
        value: view.reden,
        placeholder: 'Geen namen of andere persoonsgegevens.',
      }),
    ],
    buttons: [
      execute({
        title: 'Bewaren',
        verb: 'overdracht.antwoord.zet',
        data: { overdracht: view.overdracht },
        inputs: 'all',
        primary: true,
      }),
      execute({
        title: 'Terug',
        verb: 'overdracht.stand',
        data: { overdracht: view.overdracht },
        inputs: 'none',
      }),
    ],
  });

import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askText } from '../kit/inputs.ts';

export type OverdrachtRedenView = {
  readonly overdracht: string;
  readonly naam: string;
  readonly titel: string;
  readonly intro: string;
  readonly label: string;
  readonly verplicht: boolean;
  readonly knop: string;
  readonly verb: string;
  readonly reden?: string | undefined;
  readonly fout?: string | undefined;
};

/** Why it does not go on: refused there, or taken back here. */
export const overdrachtRedenCard = (view: OverdrachtRedenView): Card =>
  card({
    context: view.naam,
    title: view.titel,
    intro: view.intro,
    body: [
      view.fout && errorBox(view.fout),
      askText({
        id: 'reden',
        label: view.label,
        multiline: true,
        maxLength: 1000,
        required: view.verplicht,
        value: view.reden,
        placeholder: 'Geen namen of andere persoonsgegevens.',
        error: 'Schrijf in een of twee zinnen waarom.',
      }),
    ],
    buttons: [
      execute({
        title: view.knop,
        verb: view.verb,
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

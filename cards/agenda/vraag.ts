import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, askText } from '../kit/inputs.ts';

/** The question one partner must prepare. Content: shown to the coördinator who clicked. */
export type VraagView = {
  readonly netwerk: string;
  readonly overleg: string;
  readonly punt: string;
  readonly titel: string;
  readonly fout?: string | undefined;
  readonly partners: readonly { readonly id: string; readonly naam: string }[];
  readonly partner?: string | undefined;
  readonly vraag?: string | undefined;
};

export const vraagCard = (view: VraagView): Card =>
  card({
    context: view.netwerk,
    title: `Vraag vooraf bij ${view.titel}`,
    intro:
      'Wat moet een partner vooraf uitzoeken? Schrijf geen volledige naam, adres of nummer van een jongere.',
    body: [
      view.fout && errorBox(view.fout),
      askChoice({
        id: 'partner',
        label: 'Aan welke partner?',
        required: true,
        look: 'compact',
        choices: view.partners.map(({ id, naam }) => ({ title: naam, value: id })),
        value: view.partner,
      }),
      askText({
        id: 'vraag',
        label: 'De vraag (leeg: de vraag vervalt)',
        multiline: true,
        maxLength: 500,
        value: view.vraag,
      }),
    ],
    buttons: [
      execute({
        title: 'Bewaren',
        verb: 'agenda.stelVraag',
        data: { overleg: view.overleg, punt: view.punt },
        inputs: 'all',
        primary: true,
      }),
      execute({
        title: 'Terug',
        verb: 'agenda.punt',
        data: { overleg: view.overleg, punt: view.punt },
        inputs: 'none',
      }),
    ],
  });

import type { Card } from '../../src/ports/card.ts';
import { errorBox, labelled } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askText, askYesNo } from '../kit/inputs.ts';

/** What one person knows of an item beforehand. Content. */
export type VoorbereidenView = {
  readonly netwerk: string;
  readonly overleg: string;
  readonly punt: string;
  readonly titel: string;
  readonly fout?: string | undefined;
  readonly vragen: readonly string[];
  readonly betrokken?: 'ja' | 'nee' | undefined;
  readonly input?: string | undefined;
};

export const voorbereidenCard = (view: VoorbereidenView): Card =>
  card({
    context: view.netwerk,
    title: `Voorbereiden: ${view.titel}`,
    body: [
      view.fout && errorBox(view.fout),
      view.vragen.map((vraag) => labelled('Vraag aan jou', vraag)),
      askYesNo({
        id: 'betrokken',
        label: 'Ben jij of is jouw organisatie betrokken?',
        required: true,
        value: view.betrokken,
      }),
      askText({
        id: 'input',
        label: 'Wat weet je? Geen volledige naam, adres of nummers',
        multiline: true,
        maxLength: 1500,
        value: view.input,
      }),
    ],
    buttons: [
      execute({
        title: 'Bewaren',
        verb: 'agenda.voorbereid',
        data: { overleg: view.overleg, punt: view.punt },
        inputs: 'all',
        primary: true,
      }),
      execute({ title: 'Terug', verb: 'agenda.openen', data: { overleg: view.overleg }, inputs: 'none' }),
    ],
  });

import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, askText } from '../kit/inputs.ts';

export type OverdrachtWaarView = {
  readonly nummer: string;
  readonly waar: readonly { readonly id: string; readonly naam: string }[];
  readonly gekozen?: string | undefined;
  readonly buiten?: string | undefined;
  readonly fout?: string | undefined;
};

/** "Waar gaat de casus naartoe?" */
export const overdrachtWaarCard = (view: OverdrachtWaarView): Card =>
  card({
    context: `Casus ${view.nummer}`,
    title: 'Waar gaat de casus naartoe?',
    intro: 'De casus blijft hier en loopt door, tot het andere netwerk hem heeft overgenomen.',
    body: [
      view.fout && errorBox(view.fout),
      askChoice({
        id: 'waar',
        label: 'Naar',
        required: true,
        value: view.gekozen,
        look: view.waar.length > 8 ? 'filtered' : 'expanded',
        choices: view.waar.map(({ id, naam }) => ({ title: naam, value: id })),
      }),
      askText({
        id: 'buiten',
        label: 'Buiten Ketenbot: aan welke organisatie?',
        value: view.buiten,
        maxLength: 80,
        placeholder: 'Naam van de organisatie, geen naam van een persoon.',
      }),
    ],
    buttons: [
      execute({
        title: 'Verder',
        verb: 'overdracht.kies',
        data: { casus: view.nummer },
        inputs: 'all',
        primary: true,
      }),
      execute({ title: 'Terug', verb: 'casus.wijzigen', data: { casus: view.nummer }, inputs: 'none' }),
    ],
  });

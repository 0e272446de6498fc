import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice } from '../kit/inputs.ts';

/** Asked of the coördinator: somebody who was there without being invited. */
export type OpkomstWieNogView = {
  readonly netwerk: string;
  readonly overleg: string;
  readonly intro: string;
  readonly fout?: string | undefined;
  readonly keuzes: readonly { readonly id: string; readonly naam: string }[];
};

export const opkomstWieNogCard = (view: OpkomstWieNogView): Card =>
  card({
    context: view.netwerk,
    title: 'Wie was er nog meer?',
    intro: view.intro,
    body: [
      view.fout && errorBox(view.fout),
      askChoice({
        id: 'wie',
        label: 'Typ een deel van de naam',
        required: true,
        look: 'filtered',
        choices: view.keuzes.map(({ id, naam }) => ({ title: naam, value: id })),
      }),
    ],
    buttons: [
      execute({
        title: 'Erbij zetten',
        verb: 'agenda.opkomstErbij',
        data: { overleg: view.overleg },
        inputs: 'all',
        primary: true,
      }),
      execute({
        title: 'Terug',
        verb: 'agenda.opkomst',
        data: { overleg: view.overleg },
        inputs: 'none',
      }),
    ],
  });

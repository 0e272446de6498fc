import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice } from '../kit/inputs.ts';

/** Asked of whoever does not come. */
export type VervangerView = {
  readonly netwerk: string;
  readonly overleg: string;
  readonly titel: string;
  readonly fout?: string | undefined;
  readonly keuzes: readonly { readonly id: string; readonly naam: string }[];
  readonly gekozen: string;
};

export const vervangerCard = (view: VervangerView): Card =>
  card({
    context: view.netwerk,
    title: 'Wie komt in jouw plaats?',
    intro: `${view.titel}. Dat je niet komt, is bewaard.`,
    body: [
      view.fout && errorBox(view.fout),
      askChoice({
        id: 'wie',
        label: 'Je vervanger krijgt dezelfde agenda',
        required: true,
        look: view.keuzes.length > 12 ? 'filtered' : 'expanded',
        choices: view.keuzes.map(({ id, naam }) => ({ title: naam, value: id })),
        value: view.gekozen,
      }),
    ],
    buttons: [
      execute({
        title: 'Doorgeven',
        verb: 'agenda.vervangt',
        data: { overleg: view.overleg },
        inputs: 'all',
        primary: true,
      }),
      execute({ title: 'Ik kom toch', verb: 'agenda.komt', data: { overleg: view.overleg }, inputs: 'none' }),
      execute({
        title: 'Ik stuur input vooraf',
        verb: 'agenda.vooraf',
        data: { overleg: view.overleg },
        inputs: 'none',
      }),
    ],
  });

import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice } from '../kit/inputs.ts';

/** Who could take an actie over; at least one. */
export type OverdragenView = {
  readonly id: string;
  readonly naam: string;
  readonly collegas: readonly { readonly id: string; readonly naam: string }[];
  readonly fout?: string | undefined;
};

/** "Wie neemt het over?": a colleague, who must accept. */
export const overdragenCard = (view: OverdragenView): Card =>
  card({
    context: view.naam,
    title: 'Wie neemt het over?',
    intro: 'Je collega krijgt een bericht en moet ja zeggen. Tot dan blijft de actie waar hij is.',
    body: [
      view.fout && errorBox(view.fout),
      askChoice({
        id: 'naar',
        label: 'Collega',
        required: true,
        choices: view.collegas.map(({ id, naam }) => ({ title: naam, value: id })),
      }),
    ],
    buttons: [
      execute({
        title: 'Vraag het',
        verb: 'actie.overdracht.vragen',
        data: { actie: view.id },
        inputs: 'all',
        primary: true,
      }),
      execute({ title: 'Terug', verb: 'actie.openen', data: { actie: view.id }, inputs: 'none' }),
    ],
  });

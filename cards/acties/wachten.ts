import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, type Choice } from '../kit/inputs.ts';

/** The acties it can wait for; at least one. Their words stand here: shown only in the answer to a click. */
export type WachtenView = {
  readonly id: string;
  readonly naam: string;
  readonly acties: readonly Choice[];
  readonly fout?: string | undefined;
};

/** "Op welke actie wacht je?": no reminders until that one is closed. */
export const wachtenCard = (view: WachtenView): Card =>
  card({
    context: view.naam,
    title: 'Op welke actie wacht je?',
    intro:
      'Tot die klaar is, herinner ik niemand aan deze actie. Daarna hoort de eigenaar het, en telt de datum weer.',
    body: [
      view.fout && errorBox(view.fout),
      askChoice({ id: 'op', label: 'Actie', required: true, look: 'expanded', choices: view.acties }),
    ],
    buttons: [
      execute({
        title: 'Wachten',
        verb: 'actie.wachten.op',
        data: { actie: view.id },
        inputs: 'all',
        primary: true,
      }),
      execute({ title: 'Terug', verb: 'actie.openen', data: { actie: view.id }, inputs: 'none' }),
    ],
  });

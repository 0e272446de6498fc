import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, type Choice } from '../kit/inputs.ts';

/** Who may help with an actie; at least one. `nu`: those who do. */
export type HulpView = {
  readonly id: string;
  readonly naam: string;
  readonly mensen: readonly Choice[];
  readonly nu: readonly string[];
  readonly fout?: string | undefined;
};

/** "Wie helpt mee?": they see the actie, the owner stays the owner. */
export const hulpCard = (view: HulpView): Card =>
  card({
    context: view.naam,
    title: 'Wie helpt mee?',
    intro:
      'Wie je kiest, krijgt een bericht en kan de actie lezen. De eigenaar blijft de eigenaar en krijgt de herinneringen.',
    body: [
      view.fout && errorBox(view.fout),
      askChoice({
        id: 'wie',
        label: 'Kies niemand, één of meer mensen',
        multi: true,
        choices: view.mensen,
        value: view.nu,
      }),
    ],
    buttons: [
      execute({
        title: 'Opslaan',
        verb: 'actie.hulp.vragen',
        data: { actie: view.id },
        inputs: 'all',
        primary: true,
      }),
      execute({ title: 'Terug', verb: 'actie.openen', data: { actie: view.id }, inputs: 'none' }),
    ],
  });

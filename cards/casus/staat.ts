import type { Card } from '../../src/ports/card.ts';
import { list } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** Where a casus can go from here. */
export type StaatView = {
  readonly nummer: string;
  readonly nu: string;
  readonly stappen: readonly { readonly naar: string; readonly naam: string; readonly betekenis: string }[];
};

/** "Wat wordt de nieuwe staat?": one line for each, with what it means. */
export const staatCard = ({ nummer, nu, stappen }: StaatView): Card =>
  card({
    context: `Casus ${nummer}`,
    title: 'Wat wordt de nieuwe staat?',
    intro: `Nu: ${nu}.`,
    body: [
      list(
        stappen.map(({ naar, naam, betekenis }) => ({
          name: naam,
          detail: betekenis,
          button: execute({
            title: 'Kiezen',
            verb: 'casus.staat.vraag',
            data: { casus: nummer, staat: naar },
            inputs: 'none',
          }),
        })),
        'Er is geen andere staat mogelijk.',
      ),
    ],
    buttons: [execute({ title: 'Terug', verb: 'casus.openen', data: { casus: nummer }, inputs: 'none' })],
  });

import type { Card } from '../../src/ports/card.ts';
import { list } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** One thing of a casus, opened: every text in it. Only ever shown in the answer to a click. */
export type CorrectieDingView = {
  readonly nummer: string;
  readonly ding: string;
  readonly naam: string;
  readonly teksten: readonly { readonly veld: string; readonly label: string; readonly tekst: string }[];
};

/** What stands in it, with a button to correct each text. */
export const correctieDingCard = ({ nummer, ding, naam, teksten }: CorrectieDingView): Card =>
  card({
    context: `Casus ${nummer}. Alleen jij ziet dit`,
    title: naam,
    body: [
      list(
        teksten.map(({ veld, label, tekst }) => ({
          name: label,
          detail: tekst,
          button: execute({
            title: 'Verbeteren',
            verb: 'casus.correctie.tekst',
            data: { casus: nummer, ding, veld },
            inputs: 'none',
          }),
        })),
        'Hier staat geen tekst in.',
      ),
    ],
    buttons: [execute({ title: 'Terug', verb: 'casus.correctie', data: { casus: nummer }, inputs: 'none' })],
  });

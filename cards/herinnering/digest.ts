import type { Card } from '../../src/ports/card.ts';
import { list, subtle } from '../kit/blocks.ts';
import { type Data, execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** What one person still owes, each with its button. Neutral: it is posted. */
export type DigestView = {
  readonly dingen: readonly {
    readonly zin: string;
    readonly knop: { readonly title: string; readonly verb: string; readonly data?: Data | undefined };
  }[];
  /** More than fit on the card. */
  readonly meer: number;
};

/** The first words of a digest, also its notification. */
export const digestTitel = (hoeveel: number): string =>
  hoeveel === 1 ? '1 ding vraagt je aandacht' : `${hoeveel} dingen vragen je aandacht`;

/** All reminders of one person on one card. */
export const digestCard = (view: DigestView): Card => {
  const totaal = view.dingen.length + view.meer;
  if (totaal === 0) return card({ title: 'Alles is beantwoord. Dank je.', end: true, width: 'normal' });
  return card({
    title: digestTitel(totaal),
    body: [
      list(
        view.dingen.map(({ zin, knop }) => ({ name: zin, button: execute({ ...knop, inputs: 'none' }) })),
        '',
      ),
      view.meer > 0 && subtle(`En nog ${view.meer}. Die komen hier als je deze hebt beantwoord.`),
    ],
  });
};

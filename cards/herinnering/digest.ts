import type { Card } from '../../src/ports/card.ts';
import { list, section, subtle } from '../kit/blocks.ts';
import { type Data, execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

type Ding = {
  readonly zin: string;
  readonly knop: { readonly title: string; readonly verb: string; readonly data?: Data | undefined };
};

/** What one person still owes, each with its button. Neutral: it is posted. */
export type DigestView = {
  readonly dingen: readonly Ding[];
  /** More than fit on the card. */
  readonly meer: number;
  /** Answered just now, each with the way back. */
  readonly net?: readonly Ding[] | undefined;
};

const rijen = (dingen: readonly Ding[]) =>
  list(
    dingen.map(({ zin, knop }) => ({ name: zin, button: execute({ ...knop, inputs: 'none' }) })),
    '',
  );

/** The first words of a digest, also its notification. */
export const digestTitel = (hoeveel: number): string =>
  hoeveel === 1 ? '1 ding vraagt je aandacht' : `${hoeveel} dingen vragen je aandacht`;

/** All reminders of one person on one card. */
export const digestCard = (view: DigestView): Card => {
  const totaal = view.dingen.length + view.meer;
  const { net = [] } = view;
  const terug = net.length > 0 && section('Net beantwoord', [rijen(net)]);
  if (totaal === 0)
    return card({ title: 'Alles is beantwoord. Dank je.', body: [terug], end: true, width: 'normal' });
  return card({
    title: digestTitel(totaal),
    body: [
      rijen(view.dingen),
      view.meer > 0 && subtle(`En nog ${view.meer}. Die komen hier als je deze hebt beantwoord.`),
      terug,
    ],
  });
};

import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice } from '../kit/inputs.ts';

/** Which colour headings get. */
export type KleurView = {
  readonly netwerk: string;
  readonly fout?: string | undefined;
  /** The words of the colours there are, and the value that stands for a colour of one's own. */
  readonly kleuren: readonly string[];
  readonly eigen: string;
  readonly keuze: string;
};

/** "Welke kleur krijgen de koppen?": one of a few, or one's own. */
export const kleurCard = (view: KleurView): Card =>
  card({
    context: view.netwerk,
    title: 'Welke kleur krijgen de koppen?',
    body: [
      view.fout && errorBox(view.fout),
      askChoice({
        id: 'keuze',
        label: 'Kleur',
        required: true,
        look: 'expanded',
        choices: [
          ...view.kleuren.map((kleur) => ({ title: kleur, value: kleur })),
          { title: 'een eigen kleur, met een code', value: view.eigen },
        ],
        value: view.keuze,
      }),
    ],
    buttons: [
      execute({ title: 'Kiezen', verb: 'netwerk.zetKleur', inputs: 'all', primary: true }),
      execute({ title: 'Terug', verb: 'netwerk.huisstijl', inputs: 'none' }),
    ],
  });

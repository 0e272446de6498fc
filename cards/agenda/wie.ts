import type { Card } from '../../src/ports/card.ts';
import { section, strong, text } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** Who answered what, with names: for the coördinator who asked. */
export type WieView = {
  readonly netwerk: string;
  readonly overleg: string;
  readonly titel: string;
  /** "9 van 14: 6 komen, 3 komen niet". */
  readonly telling: string;
  readonly groepen: readonly { readonly naam: string; readonly mensen: readonly string[] }[];
};

/** Who comes, who does not, and who has not said. */
export const wieCard = (view: WieView): Card =>
  card({
    context: view.netwerk,
    title: 'Wie komt er?',
    intro: view.titel,
    body: [
      strong(view.telling),
      ...view.groepen.flatMap(({ naam, mensen }) =>
        mensen.length === 0 ? [] : section(`${naam} (${mensen.length})`, [text(mensen.join(', '))]),
      ),
    ],
    buttons: [
      execute({
        title: 'Terug',
        verb: 'agenda.bekijken',
        data: { overleg: view.overleg },
        inputs: 'none',
      }),
    ],
  });

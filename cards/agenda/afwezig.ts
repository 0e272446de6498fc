import type { Card } from '../../src/ports/card.ts';
import { list, section } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** The day before, to the coördinator: for whom nobody comes. Neutral. */
export type AfwezigView = {
  readonly netwerk: string;
  readonly overleg: string;
  readonly titel: string;
  readonly partners: readonly { readonly naam: string; readonly hoe: string }[];
  /** Casussen whose aanmelder neither comes nor left input. */
  readonly zonderAanmelder: readonly string[];
};

export const afwezigCard = (view: AfwezigView): Card =>
  card({
    context: view.netwerk,
    title: 'Wie komt er niet?',
    intro: `${view.titel}.`,
    body: [
      section('Vaste partners voor wie niemand komt', [
        view.partners.length > 0 &&
          list(
            view.partners.map(({ naam, hoe }) => ({ name: naam, state: hoe })),
            '',
          ),
      ]),
      section('Aanmelder komt niet en stuurde geen input', [
        view.zonderAanmelder.length > 0 &&
          list(
            view.zonderAanmelder.map((casus) => ({ name: casus })),
            '',
          ),
      ]),
    ],
    buttons: [
      execute({
        title: 'Agenda bekijken',
        verb: 'agenda.bekijken',
        data: { overleg: view.overleg },
        inputs: 'none',
        primary: true,
      }),
      execute({
        title: 'Wie gaf geen antwoord?',
        verb: 'opdracht.start',
        data: { opdracht: 'herinner' },
        inputs: 'none',
      }),
    ],
  });

import type { Card } from '../../src/ports/card.ts';
import { frame, text } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, type Choice } from '../kit/inputs.ts';

export type RestActieView = {
  readonly lijst: string;
  readonly plek: number;
  readonly regel: string;
  readonly punten: readonly Choice[];
};

/** The choice that stands for a new item without a casus. */
export const NIEUW_PUNT = 'nieuw';

/** With which item an unread line belongs. */
export const restActieCard = (view: RestActieView): Card =>
  card({
    title: 'Bij welk punt hoort deze actie?',
    body: [
      frame([text(view.regel)]),
      askChoice({
        id: 'bij',
        label: 'Punt',
        choices: [...view.punten, { title: 'Een nieuw punt zonder casus', value: NIEUW_PUNT }],
        look: 'compact',
        required: true,
      }),
    ],
    buttons: [
      execute({
        title: 'Verder',
        verb: 'besluitenlijst.restBij',
        data: { lijst: view.lijst, plek: view.plek },
        inputs: 'all',
        primary: true,
      }),
      execute({ title: 'Terug', verb: 'besluitenlijst.vraag', data: { lijst: view.lijst }, inputs: 'none' }),
    ],
  });

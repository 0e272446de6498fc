import type { Card } from '../../src/ports/card.ts';
import { bullets, frame, section, subtle, text } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** A line that could not be read, and those after it. Content. */
export type RestView = {
  readonly lijst: string;
  readonly overleg: string;
  /** Its place among the lines that are left. */
  readonly plek: number;
  readonly regel: string;
  readonly daarna: readonly string[];
  readonly meer: number;
};

/** What to do with a line the bot did not understand. */
export const restCard = (view: RestView): Card => {
  const data = { lijst: view.lijst, plek: view.plek };
  return card({
    context: view.overleg,
    title: 'Deze regel kan ik niet lezen',
    intro: 'Is het een actie? Neem hem dan over. Anders sla je hem over; hij komt dan niet mee.',
    body: [
      frame([text(view.regel)]),
      view.daarna.length > 0 &&
        section('Ook niet gelezen', [
          ...bullets(view.daarna),
          view.meer > 0 && subtle(`En nog ${view.meer}.`),
        ]),
    ],
    buttons: [
      execute({
        title: 'Actie van maken',
        verb: 'besluitenlijst.restActie',
        data,
        inputs: 'none',
        primary: true,
      }),
      execute({ title: 'Overslaan', verb: 'besluitenlijst.overslaan', data, inputs: 'none' }),
      view.daarna.length > 0 &&
        execute({
          title: 'Alles overslaan',
          verb: 'besluitenlijst.overslaan',
          data: { ...data, alles: true },
          inputs: 'none',
        }),
      execute({
        title: 'Hele lijst',
        verb: 'besluitenlijst.pagina',
        data: { lijst: view.lijst, pagina: 1 },
        inputs: 'none',
      }),
    ],
  });
};

import type { Card } from '../../src/ports/card.ts';
import { list } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** What else can be done with an actie. */
export type MeerView = {
  readonly id: string;
  readonly naam: string;
  readonly mogelijk: readonly { readonly naam: string; readonly uitleg: string; readonly verb: string }[];
};

/** "Wat wil je doen?": each with a line on what it means. */
export const meerCard = (view: MeerView): Card =>
  card({
    context: view.naam,
    title: 'Wat wil je doen?',
    body: [
      list(
        view.mogelijk.map(({ naam, uitleg, verb }) => ({
          name: naam,
          detail: uitleg,
          button: execute({ title: 'Kies', verb, data: { actie: view.id }, inputs: 'none' }),
        })),
        '',
      ),
    ],
    buttons: [execute({ title: 'Terug', verb: 'actie.openen', data: { actie: view.id }, inputs: 'none' })],
  });

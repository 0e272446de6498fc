import type { Card } from '../../src/ports/card.ts';
import { list } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

export type WijzigenView = {
  readonly nummer: string;
  readonly keuzes: readonly {
    readonly naam: string;
    readonly nu?: string | undefined;
    readonly uitleg?: string | undefined;
    readonly knop: string;
    readonly verb: string;
  }[];
};

/** What this person can change about the casus: one line each, with how it is now. */
export const wijzigenCard = ({ nummer, keuzes }: WijzigenView): Card =>
  card({
    context: `Casus ${nummer}`,
    title: 'Wat wil je doen?',
    body: [
      list(
        keuzes.map(({ naam, nu, uitleg, knop, verb }) => ({
          name: naam,
          state: nu,
          detail: uitleg,
          button: execute({ title: knop, verb, data: { casus: nummer }, inputs: 'none' }),
        })),
        'Er valt niets te wijzigen.',
      ),
    ],
    buttons: [execute({ title: 'Terug', verb: 'casus.openen', data: { casus: nummer }, inputs: 'none' })],
  });

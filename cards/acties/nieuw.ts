import type { Card } from '../../src/ports/card.ts';
import { list } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { type NetBeantwoord, netBlokken } from './net.part.ts';

/** What one owner took on in one overleg. Neutral: it is posted. */
export type NieuweActiesView = {
  /** "wo 25 nov". */
  readonly overleg: string;
  /** Those still open; none: all were answered. */
  readonly acties: readonly {
    readonly id: string;
    readonly naam: string;
    readonly tot: string;
    readonly staat?: string | undefined;
  }[];
  /** More than fit on the card. */
  readonly meer: number;
  /** Answers that can still be taken back. */
  readonly net?: readonly NetBeantwoord[] | undefined;
};

const aantal = (hoeveel: number): string => (hoeveel === 1 ? '1 actie' : `${hoeveel} acties`);

/** "Je hebt 2 acties uit het overleg van wo 25 nov", each with a button that opens it. */
export const nieuweActiesCard = (view: NieuweActiesView): Card => {
  const totaal = view.acties.length + view.meer;
  if (totaal === 0)
    return card({
      title: `Jouw acties uit het overleg van ${view.overleg}`,
      intro: 'Alles is beantwoord. Dank je.',
      body: netBlokken(view.net),
      end: true,
      width: 'normal',
    });
  return card({
    title: `Je hebt ${aantal(totaal)} uit het overleg van ${view.overleg}`,
    intro:
      'Open een actie om te zien wat er is afgesproken. Ik herinner je eraan als de datum dichtbij komt.',
    body: [
      list(
        view.acties.map(({ id, naam, tot, staat }) => ({
          name: naam,
          state: `Uiterlijk ${tot}`,
          detail: staat,
          button: execute({ title: 'Openen', verb: 'actie.openen', data: { actie: id }, inputs: 'none' }),
        })),
        '',
      ),
      ...netBlokken(view.net),
    ],
    buttons: [
      view.meer > 0 &&
        execute({
          title: 'Alle acties',
          verb: 'opdracht.start',
          data: { opdracht: '/acties' },
          inputs: 'none',
        }),
    ],
  });
};

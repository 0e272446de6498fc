import type { Card } from '../../src/ports/card.ts';
import { list } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** What this person can do in this place. */
export type HelpView = {
  /** In words: "coördinator", "deelnemer". */
  readonly rol: string;
  /** In words: "in dit kanaal", "in deze chat". */
  readonly plek: string;
  readonly netwerk?: string | undefined;
  /** There is another netwerk that may be meant here. */
  readonly ander?: boolean | undefined;
  /** Most used first: the first three get a button. */
  readonly opdrachten: readonly {
    /** As typed: `/aanmelden`. */
    readonly naam: string;
    readonly zin: string;
    readonly voorbeeld?: string | undefined;
  }[];
};

const MET_KNOP = 3;

/** `/help`: the words you can type here, and buttons that start the three most used. */
export const helpCard = (view: HelpView): Card =>
  card({
    context: view.netwerk,
    title: 'Wat wil je doen?',
    intro:
      view.opdrachten.length === 0
        ? 'Je kunt hier nog niets doen. Vraag de coördinator om je toe te voegen.'
        : `Je bent hier ${view.rol}. Kies een knop, of typ een opdracht ${view.plek}.`,
    body: [
      view.opdrachten.length > 0 &&
        list(
          view.opdrachten.map(({ naam, zin, voorbeeld }) => ({
            name: naam,
            state: zin,
            detail: voorbeeld && `Bijvoorbeeld: ${voorbeeld}`,
          })),
          'Er zijn geen opdrachten.',
        ),
    ],
    buttons: [
      ...view.opdrachten.slice(0, MET_KNOP).map(({ naam }, index) =>
        execute({
          title: naam.replace(/^\//, '').replace(/^./, (letter) => letter.toUpperCase()),
          verb: 'opdracht.start',
          data: { opdracht: naam },
          inputs: 'none',
          primary: index === 0,
        }),
      ),
      view.ander && execute({ title: 'Ander netwerk', verb: 'help.netwerk', inputs: 'none' }),
    ],
    end: view.opdrachten.length === 0 && !view.ander,
  });

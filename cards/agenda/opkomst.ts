import type { Card } from '../../src/ports/card.ts';
import { errorBox, subtle } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice } from '../kit/inputs.ts';

/** One page of the people who may have been at an overleg, to tick. For the coördinator alone. */
export type OpkomstView = {
  readonly netwerk: string;
  readonly overleg: string;
  /** "Wie is er?" during, "Wie was er?" afterwards. */
  readonly titel: string;
  readonly intro: string;
  readonly fout?: string | undefined;
  readonly vraag: string;
  readonly mensen: readonly { readonly id: string; readonly naam: string; readonly er: boolean }[];
  /** From 1. */
  readonly pagina: number;
  readonly paginas: number;
  /** "1 t/m 12 van 17", when there is more than one page. */
  readonly deel?: string | undefined;
};

export const opkomstCard = (view: OpkomstView): Card => {
  const { overleg, pagina, paginas, mensen } = view;
  const data = { overleg, pagina, mensen: mensen.map(({ id }) => id) };
  return card({
    context: view.netwerk,
    title: view.titel,
    intro: view.intro,
    body: [
      view.fout && errorBox(view.fout),
      askChoice({
        id: 'er',
        label: view.vraag,
        multi: true,
        look: 'expanded',
        choices: mensen.map(({ id, naam }) => ({ title: naam, value: id })),
        value: mensen.filter(({ er }) => er).map(({ id }) => id),
      }),
      view.deel && subtle(view.deel),
    ],
    buttons: [
      execute({
        title: pagina < paginas ? 'Bewaren en verder' : 'Bewaren',
        verb: 'agenda.opkomstBewaar',
        data,
        inputs: 'all',
        primary: true,
      }),
      pagina > 1 &&
        execute({
          title: 'Terug',
          verb: 'agenda.opkomst',
          data: { overleg, pagina: pagina - 1 },
          inputs: 'none',
        }),
      execute({ title: 'Stoppen', verb: 'overleg.lijst', inputs: 'none' }),
    ],
  });
};

import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { paged } from '../kit/paged.ts';

/** The next overleggen. */
export type OverleggenView = {
  readonly netwerk: string;
  /** What could not be read of the typed command, if anything. */
  readonly fout?: string | undefined;
  /** First one first. */
  readonly overleggen: readonly {
    readonly id: string;
    /** "wo 25 nov, 09:30". */
    readonly wanneer: string;
    /** "Casuïstiekoverleg, Stadhuis". */
    readonly wat: string;
    /** "Aanmelding is open tot en met wo 18 nov". */
    readonly stand: string;
  }[];
  readonly pagina: number;
};

/** `/overleg`: the next ones, and a button to plan one. */
export const overleggenCard = (view: OverleggenView): Card => {
  const blad = paged({
    items: view.overleggen,
    row: ({ id, wanneer, wat, stand }) => ({
      name: wanneer,
      state: wat,
      detail: stand,
      button: execute({
        title: 'Bekijken',
        verb: 'overleg.openen',
        data: { overleg: id },
        inputs: 'none',
      }),
    }),
    empty: 'Er is nog geen overleg gepland.',
    page: view.pagina,
    verb: 'overleg.lijst',
  });
  return card({
    context: view.netwerk,
    title: 'Overleggen',
    body: [view.fout && errorBox(view.fout), ...blad.blocks],
    buttons: [
      execute({ title: 'Overleg plannen', verb: 'overleg.formulier', inputs: 'none', primary: true }),
      execute({ title: 'Reeks plannen', verb: 'overleg.reeks', inputs: 'none' }),
      ...blad.buttons,
    ],
  });
};

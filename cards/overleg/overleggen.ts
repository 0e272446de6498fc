import type { Card } from '../../src/ports/card.ts';
import { errorBox, list } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** The next overleggen. */
export type OverleggenView = {
  readonly netwerk: string;
  /** What could not be read of the typed command, if anything. */
  readonly fout?: string | undefined;
  /** First one first, at most eight. */
  readonly overleggen: readonly {
    readonly id: string;
    /** "wo 25 nov, 09:30". */
    readonly wanneer: string;
    /** "Casuïstiekoverleg, Stadhuis". */
    readonly wat: string;
    /** "Aanmelding is open tot en met wo 18 nov". */
    readonly stand: string;
  }[];
  readonly meer: number;
};

/** `/overleg`: the next ones, and a button to plan one. */
export const overleggenCard = (view: OverleggenView): Card =>
  card({
    context: view.netwerk,
    title: 'Overleggen',
    body: [
      view.fout && errorBox(view.fout),
      list(
        view.overleggen.map(({ id, wanneer, wat, stand }) => ({
          name: wanneer,
          state: wat,
          detail: stand,
          button: execute({
            title: 'Bekijken',
            verb: 'overleg.openen',
            data: { overleg: id },
            inputs: 'none',
          }),
        })),
        'Er is nog geen overleg gepland.',
      ),
      view.meer > 0 && list([{ name: `En nog ${view.meer} later` }], ''),
    ],
    buttons: [
      execute({ title: 'Overleg plannen', verb: 'overleg.formulier', inputs: 'none', primary: true }),
    ],
  });

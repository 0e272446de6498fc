import type { Card } from '../../src/ports/card.ts';
import { list, section } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** Where a besluitenlijst begins. Neutral: it is posted. */
export type StartView = {
  readonly netwerk: string;
  /** The overleg that waits for its list: "wo 25 nov". */
  readonly overleg?: { readonly id: string; readonly wanneer: string } | undefined;
  /** Drafts that are not finished. */
  readonly open: readonly {
    readonly id: string;
    readonly naam: string;
    readonly stand: string;
    readonly door: string;
  }[];
  /** Whether there are lists that were published. */
  readonly vastgesteld?: boolean | undefined;
};

/** Send the file, paste the text, or fill it in by hand. */
export const startCard = (view: StartView): Card => {
  const data = view.overleg ? { overleg: view.overleg.id } : {};
  return card({
    context: view.netwerk,
    title: view.overleg ? `Besluitenlijst van ${view.overleg.wanneer}` : 'Besluitenlijst',
    intro:
      'Stuur me het Word- of Excelbestand in deze chat. Of kies hieronder: plak de tekst, of vul met de hand in. Ik laat eerst zien wat ik lees; jij stelt vast.',
    body: [
      view.open.length > 0 &&
        section('Nog niet vastgesteld', [
          list(
            view.open.map(({ id, naam, stand, door }) => ({
              name: naam,
              state: stand,
              detail: door,
              button: execute({
                title: 'Verder',
                verb: 'besluitenlijst.openen',
                data: { lijst: id },
                inputs: 'none',
              }),
            })),
            '',
          ),
        ]),
    ],
    buttons: [
      execute({
        title: 'Tekst plakken',
        verb: 'besluitenlijst.plakken',
        data,
        inputs: 'none',
        primary: true,
      }),
      execute({ title: 'Met de hand invullen', verb: 'besluitenlijst.hand', data, inputs: 'none' }),
      view.vastgesteld &&
        execute({ title: 'Vastgestelde lijsten', verb: 'besluitenlijst.oude', data: {}, inputs: 'none' }),
      execute({ title: 'Wat de bot leerde', verb: 'besluitenlijst.geleerd', data: {}, inputs: 'none' }),
    ],
  });
};

import type { Card } from '../../src/ports/card.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** What was read from a file or a paste, in numbers. Neutral: it is posted. */
export type GelezenView = {
  readonly netwerk: string;
  readonly id: string;
  /** "6 punten, 7 acties. 4 vragen." */
  readonly zin: string;
  /** What to know beside it: another list of the same overleg is open. */
  readonly ook?: string | undefined;
};

/** "Besluitenlijst gelezen", with a button that shows it to the coördinator alone. */
export const gelezenCard = (view: GelezenView): Card =>
  card({
    context: view.netwerk,
    title: 'Besluitenlijst gelezen',
    intro: [view.zin, view.ook, 'Er is nog niets verstuurd.'].filter((zin) => zin !== undefined).join(' '),
    buttons: [
      execute({
        title: 'Bekijken',
        verb: 'besluitenlijst.openen',
        data: { lijst: view.id },
        inputs: 'none',
        primary: true,
      }),
    ],
    width: 'normal',
  });

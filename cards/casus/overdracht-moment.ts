import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askDate, askTime } from '../kit/inputs.ts';

export type OverdrachtMomentView = {
  readonly overdracht: string;
  readonly naam: string;
  /** Whom to call there. */
  readonly bel: string;
  readonly vanaf: string;
  readonly op?: string | undefined;
  readonly tijd?: string | undefined;
  readonly fout?: string | undefined;
};

/** "Wanneer spreken jullie elkaar?" */
export const overdrachtMomentCard = (view: OverdrachtMomentView): Card =>
  card({
    context: view.naam,
    title: 'Wanneer spreken jullie elkaar?',
    intro: `Het andere netwerk hoort jouw voorstel. ${view.bel}`.trim(),
    body: [
      view.fout && errorBox(view.fout),
      askDate({ id: 'op', label: 'Dag', required: true, value: view.op, min: view.vanaf }),
      askTime({ id: 'tijd', label: 'Tijd', required: true, value: view.tijd }),
    ],
    buttons: [
      execute({
        title: 'Voorstellen',
        verb: 'overdracht.moment.zet',
        data: { overdracht: view.overdracht },
        inputs: 'all',
        primary: true,
      }),
      execute({
        title: 'Terug',
        verb: 'overdracht.stand',
        data: { overdracht: view.overdracht },
        inputs: 'none',
      }),
    ],
  });

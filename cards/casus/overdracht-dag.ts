import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askDate, askText } from '../kit/inputs.ts';

export type OverdrachtDagView = {
  readonly overdracht: string;
  readonly naam: string;
  /** Outside Ketenbot only this side can say with whom they spoke. */
  readonly buiten: boolean;
  readonly tot: string;
  readonly op?: string | undefined;
  readonly wie?: string | undefined;
  readonly fout?: string | undefined;
};

/** "Wanneer spraken jullie elkaar?" */
export const overdrachtDagCard = (view: OverdrachtDagView): Card =>
  card({
    context: view.naam,
    title: 'Wanneer spraken jullie elkaar?',
    intro: view.buiten
      ? 'Een overdracht is altijd warm: je sprak de ander aan de telefoon of aan tafel.'
      : 'Een overdracht is altijd warm. Het andere netwerk bevestigt dit ook.',
    body: [
      view.fout && errorBox(view.fout),
      askDate({ id: 'op', label: 'Dag', required: true, value: view.op ?? view.tot, max: view.tot }),
      view.buiten &&
        askText({
          id: 'wie',
          label: 'Wie sprak je daar?',
          required: true,
          value: view.wie,
          maxLength: 120,
          placeholder: 'De functie, geen naam.',
        }),
    ],
    buttons: [
      execute({
        title: 'Bevestigen',
        verb: 'overdracht.gesproken.zet',
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

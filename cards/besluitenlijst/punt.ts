import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { type PuntView, puntInhoud } from './punt.part.ts';

/** One item, with a button at everything that can be changed. Content. */
export type EenPuntView = {
  readonly lijst: string;
  readonly overleg: string;
  readonly punt: PuntView;
  readonly weg: boolean;
  readonly fout?: string | undefined;
};

/** One agendapunt and its acties. */
export const puntCard = (view: EenPuntView): Card => {
  const data = { lijst: view.lijst, punt: view.punt.id };
  return card({
    context: view.overleg,
    title: view.punt.titel,
    intro: view.punt.stand,
    body: [view.fout !== undefined && errorBox(view.fout), ...puntInhoud(view.lijst, view.punt, true)],
    buttons: [
      execute({
        title: 'Klaar met dit punt',
        verb: 'besluitenlijst.terugNaar',
        data,
        inputs: 'none',
        primary: true,
      }),
      execute({ title: 'Nog een actie', verb: 'besluitenlijst.actie', data, inputs: 'none' }),
      execute({ title: 'Besluit wijzigen', verb: 'besluitenlijst.besluit', data, inputs: 'none' }),
      execute({
        title: 'Nog een punt',
        verb: 'besluitenlijst.besluit',
        data: { lijst: view.lijst },
        inputs: 'none',
      }),
      execute({
        title: view.weg ? 'Toch meenemen' : 'Punt weglaten',
        verb: 'besluitenlijst.laatWeg',
        data: { ...data, weg: !view.weg },
        inputs: 'none',
      }),
    ],
  });
};

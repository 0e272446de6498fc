import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askText } from '../kit/inputs.ts';

/** The coördinator lets an actie lapse. */
export type VervallenView = {
  readonly id: string;
  readonly naam: string;
  readonly eigenaar: string;
  readonly ingevuld?: string | undefined;
  readonly fout?: string | undefined;
};

/** "Laten vervallen?": with the reason, for the owner. */
export const vervallenCard = (view: VervallenView): Card =>
  card({
    context: view.naam,
    title: 'Wil je deze actie laten vervallen?',
    intro: `${view.eigenaar} hoeft dan niets meer te doen, en hoort dat van mij.`,
    body: [
      view.fout && errorBox(view.fout),
      askText({
        id: 'reden',
        label: 'Waarom is het niet meer nodig?',
        multiline: true,
        maxLength: 300,
        required: true,
        error: 'Schrijf kort waarom.',
        value: view.ingevuld,
      }),
    ],
    buttons: [
      execute({
        title: 'Laat vervallen',
        verb: 'actie.vervallen.bevestigen',
        data: { actie: view.id },
        inputs: 'all',
        primary: true,
      }),
      execute({ title: 'Terug', verb: 'actie.openen', data: { actie: view.id }, inputs: 'none' }),
    ],
  });

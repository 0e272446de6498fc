import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, askText, type Choice } from '../kit/inputs.ts';

/** A column whose name only this netwerk uses. */
export type KolomView = {
  readonly netwerk: string;
  readonly velden: readonly Choice[];
  readonly tekst?: string | undefined;
  readonly veld?: string | undefined;
  readonly fout?: string | undefined;
};

/** What a column of the lists of this netwerk holds. */
export const kolomCard = (view: KolomView): Card =>
  card({
    context: view.netwerk,
    title: 'Wat staat er in deze kolom?',
    intro: 'Heet een kolom bij jullie anders? Leg het één keer uit. Daarna lees ik hem zelf.',
    body: [
      view.fout !== undefined && errorBox(view.fout),
      askText({ id: 'tekst', label: 'Zo heet de kolom', value: view.tekst, maxLength: 40, required: true }),
      askChoice({
        id: 'veld',
        label: 'Dit staat erin',
        choices: view.velden,
        value: view.veld,
        required: true,
      }),
    ],
    buttons: [
      execute({
        title: 'Onthouden',
        verb: 'besluitenlijst.kolomOpslaan',
        data: {},
        inputs: 'all',
        primary: true,
      }),
      execute({ title: 'Terug', verb: 'besluitenlijst.geleerd', data: {}, inputs: 'none' }),
    ],
  });

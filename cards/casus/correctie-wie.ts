import type { Card } from '../../src/ports/card.ts';
import { errorBox, labelled } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askText } from '../kit/inputs.ts';

/** Who it is about, to be corrected. Only ever shown in the answer to a click. */
export type CorrectieWieView = {
  readonly nummer: string;
  readonly nu?: string | undefined;
  readonly initialen: string;
  readonly geboren: string;
  readonly roepnaam: string;
  readonly fout?: string | undefined;
};

/** Initials, birth year, roepnaam: no more is kept. */
export const correctieWieCard = (view: CorrectieWieView): Card =>
  card({
    context: `Casus ${view.nummer}. Alleen jij ziet dit`,
    title: 'Over wie gaat het?',
    intro: 'Je verbetert dit in de casus en in de aanmeldingen die erbij horen.',
    body: [
      view.fout && errorBox(view.fout),
      view.nu && labelled('Nu staat er', view.nu),
      askText({
        id: 'initialen',
        label: 'Initialen',
        required: true,
        maxLength: 20,
        value: view.initialen,
        placeholder: 'Bijvoorbeeld K.O.',
        error: 'Vul de initialen in.',
      }),
      askText({
        id: 'geboren',
        label: 'Geboortedatum of geboortejaar (alleen het jaar wordt bewaard)',
        required: true,
        maxLength: 30,
        value: view.geboren,
        placeholder: '3-5-2010 of 2010',
        error: 'Vul de geboortedatum of het jaar in.',
      }),
      askText({ id: 'roepnaam', label: 'Roepnaam (mag leeg)', maxLength: 30, value: view.roepnaam }),
    ],
    buttons: [
      execute({
        title: 'Bewaren',
        verb: 'casus.correctie.wie.zet',
        data: { casus: view.nummer },
        inputs: 'all',
        primary: true,
      }),
      execute({ title: 'Terug', verb: 'casus.correctie', data: { casus: view.nummer }, inputs: 'none' }),
    ],
  });

import type { Card } from '../../src/ports/card.ts';
import { errorBox, warning } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice } from '../kit/inputs.ts';

/** Who keeps the casus together now, and who could. */
export type RegieView = {
  readonly nummer: string;
  readonly nu?: string | undefined;
  readonly gevraagd?: string | undefined;
  readonly mensen: readonly { readonly id: string; readonly naam: string }[];
  /** The casus becomes actief as soon as somebody says yes. */
  readonly actief: boolean;
  readonly fout?: string | undefined;
};

const terug = (nummer: string) =>
  execute({ title: 'Terug', verb: 'casus.openen', data: { casus: nummer }, inputs: 'none' });

/** "Wie wordt casusregisseur?": the one who is chosen must say yes. */
export const regieCard = (view: RegieView): Card =>
  card({
    context: `Casus ${view.nummer}`,
    title: 'Wie wordt casusregisseur?',
    intro: `${view.nu ? `Nu: ${view.nu}.` : 'Er is nu geen casusregisseur.'} Wie je kiest, krijgt een bericht en moet ja zeggen.${view.actief ? ' Daarna is de casus actief.' : ''}`,
    body: [
      view.fout && errorBox(view.fout),
      view.gevraagd &&
        warning(`${view.gevraagd} is al gevraagd. Kies je iemand anders, dan vervalt die vraag.`),
      view.mensen.length === 0
        ? warning('Er is niemand die dit kan doen. Voeg eerst iemand toe aan het netwerk met /netwerk.')
        : askChoice({
            id: 'naar',
            label: 'Wie?',
            required: true,
            choices: view.mensen.map(({ id, naam }) => ({ title: naam, value: id })),
          }),
    ],
    buttons:
      view.mensen.length === 0
        ? [terug(view.nummer)]
        : [
            execute({
              title: 'Vraag het',
              verb: 'casus.regie.vraag',
              data: { casus: view.nummer, actief: view.actief },
              inputs: 'all',
              primary: true,
            }),
            terug(view.nummer),
          ],
  });

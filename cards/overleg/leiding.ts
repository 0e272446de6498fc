import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, type Choice } from '../kit/inputs.ts';

/** Who leads an overleg, and who writes along. */
export type LeidingView = {
  readonly overleg: string;
  readonly context: string;
  /** Everyone who takes part; the first choice is nobody. */
  readonly mensen: readonly Choice[];
  readonly voorzitter: string;
  readonly notulist: string;
  readonly fout?: string | undefined;
};

/** Chair and minute-taker, both optional. */
export const leidingCard = (view: LeidingView): Card => {
  const wie = (id: 'voorzitter' | 'notulist', label: string, value: string) =>
    askChoice({
      id,
      label,
      choices: view.mensen,
      value,
      look: view.mensen.length > 12 ? 'filtered' : 'compact',
    });
  return card({
    context: view.context,
    title: 'Wie leidt het overleg?',
    intro:
      'Deze twee mogen tijdens het overleg besluiten en acties opschrijven. Wie niet op een casus staat, ziet de inhoud daarvan niet. Jij stelt de lijst vast.',
    body: [
      view.fout && errorBox(view.fout),
      wie('voorzitter', 'Voorzitter', view.voorzitter),
      wie('notulist', 'Notulist', view.notulist),
    ],
    buttons: [
      execute({
        title: 'Bewaren',
        verb: 'overleg.leiding.zet',
        data: { overleg: view.overleg },
        inputs: 'all',
        primary: true,
      }),
      execute({ title: 'Terug', verb: 'overleg.openen', data: { overleg: view.overleg }, inputs: 'none' }),
    ],
  });
};

import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, askNumber, type Choice } from '../kit/inputs.ts';

/** The one thing a besluit still needs, asked before the overleg goes on. Only ever the answer to a click. */
export type LiveVervolgView = {
  readonly overleg: string;
  readonly context: string;
  readonly punt: string;
  /** "ZN-2026-014 (nieuw)". */
  readonly titel: string;
  readonly vraag: 'regisseur' | 'weken';
  /** What stands there now: by it is known whether somebody else answered meanwhile. */
  readonly was: string;
  /** Those invited and involved first. */
  readonly mensen: readonly Choice[];
  readonly regisseur?: string | undefined;
  readonly weken?: number | undefined;
  readonly fout?: string | undefined;
};

/** Who keeps the casus together, or when it comes back. */
export const liveVervolgCard = (view: LiveVervolgView): Card => {
  const data = { overleg: view.overleg, punt: view.punt, vraag: view.vraag, was: view.was };
  return card({
    context: `${view.context}, ${view.titel}`,
    title: view.vraag === 'regisseur' ? 'Wie wordt casusregisseur?' : 'Wanneer komt de casus terug?',
    body: [
      view.fout && errorBox(view.fout),
      view.vraag === 'regisseur'
        ? askChoice({
            id: 'regisseur',
            label: 'Eén persoon houdt de casus bij elkaar',
            choices: view.mensen,
            value: view.regisseur,
            look: view.mensen.length > 12 ? 'filtered' : 'compact',
            required: true,
          })
        : askNumber({
            id: 'weken',
            label: 'Over hoeveel weken weer op de agenda?',
            value: view.weken,
            min: 1,
            max: 52,
            required: true,
          }),
    ],
    buttons: [
      execute({ title: 'Verder', verb: 'live.vervolg', data, inputs: 'all', primary: true }),
      view.vraag === 'regisseur' &&
        execute({
          title: 'Later kiezen',
          verb: 'live.later',
          data: { overleg: view.overleg, punt: view.punt },
          inputs: 'none',
        }),
      execute({ title: 'Terug', verb: 'live.openen', data: { overleg: view.overleg }, inputs: 'none' }),
    ],
  });
};

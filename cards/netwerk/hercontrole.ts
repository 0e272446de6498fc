import type { Card } from '../../src/ports/card.ts';
import { errorBox, strong, subtle } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice } from '../kit/inputs.ts';

/** One page of the quarterly question whether the list is still true. */
export type HercontroleView = {
  readonly netwerk: string;
  readonly melding?: string | undefined;
  readonly fout?: string | undefined;
  /** "Wie op ma 1 feb niet is bevestigd, verliest de toegang." */
  readonly termijn: string;
  /** "nog 34 mensen" */
  readonly nog: string;
  /** At most five; everyone on them is ticked. */
  readonly groepen: readonly {
    readonly partner: string;
    readonly mensen: readonly { readonly id: string; readonly naam: string }[];
  }[];
  readonly kwartaal: string;
  /** Where the next page goes on; undefined on the last one. */
  readonly na?: string | undefined;
};

/** Who still takes part stays ticked. */
export const hercontroleCard = (view: HercontroleView): Card =>
  card({
    context: view.netwerk,
    title: 'Klopt de lijst nog?',
    intro: 'Haal het vinkje weg bij wie niet meer meedoet.',
    body: [
      view.melding && strong(view.melding),
      view.fout && errorBox(view.fout),
      ...view.groepen.map(({ partner, mensen }, index) =>
        askChoice({
          id: `groep${index}`,
          label: partner,
          choices: mensen.map(({ id, naam }) => ({ title: naam, value: id })),
          value: mensen.map(({ id }) => id),
          multi: true,
          look: 'expanded',
        }),
      ),
      subtle(`${view.nog}. ${view.termijn}`),
    ],
    buttons: [
      execute({
        title: view.na === undefined ? 'Dit klopt' : 'Dit klopt, verder',
        verb: 'netwerk.hercontroleBevestig',
        data: {
          kwartaal: view.kwartaal,
          getoond: view.groepen.flatMap(({ mensen }) => mensen.map(({ id }) => id)),
          na: view.na,
        },
        inputs: 'all',
        primary: true,
      }),
      view.na !== undefined &&
        execute({
          title: 'Overslaan',
          verb: 'netwerk.hercontrole',
          data: { na: view.na },
          inputs: 'none',
        }),
      execute({ title: 'Later verder', verb: 'netwerk.openen', inputs: 'none' }),
    ],
  });

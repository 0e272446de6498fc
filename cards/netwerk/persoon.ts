import type { Card } from '../../src/ports/card.ts';
import { errorBox, list, strong, warning } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import type { Knop } from './rijen.ts';

/** One person, on the list that was read (`lijst`) or in the netwerk. */
export type PersoonView = {
  readonly netwerk: string;
  readonly id: string;
  readonly waar: 'lijst' | 'netwerk';
  readonly naam: string;
  readonly melding?: string | undefined;
  readonly fout?: string | undefined;
  readonly let?: string | undefined;
  readonly velden: readonly { readonly wat: string; readonly titel: string; readonly waarde: string }[];
  /** False: takes no part (any more), so nothing can be changed. */
  readonly wijzigbaar: boolean;
  readonly knoppen: readonly Knop[];
};

/** What is known of somebody, each with a button to change it. */
export const persoonCard = (view: PersoonView): Card =>
  card({
    context: view.netwerk,
    title: view.naam,
    body: [
      view.fout && errorBox(view.fout),
      view.melding && strong(view.melding),
      view.let && warning(view.let),
      list(
        view.velden.map(({ wat, titel, waarde }) => ({
          name: titel,
          state: waarde,
          button: view.wijzigbaar
            ? execute({
                title: 'Wijzigen',
                verb: 'netwerk.vraag',
                data: { waar: view.waar, deelnemer: view.id, wat },
                inputs: 'none',
              })
            : undefined,
        })),
        '',
      ),
    ],
    buttons: view.knoppen.map((knop) => execute({ ...knop, inputs: 'none' })),
  });

import type { Card } from '../../src/ports/card.ts';
import { errorBox, list, strong, warning } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import type { Knop } from './rijen.ts';

/** One person or partner, on the list that was read or in the netwerk. */
export type PersoonView = {
  readonly netwerk: string;
  readonly naam: string;
  readonly melding?: string | undefined;
  readonly fout?: string | undefined;
  readonly let?: string | undefined;
  /** Without `knop` it is only shown. */
  readonly velden: readonly {
    readonly titel: string;
    readonly waarde: string;
    readonly knop?: Knop | undefined;
  }[];
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
        view.velden.map(({ titel, waarde, knop }) => ({
          name: titel,
          state: waarde,
          button: knop && execute({ ...knop, inputs: 'none' }),
        })),
        '',
      ),
    ],
    buttons: view.knoppen.map((knop) => execute({ ...knop, inputs: 'none' })),
  });

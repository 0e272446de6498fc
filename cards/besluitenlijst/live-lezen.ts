import type { Card } from '../../src/ports/card.ts';
import { labelled, section, subtle } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/**
 * What was asked about a casus and what was prepared, or what of last time was not done: content, shown to the coördinator who
 * clicked.
 */
export type LiveLezenView = {
  readonly overleg: string;
  readonly context: string;
  readonly titel: string;
  readonly teksten: readonly { readonly label: string; readonly tekst: string }[];
  /** Said when there are no texts. */
  readonly leeg?: string | undefined;
  /** Texts that did not fit. */
  readonly meer?: number | undefined;
  readonly voorbereid?: readonly { readonly wie: string; readonly tekst: string }[] | undefined;
};

/** To read out or look up during the overleg, and back. */
export const liveLezenCard = (view: LiveLezenView): Card =>
  card({
    context: view.context,
    title: view.titel,
    body: [
      view.teksten.map(({ label, tekst }) => labelled(label, tekst)),
      view.teksten.length === 0 && view.leeg !== undefined && subtle(view.leeg),
      view.meer !== undefined &&
        view.meer > 0 &&
        subtle(`En nog ${view.meer} andere. Typ /acties voor alles.`),
      view.voorbereid &&
        section('Voorbereid', [
          view.voorbereid.length === 0
            ? subtle('Niemand heeft vooraf iets opgeschreven.')
            : view.voorbereid.map(({ wie, tekst }) => labelled(wie, tekst)),
        ]),
    ],
    buttons: [
      execute({
        title: 'Terug naar het overleg',
        verb: 'live.openen',
        data: { overleg: view.overleg },
        inputs: 'none',
        primary: true,
      }),
    ],
  });

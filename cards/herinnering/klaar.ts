import type { Card } from '../../src/ports/card.ts';
import { list } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** What could not be delivered to whoever opens this. Shown to that person alone. */
export type KlaarView = {
  readonly berichten: readonly { readonly bericht: string; readonly wat: string; readonly wanneer: string }[];
  readonly meer: number;
};

/** "Er staat iets voor je klaar", opened: each message with its button. */
export const klaarCard = (view: KlaarView): Card =>
  card({
    title: view.berichten.length === 0 ? 'Er staat niets voor je klaar' : 'Dit staat voor je klaar',
    intro:
      view.berichten.length === 0 ? undefined : 'Deze berichten kon ik je niet in een eigen chat sturen.',
    body: [
      list(
        view.berichten.map(({ bericht, wat, wanneer }) => ({
          name: wat,
          detail: wanneer,
          button: execute({
            title: 'Openen',
            verb: 'levering.bericht',
            data: { bericht },
            inputs: 'none',
          }),
        })),
        'Alles is gelezen.',
      ),
      view.meer > 0 && list([{ name: `En nog ${view.meer}.`, detail: 'Die komen hierna.' }], ''),
    ],
    end: true,
  });

import type { Card } from '../../src/ports/card.ts';
import { list, subtle } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** "Agenda klaar?", with every kind of message that the next days bring. Neutral. */
export type KlaarView = {
  readonly netwerk: string;
  readonly overleg: string;
  readonly titel: string;
  readonly dagen: number;
  readonly berichten: readonly { readonly wat: string; readonly wanneer: string; readonly aan: string }[];
};

export const klaarCard = (view: KlaarView): Card =>
  card({
    context: view.netwerk,
    title: 'Is de agenda bijna klaar?',
    intro: `${view.titel}. Dit stuur ik de komende ${view.dagen} dagen, als er niets verandert.`,
    body: [
      list(
        view.berichten.map(({ wat, wanneer, aan }) => ({ name: wat, state: wanneer, detail: aan })),
        'Er staan geen berichten klaar.',
      ),
      subtle('Wie al antwoordde, krijgt geen herinnering.'),
    ],
    buttons: [
      execute({
        title: 'Agenda bekijken',
        verb: 'agenda.bekijken',
        data: { overleg: view.overleg },
        inputs: 'none',
        primary: true,
      }),
    ],
  });

import type { Card } from '../../src/ports/card.ts';
import { list, subtle, text, warning } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { type ProefRegel, proefRij } from './proef.part.ts';

/** "Agenda klaar?", with the messages that the next days bring. To the coördinator; nothing about a youth. */
export type KlaarView = {
  readonly netwerk: string;
  readonly overleg: string;
  readonly titel: string;
  readonly dagen: number;
  readonly let?: string | undefined;
  /** The first ones. */
  readonly regels: readonly ProefRegel[];
  readonly meer?: string | undefined;
};

export const klaarCard = (view: KlaarView): Card =>
  card({
    context: view.netwerk,
    title: 'Is de agenda bijna klaar?',
    intro: `${view.titel}. Dit stuur ik de komende ${view.dagen} dagen, als niemand iets doet.`,
    body: [
      view.let && warning(view.let),
      list(view.regels.map(proefRij), 'Er staan geen berichten klaar.'),
      view.meer && text(view.meer),
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
      execute({ title: 'Alle berichten', verb: 'agenda.proef', data: { pagina: 1 }, inputs: 'none' }),
    ],
  });

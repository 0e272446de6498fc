import type { Card } from '../../src/ports/card.ts';
import { facts } from '../kit/blocks.ts';
import { execute, open } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { type PuntRegel, puntenBlok } from './punten.part.ts';

/** The agenda for everyone: numbers, times and the place only. */
export type KanaalView = {
  readonly netwerk: string;
  readonly overleg: string;
  readonly titel: string;
  readonly wanneer: string;
  readonly plaats?: string | undefined;
  readonly link?: string | undefined;
  readonly punten: readonly PuntRegel[];
  /** "9 van 14: 6 komen, 3 komen niet", and "3 van 5": counts only, never who. */
  readonly antwoorden?: string | undefined;
  readonly voorbereid?: string | undefined;
};

export const kanaalCard = (view: KanaalView): Card =>
  card({
    context: view.netwerk,
    title: view.titel,
    intro: 'Ieder krijgt de eigen punten en vragen in een eigen bericht.',
    body: [
      facts([
        ['Wanneer', view.wanneer],
        ['Plaats', view.plaats],
        ['Antwoorden', view.antwoorden],
        ['Vragen voorbereid', view.voorbereid],
      ]),
      puntenBlok(view.punten),
    ],
    buttons: [
      execute({
        title: 'Mijn agenda openen',
        verb: 'agenda.openen',
        data: { overleg: view.overleg },
        inputs: 'none',
        primary: true,
      }),
      view.link !== undefined && open({ title: 'Online meedoen', url: view.link }),
    ],
  });

import type { Card } from '../../src/ports/card.ts';
import { facts } from '../kit/blocks.ts';
import { execute, open } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { eigenPuntenBlok, type PuntRegel } from './punten.part.ts';

/** The day before, to whoever comes. Neutral. */
export type MorgenView = {
  readonly netwerk: string;
  readonly overleg: string;
  /** "Morgen overleg om 09:30". */
  readonly titel: string;
  readonly wanneer: string;
  readonly plaats?: string | undefined;
  readonly link?: string | undefined;
  readonly punten: readonly PuntRegel[];
  readonly vragen: string;
  readonly acties: string;
};

export const morgenCard = (view: MorgenView): Card =>
  card({
    context: view.netwerk,
    title: view.titel,
    body: [
      facts([
        ['Wanneer', view.wanneer],
        ['Plaats', view.plaats],
        ['Vragen aan jou', view.vragen],
        ['Jouw open acties', view.acties],
      ]),
      eigenPuntenBlok(view.punten),
    ],
    buttons: [
      execute({
        title: 'Openen',
        verb: 'agenda.openen',
        data: { overleg: view.overleg },
        inputs: 'none',
        primary: true,
      }),
      view.link !== undefined && open({ title: 'Online meedoen', url: view.link }),
      execute({
        title: 'Ik kom toch niet',
        verb: 'agenda.nee',
        data: { overleg: view.overleg },
        inputs: 'none',
      }),
    ],
  });

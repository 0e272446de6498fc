import type { Card } from '../../src/ports/card.ts';
import { facts } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** What was read, in counts: this is posted, so it names nobody. */
export type GelezenView = {
  readonly netwerk: string;
  readonly partners: string;
  readonly mensen: string;
  /** "14 van 15"; undefined: Teams did not tell who is in the team. */
  readonly gevonden?: string | undefined;
  /** "3: 2 mensen, 1 regel". */
  readonly nakijken?: string | undefined;
  readonly verschil?: string | undefined;
};

/** The answer to a list that was sent. */
export const gelezenCard = (view: GelezenView): Card =>
  card({
    context: view.netwerk,
    title: 'Ik heb de lijst gelezen',
    intro: 'Er is nog niets veranderd. Kijk de lijst na en bevestig hem.',
    body: [
      facts([
        ['Partners', view.partners],
        ['Mensen', view.mensen],
        ['In het team', view.gevonden ?? 'onbekend: Teams gaf geen antwoord'],
        ['Verschil', view.verschil],
        ['Nakijken', view.nakijken],
      ]),
    ],
    buttons: [
      execute({ title: 'Lijst nakijken', verb: 'netwerk.controle', inputs: 'none', primary: true }),
      execute({ title: 'Weggooien', verb: 'netwerk.gooiWeg', inputs: 'none' }),
    ],
    width: 'normal',
  });

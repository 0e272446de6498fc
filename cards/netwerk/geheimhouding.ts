import type { Card } from '../../src/ports/card.ts';
import { strong } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { bevestigKnop, type GeheimhoudingDeel, geheimhoudingDeel } from './geheimhouding.part.ts';

/** The geheimhouding by itself: asked of everyone under a new convenant, and again of who did not answer. */
export type GeheimhoudingView = GeheimhoudingDeel & {
  readonly netwerk: string;
  readonly melding?: string | undefined;
};

const waarom = ({ versie, bevestigd }: GeheimhoudingView): string | undefined => {
  if (bevestigd !== undefined) return undefined;
  return versie > 1
    ? 'Er zijn nieuwe afspraken tussen de partners (een nieuw convenant). Daarom vraag ik iedereen dit opnieuw te bevestigen.'
    : 'Iedereen die meedoet, bevestigt dit één keer. Ik bewaar dat jij dit deed, en wanneer.';
};

/** Asks to confirm, or says that it was done. */
export const geheimhoudingCard = (view: GeheimhoudingView): Card =>
  card({
    context: view.netwerk,
    title: view.bevestigd === undefined ? 'Bevestig de geheimhouding' : 'Geheimhouding bevestigd',
    intro: waarom(view),
    body: [view.melding && strong(view.melding), geheimhoudingDeel(view)],
    buttons: [
      bevestigKnop(view),
      execute({
        title: 'Wat kan ik doen?',
        verb: 'opdracht.start',
        data: { opdracht: 'help' },
        inputs: 'none',
      }),
    ],
    width: 'normal',
  });

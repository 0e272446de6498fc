import type { Card } from '../../src/ports/card.ts';
import { text } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** What the channel sees when the bot came into the team. */
export type WelkomView = {
  readonly netwerk: string;
  /** Nobody set it up yet. */
  readonly inrichten: boolean;
};

/** What this is, in three sentences, and where to begin. */
export const welkomCard = (view: WelkomView): Card =>
  card({
    context: view.netwerk,
    title: 'Hallo, ik ben Ketenbot',
    intro:
      'Ik help dit netwerk om afspraken te maken en na te komen. Ik vraag wie iets inbrengt, stuur de agenda en herinner aan acties. In dit kanaal staat nooit iets over een jongere.',
    body: [
      text(
        view.inrichten
          ? 'Coördineer jij dit netwerk? Typ /netwerk, of klik op de knop.'
          : 'Typ /help om te zien wat je hier kunt doen.',
      ),
    ],
    buttons: [
      view.inrichten &&
        execute({ title: 'Netwerk inrichten', verb: 'netwerk.openen', inputs: 'none', primary: true }),
    ],
    end: !view.inrichten,
    width: 'normal',
  });

import type { Card } from '../../src/ports/card.ts';
import { bullets, section, text } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** The first message a deelnemer gets. */
export type WelkomDeelnemerView = {
  readonly netwerk: string;
  readonly naam: string;
  /** "coördinator", "deelnemer en notulist". */
  readonly rol: string;
};

/** What this is, what it keeps about them, and what to type. */
export const welkomDeelnemerCard = (view: WelkomDeelnemerView): Card =>
  card({
    context: view.netwerk,
    title: `Welkom, ${view.naam}`,
    intro: `Je doet mee aan dit netwerk als ${view.rol}. Ik ben Ketenbot. Ik stuur je hier de agenda, vragen voor het overleg en herinneringen aan jouw acties.`,
    body: [
      section('Wat ik over jou bewaar', [
        bullets([
          'je naam, e-mailadres, organisatie en rol',
          'je antwoorden aan mij en wat je hier hebt bekeken',
        ]),
        text('Wat je over een jongere invult, bewaar ik versleuteld. Het staat nooit in een bericht.'),
      ]),
      text('Je hoeft nu niets te doen. Typ /help om te zien wat je kunt doen.'),
    ],
    buttons: [
      execute({
        title: 'Wat kan ik doen?',
        verb: 'opdracht.start',
        data: { opdracht: 'help' },
        inputs: 'none',
        primary: true,
      }),
    ],
    width: 'normal',
  });

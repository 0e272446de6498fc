import type { Card } from '../../src/ports/card.ts';
import { bullets, section, text } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { bevestigKnop, type GeheimhoudingDeel, geheimhoudingDeel } from './geheimhouding.part.ts';

/** The first message a deelnemer gets. */
export type WelkomDeelnemerView = GeheimhoudingDeel & {
  readonly netwerk: string;
  readonly naam: string;
  /** "coördinator", "deelnemer en notulist". */
  readonly rol: string;
  /** "Jongerenwerk", "Politie en Halt". */
  readonly organisatie: string;
  /** How long what somebody looked at is noted: "5 jaar". */
  readonly logboek: string;
};

/** What this is, what it keeps about them, and the geheimhouding to confirm. */
export const welkomDeelnemerCard = (view: WelkomDeelnemerView): Card =>
  card({
    context: view.netwerk,
    title: `Welkom, ${view.naam}`,
    intro: `Je doet mee voor ${view.organisatie}, als ${view.rol}. Ik ben Ketenbot. Ik stuur je hier de agenda, vragen voor het overleg en herinneringen aan jouw acties.`,
    body: [
      section('Wat ik over jou bewaar', [
        bullets([
          'je naam, e-mailadres, organisatie en rol: zolang je meedoet. Daarna blijft je naam staan bij wat je deed.',
          'je antwoorden aan mij: zolang het overleg of de casus wordt bewaard',
          `wat je hier hebt bekeken en gewijzigd: ${view.logboek}`,
        ]),
        text('Wat je over een jongere invult, bewaar ik versleuteld. Het staat nooit in een bericht.'),
      ]),
      geheimhoudingDeel(view),
    ],
    buttons: [
      bevestigKnop(view),
      execute({
        title: 'Wat kan ik doen?',
        verb: 'opdracht.start',
        data: { opdracht: 'help' },
        inputs: 'none',
        primary: view.bevestigd !== undefined,
      }),
    ],
    width: 'normal',
  });

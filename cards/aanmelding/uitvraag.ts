import type { Card } from '../../src/ports/card.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** "Iets in te brengen?" for one overleg, and what was answered. Dates in words. */
export type UitvraagView = {
  readonly overleg: string;
  readonly datum: string;
  /** The last day for a regular aanmelding. */
  readonly totEnMet: string;
  /** Asked when nothing was answered yet. `gesloten`: only spoed. */
  readonly stand: 'vraag' | 'niets' | 'later' | 'aangemeld' | 'gesloten';
  /** When it is asked again. */
  readonly opnieuw?: string | undefined;
};

const INTRO = {
  vraag: ({ totEnMet }: UitvraagView) => `Aanmelden kan tot en met ${totEnMet}.`,
  niets: ({ totEnMet }: UitvraagView) =>
    `Je hebt deze keer niets in te brengen. Toch nog iets? Dat kan tot en met ${totEnMet}.`,
  later: ({ opnieuw, totEnMet }: UitvraagView) =>
    `Ik vraag het je ${opnieuw} nog een keer. Aanmelden kan tot en met ${totEnMet}.`,
  aangemeld: () => 'Je aanmelding is ontvangen. Wil je nog iemand aanmelden? Dat kan ook.',
  gesloten: () =>
    'Aanmelden voor dit overleg kan niet meer, behalve bij spoed. Een gewone aanmelding gaat naar het overleg daarna.',
};

/** Three answers: aanmelden, niets, later. */
export const uitvraagCard = (view: UitvraagView): Card => {
  const { overleg, stand } = view;
  const antwoord = (title: string, antwoordt: string) =>
    execute({ title, verb: 'aanmelding.inbreng', data: { overleg, antwoord: antwoordt }, inputs: 'none' });
  return card({
    context: `Overleg van ${view.datum}`,
    title: 'Heb je iets in te brengen?',
    intro: INTRO[stand](view),
    buttons: [
      execute({
        title: 'Aanmelden',
        verb: 'aanmelding.formulier',
        data: { overleg },
        inputs: 'none',
        primary: stand === 'vraag' || stand === 'later',
      }),
      (stand === 'vraag' || stand === 'later') && antwoord('Niets deze keer', 'niets deze keer'),
      stand === 'vraag' && antwoord('Later vragen', 'later vragen'),
    ],
    width: 'normal',
  });
};

import type { Card } from '../../src/ports/card.ts';
import { bullets, errorBox, subtle } from './blocks.ts';
import { execute } from './buttons.ts';
import { card } from './card.ts';
import { askText } from './inputs.ts';

/** Whether to begin another netwerk in a team that has one. */
export type NieuwNetwerkView = {
  /** How many netwerken the team has. */
  readonly anderen: number;
  readonly naam?: string | undefined;
  readonly fout?: string | undefined;
};

/** Asks to confirm a new netwerk, and what it is called: nobody makes a second one by mistake. */
export const nieuwNetwerkCard = (view: NieuwNetwerkView): Card =>
  card({
    title: 'Nog een netwerk beginnen?',
    intro:
      view.anderen === 1
        ? 'In dit team is al een netwerk. In dit kanaal begint dan een tweede, dat daar los van staat.'
        : `In dit team zijn al ${view.anderen} netwerken. In dit kanaal begint dan nog een, dat daar los van staat.`,
    body: [
      view.fout && errorBox(view.fout),
      bullets([
        'Het krijgt eigen partners, deelnemers, overleggen en instellingen.',
        'Berichten voor iedereen komen in dit kanaal.',
        'Wie in meer netwerken zit, kiest welk netwerk bedoeld is.',
      ]),
      askText({
        id: 'naam',
        label: 'Hoe heet het nieuwe netwerk?',
        value: view.naam,
        maxLength: 80,
        required: true,
        error: 'Geef het netwerk een naam.',
      }),
      subtle('Toch niet? Dan hoef je niets te doen.'),
    ],
    buttons: [execute({ title: 'Netwerk beginnen', verb: 'netwerk.nieuw', inputs: 'all', primary: true })],
  });

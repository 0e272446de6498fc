import type { Card } from '../../src/ports/card.ts';
import { list, strong, subtle } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** Where somebody is in setting up. */
export type InrichtenView = {
  readonly netwerk: string;
  readonly melding?: string | undefined;
  readonly doelgroep: string;
  /** "11 partners en 15 mensen gelezen"; undefined: there is no list yet. */
  readonly lijst?: string | undefined;
  /** "15 van 15 gevonden in het team". */
  readonly gekoppeld?: string | undefined;
  readonly bewaartermijnenGekozen: boolean;
};

const stap = (nummer: number, wat: string, klaar: string | undefined, nog: string) => ({
  name: `${nummer}. ${wat}`,
  state: klaar === undefined ? nog : `Klaar: ${klaar}`,
});

/** The four steps, and the button of the next one. */
export const inrichtenCard = (view: InrichtenView): Card => {
  const { lijst, bewaartermijnenGekozen } = view;
  const volgende = lijst === undefined ? 'lijst' : bewaartermijnenGekozen ? 'bevestigen' : 'bewaren';
  return card({
    context: view.netwerk,
    title: 'Netwerk inrichten',
    intro:
      lijst === undefined
        ? 'Stuur mij de lijst met partners en deelnemers. Een Excel-bestand stuur je in een privéchat met mij. Of plak de rijen hier.'
        : 'De lijst is gelezen. Kijk hem na en bevestig.',
    body: [
      view.melding && strong(view.melding),
      subtle(`Doelgroep: ${view.doelgroep}`),
      list(
        [
          stap(1, 'Lijst sturen', lijst, 'Nog te doen'),
          stap(
            2,
            'Mensen koppelen aan het team',
            view.gekoppeld,
            'Doe ik vanzelf. Twijfel vraag ik aan jou.',
          ),
          stap(
            3,
            'Bewaartermijnen kiezen',
            bewaartermijnenGekozen ? 'gekozen' : undefined,
            'Nog te doen. Ik doe een voorstel.',
          ),
          stap(4, 'Bevestigen', undefined, 'Daarna kan iedereen meedoen.'),
        ],
        '',
      ),
    ],
    buttons: [
      lijst !== undefined &&
        execute({
          title: 'Lijst nakijken',
          verb: 'netwerk.controle',
          inputs: 'none',
          primary: volgende === 'bevestigen',
        }),
      execute({
        title: lijst === undefined ? 'Lijst plakken' : 'Andere lijst plakken',
        verb: 'netwerk.plakken',
        inputs: 'none',
        primary: volgende === 'lijst',
      }),
      execute({
        title: 'Bewaartermijnen',
        verb: 'netwerk.bewaartermijnen',
        inputs: 'none',
        primary: volgende === 'bewaren',
      }),
      execute({ title: 'Naam en doelgroep', verb: 'netwerk.gegevens', inputs: 'none' }),
    ],
  });
};

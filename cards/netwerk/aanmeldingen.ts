import type { Card } from '../../src/ports/card.ts';
import { errorBox, strong, text } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, type Choice } from '../kit/inputs.ts';

/** Who judges aanmeldingen. `niemand` is the value that means: the coördinator alone. */
export type AanmeldingenView = {
  readonly netwerk: string;
  readonly melding?: string | undefined;
  readonly fout?: string | undefined;
  readonly niemand: string;
  readonly mensen: readonly Choice[];
  readonly tweede: string;
};

/** Judging alone, or by two. */
export const aanmeldingenCard = (view: AanmeldingenView): Card =>
  card({
    context: view.netwerk,
    title: 'Wie beoordeelt aanmeldingen?',
    body: [
      view.melding && strong(view.melding),
      view.fout && errorBox(view.fout),
      text(
        'Met twee: de coördinator en iemand van een partner, zoals de politie. Wat de een voorstelt, bevestigt de ander. Geeft de ander binnen twee werkdagen geen antwoord, of sluit de aanmelding, dan kan de coördinator alleen beslissen.',
      ),
      askChoice({
        id: 'tweede',
        label: 'Wie beoordeelt mee?',
        value: view.tweede,
        choices: [
          { title: 'Niemand, de coördinator beoordeelt alleen', value: view.niemand },
          ...view.mensen,
        ],
        look: view.mensen.length > 8 ? 'filtered' : 'compact',
      }),
    ],
    buttons: [
      execute({ title: 'Vastleggen', verb: 'netwerk.zetBeoordelaar', inputs: 'all', primary: true }),
      execute({ title: 'Notificatiebrief', verb: 'netwerk.brief', inputs: 'none' }),
      execute({ title: 'Terug', verb: 'netwerk.instellingen', inputs: 'none' }),
    ],
  });

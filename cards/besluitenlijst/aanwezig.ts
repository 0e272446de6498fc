import type { Card } from '../../src/ports/card.ts';
import { subtle } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, type Choice } from '../kit/inputs.ts';

export type AanwezigView = {
  readonly lijst: string;
  readonly overleg: string;
  readonly mensen: readonly Choice[];
  readonly aanwezig: readonly string[];
  readonly afwezig: readonly string[];
  /** Names on the list that nobody was found for. */
  readonly onbekend: readonly string[];
};

/** Who was there and who was not. Who is in neither is not noted. */
export const aanwezigCard = (view: AanwezigView): Card =>
  card({
    context: view.overleg,
    title: 'Wie waren er?',
    intro: 'Vink aan wie er was en wie er niet was. Wie je leeg laat, wordt niet genoteerd.',
    body: [
      view.onbekend.length > 0 && subtle(`Niet herkend op de lijst: ${view.onbekend.join('; ')}`),
      askChoice({
        id: 'aanwezig',
        label: 'Aanwezig',
        choices: view.mensen,
        value: view.aanwezig,
        multi: true,
      }),
      askChoice({ id: 'afwezig', label: 'Afwezig', choices: view.mensen, value: view.afwezig, multi: true }),
    ],
    buttons: [
      execute({
        title: 'Opslaan',
        verb: 'besluitenlijst.aanwezigOpslaan',
        data: { lijst: view.lijst },
        inputs: 'all',
        primary: true,
      }),
      execute({
        title: 'Terug',
        verb: 'besluitenlijst.pagina',
        data: { lijst: view.lijst, pagina: 99 },
        inputs: 'none',
      }),
    ],
  });

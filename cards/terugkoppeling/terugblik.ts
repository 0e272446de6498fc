import type { Card } from '../../src/ports/card.ts';
import { bullets, facts, section, subtle } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** What those involved said of a casus that was closed, for the coördinator. Shown only in the answer to a click. */
export type TerugblikView = {
  readonly casus: string;
  readonly gevraagd: number;
  readonly beantwoord: number;
  /** "2 ja, 1 een beetje"; absent: nobody answered yet. */
  readonly hielp?: string | undefined;
  readonly aanpak?: string | undefined;
  /** What they would do otherwise, without who. */
  readonly anders: readonly string[];
};

/** The summary of the reflection. */
export const terugblikCard = (view: TerugblikView): Card =>
  card({
    context: view.casus,
    title: 'Zo kijken de betrokkenen terug',
    body: [
      facts([
        ['Antwoorden', `${view.beantwoord} van ${view.gevraagd}`],
        ['Geholpen?', view.hielp],
        ['Goede aanpak?', view.aanpak],
      ]),
      section('Wat zouden we anders doen?', bullets(view.anders)),
      subtle('De aantallen tellen mee in de rapportage. De teksten worden met de casus gewist.'),
    ],
    buttons: [
      execute({ title: 'Casus openen', verb: 'casus.openen', data: { casus: view.casus }, inputs: 'none' }),
    ],
  });

import type { Card } from '../../src/ports/card.ts';
import { errorBox, subtle } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, askDate, askTime, type Choice } from '../kit/inputs.ts';

/** The choice that stands for an overleg the bot does not have. */
export const ANDER_OVERLEG = 'ander';

export type KiesOverlegView = {
  readonly lijst: string;
  /** Last one held first. */
  readonly overleggen: readonly Choice[];
  /** What the list itself says: "De lijst noemt wo 25 nov 2026." */
  readonly noemt?: string | undefined;
  readonly gekozen?: string | undefined;
  readonly datum?: string | undefined;
  readonly tijd?: string | undefined;
  /** The latest day it can have been. */
  readonly tot: string;
  readonly fout?: string | undefined;
};

/** Which overleg the list is of, when that could not be read. */
export const kiesOverlegCard = (view: KiesOverlegView): Card =>
  card({
    title: 'Van welk overleg is deze lijst?',
    intro: view.noemt,
    body: [
      view.fout && errorBox(view.fout),
      view.overleggen.length > 0 &&
        askChoice({
          id: 'overleg',
          label: 'Overleg',
          choices: [...view.overleggen, { title: 'Een ander overleg', value: ANDER_OVERLEG }],
          value: view.gekozen ?? view.overleggen[0]?.value,
          required: true,
        }),
      subtle(
        view.overleggen.length > 0
          ? 'Staat het er niet bij? Kies dan "Een ander overleg" en vul in wanneer het was.'
          : 'Er staat nog geen overleg in de planning dat al geweest is. Vul in wanneer het was.',
      ),
      askDate({ id: 'datum', label: 'Datum', value: view.datum, max: view.tot }),
      askTime({ id: 'tijd', label: 'Begintijd', value: view.tijd }),
    ],
    buttons: [
      execute({
        title: 'Verder',
        verb: 'besluitenlijst.kiesOverleg',
        data: { lijst: view.lijst },
        inputs: 'all',
        primary: true,
      }),
      execute({
        title: 'Weggooien',
        verb: 'besluitenlijst.weggooien',
        data: { lijst: view.lijst },
        inputs: 'none',
      }),
    ],
  });

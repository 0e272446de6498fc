import type { Card } from '../../src/ports/card.ts';
import { list, section, warning } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** One published list: its versions, and what can be done with it. Neutral. */
export type VersiesView = {
  readonly overleg: string;
  /** "wo 25 nov". */
  readonly wanneer: string;
  /** "Versie 2 geldt. Er staan 4 besluiten en 7 acties op." */
  readonly zin: string;
  readonly versies: readonly {
    /** "Versie 2: gecorrigeerd". */
    readonly naam: string;
    readonly wie: string | undefined;
    readonly wanneer: string;
    readonly wat: readonly string[];
  }[];
  /** A correction of it is being prepared. */
  readonly bezig: boolean;
};

/** What stands, and how it came to stand there. */
export const versiesCard = (view: VersiesView): Card => {
  const data = { overleg: view.overleg };
  return card({
    context: `Overleg van ${view.wanneer}`,
    title: 'De vastgestelde lijst',
    intro: view.zin,
    body: [
      view.bezig && warning('er is een correctie begonnen die nog niet is vastgesteld.'),
      ...section('Versies', [
        list(
          view.versies.map(({ naam, wie, wanneer, wat }) => ({
            name: naam,
            state: [wie, wanneer].filter((deel) => deel !== undefined).join(', '),
            detail: wat.length === 0 ? undefined : wat.join('\n'),
          })),
          '',
        ),
      ]),
    ],
    buttons: [
      execute({
        title: 'Meenemen in Word of PDF',
        verb: 'besluitenlijst.bestanden',
        data,
        inputs: 'none',
        primary: !view.bezig,
      }),
      execute({
        title: view.bezig ? 'Verder met de correctie' : 'Corrigeren',
        verb: 'besluitenlijst.corrigeren',
        data,
        inputs: 'none',
        primary: view.bezig,
      }),
      execute({ title: 'Alle lijsten', verb: 'besluitenlijst.oude', data: {}, inputs: 'none' }),
    ],
  });
};

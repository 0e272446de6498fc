import type { Card } from '../../src/ports/card.ts';
import { errorBox, subtle } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askNumber } from '../kit/inputs.ts';
import type { Knop } from './rijen.ts';

/** How long things are kept, to be chosen by a person. */
export type BewaartermijnenView = {
  readonly netwerk: string;
  readonly fout?: string | undefined;
  readonly gekozen: boolean;
  readonly termijnen: readonly {
    readonly veld: string;
    readonly wat: string;
    readonly eenheid: string;
    readonly van: number;
    readonly tot: number;
    readonly getal: number | undefined;
  }[];
  /** Where this was asked: on the way to confirming a list, or by itself. */
  readonly voor: {
    readonly lijst: boolean;
    readonly revisie?: number | undefined;
    readonly versie?: number | undefined;
  };
  readonly terug: Knop;
};

/** Prefilled with the proposal, or with what was chosen. */
export const bewaartermijnenCard = (view: BewaartermijnenView): Card =>
  card({
    context: view.netwerk,
    title: 'Hoe lang bewaren we?',
    intro: view.gekozen
      ? 'Dit is nu gekozen.'
      : 'Dit is mijn voorstel. Kijk of het past bij jullie convenant en bij de functionaris gegevensbescherming.',
    body: [
      view.fout && errorBox(view.fout),
      ...view.termijnen.map(({ veld, wat, eenheid, van, tot, getal }) =>
        askNumber({
          id: veld,
          label: `${wat} (${eenheid})`,
          min: van,
          max: tot,
          value: getal,
          required: true,
        }),
      ),
      subtle('Daarna wissen we de inhoud. Het nummer en de aantallen blijven voor het jaarverslag.'),
    ],
    buttons: [
      execute({ title: 'Vastleggen', verb: 'netwerk.bewaar', data: view.voor, inputs: 'all', primary: true }),
      execute({ ...view.terug, inputs: 'none' }),
    ],
  });

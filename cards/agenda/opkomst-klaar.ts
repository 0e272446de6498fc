import type { Card } from '../../src/ports/card.ts';
import { bullets, facts, section, strong } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** What was ticked, for the coördinator alone. */
export type OpkomstKlaarView = {
  readonly netwerk: string;
  readonly overleg: string;
  readonly titel: string;
  readonly melding: string;
  readonly waren: string;
  readonly nietEr: string;
  /** Kern-partners of whom nobody was there. */
  readonly partners: readonly string[];
  /** The besluitenlijst has yet to come. */
  readonly lijst: boolean;
};

export const opkomstKlaarCard = (view: OpkomstKlaarView): Card => {
  const data = { overleg: view.overleg };
  return card({
    context: view.netwerk,
    title: view.titel,
    body: [
      strong(view.melding),
      facts([
        ['Er waren', view.waren],
        ['Er waren niet', view.nietEr],
      ]),
      section('Vaste partners van wie niemand er was', bullets(view.partners)),
    ],
    buttons: [
      view.lijst &&
        execute({
          title: 'Besluitenlijst maken',
          verb: 'besluitenlijst.begin',
          data,
          inputs: 'none',
          primary: true,
        }),
      execute({ title: 'Er was nog iemand', verb: 'agenda.opkomstWieNog', data, inputs: 'none' }),
      execute({ title: 'Wijzigen', verb: 'agenda.opkomst', data, inputs: 'none' }),
      execute({ title: 'Naar de overleggen', verb: 'overleg.lijst', inputs: 'none' }),
    ],
  });
};

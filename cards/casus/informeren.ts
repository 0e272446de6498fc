import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, askDate } from '../kit/inputs.ts';

export type InformerenView = {
  readonly nummer: string;
  readonly nu: string;
  readonly vandaag: string;
  readonly redenen: readonly string[];
  readonly fout?: string | undefined;
};

/** "Weten de jongere en de ouders dat ze besproken worden?" */
export const informerenCard = (view: InformerenView): Card =>
  card({
    context: `Casus ${view.nummer}`,
    title: 'Weten de jongere en de ouders dat ze besproken worden?',
    intro: `Nu staat er: ${view.nu}.`,
    body: [
      view.fout && errorBox(view.fout),
      askChoice({
        id: 'antwoord',
        label: 'Antwoord',
        required: true,
        look: 'expanded',
        choices: [
          { title: 'Ja, het is verteld', value: 'ja' },
          ...view.redenen.map((reden) => ({ title: `Nog niet: ${reden}`, value: reden })),
        ],
      }),
      askDate({ id: 'op', label: 'Op welke dag? (bij ja)', value: view.vandaag, max: view.vandaag }),
    ],
    buttons: [
      execute({
        title: 'Bewaren',
        verb: 'casus.geinformeerd',
        data: { casus: view.nummer },
        inputs: 'all',
        primary: true,
      }),
      execute({ title: 'Terug', verb: 'casus.openen', data: { casus: view.nummer }, inputs: 'none' }),
    ],
  });

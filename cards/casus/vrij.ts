import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askDate } from '../kit/inputs.ts';

export type VrijView = {
  readonly nummer: string;
  readonly op?: string | undefined;
  readonly weken: number;
  readonly fout?: string | undefined;
};

/** "Wanneer komt iemand vrij?": the handover is raised so many weeks before. */
export const vrijCard = (view: VrijView): Card =>
  card({
    context: `Casus ${view.nummer}`,
    title: 'Wanneer komt de jongere vrij?',
    intro: `Ik geef ${view.weken} weken ervoor een seintje aan de casusregisseur en de coördinator. Laat de datum leeg als dit niet (meer) speelt.`,
    body: [view.fout && errorBox(view.fout), askDate({ id: 'op', label: 'Datum', value: view.op })],
    buttons: [
      execute({
        title: 'Bewaren',
        verb: 'casus.vrij.zet',
        data: { casus: view.nummer },
        inputs: 'all',
        primary: true,
      }),
      execute({ title: 'Terug', verb: 'casus.wijzigen', data: { casus: view.nummer }, inputs: 'none' }),
    ],
  });

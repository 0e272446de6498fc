import type { Card } from '../../src/ports/card.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { paged } from '../kit/paged.ts';
import type { ActielijstKeus } from './lijst.ts';

/** Open acties counted by partner or by casus, those with most overdue first. Neutral. */
export type ActieoverzichtView = {
  readonly titel: string;
  readonly rijen: readonly {
    readonly naam: string;
    readonly open: number;
    readonly teLaat: number;
    readonly keus: ActielijstKeus;
  }[];
  readonly pagina: number;
  readonly keus: ActielijstKeus;
};

/** "Acties per partner": each with a button to its list. */
export const actieoverzichtCard = (view: ActieoverzichtView): Card => {
  const { blocks, buttons } = paged({
    items: view.rijen,
    row: ({ naam, open, teLaat, keus }) => ({
      name: naam,
      state: teLaat > 0 ? `${open} open, ${teLaat} te laat` : `${open} open`,
      button: execute({ title: 'Bekijk', verb: 'acties.lijst', data: { ...keus }, inputs: 'none' }),
    }),
    empty: 'Er zijn geen open acties.',
    page: view.pagina,
    verb: 'acties.lijst',
    data: { ...view.keus },
  });
  return card({
    title: view.titel,
    body: [blocks],
    buttons: [buttons, execute({ title: 'Alle acties', verb: 'acties.lijst', data: {}, inputs: 'none' })],
  });
};

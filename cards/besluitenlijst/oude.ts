import type { Card } from '../../src/ports/card.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { paged } from '../kit/paged.ts';

/** The lists that were published, the newest first. Neutral. */
export type OudeLijstenView = {
  readonly netwerk: string;
  readonly lijsten: readonly {
    readonly overleg: string;
    /** "wo 25 nov". */
    readonly wanneer: string;
    /** "Casuïstiekoverleg, versie 2". */
    readonly stand: string;
  }[];
  /** From 1. */
  readonly pagina: number;
};

/** From here to one list, to take along or to correct. */
export const oudeLijstenCard = (view: OudeLijstenView): Card => {
  const { blocks, buttons } = paged({
    items: view.lijsten,
    row: ({ overleg, wanneer, stand }) => ({
      name: `Overleg van ${wanneer}`,
      state: stand,
      button: execute({
        title: 'Bekijken',
        verb: 'besluitenlijst.versies',
        data: { overleg },
        inputs: 'none',
      }),
    }),
    empty: 'Er is nog geen besluitenlijst vastgesteld.',
    page: view.pagina,
    verb: 'besluitenlijst.oude',
  });
  return card({
    context: view.netwerk,
    title: 'Vastgestelde lijsten',
    body: blocks,
    buttons: [
      ...buttons,
      execute({
        title: 'Naar het begin',
        verb: 'besluitenlijst.begin',
        data: {},
        inputs: 'none',
        primary: view.lijsten.length === 0,
      }),
    ],
  });
};

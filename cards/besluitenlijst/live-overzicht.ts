import type { Card } from '../../src/ports/card.ts';
import { strong, text, warning } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { paged } from '../kit/paged.ts';

/** The agenda of an overleg that is held, with what became of each item; at the end: what comes next. */
export type LiveOverzichtView = {
  readonly overleg: string;
  readonly context: string;
  readonly lijst: string;
  readonly titel: string;
  readonly zin: string;
  readonly let: readonly string[];
  readonly punten: readonly {
    readonly id: string;
    readonly titel: string;
    /** "Besproken, 12 van 15 minuten". */
    readonly stand: string;
  }[];
  readonly pagina: number;
  /** All items are done. */
  readonly klaar: boolean;
  /** Looks through the list, and confirms it. */
  readonly coordinator: boolean;
};

/** Everything at once, and to any item. */
export const liveOverzichtCard = (view: LiveOverzichtView): Card => {
  const data = { overleg: view.overleg };
  const lijst = paged({
    items: view.punten,
    row: ({ id, titel, stand }) => ({
      name: titel,
      state: stand,
      button: execute({ title: 'Ga naar', verb: 'live.naar', data: { ...data, punt: id }, inputs: 'none' }),
    }),
    empty: 'Er staat niets op de agenda.',
    page: view.pagina,
    verb: 'live.overzicht',
    data,
  });
  const nakijken = execute({
    title: 'Besluitenlijst nakijken',
    verb: 'besluitenlijst.openen',
    data: { lijst: view.lijst },
    inputs: 'none',
    primary: view.klaar,
  });
  return card({
    context: view.context,
    title: view.titel,
    body: [
      strong(view.zin),
      ...view.let.map((zin) => warning(zin)),
      view.klaar && !view.coordinator && text('De coördinator kijkt de besluitenlijst na en stelt hem vast.'),
      lijst.blocks,
    ],
    buttons: [
      !view.klaar && execute({ title: 'Verder', verb: 'live.openen', data, inputs: 'none', primary: true }),
      view.coordinator && nakijken,
      view.coordinator && execute({ title: 'Wie is er?', verb: 'agenda.opkomst', data, inputs: 'none' }),
      lijst.buttons,
    ],
    end: view.klaar && !view.coordinator,
  });
};

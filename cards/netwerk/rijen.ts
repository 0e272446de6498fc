import type { Card } from '../../src/ports/card.ts';
import { strong } from '../kit/blocks.ts';
import { type Data, execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askText } from '../kit/inputs.ts';
import { paged } from '../kit/paged.ts';

/** A button as words and data. */
export type Knop = { readonly title: string; readonly verb: string; readonly data?: Data | undefined };

/** People, partners or lines, a page at a time. */
export type RijenView = {
  readonly netwerk: string;
  readonly titel: string;
  readonly intro?: string | undefined;
  readonly melding?: string | undefined;
  readonly rijen: readonly {
    readonly naam: string;
    readonly stand?: string | undefined;
    readonly detail?: string | undefined;
    readonly knop?: Knop | undefined;
  }[];
  readonly leeg: string;
  readonly pagina: number;
  /** What brings another page of the same list. */
  readonly lijst: { readonly verb: string; readonly data: Data };
  readonly knoppen: readonly Knop[];
  /** A long list can be searched: what was asked last. */
  readonly zoek?: string | undefined;
};

/** A list with a way back. */
export const rijenCard = (view: RijenView): Card => {
  const { blocks, buttons } = paged({
    items: view.rijen,
    row: ({ naam, stand, detail, knop }) => ({
      name: naam,
      state: stand,
      detail,
      button: knop && execute({ ...knop, inputs: 'none' }),
    }),
    empty: view.leeg,
    page: view.pagina,
    verb: view.lijst.verb,
    data: view.lijst.data,
  });
  return card({
    context: view.netwerk,
    title: view.titel,
    intro: view.intro,
    body: [
      view.melding && strong(view.melding),
      ...blocks,
      view.zoek !== undefined &&
        askText({ id: 'zoekterm', label: 'Zoek op naam of organisatie', value: view.zoek, maxLength: 80 }),
    ],
    buttons: [
      view.zoek !== undefined && execute({ title: 'Zoek', ...view.lijst, inputs: 'all', primary: true }),
      ...buttons,
      ...view.knoppen.map((knop) => execute({ ...knop, inputs: 'none' })),
    ],
  });
};

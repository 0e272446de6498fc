import type { Card } from '../../src/ports/card.ts';
import { list, section, strong } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

type Geleerd = { readonly sleutel: string; readonly tekst: string; readonly betekent: string };

/** What the lists of this netwerk taught the bot. Neutral. */
export type GeleerdView = {
  readonly netwerk: string;
  readonly bijnamen: readonly Geleerd[];
  readonly kolommen: readonly Geleerd[];
  /** What was learned just now, and what to do with it. */
  readonly melding?: string | undefined;
  /** More than fit on the card. */
  readonly meer: number;
};

const rijen = (soort: 'bijnaam' | 'kolom', dingen: readonly Geleerd[]) =>
  dingen.map(({ sleutel, tekst, betekent }) => ({
    name: `"${tekst}"`,
    state: betekent,
    button: execute({
      title: 'Vergeten',
      verb: 'besluitenlijst.vergeet',
      data: { soort, sleutel },
      inputs: 'none',
    }),
  }));

/** "Bé" is Marloes; "trekker" is the column with who. Each can be forgotten. */
export const geleerdCard = (view: GeleerdView): Card =>
  card({
    context: view.netwerk,
    title: 'Wat de bot van jullie lijsten leerde',
    intro: 'Dit gebruik ik bij de volgende lijst. Klopt iets niet (meer)? Kies "Vergeten".',
    body: [
      view.melding !== undefined && strong(view.melding),
      ...section('Namen van collega’s', [
        list(
          rijen('bijnaam', view.bijnamen),
          'Nog geen namen. Ik onthoud een naam als jij dat kiest bij een vraag.',
        ),
      ]),
      ...section('Namen van kolommen', [list(rijen('kolom', view.kolommen), 'Nog geen kolommen.')]),
      ...(view.meer > 0 ? section('Meer', [list([], `En nog ${view.meer} andere.`)]) : []),
    ],
    buttons: [
      execute({ title: 'Terug', verb: 'besluitenlijst.begin', data: {}, inputs: 'none', primary: true }),
      execute({ title: 'Kolom uitleggen', verb: 'besluitenlijst.kolom', data: {}, inputs: 'none' }),
    ],
  });

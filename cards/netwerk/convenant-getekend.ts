import type { Card } from '../../src/ports/card.ts';
import { strong } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice } from '../kit/inputs.ts';

/** Which partners signed the convenant in force. */
export type ConvenantGetekendView = {
  readonly netwerk: string;
  readonly melding?: string | undefined;
  readonly versie: number;
  readonly partners: readonly { readonly id: string; readonly naam: string; readonly getekend: boolean }[];
  readonly pagina: number;
  /** "Partners 1 t/m 20 van 40"; undefined: all of them stand here. */
  readonly welke?: string | undefined;
  readonly laatste: boolean;
};

/** Ticks, a page at a time. */
export const convenantGetekendCard = (view: ConvenantGetekendView): Card =>
  card({
    context: view.netwerk,
    title: 'Wie tekende het convenant?',
    intro: 'Zet een vinkje bij elke partner die tekende.',
    body: [
      view.melding && strong(view.melding),
      askChoice({
        id: 'partners',
        label: view.welke ?? 'Partners',
        choices: view.partners.map(({ id, naam }) => ({ title: naam, value: id })),
        value: view.partners.filter(({ getekend }) => getekend).map(({ id }) => id),
        multi: true,
        look: 'expanded',
      }),
    ],
    buttons: [
      execute({
        title: view.laatste ? 'Opslaan' : 'Opslaan en verder',
        verb: 'netwerk.convenantTeken',
        data: {
          versie: view.versie,
          pagina: view.pagina,
          getoond: view.partners.map(({ id }) => id),
        },
        inputs: 'all',
        primary: true,
      }),
      execute({ title: 'Terug', verb: 'netwerk.convenant', inputs: 'none' }),
    ],
  });

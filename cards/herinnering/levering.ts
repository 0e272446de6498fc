import type { Card } from '../../src/ports/card.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, type Choice } from '../kit/inputs.ts';
import { paged } from '../kit/paged.ts';

/** What became of the messages, for the coördinator. Neutral: what stands in them is not told. */
export type LeveringView = {
  readonly rijen: readonly {
    readonly bericht: string;
    /** "Kevin Oosterhuis (Jongerenwerk)", or "Kanaal". */
    readonly wie: string;
    /** "Mislukt: kan of wil geen berichten van mij krijgen". */
    readonly stand: string;
    /** "Herinnering, ma 23 nov, 09:00". */
    readonly wat: string;
    readonly opnieuw: boolean;
  }[];
  /** "12 verzonden, 8 geopend, 5 beantwoord, 1 mislukt". */
  readonly samen: string;
  readonly standen: readonly Choice[];
  readonly stand: string;
  readonly mensen: readonly Choice[];
  readonly wie: string;
  readonly overleggen: readonly Choice[];
  readonly overleg: string;
  readonly dagen: number;
  readonly pagina: number;
};

/** The delivery list: the newest first, narrowed by state, person and overleg. */
export const leveringCard = (view: LeveringView): Card => {
  const filter = { stand: view.stand, wie: view.wie, overleg: view.overleg };
  const { blocks, buttons } = paged({
    items: view.rijen,
    row: ({ bericht, wie, stand, wat, opnieuw }) => ({
      name: wie,
      state: stand,
      detail: wat,
      button: opnieuw
        ? execute({ title: 'Opnieuw', verb: 'levering.opnieuw', data: { bericht }, inputs: 'none' })
        : undefined,
    }),
    empty: 'Er zijn geen berichten die hierbij passen.',
    page: view.pagina,
    verb: 'levering.blad',
    data: filter,
    size: 6,
  });
  return card({
    title: 'Kwamen de berichten aan?',
    intro: `De afgelopen ${view.dagen} dagen: ${view.samen}.`,
    body: [
      blocks,
      askChoice({ id: 'stand', label: 'Toon', choices: view.standen, value: view.stand, look: 'compact' }),
      askChoice({ id: 'wie', label: 'Voor wie', choices: view.mensen, value: view.wie, look: 'compact' }),
      view.overleggen.length > 1 &&
        askChoice({
          id: 'overleg',
          label: 'Bij welk overleg',
          choices: view.overleggen,
          value: view.overleg,
          look: 'compact',
        }),
    ],
    buttons: [
      execute({ title: 'Tonen', verb: 'levering.lijst', inputs: 'all', primary: true }),
      buttons,
      execute({ title: 'Wat gaat er nog uit?', verb: 'agenda.proef', data: { pagina: 1 }, inputs: 'none' }),
      execute({ title: 'Wie reageerde nog niet?', verb: 'herinner.overzicht', inputs: 'none' }),
    ],
  });
};

import type { Card } from '../../src/ports/card.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { paged } from '../kit/paged.ts';

/** Acties that are long late, for the coördinator. Without numbers: they would tell who is on which casus. */
export type EscalatieLijstView = {
  readonly rijen: readonly {
    readonly actie: string;
    readonly eigenaar: string;
    readonly termijn: string;
    /** "4 keer herinnerd. Leidinggevende gevraagd op wo 2 dec". */
    readonly stand: string;
    /** Whether the leidinggevende can be asked (again). */
    readonly kan: boolean;
  }[];
  /** After how many days an actie comes on this list. */
  readonly dagen: number;
  readonly pagina: number;
};

/** What is a week late: ask the leidinggevende, or look at it first. */
export const escalatieLijstCard = (view: EscalatieLijstView): Card => {
  const { blocks, buttons } = paged({
    items: view.rijen,
    row: ({ actie, eigenaar, termijn, stand, kan }) => ({
      name: eigenaar,
      state: termijn,
      detail: stand,
      button: kan
        ? execute({
            title: 'Leidinggevende vragen',
            verb: 'escalatie.vraag',
            data: { actie },
            inputs: 'none',
          })
        : execute({ title: 'Openen', verb: 'actie.openen', data: { actie }, inputs: 'none' }),
    }),
    empty: `Geen enkele actie is ${view.dagen} dagen of meer te laat.`,
    page: view.pagina,
    verb: 'escalatie.lijst',
    size: 6,
  });
  return card({
    title: 'Acties die lang te laat zijn',
    intro:
      view.rijen.length === 0
        ? undefined
        : 'De eigenaar kreeg herinneringen. Bel eerst even als dat kan. Aan de leidinggevende gaat niets zonder jouw klik.',
    body: [blocks],
    buttons: [
      buttons,
      execute({ title: 'Wie reageerde nog niet?', verb: 'herinner.overzicht', inputs: 'none' }),
    ],
  });
};

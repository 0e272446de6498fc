import type { Card } from '../../src/ports/card.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { paged } from '../kit/paged.ts';

/** A list of open acties, in the order to show. Neutral: it is posted. */
export type ActielijstView = {
  /** "Jouw acties", "Alle acties", "Acties van Politie". */
  readonly titel: string;
  readonly rijen: readonly {
    readonly id: string;
    readonly naam: string;
    /** "2 dagen te laat (wo 25 nov)". */
    readonly termijn: string;
    readonly staat?: string | undefined;
  }[];
  readonly teLaat: number;
  readonly leeg: string;
  readonly letOp?: string | undefined;
  readonly pagina: number;
  /** What is listed, for the buttons that turn the page. */
  readonly filter: { readonly partner?: string | undefined; readonly persoon?: string | undefined };
  /** Of this person alone: for a coördinator who sees all. */
  readonly eigen?: string | undefined;
};

const samenvatting = ({ rijen, teLaat, letOp }: ActielijstView): string | undefined => {
  const telling = `${rijen.length} open${teLaat > 0 ? `, ${teLaat} te laat` : ''}.`;
  return (
    [letOp, rijen.length > 0 ? telling : undefined].filter((zin) => zin !== undefined).join(' ') || undefined
  );
};

/** `/acties`: open acties, the most urgent first, each with a button that opens it. */
export const actielijstCard = (view: ActielijstView): Card => {
  const { blocks, buttons } = paged({
    items: view.rijen,
    row: ({ id, naam, termijn, staat }) => ({
      name: naam,
      state: termijn,
      detail: staat,
      button: execute({ title: 'Openen', verb: 'actie.openen', data: { actie: id }, inputs: 'none' }),
    }),
    empty: view.leeg,
    page: view.pagina,
    verb: 'acties.lijst',
    data: { ...view.filter },
  });
  return card({
    title: view.titel,
    intro: samenvatting(view),
    body: [blocks],
    buttons: [
      buttons,
      view.eigen !== undefined &&
        execute({
          title: 'Alleen mijn acties',
          verb: 'acties.lijst',
          data: { persoon: view.eigen },
          inputs: 'none',
        }),
    ],
    end: true,
  });
};

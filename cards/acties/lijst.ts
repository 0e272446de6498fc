import type { Card } from '../../src/ports/card.ts';
import { list, section } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { paged } from '../kit/paged.ts';
import { type NetBeantwoord, netBlokken } from './net.part.ts';

/** Which list: ids only, for the buttons that lead to it. */
export type ActielijstKeus = {
  readonly partner?: string | undefined;
  readonly persoon?: string | undefined;
  readonly casus?: string | undefined;
  readonly toon?: string | undefined;
};

export type ActielijstRij = {
  readonly id: string;
  readonly naam: string;
  /** "2 dagen te laat (wo 25 nov)". */
  readonly termijn: string;
  readonly staat?: string | undefined;
  /** "Te laat", "Deze week", "Later": rows of one heading stand together. */
  readonly groep?: string | undefined;
};

/** A list of open acties, in the order to show. Neutral: it is posted. */
export type ActielijstView = {
  /** "Jouw acties", "Alle acties", "Acties van Politie". */
  readonly titel: string;
  /** Asked only for the rows that are shown: there can be thousands. */
  readonly rijen: readonly (() => ActielijstRij)[];
  readonly teLaat: number;
  readonly leeg: string;
  readonly letOp?: string | undefined;
  readonly pagina: number;
  /** What is listed, for the buttons that turn the page. */
  readonly filter: ActielijstKeus;
  /** Answers that can still be taken back. */
  readonly net?: readonly NetBeantwoord[] | undefined;
  /** Other lists to go to, on the first page. */
  readonly anders?:
    | readonly { readonly naam: string; readonly uitleg?: string; readonly keus: ActielijstKeus }[]
    | undefined;
  /** One way back to the list it is a part of. */
  readonly terug?: { readonly title: string; readonly keus: ActielijstKeus } | undefined;
};

const samenvatting = ({ rijen, teLaat, letOp }: ActielijstView): string | undefined => {
  const telling = `${rijen.length} open${teLaat > 0 ? `, ${teLaat} te laat` : ''}.`;
  return (
    [letOp, rijen.length > 0 ? telling : undefined].filter((zin) => zin !== undefined).join(' ') || undefined
  );
};

const naar = (title: string, keus: ActielijstKeus) =>
  execute({ title, verb: 'acties.lijst', data: { ...keus }, inputs: 'none' });

/** `/acties`: open acties, the most urgent first, each with a button that opens it. */
export const actielijstCard = (view: ActielijstView): Card => {
  const { blocks, buttons } = paged({
    items: view.rijen,
    row: (rij) => {
      const { id, naam, termijn, staat } = rij();
      return {
        name: naam,
        state: termijn,
        detail: staat,
        button: execute({ title: 'Openen', verb: 'actie.openen', data: { actie: id }, inputs: 'none' }),
      };
    },
    group: (rij) => rij().groep,
    empty: view.leeg,
    page: view.pagina,
    verb: 'acties.lijst',
    data: { ...view.filter },
  });
  return card({
    title: view.titel,
    intro: samenvatting(view),
    body: [
      blocks,
      ...netBlokken(view.net),
      section('Anders bekijken', [
        view.pagina <= 1 &&
          view.anders &&
          view.anders.length > 0 &&
          list(
            view.anders.map(({ naam, uitleg, keus }) => ({
              name: naam,
              detail: uitleg,
              button: naar('Bekijk', keus),
            })),
            '',
          ),
      ]),
    ],
    buttons: [buttons, view.terug && naar(view.terug.title, view.terug.keus)],
    end: true,
  });
};

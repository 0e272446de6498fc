import type { Card } from '../../src/ports/card.ts';
import { list, picture, subtle } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** One thing that happened: when, what, who, and in their words. */
export type LevensloopRij = {
  readonly op: string;
  readonly wat: string;
  readonly wie?: string | undefined;
  readonly tekst?: string | undefined;
};

export type LevensloopView = {
  readonly nummer: string;
  readonly rijen: readonly LevensloopRij[];
  readonly pagina: number;
  readonly paginas: number;
  readonly totaal: number;
  /** The whole of it at a glance, on the first page. */
  readonly plaat?: { readonly url: string; readonly alt: string } | undefined;
};

const naar = (nummer: string, pagina: number, title: string) =>
  execute({ title, verb: 'casus.levensloop', data: { casus: nummer, pagina }, inputs: 'none' });

/** The timeline of one casus, newest first: content, only ever shown in the answer to a click. */
export const levensloopCard = ({ nummer, rijen, pagina, paginas, totaal, plaat }: LevensloopView): Card =>
  card({
    context: 'Alleen jij ziet dit',
    title: `Levensloop van ${nummer}`,
    intro: 'Het nieuwste staat boven.',
    body: [
      plaat && picture(plaat.url, plaat.alt),
      list(
        rijen.map(({ op, wat, wie, tekst }) => ({
          name: wat,
          state: wie === undefined ? op : `${op}, ${wie}`,
          detail: tekst,
        })),
        'Er is nog niets gebeurd.',
      ),
      paginas > 1 && subtle(`Pagina ${pagina} van ${paginas}, ${totaal} gebeurtenissen.`),
    ],
    buttons: [
      pagina > 1 && naar(nummer, pagina - 1, 'Nieuwer'),
      pagina < paginas && naar(nummer, pagina + 1, 'Ouder'),
      execute({ title: 'Terug', verb: 'casus.openen', data: { casus: nummer }, inputs: 'none' }),
    ],
  });

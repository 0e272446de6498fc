import type { Card } from '../../src/ports/card.ts';
import { list, subtle } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** Who did what with one casus, newest first. No content: numbers, names of people, what and why. */
export type LogboekView = {
  readonly casus: string;
  readonly regels: readonly {
    readonly wanneer: string;
    readonly wie: string;
    readonly wat: string;
    readonly waarom: string;
  }[];
  readonly pagina: number;
  readonly paginas: number;
};

/** The audit log of one casus, for the coördinator. */
export const logboekCard = (view: LogboekView): Card => {
  const { casus, pagina, paginas } = view;
  const naar = (title: string, naarPagina: number) =>
    execute({ title, verb: 'casus.logboek', data: { casus, pagina: naarPagina }, inputs: 'none' });
  return card({
    context: 'Alleen jij ziet dit',
    title: `Logboek van casus ${casus}`,
    intro: 'Wie deed wat, en waarom mocht dat? Het nieuwste staat bovenaan.',
    body: [
      list(
        view.regels.map(({ wanneer, wie, wat, waarom }) => ({
          name: wie,
          state: wat,
          detail: waarom === '' ? wanneer : `${wanneer}. Waarom: ${waarom}`,
        })),
        'Er staat nog niets in het logboek.',
      ),
      paginas > 1 && subtle(`Deel ${pagina} van ${paginas}`),
    ],
    buttons: [
      ...(pagina > 1 ? [naar('Nieuwer', pagina - 1)] : []),
      ...(pagina < paginas ? [naar('Ouder', pagina + 1)] : []),
      execute({ title: 'Casus openen', verb: 'casus.openen', data: { casus }, inputs: 'none' }),
    ],
  });
};

import type { Card } from '../../src/ports/card.ts';
import { errorBox, facts, list, section, strong, warning } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** The list as it was read, before it counts. */
export type ControleView = {
  readonly netwerk: string;
  readonly melding?: string | undefined;
  readonly fout?: string | undefined;
  readonly bron: string;
  /** What is confirmed: what was seen. */
  readonly revisie: number;
  readonly versie: number;
  readonly feiten: readonly (readonly [string, string | undefined])[];
  readonly let: readonly string[];
  /** People of whom it is not sure who they are in the team. */
  readonly twijfel: readonly { readonly id: string; readonly naam: string; readonly waarom: string }[];
  readonly meerTwijfel: number;
  /** How many lines could not be placed, or need a look. */
  readonly rest: number;
  /** On a second reading: how many differ. */
  readonly verschillen?: number | undefined;
};

const lijst = (title: string, data: Record<string, string>) =>
  execute({ title, verb: 'netwerk.lijst', data: { waar: 'lijst', ...data }, inputs: 'none' });

/** "Klopt deze lijst?", with what needs a decision first. */
export const controleCard = (view: ControleView): Card =>
  card({
    context: view.netwerk,
    title: 'Klopt deze lijst?',
    intro: `Gelezen uit ${view.bron}. Er verandert pas iets als je bevestigt.`,
    body: [
      view.fout && errorBox(view.fout),
      view.melding && strong(view.melding),
      facts(view.feiten),
      ...view.let.map((zin) => warning(zin)),
      section('Wie is dit in het team?', [
        view.twijfel.length > 0 &&
          list(
            view.twijfel.map(({ id, naam, waarom }) => ({
              name: naam,
              detail: waarom,
              button: execute({
                title: 'Kiezen',
                verb: 'netwerk.vraag',
                data: { waar: 'lijst', deelnemer: id, wat: 'team' },
                inputs: 'none',
              }),
            })),
            '',
          ),
        view.meerTwijfel > 0 && strong(`En nog ${view.meerTwijfel}. Kies eerst deze.`),
      ]),
      section('Niet geplaatst', [
        view.rest > 0 &&
          list(
            [
              {
                name:
                  view.rest === 1
                    ? '1 regel kon ik niet (helemaal) gebruiken'
                    : `${view.rest} regels kon ik niet (helemaal) gebruiken`,
                button: lijst('Bekijken', { wat: 'rest' }),
              },
            ],
            '',
          ),
      ]),
    ],
    buttons: [
      execute({
        title: 'Bevestigen',
        verb: 'netwerk.bevestig',
        data: { revisie: view.revisie, versie: view.versie },
        inputs: 'none',
        primary: true,
      }),
      view.verschillen !== undefined && lijst(`Verschillen (${view.verschillen})`, { wat: 'verschillen' }),
      lijst('Mensen', { wat: 'mensen' }),
      lijst('Partners', { wat: 'partners' }),
      execute({ title: 'Weggooien', verb: 'netwerk.gooiWeg', inputs: 'none' }),
    ],
  });

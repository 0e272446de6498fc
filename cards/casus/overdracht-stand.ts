import type { Card } from '../../src/ports/card.ts';
import { facts } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** What can be done next; the first one is the primary button. */
export type OverdrachtKnop = { readonly title: string; readonly verb: string };

/** How an overdracht stands. Neutral. */
export type OverdrachtStandView = {
  readonly overdracht: string;
  readonly casus?: string | undefined;
  readonly naam: string;
  readonly zin: string;
  readonly feiten: readonly (readonly [naam: string, waarde: string | undefined])[];
  readonly knoppen: readonly OverdrachtKnop[];
};

/** Where it stands between the two netwerken, and what to do now. */
export const overdrachtStandCard = (view: OverdrachtStandView): Card =>
  card({
    context: view.naam,
    title: 'Overdracht',
    intro: view.zin,
    body: facts(view.feiten),
    buttons: [
      ...view.knoppen.map((knop, plek) =>
        execute({ ...knop, data: { overdracht: view.overdracht }, inputs: 'none', primary: plek === 0 }),
      ),
      view.casus === undefined
        ? execute({ title: 'Jouw casussen', verb: 'casus.lijst', inputs: 'none' })
        : execute({
            title: 'Casus openen',
            verb: 'casus.openen',
            data: { casus: view.casus },
            inputs: 'none',
          }),
    ],
  });

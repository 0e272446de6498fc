import type { Card } from '../../src/ports/card.ts';
import { list } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** One goal: what, who, until when, how it stands. `id` only for who may change it. */
export type DoelRij = {
  readonly doel: string;
  readonly stand: string;
  readonly aanpak: string;
  readonly id?: string | undefined;
};

export type PlanView = {
  readonly nummer: string;
  readonly doelen: readonly DoelRij[];
  /** May add a goal, and there is room for one. */
  readonly erbij: boolean;
};

/** The plan van aanpak of one casus: content, only ever shown in the answer to a click. */
export const planCard = ({ nummer, doelen, erbij }: PlanView): Card =>
  card({
    context: 'Alleen jij ziet dit',
    title: `Plan van aanpak van ${nummer}`,
    body: [
      list(
        doelen.map(({ doel, stand, aanpak, id }) => ({
          name: doel,
          state: stand,
          detail: aanpak,
          button: id
            ? execute({
                title: 'Wijzigen',
                verb: 'casus.doel',
                data: { casus: nummer, doel: id },
                inputs: 'none',
              })
            : undefined,
        })),
        'Er zijn nog geen doelen.',
      ),
    ],
    buttons: [
      erbij &&
        execute({
          title: 'Doel toevoegen',
          verb: 'casus.doel',
          data: { casus: nummer },
          inputs: 'none',
          primary: true,
        }),
      execute({
        title: 'Hoe gaat het? (scores)',
        verb: 'casus.scores',
        data: { casus: nummer },
        inputs: 'none',
      }),
      execute({ title: 'Terug', verb: 'casus.openen', data: { casus: nummer }, inputs: 'none' }),
    ],
  });

import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice } from '../kit/inputs.ts';

/** Asked of whoever confirms the first list and is not on it as coördinator. */
export type CoordinatorView = {
  readonly netwerk: string;
  readonly fout?: string | undefined;
  readonly revisie: number;
  readonly versie: number;
  /** "Femke de Wit": the coördinatoren of the list who are in the team. */
  readonly anderen?: string | undefined;
  /** Organisations to belong to; undefined when the one who asks is on the list already. */
  readonly partners?: readonly { readonly title: string; readonly value: string }[] | undefined;
};

/** A netwerk has a coördinator from its first day. */
export const coordinatorCard = (view: CoordinatorView): Card =>
  card({
    context: view.netwerk,
    title: 'Ben jij de coördinator?',
    intro: view.anderen
      ? `Jij staat niet als coördinator op de lijst. Op de lijst staat: ${view.anderen}.`
      : 'Er staat geen coördinator op de lijst die in het team zit. Zonder coördinator kan het netwerk niet beginnen.',
    body: [
      view.fout && errorBox(view.fout),
      askChoice({
        id: 'wie',
        label: 'Wie coördineert?',
        required: true,
        choices: [
          { title: view.anderen ? 'Ik ook' : 'Ik', value: 'ik' },
          ...(view.anderen ? [{ title: 'Alleen wie op de lijst staat', value: 'anderen' }] : []),
        ],
        value: view.anderen ? undefined : 'ik',
      }),
      view.partners &&
        askChoice({ id: 'bij', label: 'Bij welke organisatie hoor jij?', choices: view.partners }),
    ],
    buttons: [
      execute({
        title: 'Bevestigen',
        verb: 'netwerk.coordinator',
        data: { revisie: view.revisie, versie: view.versie },
        inputs: 'all',
        primary: true,
      }),
      execute({ title: 'Terug', verb: 'netwerk.controle', inputs: 'none' }),
    ],
  });

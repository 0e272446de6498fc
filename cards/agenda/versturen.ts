import type { Card } from '../../src/ports/card.ts';
import { bullets, warning } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** Asked before the agenda goes out. */
export type VersturenView = {
  readonly netwerk: string;
  readonly overleg: string;
  readonly titel: string;
  /** "14 deelnemers krijgen hun eigen agenda." and what else happens. */
  readonly gevolgen: readonly string[];
  readonly let: readonly string[];
};

export const versturenCard = (view: VersturenView): Card =>
  card({
    context: view.netwerk,
    title: 'Agenda versturen?',
    intro: view.titel,
    body: [bullets(view.gevolgen), ...view.let.map((zin) => warning(zin))],
    buttons: [
      execute({
        title: 'Ja, versturen',
        verb: 'agenda.verstuur',
        data: { overleg: view.overleg },
        inputs: 'none',
        primary: true,
      }),
      execute({
        title: 'Voorbeeld bekijken',
        verb: 'agenda.voorbeeld',
        data: { overleg: view.overleg },
        inputs: 'none',
      }),
      execute({
        title: 'Eerst bewerken',
        verb: 'agenda.bewerken',
        data: { overleg: view.overleg },
        inputs: 'none',
      }),
    ],
  });

import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, askDate, type Choice } from '../kit/inputs.ts';

/** From when till when somebody is not there. */
export type VerlofView = {
  readonly netwerk: string;
  /** For the coördinator: who it is about. Absent: whoever fills it in. */
  readonly mensen?: readonly Choice[] | undefined;
  readonly wie?: string | undefined;
  readonly vandaag: string;
  readonly van?: string | undefined;
  readonly tot?: string | undefined;
  readonly fout?: string | undefined;
};

/** Asks the days. Why is not asked. */
export const verlofCard = (view: VerlofView): Card => {
  const ander = view.mensen !== undefined;
  return card({
    context: view.netwerk,
    title: ander ? 'Wie is er niet?' : 'Wanneer ben je er niet?',
    intro: ander
      ? 'Deze persoon krijgt dan geen herinneringen. De vervanger wordt gevraagd.'
      : 'Je krijgt dan geen herinneringen. Je vervanger wordt gevraagd. Waarom je er niet bent, hoef je niet te zeggen.',
    body: [
      view.fout && errorBox(view.fout),
      view.mensen &&
        askChoice({ id: 'wie', label: 'Wie', choices: view.mensen, value: view.wie, required: true }),
      askDate({
        id: 'van',
        label: 'Eerste dag',
        value: view.van ?? view.vandaag,
        required: true,
      }),
      askDate({ id: 'tot', label: 'Laatste dag', value: view.tot, min: view.vandaag, required: true }),
    ],
    buttons: [
      execute({
        title: 'Bewaren',
        verb: ander ? 'verlof.zetVoor' : 'verlof.zet',
        inputs: 'all',
        primary: true,
      }),
      execute({
        title: 'Toch niet',
        verb: ander ? 'herinner.overzicht' : 'rust.toon',
        inputs: 'none',
      }),
    ],
  });
};

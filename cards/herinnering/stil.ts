import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, type Choice } from '../kit/inputs.ts';

/** On which days and from which hour a partner would like its reminders. */
export type StilView = {
  readonly organisatie: string;
  readonly partner: string;
  readonly dagen: readonly Choice[];
  readonly gekozen: readonly string[];
  readonly uren: readonly Choice[];
  readonly uur: string;
  readonly fout?: string | undefined;
};

/** Quiet days and the hour of the digest, for all people of one partner. */
export const stilCard = (view: StilView): Card =>
  card({
    context: view.organisatie,
    title: 'Wanneer liever geen herinneringen?',
    intro:
      'Herinneringen schuiven dan op, zolang dat nog zin heeft. De agenda, de besluitenlijst en terugkoppeling komen altijd.',
    body: [
      view.fout && errorBox(view.fout),
      askChoice({
        id: 'dagen',
        label: 'Stille dagen (hoogstens drie, of geen)',
        choices: view.dagen,
        value: view.gekozen,
        multi: true,
      }),
      askChoice({
        id: 'uur',
        label: 'Vanaf welk uur?',
        choices: view.uren,
        value: view.uur,
        look: 'compact',
      }),
    ],
    buttons: [
      execute({
        title: 'Bewaren',
        verb: 'rust.zet',
        data: { partner: view.partner },
        inputs: 'all',
        primary: true,
      }),
      execute({ title: 'Toch niet', verb: 'rust.toon', inputs: 'none' }),
    ],
  });

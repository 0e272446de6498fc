import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, type Choice } from '../kit/inputs.ts';

export type ScoresMomentView = {
  readonly nummer: string;
  readonly momenten: readonly Choice[];
  readonly moment: string;
  /** Who would be asked. */
  readonly partners: readonly string[];
  readonly fout?: string | undefined;
};

/** "Bij welk moment horen deze scores?", and whether the partners are asked first. */
export const scoresMomentCard = ({ nummer, momenten, moment, partners, fout }: ScoresMomentView): Card =>
  card({
    context: `Casus ${nummer}`,
    title: 'Bij welk moment horen deze scores?',
    intro:
      partners.length === 0
        ? 'Er zijn geen andere partners om te vragen.'
        : `Je kunt het eerst de partners vragen: ${partners.join(', ')}. Zij antwoorden in een minuut. Jij stelt daarna de scores vast.`,
    body: [
      fout && errorBox(fout),
      askChoice({
        id: 'moment',
        label: 'Moment',
        required: true,
        look: 'expanded',
        value: moment,
        choices: momenten,
      }),
    ],
    buttons: [
      partners.length > 0 &&
        execute({
          title: 'Vraag de partners',
          verb: 'casus.scores.begin',
          data: { casus: nummer, vraag: 'partners' },
          inputs: 'all',
          primary: true,
        }),
      execute({
        title: 'Zelf invullen',
        verb: 'casus.scores.begin',
        data: { casus: nummer, vraag: 'zelf' },
        inputs: 'all',
        primary: partners.length === 0,
      }),
      execute({ title: 'Terug', verb: 'casus.scores', data: { casus: nummer }, inputs: 'none' }),
    ],
  });

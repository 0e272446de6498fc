import type { Card } from '../../src/ports/card.ts';
import { facts, labelled, list, section, strong, text } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** What came of an aanmelding, for the aanmelder. Without `tekst`: for one who is not on the casus. */
export type BesluitView = {
  readonly id: string;
  readonly casus: string;
  readonly overleg: string;
  readonly soort: string;
  readonly tekst?: string | undefined;
  readonly acties: readonly { readonly wie: string; readonly tot: string; readonly staat: string }[];
  readonly aantalActies: number;
  /** "Dit besluit is op wo 2 dec gecorrigeerd. Hier staat wat nu geldt." */
  readonly correctie?: string | undefined;
  /** "Gelezen op wo 2 dec"; absent: not confirmed yet. */
  readonly gelezen?: string | undefined;
  /** Whether this person is the one who must confirm. */
  readonly magBevestigen: boolean;
  /** The one question back: can be asked, was asked, was answered. Absent: not for this person. */
  readonly vraag?: 'kan' | 'gesteld' | 'beantwoord' | undefined;
};

const aantal = (hoeveel: number): string => {
  if (hoeveel === 0) return 'Er zijn geen acties afgesproken.';
  return hoeveel === 1 ? 'Er is 1 actie afgesproken.' : `Er zijn ${hoeveel} acties afgesproken.`;
};

const VRAAG = {
  kan: 'Vraag stellen',
  gesteld: 'Jouw vraag',
  beantwoord: 'Antwoord op je vraag',
} as const;

/** What was decided about a casus. Shown only in the answer to a click. */
export const besluitCard = (view: BesluitView): Card => {
  const bevestigt = view.magBevestigen && view.gelezen === undefined;
  return card({
    context: view.casus,
    title: 'Dit is besloten',
    body: [
      view.correctie !== undefined && strong(view.correctie),
      facts([
        ['Besluit', view.soort],
        ['Overleg', view.overleg],
        ['Gelezen', view.gelezen],
      ]),
      view.tekst && labelled('Wat is besloten en waarom', view.tekst),
      view.tekst === undefined
        ? text(
            `${aantal(view.aantalActies)} Je organisatie staat niet op deze casus. Daarom zie je hier niet meer.`,
          )
        : section('Acties', [
            list(
              view.acties.map(({ wie, tot, staat }) => ({
                name: wie,
                state: `Uiterlijk ${tot}`,
                detail: `Staat: ${staat}`,
              })),
              aantal(0),
            ),
          ]),
    ],
    buttons: [
      bevestigt &&
        execute({
          title: 'Gelezen',
          verb: 'terugkoppeling.gelezen',
          data: { besluit: view.id },
          inputs: 'none',
          primary: true,
        }),
      view.vraag &&
        execute({
          title: VRAAG[view.vraag],
          verb: 'terugkoppeling.vraag',
          data: { besluit: view.id },
          inputs: 'none',
        }),
    ],
    end: !bevestigt && view.vraag === undefined,
  });
};

import type { Card } from '../../src/ports/card.ts';
import { facts, labelled, list, section, strong, text } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import type { Block } from '../kit/element.ts';

/** What came of an aanmelding, for the aanmelder. */
export type BesluitView = {
  readonly id: string;
  readonly casus: string;
  /** The day it was decided: of the overleg, or outside one. */
  readonly op: string;
  readonly bijOverleg: boolean;
  readonly soort: string;
  /** What that means, for who does not know how a netwerk works. */
  readonly uitleg?: string | undefined;
  /** Their partner is on the casus: they may read why. */
  readonly opCasus: boolean;
  readonly tekst?: string | undefined;
  readonly acties: readonly { readonly wie: string; readonly tot: string; readonly staat: string }[];
  /** Absent: outside an overleg no acties are agreed. */
  readonly aantalActies?: number | undefined;
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

/** The acties with who does them; for who is not on the casus only how many there are. */
const actiesBlok = ({ opCasus, acties, aantalActies }: BesluitView): Block[] => {
  const zin = aantalActies === undefined ? '' : `${aantal(aantalActies)} `;
  if (!opCasus) return [text(`${zin}Je organisatie staat niet op deze casus. Daarom zie je hier niet meer.`)];
  if (aantalActies === undefined) return [];
  return section('Acties', [
    list(
      acties.map(({ wie, tot, staat }) => ({
        name: wie,
        state: `Uiterlijk ${tot}`,
        detail: `Staat: ${staat}`,
      })),
      aantal(0),
    ),
  ]);
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
        [view.bijOverleg ? 'Overleg' : 'Wanneer', view.op],
        ['Gelezen', view.gelezen],
      ]),
      view.uitleg && text(view.uitleg),
      view.tekst && labelled('Wat is besloten en waarom', view.tekst),
      actiesBlok(view),
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

import type { Velden } from '../../src/domain/aanmelding-velden.ts';
import { STAPPEN } from '../../src/domain/aanmelding-velden.ts';
import type { Card } from '../../src/ports/card.ts';
import { errorBox, subtle } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import type { Blocks, Button } from '../kit/element.ts';

/** One step of the aanmeldformulier, with what was filled in. */
export type StapView = {
  readonly stap: number;
  readonly velden: Velden;
  /** Why it could not go on, as sentences. */
  readonly fouten: readonly string[];
  /** Something to know first: "Je was al begonnen." */
  readonly melding?: string | undefined;
  /** Absent before the first step was sent. */
  readonly aanmelding?: string | undefined;
  /** It was refused for what may be a name only: the writer can say that it is none. */
  readonly misschienNaam?: boolean | undefined;
  /** Not sent in yet: the steps follow each other. Otherwise one step is changed. */
  readonly concept: boolean;
};

/** What went wrong, above everything else. */
export const foutenBlok = (fouten: readonly string[]): Blocks => [
  fouten.length > 0 && errorBox(fouten.join('\n')),
];

const knoppen = (view: StapView): Button[] => {
  const verb = view.aanmelding === undefined ? 'aanmelding.begin' : 'aanmelding.stap';
  const naar = (title: string, waar: string, primary = false, geenNaam?: string): Button =>
    execute({
      title,
      verb,
      data: { aanmelding: view.aanmelding, stap: view.stap, naar: waar, geenNaam },
      inputs: 'all',
      primary,
    });
  const verder = view.concept ? 'Verder' : 'Bewaren';
  if (view.misschienNaam)
    return [
      naar(verder, 'verder', true),
      naar('Het is een organisatie', 'verder', false, 'organisatie'),
      naar('Het is een collega', 'verder', false, 'collega'),
      naar(
        view.concept && view.stap > 1 ? 'Terug' : 'Stoppen',
        view.stap > 1 || !view.concept ? 'terug' : 'later',
      ),
    ];
  if (!view.concept) return [naar('Bewaren', 'verder', true), naar('Niet wijzigen', 'terug')];
  const { aanmelding } = view;
  return [
    naar('Verder', 'verder', true),
    ...(view.stap > 1 ? [naar('Terug', 'terug')] : []),
    naar('Later verder', 'later'),
    ...(aanmelding === undefined
      ? []
      : [
          execute({
            title: 'Wissen',
            verb: 'aanmelding.wis',
            data: { aanmelding },
            inputs: 'none',
            danger: true,
          }),
        ]),
  ];
};

/** The frame of a step: where you are, what went wrong, the questions, and the ways on. */
export const formulierStap = (view: StapView, titel: string, vragen: Blocks, uitleg?: string): Card =>
  card({
    context: `Aanmelding · Stap ${view.stap} van ${STAPPEN}`,
    title: titel,
    intro: view.melding,
    body: [...foutenBlok(view.fouten), ...vragen, uitleg && subtle(uitleg)],
    buttons: knoppen(view),
  });

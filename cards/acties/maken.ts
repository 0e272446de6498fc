import type { Card } from '../../src/ports/card.ts';
import { errorBox, warning } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, askText, type Choice } from '../kit/inputs.ts';

/** The form to make an actie. `concept` names it, so that sending it twice makes one actie. */
export type MakenView = {
  readonly concept: string;
  /** A coördinator gives an actie to anyone; what somebody else makes for another must be accepted. */
  readonly coordineert: boolean;
  readonly mensen: readonly Choice[];
  readonly wat: string;
  readonly wie: string;
  readonly wanneer: string;
  readonly casus: string;
  /** "ZN-2026-014". */
  readonly nummerVoorbeeld: string;
  readonly letOp?: string | undefined;
  readonly fout?: string | undefined;
};

/** "Wie doet wat, en wanneer?" Shown only in the answer to a click. */
export const makenCard = (view: MakenView): Card =>
  card({
    title: 'Wie doet wat, en wanneer?',
    intro: view.coordineert
      ? undefined
      : 'Kies je een ander? Die moet eerst ja zeggen. Tot dan staat de actie bij jou.',
    body: [
      view.fout && errorBox(view.fout),
      view.letOp && warning(view.letOp),
      askText({
        id: 'wat',
        label: 'Wat moet er gebeuren?',
        placeholder: 'Geen namen van jongeren of ouders',
        multiline: true,
        maxLength: 2000,
        required: true,
        error: 'Schrijf wat er moet gebeuren.',
        value: view.wat || undefined,
      }),
      askChoice({
        id: 'wie',
        label: 'Wie doet het?',
        required: true,
        error: 'Kies wie het doet.',
        choices: view.mensen,
        value: view.mensen.some(({ value }) => value === view.wie) ? view.wie : undefined,
      }),
      askText({
        id: 'wanneer',
        label: 'Wanneer moet het klaar zijn?',
        placeholder: 'vrijdag, 9 december, week 50',
        maxLength: 80,
        required: true,
        error: 'Schrijf wanneer het klaar moet zijn.',
        value: view.wanneer || undefined,
      }),
      askText({
        id: 'casus',
        label: 'Voor welke casus? (mag leeg)',
        placeholder: view.nummerVoorbeeld,
        maxLength: 40,
        value: view.casus || undefined,
      }),
    ],
    buttons: [
      execute({
        title: 'Actie maken',
        verb: 'actie.maken.opslaan',
        data: { concept: view.concept },
        inputs: 'all',
        primary: true,
      }),
    ],
  });

import type { Card } from '../../src/ports/card.ts';
import { errorBox, subtle } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, askText, type Choice } from '../kit/inputs.ts';

/** A casus that is not treated this time: why not? */
export type WachtenView = {
  readonly netwerk: string;
  readonly overleg: string;
  readonly casus: string;
  /** What was done: taken off the agenda, or left to wait when the agenda is sent. */
  readonly soort: 'afhalen' | 'laten';
  /** "ZN-2026-014 wacht sinds 2 nov en stond 2 keer niet op de agenda." */
  readonly intro: string;
  readonly fout?: string | undefined;
  readonly redenen: readonly Choice[];
  readonly reden?: string | undefined;
  readonly toelichting?: string | undefined;
};

/** Asks the reason that is kept, and that the aanmelder can read. */
export const wachtenCard = (view: WachtenView): Card => {
  const data = { overleg: view.overleg, punt: view.casus };
  return card({
    context: view.netwerk,
    title: view.soort === 'afhalen' ? `${view.casus} van de agenda halen?` : `Mag ${view.casus} nog wachten?`,
    intro: view.intro,
    body: [
      view.fout && errorBox(view.fout),
      askChoice({
        id: 'reden',
        label: 'Waarom nu niet?',
        choices: view.redenen,
        value: view.reden,
        look: 'expanded',
        required: true,
      }),
      askText({
        id: 'toelichting',
        label: 'Toelichting (mag leeg blijven)',
        value: view.toelichting,
        multiline: true,
        maxLength: 300,
      }),
      subtle(
        'De reden blijft bewaard. De aanmelder hoort dat de casus is doorgeschoven en kan de reden openen.',
      ),
    ],
    buttons: [
      execute({
        title: view.soort === 'afhalen' ? 'Van de agenda halen' : 'Laten wachten',
        verb: 'agenda.wacht',
        data: { ...data, soort: view.soort },
        inputs: 'all',
        primary: true,
      }),
      view.soort === 'laten' &&
        execute({
          title: 'Op de agenda zetten',
          verb: 'agenda.voegToe',
          data: { overleg: view.overleg, keuze: view.casus },
          inputs: 'none',
        }),
      execute({ title: 'Terug', verb: 'agenda.bewerken', data: { overleg: view.overleg }, inputs: 'none' }),
    ],
  });
};

import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askText } from '../kit/inputs.ts';

export type PlakkenView = {
  /** Which overleg, when that is known: "wo 25 nov". */
  readonly wanneer?: string | undefined;
  readonly overleg?: string | undefined;
  readonly tekst?: string | undefined;
  readonly fout?: string | undefined;
};

/** More fits in no answer of a card. */
const MEEST = 12_000;

/** A box to paste the list in. */
export const plakkenCard = (view: PlakkenView): Card =>
  card({
    context: view.wanneer && `Overleg van ${view.wanneer}`,
    title: 'Plak de besluitenlijst',
    intro: 'Zet per punt het casusnummer, het besluit en de acties onder elkaar. Alleen jij ziet dit.',
    body: [
      view.fout && errorBox(view.fout),
      askText({
        id: 'tekst',
        label: 'De tekst van de lijst',
        placeholder: 'ZN-2026-003 … Besluit: volgen … Actie Kevin: … uiterlijk 9 december',
        value: view.tekst,
        multiline: true,
        maxLength: MEEST,
        required: true,
      }),
    ],
    buttons: [
      execute({
        title: 'Lezen',
        verb: 'besluitenlijst.lees',
        data: { overleg: view.overleg },
        inputs: 'all',
        primary: true,
      }),
      execute({
        title: 'Terug',
        verb: 'besluitenlijst.begin',
        data: { overleg: view.overleg },
        inputs: 'none',
      }),
    ],
  });

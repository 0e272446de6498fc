import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, askText } from '../kit/inputs.ts';

/** What can be put on the agenda. */
export type ToevoegenView = {
  readonly netwerk: string;
  readonly overleg: string;
  readonly fout?: string | undefined;
  readonly keuzes: readonly { readonly waarde: string; readonly titel: string }[];
  readonly keuze?: string | undefined;
  readonly tekst?: string | undefined;
};

/** The form to add an item: one that waits, a fixed title, or something typed. */
export const toevoegenCard = (view: ToevoegenView): Card =>
  card({
    context: view.netwerk,
    title: 'Punt toevoegen',
    intro: 'Wat zet je op de agenda?',
    body: [
      view.fout && errorBox(view.fout),
      askChoice({
        id: 'keuze',
        label: 'Kies een punt',
        look: 'compact',
        value: view.keuze,
        choices: view.keuzes.map(({ waarde, titel }) => ({ title: titel, value: waarde })),
      }),
      askText({
        id: 'tekst',
        label: 'Of typ een casusnummer of een titel (zonder namen)',
        value: view.tekst,
        maxLength: 80,
        placeholder: 'Bijvoorbeeld: ZN-2026-009',
      }),
    ],
    buttons: [
      execute({
        title: 'Toevoegen',
        verb: 'agenda.voegToe',
        data: { overleg: view.overleg },
        inputs: 'all',
        primary: true,
      }),
      execute({ title: 'Terug', verb: 'agenda.bewerken', data: { overleg: view.overleg }, inputs: 'none' }),
    ],
  });

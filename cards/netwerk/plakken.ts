import type { Card } from '../../src/ports/card.ts';
import { errorBox, subtle } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askText } from '../kit/inputs.ts';

/** The form to paste a partner list in. */
export type PlakkenView = {
  readonly netwerk: string;
  readonly fout?: string | undefined;
  readonly tekst?: string | undefined;
  readonly maxTekens: number;
};

/** Rows from a spreadsheet, or one person a line. */
export const plakkenCard = (view: PlakkenView): Card =>
  card({
    context: view.netwerk,
    title: 'Lijst plakken',
    intro: 'Kopieer de rijen uit je lijst, met de kolomnamen erboven, en plak ze hier.',
    body: [
      view.fout && errorBox(view.fout),
      askText({
        id: 'tekst',
        label: 'De lijst',
        multiline: true,
        required: true,
        maxLength: view.maxTekens,
        value: view.tekst,
        placeholder: 'Naam, E-mail, Organisatie, Rol, Vaste vervanger',
        error: 'Plak hier de lijst.',
      }),
      subtle('Er verandert nog niets. Je ziet eerst wat ik heb gelezen.'),
    ],
    buttons: [
      execute({ title: 'Lezen', verb: 'netwerk.lees', inputs: 'all', primary: true }),
      execute({ title: 'Terug', verb: 'netwerk.openen', inputs: 'none' }),
    ],
  });

import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askDate, askText } from '../kit/inputs.ts';

/** The owner asks for more time. `vanaf` and `hoogstens` are local dates. */
export type MeerTijdView = {
  readonly id: string;
  readonly naam: string;
  readonly nu: string;
  readonly vanaf: string;
  readonly hoogstens: string;
  readonly ingevuld?: { readonly datum?: string; readonly reden?: string } | undefined;
  readonly fout?: string | undefined;
};

/** "Wanneer is het klaar?": a new date and why. */
export const meerTijdCard = (view: MeerTijdView): Card =>
  card({
    context: view.naam,
    title: 'Wanneer is het klaar?',
    intro: `Nu is het uiterlijk ${view.nu}. De coördinator beslist over de nieuwe datum.`,
    body: [
      view.fout && errorBox(view.fout),
      askDate({
        id: 'datum',
        label: 'Nieuwe datum',
        required: true,
        min: view.vanaf,
        max: view.hoogstens,
        value: view.ingevuld?.datum,
      }),
      askText({
        id: 'reden',
        label: 'Waarom is er meer tijd nodig?',
        placeholder: 'Geen namen van jongeren of ouders',
        multiline: true,
        maxLength: 300,
        required: true,
        error: 'Schrijf kort waarom.',
        value: view.ingevuld?.reden,
      }),
    ],
    buttons: [
      execute({
        title: 'Vraag meer tijd',
        verb: 'actie.uitstel.vragen',
        data: { actie: view.id },
        inputs: 'all',
        primary: true,
      }),
      execute({ title: 'Terug', verb: 'actie.openen', data: { actie: view.id }, inputs: 'none' }),
    ],
  });

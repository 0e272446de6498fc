import type { Card } from '../../src/ports/card.ts';
import { errorBox, labelled } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, askText } from '../kit/inputs.ts';

/** An actie that does not work out, for its owner. `ingevuld`: what was typed before. */
export type LuktNietView = {
  readonly id: string;
  readonly naam: string;
  readonly wat: string;
  readonly ingevuld: { readonly uitkomst: string; readonly resultaat: string; readonly vervolg: string };
  readonly fout?: string | undefined;
};

/** "Wat is er aan de hand?": which of the three, in two lines. Shown only in the answer to a click. */
export const luktNietCard = (view: LuktNietView): Card =>
  card({
    context: view.naam,
    title: 'Wat is er aan de hand?',
    body: [
      view.fout && errorBox(view.fout),
      labelled('Wat is afgesproken', view.wat),
      askChoice({
        id: 'uitkomst',
        label: 'Kies wat het best past',
        required: true,
        look: 'expanded',
        choices: [
          { title: 'Niet meer mogelijk: de situatie is veranderd', value: 'niet meer mogelijk' },
          { title: 'Niet uitgevoerd: het is ons niet gelukt', value: 'niet uitgevoerd' },
          { title: 'Wacht op ander: de actie blijft open', value: 'wacht op ander' },
        ],
        value: view.ingevuld.uitkomst || undefined,
      }),
      askText({
        id: 'resultaat',
        label: 'Vertel het in twee regels',
        placeholder: 'Geen namen van jongeren of ouders',
        multiline: true,
        maxLength: 400,
        required: true,
        error: 'Schrijf in een of twee regels wat er aan de hand is.',
        value: view.ingevuld.resultaat || undefined,
      }),
      askText({
        id: 'vervolg',
        label: 'Wat nu? Of: op wie wacht je? (mag leeg)',
        maxLength: 300,
        value: view.ingevuld.vervolg || undefined,
      }),
    ],
    buttons: [
      execute({
        title: 'Versturen',
        verb: 'actie.gereed',
        data: { actie: view.id },
        inputs: 'all',
        primary: true,
      }),
      execute({ title: 'Terug', verb: 'actie.openen', data: { actie: view.id }, inputs: 'none' }),
    ],
  });

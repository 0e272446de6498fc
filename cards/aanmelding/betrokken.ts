import type { Card } from '../../src/ports/card.ts';
import { askChoice, askText, type Choice } from '../kit/inputs.ts';
import { formulierStap, type StapView } from './stap.part.ts';

export type BetrokkenView = StapView & { readonly partners: readonly Choice[] };

/** Step 3: which partners are involved, from whom input is wanted, and whether it was discussed elsewhere. */
export const betrokkenCard = (view: BetrokkenView): Card =>
  formulierStap(view, 'Wie is er al bij betrokken?', [
    ...(view.partners.length === 0
      ? []
      : [
          askChoice({
            id: 'betrokken',
            label: 'Welke partners zijn al betrokken?',
            multi: true,
            value: view.velden.betrokken,
            choices: view.partners,
          }),
          askChoice({
            id: 'inputVan',
            label: 'Van welke partners wil je informatie?',
            multi: true,
            value: view.velden.inputVan,
            choices: view.partners,
          }),
        ]),
    askText({
      id: 'gevraagdeInput',
      label: 'Wat wil je van hen weten? (mag leeg)',
      value: view.velden.gevraagdeInput,
      multiline: true,
      maxLength: 1000,
    }),
    askChoice({
      id: 'elders',
      label: 'Is dit al in een ander overleg besproken?',
      look: 'compact',
      value: view.velden.elders,
      choices: [
        { title: 'Nee', value: 'nee' },
        { title: 'Ja, op school (ZAT of SOT)', value: 'ZAT/SOT' },
        { title: 'Ja, in het justitieel overleg (JCO)', value: 'JCO' },
        { title: 'Ja, in een ander netwerk', value: 'ander netwerk' },
      ],
    }),
    askText({
      id: 'eldersToelichting',
      label: 'Zo ja: waar en wanneer?',
      value: view.velden.eldersToelichting,
      maxLength: 500,
    }),
  ]);

import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, askText, type Choice } from '../kit/inputs.ts';

/** A partner that joins without a new list. */
export type PartnerNieuwView = {
  readonly netwerk: string;
  readonly fout?: string | undefined;
  readonly sectoren: readonly Choice[];
  readonly bindingen: readonly Choice[];
  readonly ingevuld: {
    readonly naam?: string | undefined;
    readonly sector?: string | undefined;
    readonly binding?: string | undefined;
    readonly leidinggevende?: string | undefined;
  };
};

/** Its name, and how it takes part. */
export const partnerNieuwCard = (view: PartnerNieuwView): Card =>
  card({
    context: view.netwerk,
    title: 'Nieuwe partner',
    intro: 'Een partner is een organisatie. De mensen voeg je daarna toe.',
    body: [
      view.fout && errorBox(view.fout),
      askText({
        id: 'naam',
        label: 'Naam van de organisatie',
        value: view.ingevuld.naam,
        maxLength: 260,
        required: true,
      }),
      askChoice({
        id: 'binding',
        label: 'Hoe doet deze partner mee?',
        choices: view.bindingen,
        value: view.ingevuld.binding,
        look: 'expanded',
      }),
      askChoice({
        id: 'sector',
        label: 'Sector',
        choices: view.sectoren,
        value: view.ingevuld.sector,
        look: 'compact',
      }),
      askText({
        id: 'leidinggevende',
        label: 'Functie van de leidinggevende (mag leeg blijven)',
        value: view.ingevuld.leidinggevende,
        placeholder: 'Teamchef',
        maxLength: 260,
      }),
    ],
    buttons: [
      execute({ title: 'Toevoegen', verb: 'netwerk.voegPartnerToe', inputs: 'all', primary: true }),
      execute({
        title: 'Naar de partners',
        verb: 'netwerk.lijst',
        data: { waar: 'netwerk', wat: 'partners' },
        inputs: 'none',
      }),
    ],
  });

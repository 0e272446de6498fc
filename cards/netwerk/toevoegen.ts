import type { Card } from '../../src/ports/card.ts';
import { errorBox, subtle } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, askText } from '../kit/inputs.ts';

/** Somebody who joins the netwerk without a new list. */
export type ToevoegenView = {
  readonly netwerk: string;
  readonly fout?: string | undefined;
  /** People of the team who are not on the list. */
  readonly leden: readonly { readonly title: string; readonly value: string }[];
  readonly partners: readonly { readonly title: string; readonly value: string }[];
  readonly rollen: readonly { readonly title: string; readonly value: string }[];
  readonly ingevuld: {
    readonly lid?: string | undefined;
    readonly zoek?: string | undefined;
    readonly bij?: string | undefined;
    readonly rol?: string | undefined;
  };
};

/** Who from the team, of which organisation, in which role. */
export const toevoegenCard = (view: ToevoegenView): Card =>
  card({
    context: view.netwerk,
    title: 'Iemand toevoegen',
    intro:
      'Kies iemand uit het team. Staat de persoon er niet bij? Voeg die eerst toe aan het team in Teams.',
    body: [
      view.fout && errorBox(view.fout),
      view.leden.length > 0
        ? askChoice({ id: 'lid', label: 'Wie', choices: view.leden, value: view.ingevuld.lid })
        : subtle('Er is niemand gevonden die nog niet meedoet.'),
      askText({
        id: 'zoek',
        label: 'Zoeken: typ een deel van de naam',
        value: view.ingevuld.zoek,
        maxLength: 80,
      }),
      askChoice({ id: 'bij', label: 'Organisatie', choices: view.partners, value: view.ingevuld.bij }),
      askChoice({ id: 'rol', label: 'Rol', choices: view.rollen, value: view.ingevuld.rol, look: 'compact' }),
    ],
    buttons: [
      execute({ title: 'Toevoegen', verb: 'netwerk.voegToe', inputs: 'all', primary: true }),
      execute({
        title: 'Naar de lijst',
        verb: 'netwerk.lijst',
        data: { waar: 'netwerk', wat: 'mensen' },
        inputs: 'none',
      }),
    ],
  });

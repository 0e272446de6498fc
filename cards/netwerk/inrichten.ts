import type { Card } from '../../src/ports/card.ts';
import { list, strong, subtle } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import type { Knop } from './rijen.ts';

/** Where somebody is in setting up. */
export type InrichtenView = {
  readonly netwerk: string;
  readonly melding?: string | undefined;
  readonly doelgroep: string;
  readonly stappen: readonly {
    readonly naam: string;
    /** "Klaar: gekozen", "Nu. Stuur je lijst", "Kan later. …" */
    readonly stand: string;
    readonly knop?: Knop | undefined;
    readonly nu: boolean;
  }[];
  /** Before the first list is confirmed: whether there is one, how many were found in the team, and what comes next. */
  readonly begin?:
    | {
        readonly lijst: boolean;
        /** "15 van 15 gevonden in het team". */
        readonly gekoppeld?: string | undefined;
        readonly bewaartermijnenGekozen: boolean;
      }
    | undefined;
};

const beginKnoppen = ({ lijst, bewaartermijnenGekozen }: NonNullable<InrichtenView['begin']>) => [
  lijst &&
    execute({
      title: 'Lijst nakijken',
      verb: 'netwerk.controle',
      inputs: 'none',
      primary: bewaartermijnenGekozen,
    }),
  execute({
    title: lijst ? 'Andere lijst plakken' : 'Lijst plakken',
    verb: 'netwerk.plakken',
    inputs: 'none',
    primary: !lijst,
  }),
  execute({
    title: 'Bewaartermijnen',
    verb: 'netwerk.bewaartermijnen',
    inputs: 'none',
    primary: lijst && !bewaartermijnenGekozen,
  }),
  execute({ title: 'Naam en doelgroep', verb: 'netwerk.gegevens', inputs: 'none' }),
];

const introVan = ({ begin }: InrichtenView): string => {
  if (!begin) return 'Het netwerk werkt. Deze stappen kun je nog doen, of later.';
  return begin.lijst
    ? 'De lijst is gelezen. Kijk hem na en bevestig.'
    : 'Stuur mij de lijst met partners en deelnemers. Een Excel-bestand stuur je in een privéchat met mij. Of plak de rijen hier.';
};

/** The six steps, and the button of the next one. */
export const inrichtenCard = (view: InrichtenView): Card =>
  card({
    context: view.netwerk,
    title: 'Netwerk inrichten',
    intro: introVan(view),
    body: [
      view.melding && strong(view.melding),
      subtle(`Doelgroep: ${view.doelgroep}`),
      view.begin?.gekoppeld && subtle(view.begin.gekoppeld),
      list(
        view.stappen.map(({ naam, stand, knop, nu }) => ({
          name: naam,
          state: stand,
          button: knop && execute({ ...knop, inputs: 'none', primary: nu && !view.begin }),
        })),
        '',
      ),
    ],
    buttons: view.begin
      ? beginKnoppen(view.begin)
      : [
          execute({ title: 'Naar het overzicht', verb: 'netwerk.openen', inputs: 'none' }),
          execute({ title: 'Niet meer tonen', verb: 'netwerk.inrichtenLater', inputs: 'none' }),
        ],
  });

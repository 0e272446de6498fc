import type { Card } from '../../src/ports/card.ts';
import { facts, list, section, strong } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import type { Knop } from './rijen.ts';

/** A thing that is late or waits, and the button that goes there. */
export type PuntView = { readonly wat: string; readonly stand: string; readonly knop: Knop };

/** A netwerk that works, in counts. */
export type OverzichtView = {
  readonly netwerk: string;
  readonly melding?: string | undefined;
  readonly partners: string;
  /** "15", "15, van wie 2 niet in het team". */
  readonly deelnemers: string;
  readonly coordinatoren: string;
  /** "wo 25 nov, 09:30"; undefined: none planned. */
  readonly overleg?: string | undefined;
  /** "de aanmelding is open". */
  readonly overlegStand?: string | undefined;
  /** "geldig tot en met 31 dec 2028". */
  readonly convenant?: string | undefined;
  readonly laat: readonly PuntView[];
  /** What waits for the coördinator. */
  readonly wacht: readonly PuntView[];
  /** How many more there are than stand here. */
  readonly meer: number;
  /** What is left of setting up; undefined when nothing is, or it was put aside. */
  readonly inrichten?: { readonly stap: string; readonly stand: string } | undefined;
};

const rij = ({ wat, stand, knop }: PuntView, primary: boolean) => ({
  name: wat,
  state: stand,
  button: execute({ ...knop, inputs: 'none', primary }),
});

const mensenOf = (wat: 'mensen' | 'partners') => ({ waar: 'netwerk', wat });

/** The dashboard of the coördinator. Neutral: it is posted. The most urgent thing has the primary button. */
export const overzichtCard = (view: OverzichtView): Card => {
  const { laat, wacht, meer, inrichten } = view;
  const stil = laat.length + wacht.length === 0;
  return card({
    context: view.netwerk,
    title: 'Jullie netwerk',
    intro: stil ? 'Er wacht niets op jou.' : undefined,
    body: [
      view.melding && strong(view.melding),
      facts([
        ['Partners', view.partners],
        ['Deelnemers', view.deelnemers],
        ['Coördinatoren', view.coordinatoren],
        ['Volgend overleg', view.overleg ?? 'nog niet gepland'],
        ['Stand', view.overlegStand],
        ['Convenant', view.convenant],
      ]),
      laat.length > 0 &&
        section('Te laat', [
          list(
            laat.map((punt, index) => rij(punt, index === 0)),
            '',
          ),
        ]),
      wacht.length > 0 &&
        section('Dit vraagt je aandacht', [
          list(
            wacht.map((punt, index) => rij(punt, index === 0 && laat.length === 0)),
            '',
          ),
        ]),
      inrichten &&
        section('Nog in te stellen', [
          list(
            [
              {
                name: inrichten.stap,
                state: inrichten.stand,
                button: execute({
                  title: 'Verder',
                  verb: 'netwerk.inrichten',
                  inputs: 'none',
                  primary: stil,
                }),
              },
            ],
            '',
          ),
        ]),
    ].flat(),
    buttons: [
      meer > 0 && execute({ title: `Alles (nog ${meer})`, verb: 'netwerk.alles', inputs: 'none' }),
      execute({ title: 'Mensen', verb: 'netwerk.lijst', data: mensenOf('mensen'), inputs: 'none' }),
      execute({ title: 'Partners', verb: 'netwerk.lijst', data: mensenOf('partners'), inputs: 'none' }),
      meer === 0 && execute({ title: 'Lijst plakken', verb: 'netwerk.plakken', inputs: 'none' }),
      execute({ title: 'Instellingen', verb: 'netwerk.instellingen', inputs: 'none' }),
      execute({ title: 'Meer', verb: 'netwerk.meer', inputs: 'none' }),
    ],
  });
};

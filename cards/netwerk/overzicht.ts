import type { Card } from '../../src/ports/card.ts';
import { bullets, facts, section, strong } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** A netwerk that works, in counts. */
export type OverzichtView = {
  readonly netwerk: string;
  readonly melding?: string | undefined;
  readonly partners: string;
  readonly deelnemers: string;
  readonly coordinatoren: string;
  readonly doelgroep: string;
  /** "wo 25 nov, 09:30"; undefined: none planned. */
  readonly overleg?: string | undefined;
  /** What the coördinator should look at, in sentences without names. */
  readonly nodig: readonly string[];
  readonly lijstKlaar: boolean;
};

/** The dashboard of the coördinator. Neutral: it is posted. */
export const overzichtCard = (view: OverzichtView): Card =>
  card({
    context: view.netwerk,
    title: 'Jullie netwerk',
    body: [
      view.melding && strong(view.melding),
      facts([
        ['Partners', view.partners],
        ['Deelnemers', view.deelnemers],
        ['Coördinatoren', view.coordinatoren],
        ['Doelgroep', view.doelgroep],
        ['Volgend overleg', view.overleg ?? 'nog niet gepland'],
      ]),
      section('Dit vraagt je aandacht', [bullets(view.nodig)]),
    ],
    buttons: [
      view.lijstKlaar
        ? execute({ title: 'Lijst nakijken', verb: 'netwerk.controle', inputs: 'none', primary: true })
        : execute({
            title: 'Mensen',
            verb: 'netwerk.lijst',
            data: { waar: 'netwerk', wat: 'mensen' },
            inputs: 'none',
            primary: true,
          }),
      view.lijstKlaar &&
        execute({
          title: 'Mensen',
          verb: 'netwerk.lijst',
          data: { waar: 'netwerk', wat: 'mensen' },
          inputs: 'none',
        }),
      execute({
        title: 'Partners',
        verb: 'netwerk.lijst',
        data: { waar: 'netwerk', wat: 'partners' },
        inputs: 'none',
      }),
      execute({ title: 'Lijst plakken', verb: 'netwerk.plakken', inputs: 'none' }),
      execute({ title: 'Instellingen', verb: 'netwerk.instellingen', inputs: 'none' }),
      !view.lijstKlaar &&
        execute({
          title: 'Overleggen',
          verb: 'opdracht.start',
          data: { opdracht: 'overleg' },
          inputs: 'none',
        }),
    ],
  });

import type { Card } from '../../src/ports/card.ts';
import { errorBox, labelled, list, section, strong, subtle } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, askNumber } from '../kit/inputs.ts';

/** One item, with content: shown only to the coördinator who clicked. */
export type PuntView = {
  readonly netwerk: string;
  readonly overleg: string;
  readonly punt: string;
  readonly titel: string;
  /** From 1. */
  readonly plek: number;
  readonly aantal: number;
  readonly fout?: string | undefined;
  readonly melding?: string | undefined;
  readonly minuten: number;
  /** Only for a casus. */
  readonly partners?:
    | {
        readonly keuzes: readonly { readonly id: string; readonly naam: string }[];
        readonly gekozen: readonly string[];
      }
    | undefined;
  readonly vragen: readonly { readonly partner: string; readonly vraag: string }[];
  readonly voorbereiding: readonly { readonly wie: string; readonly antwoord: string }[];
};

/** One item: its place, time, partners and questions. */
export const puntCard = (view: PuntView): Card => {
  const data = { overleg: view.overleg, punt: view.punt };
  const naar = (title: string, plek: number) =>
    execute({ title, verb: 'agenda.plek', data: { ...data, plek }, inputs: 'none' });
  return card({
    context: view.netwerk,
    title: view.titel,
    intro: `Punt ${view.plek} van ${view.aantal} op de agenda.`,
    body: [
      view.fout && errorBox(view.fout),
      view.melding && strong(view.melding),
      askNumber({ id: 'minuten', label: 'Minuten', required: true, min: 1, max: 120, value: view.minuten }),
      view.partners && [
        askChoice({
          id: 'partners',
          label: 'Partners bij dit punt',
          multi: true,
          choices: view.partners.keuzes.map(({ id, naam }) => ({ title: naam, value: id })),
          value: view.partners.gekozen,
        }),
        subtle(
          'Wie je kiest, wordt uitgenodigd en mag de inhoud van deze casus lezen zodra de agenda weg is.',
        ),
      ],
      section('Vragen vooraf', [
        view.vragen.map(({ partner, vraag }) => labelled(partner, vraag)),
        view.partners &&
          list(
            [
              {
                name: view.vragen.length === 0 ? 'Nog geen vraag' : 'Nog een vraag, of een vraag wijzigen',
                button: execute({ title: 'Vraag stellen', verb: 'agenda.vraag', data, inputs: 'none' }),
              },
            ],
            '',
          ),
      ]),
      section('Al voorbereid', [view.voorbereiding.map(({ wie, antwoord }) => labelled(wie, antwoord))]),
    ],
    buttons: [
      execute({ title: 'Bewaren', verb: 'agenda.bewaarPunt', data, inputs: 'all', primary: true }),
      view.plek > 1 && naar('Omhoog', view.plek - 2),
      view.plek < view.aantal && naar('Omlaag', view.plek),
      view.aantal > 1 &&
        execute({ title: 'Van de agenda halen', verb: 'agenda.haalAf', data, inputs: 'none' }),
      execute({ title: 'Terug', verb: 'agenda.bewerken', data: { overleg: view.overleg }, inputs: 'none' }),
    ],
  });
};

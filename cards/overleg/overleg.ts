import type { Card } from '../../src/ports/card.ts';
import { facts, list, section, strong } from '../kit/blocks.ts';
import { execute, open } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** One overleg, for the coördinator. */
export type OverlegView = {
  readonly netwerk: string;
  readonly id: string;
  /** "Casuïstiekoverleg wo 25 nov". */
  readonly titel: string;
  /** What just happened: "Het overleg staat gepland." */
  readonly melding?: string | undefined;
  readonly wanneer: string;
  readonly plaats?: string | undefined;
  readonly link?: string | undefined;
  /** The calendar file, which also holds the link. */
  readonly kalender?: string | undefined;
  readonly stand: string;
  /** What is still to come. */
  readonly stappen: readonly { readonly wanneer: string; readonly wat: string }[];
  /** "Voorzitter: Femke de Wit. Notulist: Dewi Santoso.", as long as that can be chosen. */
  readonly leiding?: string | undefined;
  /** The reeks it belongs to. */
  readonly reeks?: string | undefined;
  /** It has not begun and was not cancelled. */
  readonly wijzigbaar: boolean;
  readonly afgezegd?: boolean | undefined;
};

const knopNaam = ({ afgezegd }: OverlegView): string =>
  afgezegd ? 'Haal uit mijn agenda' : 'Zet in mijn agenda';

/** The overleg with what is still to come, and the buttons to move or cancel it. */
export const overlegCard = (view: OverlegView): Card => {
  // There is room for one of the two: right after a change one's own calendar comes first, and it holds the link.
  const agenda = view.melding !== undefined || view.link === undefined ? view.kalender : undefined;
  return card({
    context: view.netwerk,
    title: view.titel,
    body: [
      view.melding && strong(view.melding),
      facts([
        ['Wanneer', view.wanneer],
        ['Plaats', view.plaats],
        ['Stand', view.stand],
      ]),
      section('Dit komt nog', [
        view.stappen.length > 0 && facts(view.stappen.map(({ wanneer, wat }) => [wanneer, wat] as const)),
      ]),
      section('Wie leidt het?', [
        view.leiding !== undefined &&
          list(
            [
              {
                name: view.leiding,
                button: execute({
                  title: 'Kiezen',
                  verb: 'overleg.leiding',
                  data: { overleg: view.id },
                  inputs: 'none',
                }),
              },
            ],
            '',
          ),
      ]),
    ],
    buttons: [
      view.wijzigbaar &&
        execute({
          title: 'Agenda',
          verb: 'agenda.bekijken',
          data: { overleg: view.id },
          inputs: 'none',
          primary: true,
        }),
      agenda !== undefined && open({ title: knopNaam(view), url: agenda }),
      agenda === undefined && view.link !== undefined && open({ title: 'Online meedoen', url: view.link }),
      view.wijzigbaar &&
        execute({ title: 'Verplaatsen', verb: 'overleg.wijzig', data: { overleg: view.id }, inputs: 'none' }),
      view.wijzigbaar &&
        execute({ title: 'Afzeggen', verb: 'overleg.afzeggen', data: { overleg: view.id }, inputs: 'none' }),
      view.reeks === undefined
        ? execute({ title: 'Alle overleggen', verb: 'overleg.lijst', inputs: 'none' })
        : execute({
            title: 'Hele reeks',
            verb: 'overleg.reeksBekijk',
            data: { reeks: view.reeks },
            inputs: 'none',
          }),
    ],
  });
};

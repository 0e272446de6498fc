import { list, section, subtle, text } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import type { Block, Blocks } from '../kit/element.ts';

/** An actie of the list, as it will be. */
export type ActieView = {
  readonly id: string;
  readonly wat: string;
  /** "Kevin Oosterhuis (Jongerenwerk), uiterlijk wo 9 dec". */
  readonly wieWanneer: string;
  /** What was chosen or is asked: "wk 49 → vr 4 dec", "al gereed: komt niet mee". */
  readonly opmerkingen: readonly string[];
};

/** One agendapunt of the list. */
export type PuntView = {
  readonly id: string;
  /** "2. ZN-2026-007". */
  readonly titel: string;
  /** "volgen tot wo 6 jan 2027", "2 vragen open", "komt niet mee". */
  readonly stand: string;
  readonly besluit: string;
  readonly toelichting?: string | undefined;
  readonly opmerkingen: readonly string[];
  readonly acties: readonly ActieView[];
};

/** An actie in words; `knop` adds the button that changes it. */
const actieBlokken = (lijst: string, punt: string, actie: ActieView, knop: boolean): Block[] => {
  if (!knop)
    return [text(`Actie: ${actie.wat}`), subtle([actie.wieWanneer, ...actie.opmerkingen].join('\n'))];
  return [
    list(
      [
        {
          name: actie.wat,
          state: actie.wieWanneer,
          detail: actie.opmerkingen.length === 0 ? undefined : actie.opmerkingen.join('\n'),
          button: execute({
            title: 'Wijzigen',
            verb: 'besluitenlijst.actie',
            data: { lijst, punt, actie: actie.id },
            inputs: 'none',
          }),
        },
      ],
      '',
    ),
  ];
};

/** What stands under the heading of an item. */
export const puntInhoud = (lijst: string, punt: PuntView, knoppen: boolean): Blocks => [
  punt.besluit !== '' && text(`Besluit: ${punt.besluit}`),
  punt.toelichting !== undefined && subtle(punt.toelichting),
  ...punt.opmerkingen.map((opmerking) => subtle(opmerking)),
  punt.acties.length === 0 && subtle('Geen acties.'),
  ...punt.acties.map((actie) => actieBlokken(lijst, punt.id, actie, knoppen)),
];

/** An item on the review, with one button to change it. */
export const puntSectie = (lijst: string, punt: PuntView): Block[] =>
  section(punt.titel, [
    list(
      [
        {
          name: punt.stand,
          button: execute({
            title: 'Wijzigen',
            verb: 'besluitenlijst.punt',
            data: { lijst, punt: punt.id },
            inputs: 'none',
          }),
        },
      ],
      '',
    ),
    ...puntInhoud(lijst, punt, false),
  ]);

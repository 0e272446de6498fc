import type { Card } from '../../src/ports/card.ts';
import { bullets } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** A list that was published, in numbers. Neutral: it is posted. */
export type VastgesteldView = {
  readonly netwerk: string;
  readonly titel: string;
  readonly zin: string;
  readonly punten: readonly string[];
  /** For the coördinator: a way to the acties. */
  readonly acties: boolean;
  /** The overleg whose list can be taken along as a file. */
  readonly overleg?: string | undefined;
};

const meenemen = (overleg: string | undefined) =>
  overleg === undefined
    ? []
    : [
        execute({
          title: 'Meenemen in Word of PDF',
          verb: 'besluitenlijst.bestanden',
          data: { overleg },
          inputs: 'none',
        }),
      ];

/** "De besluitenlijst van wo 25 nov is vastgesteld". */
export const vastgesteldCard = (view: VastgesteldView): Card =>
  card({
    context: view.netwerk,
    title: view.titel,
    intro: view.zin,
    body: bullets(view.punten),
    buttons: view.acties
      ? [
          execute({
            title: 'Alle acties',
            verb: 'opdracht.start',
            data: { opdracht: '/acties' },
            inputs: 'none',
            primary: true,
          }),
          ...meenemen(view.overleg),
          ...(view.overleg === undefined
            ? []
            : [
                execute({
                  title: 'Bekijken of corrigeren',
                  verb: 'besluitenlijst.versies',
                  data: { overleg: view.overleg },
                  inputs: 'none',
                }),
              ]),
        ]
      : meenemen(view.overleg),
    end: !view.acties,
    width: 'normal',
  });

import { woordAanAanmelder } from '../../domain/terugkoppeling.ts';
import type { NewBericht } from '../turn.ts';
import type { Publicatie } from './publicatie.ts';

/** To one person, what a list changes of what they had: a correction, or a running list. */
export const GERAAKT = 'besluitenlijst.geraakt';

/** The message in the channel about the list of an overleg. */
export const kanaalBericht = (overleg: string): string => `besluitenlijst.kanaal!${overleg}`;

/** Everyone who must hear of it, in a fixed order. An addition to an earlier list tells only those it is about. */
export const berichtenVan = ({ lijst, uitgave, overleg }: Publicatie): NewBericht[] => {
  const bij = uitgave.aanvulling ? `!${lijst.id}` : '';
  const iets = uitgave.acties + uitgave.besluiten > 0;
  return [
    ...(!uitgave.correctie && (iets || !uitgave.aanvulling)
      ? [
          {
            id: `${kanaalBericht(overleg.id)}${bij}`,
            soort: 'besluitenlijst.kanaal',
            over: { overleg: overleg.id, lijst: lijst.id },
            aan: { soort: 'kanaal' as const },
          },
        ]
      : []),
    ...uitgave.eigenaren.map((eigenaar) => ({
      id: `acties.nieuw!${overleg.id}!${eigenaar}${bij}`,
      soort: 'acties.nieuw',
      over: { overleg: overleg.id, eigenaar },
      aan: { soort: 'deelnemer' as const, deelnemer: eigenaar },
    })),
    // Whoever publishes gets her own as everybody does: there she can say that one is not done after all.
    ...[...new Set((uitgave.gesloten ?? []).map(({ eigenaar }) => eigenaar))].map((eigenaar) => ({
      id: `besluitenlijst.gesloten!${lijst.id}!${eigenaar}`,
      soort: 'besluitenlijst.gesloten',
      over: { lijst: lijst.id, eigenaar },
      aan: { soort: 'deelnemer' as const, deelnemer: eigenaar },
    })),
    ...(uitgave.geraakt ?? []).map(({ wie }) => ({
      id: `${GERAAKT}!${lijst.id}!${wie}`,
      soort: GERAAKT,
      over: { lijst: lijst.id, wie },
      aan: { soort: 'deelnemer' as const, deelnemer: wie },
    })),
    ...uitgave.terug.map(({ besluit, aanmelder, correctie }) =>
      woordAanAanmelder(besluit, aanmelder, correctie),
    ),
  ];
};

import type { Actie } from '../../domain/actie.ts';
import { isLangTeLaat } from '../../domain/escalatie.ts';
import { isCoordinator, naamMetPartner } from '../../domain/netwerk.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { collegasVan } from './collegas.ts';

/** A button of the card on which an actie is looked at. */
export type Knop = {
  readonly title: string;
  readonly verb: string;
  readonly data?: Record<string, string>;
  readonly stil?: true;
};
type Kan = { readonly zin?: string; readonly knoppen: readonly Knop[] };

/** What somebody who is not the owner can do with an open actie. */
export const watKan = (turn: DeelnemerTurn, actie: Actie, rol: string): Kan => {
  const eigenaar = naamMetPartner(turn.netwerk, actie.eigenaar);
  if (rol === 'gevraagd')
    return {
      zin: `${eigenaar} vraagt of jij dit overneemt.`,
      knoppen: [
        { title: 'Ik neem het over', verb: 'actie.overnemen' },
        { title: 'Nee, dat lukt niet', verb: 'actie.overdracht.weigeren' },
      ],
    };
  if (rol === 'vervanger')
    return {
      zin: `Jij vervangt ${eigenaar}. Er kwam nog geen antwoord. Spreek elkaar, of neem de actie over.`,
      knoppen: [{ title: 'Ik neem het over', verb: 'actie.overnemen' }],
    };
  if (!isCoordinator(turn.who.deelnemer))
    return rol === 'helper'
      ? {
          zin: `Jij helpt ${eigenaar} hierbij. Die geeft het antwoord.`,
          knoppen: [{ title: 'Ik help niet meer mee', verb: 'actie.hulp.stoppen', stil: true }],
        }
      : { knoppen: [] };
  return {
    knoppen: [
      ...(actie.overdracht !== undefined || collegasVan(turn, actie).length > 0
        ? [{ title: 'Overdragen', verb: 'actie.overdragen' }]
        : []),
      ...(isLangTeLaat(actie, turn.netwerk, turn.vandaag)
        ? [{ title: 'Leidinggevende vragen', verb: 'escalatie.vraag' }]
        : []),
      { title: 'Laten vervallen', verb: 'actie.vervallen' },
      { title: 'Meer', verb: 'actie.meer' },
    ],
  };
};

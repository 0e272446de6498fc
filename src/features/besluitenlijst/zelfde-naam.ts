import { kiesBijZelfdeNaam } from '../../domain/besluitenlijst-zelfde-naam.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { metBekende } from './herkennen.ts';
import { mensenVan } from './maken.ts';
import { puntVan, type Werk, zetPunt } from './werk.ts';

/** Of so many items at once the rows fit in one commit; of more the rest is asked, as it was. */
const HOOGSTENS = 25;

/** The answer to who a name is, for every actie of this list that is asked about in the same words. */
export const zetBijZelfdeNaam = async (
  turn: DeelnemerTurn,
  werk: Werk,
  naam: string,
  wie: string,
): Promise<void> => {
  const open = werk.lijst.punten.filter((punt) => !punt.weg && punt.vragen > 0).slice(0, HOOGSTENS);
  for (const { id } of open) {
    const punt = await puntVan(turn, werk, id);
    const met = kiesBijZelfdeNaam(punt, naam, wie, mensenVan(turn.netwerk));
    if (met !== punt) zetPunt(turn, werk, id, await metBekende(turn, met));
  }
};

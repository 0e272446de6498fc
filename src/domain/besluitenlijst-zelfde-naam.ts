import type { PuntContent } from './besluitenlijst-concept.ts';
import { kiesEigenaar, lotVan } from './besluitenlijst-vragen.ts';
import type { Mensen } from './lijst/eigenaar.ts';
import { wordsOf } from './lijst/tekst.ts';

const zelfdeWoorden = (a: string, b: string): boolean => wordsOf(a).join(' ') === wordsOf(b).join(' ');

/**
 * A name that was explained once holds for the whole list: each actie that is asked about in the same words gets the
 * same owner. What was chosen or sure already stays as it is.
 */
export const kiesBijZelfdeNaam = (
  punt: PuntContent,
  naam: string,
  wie: string,
  mensen: Mensen,
): PuntContent =>
  punt.acties
    .filter((actie) => lotVan(actie) === 'nieuw' && actie.wie.wie === undefined)
    .filter((actie) => zelfdeWoorden(actie.wie.tekst, naam))
    .reduce((met, { id }) => kiesEigenaar(met, id, wie, mensen), punt);

import { datumAchteraan } from './datum-in-zin.ts';
import { isGeenDeadline } from './datum-twijfel.ts';
import type { Mensen } from './eigenaar.ts';
import { eigenaarVooraan, noemtIemand } from './eigenaar-in-zin.ts';
import type { ItemInOpbouw } from './opbouw.ts';
import { isPersoonsvorm } from './zin-onderwerp.ts';
import { isVerhaal } from './zinnen.ts';

const REGIE = /\b(?:regie|regisseur|casusregisseur|casemanager|casusregie|trekker)\b/i;

/** A part of a sentence in which somebody is to do something: they do it, or they and a last day are named. */
const isActie = (deel: string, mensen: Mensen): boolean => {
  if (REGIE.test(deel)) return false;
  const first = eigenaarVooraan(deel, mensen);
  const doet =
    first !== undefined &&
    !(first.match.soort === 'een' && first.match.hoe === 'organisatie') &&
    isPersoonsvorm(first.rest.split(' ')[0]) &&
    !isVerhaal(first.rest);
  if (doet) return true;
  const datum = datumAchteraan(deel);
  return datum !== undefined && !isGeenDeadline(datum.voor) && noemtIemand(datum.voor, mensen);
};

/** What in the besluit, the explanation and the remarks of an item reads as an actie: nobody may overlook it there. */
export const verscholenActies = (item: ItemInOpbouw, mensen: Mensen): string[] =>
  [...item.besluiten, ...item.toelichting, ...item.acties.map(({ standVanZaken }) => standVanZaken ?? '')]
    .flatMap((text) => text.split(/[.;\n] ?| (?:en|maar|waarna) |, /))
    .map((deel) => deel.trim())
    .filter((deel) => deel !== '' && deel.length < 400 && isActie(deel, mensen));

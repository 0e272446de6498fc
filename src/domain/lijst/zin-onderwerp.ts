import type { Mensen } from './eigenaar.ts';
import { eigenaarVooraan } from './eigenaar-in-zin.ts';
import { fold } from './tekst.ts';

const PERSOONSVORM =
  /^(?:[a-z]{1,20}t|zal|zullen|kan|kunnen|wil|willen|gaan|mag|is|zijn|en|moeten|doen|nemen)$/;

/** Whether a word can be what somebody does: "spreekt", "zal". */
export const isPersoonsvorm = (word: string | undefined): boolean => PERSOONSVORM.test(fold(word ?? ''));

/** Whether a sentence begins with somebody who does something: "Kevin spreekt …", "Kevin: …". */
export const zinBegint = (zin: string, mensen: Mensen): boolean => {
  const first = eigenaarVooraan(zin, mensen);
  const [doet = ''] = first?.rest.split(' ') ?? [];
  if (first?.match.soort === 'kies' && /^\p{Ll}+en$/u.test(doet)) return true;
  return first !== undefined && (first.rest.startsWith(':') || isPersoonsvorm(first.rest.split(' ')[0]));
};

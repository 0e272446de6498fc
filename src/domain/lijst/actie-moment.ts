import { gewoon } from '../datum-woorden.ts';
import { datumAchteraan } from './datum-in-zin.ts';
import { isGeenDeadline, noemtMoment } from './datum-twijfel.ts';
import type { Mensen } from './eigenaar.ts';
import { eigenaarVooraan } from './eigenaar-in-zin.ts';
import { fold } from './tekst.ts';
import { isPersoonsvorm } from './zin-onderwerp.ts';
import { isVerhaal } from './zinnen.ts';

/** The words for the date of a sentence, why they may not be the deadline, and what is left of it. */
type Moment = { readonly rest: string; readonly wanneerTekst: string; readonly wanneerTwijfel?: string };

const GEEN_DEADLINE = 'Is dit de dag waarop het klaar moet zijn?';
const MEER_MOMENTEN = 'Er staat meer dan één moment. Op welke dag moet het klaar zijn?';

/** The date of a sentence, and what is left of it. It is only sure when no other moment is spoken of. */
export const leesMoment = (
  text: string,
  brackets: { readonly tekst: string; readonly wanneerTekst: string },
  mensen: Mensen,
  alleen?: 'datum' | 'eigenaar',
): Moment => {
  const afgesproken = (rest: string) => rest.replace(alleen ? /^$/ : AFGESPROKEN, '');
  if (brackets.wanneerTekst !== '') {
    const rest = afgesproken(brackets.tekst);
    return { rest, ...metTwijfel(brackets.wanneerTekst, rest) };
  }
  const date = alleen === 'eigenaar' ? undefined : datumAchteraan(brackets.tekst);
  if (date && date.voor !== '') {
    if (isGeenDeadline(date.voor))
      return { rest: afgesproken(text), wanneerTekst: date.datum, wanneerTwijfel: GEEN_DEADLINE };
    const rest = afgesproken(date.voor);
    return { rest, ...metTwijfel(date.datum, rest) };
  }
  const midden = alleen ? undefined : datumMidden(text, mensen);
  const rest = afgesproken(brackets.tekst);
  return midden === undefined
    ? { rest, wanneerTekst: '' }
    : { rest, ...metTwijfel(midden, rest.replace(midden, ' ')) };
};

/** "niet meer benaderen voor 1 januari": until then, not by then. */
const NIET_VOOR = /\b(?:niet|geen)\b.* \| (?:voor|vóór|tot)\b/i;

const metTwijfel = (wanneerTekst: string, rest: string): Omit<Moment, 'rest'> => ({
  wanneerTekst,
  ...(NIET_VOOR.test(`${rest} | ${wanneerTekst}`) && { wanneerTwijfel: GEEN_DEADLINE }),
  ...(noemtMoment(rest) && { wanneerTwijfel: MEER_MOMENTEN }),
});

const AFGESPROKEN =
  /^(?:(?:er )?(?:is|wordt|werd) )?(?:er )?(?:afgesproken|besproken|de afspraak) (?:is |wordt |werd )?dat /i;
const MOET = /^(?:zal|zullen|gaat|gaan|moet|moeten)\b/;

/** Words that begin a moment by which something must be done, and those that only do when it is an agreement. */
const TERMIJN = /^(?:uiterlijk|voor|volgende?|komende?|aanstaande|deze|binnen|over|morgen|overmorgen|eind)$/;
const LOS_EINDE = / (?:voor|de|het|een|op|in|met|van|te|tot|na|over|per)$/i;
const OOK = /^(?:op|per|in|rond|begin|half|medio|(?:maan|dins|woens|donder|vrij)dag)$/;

/** "Marloes zal de ouders voor 4 december bellen": the date in the middle of what somebody does. */
const datumMidden = (text: string, mensen: Mensen): string | undefined => {
  const afgesproken = AFGESPROKEN.test(text);
  const first = eigenaarVooraan(text.replace(AFGESPROKEN, ''), mensen);
  if (!first) return undefined;
  const moet = afgesproken || MOET.test(fold(first.rest));
  if (!moet && (!isPersoonsvorm(first.rest.split(' ')[0]) || isVerhaal(first.rest))) return undefined;
  const words = first.rest.split(' ');
  const found: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = gewoon(words[at] ?? '');
    if (!TERMIJN.test(word) && !(moet && OOK.test(word))) continue;
    for (let count = Math.min(5, words.length - at); count > 0; count--) {
      const datum = datumAchteraan(words.slice(at, at + count).join(' '));
      if (datum?.voor !== '' || LOS_EINDE.test(datum.datum)) continue;
      found.push(datum.datum);
      at += count - 1;
      break;
    }
  }
  return found.length === 1 ? found[0] : undefined;
};

import { leesDatum } from '../datum-lezen.ts';
import { voegActieToe } from './actie-toevoegen.ts';
import { leesActieZin, tweeActies } from './actie-zin.ts';
import { isItemBegin } from './besluit-item.ts';
import { eigenaarVooraan } from './eigenaar-in-zin.ts';
import { huidigItem, type Opbouw } from './opbouw.ts';
import { isGelabeld, kopDelen, UITLEG } from './regel-labels.ts';
import { zinBegint } from './zin-onderwerp.ts';
import { heeftGezegde, isTaak, isVerhaal, zinnenVan } from './zinnen.ts';

const AFGESPROKEN = /^(?:(?:er )?(?:is|wordt|werd) )?(?:er )?afgesproken\b/i;

/** Whether a sentence says something of its own, whatever was said before it. */
const isZelfstandig = (zin: string, { context }: Opbouw): boolean =>
  isGelabeld(zin) || AFGESPROKEN.test(zin) || kopDelen(zin).length > 0 || zinBegint(zin, context);

/**
 * A line in the parts that are read apart: each sentence of running text; under a label or bullet a sentence goes with
 * what stands before it, unless it says something of its own.
 */
export const stukkenVan = (line: string, listed: boolean, opbouw: Opbouw): string[] => {
  const zinnen = zinnenVan(line);
  if (UITLEG.test(line)) return [line];
  const samen = listed || isGelabeld(line);
  const stukken: string[] = [];
  for (const zin of zinnen) {
    const vorige = stukken.at(-1);
    if (vorige !== undefined && samen && !isZelfstandig(zin, opbouw))
      stukken[stukken.length - 1] = `${vorige} ${zin}`;
    else stukken.push(zin);
  }
  return stukken;
};

/** "Bé: gezinsplan bespreken" in a list of acties: a name nobody knows yet, as it stands before the colon. */
const metOnbekende = (text: string): { tekst: string; wie: string } | undefined => {
  const [, wie, tekst] =
    /^(\p{Lu}[\p{L}.'-]{0,14}(?: \p{Lu}[\p{L}.'-]{1,14})?) ?: (\S.{3,})$/u.exec(text) ?? [];
  return wie === undefined || tekst === undefined || isGelabeld(text) ? undefined : { tekst, wie };
};

/** Somebody is named apart from what they do. */
const GENOEMD = /^[(@]|^[^:]{0,80}:|^.{0,60} [-–—] /;

/** "27-11 Rachid: aangifte opvragen": the day stands before who does it. */
export const leesDatumVooraan = (text: string, opbouw: Opbouw): boolean => {
  const words = text.split(' ');
  for (let count = Math.min(4, words.length - 2); count > 0; count--) {
    const wanneer = words
      .slice(0, count)
      .join(' ')
      .replace(/[:,–-]+$/, '')
      .trim();
    const tekst = words
      .slice(count)
      .join(' ')
      .replace(/^[-–:] ?/, '');
    const first = eigenaarVooraan(tekst, opbouw.context);
    if (
      !first ||
      !/^\d{1,2}(?:[-/]\d| \p{L})|^wk|^week|^z\.?s\.?m/iu.test(wanneer) ||
      isVerhaal(first.rest.replace(/^: ?/, ''))
    )
      continue;
    if (leesDatum(wanneer, opbouw.context).soort === 'niet-gelezen' || !zinBegint(tekst, opbouw.context))
      continue;
    voegActieToe(opbouw, huidigItem(opbouw), { tekst, wanneer });
    return true;
  }
  return false;
};

/** Words about the list itself: "Laatst gewijzigd door Sanne". */
const VAN_DE_LIJST =
  /^(?:laatst |aldus |dit verslag |deze lijst )?(?:is )?(?:gewijzigd|bijgewerkt|aangepast|opgesteld|vastgesteld|verzonden|verstuurd|gemaakt|genotuleerd|opgemaakt|afgedrukt|geprint|goedgekeurd)\b/i;

const isVanDeLijst = (text: string): boolean => VAN_DE_LIJST.test(text);

/**
 * A sentence without "Actie" that has an owner in front, or an owner and a date, or stands under "Acties:". What
 * somebody told at the table is none.
 */
export const leesLosseActie = (text: string, listed: boolean, inActies: boolean, opbouw: Opbouw): boolean => {
  if (isItemBegin(text, opbouw)) return false;
  const { context } = opbouw;
  const vooraan = eigenaarVooraan(text, context);
  const naNaam = vooraan?.rest.replace(/^(?::|[-–—] )\s*/, '') ?? '';
  if (isVerhaal(naNaam) || isVanDeLijst(text)) return false;
  const zin = leesActieZin(text, context);
  const owned = zin.eigenaar.soort !== 'onbekend';
  const genoemd = owned && GENOEMD.test(text) && zin.tekst !== text;
  const isNamed =
    genoemd &&
    (text.startsWith('@') || zin.tekst === '' || isTaak(zin.tekst) || (listed && !heeftGezegde(zin.tekst)));
  if (genoemd && !isNamed && !inActies) return false;
  const onbekend = inActies && !owned ? metOnbekende(text) : undefined;
  if (onbekend && opbouw.items.length + Number(listed) > 0) {
    voegActieToe(opbouw, huidigItem(opbouw), onbekend);
    return true;
  }
  const isActie =
    (owned && zin.wanneerTekst !== '') || (inActies && (owned || listed || zin.wanneerTekst !== ''));
  if (!isNamed && !isActie) return false;
  if (opbouw.items.length === 0 && !inActies && !listed) return false;
  for (const tekst of tweeActies(text, context)) voegActieToe(opbouw, huidigItem(opbouw), { tekst });
  return true;
};

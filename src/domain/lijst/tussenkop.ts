import { isGelabeld, isTitel, isVastPunt, kopDelen } from './regel-labels.ts';
import { fold } from './tekst.ts';

/** Headings of what stands about one casus: below them it is still about that casus. */
const BINNEN_CASUS =
  /\b(?:acties?|actiepunten|afspraken|besluit(?:en)?|bespreking|situatie|zorgen|krachten|doelen?|vervolg|stand van zaken|toelichting|achtergrond|inbreng|vraag|beeld\w*|oordeel\w*|signalen|risico'?s|wat gaat goed|veiligheid|school|thuis|gezin|gezondheid|vrije tijd|terugkoppeling|conclusies?|nieuw|lopend|openstaand|vorige keer|wie doet wat|update|notities?|pagina|vertrouwelijk|concept|bijlage)\b/;

/**
 * Whether a line that nobody read is a heading of something else than the casus above it: "Scholing", "Tot slot:".
 * Acties below it may belong to that casus or not.
 */
export const isVreemdeKop = (text: string): boolean => {
  const kaal = text.replace(/ ?:$/, '');
  return (
    kaal.length >= 3 &&
    kaal.length <= 40 &&
    kaal.split(' ').length <= 4 &&
    /^\p{Lu}[\p{L}' -]+$/u.test(kaal) &&
    !BINNEN_CASUS.test(fold(kaal)) &&
    !isGelabeld(text) &&
    !isTitel(kaal) &&
    !isVastPunt(kaal) &&
    kopDelen(text).length === 0
  );
};

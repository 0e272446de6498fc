import type { ActieStatus } from '../actie.ts';
import type { BesluitSoort } from '../besluit.ts';
import { type Mensen, type OwnerMatch, zoekEigenaar } from './eigenaar.ts';
import { eigenaarVooraan } from './eigenaar-in-zin.ts';
import { fold, squash } from './tekst.ts';

const NIET = String.raw`(?<!\b(?:niet|nog niet|geen|niet meer|zonder|nog geen) )`;
const ZORG =
  /zorgpartner|zorgaanbieder|\bggz\b|jeugdhulp|jeugdzorg|hulpverlening|behandel|psycholo|\bcjg\b|wijkteam|huisarts|maatschappelijk werk|\bamw\b|\bsmw\b|zorg/;
const OVERLEG = /overleg|\bzat\b|\bsot\b|\bjco\b|veiligheidshuis|\bzvh\b|\btafel\b|netwerk|\buvz\b|\bpga\b/;

const SOORTEN: readonly (readonly [BesluitSoort, RegExp])[] = [
  [
    'afsluiten',
    new RegExp(
      `${NIET}(?:\\bafgesloten\\b|\\bafsluiten\\b|\\bafgeschaald en gesloten\\b|\\bcasus (?:kan )?(?:dicht|sluiten|gesloten)\\b|^(?:casus )?(?:sluiten|dicht)\\b|\\bwordt gesloten\\b)`,
    ),
  ],
  ['overdragen', new RegExp(`${NIET}\\b(?:overdragen|overgedragen|overdracht)\\b`)],
  ['opschalen', new RegExp(`${NIET}\\b(?:opschalen|opgeschaald|opschaling|escaleren|escalatie)\\b`)],
  [
    'integrale aanpak',
    new RegExp(
      `${NIET}\\b(?:integrale? (?:aanpak|plan|casusaanpak|traject)|integraal (?:oppakken|opgepakt|aanpakken))\\b`,
    ),
  ],
  ['één partner zelfstandig', /\b(?:(?:een|1|door een) partner|zelfstandig|enkelvoudig|monodisciplinair)\b/],
  [
    'volgen',
    new RegExp(
      `${NIET}(?:\\b(?:blijven )?(?:volgen|gevolgd|monitoren|monitoring)\\b|\\bvinger aan de pols\\b|\\bterug op (?:de )?agenda\\b)`,
    ),
  ],
];

/** The kind of besluit the words speak of, the first named one where there are more; `undefined` when they say none. */
export const leesBesluitSoort = (
  text: string,
): { soort: BesluitSoort; afsluiting?: 'positief' | 'negatief' } | undefined => {
  const asked = fold(text).slice(0, 2_000);
  const found = SOORTEN.map(([soort, words]) => ({ soort, at: asked.search(words) })).filter(
    ({ at }) => at >= 0,
  );
  const referral = asked.search(/\b(?:door ?verwij|verwijz|verwezen)/);
  const soort = referral < 0 ? undefined : naarWie(asked.slice(referral));
  if (soort) found.push({ soort, at: referral });
  const [first] = found.toSorted((a, b) => a.at - b.at);
  if (!first) return undefined;
  if (first.soort !== 'afsluiten') return { soort: first.soort };
  const [afsluiting] = /\b(?:positief|negatief)\b/.exec(asked) ?? [];
  return {
    soort: 'afsluiten',
    ...(afsluiting === 'positief' || afsluiting === 'negatief' ? { afsluiting } : {}),
  };
};

const naarWie = (text: string): BesluitSoort | undefined => {
  const overleg = text.search(OVERLEG);
  const zorg = text.search(ZORG);
  if (overleg < 0 && zorg < 0) return undefined;
  return overleg >= 0 && (zorg < 0 || overleg < zorg)
    ? 'doorverwijzing naar ander overleg'
    : 'doorverwijzing naar zorgpartner';
};

const GETALLEN = 'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf'.split(' ');

/** "over 6 weken terug", "elke zes weken", "terug in 8 wkn": the number of weeks. */
export const leesVolgenWeken = (text: string): number | undefined => {
  const asked = fold(text).slice(0, 2_000);
  const match = new RegExp(`\\b(\\d{1,2}|${GETALLEN.join('|')}) ?(?:weken|wkn|wk|week)\\b`).exec(asked);
  const [, number = ''] = match ?? [];
  const weeks = GETALLEN.includes(number) ? GETALLEN.indexOf(number) : Number(number);
  return match && weeks >= 1 && weeks <= 52 ? weeks : undefined;
};

/** Who keeps the casus together: "regie bij Marloes Visser", "Regie: BJZ (Marloes)", "Marloes heeft de regie". */
export const leesRegie = (text: string, mensen: Mensen): OwnerMatch | undefined => {
  const line = squash(text).slice(0, 2_000);
  const before =
    /\b(?:de )?(?:regie|casusregie|regisseur|casusregisseur|casusregisseur|casemanager|procesregie)(?: (?:ligt|is|wordt|blijft|gaat|komt))?(?: (?:bij|naar|door|voor|in handen van))?:? /i.exec(
      line,
    );
  if (before) {
    const rest = line.slice(before.index + before[0].length);
    const found = eigenaarVooraan(rest, mensen);
    if (found) return found.match;
    if (/(?:bij|naar|door|van|:) $/.test(before[0])) {
      const name = (rest.split(/[,;]|\. /)[0] ?? '').replace(/\.$/, '');
      return name.length <= 60 ? zoekEigenaar(name, mensen) : undefined;
    }
  }
  const after =
    / (?:heeft|voert|neemt|krijgt|houdt|pakt|wordt|is) (?:de )?(?:regie|casusregie|casusregisseur|regisseur|casemanager)\b/i.exec(
      line,
    );
  if (!after) return undefined;
  const start = Math.max(
    0,
    ...['. ', ', ', '; ', ': ']
      .map((mark) => line.slice(0, after.index).lastIndexOf(mark) + mark.length)
      .filter((at) => at > 1),
  );
  return eigenaarVooraan(line.slice(start, after.index), mensen)?.match;
};

const STATUSSEN: readonly (readonly [ActieStatus, RegExp])[] = [
  ['niet meer mogelijk', /^niet meer (?:mogelijk|nodig|van toepassing)$/],
  ['niet uitgevoerd', /^niet (?:uitgevoerd|gedaan|gelukt|gebeurd)$/],
  ['wacht op ander', /^(?:wacht|wachten|on hold|in afwachting|aangehouden)\b/],
  ['vervallen', /^(?:vervallen|vervalt|geannuleerd|komt te vervallen|ingetrokken)$/],
  [
    'gedaan',
    /^(?:gereed|gedaan|afgerond|klaar|afgehandeld|voldaan|uitgevoerd|ok|done|v|✓|✔|☑|100 ?%|gesloten|dicht|ja)$/,
  ],
  [
    'bezig',
    /^(?:loopt|lopend|bezig|in behandeling|in uitvoering|onderhanden|mee bezig|deels(?: gereed)?|gestart|wip|doorlopend)$/,
  ],
  [
    'open',
    /^(?:open|openstaand|nieuw|nog doen|te doen|todo|to do|niet gestart|nog niet gestart|staat open|nee|uitgezet|0 ?%)$/,
  ],
];

/** A status word as lists have it; longer text is a stand van zaken and gives `undefined`. */
export const leesStatus = (text: string): ActieStatus | undefined => {
  const asked = fold(text)
    .replace(/[.!]+$/, '')
    .replace(/^(loopt|lopend|bezig|open) nog$|^nog (?:steeds )?(loopt|lopend|bezig|open)$/, '$1$2');
  return asked.length > 40 ? undefined : STATUSSEN.find(([, words]) => words.test(asked))?.[0];
};

import type { ActieStatus } from '../actie.ts';
import type { BesluitSoort } from '../besluit.ts';
import { isVerantwoord } from './besluit-verantwoord.ts';
import { type Mensen, type OwnerMatch, zoekEigenaar, zoekPrecies } from './eigenaar.ts';
import { eigenaarVooraan } from './eigenaar-in-zin.ts';
import { fold, squash } from './tekst.ts';
import { isVoorwaardelijk } from './zinnen.ts';

const ZORG =
  /zorgpartner|zorgaanbieder|\bggz\b|jeugdhulp|jeugdzorg|hulpverlening|behandel|psycholo|\bcjg\b|wijkteam|huisarts|maatschappelijk werk|\bamw\b|\bsmw\b|zorg/;
const OVERLEG = /overleg|\bzat\b|\bsot\b|\bjco\b|veiligheidshuis|\bzvh\b|\btafel\b|netwerk|\buvz\b|\bpga\b/;

const SOORTEN: readonly (readonly [BesluitSoort, RegExp])[] = [
  [
    'afsluiten',
    /\b(?:afgesloten|afsluiten|afsluiting|af te sluiten|sluit(?:en)? (?:we |wij )?(?:deze |de )?(?:casus |zaak )?af|afgeschaald en gesloten|casus (?:kan |mag |wordt )?(?:dicht|sluiten|gesloten))\b|^(?:de )?(?:casus )?(?:sluiten|dicht|gesloten)\b|\b(?:wordt|kan|mag) (?:gesloten|dicht)\b/,
  ],
  ['overdragen', /\b(?:overdragen|overgedragen|overdracht|over te dragen)\b/],
  ['opschalen', /\b(?:opschalen|opgeschaald|opschaling|op te schalen|escaleren|escalatie)\b/],
  [
    'integrale aanpak',
    /\b(?:integrale? (?:aanpak|plan|casusaanpak|traject)|integraal (?:oppakken|opgepakt|aanpakken|op te pakken|aan te pakken))\b/,
  ],
  ['één partner zelfstandig', /\b(?:(?:een|1|door een) partner|zelfstandig|enkelvoudig|monodisciplinair)\b/],
  ['volgen', /\b(?:volgen|gevolgd|monitoren|monitoring|vinger aan de pols|terug op (?:de )?agenda)\b/],
];

/** Only the words for when it comes back: they go with any besluit. */
const ALLEEN_TERUG = /^terug op/;
/** First this, then that: the second may be the besluit too. */
const VOLGORDE = /\b(?:daarna|vervolgens|eerst|later|alvorens|voordat|totdat|zolang)\b/;
const NIET = /\b(?:niet|geen|zonder|nooit|noch)\b/;

type Gevonden = {
  readonly soort: BesluitSoort;
  /** The words of the kind, and how far they can be trusted. */
  readonly woorden: string;
  readonly ontkend: boolean;
  readonly zwak: boolean;
};

const gevondenIn = (deel: string): Gevonden[] => {
  const gevonden = SOORTEN.flatMap(([soort, words]): Gevonden[] => {
    const match = words.exec(deel);
    if (!match) return [];
    const ontkend = NIET.test(deel);
    return [{ soort, woorden: match[0], ontkend, zwak: ALLEEN_TERUG.test(match[0]) }];
  });
  const verwijzing = /\b(?:door te verwij|door ?verwij|verwijz|verwezen)[a-z]*/.exec(deel);
  const soort = verwijzing ? naarWie(deel.slice(verwijzing.index)) : undefined;
  return soort && verwijzing
    ? [...gevonden, { soort, woorden: verwijzing[0], ontkend: NIET.test(deel), zwak: false }]
    : gevonden;
};

/** Whether words speak of a besluit about a casus at all, sure or not. */
export const noemtBesluit = (text: string): boolean => gevondenIn(fold(text).slice(0, 2_000)).length > 0;

/**
 * The kind of besluit the words speak of. `undefined` when they say none, or cannot be sure: they speak of two kinds,
 * of a condition, of a question, or deny the only kind there is.
 */
export const leesBesluitSoort = (
  text: string,
): { soort: BesluitSoort; afsluiting?: 'positief' | 'negatief' } | undefined => {
  const asked = fold(text).slice(0, 2_000);
  const delen = asked.split(/[.,;:\n]| maar | wel /).map((deel) => deel.trim());
  const gevonden = delen.flatMap((deel) => gevondenIn(deel).map((each) => ({ ...each, deel })));
  const bevestigd = gevonden.filter(({ ontkend }) => !ontkend);
  const sterk = bevestigd.filter(({ zwak }) => !zwak);
  const sterkOfZwak = sterk.length > 0 ? sterk : bevestigd;
  const [eerste, ...meer] = sterkOfZwak;
  if (!eerste || meer.some(({ soort }) => soort !== eerste.soort)) return undefined;
  if (!sterkOfZwak.some(({ deel, woorden }) => isVerantwoord(deel, woorden))) return undefined;
  if (delen.some(isVoorwaardelijk) || VOLGORDE.test(asked)) return undefined;
  if (eerste.soort !== 'afsluiten') return { soort: eerste.soort };
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
  const als = /(?:^|\bmet |, )([\p{L}. ]{2,40}) als (?:casus)?(?:regisseur|casemanager)\b/iu.exec(line);
  const benoemd = als && zoekPrecies(als[1] ?? '', mensen);
  if (benoemd) return benoemd;
  const naast = /(?:^|[,;.] )([\p{L}. ]{2,40}) (?:casus)?regie\b/iu.exec(line);
  const genoemd = naast && zoekPrecies(naast[1] ?? '', mensen);
  if (genoemd) return genoemd;
  const after =
    / (?:heeft|voert|neemt|krijgt|houdt|pakt|wordt|is|blijft) (?:de )?(?:regie|casusregie|casusregisseur|regisseur|casemanager)\b/i.exec(
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
    /^(?:gereed|gedaan|afgerond|klaar|afgehandeld|voldaan|uitgevoerd|ok|done|v|✓|✔|☑|100 ?%|gesloten|afgesloten|dicht|voltooid|ja)$/,
  ],
  [
    'bezig',
    /^(?:loopt|lopend|bezig|in behandeling|in uitvoering|onderhanden|mee bezig|deels(?: gereed)?|gestart|wordt uitgevoerd|in gang(?: gezet)?|wip|doorlopend)$/,
  ],
  [
    'open',
    /^(?:open|openstaand|nieuw|nog doen|nog te doen|nog niet|uitgesteld|te doen|todo|to do|niet gestart|nog niet gestart|staat open|nee|uitgezet|0 ?%)$/,
  ],
];

/** A status word as lists have it; longer text is a stand van zaken and gives `undefined`. */
export const leesStatus = (text: string): ActieStatus | undefined => {
  const asked = fold(text)
    .replace(/[.!]+$/, '')
    .replace(
      /^(loopt|lopend|bezig|open) nog$|^nog (?:steeds )?(?:mee )?(loopt|lopend|bezig|open)$|^is (gedaan|gereed|klaar|afgerond|uitgevoerd|vervallen)$/,
      '$1$2$3',
    );
  return asked.length > 40 ? undefined : STATUSSEN.find(([, words]) => words.test(asked))?.[0];
};

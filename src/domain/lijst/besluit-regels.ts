import { leesAanwezigen } from './aanwezigheid.ts';
import { leesActieZin, tweeActies } from './actie-zin.ts';
import { isItemBegin, isVolgendItem, leesItem } from './besluit-item.ts';
import { leesRegie } from './besluit-woorden.ts';
import { zoekEigenaar } from './eigenaar.ts';
import { huidigItem, leesWanneer, type Opbouw, voegActieToe } from './opbouw.ts';
import {
  ACTIE,
  AFSPRAAK,
  BESLOTEN,
  BESLUIT,
  CEL,
  isGelabeld,
  isVastPunt,
  kopDelen,
  NUMMER,
  naLabel,
  REGIE,
  UITLEG,
} from './regel-labels.ts';
import { squash, withoutBullet } from './tekst.ts';

const LONGEST = 5_000;
const ACTIES_KOP = /^(?:acties?|actielijst|actiepunten|afspraken|actie- en afsprakenlijst) ?:?$/i;

/** "Acties (allemaal voor 9 december):" says something about all of them, which is shown and not guessed at. */
const ACTIES_KOP_MET_UITLEG = /^(?:acties?|actiepunten|afspraken) ?\([^()]{1,80}\) ?:?$/i;

/** Reads running text line by line. `opbouw` gets what each says; a line that says nothing we know is kept as not read. */
export const leesRegels = (lines: readonly string[], opbouw: Opbouw): void => {
  let inActies = opbouw.kopregels.some((regel) => /^(?:\w+ )?(?:actie|openstaande acties)/i.test(regel));
  opbouw.vers = true;
  for (const line of voegSamen(lines, opbouw)) {
    const { text, bullet } = withoutBullet(line);
    const items = opbouw.items.length;
    if (text.length > LONGEST) opbouw.nietGelezen.push(text);
    else if (ACTIES_KOP.test(text)) inActies = true;
    else if (ACTIES_KOP_MET_UITLEG.test(text)) {
      inActies = true;
      opbouw.nietGelezen.push(text);
    } else if (text !== '' && !leesRegel(text, bullet, inActies, opbouw)) opbouw.nietGelezen.push(text);
    if (opbouw.items.length > items || BESLUIT.test(text)) inActies = inActies && items === 0;
  }
};

/** A line that starts small goes on with the line above, as when text was wrapped. */
const voegSamen = (lines: readonly string[], opbouw: Opbouw): string[] => {
  const joined: string[][] = [];
  for (const line of lines) {
    const { text, bullet } = withoutBullet(line);
    if (text === '') continue;
    const goesOn =
      !bullet &&
      /^\p{Ll}/u.test(text) &&
      !isGelabeld(text) &&
      !isVastPunt(text) &&
      !isItemBegin(text, opbouw) &&
      kopDelen(text).length === 0;
    const above = joined.at(-1);
    if (above && goesOn && isLopend(above)) above.push(text);
    else joined.push([line]);
  }
  return joined.map((parts) => parts.join(' '));
};

/** A sentence that was begun under a label and not ended. */
const isLopend = (parts: readonly string[]): boolean =>
  isGelabeld(withoutBullet(parts[0] ?? '').text) && !/[.:;!?)]$/.test(parts.at(-1) ?? '');

const leesRegel = (text: string, bullet: boolean, inActies: boolean, opbouw: Opbouw): boolean =>
  leesKopregel(text, opbouw) ||
  leesLabel(text, opbouw) ||
  leesGenummerdLabel(text, opbouw) ||
  (!isVolgendItem(text, opbouw) &&
    leesLosseActie(text.replace(NUMMER, ''), bullet || NUMMER.test(text), inActies, opbouw)) ||
  leesRegiezin(text, opbouw) ||
  leesItem(text, opbouw, leesLabel);

const leesKopregel = (text: string, opbouw: Opbouw): boolean => {
  const delen = kopDelen(text);
  for (const { soort, inhoud, tekst } of delen) {
    if (soort === 'aanwezig') opbouw.aanwezig.push(...leesAanwezigen(inhoud, opbouw.context));
    else if (soort === 'afwezig') opbouw.afwezig.push(...leesAanwezigen(inhoud, opbouw.context));
    else if ((soort === 'voorzitter' || soort === 'notulist') && inhoud !== '' && !opbouw[soort]) {
      opbouw[soort] = zoekEigenaar(inhoud.replace(/\.$/, ''), opbouw.context);
    } else opbouw.kopregels.push(tekst);
  }
  return delen.length > 0;
};

/** "1. Actie Kevin: …" is an actie of the item above, not an item. */
const leesGenummerdLabel = (text: string, opbouw: Opbouw): boolean =>
  NUMMER.test(text) && leesLabel(text.replace(NUMMER, ''), opbouw);

const leesLabel = (text: string, opbouw: Opbouw): boolean => {
  const item = () => huidigItem(opbouw);
  const besluit = naLabel(text, BESLUIT) ?? (BESLOTEN.test(text) ? text : undefined);
  if (besluit !== undefined) {
    const [first = '', ...acties] = perActie(besluit);
    if (first !== '') item().besluiten.push(first);
    for (const actie of acties) leesActie(actie, opbouw);
    return true;
  }
  const uitleg = naLabel(text, UITLEG);
  if (uitleg !== undefined) {
    if (uitleg !== '') item().toelichting.push(uitleg);
    return true;
  }
  const regie = naLabel(text, REGIE);
  if (regie && item().regie === undefined) {
    item().regie = zoekEigenaar(regie.replace(/\.$/, ''), opbouw.context);
    return true;
  }
  return leesAfspraak(naLabel(text, AFSPRAAK), opbouw) || leesActies(text, opbouw) || leesCel(text, opbouw);
};

/** "Volgen. Actie Kevin: …" on one line is a besluit and an actie. */
const perActie = (text: string): string[] => text.split(/(?<=[.;]) (?=Actie\b[^:]{0,60}:)/);

const leesAfspraak = (text: string | undefined, opbouw: Opbouw): boolean => {
  if (!text) return false;
  const zin = leesActieZin(text, opbouw.context);
  if (zin.eigenaarTekst + zin.wanneerTekst === '') huidigItem(opbouw).besluiten.push(text);
  else voegActieToe(opbouw, huidigItem(opbouw), { tekst: text });
  return true;
};

const leesActies = (text: string, opbouw: Opbouw): boolean => {
  if (!naLabel(text, ACTIE)) return false;
  for (const actie of perActie(text)) leesActie(actie, opbouw);
  return true;
};

/** "Actie: …", "Actie Marloes: …", "Actie (A. van Dam): …", "Actie Kevin spreekt …". */
const leesActie = (text: string, opbouw: Opbouw): void => {
  const rest = naLabel(text, ACTIE) ?? text;
  const sentence = naLabel(rest, /^[:–—-] ?/);
  const colon = sentence === undefined ? rest.slice(0, 80).indexOf(':') : -1;
  const wie = colon < 0 ? '' : zonderHaken(rest.slice(0, colon).trim());
  const isOwner =
    wie !== '' && (wie.split(' ').length <= 3 || zoekEigenaar(wie, opbouw.context).soort !== 'onbekend');
  const after = rest.slice(colon + 1).trim();
  const acties =
    isOwner && after !== ''
      ? [{ tekst: after, wie }]
      : tweeActies(sentence || rest, opbouw.context).map((tekst) => ({ tekst }));
  for (const actie of acties) voegActieToe(opbouw, huidigItem(opbouw), actie);
};

const zonderHaken = (text: string): string =>
  (/^\([^()]*\)$/.test(text) ? text.slice(1, -1) : text).replace(/^(?:door|voor|van) /i, '').trim();

/** "Wie: Kevin" and "Wanneer: wk 49" under an actie fill in what it did not say. */
const leesCel = (text: string, opbouw: Opbouw): boolean => {
  const label = CEL.exec(text)?.[1]?.toLowerCase();
  const inhoud = squash(naLabel(text, CEL) ?? '');
  const item = opbouw.items.at(-1);
  const actie = item?.acties.at(-1);
  if (label === undefined || !item || !actie || inhoud === '') return false;
  if (/wie|eigenaar|houder/.test(label)) {
    if (actie.eigenaarTekst !== '') return false;
    Object.assign(actie, { eigenaarTekst: inhoud, eigenaar: zoekEigenaar(inhoud, opbouw.context) });
  } else if (label === 'status') {
    if (actie.standVanZaken !== undefined) return false;
    actie.standVanZaken = inhoud;
  } else {
    if (actie.wanneerTekst !== '') return false;
    Object.assign(actie, { wanneerTekst: inhoud, wanneer: leesWanneer(inhoud, item, opbouw.context) });
  }
  return true;
};

/** "Marloes Visser heeft de regie" as a line of its own. */
const leesRegiezin = (text: string, opbouw: Opbouw): boolean => {
  const item = opbouw.items.at(-1);
  if (!item || item.regie || text.length > 100 || NUMMER.test(text)) return false;
  const regie = leesRegie(text, opbouw.context);
  if (!regie) return false;
  item.regie = regie;
  item.toelichting.push(text);
  return true;
};

/** "Bé: gezinsplan bespreken" in a list of acties: a name nobody knows yet, as it stands before the colon. */
const metOnbekende = (text: string): { tekst: string; wie: string } | undefined => {
  const [, wie, tekst] =
    /^(\p{Lu}[\p{L}.'-]{0,14}(?: \p{Lu}[\p{L}.'-]{1,14})?) ?: (\S.{3,})$/u.exec(text) ?? [];
  return wie === undefined || tekst === undefined || isGelabeld(text) ? undefined : { tekst, wie };
};

/** A line without "Actie" that has an owner in front, or an owner and a date, or stands under "Acties:". */
const leesLosseActie = (text: string, listed: boolean, inActies: boolean, opbouw: Opbouw): boolean => {
  if (isItemBegin(text, opbouw)) return false;
  const zin = leesActieZin(text, opbouw.context);
  const owned = zin.eigenaar.soort !== 'onbekend';
  const isNamed = owned && text.slice(0, 80).includes(':') && zin.tekst !== text;
  const onbekend = inActies && !owned ? metOnbekende(text) : undefined;
  if (onbekend && opbouw.items.length + Number(listed) > 0) {
    voegActieToe(opbouw, huidigItem(opbouw), onbekend);
    return true;
  }
  const isActie =
    (owned && zin.wanneerTekst !== '') || (inActies && (owned || listed || zin.wanneerTekst !== ''));
  if (!isNamed && !isActie) return false;
  if (opbouw.items.length === 0 && !inActies && !listed) return false;
  voegActieToe(opbouw, huidigItem(opbouw), { tekst: text });
  return true;
};

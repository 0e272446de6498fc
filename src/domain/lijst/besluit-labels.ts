import { leesAanwezigen } from './aanwezigheid.ts';
import { leesWanneer, voegActieToe } from './actie-toevoegen.ts';
import { leesActieZin, tweeActies } from './actie-zin.ts';
import { isItemBegin } from './besluit-item.ts';
import { leesRegie } from './besluit-woorden.ts';
import { zoekEigenaar } from './eigenaar.ts';
import { huidigItem, type Opbouw } from './opbouw.ts';
import {
  ACTIE,
  AFSPRAAK,
  BESLOTEN,
  BESLUIT,
  CEL,
  kopDelen,
  NUMMER,
  naLabel,
  REGIE,
  UITLEG,
} from './regel-labels.ts';
import { leesStand } from './stand.ts';
import { squash } from './tekst.ts';
import { isGeen, zegtNietsTeDoen, zinnenVan } from './zinnen.ts';

/** A line about the meeting itself: who was there, who led it. */
export const leesKopregel = (text: string, opbouw: Opbouw): boolean => {
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
export const leesGenummerdLabel = (text: string, opbouw: Opbouw): boolean =>
  NUMMER.test(text) && leesLabel(text.replace(NUMMER, ''), opbouw);

/** A line that says itself what it is: "Besluit: …", "Actie Kevin: …", "Wanneer: …". */
export const leesLabel = (text: string, opbouw: Opbouw): boolean => {
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
  if (regie && isGeen(regie)) {
    item().toelichting.push(text);
    return true;
  }
  if (regie && item().regie === undefined) {
    const [eerste = '', ...verder] = zinnenVan(regie);
    const wie = zoekEigenaar(eerste.replace(/\.$/, ''), opbouw.context);
    // Behind a name that is sure, it goes on about something else.
    const klaar = verder.length > 0 && wie.soort === 'een';
    item().regie = klaar ? wie : zoekEigenaar(regie.replace(/\.$/, ''), opbouw.context);
    if (klaar) item().toelichting.push(...verder);
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

/** "Acties vorige keer" heads something; an actie has a sign behind its label, or somebody who does it. */
const isKopVanActies = (text: string, { context }: Opbouw): boolean =>
  /^(?:acties|actiepunten)\s(?![^:]{0,80}:)(?![-–—(#\d])/i.test(text) &&
  leesActieZin(naLabel(text, ACTIE) ?? '', context).eigenaarTekst === '';

const leesActies = (text: string, opbouw: Opbouw): boolean => {
  if (!naLabel(text, ACTIE) || isKopVanActies(text, opbouw)) return false;
  for (const actie of perActie(text)) leesActie(actie, opbouw);
  return true;
};

/** "Actie: …", "Actie Marloes: …", "Actie (A. van Dam): …", "Actie Kevin spreekt …". */
const leesActie = (text: string, opbouw: Opbouw): void => {
  const rest = naLabel(text, ACTIE) ?? text;
  const sentence = naLabel(rest, /^[:–—-] ?/);
  const colon = sentence === undefined ? rest.slice(0, 80).indexOf(':') : -1;
  const wie = colon < 0 ? '' : zonderHaken(rest.slice(0, colon).trim());
  if (zegtNietsTeDoen(wie)) {
    opbouw.nietGelezen.push(text);
    return;
  }
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
  if (/wie|eigenaar|houder|^door|trekker|uitvoerder|verantwoordelijk/.test(label)) {
    if (actie.eigenaarTekst !== '') return false;
    Object.assign(actie, { eigenaarTekst: inhoud, eigenaar: zoekEigenaar(inhoud, opbouw.context) });
  } else if (/^sta/.test(label)) {
    if (actie.standVanZaken !== undefined || actie.status !== undefined) return false;
    const { status, tekst } = leesStand({ status: inhoud });
    if (status !== undefined) actie.status = status;
    if (tekst !== '') actie.standVanZaken = tekst;
  } else {
    if (actie.wanneerTekst !== '') return false;
    Object.assign(actie, { wanneerTekst: inhoud, wanneer: leesWanneer(inhoud, item, opbouw.context) });
  }
  return true;
};

/** "Marloes Visser heeft de regie" as a line of its own. */
export const leesRegiezin = (text: string, opbouw: Opbouw): boolean => {
  const item = opbouw.items.at(-1);
  if (!item || item.regie || text.length > 100 || NUMMER.test(text) || isItemBegin(text, opbouw))
    return false;
  const regie = leesRegie(text, opbouw.context);
  if (!regie) return false;
  item.regie = regie;
  item.toelichting.push(text);
  return true;
};

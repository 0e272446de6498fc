import { voegActieToe } from './actie-toevoegen.ts';
import { leesActieZin, tweeActies } from './actie-zin.ts';
import { leesBesluitSoort, leesRegie, noemtBesluit } from './besluit-woorden.ts';
import { leesCasus } from './casusnummer.ts';
import { noemtMoment } from './datum-twijfel.ts';
import { eigenaarVooraan, noemtIemand } from './eigenaar-in-zin.ts';
import type { Mensen } from './mensen.ts';
import { type ItemInOpbouw, nieuwItem, type Opbouw } from './opbouw.ts';
import { isVastPunt, NUMMER, naLabel, ONDERWERP } from './regel-labels.ts';
import { fold } from './tekst.ts';
import { zinBegint } from './zin-onderwerp.ts';
import { isVerhaal, zegtNietsTeDoen } from './zinnen.ts';

/**
 * Starts an item at a line with a number, a casus, a label ("Casus:") or a fixed agendapunt. What stands behind the
 * subject on the same line ("ZN-2026-009: volgen", "Rondvraag: …") is offered to `leesLabel` and else kept as text.
 */
export const leesItem = (
  text: string,
  opbouw: Opbouw,
  leesLabel: (text: string, opbouw: Opbouw) => boolean,
): boolean => {
  const volgnr = NUMMER.exec(text)?.[1] ?? '';
  const rest = naLabel(text, NUMMER) ?? text;
  const bare = naLabel(rest, ONDERWERP) ?? rest;
  const { context } = opbouw;
  const jaar = (context.overleg ?? context.vandaag).year;
  const casus =
    leesCasus(bare, { bekendeCasussen: context.bekendeCasussen, jaar, cijfers: bare !== rest }) ??
    leesCasus(rest, { bekendeCasussen: context.bekendeCasussen, jaar, cijfers: false });
  const { onderwerp, verder } = splits(bare, casus?.tekst, context);
  const isCasus = casus !== undefined && bare.startsWith(casus.tekst);
  const isPunt = isVastPunt(onderwerp);
  if (volgnr === '' && bare === rest && !isCasus && !isPunt) return false;
  if (!isCasus && !isPunt && zinBegint(rest, context)) return false;
  const haken = /\([^()]*\bregi[^()]*\)/i.exec(bare)?.[0].slice(1, -1);
  const regie = haken === undefined ? undefined : leesRegie(haken, context);
  const item = nieuwItem(opbouw, {
    volgnr,
    onderwerp: bare,
    ...(casus?.casus !== undefined && { casus: casus.casus }),
    ...(casus?.casusVraag && { casusVraag: casus.casusVraag }),
    ...(regie && { regie }),
  });
  if (verder === '' || !(isCasus || isPunt)) return true;
  item.onderwerp = onderwerp;
  if (leesLabel(verder, opbouw)) return true;
  if (isCasus && leesBesluitSoort(verder)) item.besluiten.push(verder);
  else if (opbouw.opsomming || isActie(verder, opbouw)) voegActies(verder, item, opbouw);
  else if (isCasus && noemtBesluit(verder)) item.besluiten.push(verder);
  else if (isPunt && isVerhaal(eigenaarVooraan(verder, context)?.rest ?? '')) item.toelichting.push(verder);
  else if (zegtIets(verder, opbouw)) opbouw.nietGelezen.push(`${onderwerp}: ${verder}`);
  else if (isPunt) item.toelichting.push(verder);
  else item.onderwerp = bare;
  return true;
};

const BESLIST =
  /\b(?:niks|niets|geen|niet|volgende keer|volgend overleg|wacht|wachten|afwachten|blijft|terug|besproken|doorgeschoven|aangehouden)\b/;

const voegActies = (text: string, item: ItemInOpbouw, opbouw: Opbouw): void => {
  for (const tekst of tweeActies(text, opbouw.context)) voegActieToe(opbouw, item, { tekst });
};

const EINDIGT_MET_DOEN = / \p{L}{3,}en$/u;

/** More than what a casus is about: somebody, a moment, or how it goes on. */
const zegtIets = (text: string, { context }: Opbouw): boolean =>
  noemtMoment(text) || EINDIGT_MET_DOEN.test(text) || BESLIST.test(fold(text)) || noemtIemand(text, context);

/** "ZN-2026-003: meldingen doorgeven, 4 december": what somebody must do, or by when. */
const isActie = (text: string, { context }: Opbouw): boolean => {
  const vooraan = eigenaarVooraan(text, context);
  if (zegtNietsTeDoen(text) || (vooraan && isVerhaal(vooraan.rest))) return false;
  const { eigenaar, wanneerTekst } = leesActieZin(text, context);
  return wanneerTekst !== '' || (eigenaar.soort === 'een' && eigenaar.hoe !== 'organisatie');
};

/** Whether a line, its number aside, can only be a new item: it starts with a casus or a fixed agendapunt. */
export const isItemBegin = (text: string, { context }: Opbouw): boolean => {
  const casus = leesCasus(text, {
    bekendeCasussen: context.bekendeCasussen,
    jaar: context.vandaag.year,
    cijfers: false,
  });
  return isVastPunt(splits(text).onderwerp) || (casus !== undefined && text.startsWith(casus.tekst));
};

/** "4. …" after item 3. */
export const isVolgendItem = (text: string, opbouw: Opbouw): boolean => {
  const vorige = Number.parseInt(opbouw.items.at(-1)?.volgnr ?? '', 10);
  return Number.parseInt(NUMMER.exec(text)?.[1] ?? '', 10) === vorige + 1;
};

/** The subject, and what stands behind a colon or dash after it. */
const splits = (text: string, casus?: string, mensen?: Mensen): { onderwerp: string; verder: string } => {
  const begin = casus !== undefined && text.startsWith(casus) ? casus.length : 0;
  const from = begin + (begin > 0 ? (/^ ?\([^()]*\)/.exec(text.slice(begin))?.[0].length ?? 0) : 0);
  const rest = text.slice(from).trim();
  if (from > 0 && mensen && eigenaarVooraan(rest, mensen))
    return { onderwerp: text.slice(0, from), verder: rest };
  const sign = /^[^:]{0,60}?(?: ?: ?| (?:[-–—]|--) |, | ?(?:→|->|=>|=) ?)/.exec(text.slice(from));
  const los = from > 0 && /^ (?!\()/.test(text.slice(from));
  if (!sign && los) return { onderwerp: text.slice(0, from), verder: text.slice(from).trim() };
  if (!sign) return { onderwerp: text, verder: '' };
  const onderwerp = text.slice(0, from + sign[0].length).replace(/[\s:,–—→=>-]{1,5}$/, '');
  return { onderwerp, verder: text.slice(from + sign[0].length).trim() };
};

import { leesMoment } from './actie-moment.ts';
import { datumAchteraan } from './datum-in-zin.ts';
import {
  type DeelnemerRef,
  EEN_EIGENAAR,
  kandidatenVan,
  type Mensen,
  type OwnerMatch,
  zoekEigenaar,
  zoekPrecies,
} from './eigenaar.ts';
import { eigenaarAchteraan, eigenaarVooraan, type InZin } from './eigenaar-in-zin.ts';
import { fold, squash } from './tekst.ts';
import { isPersoonsvorm } from './zin-onderwerp.ts';

/** An actie written as one sentence: what, and the words for who and when. */
export type ActieZin = {
  readonly tekst: string;
  readonly eigenaarTekst: string;
  readonly eigenaar: OwnerMatch;
  readonly wanneerTekst: string;
  /** Why the moment may not be the deadline: a Dutch question. */
  readonly wanneerTwijfel?: string;
};

const LONGEST = 4_000;
const geen: OwnerMatch = { soort: 'onbekend', tekst: '' };

/**
 * Reads "Marloes: huisbezoek (2/12)", "(A. van Dam): …, z.s.m.", "Kevin spreekt …, uiterlijk 9 december". With
 * `alleen` only the date or only the owner is looked for: the other stands in a cell of its own.
 */
export const leesActieZin = (
  zin: string,
  mensen: Mensen,
  alleen?: 'datum' | 'eigenaar' | 'niets',
): ActieZin => {
  const text = squash(zin);
  if (text.length > LONGEST || alleen === 'niets')
    return { tekst: text, eigenaarTekst: '', eigenaar: geen, wanneerTekst: '' };
  const brackets: Haakjes = alleen ? { tekst: text, wanneerTekst: '' } : uitHaakjes(text, mensen);
  const { rest, ...wanneer } = leesMoment(text, brackets, mensen, alleen);
  if (alleen === 'datum') return { tekst: rest, eigenaarTekst: '', eigenaar: geen, ...wanneer };
  const owner = brackets.eigenaar ?? eigenaarUit(rest, mensen);
  return { tekst: owner.tekst ?? rest, eigenaarTekst: owner.naam, eigenaar: owner.match, ...wanneer };
};

/** "Kevin belt moeder (4 dec) en Ingrid belt de mentor (9 dec)": two acties, when each part has its own subject and verb. */
export const tweeActies = (text: string, mensen: Mensen): string[] => {
  const heeftOnderwerp = (deel: string) => {
    const first = eigenaarVooraan(deel, mensen);
    return first !== undefined && isPersoonsvorm(first.rest.split(' ')[0]) && !/^en\b/.test(first.rest);
  };
  for (const sign of text.matchAll(/,? en |; /g)) {
    const [voor, na] = [text.slice(0, sign.index), text.slice(sign.index + sign[0].length)];
    if (heeftOnderwerp(voor) && heeftOnderwerp(na)) return [voor, ...tweeActies(na, mensen)];
  }
  return [text];
};

type Eigenaar = { readonly naam: string; readonly match: OwnerMatch; readonly tekst?: string };

/** "huisbezoek (Marloes, 2/12)": brackets at the end that hold nothing but who and when. */
type Haakjes = { readonly tekst: string; readonly eigenaar?: Eigenaar; readonly wanneerTekst: string };
const uitHaakjes = (text: string, mensen: Mensen): Haakjes => {
  const end = text.replace(/[.;]$/, '');
  const open = end.lastIndexOf('(');
  if (!end.endsWith(')') || open <= 0) return { tekst: text, wanneerTekst: '' };
  const parts = end
    .slice(open + 1, -1)
    .split(/[,;]| - | – /)
    .map(squash)
    .filter((part) => part !== '');
  const dates = parts.filter((part) => datumAchteraan(part)?.voor === '');
  const names = parts.filter((part) => !dates.includes(part));
  const naam = names.join(', ');
  const match = names.length === 0 ? undefined : zoekPrecies(naam, mensen);
  const before = end.slice(0, open).trim();
  const isName = eigenaarVooraan(end, mensen)?.rest === '';
  if (parts.length === 0 || dates.length > 1 || (names.length > 0 && !match) || isName)
    return { tekst: text, wanneerTekst: '' };
  return { tekst: before, wanneerTekst: dates[0] ?? '', ...(match && { eigenaar: { naam, match } }) };
};

const eigenaarUit = (text: string, mensen: Mensen): Eigenaar =>
  voorDubbelePunt(text, mensen) ??
  alsOnderwerp(text, mensen) ??
  achteraan(text, mensen) ?? { naam: '', match: geen };

/** "Marloes: …", "(A. van Dam): …", "Femke - …". */
const voorDubbelePunt = (text: string, mensen: Mensen): Eigenaar | undefined => {
  const first = eigenaarVooraan(text, mensen);
  const sign = first && /^(?::|[-–—](?= )|\)?:) ?/.exec(first.rest);
  if (first && sign)
    return {
      naam: zonderHaken(first.tekst),
      match: first.match,
      tekst: first.rest.slice(sign[0].length).trim(),
    };
  const bracketed = /^\(([^()]{1,80})\) ?[:–-]? ?/.exec(text);
  if (!bracketed) return undefined;
  const naam = squash(bracketed[1] ?? '');
  if (/\d{3}/.test(naam)) return undefined;
  return { naam, match: zoekEigenaar(naam, mensen), tekst: text.slice(bracketed[0].length).trim() };
};

const zonderHaken = (text: string): string => (/^\([^()]*\)$/.test(text) ? text.slice(1, -1) : text);

/** "Kevin Janssen belt": of a first name with another surname than the one known, somebody else may be meant. */
const ANDERE_ACHTERNAAM = /^(?:(?:van|de|den|der|el|al|ten|ter|te) ){0,3}\p{Lu}\p{Ll}+(?: |$)/u;

/** "Kevin spreekt de jongere": the sentence keeps its subject. After an organisation a verb must follow. */
const alsOnderwerp = (text: string, mensen: Mensen): Eigenaar | undefined => {
  const first = eigenaarVooraan(text, mensen);
  if (!first) return undefined;
  const next = fold(first.rest).split(' ');
  const isVerb = isPersoonsvorm(next[0]);
  const byName = first.match.soort === 'een' && first.match.hoe !== 'organisatie';
  if (!isVerb && !byName) return undefined;
  if (!isVerb && first.match.soort === 'een' && /en$/.test(next.at(-1) ?? '') && next.length === 1) {
    const { deelnemer } = first.match;
    const waarom = `Moet ${deelnemer.naam} dit doen, of gaat het over ${deelnemer.naam}?`;
    return { naam: first.tekst, match: { soort: 'kies', kandidaten: [deelnemer], waarom } };
  }
  if (first.match.soort === 'een' && /^(?:[+&/]|(?:en|of|samen met) (?!er\b|het\b|de\b))/i.test(first.rest))
    return {
      naam: first.tekst,
      match: { soort: 'kies', kandidaten: [first.match.deelnemer], waarom: EEN_EIGENAAR },
    };
  if (first.match.soort === 'een' && first.match.hoe === 'voornaam' && ANDERE_ACHTERNAAM.test(first.rest))
    return { naam: first.tekst, match: bedoeldeJe(first.match.deelnemer) };
  return { naam: first.tekst, match: tweedeOnderwerp(first, mensen) };
};

const bedoeldeJe = (deelnemer: DeelnemerRef): OwnerMatch => ({
  soort: 'kies',
  kandidaten: [deelnemer],
  waarom: `Bedoel je ${deelnemer.naam}?`,
});

const OF_ANDERS = /\b(?:anders|tenzij|of|ipv|i\.p\.v\.|in plaats van|namens|waarna|daarna|en) /g;

/** "Dewi vraagt het na, anders belt Hanneke": two who may have to do it. */
const tweedeOnderwerp = (first: InZin, mensen: Mensen): OwnerMatch => {
  if (first.match.soort !== 'een') return first.match;
  const { deelnemer } = first.match;
  for (const { index, 0: sign } of first.rest.matchAll(OF_ANDERS)) {
    const verder = first.rest.slice(index + sign.length);
    for (const deel of [verder, verder.slice(verder.indexOf(' ') + 1)]) {
      const ander = eigenaarVooraan(deel, mensen);
      const isOnderwerp = deel !== verder || isPersoonsvorm(ander?.rest.split(' ')[0]);
      const wie = ander === undefined || !isOnderwerp ? [] : kandidatenVan(ander.match);
      if (wie.some(({ id }) => id !== deelnemer.id))
        return { soort: 'kies', kandidaten: [...new Set([deelnemer, ...wie])], waarom: EEN_EIGENAAR };
    }
  }
  return first.match;
};

const achteraan = (text: string, mensen: Mensen): Eigenaar | undefined => {
  const last = eigenaarAchteraan(text, mensen);
  return last && { naam: last.tekst, match: last.match, tekst: last.voor };
};

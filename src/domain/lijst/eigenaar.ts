import { ledenVan, type OwnerMatch, zoekEen } from './eigenaar-een.ts';
import type { DeelnemerRef, Mensen } from './mensen.ts';
import { initialenVan, naamLijktOp } from './namen.ts';
import { bijnaPartners } from './organisaties.ts';
import { fold, squash, wordsOf } from './tekst.ts';

export type { DeelnemerRef, Mensen, OwnerMatch };

export const EEN_EIGENAAR = 'Een actie heeft één eigenaar.';

const MAX_LENGTH = 200;
const NIEMAND = new Set([
  '',
  'nvt',
  'n v t',
  'geen',
  'niemand',
  'ntb',
  'n t b',
  'nog onbekend',
  'onbekend',
  'nnb',
  'n n b',
  'pm',
]);
const IEDEREEN = new Set([
  'allen',
  'alle',
  'iedereen',
  'alle deelnemers',
  'alle partners',
  'alle aanwezigen',
  'allemaal',
  'ieder',
]);

/** Reads who must do it, as people write it. Never guesses: doubt, two people and typing errors become `kies`. */
export const zoekEigenaar = (text: string, mensen: Mensen): OwnerMatch => {
  const asked = zonderAanhef(squash(text));
  const key = wordsOf(asked).join(' ');
  if (asked.length > MAX_LENGTH || NIEMAND.has(key)) return { soort: 'onbekend', tekst: asked };
  if (IEDEREEN.has(key)) return { soort: 'kies', kandidaten: mensen.deelnemers, waarom: EEN_EIGENAAR };
  return (
    metVraagteken(zoekEen(asked, mensen), asked) ??
    zoekMeer(asked, mensen) ??
    zoekVertrokken(asked, mensen) ??
    zoekBijna(asked, mensen) ?? { soort: 'onbekend', tekst: asked }
  );
};

const ONZEKER =
  /\?|(?:^|\s)(?:niet|nog|misschien|wellicht|eventueel|evt\.?|mogelijk|waarschijnlijk|nog vragen|vragen)(?:\s|$)/i;

/** "Kevin?" is a proposal, not an agreement. */
const metVraagteken = (match: OwnerMatch | undefined, asked: string): OwnerMatch | undefined =>
  match?.soort === 'een' && ONZEKER.test(asked)
    ? {
        soort: 'kies',
        kandidaten: [match.deelnemer],
        waarom: `Er staat "${asked}". Doet ${match.deelnemer.naam} het?`,
      }
    : match;

/** Within a sentence only words that can mean nothing else. */
const IEDEREEN_SAMEN = /^(?:allen|iedereen|allemaal|alle (?:deelnemers|partners|aanwezigen))$/;

/** As `zoekEigenaar`, but without typing errors and half names: for finding an owner inside a sentence. */
export const zoekPrecies = (text: string, mensen: Mensen): OwnerMatch | undefined => {
  const asked = zonderAanhef(squash(text));
  if (asked === '' || asked.length > MAX_LENGTH) return undefined;
  if (IEDEREEN_SAMEN.test(fold(asked)))
    return { soort: 'kies', kandidaten: mensen.deelnemers, waarom: EEN_EIGENAAR };
  return zoekEen(asked, mensen) ?? zoekMeer(asked, mensen, 'allen bekend') ?? zoekVertrokken(asked, mensen);
};

const zonderAanhef = (text: string): string =>
  text
    .replace(/^(?:actie|door|wie|namens|eigenaar|actiehouder)\b[: ]{0,3}/i, '')
    .replace(/^(?:de heer|dhr\.?|mevrouw|mevr\.?|mw\.?|drs\.?|mr\.?) /i, '')
    .replace(/(^|[\s+&/,(])@(?=\p{L})/gu, '$1')
    .trim()
    .replace(/[,;:]+$/, '')
    .trim();

const TUSSEN_MENSEN =
  /[/&+;,\n]| (?:en|of|ipv|i\.p\.v\.|in plaats van|samen met|i\.?s\.?m\.?|m\.?m\.?v\.?|i\.?o\.?m\.?|in overleg met|met|-|–) /i;

/** Several people or organisations: one of them only when they all point to that one. */
const zoekMeer = (text: string, mensen: Mensen, eis?: 'allen bekend'): OwnerMatch | undefined => {
  const parts = text
    .split(TUSSEN_MENSEN)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 10) return undefined;
  const found = parts.map((part) => zoekEen(part, mensen));
  const lists = found.filter((match) => match !== undefined).map(kandidatenVan);
  if (lists.length === 0 || (eis && lists.length < parts.length)) return undefined;
  const inAll =
    lists.length === parts.length
      ? (lists[0] ?? []).filter((wie) => lists.every((list) => list.includes(wie)))
      : [];
  const [only] = inAll;
  if (only && inAll.length === 1) return { soort: 'een', deelnemer: only, hoe: 'naam en organisatie' };
  const onbekend = parts.filter((_, i) => found[i] === undefined);
  const waarom =
    onbekend.length === 0 ? EEN_EIGENAAR : `${EEN_EIGENAAR} "${onbekend.join('", "')}" ken ik niet.`;
  return { soort: 'kies', kandidaten: [...new Set(lists.flat())], waarom };
};

/** Everyone a match can mean. */
export const kandidatenVan = (match: OwnerMatch): readonly DeelnemerRef[] => {
  if (match.soort === 'een') return [match.deelnemer];
  return match.soort === 'kies' ? match.kandidaten : [];
};

/** Somebody who does not take part any more: whoever stands in for them, or else their colleagues, may take it over. */
const zoekVertrokken = (text: string, mensen: Mensen): OwnerMatch | undefined => {
  const { vertrokken = [], deelnemers } = mensen;
  if (vertrokken.length === 0) return undefined;
  const found = zoekEen(text, { deelnemers: vertrokken, partners: [] });
  const [wie] = found ? kandidatenVan(found) : [];
  if (!wie) return undefined;
  const vervanger = deelnemers.filter(({ id }) => id === wie.vervanger);
  const leden = deelnemers.filter(({ partner }) => partner === wie.partner);
  const kandidaten = [...new Set([...vervanger, ...leden])];
  return { soort: 'kies', kandidaten, waarom: `${wie.naam} doet niet meer mee. Wie neemt dit over?` };
};

const zoekBijna = (text: string, mensen: Mensen): OwnerMatch | undefined => {
  if (wordsOf(text).length > 5) return undefined;
  const people = mensen.deelnemers.filter(
    ({ naam }) => naamLijktOp(text, naam) || initialenVan(naam).includes(wordsOf(text).join('')),
  );
  const members = ledenVan(bijnaPartners(text, mensen.partners), mensen);
  const kandidaten = [...new Set([...people, ...members])];
  if (kandidaten.length === 0) return undefined;
  const waarom =
    kandidaten.length === 1
      ? `"${text}" ken ik niet. Bedoel je ${kandidaten[0]?.naam}?`
      : `"${text}" ken ik niet. Bedoel je een van hen?`;
  return { soort: 'kies', kandidaten, waarom };
};

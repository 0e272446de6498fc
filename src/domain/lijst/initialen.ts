import { type Mensen, zoekPrecies } from './eigenaar.ts';
import { initialenVan } from './namen.ts';
import { fold } from './tekst.ts';

const NAAM = String.raw`\p{L}[\p{L}'’-]+(?: [\p{L}'’-]+){0,4}`;
const LETTERS = String.raw`[\p{L}]{2,5}`;
const UITLEG: readonly RegExp[] = [
  new RegExp(String.raw`(?<naam>${NAAM}) ?\((?<letters>${LETTERS})\)`, 'gu'),
  new RegExp(String.raw`(?<![\p{L}])(?<letters>${LETTERS}) ?[=:] ?(?<naam>${NAAM})`, 'gu'),
];

/** Names said by their initials in this list, which the list itself explains: "Femke de Wit (FdW)", "KO = Kevin Oosterhuis". */
export const uitgelegdeInitialen = (
  lines: readonly string[],
  mensen: Mensen,
): ReadonlyMap<string, string> => {
  const gevonden = new Map<string, string>();
  for (const line of lines.filter((each) => each.length < 2_000))
    for (const vorm of UITLEG)
      for (const { groups: { naam = '', letters = '' } = {} } of line.matchAll(vorm)) {
        const wie = zoekNaamAchteraan(naam, mensen);
        if (wie && initialenVan(wie.naam).includes(fold(letters))) gevonden.set(fold(letters), wie.id);
      }
  return gevonden;
};

/** The longest end of the words that is one person: "Aanwezig Femke de Wit" is Femke de Wit. */
const zoekNaamAchteraan = (text: string, mensen: Mensen) => {
  const words = text.split(' ');
  for (let from = 0; from < words.length; from++) {
    const match = zoekPrecies(words.slice(from).join(' '), mensen);
    if (match?.soort === 'een' && match.hoe !== 'organisatie') return match.deelnemer;
  }
  return undefined;
};

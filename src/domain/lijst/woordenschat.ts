import type { DeelnemerRef, Mensen } from './mensen.ts';
import { leesNaam, type Naam } from './namen.ts';
import { woordenVan } from './organisaties.ts';
import { wordsOf } from './tekst.ts';

const namen = new WeakMap<DeelnemerRef, Naam>();

/** The name of somebody, taken apart once. */
export const naamVan = (wie: DeelnemerRef): Naam => {
  const known = namen.get(wie) ?? leesNaam(wie.naam);
  namen.set(wie, known);
  return known;
};

const woordenschat = new WeakMap<object, ReadonlySet<string>>();

const woorden = <Wie extends object>(
  wie: readonly Wie[],
  woordenUit: (each: Wie) => readonly string[],
): ReadonlySet<string> => {
  const known = woordenschat.get(wie) ?? new Set(wie.flatMap(woordenUit));
  woordenschat.set(wie, known);
  return known;
};

/** Whether a text has a word of anyone's name at all: most of a sentence has none, and is passed over at once. */
export const kanIemandZijn = (text: string, { deelnemers, partners }: Mensen): boolean => {
  const ofPeople = woorden(deelnemers, (wie) => naamVan(wie).full);
  const ofPartners = woorden(partners, woordenVan);
  return wordsOf(text).some((word) => (word.length > 1 && ofPeople.has(word)) || ofPartners.has(word));
};

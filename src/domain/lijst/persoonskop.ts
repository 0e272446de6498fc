import { type Mensen, zoekEigenaar, zoekPrecies } from './eigenaar.ts';
import { isGelabeld, isVastPunt } from './regel-labels.ts';
import { fold, withoutBullet } from './tekst.ts';

const IEDEREEN = /^(?:allen|allemaal|iedereen|alle (?:deelnemers|partners|aanwezigen))$/;
const NAAM = /^\p{Lu}[\p{L}'’.-]*(?: (?:van|de|der|den|\p{Lu}[\p{L}'’.-]*)){0,4}$/u;

/** A name alone on a line with bulleted lines under it: these are what that person does. */
export type Persoonskop = { readonly wie: string };

/**
 * The lines that head what somebody does, by their place. A name nobody knows counts only between headings of names
 * that are known: else it is a subject.
 */
export const persoonskoppen = (
  lines: readonly string[],
  mensen: Mensen,
): ReadonlyMap<number, Persoonskop> => {
  const koppen = lines.flatMap((line, at): { at: number; wie: string; bekend: boolean }[] => {
    const { text, bullet } = withoutBullet(line);
    const wie = text.replace(/ ?:$/, '').trim();
    const onder = withoutBullet(lines[at + 1] ?? '');
    if (bullet || !onder.bullet || wie === '' || wie.length > 60 || isGelabeld(text) || isVastPunt(wie))
      return [];
    const bekend = IEDEREEN.test(fold(wie)) || zoekPrecies(wie, mensen) !== undefined;
    if (!bekend && !NAAM.test(wie)) return [];
    return [{ at, wie, bekend: bekend || zoekEigenaar(wie, mensen).soort !== 'onbekend' }];
  });
  const zeker = koppen.some(({ bekend }) => bekend);
  return new Map(koppen.filter(({ bekend }) => bekend || zeker).map(({ at, wie }) => [at, { wie }]));
};

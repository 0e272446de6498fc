import { LEEFGEBIED, LEEFGEBIEDEN, type Score, verloopVan } from '../../src/domain/leefgebied.ts';
import type { Voortgang } from './voortgang.part.ts';

const PUNTEN: readonly (readonly (Score | undefined)[])[] = [
  [2, 3, 5],
  [3, 4, 4],
  [2, undefined, 3],
  [2, 2, 3],
  [2, 3, 4],
  [4, 4, 4],
  [3, 2, 2],
  [2, 3, 4],
];

/** How it went with somebody in a year, for the samples and for the test of the picture. */
export const voorbeeld: Voortgang = {
  momenten: ['12 jan 2026', '14 jul 2026', '3 jan 2027'],
  lijnen: LEEFGEBIEDEN.map((gebied, plek) => ({
    naam: LEEFGEBIED[gebied].naam,
    verloop: verloopVan(PUNTEN[plek] ?? []),
    punten: PUNTEN[plek] ?? [],
  })),
};

import type { Papierplaatje } from '../../ports/file.ts';

/** Points on paper that a logo takes at most. */
const HOOGSTENS = { breed: 170, hoog: 54 } as const;
/** Points for a pixel at most: larger is blurred. */
const PUNT_PER_PIXEL = 0.75;

/** How large a logo stands on paper, in points. */
export const logoMaat = ({ breed, hoog }: Papierplaatje): { breed: number; hoog: number } => {
  const factor = Math.min(PUNT_PER_PIXEL, HOOGSTENS.breed / breed, HOOGSTENS.hoog / hoog);
  return { breed: breed * factor, hoog: hoog * factor };
};

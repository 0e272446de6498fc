/** Chance that gives the same year again for the same seed. */
export type Toeval = {
  kans(p: number): boolean;
  /** A whole number, both ends included. */
  tussen(van: number, tot: number): number;
  kies<T>(uit: readonly T[]): T;
};

/** Mulberry32: small, fast, and good enough to pick people with. */
export const toevalVan = (zaad: number): Toeval => {
  let stand = zaad >>> 0;
  const een = (): number => {
    stand = (stand + 0x6d2b79f5) >>> 0;
    let t = stand;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    kans: (p) => een() < p,
    tussen: (van, tot) => van + Math.floor(een() * (tot - van + 1)),
    kies: (uit) => {
      const gekozen = uit[Math.floor(een() * uit.length)];
      if (gekozen === undefined) throw new Error('nothing to choose from');
      return gekozen;
    },
  };
};

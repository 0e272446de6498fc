import type { AanmeldingStatus, CasusStatus } from '../../../src/domain/casus.ts';

/** An aanmelding as the model knows it: from what was done, never read back from the bot. */
export type GeboekteAanmelding = {
  readonly aanmelder: string;
  readonly merk: string;
  status: AanmeldingStatus;
  casus?: string;
};

/** A casus as the model knows it. `keren`: how often somebody became its casusregisseur. */
export type GeboekteCasus = {
  readonly merk: string;
  status: CasusStatus;
  regisseur?: string;
  gevraagd?: string;
  keren: number;
  /** Who brought it in, and how often they must have had word of a decision about it. */
  readonly aanmelder: string;
  woorden: number;
  /** Its keys were destroyed. */
  gewist?: true;
};

/** What happened, told by whoever did it: the bot must agree with it at any moment. */
export type Grootboek = {
  readonly mensen: readonly string[];
  readonly weg: Set<string>;
  readonly aanmeldingen: Map<string, GeboekteAanmelding>;
  readonly casussen: Map<string, GeboekteCasus>;
  besluiten: number;
  /** Marks given out so far: see `nieuwMerk`. */
  merken: number;
};

export const leegBoek = (mensen: readonly string[]): Grootboek => ({
  mensen,
  weg: new Set(),
  aanmeldingen: new Map(),
  casussen: new Map(),
  besluiten: 0,
  merken: 0,
});

/** A word nobody writes by accident; each aanmelding has its own, so that a leak says whose it is. */
export const nieuwMerk = (boek: Grootboek): string => {
  boek.merken += 1;
  return `zwaluwnest${String(boek.merken).padStart(3, '0')}`;
};

/** Something was decided about a casus outside an overleg: whoever brought it in hears, but for who did it or was there. */
export const besloten = (boek: Grootboek, casus: GeboekteCasus, ...zelf: readonly string[]): void => {
  if (!zelf.includes(casus.aanmelder) && !boek.weg.has(casus.aanmelder)) casus.woorden += 1;
};

/** How many there are in each state, in one order. */
export const tel = <S extends string>(staten: Iterable<S>): Record<string, number> => {
  const geteld: Record<string, number> = {};
  for (const staat of staten) geteld[staat] = (geteld[staat] ?? 0) + 1;
  return Object.fromEntries(Object.entries(geteld).sort(([a], [b]) => (a < b ? -1 : 1)));
};

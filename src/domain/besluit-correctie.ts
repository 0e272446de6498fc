import type { Temporal } from 'temporal-polyfill';
import type { Besluit, BesluitContent, CasusStand, EerderBesluit } from './besluit.ts';
import type { Casus } from './casus.ts';
import type { CorrectieReden } from './lijst-versie.ts';
import { instantText } from './time.ts';

/** So often one besluit can be corrected: all it said before is kept with it. */
const MEESTE_CORRECTIES = 8;

/** Who corrects it, when, why, and as which version of the list. */
export type Correctie = {
  readonly versie: number;
  readonly reden: CorrectieReden;
  readonly door: string;
  readonly now: Temporal.Instant;
};

/** What a besluit says, with its words. */
type Beslist = Omit<EerderBesluit, 'tekst'>;

const zonderLege = <T extends object>(dingen: T): T =>
  Object.fromEntries(Object.entries(dingen).filter(([, waarde]) => waarde !== undefined)) as T;

const beslist = ({ soort, afsluiting, regisseur, terugOp }: Beslist): Beslist =>
  zonderLege({ soort, afsluiting, regisseur, terugOp });

/** Whether there is no room for one more correction. */
export const isVaakGecorrigeerd = ({ correcties = [] }: Besluit): boolean =>
  correcties.length >= MEESTE_CORRECTIES;

const metRegel = (besluit: Besluit, { versie, reden, door, now }: Correctie) => [
  ...(besluit.correcties ?? []),
  { versie, reden, door, op: instantText(now, 'second') },
];

/** The besluit as it should have been, and beside it what it was. `wordt` comes without words: those are in the content. */
export const metCorrectie = (
  besluit: Besluit,
  wordt: Beslist,
  correctie: Correctie,
): Omit<Besluit, 'content'> => {
  const { content: _content, soort: _s, afsluiting: _a, regisseur: _r, terugOp: _t, ...rest } = besluit;
  return { ...rest, ...beslist(wordt), correcties: metRegel(besluit, correctie) };
};

/** It counts no more; what it said can still be read. */
export const trekIn = (besluit: Besluit, correctie: Correctie): Besluit => ({
  ...besluit,
  correcties: metRegel(besluit, correctie),
  ingetrokken: instantText(correctie.now, 'second'),
});

/** The words now, and those before. */
export const contentNa = (besluit: Besluit, content: BesluitContent, tekst: string): BesluitContent => ({
  tekst,
  eerder: [...(content.eerder ?? []), { ...beslist(besluit), tekst: content.tekst }],
});

/** Where a casus stands, as far as a besluit can change it. */
export const casusStand = ({ status, regisseur, terugOp, overTeDragen }: Casus): CasusStand =>
  zonderLege({ status, regisseur, terugOp, overTeDragen });

const zelfdeStand = (a: CasusStand, b: CasusStand): boolean =>
  a.status === b.status &&
  a.regisseur === b.regisseur &&
  a.terugOp === b.terugOp &&
  a.overTeDragen === b.overTeDragen;

/**
 * The casus as it was before this besluit, so that the right one can be applied; undefined when something else happened to it
 * since: then a correction leaves it as it is, and people decide.
 */
export const voorBesluit = (casus: Casus, { gevolg }: Pick<Besluit, 'gevolg'>): Casus | undefined => {
  if (!gevolg || !zelfdeStand(casusStand(casus), gevolg.werd)) return undefined;
  const { regisseur: _r, terugOp: _t, overTeDragen: _o, ...rest } = casus;
  return { ...rest, ...gevolg.was };
};

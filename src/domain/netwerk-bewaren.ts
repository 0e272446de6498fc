import type { Bewaartermijnen } from './netwerk.ts';

/** One retention period as people choose it. Bounds include both ends; casus content is never kept above five years. */
export type Termijn = {
  readonly veld: 'afgewezen' | 'casus' | 'kaarten' | 'audit';
  readonly wat: string;
  readonly eenheid: 'weken' | 'maanden' | 'dagen' | 'jaren';
  readonly van: number;
  readonly tot: number;
};

/** Domain rule 7: retention is chosen by a person; these are the choices. */
export const TERMIJNEN: readonly Termijn[] = [
  { veld: 'afgewezen', wat: 'Afgewezen aanmelding en consultatie', eenheid: 'weken', van: 1, tot: 52 },
  { veld: 'casus', wat: 'Inhoud van een casus, na het sluiten', eenheid: 'maanden', van: 1, tot: 60 },
  { veld: 'kaarten', wat: 'Kaarten in Teams', eenheid: 'dagen', van: 1, tot: 365 },
  { veld: 'audit', wat: 'Logboek van wie wat zag', eenheid: 'jaren', van: 1, tot: 10 },
];

const DAGEN_PER_JAAR = 365.25;
const DAGEN: Record<Termijn['eenheid'], number> = {
  dagen: 1,
  weken: 7,
  maanden: DAGEN_PER_JAAR / 12,
  jaren: DAGEN_PER_JAAR,
};

const dagen = (termijn: Termijn, getal: number): number => Math.floor(getal * DAGEN[termijn.eenheid]);

export type TermijnGetallen = Record<Termijn['veld'], number>;

const VELDEN = {
  afgewezen: 'afgewezenDagen',
  casus: 'casusNaSluitenDagen',
  kaarten: 'kaartenDagen',
  audit: 'auditDagen',
} as const;

/** The periods as they stand in the form: whole weeks, months, days and years. */
export const inGetallen = (bewaartermijnen: Bewaartermijnen): TermijnGetallen =>
  Object.fromEntries(
    TERMIJNEN.map(({ veld, eenheid }) => [veld, Math.round(bewaartermijnen[VELDEN[veld]] / DAGEN[eenheid])]),
  ) as TermijnGetallen;

/** What was filled in, as chosen periods; or the Dutch sentence that says which number cannot be. */
export const leesTermijnen = (
  getallen: Partial<Record<Termijn['veld'], unknown>>,
): Bewaartermijnen | string => {
  const gelezen: Record<string, number> = {};
  for (const termijn of TERMIJNEN) {
    const ingevuld = getallen[termijn.veld];
    const getal = typeof ingevuld === 'string' && ingevuld.trim() === '' ? Number.NaN : Number(ingevuld);
    if (!Number.isInteger(getal) || getal < termijn.van || getal > termijn.tot)
      return `${termijn.wat}: vul een heel getal in van ${termijn.van} tot en met ${termijn.tot} ${termijn.eenheid}.`;
    gelezen[VELDEN[termijn.veld]] = dagen(termijn, getal);
  }
  return { gekozen: true, ...(gelezen as Omit<Bewaartermijnen, 'gekozen'>) };
};

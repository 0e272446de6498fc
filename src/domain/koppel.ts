import type { Aanmelding } from './casus.ts';

/** In what respect somebody is known elsewhere: the same youth, or a brother or sister. */
export type KoppelSoort = 'jongere' | 'gezin';

type Koppelbaar = Pick<Aanmelding, 'status' | 'gewist' | 'koppelsleutel' | 'gezinssleutel' | 'overgedragen'>;

/** Drafts are nobody's business; what was withdrawn or erased is not known any more. */
const isBekend = ({ status, gewist }: Koppelbaar): boolean =>
  status !== 'concept' && status !== 'ingetrokken' && gewist === undefined;

/**
 * The keyed hashes by which other netwerken find this aanmelding; none while it is not to be found. What was handed over is found where
 * it went.
 */
export const koppelSleutels = (aanmelding: Koppelbaar): string[] =>
  isBekend(aanmelding) && !aanmelding.overgedragen
    ? [aanmelding.koppelsleutel, aanmelding.gezinssleutel].filter((sleutel) => sleutel !== undefined)
    : [];

/** In what respect two aanmeldingen are about the same; undefined when they are not. */
export const koppeling = (een: Koppelbaar, ander: Koppelbaar): KoppelSoort | undefined => {
  if (!isBekend(een) || !isBekend(ander)) return undefined;
  if (een.koppelsleutel !== undefined && een.koppelsleutel === ander.koppelsleutel) return 'jongere';
  return een.gezinssleutel !== undefined && een.gezinssleutel === ander.gezinssleutel ? 'gezin' : undefined;
};

/** Where somebody is known too, and whom to call: never which aanmelding, which casus, or why. */
export type Elders = { readonly netwerk: string; readonly bel: readonly string[]; readonly wat: KoppelSoort };

/** "Bel Femke (coördinator)." */
export const belZin = (bel: readonly string[]): string =>
  bel.length === 0 ? 'Jij coördineert dat netwerk ook.' : `Bel ${bel.join(' of ')}.`;

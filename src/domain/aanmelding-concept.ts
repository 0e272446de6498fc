import { z } from 'zod/v4';
import type { Aanmelding } from './casus.ts';
import { kind } from './row.ts';

/**
 * Which aanmelding a deelnemer is filling in; `id` is the deelnemer. At most one, and one doubt beside it, so that no two
 * clicks begin two.
 */
const AanmeldConcept = z.object({ id: z.string(), aanmelding: z.string() });
export const AanmeldConcepten = kind('concept', AanmeldConcept);

/** Where the draft of this kind of this deelnemer is remembered. */
export const conceptId = (deelnemer: string, { twijfel }: Pick<Aanmelding, 'twijfel'>): string =>
  twijfel ? `${deelnemer}!twijfel` : deelnemer;

import { z } from 'zod/v4';
import { kind } from './row.ts';

/** Which aanmelding a deelnemer is filling in; `id` is the deelnemer. At most one, so that no two clicks begin two. */
const AanmeldConcept = z.object({ id: z.string(), aanmelding: z.string() });
export const AanmeldConcepten = kind('concept', AanmeldConcept);

import { z } from 'zod/v4';
import { InstantText } from './time.ts';

export const METING_MOMENTEN = ['start', 'herijking', 'afsluiting'] as const;
export const MetingMoment = z.enum(METING_MOMENTEN);
export type MetingMoment = z.infer<typeof MetingMoment>;

/** The scores are being asked: at which moment of the casus, since when, by whom, and of which partners. */
export const ScoreRonde = z.object({
  moment: MetingMoment,
  op: InstantText,
  door: z.string(),
  gevraagd: z.array(z.string()),
});
export type ScoreRonde = z.infer<typeof ScoreRonde>;

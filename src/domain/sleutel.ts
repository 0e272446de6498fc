import { z } from 'zod/v4';
import { kind } from './row.ts';
import { InstantText } from './time.ts';

/** The data key of one casus, wrapped by the master key. Destroying this row is erasing the casus. */
export const Sleutel = z.object({
  id: z.string(),
  master: z.string(),
  wrapped: z.string(),
  /** Since when what is sealed under it is locked: nothing is opened or sealed with it. */
  beperkt: InstantText.optional(),
});
export type Sleutel = z.infer<typeof Sleutel>;
export const Sleutels = kind('sleutel', Sleutel);

/** That a key was destroyed, and when. A key that is not there without this was lost, which is a bug. */
const Vernietigd = z.object({ id: z.string(), op: InstantText });
export const VernietigdeSleutels = kind('vernietigd', Vernietigd);

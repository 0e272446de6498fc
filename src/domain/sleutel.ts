import { z } from 'zod/v4';
import { kind } from './row.ts';

/** The data key of one casus, wrapped by the master key. Destroying this row is erasing the casus. */
export const Sleutel = z.object({ id: z.string(), master: z.string(), wrapped: z.string() });
export type Sleutel = z.infer<typeof Sleutel>;
export const Sleutels = kind('sleutel', Sleutel);

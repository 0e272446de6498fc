import { z } from 'zod/v4';
import { kind } from './row.ts';
import { InstantText } from './time.ts';

/** The last time a coördinator had a person reminded by hand; `id` is that person. */
export const Herinnering = z.object({ id: z.string(), op: InstantText, door: z.string() });
export type Herinnering = z.infer<typeof Herinnering>;
export const Herinneringen = kind('herinnerd', Herinnering);

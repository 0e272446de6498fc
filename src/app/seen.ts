import { z } from 'zod/v4';
import { kind } from '../domain/row.ts';
import type { Reply } from '../ports/chat.ts';
import { stableId } from './id.ts';

/**
 * An activity that was handled. `antwoord` is given again to a second delivery; it is absent where the answer
 * showed content, which is never kept: then the answer is made anew.
 */
export const Gezien = z.object({ id: z.string(), op: z.string(), antwoord: z.custom<Reply>().optional() });
export type Gezien = z.infer<typeof Gezien>;
export const Gezienen = kind('gezien', Gezien);

/** The id of the seen-row of an activity. */
export const gezienId = (activity: string): string => stableId(activity, -1);

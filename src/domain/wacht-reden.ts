import { z } from 'zod/v4';

/** Why a casus is not treated this time, from a fixed list: without words about the youth. */
export const WachtReden = z.enum([
  'tijd',
  'informatie',
  'aanmelder',
  'ander-overleg',
  'niet-nodig',
  'anders',
]);
export type WachtReden = z.infer<typeof WachtReden>;

/** Each reason as a sentence. */
export const WACHT_REDENEN: Readonly<Record<WachtReden, string>> = {
  tijd: 'Er was te weinig tijd.',
  informatie: 'Er ontbreekt nog informatie.',
  aanmelder: 'De aanmelder is er niet bij en liet geen input achter.',
  'ander-overleg': 'Het past beter bij een ander overleg.',
  'niet-nodig': 'Bespreken is nu niet nodig.',
  anders: 'Er is een andere reden.',
};

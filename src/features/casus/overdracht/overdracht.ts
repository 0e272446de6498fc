import type { Verb } from '../../feature.ts';
import { antwoordVerbs } from './antwoorden.ts';
import { beginVerbs } from './begin.ts';
import { buitenVerbs } from './buiten.ts';
import { formulierVerbs } from './formulier.ts';
import { gesprekVerbs } from './gesprek.ts';
import { lezenVerbs } from './lezen.ts';
import { standVerbs } from './stand.ts';
import { tekenVerbs } from './tekenen.ts';

/** A casus goes to another netwerk: the form, the talk, the answer. */
export const overdrachtVerbs: readonly Verb[] = [
  ...beginVerbs,
  ...formulierVerbs,
  ...lezenVerbs,
  ...tekenVerbs,
  ...standVerbs,
  ...gesprekVerbs,
  ...antwoordVerbs,
  ...buitenVerbs,
];

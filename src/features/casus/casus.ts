import type { Feature } from '../feature.ts';
import { beperkVerbs } from './beperken.ts';
import { casusCommand, lijstBericht, lijstVerbs } from './lijst.ts';
import { logboekVerbs } from './logboek.ts';
import { openenVerbs } from './openen.ts';
import { wisBericht, wisGesloten } from './wissen.ts';

/** One youth under care of the netwerk, by number: which are mine, and what stands in one. */
export const casusFeature: Feature = {
  name: 'casus',
  commands: [casusCommand],
  verbs: [...lijstVerbs, ...openenVerbs, ...logboekVerbs, ...beperkVerbs],
  messages: [lijstBericht, wisBericht],
  erase: wisGesloten,
};

import type { Feature } from '../feature.ts';
import { aanmelderBericht, gelezen, openen } from './aanmelder.ts';
import { bladeren, terugkoppelingCommand, terugkoppelingLijst } from './lijst.ts';

/** What came of it: from the owner of an actie, and to the aanmelder. */
export const terugkoppelingFeature: Feature = {
  name: 'terugkoppeling',
  commands: [terugkoppelingCommand],
  verbs: [bladeren, openen, gelezen],
  messages: [terugkoppelingLijst, aanmelderBericht],
};

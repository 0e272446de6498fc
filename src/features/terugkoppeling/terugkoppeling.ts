import type { Feature } from '../feature.ts';
import { aanmelderBericht, gelezen, openen } from './aanmelder.ts';
import { bladeren, terugkoppelingCommand, terugkoppelingLijst } from './lijst.ts';
import { reflectieVerbs } from './reflectie.ts';
import {
  reflectieBerichten,
  reflectieMomenten,
  reflectieNudge,
  vraagReflectie,
} from './reflectie-berichten.ts';
import { terugvraagBerichten, terugvraagVerbs } from './terugvraag.ts';

/** What came of it: from the owner of an actie, and to the aanmelder. */
export const terugkoppelingFeature: Feature = {
  name: 'terugkoppeling',
  commands: [terugkoppelingCommand],
  verbs: [bladeren, openen, gelezen, ...terugvraagVerbs, ...reflectieVerbs],
  messages: [terugkoppelingLijst, aanmelderBericht, ...terugvraagBerichten, ...reflectieBerichten],
  nudges: [reflectieNudge],
  moments: reflectieMomenten,
  daily: vraagReflectie,
};

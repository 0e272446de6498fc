import type { Feature } from '../feature.ts';
import { digest } from './digest.ts';
import { escalatieVerbs } from './escalatie.ts';
import { escalatieBerichten, gaatUit, leidinggevendeVerbs } from './escalatie-berichten.ts';
import { herinnerCommand, overzichtBericht, stuurNu, toonOverzicht } from './herinner.ts';
import { ingehaald, leveringMislukt } from './levering.ts';
import { kanaalBericht, kanaalVerbs } from './levering-kanaal.ts';
import { leveringVerbs } from './levering-lijst.ts';
import { rustVerbs } from './rust.ts';
import { vervolg } from './sturen.ts';
import { vergeetVerlof, verlofVerbs } from './verlof.ts';

/** Who has not replied, and everything that is asked again: one card per person. */
export const herinneringFeature: Feature = {
  name: 'herinnering',
  commands: [herinnerCommand],
  verbs: [
    stuurNu,
    toonOverzicht,
    ...rustVerbs,
    ...verlofVerbs,
    ...escalatieVerbs,
    ...leidinggevendeVerbs,
    ...leveringVerbs,
    ...kanaalVerbs,
  ],
  messages: [digest, overzichtBericht, leveringMislukt, kanaalBericht, ingehaald, ...escalatieBerichten],
  moments: [vervolg, gaatUit],
  erase: vergeetVerlof,
};

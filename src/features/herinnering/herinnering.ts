import type { Feature } from '../feature.ts';
import { digest } from './digest.ts';
import { herinnerCommand, overzichtBericht, stuurNu, toonOverzicht } from './herinner.ts';
import { ingehaald, leveringMislukt } from './levering.ts';
import { vervolg } from './sturen.ts';

/** Who has not replied, and everything that is asked again: one card per person. */
export const herinneringFeature: Feature = {
  name: 'herinnering',
  commands: [herinnerCommand],
  verbs: [stuurNu, toonOverzicht],
  messages: [digest, overzichtBericht, leveringMislukt, ingehaald],
  moments: [vervolg],
};

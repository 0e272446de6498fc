import type { Feature } from '../feature.ts';
import { actieVerbs } from './acties.ts';
import { vraagVerbs } from './antwoorden.ts';
import { berichten } from './berichten.ts';
import { bestandVerbs, lijstBestanden } from './bestanden.ts';
import { correctieVerbs } from './correctie/beginnen.ts';
import { geleerdVerbs } from './geleerd.ts';
import { liveVerbs } from './live.ts';
import { momenten } from './publiceren.ts';
import { puntVerbs } from './punten.ts';
import { restVerbs } from './rest-verbs.ts';
import { rondomVerbs } from './rondom.ts';
import { besluitenlijst, lezer, startVerbs } from './start.ts';
import { vaststelVerbs } from './vaststellen.ts';
import { versieVerbs } from './versies.ts';

/** Besluiten and acties of an overleg: read from a file or a paste, or filled in; looked at; published. */
export const besluitenlijstFeature: Feature = {
  name: 'besluitenlijst',
  commands: [besluitenlijst],
  readers: [lezer],
  verbs: [
    ...startVerbs,
    ...vraagVerbs,
    ...puntVerbs,
    ...actieVerbs,
    ...restVerbs,
    ...rondomVerbs,
    ...vaststelVerbs,
    ...liveVerbs,
    ...bestandVerbs,
    ...geleerdVerbs,
    ...versieVerbs,
    ...correctieVerbs,
  ],
  files: lijstBestanden,
  messages: berichten,
  moments: momenten,
};

import type { Feature } from '../feature.ts';
import { bezig, gereed, openen } from './antwoorden.ts';
import { actieBerichten } from './berichten.ts';
import { briefBestanden, briefVerbs } from './brief.ts';
import { actieMoment, herinnerEigenaar, signaalCoordinator } from './ladder.ts';
import { actiesCommand, actiesLijst, bladeren } from './lijst.ts';
import { nieuweActies } from './nieuw.ts';
import { overdrachtWeigeren, overdragen, overnemen, vraagCollega } from './overdragen.ts';
import { meerTijd, vragen } from './uitstel.ts';
import { akkoord, weigeren } from './uitstel-beslissen.ts';
import { bevestigVervallen, vervallen } from './vervallen.ts';

/** What was agreed, by whom, by when; and whether it was done. */
export const actiesFeature: Feature = {
  name: 'acties',
  commands: [actiesCommand],
  files: briefBestanden,
  verbs: [
    openen,
    bezig,
    gereed,
    meerTijd,
    vragen,
    akkoord,
    weigeren,
    overdragen,
    vraagCollega,
    overnemen,
    overdrachtWeigeren,
    vervallen,
    bevestigVervallen,
    bladeren,
    ...briefVerbs,
  ],
  messages: [nieuweActies, actiesLijst, ...actieBerichten],
  nudges: [herinnerEigenaar, signaalCoordinator],
  moments: [actieMoment],
};

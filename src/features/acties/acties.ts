import type { Feature } from '../feature.ts';
import { bezig, gereed, luktNiet, openen } from './antwoorden.ts';
import { actieBerichten } from './berichten.ts';
import { briefBestanden, briefVerbs } from './brief.ts';
import { heropenen } from './heropenen.ts';
import { hulpVerbs } from './hulp.ts';
import { actieMoment, herinnerEigenaar, signaalCoordinator } from './ladder.ts';
import { actiesCommand, actiesLijst, bladeren } from './lijst.ts';
import { meer } from './meer.ts';
import { nieuweActies } from './nieuw.ts';
import { ongedaan, ruimTerugOp } from './ongedaan.ts';
import {
  overdrachtIntrekken,
  overdrachtWeigeren,
  overdragen,
  overnemen,
  vraagCollega,
} from './overdragen.ts';
import { splitsVerbs } from './splitsen.ts';
import { actieCommand, maakVerbs, ruimConceptenOp } from './typen.ts';
import { uitBericht } from './uit-bericht.ts';
import { meerTijd, vragen } from './uitstel.ts';
import { akkoord, weigeren } from './uitstel-beslissen.ts';
import { bevestigVervallen, vervallen } from './vervallen.ts';
import { wachtVerbs } from './wachten.ts';
import { wekkerMoment, wekVergeten } from './wekker.ts';

/** What was agreed, by whom, by when; and whether it was done. */
export const actiesFeature: Feature = {
  name: 'acties',
  commands: [actiesCommand, actieCommand],
  files: briefBestanden,
  verbs: [
    openen,
    bezig,
    gereed,
    luktNiet,
    ongedaan,
    meerTijd,
    vragen,
    akkoord,
    weigeren,
    overdragen,
    vraagCollega,
    overdrachtIntrekken,
    overnemen,
    overdrachtWeigeren,
    meer,
    ...hulpVerbs,
    ...splitsVerbs,
    ...wachtVerbs,
    vervallen,
    bevestigVervallen,
    heropenen,
    bladeren,
    ...maakVerbs,
    uitBericht,
    ...briefVerbs,
  ],
  messages: [nieuweActies, actiesLijst, ...actieBerichten],
  nudges: [herinnerEigenaar, signaalCoordinator],
  moments: [actieMoment, wekkerMoment],
  daily: wekVergeten,
  erase: async (turn) => {
    const terug = await ruimTerugOp(turn);
    return terug === 'more' ? terug : ruimConceptenOp(turn);
  },
};

import type { Feature } from '../feature.ts';
import { beperkVerbs } from './beperken.ts';
import { correctieVerbs } from './correctie.ts';
import { correctieWieVerbs } from './correctie-wie.ts';
import { informeerVerbs } from './informeren.ts';
import { levensloopVerbs } from './levensloop.ts';
import { casusCommand, lijstBericht, lijstVerbs } from './lijst.ts';
import { logboekVerbs } from './logboek.ts';
import { meningVerbs } from './mening.ts';
import { metingVerbs } from './meting.ts';
import { openenVerbs } from './openen.ts';
import { overdrachtBerichten } from './overdracht/berichten.ts';
import { overdrachtBestanden } from './overdracht/lezen.ts';
import { herinnerGesprek } from './overdracht/morgen.ts';
import { overdrachtVerbs } from './overdracht/overdracht.ts';
import { overdrachtSamen } from './overdracht/samen.ts';
import { meldWachtende } from './overdracht/wachten.ts';
import { planVerbs } from './plan.ts';
import { regieVerbs } from './regie.ts';
import { regieAntwoordBericht, regieVraagBericht } from './regie-berichten.ts';
import { scoresVerbs } from './scores.ts';
import { meningBericht, meningenBericht, meningNudge, scoreMoment } from './scores-berichten.ts';
import { signaalBerichten, signaalVerbs, signaleer } from './signalen.ts';
import { staatVerbs } from './staat.ts';
import { terugkoppelVerbs } from './terugkoppelen.ts';
import { terugkoppelingBericht, vertelTerugkoppeling } from './terugkoppelen-berichten.ts';
import { terugkoppelLeesVerbs } from './terugkoppelen-lezen.ts';
import { uitvoerBestanden, uitvoerVerbs, wisLinks } from './uitvoer.ts';
import { vertelBerichten, vertelMoment } from './vertellen.ts';
import { wijzigenVerbs } from './wijzigen.ts';
import { wisRestMoment, wisVerzoekVerbs } from './wis-verzoek.ts';
import { kondigAan, wisBericht, wisGesloten } from './wissen.ts';

/** One youth under care of the netwerk, by number: which are mine, what stands in one, and where it goes. */
export const casusFeature: Feature = {
  name: 'casus',
  commands: [casusCommand],
  verbs: [
    ...lijstVerbs,
    ...openenVerbs,
    ...staatVerbs,
    ...regieVerbs,
    ...signaalVerbs,
    ...informeerVerbs,
    ...planVerbs,
    ...scoresVerbs,
    ...meningVerbs,
    ...metingVerbs,
    ...levensloopVerbs,
    ...wijzigenVerbs,
    ...logboekVerbs,
    ...beperkVerbs,
    ...uitvoerVerbs,
    ...wisVerzoekVerbs,
    ...correctieVerbs,
    ...correctieWieVerbs,
    ...overdrachtVerbs,
    ...terugkoppelVerbs,
    ...terugkoppelLeesVerbs,
  ],
  messages: [
    lijstBericht,
    wisBericht,
    ...vertelBerichten,
    regieVraagBericht,
    regieAntwoordBericht,
    meningBericht,
    meningenBericht,
    ...signaalBerichten,
    ...overdrachtBerichten,
    terugkoppelingBericht,
  ],
  nudges: [meningNudge],
  moments: [scoreMoment, wisRestMoment, vertelMoment, vertelTerugkoppeling],
  samen: [overdrachtSamen],
  daily: async (turn) => {
    for (const werk of [kondigAan, meldWachtende, herinnerGesprek, signaleer])
      if ((await werk(turn)) === 'more') return 'more';
    return 'done';
  },
  files: [...uitvoerBestanden, ...overdrachtBestanden],
  erase: async (turn) => ((await wisLinks(turn)) === 'more' ? 'more' : wisGesloten(turn)),
};

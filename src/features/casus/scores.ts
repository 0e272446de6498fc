import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { scoresCard } from '../../../cards/casus/scores.ts';
import { scoresMomentCard } from '../../../cards/casus/scores-moment.ts';
import { type Voortgang, voortgangSvg } from '../../../cards/casus/voortgang.part.ts';
import { type Casus, Casussen, isOpenCasus } from '../../domain/casus.ts';
import { toonDatum } from '../../domain/datum.ts';
import { LEEFGEBIED, LEEFGEBIEDEN, type Scores, verloopVan } from '../../domain/leefgebied.ts';
import { partnerMet } from '../../domain/netwerk.ts';
import { Meningen, type Meting, Metingen, meningPrefix, metingPrefix } from '../../domain/plan.ts';
import { METING_MOMENTEN, MetingMoment, type ScoreRonde } from '../../domain/score-ronde.ts';
import { instantText } from '../../domain/time.ts';
import { lokaleDatum } from '../../domain/werkdag.ts';
import { isLeeg } from '../../domain/wissen.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { bon, eisInhoud } from './invullen.ts';
import { toonMeting } from './meting.ts';
import { SCORE_MOMENT, SCORES_NA_DAGEN, vraagPartners, wieVraagt } from './scores-berichten.ts';
import { CasusData, leidt, vind, waaromZiet } from './toegang.ts';

const BREED = 440;
/** More moments than fit next to each other: the first, and the last ones. */
const MEESTE_METINGEN = 6;

type Geopend = { readonly meting: Meting; readonly scores: Scores };

const teTonen = (metingen: readonly Meting[]): Meting[] =>
  metingen.length <= MEESTE_METINGEN
    ? [...metingen]
    : [...metingen.slice(0, 1), ...metingen.slice(1 - MEESTE_METINGEN)];

const metingenVan = async (turn: DeelnemerTurn, casus: Casus, waarom: string): Promise<Geopend[]> => {
  const alle = (await turn.list(Metingen, { prefix: metingPrefix(casus.id) })).flatMap(({ value }) =>
    isLeeg(value) ? [] : [value],
  );
  const geopend: Geopend[] = [];
  for (const meting of teTonen(alle))
    geopend.push({ meting, scores: (await turn.open(Metingen, meting, waarom)).scores });
  return geopend;
};

const voortgangVan = (turn: DeelnemerTurn, metingen: readonly Geopend[]): Voortgang => ({
  momenten: metingen.map(({ meting }) =>
    toonDatum(lokaleDatum(Temporal.Instant.from(meting.op), turn.netwerk.tijdzone), turn.vandaag),
  ),
  lijnen: LEEFGEBIEDEN.map((gebied) => {
    const punten = metingen.map(({ scores }) => scores[gebied]);
    return { naam: LEEFGEBIED[gebied].naam, verloop: verloopVan(punten), punten };
  }),
});

/** Which of the partners that were asked answered all of it. */
const antwoorden = async (turn: DeelnemerTurn, casus: Casus, ronde: ScoreRonde) => {
  const klaar = (await turn.list(Meningen, { prefix: meningPrefix(casus.id, ronde) })).flatMap(({ value }) =>
    value.klaar ? [value.van] : [],
  );
  const namen = (ids: readonly string[]) => ids.flatMap((id) => partnerMet(turn.netwerk, id)?.naam ?? []);
  return {
    wel: namen(ronde.gevraagd.filter((id) => klaar.includes(id))),
    niet: namen(ronde.gevraagd.filter((id) => !klaar.includes(id))),
  };
};

const toon = verbOn('casus.scores', 'casus-zien', CasusData, vind, async (turn, _data, gevonden) => {
  const { casus } = gevonden;
  eisInhoud(casus);
  const metingen = await metingenVan(turn, casus, waaromZiet(turn, gevonden));
  const voortgang = voortgangVan(turn, metingen);
  return {
    kind: 'card',
    summary: 'Scores',
    card: scoresCard({
      nummer: casus.id,
      voortgang,
      plaat: metingen.length === 0 ? undefined : await turn.pictures.draw(voortgangSvg(voortgang), BREED),
      ronde: casus.scoreRonde && (await antwoorden(turn, casus, casus.scoreRonde)),
      leidt: leidt(turn, gevonden),
    }),
  };
});

/** The moment that is most likely: the first scores are of the start, those of a closed casus of its end. */
const besteMoment = (casus: Casus): MetingMoment => {
  if (!isOpenCasus(casus)) return 'afsluiting';
  return casus.metingOp === undefined ? 'start' : 'herijking';
};

const MOMENT: Readonly<Record<MetingMoment, string>> = {
  start: 'De start van de casus',
  herijking: 'Herijking, of tussendoor',
  afsluiting: 'Het afsluiten van de casus',
};

const kies = (turn: DeelnemerTurn, casus: Casus, fout?: string): Reply => ({
  kind: 'card',
  summary: 'Nieuwe scores',
  card: scoresMomentCard({
    nummer: casus.id,
    momenten: METING_MOMENTEN.map((moment) => ({ title: MOMENT[moment], value: moment })),
    moment: besteMoment(casus),
    partners: [...wieVraagt(turn.netwerk, casus, turn.who.deelnemer).keys()].flatMap(
      (id) => partnerMet(turn.netwerk, id)?.naam ?? [],
    ),
    fout,
  }),
});

const nieuw = verbOn('casus.scores.vraag', 'casus-leiden', CasusData, vind, async (turn, _data, gevonden) => {
  const { casus } = gevonden;
  eisInhoud(casus);
  return casus.scoreRonde ? toonMeting(turn, gevonden, 1) : kies(turn, casus);
});

const Begin = CasusData.extend({
  vraag: z.enum(['partners', 'zelf']),
  moment: MetingMoment.optional().catch(undefined),
});

const begin = verbOn('casus.scores.begin', 'casus-leiden', Begin, vind, async (turn, data, gevonden) => {
  const { casus, stored } = gevonden;
  eisInhoud(casus);
  if (casus.scoreRonde) return toonMeting(turn, gevonden, 1);
  if (data.moment === undefined) return kies(turn, casus, 'Kies bij welk moment de scores horen.');
  const wie = data.vraag === 'partners' ? wieVraagt(turn.netwerk, casus, turn.who.deelnemer) : new Map();
  const scoreRonde: ScoreRonde = {
    moment: data.moment,
    op: instantText(turn.now, 'millisecond'),
    door: turn.who.deelnemer.id,
    gevraagd: [...wie.keys()],
  };
  const na: Casus = { ...casus, scoreRonde };
  turn.replace(Casussen, stored, na);
  turn.audit('scores gevraagd', `casus ${casus.id}`, data.moment);
  if (wie.size === 0) return toonMeting(turn, { ...gevonden, casus: na }, 1);
  vraagPartners(turn, na, scoreRonde, wie);
  turn.moment(turn.now.add({ hours: 24 * SCORES_NA_DAGEN }), SCORE_MOMENT, `${casus.id}!${scoreRonde.op}`);
  return gevraagd(
    na,
    [...wie.keys()].flatMap((id: string) => partnerMet(turn.netwerk, id)?.naam ?? []),
  );
});

/** The receipt: who was asked, and what comes next. */
const gevraagd = (casus: Casus, namen: readonly string[]): Reply =>
  bon(
    casus,
    'De vraag is verstuurd',
    `Gevraagd: ${namen.join(', ')}. Je hoort het als iedereen heeft geantwoord, of na ${SCORES_NA_DAGEN} dagen. Dan stel jij de scores vast.`,
  );

export const scoresVerbs: readonly Verb[] = [toon, nieuw, begin];

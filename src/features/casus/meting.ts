import { type Casus, Casussen } from '../../domain/casus.ts';
import type { GevondenCasus } from '../../domain/casus-toegang.ts';
import { LEEFGEBIEDEN, midden, type Scores } from '../../domain/leefgebied.ts';
import { partnerMet } from '../../domain/netwerk.ts';
import { Meningen, Metingen, meningPrefix, nieuweMeting, REGIE } from '../../domain/plan.ts';
import type { ScoreRonde } from '../../domain/score-ronde.ts';
import { instantText } from '../../domain/time.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { bon, eisInhoud } from './invullen.ts';
import { noteer } from './noteren.ts';
import { ververs } from './scores-berichten.ts';
import {
  bewaar,
  DELEN,
  Formulier,
  formulier,
  type Ingevuld,
  InRonde,
  invulling,
  loopt,
  nietMeer,
  VRAAG,
  vanWie,
} from './scores-formulier.ts';
import { vind, waaromZiet } from './toegang.ts';

/** What each partner said, by leefgebied. */
const meningen = async (turn: DeelnemerTurn, casus: Casus, ronde: ScoreRonde, waarom: string) => {
  const rijen = (await turn.list(Meningen, { prefix: meningPrefix(casus.id, ronde) })).filter(
    ({ value }) => value.van !== REGIE && value.klaar,
  );
  const geopend: { readonly naam: string; readonly scores: Scores }[] = [];
  for (const { value } of rijen) {
    const { scores } = await turn.open(Meningen, value, waarom);
    geopend.push({ naam: partnerMet(turn.netwerk, value.van)?.naam ?? 'Een partner', scores });
  }
  return geopend;
};

/** Which numbers the casusregisseur sees filled in: their own so far, otherwise the middle of what was said. */
const voorstel = (geopend: readonly { readonly scores: Scores }[]): Scores =>
  Object.fromEntries(
    LEEFGEBIEDEN.flatMap((gebied) => {
      const score = midden(geopend.flatMap(({ scores }) => scores[gebied] ?? []));
      return score === undefined ? [] : [[gebied, score]];
    }),
  );

/** The form in which the scores are set, with what the partners said beside it. */
export const toonMeting = async (
  turn: DeelnemerTurn,
  gevonden: GevondenCasus,
  deel: number,
  meer: { readonly nu?: Ingevuld; readonly onbekend?: boolean; readonly fout?: string } = {},
): Promise<Reply> => {
  const { casus } = gevonden;
  const ronde = casus.scoreRonde;
  if (!ronde) return nietMeer(casus);
  const gezegd = await meningen(turn, casus, ronde, waaromZiet(turn, gevonden));
  const eigen = meer.nu ? undefined : await vanWie(turn, casus, ronde, REGIE);
  const nu = meer.nu ?? (eigen?.stored ? eigen.nu : { scores: voorstel(gezegd) });
  return formulier(casus, ronde, deel, {
    verb: 'casus.meting.zet',
    intro:
      gezegd.length === 0
        ? VRAAG
        : 'Onder elke vraag staat wat de partners zeiden. Ingevuld staat het midden daarvan.',
    nu,
    onbekend: meer.onbekend ?? false,
    anderen: (gebied) => {
      const wie = gezegd.flatMap(({ naam, scores }) =>
        scores[gebied] ? [`${naam}: ${scores[gebied]}`] : [],
      );
      return wie.length === 0 ? undefined : `${wie.join('. ')}.`;
    },
    ...(meer.fout ? { fout: meer.fout } : {}),
  });
};

const toon = verbOn('casus.meting', 'casus-leiden', InRonde, vind, async (turn, data, gevonden) => {
  eisInhoud(gevonden.casus);
  if (!loopt(gevonden.casus, data.ronde)) return nietMeer(gevonden.casus);
  return toonMeting(turn, gevonden, data.deel ?? 1);
});

const stelVast = verbOn(
  'casus.meting.zet',
  'casus-leiden',
  Formulier,
  vind,
  async (turn, { deel = 1, ...data }, gevonden) => {
    const { casus, stored } = gevonden;
    eisInhoud(casus);
    const ronde = loopt(casus, data.ronde);
    if (!ronde) return nietMeer(casus);
    const waar = await vanWie(turn, casus, ronde, REGIE);
    const basis = waar.stored
      ? waar.nu
      : { scores: voorstel(await meningen(turn, casus, ronde, waaromZiet(turn, gevonden))) };
    const { ingevuld, fout } = invulling(turn, basis, data, deel);
    if (fout) return toonMeting(turn, gevonden, deel, { nu: ingevuld, onbekend: true, fout });
    if (deel < DELEN) {
      await bewaar(turn, casus, { ...waar, van: REGIE }, ingevuld, false);
      return toonMeting(turn, gevonden, deel + 1, { nu: ingevuld });
    }
    if (Object.keys(ingevuld.scores).length === 0)
      return toonMeting(turn, gevonden, deel, {
        nu: ingevuld,
        fout: 'Er is nog geen enkele score ingevuld. Kies bij minstens één vraag een cijfer.',
      });
    if (waar.stored) turn.remove(Meningen, waar.stored);
    const rij = nieuweMeting(casus, ronde, turn.who.deelnemer.id, turn.now);
    turn.insert(Metingen, { ...rij, content: await turn.seal(Metingen, rij, { scores: ingevuld.scores }) });
    const { scoreRonde: _klaar, ...rest } = casus;
    turn.replace(Casussen, stored, { ...rest, metingOp: instantText(turn.now, 'second') });
    await noteer(turn, casus, { soort: 'scores', waarom: ingevuld.toelichting });
    ververs(turn, casus, ronde);
    return bon(
      casus,
      'De scores zijn vastgesteld',
      'Bij “Plan en scores” zie je hoe het ging sinds de vorige keer.',
    );
  },
);

export const metingVerbs: readonly Verb[] = [toon, stelVast];

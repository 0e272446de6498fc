import type { Casus } from '../../domain/casus.ts';
import { hoortBij } from '../../domain/netwerk.ts';
import type { ScoreRonde } from '../../domain/score-ronde.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { bon, eisInhoud } from './invullen.ts';
import { meldKlaar } from './scores-berichten.ts';
import {
  bewaar,
  DELEN,
  Formulier,
  formulier,
  InRonde,
  invulling,
  loopt,
  nietMeer,
  VRAAG,
  vanWie,
} from './scores-formulier.ts';
import { vind } from './toegang.ts';

/** For which of the partners that were asked this person answers. */
const spreektVoor = ({ who }: DeelnemerTurn, { gevraagd }: ScoreRonde): string | undefined =>
  gevraagd.find((partner) => hoortBij(who.deelnemer, partner));

const nietGevraagd = (casus: Casus): Reply =>
  bon(casus, 'Dit is aan anderen gevraagd', 'Jouw organisatie hoeft hier niets voor te doen.');

const toonMening = verbOn('casus.mening', 'casus-zien', InRonde, vind, async (turn, data, { casus }) => {
  eisInhoud(casus);
  const ronde = loopt(casus, data.ronde);
  if (!ronde) return nietMeer(casus);
  const van = spreektVoor(turn, ronde);
  if (van === undefined) return nietGevraagd(casus);
  const { nu, stored } = await vanWie(turn, casus, ronde, van);
  return formulier(casus, ronde, data.deel ?? 1, {
    verb: 'casus.mening.zet',
    intro: VRAAG,
    nu,
    onbekend: stored?.value.klaar ?? false,
  });
});

const geefMening = verbOn(
  'casus.mening.zet',
  'casus-zien',
  Formulier,
  vind,
  async (turn, { deel = 1, ...data }, { casus }) => {
    eisInhoud(casus);
    const ronde = loopt(casus, data.ronde);
    if (!ronde) return nietMeer(casus);
    const van = spreektVoor(turn, ronde);
    if (van === undefined) return nietGevraagd(casus);
    const waar = await vanWie(turn, casus, ronde, van);
    const { ingevuld, fout } = invulling(turn, waar.nu, data, deel);
    const intro = VRAAG;
    const verb = 'casus.mening.zet';
    if (fout) return formulier(casus, ronde, deel, { verb, intro, nu: ingevuld, onbekend: true, fout });
    const klaar = deel === DELEN;
    await bewaar(turn, casus, { ...waar, van }, ingevuld, klaar || (waar.stored?.value.klaar ?? false));
    turn.audit('mening gegeven', `casus ${casus.id}`);
    if (!klaar)
      return formulier(casus, ronde, deel + 1, {
        verb,
        intro,
        nu: ingevuld,
        onbekend: waar.stored?.value.klaar ?? false,
      });
    await meldKlaar(turn, casus, ronde, van);
    return bon(casus, 'Bedankt, dit is bewaard', 'De casusregisseur stelt de scores vast.');
  },
);

export const meningVerbs: readonly Verb[] = [toonMening, geefMening];

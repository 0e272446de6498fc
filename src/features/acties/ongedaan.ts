import { z } from 'zod/v4';
import { ACTIE_TREDE, type Actie, Acties, isOpenActie } from '../../domain/actie.ts';
import { actieRol, staatVoor } from '../../domain/actie-ladder.ts';
import { ActieTerugs, draaiTerug, kanTerug } from '../../domain/actie-terug.ts';
import { ACTIE_WEKKER, komtUitBij, wekMoment } from '../../domain/actie-wachten.ts';
import { actieZin, staat, statusWoord } from '../../domain/actie-woorden.ts';
import { isCoordinator } from '../../domain/netwerk.ts';
import { instantText } from '../../domain/time.ts';
import type { Reply } from '../../ports/chat.ts';
import { verbOn } from '../feature.ts';
import type { DeelnemerTurn, Turn } from '../turn.ts';
import { bon } from './bon.ts';
import { ActieData, type Gevonden, openActies, vanNetwerk } from './lezen.ts';
import { vervallenBericht, verversVragen } from './verversen.ts';

const Data = ActieData.extend({ welke: z.string().min(1).max(200) });
type Data = z.infer<typeof Data>;

/** For whoever made that change; who that was stands in the row, not on the card. */
const vanWieHetDeed = async (turn: DeelnemerTurn, data: Data): Promise<Gevonden> => {
  const gevonden = await vanNetwerk(turn, data);
  const actie = gevonden.thing.value;
  const ik = turn.who.deelnemer;
  const terug = (await turn.get(ActieTerugs, data.welke))?.value;
  if (terug?.actie === actie.id) return { ...gevonden, subject: { voor: terug.door } };
  // Too long ago to know: whoever has to do with it hears what can be done now.
  const hoort = actieRol(turn.netwerk, actie, ik.id, turn.vandaag) !== 'geen';
  return { ...gevonden, subject: { voor: hoort ? ik.id : undefined } };
};

const watDan = (turn: DeelnemerTurn, actie: Actie): string => {
  if (isOpenActie(actie))
    return `De ${actieZin(actie)} staat op: ${staat(actie)}. Open de actie om het te veranderen.`;
  return isCoordinator(turn.who.deelnemer)
    ? `De ${actieZin(actie)} staat op: ${statusWoord(actie)}. Open de actie en kies Heropenen.`
    : `De ${actieZin(actie)} staat op: ${statusWoord(actie)}. Klopt dat niet? Vraag de coördinator om de actie te heropenen. Dan kun je opnieuw antwoorden.`;
};

const teLaat = (turn: DeelnemerTurn, actie: Actie): Reply => {
  const anders = actie.geschiedenis.at(-1)?.wat.startsWith('ongedaan gemaakt');
  return bon(
    actie,
    anders ? 'Dit is al ongedaan gemaakt' : 'Ongedaan maken kan niet meer',
    anders
      ? watDan(turn, actie)
      : `Dat kan tot tien minuten erna, als er niets is veranderd. ${watDan(turn, actie)}`,
  );
};

/** "Ongedaan maken": the actie as it was, reminders and questions included. */
export const ongedaan = verbOn(
  'actie.ongedaan',
  'eigen-kaart',
  Data,
  vanWieHetDeed,
  async (turn, data, stored) => {
    const nu = stored.value;
    const ik = turn.who.deelnemer.id;
    const rij = await turn.get(ActieTerugs, data.welke);
    if (!rij || nu.terug?.id !== data.welke || !kanTerug(nu, ik, turn.now)) return teLaat(turn, nu);
    const { actie, moment } = draaiTerug(nu, rij.value, { wie: ik, now: turn.now });
    if (actie.wachtOp) {
      // What it waits for again may wait for it by now, or be closed.
      const open = new Map((await openActies(turn)).map((een) => [een.id, een]));
      if (komtUitBij(open, actie.wachtOp, actie.id)) return teLaat(turn, nu);
      turn.moment(wekMoment(turn.now, turn.netwerk.tijdzone), ACTIE_WEKKER, actie.id);
    }
    turn.replace(Acties, stored, actie);
    turn.remove(ActieTerugs, rij);
    if (moment) turn.moment(moment, ACTIE_TREDE, actie.id);
    turn.audit('gewijzigd', `actie ${actie.id}`, `ongedaan gemaakt: ${rij.value.wat}`);
    // What was asked of others by this change is not asked any more; what it answered is asked again.
    verversVragen(turn, nu);
    if (nu.status === 'vervallen')
      for (const { id } of staatVoor(turn.netwerk, nu.eigenaar)) turn.redraw(vervallenBericht(nu, id));
    verversVragen(turn, actie);
    return bon(actie, 'Ongedaan gemaakt', `De ${actieZin(actie)} staat weer op: ${staat(actie)}.`);
  },
);

const OPRUIMEN = { hours: 1 } as const;
const PER_KEER = 40;

/** What cannot be taken back any more is not kept. */
export const ruimTerugOp = async (turn: Turn): Promise<'more' | 'done'> => {
  const grens = instantText(turn.now.subtract(OPRUIMEN), 'millisecond');
  const oud = (await turn.list(ActieTerugs)).filter(({ value }) => value.op < grens);
  for (const een of oud.slice(0, PER_KEER)) turn.remove(ActieTerugs, een);
  return oud.length > PER_KEER ? 'more' : 'done';
};

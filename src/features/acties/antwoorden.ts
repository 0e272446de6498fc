import type { z } from 'zod/v4';
import { luktNietCard } from '../../../cards/acties/lukt-niet.ts';
import {
  ACTIE_TREDE,
  type Actie,
  type ActieContent,
  isOpenActie,
  UITKOMSTEN,
  type Uitkomst,
} from '../../domain/actie.ts';
import { geefAntwoord, zetBezig } from '../../domain/actie-antwoord.ts';
import { wachtOpAntwoord } from '../../domain/actie-ladder.ts';
import { begintOpnieuw } from '../../domain/actie-wachten.ts';
import { actieNaam, actieZin, dagenTeLaat, statusWoord, totDatum } from '../../domain/actie-woorden.ts';
import type { Reply } from '../../ports/chat.ts';
import { verbOn } from '../feature.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { bewaar } from './bewaren.ts';
import { bon, bonMetTerug, bonVoor } from './bon.ts';
import { ActieData, Getypt, openActie, privacyFout, vanCasus, vanEigenaar, verzegel } from './lezen.ts';
import { toonActie, toonGeopend } from './tonen.ts';
import { verversVragen } from './verversen.ts';

/** Shows an actie to whoever may see it. */
export const openen = verbOn('actie.openen', 'casus-zien', ActieData, vanCasus, (turn, _data, { value }) =>
  toonActie(turn, value),
);

const bezigZin = (turn: DeelnemerTurn, actie: Actie): string =>
  dagenTeLaat(actie, turn.vandaag) >= 0
    ? 'Ik laat je met rust. Haal je het niet? Open dan de actie en vraag om meer tijd.'
    : `Ik laat je met rust tot ${totDatum(actie.tot, turn.vandaag)}.`;

/** "Ik ben ermee bezig": the click that happens most. One row read, nothing opened or sealed. */
export const bezig = verbOn(
  'actie.bezig',
  'actie-beantwoorden',
  ActieData,
  vanEigenaar,
  async (turn, _data, stored) => {
    const actie = stored.value;
    if (!isOpenActie(actie))
      return bon(actie, 'Dit was al beantwoord', `De ${actieZin(actie)} staat op: ${statusWoord(actie)}.`);
    const titel = 'Genoteerd: je bent ermee bezig';
    const door = { wie: turn.who.deelnemer.id, now: turn.now };
    // The same click once more gets the same answer, with the way back.
    if (actie.status === 'bezig' && !wachtOpAntwoord(actie))
      return bonVoor(turn, actie, door.wie, titel, bezigZin(turn, actie));
    // Whoever is at it does not wait any more: there is a ladder again.
    const wakker = actie.wachtOp && begintOpnieuw(actie, 'wacht niet meer', turn.netwerk, door);
    if (wakker?.moment) turn.moment(wakker.moment, ACTIE_TREDE, actie.id);
    const next = bewaar(turn, stored, zetBezig(wakker?.actie ?? actie, door), 'bezig');
    turn.audit('gewijzigd', `actie ${actie.id}`, 'eigenaar: bezig');
    return bonMetTerug(turn, next, titel, bezigZin(turn, next));
  },
);

const Antwoord = ActieData.extend({ uitkomst: Getypt, resultaat: Getypt, vervolg: Getypt });
type Antwoord = z.infer<typeof Antwoord>;

const isUitkomst = (tekst: string): tekst is Uitkomst => UITKOMSTEN.some((uitkomst) => uitkomst === tekst);

const foutIn = (turn: DeelnemerTurn, { uitkomst, resultaat, vervolg }: Antwoord): string | undefined => {
  if (!isUitkomst(uitkomst)) return 'Kies eerst hoe het ging.';
  if (resultaat === '')
    return uitkomst === 'gedaan'
      ? 'Schrijf in een of twee regels wat het opleverde.'
      : 'Schrijf in een of twee regels wat er aan de hand is.';
  const label = uitkomst === 'gedaan' ? 'Wat leverde het op?' : 'Vertel het in twee regels';
  return privacyFout({ [label]: resultaat, 'Wat nu?': vervolg }, turn.vandaag);
};

const luktNietFormulier = (
  actie: Actie,
  content: ActieContent,
  ingevuld: Pick<Antwoord, 'uitkomst' | 'resultaat' | 'vervolg'>,
  fout?: string,
): Reply => ({
  kind: 'card',
  summary: 'Lukt het niet?',
  card: luktNietCard({
    id: actie.id,
    naam: actieNaam(actie),
    wat: content.wat,
    ingevuld,
    fout,
  }),
});

/** "Lukt niet": which of the three it is, with what was typed already. */
export const luktNiet = verbOn(
  'actie.luktNiet',
  'actie-beantwoorden',
  Antwoord,
  vanEigenaar,
  async (turn, { resultaat, vervolg }, { value: actie }) =>
    isOpenActie(actie)
      ? luktNietFormulier(actie, await openActie(turn, actie, 'eigenaar'), {
          uitkomst: '',
          resultaat,
          vervolg,
        })
      : toonActie(turn, actie),
);

const dankZin = (actie: Actie): string =>
  isOpenActie(actie)
    ? `De ${actieZin(actie)} wacht op een ander. Laat het weten als er iets verandert.`
    : `De ${actieZin(actie)} staat op: ${actie.status}. De coördinator kan je antwoord lezen.`;

/** The form as it was sent, with what is wrong. */
const opnieuw = (
  turn: DeelnemerTurn,
  actie: Actie,
  content: ActieContent,
  { uitkomst, resultaat, vervolg }: Antwoord,
  fout: string,
): Reply | Promise<Reply> =>
  uitkomst === 'gedaan'
    ? toonGeopend(turn, actie, content, { fout, ingevuld: { resultaat, vervolg } })
    : luktNietFormulier(actie, content, { uitkomst, resultaat, vervolg }, fout);

/** The owner's answer: outcome, result in two lines, what next. */
export const gereed = verbOn(
  'actie.gereed',
  'actie-beantwoorden',
  Antwoord,
  vanEigenaar,
  async (turn, data, stored) => {
    const actie = stored.value;
    if (!isOpenActie(actie)) return toonActie(turn, actie);
    const content = await openActie(turn, actie, 'eigenaar');
    const { uitkomst, resultaat, vervolg } = data;
    const fout = foutIn(turn, data);
    if (fout !== undefined || !isUitkomst(uitkomst)) return opnieuw(turn, actie, content, data, fout ?? '');
    const { vervolg: _oud, ...rest } = content;
    const sealed = await verzegel(turn, actie, {
      ...rest,
      resultaat,
      ...(vervolg === '' ? {} : { vervolg }),
    });
    const door = { wie: turn.who.deelnemer.id, now: turn.now };
    const next = bewaar(turn, stored, geefAntwoord(actie, uitkomst, sealed, door), uitkomst);
    turn.audit('gewijzigd', `actie ${actie.id}`, `eigenaar: ${uitkomst}`);
    if (!isOpenActie(next)) verversVragen(turn, actie);
    return bonMetTerug(turn, next, 'Dank je, je antwoord is binnen', dankZin(next));
  },
);

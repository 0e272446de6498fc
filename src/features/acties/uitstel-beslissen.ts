import { ACTIE_TREDE, type Actie, Acties, isOpenActie } from '../../domain/actie.ts';
import { geefUitstel, weigerUitstel } from '../../domain/actie-antwoord.ts';
import { staatVoor } from '../../domain/actie-ladder.ts';
import { actieZin, totDatum, voornaam } from '../../domain/actie-woorden.ts';
import type { Reply } from '../../ports/chat.ts';
import { verbOn } from '../feature.ts';
import type { DeelnemerTurn, Stored } from '../turn.ts';
import { bon } from './antwoorden.ts';
import { ActieData, Getypt, openActie, privacyFout, vanNetwerk, verzegel } from './lezen.ts';
import { toonGeopend } from './tonen.ts';
import { verversVragen } from './verversen.ts';

/** The date moves at once, and the ladder begins anew. */
export const verzet = (turn: DeelnemerTurn, stored: Stored<Actie>, actie: Actie, tot: string): Actie => {
  const { actie: next, moment } = geefUitstel(actie, tot, turn.netwerk, {
    wie: turn.who.deelnemer.id,
    now: turn.now,
  });
  turn.replace(Acties, stored, next);
  if (moment) turn.moment(moment, ACTIE_TREDE, actie.id);
  turn.audit('gewijzigd', `actie ${actie.id}`, `nieuwe datum ${tot}`);
  return next;
};

/** Tells whoever must answer for the actie now what was decided. */
const vertelEigenaar = (turn: DeelnemerTurn, actie: Actie, akkoord: boolean, tot: string): void => {
  for (const { id } of staatVoor(turn.netwerk, actie.eigenaar))
    turn.send({
      id: `actie.uitstel-antwoord!${actie.id}!${actie.uitstel?.op ?? ''}!${id}`,
      soort: 'actie.uitstel-antwoord',
      over: { actie: actie.id, akkoord, tot },
      aan: { soort: 'deelnemer', deelnemer: id },
    });
};

const Beslissing = ActieData.extend({ toelichting: Getypt });

const alBeslist = (turn: DeelnemerTurn, actie: Actie): Reply =>
  bon(
    actie,
    'Hier is al op geantwoord',
    `De ${actieZin(actie)} is ${isOpenActie(actie) ? `nu voor ${totDatum(actie.tot, turn.vandaag)}` : actie.status}.`,
  );

/** The form again, with what was typed, when it may not be kept or a reason is missing. */
const beslisFout = (turn: DeelnemerTurn, toelichting: string, nodig: boolean): string | undefined =>
  nodig && toelichting === ''
    ? 'Schrijf bij Toelichting waarom je niet akkoord gaat.'
    : privacyFout({ Toelichting: toelichting }, turn.vandaag);

export const akkoord = verbOn(
  'actie.uitstel.akkoord',
  'coordineren',
  Beslissing,
  vanNetwerk,
  async (turn, { toelichting }, stored) => {
    const actie = stored.value;
    if (!actie.uitstel) return alBeslist(turn, actie);
    const content = await openActie(turn, actie, 'coördinator');
    const fout = beslisFout(turn, toelichting, false);
    if (fout !== undefined) return toonGeopend(turn, actie, content, { fout, ingevuld: { toelichting } });
    const tot = actie.uitstel.gevraagdTot;
    const sealed =
      toelichting === ''
        ? actie.content
        : await verzegel(turn, actie, { ...content, uitstelAntwoord: toelichting });
    verzet(turn, stored, { ...actie, content: sealed }, tot);
    vertelEigenaar(turn, actie, true, tot);
    verversVragen(turn, { ...actie, overdracht: undefined });
    return bon(
      actie,
      'Meer tijd gegeven',
      `${voornaam(turn.netwerk, actie.eigenaar)} heeft tot ${totDatum(tot, turn.vandaag)} en hoort dat van mij.`,
    );
  },
);

export const weigeren = verbOn(
  'actie.uitstel.weigeren',
  'coordineren',
  Beslissing,
  vanNetwerk,
  async (turn, { toelichting }, stored) => {
    const actie = stored.value;
    if (!actie.uitstel) return alBeslist(turn, actie);
    const content = await openActie(turn, actie, 'coördinator');
    const fout = beslisFout(turn, toelichting, true);
    if (fout !== undefined) return toonGeopend(turn, actie, content, { fout, ingevuld: { toelichting } });
    const sealed = await verzegel(turn, actie, { ...content, uitstelAntwoord: toelichting });
    turn.replace(Acties, stored, weigerUitstel(actie, sealed, { wie: turn.who.deelnemer.id, now: turn.now }));
    turn.audit('gewijzigd', `actie ${actie.id}`, 'meer tijd geweigerd');
    vertelEigenaar(turn, actie, false, actie.tot);
    verversVragen(turn, { ...actie, overdracht: undefined });
    return bon(
      actie,
      'Niet akkoord',
      `De datum blijft ${totDatum(actie.tot, turn.vandaag)}. ${voornaam(turn.netwerk, actie.eigenaar)} hoort dat van mij.`,
    );
  },
);

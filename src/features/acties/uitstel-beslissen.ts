import { ACTIE_TREDE, type Actie, Acties, isOpenActie } from '../../domain/actie.ts';
import { geefUitstel, telUitstel, weigerUitstel } from '../../domain/actie-antwoord.ts';
import { staatVoor } from '../../domain/actie-ladder.ts';
import { actieZin, statusWoord, totDatum, voornaam } from '../../domain/actie-woorden.ts';
import { DateText } from '../../domain/time.ts';
import type { Reply } from '../../ports/chat.ts';
import { verbOn } from '../feature.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { besprekenZin } from './bespreken.ts';
import { bon } from './bon.ts';
import { ActieData, Getypt, openActie, privacyFout, vanNetwerk, verzegel } from './lezen.ts';
import { toonGeopend } from './tonen.ts';
import { verversVragen } from './verversen.ts';

/** The same actie with another date and a ladder that begins anew; counted as given more time. Plans the ladder. */
export const metNieuweDatum = (turn: DeelnemerTurn, actie: Actie, tot: string): Actie => {
  const { actie: next, moment } = geefUitstel(actie, tot, turn.netwerk, {
    wie: turn.who.deelnemer.id,
    now: turn.now,
  });
  if (moment) turn.moment(moment, ACTIE_TREDE, actie.id);
  turn.audit('gewijzigd', `actie ${actie.id}`, `nieuwe datum ${tot}`);
  return telUitstel(next, turn.now);
};

/** Tells whoever must answer for the actie now what was decided. */
const vertelEigenaar = (
  turn: DeelnemerTurn,
  actie: Actie,
  besluit: { readonly akkoord: boolean; readonly tot: string; readonly agenda?: boolean },
): void => {
  for (const { id } of staatVoor(turn.netwerk, actie.eigenaar))
    turn.send({
      id: `actie.uitstel-antwoord!${actie.id}!${actie.uitstel?.op ?? ''}!${id}`,
      soort: 'actie.uitstel-antwoord',
      over: { actie: actie.id, gevraagd: actie.uitstel?.gevraagdTot ?? besluit.tot, ...besluit },
      aan: { soort: 'deelnemer', deelnemer: id },
    });
};

const Beslissing = ActieData.extend({ toelichting: Getypt, datum: Getypt });
type Getypte = { readonly toelichting: string; readonly datum: string };

const alBeslist = (turn: DeelnemerTurn, actie: Actie): Reply =>
  bon(
    actie,
    'Hier is al op geantwoord',
    `De ${actieZin(actie)} is ${isOpenActie(actie) ? `nu voor ${totDatum(actie.tot, turn.vandaag)}` : statusWoord(actie)}.`,
  );

/** Why it cannot be decided so: the form comes back with what was typed. */
const weigerFout = (turn: DeelnemerTurn, { toelichting }: Getypte): string | undefined =>
  toelichting === ''
    ? 'Schrijf bij Toelichting waarom je niet akkoord gaat.'
    : privacyFout({ Toelichting: toelichting }, turn.vandaag);

const LANGSTE = { years: 1 } as const;

const akkoordFout = (turn: DeelnemerTurn, { toelichting, datum }: Getypte): string | undefined => {
  if (datum !== '' && !DateText.safeParse(datum).success) return 'Kies een datum.';
  if (datum !== '' && datum <= turn.vandaag.toString()) return 'Kies een datum na vandaag.';
  if (datum > turn.vandaag.add(LANGSTE).toString()) return 'Kies een datum binnen een jaar.';
  return privacyFout({ Toelichting: toelichting }, turn.vandaag);
};

/** Yes, with the date that was asked or another one. */
export const akkoord = verbOn(
  'actie.uitstel.akkoord',
  'coordineren',
  Beslissing,
  vanNetwerk,
  async (turn, { toelichting, datum }, stored) => {
    const actie = stored.value;
    if (!actie.uitstel) return alBeslist(turn, actie);
    const content = await openActie(turn, actie, 'coördinator');
    const fout = akkoordFout(turn, { toelichting, datum });
    if (fout !== undefined)
      return toonGeopend(turn, actie, content, { fout, ingevuld: { toelichting, datum } });
    const tot = datum === '' ? actie.uitstel.gevraagdTot : datum;
    const sealed =
      toelichting === ''
        ? actie.content
        : await verzegel(turn, actie, { ...content, uitstelAntwoord: toelichting });
    const next = metNieuweDatum(turn, { ...actie, content: sealed }, tot);
    turn.replace(Acties, stored, next);
    const agenda = await besprekenZin(turn, actie, next);
    vertelEigenaar(turn, actie, { akkoord: true, tot, agenda: agenda !== undefined });
    verversVragen(turn, { ...actie, overdracht: undefined });
    const zin = `${voornaam(turn.netwerk, actie.eigenaar)} heeft tot ${totDatum(tot, turn.vandaag)} en hoort dat van mij.`;
    return bon(actie, 'Meer tijd gegeven', agenda === undefined ? zin : `${zin} ${agenda}`);
  },
);

export const weigeren = verbOn(
  'actie.uitstel.weigeren',
  'coordineren',
  Beslissing,
  vanNetwerk,
  async (turn, { toelichting, datum }, stored) => {
    const actie = stored.value;
    if (!actie.uitstel) return alBeslist(turn, actie);
    const content = await openActie(turn, actie, 'coördinator');
    const fout = weigerFout(turn, { toelichting, datum });
    if (fout !== undefined)
      return toonGeopend(turn, actie, content, { fout, ingevuld: { toelichting, datum } });
    const sealed = await verzegel(turn, actie, { ...content, uitstelAntwoord: toelichting });
    turn.replace(Acties, stored, weigerUitstel(actie, sealed, { wie: turn.who.deelnemer.id, now: turn.now }));
    turn.audit('gewijzigd', `actie ${actie.id}`, 'meer tijd geweigerd');
    vertelEigenaar(turn, actie, { akkoord: false, tot: actie.tot });
    verversVragen(turn, { ...actie, overdracht: undefined });
    return bon(
      actie,
      'Niet akkoord',
      `De datum blijft ${totDatum(actie.tot, turn.vandaag)}. ${voornaam(turn.netwerk, actie.eigenaar)} hoort dat van mij.`,
    );
  },
);

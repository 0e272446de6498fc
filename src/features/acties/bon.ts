import { meldingCard } from '../../../cards/kit/melding.ts';
import { type Actie, isOpenActie } from '../../domain/actie.ts';
import { kanTerug, terugTot } from '../../domain/actie-terug.ts';
import { actieNaam, actieZin, statusWoord } from '../../domain/actie-woorden.ts';
import { toonTijd } from '../../domain/datum.ts';
import type { Reply } from '../../ports/chat.ts';
import type { View } from '../turn.ts';

const MIJN_ACTIES = { title: 'Mijn acties', verb: 'opdracht.start', data: { opdracht: '/acties' } };

/** The receipt of an answer: neutral, and on to what is left. */
export const bon = (actie: Actie, titel: string, zin: string): Reply => ({
  kind: 'card',
  summary: titel,
  card: meldingCard({ context: actieNaam(actie), titel, zin, stappen: [MIJN_ACTIES] }),
});

/** The button that takes the last change back. */
export const terugStap = ({ id, terug }: Actie) => ({
  title: 'Ongedaan maken',
  verb: 'actie.ongedaan',
  data: { actie: id, welke: terug?.id ?? '' },
});

/** `Tot 10:42 kun je dit ongedaan maken.`; nothing when this person cannot. */
export const terugZin = (view: View, actie: Actie, wie: string): string | undefined =>
  actie.terug && kanTerug(actie, wie, view.now)
    ? `Tot ${toonTijd(terugTot(actie.terug.op), view.netwerk.tijdzone)} kun je dit ongedaan maken.`
    : undefined;

/** As `bon`, with the way back; `actie` as it became by what this person did. */
export const bonMetTerug = (view: View, actie: Actie, titel: string, zin: string): Reply =>
  bonVoor(view, actie, actie.terug?.door ?? '', titel, zin);

/** As `bon`, with the way back when the last change was made by this person. */
export const bonVoor = (view: View, actie: Actie, wie: string, titel: string, zin: string): Reply => {
  const tot = terugZin(view, actie, wie);
  return {
    kind: 'card',
    summary: titel,
    card: meldingCard({
      context: actieNaam(actie),
      titel,
      zin: tot === undefined ? zin : `${zin} ${tot}`,
      stappen: tot === undefined ? [MIJN_ACTIES] : [MIJN_ACTIES, terugStap(actie)],
    }),
  };
};

/** Says how it ended, when this actie is closed. */
export const alDicht = (actie: Actie): Reply | undefined =>
  isOpenActie(actie)
    ? undefined
    : bon(actie, 'Deze actie is al afgerond', `De ${actieZin(actie)} staat op: ${statusWoord(actie)}.`);

import type { Temporal } from 'temporal-polyfill';
import { type Actie, type ActieStatus, eersteTrede, isOpenActie, type Uitkomst } from './actie.ts';
import { metMoment } from './actie-ladder.ts';
import type { Netwerk } from './netwerk.ts';
import type { SealedContent } from './row.ts';
import { instantText } from './time.ts';

/** Who does it, and when. */
type Door = { readonly wie: string; readonly now: Temporal.Instant };

const tekst = (at: Temporal.Instant): string => instantText(at, 'millisecond');

/** The same actie with one more line in its history; `wat` is neutral. */
const met = (actie: Actie, wat: string, { wie, now }: Door): Actie => ({
  ...actie,
  geschiedenis: [...actie.geschiedenis, { op: tekst(now), wie, wat }],
});

const zonderVragen = (actie: Actie): Actie => {
  const { uitstel: _uitstel, overdracht: _overdracht, ...rest } = actie;
  return rest;
};

/** The owner is at it: counts as an answer. */
export const zetBezig = (actie: Actie, door: Door): Actie =>
  met({ ...actie, status: 'bezig', beantwoord: tekst(door.now) }, 'bezig', door);

/** The outcome. All but "wacht op ander" close the actie, and with it what was still asked about it. */
export const geefAntwoord = (actie: Actie, uitkomst: Uitkomst, content: SealedContent, door: Door): Actie => {
  const next: Actie = { ...actie, status: uitkomst, content, beantwoord: tekst(door.now) };
  const beantwoord = met(next, uitkomst, door);
  return isOpenActie(beantwoord)
    ? beantwoord
    : metMoment(zonderVragen({ ...beantwoord, klaar: tekst(door.now) }), undefined);
};

/** The state a running actielijst gives it. A closing one ends what was still asked about it. */
export const volgensLijst = (actie: Actie, status: ActieStatus, door: Door): Actie => {
  const next = met({ ...actie, status }, `${status}, volgens de lijst`, door);
  return isOpenActie(next)
    ? { ...next, beantwoord: tekst(door.now) }
    : metMoment(zonderVragen({ ...next, klaar: tekst(door.now) }), undefined);
};

/** More time is asked, until local date `tot`; the owner is left alone until the coördinator answers. */
export const vraagUitstel = (actie: Actie, tot: string, content: SealedContent, door: Door): Actie =>
  met(
    { ...actie, content, beantwoord: tekst(door.now), uitstel: { gevraagdTot: tot, op: tekst(door.now) } },
    `meer tijd gevraagd, tot ${tot}`,
    door,
  );

/** A new date: the ladder begins anew. Plan `moment` with it. */
export const geefUitstel = (
  actie: Actie,
  tot: string,
  netwerk: Netwerk,
  door: Door,
): { readonly actie: Actie; readonly moment: Temporal.Instant | undefined } => {
  const { uitstel: _uitstel, trede: _trede, gevraagd: _gevraagd, beantwoord: _beantwoord, ...rest } = actie;
  const moment = eersteTrede(tot, netwerk, door.now);
  const verzet = met({ ...rest, tot, ladderSinds: tekst(door.now) }, `nieuwe datum ${tot}`, door);
  return { actie: metMoment(verzet, moment), moment };
};

/** The date stays; the owner owes an answer again. */
export const weigerUitstel = (actie: Actie, content: SealedContent, door: Door): Actie => {
  const { uitstel: _uitstel, beantwoord: _beantwoord, ...rest } = actie;
  return met({ ...rest, content }, 'meer tijd geweigerd', door);
};

/** The message that asks a coördinator for more time; one for each time it is asked. */
export const uitstelBericht = (actie: Pick<Actie, 'id'>, op: string, coordinator: string): string =>
  `actie.uitstel!${actie.id}!${op}!${coordinator}`;

/** The message that asks a colleague to take an actie over; one for each time it is asked. */
export const overdrachtBericht = (actie: Pick<Actie, 'id'>, op: string, naar: string): string =>
  `actie.overdracht!${actie.id}!${op}!${naar}`;

/** A colleague is asked; the owner stays the owner until that one says yes. */
export const vraagOverdracht = (actie: Actie, naar: string, door: Door): Actie =>
  met({ ...actie, overdracht: { naar, op: tekst(door.now) } }, 'overdracht gevraagd', door);

/** Another owner: open again, and reminded as the ladder goes on. */
export const krijgtEigenaar = (actie: Actie, eigenaar: string, door: Door, wat = 'overgenomen'): Actie => {
  const { beantwoord: _beantwoord, overdracht: _overdracht, ...rest } = actie;
  return met({ ...rest, eigenaar, status: 'open' }, wat, door);
};

/** Whoever had it takes no part any more, and this person gets it: both stand in the history. */
export const krijgtNaVertrek = (actie: Actie, eigenaar: string, now: Temporal.Instant): Actie =>
  krijgtEigenaar(
    met(actie, 'doet niet meer mee', { wie: actie.eigenaar, now }),
    eigenaar,
    { wie: eigenaar, now },
    'overgenomen na vertrek',
  );

/** How a refusal stands in the history. */
export const OVERDRACHT_GEWEIGERD = 'overdracht geweigerd';

export const weigerOverdracht = (actie: Actie, door: Door): Actie => {
  const { overdracht: _overdracht, ...rest } = actie;
  return met(rest, OVERDRACHT_GEWEIGERD, door);
};

/** It need not be done any more: the coördinator's decision. */
export const laatVervallen = (actie: Actie, content: SealedContent, door: Door): Actie =>
  metMoment(
    zonderVragen(met({ ...actie, status: 'vervallen', content, klaar: tekst(door.now) }, 'vervallen', door)),
    undefined,
  );

import type { Temporal } from 'temporal-polyfill';
import { type Actie, type ActieStatus, eersteTrede, isOpenActie, type Uitkomst } from './actie.ts';
import { metMoment } from './actie-ladder.ts';
import type { Netwerk } from './netwerk.ts';
import type { SealedContent } from './row.ts';
import { instantText } from './time.ts';

/** Who does it, and when. */
export type Door = { readonly wie: string; readonly now: Temporal.Instant };

const tekst = (at: Temporal.Instant): string => instantText(at, 'millisecond');

/** The same actie with one more line in its history; `wat` is neutral. What was changed before cannot be taken back any more. */
export const metRegel = ({ terug: _terug, ...actie }: Actie, wat: string, { wie, now }: Door): Actie => ({
  ...actie,
  geschiedenis: [...actie.geschiedenis, { op: tekst(now), wie, wat }],
});
const met = metRegel;

const zonderVragen = (actie: Actie): Actie => {
  const { uitstel: _uitstel, overdracht: _overdracht, wachtOp: _wachtOp, ...rest } = actie;
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
  // While it waits for another actie there is no ladder.
  const moment = actie.wachtOp === undefined ? eersteTrede(tot, netwerk, door.now) : undefined;
  const verzet = met({ ...rest, tot, ladderSinds: tekst(door.now) }, `nieuwe datum ${tot}`, door);
  return { actie: metMoment(verzet, moment), moment };
};

/** Given more time this often, an actie is talked about at the next overleg. */
export const VAAK_UITGESTELD = 2;

/** The same actie, counted as given more time once more; `bespreken` once that was often enough. */
export const telUitstel = (actie: Actie, now: Temporal.Instant): Actie => {
  const keer = (actie.keerUitgesteld ?? 0) + 1;
  return {
    ...actie,
    keerUitgesteld: keer,
    ...(keer >= VAAK_UITGESTELD && actie.bespreken === undefined ? { bespreken: tekst(now) } : {}),
  };
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

/** The same actie with other helpers; none is no list. */
export const metHelpers = (actie: Actie, helpers: readonly string[]): Actie => {
  const { helpers: _oud, ...rest } = actie;
  return helpers.length === 0 ? rest : { ...rest, helpers: [...new Set(helpers)] };
};

/** Another owner: open again, and reminded as the ladder goes on; one that waits for another actie goes on waiting. */
export const krijgtEigenaar = (actie: Actie, eigenaar: string, door: Door, wat = 'overgenomen'): Actie => {
  const { beantwoord: _beantwoord, overdracht: _overdracht, ...rest } = actie;
  const status = actie.wachtOp === undefined ? 'open' : actie.status;
  const helpers = (actie.helpers ?? []).filter((id) => id !== eigenaar);
  return met(metHelpers({ ...rest, eigenaar, status }, helpers), wat, door);
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

/** Nobody is asked any more; the owner keeps it. */
export const weigerOverdracht = (actie: Actie, door: Door, wat = OVERDRACHT_GEWEIGERD): Actie => {
  const { overdracht: _overdracht, ...rest } = actie;
  return met(rest, wat, door);
};

/** These acties take its place. */
export const laatSplitsen = (actie: Actie, delen: readonly string[], door: Door): Actie =>
  metMoment(
    zonderVragen(
      met(
        { ...actie, status: 'vervallen', gesplitst: [...delen], klaar: tekst(door.now) },
        `gesplitst in ${delen.length} acties`,
        door,
      ),
    ),
    undefined,
  );

/** It need not be done any more: the coördinator's decision. */
export const laatVervallen = (actie: Actie, content: SealedContent, door: Door): Actie =>
  metMoment(
    zonderVragen(met({ ...actie, status: 'vervallen', content, klaar: tekst(door.now) }, 'vervallen', door)),
    undefined,
  );

import type { Temporal } from 'temporal-polyfill';
import { type Actie, eersteTrede, isOpenActie } from './actie.ts';
import { type Door, metRegel } from './actie-antwoord.ts';
import { metMoment } from './actie-ladder.ts';
import { TERUG_MINUTEN } from './actie-terug.ts';
import type { Netwerk } from './netwerk.ts';
import { instantText } from './time.ts';
import { inVenster, lokaleDatum, werkdagVanaf } from './werkdag.ts';

/** The planner looks under this name whether an actie need not wait any longer. */
export const ACTIE_WEKKER = 'actie.wekker';

/** So many acties may wait for one: all of them fit in one commit. */
export const MEESTE_WACHTERS = 12;

/** Days there are at least, when a ladder begins anew after the date has passed. */
const OPNIEUW_DAGEN = 7;

/** It waits for these acties: nobody is reminded until all of them are closed. */
export const gaatWachten = (actie: Actie, op: readonly string[], door: Door): Actie =>
  metMoment(
    metRegel(
      {
        ...actie,
        status: 'wacht op ander',
        wachtOp: [...new Set(op)],
        beantwoord: instantText(door.now, 'millisecond'),
      },
      'wacht op een andere actie',
      door,
    ),
    undefined,
  );

/** The actie that is waited for, knowing by whom. */
export const metWachter = (actie: Actie, wachter: string): Actie => ({
  ...actie,
  wachters: [...new Set([...(actie.wachters ?? []), wachter])],
});

/** The same, waiting for the parts of an actie in place of the whole. */
export const wachtOpDelen = (actie: Actie, heel: string, delen: readonly string[]): Actie =>
  actie.wachtOp?.includes(heel)
    ? { ...actie, wachtOp: [...actie.wachtOp.filter((id) => id !== heel), ...delen] }
    : actie;

/** An open actie, and the moment to plan with it. */
export type Herbegin = { readonly actie: Actie; readonly moment: Temporal.Instant | undefined };

/**
 * Open again, waiting for nothing; the ladder begins anew. When its date is not in the future any more it gets a week: a
 * date that passed while nothing could be done would bring no reminder at all.
 */
export const begintOpnieuw = (actie: Actie, wat: string, netwerk: Netwerk, door: Door): Herbegin => {
  const {
    wachtOp: _wachtOp,
    trede: _trede,
    gevraagd: _gevraagd,
    beantwoord: _beantwoord,
    klaar: _klaar,
    ...rest
  } = actie;
  const vandaag = lokaleDatum(door.now, netwerk.tijdzone);
  const verlopen = actie.tot <= vandaag.toString();
  const tot = verlopen ? werkdagVanaf(vandaag.add({ days: OPNIEUW_DAGEN })).toString() : actie.tot;
  const moment = eersteTrede(tot, netwerk, door.now);
  const open: Actie = { ...rest, status: 'open', tot, ladderSinds: instantText(door.now, 'millisecond') };
  const regel = verlopen ? `${wat}, nieuwe datum ${tot}` : wat;
  return { actie: metMoment(metRegel(open, regel, door), moment), moment };
};

/** When those that wait may go on: after the time in which the closing can still be taken back, in working hours. */
export const wekMoment = (now: Temporal.Instant, zone: string): Temporal.Instant =>
  inVenster(now.add({ minutes: TERUG_MINUTEN }), zone);

/** What planning a moment needs of a unit of work. */
type Plant = {
  readonly now: Temporal.Instant;
  readonly netwerk: Pick<Netwerk, 'tijdzone'>;
  moment(op: Temporal.Instant, soort: string, over: string): void;
};

/** Looks, once the closing of this actie can not be taken back any more, whether those that wait for it may go on. */
export const wekWachters = (turn: Plant, { wachters }: Pick<Actie, 'wachters'>): void => {
  const op = wekMoment(turn.now, turn.netwerk.tijdzone);
  for (const id of wachters ?? []) turn.moment(op, ACTIE_WEKKER, id);
};

/** Whether there is nothing left to wait for; `open` tells of an id whether that actie is still open. */
export const isUitgewacht = (actie: Actie, open: (id: string) => boolean): boolean =>
  isOpenActie(actie) && actie.wachtOp !== undefined && !actie.wachtOp.some(open);

/** Whether whoever waits for `begin` would, in the end, wait for `zoek`. */
export const komtUitBij = (
  acties: ReadonlyMap<string, Pick<Actie, 'wachtOp'>>,
  begin: readonly string[],
  zoek: string,
): boolean => {
  const gezien = new Set<string>();
  const teDoen = [...begin];
  for (let id = teDoen.pop(); id !== undefined; id = teDoen.pop()) {
    if (id === zoek) return true;
    if (gezien.has(id)) continue;
    gezien.add(id);
    teDoen.push(...(acties.get(id)?.wachtOp ?? []));
  }
  return false;
};

/**
 * Which of the open acties wait for nothing any more: what they waited for was closed, by whatever way, or waits for them
 * in turn.
 */
export const teWekken = (open: readonly Actie[]): Actie[] => {
  const per = new Map(open.filter(isOpenActie).map((actie) => [actie.id, actie]));
  return [...per.values()].filter(
    (actie) =>
      actie.wachtOp !== undefined &&
      (isUitgewacht(actie, (id) => per.has(id)) || komtUitBij(per, actie.wachtOp, actie.id)),
  );
};

import { Temporal } from 'temporal-polyfill';
import { ACTIE_TREDE, type Actie, Acties, isOpenActie } from '../../domain/actie.ts';
import { staatVoor } from '../../domain/actie-ladder.ts';
import { TERUG_MINUTEN } from '../../domain/actie-terug.ts';
import { ACTIE_WEKKER, begintOpnieuw, isUitgewacht, teWekken } from '../../domain/actie-wachten.ts';
import { BOT } from '../../domain/netwerk.ts';
import type { MomentKind } from '../feature.ts';
import type { Stored, Turn } from '../turn.ts';

/** Waiting is over: the owner hears it, and the ladder begins anew. */
const wek = (turn: Turn, stored: Stored<Actie>): void => {
  const { actie, moment } = begintOpnieuw(stored.value, 'hoeft niet meer te wachten', turn.netwerk, {
    wie: BOT,
    now: turn.now,
  });
  turn.replace(Acties, stored, actie);
  if (moment) turn.moment(moment, ACTIE_TREDE, actie.id);
  turn.audit('gewijzigd', `actie ${actie.id}`, 'hoeft niet meer te wachten');
  for (const { id } of staatVoor(turn.netwerk, actie.eigenaar))
    turn.send({
      id: `actie.wakker!${actie.id}!${actie.ladderSinds ?? ''}!${id}`,
      soort: 'actie.wakker',
      over: { actie: actie.id },
      aan: { soort: 'deelnemer', deelnemer: id },
    });
};

/** What this actie waits for, as it is now. */
const waarop = async (turn: Turn, { wachtOp = [] }: Actie): Promise<(Actie | undefined)[]> =>
  Promise.all(wachtOp.map(async (id) => (await turn.get(Acties, id))?.value));

/** Looks whether an actie need wait no longer; nothing happens when what it waited for was reopened meanwhile. */
export const wekkerMoment: MomentKind = {
  soort: ACTIE_WEKKER,
  due: async (turn, { over }) => {
    const stored = await turn.get(Acties, over);
    if (!stored || stored.value.wachtOp === undefined) return;
    const open = (await waarop(turn, stored.value)).flatMap((actie) =>
      actie && isOpenActie(actie) ? [actie.id] : [],
    );
    if (isUitgewacht(stored.value, (id) => open.includes(id))) wek(turn, stored);
  },
};

const PER_KEER = 12;

/** Whether the closing of this actie can still be taken back. */
const isNetDicht = (turn: Turn, actie: Actie | undefined): boolean =>
  actie?.klaar !== undefined &&
  Temporal.Instant.compare(Temporal.Instant.from(actie.klaar).add({ minutes: TERUG_MINUTEN }), turn.now) > 0;

/** Each day: those that wait for nothing any more, by whatever way that came about. */
export const wekVergeten = async (turn: Turn): Promise<'more' | 'done'> => {
  const open = await turn.list(Acties, { shelf: 'open' });
  const wakker = new Set(teWekken(open.map(({ value }) => value)).map(({ id }) => id));
  let gewekt = 0;
  for (const stored of open) {
    if (!wakker.has(stored.value.id)) continue;
    if ((await waarop(turn, stored.value)).some((actie) => isNetDicht(turn, actie))) continue;
    if (gewekt === PER_KEER) return 'more';
    wek(turn, stored);
    gewekt += 1;
  }
  return 'done';
};

import type { Temporal } from 'temporal-polyfill';
import { Berichten, Momenten, momentId } from '../domain/bericht.ts';
import { BOT } from '../domain/netwerk.ts';
import { instantText } from '../domain/time.ts';
import { inVenster } from '../domain/werkdag.ts';
import type { NewBericht, Turn } from '../features/turn.ts';
import { nieuwBericht, type Recorded, recordBericht, recordWachtend } from './recorded.ts';
import { toJson } from './rows.ts';

/** The planner lets a message go that waited for working hours, under this name. */
export const VRIJ = 'bericht.vrij';

/**
 * When a message may go: now, or on the next working morning when what somebody does in the evening or the weekend, or what the
 * bot itself does at night, is told to somebody else (protocol, rules). What a person gets of their own doing, and what cannot
 * wait, goes at once.
 */
export const vertrekVan = (
  { who, netwerk, now }: Pick<Turn, 'who' | 'netwerk' | 'now'>,
  { aan, haast }: NewBericht,
): Temporal.Instant => {
  const doet = who.oid === BOT ? BOT : who.deelnemer?.id;
  const wacht = doet !== undefined && aan.soort === 'deelnemer' && aan.deelnemer !== doet && !haast;
  return wacht ? inVenster(now, netwerk.tijdzone) : now;
};

/** Keeps a message until `op`; then it is asked again whether it is still useful. `uniek` tells its moment from others. */
export const recordTot = (
  recorded: Pick<Recorded, 'writes' | 'outbox'>,
  bericht: NewBericht,
  {
    now,
    op,
    uniek,
  }: { readonly now: Temporal.Instant; readonly op: Temporal.Instant; readonly uniek: string },
): void => {
  if (op.epochMilliseconds <= now.epochMilliseconds) {
    recordBericht(recorded, bericht, now);
    return;
  }
  const stil = nieuwBericht(bericht, now);
  const text = instantText(op, 'second');
  const moment = { id: momentId(text, VRIJ, uniek), op: text, soort: VRIJ, over: bericht.id };
  recorded.writes.push(
    { op: 'insert', key: Berichten.keyOf(stil), value: toJson(stil) },
    { op: 'insert', key: Momenten.keyOf(moment), value: moment },
  );
};

/** Lets a message go; when its moment itself came outside working hours, it waits once more. */
export const geefVrij = async (turn: Turn, recorded: Recorded, id: string): Promise<void> => {
  const op = inVenster(turn.now, turn.netwerk.tijdzone);
  if (op.epochMilliseconds > turn.now.epochMilliseconds) return turn.moment(op, VRIJ, id);
  const stored = await turn.get(Berichten, id);
  if (stored?.value.status === 'wacht')
    recordWachtend(recorded, stored.value, instantText(turn.now, 'millisecond'));
};

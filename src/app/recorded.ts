import type { Temporal } from 'temporal-polyfill';
import { type Bericht, Berichten, type Ontvanger, Wachtenden } from '../domain/bericht.ts';
import { instantText } from '../domain/time.ts';
import type { NewBericht, NewNudge } from '../features/turn.ts';
import type { Write } from '../ports/store.ts';
import type { IndexChange } from './index-rijen.ts';
import { toJson } from './rows.ts';

/** What a turn recorded: to be committed at once. */
export type Recorded = {
  readonly writes: Write[];
  /** How the index changes with it. */
  readonly indexed: IndexChange[];
  readonly nudges: NewNudge[];
  /** Something was opened: the answer may be given to a click only. */
  opened: boolean;
  /** Something typed was sealed: the answer may hold it, so it is not kept for a second delivery. */
  sealed: boolean;
  dropped: number;
  /** A key was destroyed: nothing of it may stay behind in the files of the store. */
  destroyed: boolean;
  /** Something in the outbox waits. */
  outbox: boolean;
  /** The earliest moment asked for. */
  wake: Temporal.Instant | undefined;
};

/** What somebody waits for stands before everything that was to be sent already; years begin with a digit above 0. */
export const ANTWOORD_EERST = '0!';

const naarVan = (aan: Ontvanger): string => {
  if (aan.soort === 'deelnemer') return `deelnemer ${aan.deelnemer}`;
  return aan.soort === 'kanaal' ? 'kanaal' : `gesprek ${aan.plaats.conversation}`;
};

/** A message that nothing was done with yet. */
export const nieuwBericht = ({ haast: _haast, ...nieuw }: NewBericht, now: Temporal.Instant): Bericht => ({
  ...nieuw,
  status: 'wacht',
  gemaakt: instantText(now, 'millisecond'),
  pogingen: 0,
  mogelijkDubbel: false,
});

/** Marks that a message waits to be sent from `op` on, in the order of asking. */
export const recordWachtend = (
  recorded: Pick<Recorded, 'writes' | 'outbox'>,
  bericht: Bericht,
  op: string,
  turn: 'first' | 'in order' = 'in order',
): void => {
  const order = String(recorded.writes.length).padStart(3, '0');
  const wachtend = {
    id: `${turn === 'first' ? ANTWOORD_EERST : ''}${op}!${order}!${bericht.id}`,
    bericht: bericht.id,
    ververs: false,
    naar: naarVan(bericht.aan),
  };
  recorded.writes.push({ op: 'insert', key: Wachtenden.keyOf(wachtend), value: wachtend });
  recorded.outbox = true;
};

/** Puts a message in the outbox of the turn: the message, and the mark that it waits, in the order of asking. */
export const recordBericht = (
  recorded: Pick<Recorded, 'writes' | 'outbox'>,
  nieuw: NewBericht,
  now: Temporal.Instant,
  turn: 'first' | 'in order' = 'in order',
): void => {
  const bericht = nieuwBericht(nieuw, now);
  recorded.writes.push({ op: 'insert', key: Berichten.keyOf(bericht), value: toJson(bericht) });
  recordWachtend(recorded, bericht, bericht.gemaakt, turn);
};

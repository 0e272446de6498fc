import { randomBytes } from 'node:crypto';
import { UserError } from '../../domain/errors.ts';
import type { Chat, Outgoing, Reply } from '../../ports/chat.ts';
import type { Input } from '../../ports/input.ts';
import type { Log } from '../../ports/log.ts';
import { DIALOG_BUDGET_MS, type DialogBody, toDialogBody } from './dialog.ts';
import { type InvokeBody, toInvokeBody } from './invoke.ts';
import { TooSlow, within } from './within.ts';

export type TurnsOptions = {
  readonly handle: (input: Input) => Promise<Reply>;
  /** Where a message gets its answer when the turn could not be done. */
  readonly chat: Pick<Chat, 'post'>;
  readonly log: Log;
  /** How long the channel is kept waiting. Teams gives up after 10 to 15 seconds. */
  readonly budgetMs: number;
};

const STILL_BUSY: Reply = {
  kind: 'text',
  text: 'Dit duurt even. Je klik is binnen. Kijk over een minuut opnieuw.',
};
const OLD_CLIENT =
  'Deze knop werkt niet in deze versie van Teams. Werk Teams bij, of open Teams in de browser.';

const somethingWrong = (code: string): Reply => ({
  kind: 'text',
  text: `Er ging iets mis (code ${code}). Probeer het opnieuw; er is niets verloren gegaan.`,
});

/** Runs turns: always an answer within the budget, never an error towards the channel. */
export const createTurns = ({ handle, chat, log, budgetMs }: TurnsOptions) => {
  const running = new Set<Promise<unknown>>();

  const settle = async (input: Input): Promise<Reply> => {
    try {
      return await handle(input);
    } catch (error) {
      if (error instanceof UserError) return { kind: 'error', text: error.message };
      const code = randomBytes(3).toString('hex');
      log.error('turn.failed', error, { code, kind: input.kind });
      return somethingWrong(code);
    }
  };
  /**
   * The card that answers a click may hold content, so it is never posted: content does not stand in a chat. A card
   * that answers what was typed is a question before it is known which netwerk it is for: it is neutral.
   */
  const toMessage = (input: Input, reply: Reply): Outgoing | undefined => {
    if (reply.kind === 'none' || input.kind === 'members') return undefined;
    if (reply.kind !== 'card') return { summary: 'Ketenbot', text: reply.text };
    return input.kind === 'said'
      ? { summary: reply.summary, card: reply.card }
      : { summary: 'Ketenbot', text: OLD_CLIENT };
  };
  const say = async (input: Input, reply: Reply): Promise<void> => {
    const message = toMessage(input, reply);
    if (message === undefined) return;
    const { place, actor } = input;
    try {
      await chat.post({ kind: 'place', place, only: actor }, message);
    } catch (error) {
      log.warn('turn.answer-not-sent', {
        kind: input.kind,
        error: error instanceof Error ? error.name : 'unknown',
      });
    }
  };
  const track = <T>(work: Promise<T>): Promise<T> => {
    running.add(work);
    work.finally(() => running.delete(work));
    return work;
  };
  const inTime = async <T>(input: Input, work: Promise<T>, late: T, budget = budgetMs): Promise<T> => {
    try {
      return await within(budget, work);
    } catch (error) {
      if (!(error instanceof TooSlow)) throw error;
      log.warn('turn.slow', { kind: input.kind });
      return late;
    }
  };

  return {
    /** The answer to a click. A turn over budget goes on; its own answer is then lost, what it did is not. */
    async answer(input: Input): Promise<InvokeBody> {
      return toInvokeBody(await inTime(input, track(settle(input)), STILL_BUSY));
    },
    /** The same for a message extension, which Teams gives less time, as a dialog. */
    async dialog(input: Input): Promise<DialogBody> {
      const budget = Math.min(budgetMs, DIALOG_BUDGET_MS);
      return toDialogBody(await inTime(input, track(settle(input)), STILL_BUSY, budget));
    },
    /**
     * Takes a message in; resolves when it is dealt with or the budget is over. The channel does not send a
     * message again, so a turn that failed is answered in the chat.
     */
    async take(input: Input): Promise<void> {
      await inTime(input, track(settle(input).then((reply) => say(input, reply))), undefined);
    },
    /** Resolves when no turn is running any more, or after `ms`. */
    async drain(ms: number): Promise<void> {
      try {
        await within(ms, Promise.allSettled([...running]));
      } catch {
        log.warn('turn.abandoned', { count: running.size });
      }
    },
  };
};

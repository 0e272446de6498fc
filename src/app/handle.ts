import { belongs } from '../domain/authority.ts';
import { Wachtenden } from '../domain/bericht.ts';
import { RefusedError, UserError } from '../domain/errors.ts';
import { instantText } from '../domain/time.ts';
import type { Turn } from '../features/turn.ts';
import type { Reply } from '../ports/chat.ts';
import type { Document } from '../ports/documents.ts';
import type { Input, Said } from '../ports/input.ts';
import type { Ports } from '../ports/ports.ts';
import { Conflict, MAX_WRITES, StoreUnavailable } from '../ports/store.ts';
import { askBeforeBegin, askWhich } from './ask.ts';
import { recordNudges } from './digest.ts';
import type { Directory } from './directory.ts';
import { documentOf } from './document-of.ts';
import type { Found } from './find.ts';
import { stableId } from './id.ts';
import { withIndex } from './index-rijen.ts';
import type { Inner } from './inner.ts';
import { type Recorded, recordBericht } from './recorded.ts';
import { recordRefusal } from './refusal.ts';
import { type Routes, runChosen, runClicked, runSaid } from './routes.ts';
import { readThing, toJson } from './rows.ts';
import { type Gezien, Gezienen, gezienId } from './seen.ts';
import { stamp } from './stamp.ts';
import { KIES, stampOf } from './stamped.ts';
import { createTurn } from './turn.ts';
import { inPlace, NOG_EENS, naming, type Work, workOf, worksOfMembers } from './work.ts';

/** The message that answers a command, in the chat it was typed in. */
export const ANTWOORD = 'antwoord';

const MAX_TRIES = 6;

/**
 * Resolves with the answer to a click, and with an error or a question that nobody else will tell: it belongs to no
 * netwerk (yet), and is neutral. What was typed is otherwise answered by the outbox.
 */
export type Handler = (input: Input) => Promise<Reply>;

type After = (netwerk: string, recorded: Recorded) => void;

/**
 * One way in: find the netwerk, run the feature, commit everything at once, answer. Losing against another
 * commit means deciding again on what is there now; a second delivery gets the first answer.
 */
export const createHandler = (ports: Inner, routes: Routes, directory: Directory, after: After): Handler => {
  const opened = firstTimes();
  const seenBefore = async (netwerk: string, input: Input): Promise<Gezien | undefined> =>
    (await readThing(ports.store, netwerk, Gezienen, gezienId(occasionOf(input))))?.value;

  /** Without an answer of the store it is not known whether the turn happened: the seen-row tells. */
  const commitOf = async (
    input: Input,
    found: Found,
    turn: Turn,
    recorded: Recorded,
    reply: Reply,
  ): Promise<{ committed: boolean; reply: Reply }> => {
    try {
      if (isFirst(found, recorded)) {
        // Before the netwerk is there, so that a crash right after it leaves nothing that nobody looks at.
        await directory.announce(found.netwerk);
        recorded.wake ??= turn.now;
      }
      return await finish(ports, input, found, turn, recorded, reply, opened);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      // If it did happen, what it asked for must not wait.
      after(found.netwerk.id, recorded);
      if (!(await seenBefore(found.netwerk.id, input))) throw error;
      return { committed: false, reply: stamped(reply, input, found) };
    }
  };

  const answer = async ({ input, typed, find }: Work): Promise<Reply> => {
    let document: Document | undefined;
    for (let attempt = 1; ; attempt++) {
      const found = await find();
      if ('which' in found) return input.kind === 'said' ? askWhich(directory, input, found.which) : NONE;
      const { netwerk } = found;
      if (typed && attempt === 1) document = await documentOf(ports.documents, typed);
      const { turn, recorded } = begin(ports, directory, input, found);
      let reply: Reply;
      try {
        reply = await run(routes, directory, turn, { input, typed }, document);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        // Refused because it was done already, by the first delivery of this very activity: the same answer.
        const seen = await seenBefore(netwerk.id, input);
        if (seen) return seen.antwoord ?? NONE;
        reply = { kind: 'error', text: error.message };
        // Nothing of a turn that was refused is written but that it was; only the sentence goes out.
        recorded.writes.length = 0;
        recorded.indexed.length = 0;
        recorded.nudges.length = 0;
        recorded.outbox = false;
        recorded.destroyed = false;
        recorded.wake = undefined;
        if (error instanceof RefusedError && found.etag !== undefined)
          await recordRefusal(turn, input, error);
      }
      // Who has no business there does not hear what it is called.
      if (found.oneOfMore && belongs(turn.who)) reply = naming(reply, netwerk.naam);
      // No netwerk came of it: there is no outbox to answer from, so the edge does.
      if (found.etag === undefined && input.kind === 'said' && !savesNetwerk(recorded))
        return reply.kind === 'error' ? reply : { kind: 'error', text: NOG_GEEN_NETWERK };
      const outcome = await commitOf(input, found, turn, recorded, reply);
      if (outcome.committed) {
        after(netwerk.id, recorded);
        // What was typed is answered through the outbox.
        return input.kind === 'said' ? NONE : outcome.reply;
      }
      const seen = await seenBefore(netwerk.id, input);
      if (seen) {
        // Whoever did it may have died before looking after what it asked for.
        after(netwerk.id, recorded);
        return input.kind === 'said' ? NONE : (seen.antwoord ?? outcome.reply);
      }
      if (attempt >= MAX_TRIES)
        throw new UserError('Er zijn nu veel mensen tegelijk bezig. Probeer het over een minuut opnieuw.');
    }
  };

  /** Trouble with one netwerk of a team does not keep the others from hearing who came or left. */
  const answerMembers = async (input: Input): Promise<Reply> => {
    const outcomes: PromiseSettledResult<Reply>[] = [];
    for (const work of await worksOfMembers(directory, input))
      outcomes.push(...(await Promise.allSettled([answer(work)])));
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason;
    return NONE;
  };

  return async (input) => {
    try {
      if (input.kind === 'members') return await answerMembers(input);
      return (await askBeforeBegin(directory, input)) ?? (await answer(await workOf(directory, input)));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      // Nobody's netwerk, or an unreadable file: there is nothing to commit, so the edge gives the answer itself.
      return { kind: 'error', text: error.message };
    }
  };
};

const NONE: Reply = { kind: 'none' };
const NOG_GEEN_NETWERK = 'In dit team is nog geen netwerk. Typ /netwerk om het in te richten.';

/** What happened: this activity, by this person. Everything a turn makes up follows from it. */
const occasionOf = ({ activity, actor }: Input): string => `${activity}!${actor.tenant}!${actor.oid}`;

const savesNetwerk = (recorded: Recorded): boolean => recorded.writes.some(({ key }) => key === 'netwerk');

const isFirst = (found: Found, recorded: Recorded): boolean =>
  found.etag === undefined && savesNetwerk(recorded);

const begin = (ports: Inner, directory: Directory, input: Input, found: Found) =>
  createTurn(ports, {
    netwerk: found.netwerk,
    netwerkEtag: found.etag,
    who: directory.who(input.actor, found.netwerk),
    occasion: occasionOf(input),
    place: input.place,
    now: ports.clock.now(),
    netwerken: async () => found.choosable ?? directory.choosable(input),
  });

const run = async (
  routes: Routes,
  directory: Directory,
  turn: Turn,
  { input, typed }: Pick<Work, 'input' | 'typed'>,
  document: Document | undefined,
): Promise<Reply> => {
  switch (input.kind) {
    case 'said':
      return runSaid(routes, turn, input.text, document);
    case 'clicked':
      return input.verb === KIES
        ? runChosen(
            turn,
            () => directory.choices.remember(input.actor, input.place, turn.netwerk.id),
            async () =>
              typed || stampOf(input.data).getypt === undefined
                ? inPlace(await runSaid(routes, turn, typed?.text ?? '/help', document))
                : inPlace(NOG_EENS),
          )
        : runClicked(routes, turn, input.verb, input.data);
    case 'members':
      for (const feature of routes.features) await feature.members?.(turn, input);
      return { kind: 'none' };
  }
};

/** Drawing the posted message anew takes away the card that was the answer: not when that one still asks something. */
const goesOn = (reply: Reply): boolean =>
  reply.kind === 'card' &&
  (reply.busy === true || JSON.stringify(reply.card.body).includes('"type":"Input.'));

/** The posted message a click stands in, as its card says. */
const messageOf = (input: Input): string | undefined =>
  // The question which netwerk is meant may stand in a message of another one.
  input.kind === 'clicked' && input.verb !== KIES ? stampOf(input.data).b : undefined;

const stamped = (reply: Reply, input: Input, found: Found): Reply =>
  reply.kind === 'card' ? { ...reply, card: stamp(reply.card, found.netwerk.id, messageOf(input)) } : reply;

/** What the answer to a command says is nobody's message: whoever asked has it in front of them. */
const ANSWERS = `${ANTWOORD}!`;

/** That this person opened or answered a message: to be noted with it. Opening is noted once by this process. */
const seenMark = (
  { who, netwerk, now }: Turn,
  bericht: string,
  beantwoord: boolean,
  firstTime: (what: string) => boolean,
): { wie: string; op: string; beantwoord: boolean } | undefined => {
  const wie = who.deelnemer?.id;
  if (wie === undefined || bericht.startsWith(ANSWERS)) return undefined;
  if (!firstTime(`${netwerk.id}/${bericht}/${wie}`) && !beantwoord) return undefined;
  return { wie, op: instantText(now, 'second'), beantwoord };
};

const MOST_REMEMBERED = 10_000;

/** Whether this is the first time, as far as this process remembers. */
const firstTimes = (): ((what: string) => boolean) => {
  const known = new Set<string>();
  return (what) => {
    if (known.has(what)) return false;
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.add(what);
    return true;
  };
};

const unlessThere = (error: unknown): void => {
  if (!(error instanceof Conflict)) throw error;
};

/** Adds to the turn what belongs to every turn (answer, redrawn card, seen-row), and commits. */
const finish = async (
  ports: Ports,
  input: Input,
  found: Found,
  turn: Turn,
  recorded: Recorded,
  reply: Reply,
  firstTime: (what: string) => boolean,
): Promise<{ committed: boolean; reply: Reply }> => {
  const b = messageOf(input);
  const answer = stamped(reply, input, found);
  const changed = recorded.writes.some((write) => !write.key.startsWith('audit!'));
  const answered = changed && !goesOn(reply);
  const nothing = input.kind !== 'said' && recorded.writes.length === 0 && recorded.nudges.length === 0;
  const mark = b === undefined ? undefined : seenMark(turn, b, answered, firstTime);
  if (b !== undefined && (answered || mark)) {
    turn.insert(Wachtenden, {
      id: `${instantText(turn.now, 'millisecond')}!ververs!${stableId(occasionOf(input), -3)}`,
      bericht: b,
      ververs: true,
      ...(mark ? { gezien: mark } : {}),
      ...(answered ? {} : { stil: true as const }),
    });
  }
  if (nothing) {
    // Looking changes nothing: only that it was looked at is noted, and a second time does no harm.
    if (recorded.writes.length > 0)
      await ports.store.commit(found.netwerk.id, recorded.writes).catch(unlessThere);
    return { committed: true, reply: answer };
  }
  if (recorded.nudges.length > 0) await recordNudges(turn, recorded, stableId(occasionOf(input), -2));
  if (input.kind === 'said') recordAnswer(input, recorded, reply, turn);
  const keep = input.kind !== 'said' && !recorded.opened && !recorded.sealed;
  const gezien = {
    id: gezienId(occasionOf(input)),
    op: instantText(turn.now, 'second'),
    ...(keep ? { antwoord: answer } : {}),
  };
  recorded.writes.push({ op: 'insert', key: Gezienen.keyOf(gezien), value: toJson(gezien) });
  const writes = await withIndex(ports.store, found.netwerk.id, recorded);
  if (writes.length > MAX_WRITES)
    throw new Error(`a turn of ${writes.length} writes does not fit in one commit`);
  try {
    await ports.store.commit(found.netwerk.id, writes);
    return { committed: true, reply: answer };
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return { committed: false, reply: answer };
  }
};

/** In a channel only the one who typed sees the answer. */
const recordAnswer = (input: Said, recorded: Recorded, reply: Reply, turn: Turn): void => {
  if (reply.kind === 'none') return;
  if (recorded.opened) throw new Error('a turn that opened content cannot be answered by a posted message');
  const { actor, place } = input;
  recordBericht(
    recorded,
    {
      id: `antwoord!${gezienId(occasionOf(input))}`,
      ...((reply.kind === 'card' && reply.bericht) || { soort: ANTWOORD, over: toJson(reply) }),
      aan: {
        soort: 'gesprek',
        plaats: place,
        ...(place.kind === 'personal' ? {} : { alleen: { teamsId: actor.teamsId, oid: actor.oid } }),
      },
    },
    turn.now,
    'first',
  );
};

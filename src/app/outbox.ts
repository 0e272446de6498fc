import { type Bericht, Berichten, type Wachtend, Wachtenden } from '../domain/bericht.ts';
import type { Netwerk } from '../domain/netwerk.ts';
import type { Stored } from '../features/turn.ts';
import type { Address, Outgoing, Reply } from '../ports/chat.ts';
import { ChatError } from '../ports/chat.ts';
import { Conflict, type Json, StoreUnavailable, type Write } from '../ports/store.ts';
import { DIGEST } from './digest.ts';
import type { Directory } from './directory.ts';
import { ANTWOORD } from './handle.ts';
import type { Inner } from './inner.ts';
import { composeBericht } from './kaart.ts';
import { addressOf, composeAnswer, type Made, outgoing, reasonOf } from './levering.ts';
import { KANAAL, MISLUKT, vertelMislukt } from './mislukt.ts';
import { leegVan, staatEr, zonderKaart } from './opruimen/kaart.ts';
import { ANTWOORD_EERST } from './recorded.ts';
import type { Routes } from './routes.ts';
import { listThings, readThing, toJson } from './rows.ts';
import { createView } from './view.ts';

/** How long one instance may be busy with a message before another calls it lost, in real milliseconds. */
const LEASE_MS = 60_000;
/** Messages in the air at once, for one netwerk: enough for Teams, and no more than that is `onzeker` after a crash. */
const AT_ONCE = 8;
/** When something must be tried again, this is how soon it is looked at. */
const COME_BACK_MS = 2_000;
const MAX_TRIES = 8;

export type Outbox = {
  /**
   * Sends what waits. Resolves with when to come back (wall clock, milliseconds) if something is left. While `growing`,
   * digests wait: more is added to them.
   */
  dispatch(netwerk: string, growing: () => boolean): Promise<number | undefined>;
};

/** What is done in the place of sending, by kind: never given up, and harmless to do again. No chat ever sees it. */
export type Intern = ReadonlyMap<string, (netwerk: Netwerk, over: Json) => Promise<void>>;

type Ready = { readonly address: Address; readonly message: Outgoing };
/** What came of a message, and the message as it was claimed. */
type Outcome = { readonly stored: Stored<Bericht>; readonly next: Bericht };

/**
 * Sends what waits. A message is claimed with a lease, asked again whether it is still useful, sent with one
 * request, and noted. Dying between sending and noting leaves `bezig` with an old lease: that is `onzeker`.
 */
export const createOutbox = (ports: Inner, routes: Routes, directory: Directory, intern: Intern): Outbox => {
  const { store, chat, wall } = ports;
  /** Sent, but the store did not take the note: this process knows better than that it is `onzeker`. */
  const unnoted = new Map<string, Outcome>();
  /** Claims of which the store did not say whether they landed. */
  const claims = new Map<string, number>();

  const resendable = ({ soort }: Bericht): boolean =>
    intern.has(soort) || (routes.messages.get(soort)?.again ?? false);

  const compose = async (netwerk: Netwerk, bericht: Bericht): Promise<Made> => {
    if (bericht.soort === ANTWOORD) return composeAnswer(bericht.over as unknown as Reply);
    const view = createView(ports, netwerk, ports.clock.now());
    const made = await composeBericht(routes, view, bericht);
    if (!made) throw new Error(`no feature composes ${bericht.soort}`);
    return made;
  };

  const note = async (
    netwerk: Netwerk,
    stored: Stored<Bericht>,
    wachtend: Stored<Wachtend> | undefined,
    next: Bericht,
  ) => {
    const writes: Write[] = [
      { op: 'replace', key: Berichten.keyOf(next), value: toJson(next), etag: stored.etag },
    ];
    if (wachtend) writes.push({ op: 'delete', key: Wachtenden.keyOf(wachtend.value), etag: wachtend.etag });
    if (next.status === 'mislukt' && next.soort !== MISLUKT)
      await vertelMislukt(ports, netwerk, next, writes, routes.messages.has(KANAAL));
    await store.commit(netwerk.id, writes);
  };

  const forget = (netwerk: Netwerk, { value, etag }: Stored<Wachtend>): Promise<void> =>
    store.commit(netwerk.id, [{ op: 'delete', key: Wachtenden.keyOf(value), etag }]);

  /** Claims a message. A number: not now, come back then; undefined: there is nothing left to do. */
  const claim = async (
    netwerk: Netwerk,
    wachtend: Stored<Wachtend>,
    growing: () => boolean,
  ): Promise<Stored<Bericht> | number | undefined> => {
    const stored = await readThing(store, netwerk.id, Berichten, wachtend.value.bericht);
    if (stored?.value.status !== 'wacht' && stored?.value.status !== 'bezig') {
      await forget(netwerk, wachtend);
      return undefined;
    }
    const { value } = stored;
    const key = `${netwerk.id}/${value.id}`;
    // The store did not say so, but this claim did land: nothing was sent on it.
    if (value.status === 'bezig' && value.tot === claims.get(key)) {
      claims.delete(key);
      return stored;
    }
    if ((value.tot ?? 0) > wall()) return value.tot;
    if (value.soort === DIGEST && growing()) return wall() + COME_BACK_MS;
    const lost = value.status === 'bezig';
    if (lost && (value.mogelijkDubbel || !resendable(value))) {
      await note(netwerk, stored, wachtend, { ...value, status: 'onzeker' });
      return undefined;
    }
    const busy: Bericht = {
      ...value,
      status: 'bezig',
      // The fraction tells this claim from one that another instance makes in the same millisecond.
      tot: wall() + LEASE_MS + ports.chance(),
      pogingen: value.pogingen + 1,
      mogelijkDubbel: value.mogelijkDubbel || lost,
    };
    claims.set(key, busy.tot ?? 0);
    try {
      await store.commit(netwerk.id, [
        { op: 'replace', key: Berichten.keyOf(busy), value: toJson(busy), etag: stored.etag },
      ]);
    } catch (error) {
      if (error instanceof Conflict) claims.delete(key);
      throw error;
    }
    const claimed = await readThing(store, netwerk.id, Berichten, busy.id);
    claims.delete(key);
    return claimed;
  };

  /** What is left to do before sending, which may go wrong without harm: nothing was sent yet. */
  const prepare = async (netwerk: Netwerk, bericht: Bericht): Promise<Ready | Partial<Bericht>> => {
    const inwendig = intern.get(bericht.soort);
    if (inwendig) {
      await inwendig(netwerk, bericht.over);
      return { status: 'verzonden' };
    }
    const made = await compose(netwerk, bericht);
    if (!made.send) return { status: 'vervallen', reden: made.reason ?? 'niet meer nodig' };
    const address = addressOf(netwerk, bericht);
    if (typeof address === 'string') return { status: 'mislukt', reden: address };
    return { address, message: outgoing(netwerk, bericht, made) };
  };

  const post = async (bericht: Bericht, { address, message }: Ready): Promise<Partial<Bericht>> => {
    try {
      const posted = await chat.post(address, message);
      const serviceUrl = address.kind === 'place' ? address.place.serviceUrl : address.serviceUrl;
      return {
        status: 'verzonden',
        activiteit: posted.activity,
        gesprek: { serviceUrl, conversation: posted.conversation },
        verzonden: ports.clock.now().toString({ smallestUnit: 'second' }),
      };
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      return afterTrouble(bericht, error);
    }
  };

  const afterTrouble = (bericht: Bericht, error: ChatError): Partial<Bericht> => {
    const { soort, pogingen, mogelijkDubbel } = bericht;
    ports.log.warn('outbox.trouble', { soort, kind: error.kind, status: error.status, poging: pogingen });
    if (error.kind === 'refused' || (error.kind === 'busy' && pogingen >= MAX_TRIES))
      return { status: 'mislukt', reden: reasonOf(error) };
    if (error.kind === 'unsure' && (mogelijkDubbel || !resendable(bericht)))
      return { status: 'onzeker', reden: 'geen antwoord van Teams' };
    return {
      status: 'wacht',
      tot: later(pogingen, error.retryAfter),
      mogelijkDubbel: mogelijkDubbel || error.kind === 'unsure',
    };
  };

  const later = (pogingen: number, seconds = Math.min(300, 2 ** pogingen)): number =>
    wall() + seconds * 1000 * (1 + ports.chance() / 2);

  /**
   * Nothing was sent: it is tried again, and in the end given up, which the coördinator hears. A store that is away says nothing of the
   * message: then it waits as long as it takes.
   */
  const release = ({ soort, pogingen }: Bericht, error: unknown): Partial<Bericht> =>
    pogingen >= MAX_TRIES && !intern.has(soort) && !(error instanceof StoreUnavailable)
      ? { status: 'mislukt', reden: 'het bericht kon niet worden gemaakt' }
      : { status: 'wacht', tot: later(pogingen) };

  /** Writes what came of a message that was claimed. Resolves with when to come back, if it must be tried again. */
  const settle = async (
    netwerk: Netwerk,
    wachtend: Stored<Wachtend>,
    { stored, next }: Outcome,
  ): Promise<number | undefined> => {
    const key = `${netwerk.id}/${next.id}`;
    unnoted.set(key, { stored, next });
    const again = next.status === 'wacht';
    for (let attempt = 1; ; attempt++) {
      try {
        await note(netwerk, stored, again ? undefined : wachtend, next);
        break;
      } catch (error) {
        // Somebody else may have told the coördinatoren just now: then there is less to note.
        if (error instanceof Conflict && attempt < 3) continue;
        // Without an answer of the store it is not known here whether this was noted: it is noted again later.
        if (!(error instanceof StoreUnavailable)) unnoted.delete(key);
        throw error;
      }
    }
    unnoted.delete(key);
    return again ? next.tot : undefined;
  };

  const sendOne = async (
    netwerk: Netwerk,
    wachtend: Stored<Wachtend>,
    growing: () => boolean,
  ): Promise<number | undefined> => {
    const known = unnoted.get(`${netwerk.id}/${wachtend.value.bericht}`);
    if (known) return settle(netwerk, wachtend, known);
    const stored = await claim(netwerk, wachtend, growing);
    if (stored === undefined || typeof stored === 'number') return stored;
    const bericht = stored.value;
    const outcome = (more: Partial<Bericht>) =>
      settle(netwerk, wachtend, { stored, next: { ...bericht, ...more } });
    let ready: Ready | Partial<Bericht>;
    try {
      ready = await prepare(netwerk, bericht);
    } catch (error) {
      ports.log.error('outbox.failed', error, { bericht: bericht.id });
      return outcome(release(bericht, error));
    }
    return outcome('address' in ready ? await post(bericht, ready) : ready);
  };

  /**
   * Notes that the one a message is for opened or answered it. False while it is still noted as being sent: that comes
   * first.
   */
  const noteSeen = async (
    netwerk: Netwerk,
    { value, etag }: Stored<Bericht>,
    { wie, op, beantwoord }: NonNullable<Wachtend['gezien']>,
  ): Promise<boolean> => {
    if (value.status === 'bezig') return false;
    const next: Bericht = {
      ...value,
      geopend: value.geopend ?? op,
      ...(beantwoord ? { beantwoord: value.beantwoord ?? op } : {}),
    };
    const isNew = next.geopend !== value.geopend || next.beantwoord !== value.beantwoord;
    if (isNew && value.aan.soort === 'deelnemer' && value.aan.deelnemer === wie)
      await store.commit(netwerk.id, [
        { op: 'replace', key: Berichten.keyOf(next), value: toJson(next), etag },
      ]);
    return true;
  };

  /**
   * Draws a posted card anew, after somebody answered it, or empties it. Harmless to do twice; tried a few times, and dropped
   * when it cannot be done: a card that could not be emptied now comes up again in the round of tomorrow, unless it is gone.
   */
  const redraw = async (netwerk: Netwerk, wachtend: Stored<Wachtend>): Promise<number | undefined> => {
    const { pogingen = 0, tot = 0 } = wachtend.value;
    if (tot > wall()) return tot;
    const stored = await readThing(store, netwerk.id, Berichten, wachtend.value.bericht);
    if (stored && wachtend.value.gezien && !(await noteSeen(netwerk, stored, wachtend.value.gezien)))
      return wall() + COME_BACK_MS;
    if (wachtend.value.stil) {
      await forget(netwerk, wachtend);
      return undefined;
    }
    const bericht = stored?.value;
    const { leeg } = wachtend.value;
    let emptied = leeg === true;
    if (bericht && staatEr(bericht) && (leeg || bericht.soort !== ANTWOORD)) {
      try {
        const made = await compose(netwerk, leeg ? leegVan(bericht) : bericht);
        await chat.update(bericht.gesprek, bericht.activiteit, outgoing(netwerk, bericht, made));
      } catch (error) {
        const { soort } = bericht;
        if (error instanceof ChatError)
          ports.log.warn('outbox.redraw', { soort, kind: error.kind, status: error.status });
        else ports.log.error('outbox.redraw', error, { soort });
        const hopeless = error instanceof ChatError && error.kind !== 'busy';
        emptied &&= error instanceof ChatError && error.kind === 'refused';
        if (!hopeless && pogingen < MAX_TRIES) {
          const retryAfter = error instanceof ChatError ? error.retryAfter : undefined;
          const next = { ...wachtend.value, pogingen: pogingen + 1, tot: later(pogingen + 1, retryAfter) };
          const { etag } = wachtend;
          await store.commit(netwerk.id, [
            { op: 'replace', key: Wachtenden.keyOf(next), value: toJson(next), etag },
          ]);
          return next.tot;
        }
      }
    }
    if (emptied && stored) await noteEmptied(netwerk, stored, wachtend);
    else await forget(netwerk, wachtend);
    return undefined;
  };

  /** Its card is empty now, or cannot be reached any more: either way it is not looked at again. */
  const noteEmptied = async (
    netwerk: Netwerk,
    { value, etag }: Stored<Bericht>,
    wachtend: Stored<Wachtend>,
  ): Promise<void> => {
    const next = zonderKaart(value, ports.clock.now());
    await store.commit(netwerk.id, [
      { op: 'replace', key: Berichten.keyOf(next), value: toJson(next), etag },
      { op: 'delete', key: Wachtenden.keyOf(wachtend.value), etag: wachtend.etag },
    ]);
  };

  const one = async (
    netwerk: Netwerk,
    wachtend: Stored<Wachtend>,
    growing: () => boolean,
  ): Promise<number | undefined> => {
    try {
      return await (wachtend.value.ververs ? redraw(netwerk, wachtend) : sendOne(netwerk, wachtend, growing));
    } catch (error) {
      // Another instance was first, or the store is away: the others must go on.
      if (!(error instanceof Conflict))
        ports.log.error('outbox.failed', error, { bericht: wachtend.value.bericht });
      return wall() + COME_BACK_MS;
    }
  };

  return {
    dispatch: async (id, growing) => {
      const tried = new Set<string>();
      const left: number[] = [];
      for (;;) {
        const waiting = await listThings(store, id, Wachtenden, { limit: AT_ONCE + left.length });
        const fresh = waiting.filter(({ value }) => !tried.has(value.id));
        // After the list, so that who a message is for is known as it was when that message was written.
        const found = await directory.load(id);
        if (!found) return undefined;
        if (fresh.length === 0)
          return left.length === 0 ? undefined : Math.max(Math.min(...left), wall() + COME_BACK_MS);
        const batch = firstOf(fresh);
        for (const { value } of batch) tried.add(value.id);
        const inOrder = async (group: readonly Stored<Wachtend>[]): Promise<void> => {
          for (const wachtend of group) {
            const back = await one(found.netwerk, wachtend, growing);
            if (back !== undefined) left.push(back);
          }
        };
        await Promise.all(byConversation(batch).map(inOrder));
      }
    },
  };
};

/**
 * What is done together. Answers go before everything else: somebody is waiting for them. A card is drawn anew after
 * what was to be sent before it, since it may tell of that.
 */
const firstOf = (fresh: readonly Stored<Wachtend>[]): readonly Stored<Wachtend>[] => {
  const answers = fresh.filter(({ value }) => value.id.startsWith(ANTWOORD_EERST));
  if (answers.length > 0) return answers;
  const end = fresh.findIndex(({ value }) => value.ververs !== fresh[0]?.value.ververs);
  return end === -1 ? fresh : fresh.slice(0, end);
};

/** What goes to one conversation goes in order; a slow conversation holds no other up. */
const byConversation = (batch: readonly Stored<Wachtend>[]): Stored<Wachtend>[][] => {
  const groups = new Map<string, Stored<Wachtend>[]>();
  for (const wachtend of batch) {
    const { naar, ververs, bericht } = wachtend.value;
    const key = naar ?? (ververs ? bericht : '');
    groups.set(key, [...(groups.get(key) ?? []), wachtend]);
  }
  return [...groups.values()];
};

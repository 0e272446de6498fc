import { meldingCard } from '../../cards/kit/melding.ts';
import { type Bericht, Berichten, type Wachtend, Wachtenden } from '../domain/bericht.ts';
import { coordinatoren, deelnemerMet, type Netwerk } from '../domain/netwerk.ts';
import type { Composed, Stored } from '../features/turn.ts';
import type { Address, Outgoing, Reply } from '../ports/chat.ts';
import { ChatError } from '../ports/chat.ts';
import type { Ports } from '../ports/ports.ts';
import { Conflict, type Write } from '../ports/store.ts';
import type { Directory } from './directory.ts';
import { ANTWOORD } from './handle.ts';
import type { Routes } from './routes.ts';
import { listThings, readThing, toJson } from './rows.ts';
import { stamp } from './stamp.ts';
import { GIDS, recordBericht } from './turn.ts';
import { createView } from './view.ts';

/** How long one instance may be busy with a message before another calls it lost, in real milliseconds. */
const LEASE_MS = 60_000;
const BATCH = 100;
/** When something must be tried again, this is how soon it is looked at. */
const COME_BACK_MS = 2_000;
const MAX_TRIES = 8;

/** The message that tells the coördinator that another could not be delivered. */
const MISLUKT = 'levering.mislukt';

export type Outbox = {
  /** Sends what waits. Resolves with when to come back (wall clock, milliseconds) if something is left. */
  dispatch(netwerk: string): Promise<number | undefined>;
};

/**
 * Sends what waits. A message is claimed with a lease, asked again whether it is still useful, sent with one
 * request, and noted. Dying between sending and noting leaves `bezig` with an old lease: that is `onzeker`.
 */
export const createOutbox = (ports: Ports, routes: Routes, directory: Directory): Outbox => {
  const { store, chat, wall } = ports;

  const viewOf = (netwerk: Netwerk, bericht: Bericht) => {
    const view = createView(store, netwerk, ports.clock.now());
    return {
      ...view,
      bericht,
      nudgeLine: async (soort: string, over: string, aan: string) =>
        routes.nudges.get(soort)?.line(view, over, aan),
    };
  };

  const compose = async (netwerk: Netwerk, bericht: Bericht): Promise<Composed & { text?: string }> => {
    if (bericht.soort === ANTWOORD) return composeAnswer(bericht.over as unknown as Reply);
    const kind = routes.messages.get(bericht.soort);
    if (!kind) throw new Error(`no feature composes ${bericht.soort}`);
    return kind.compose(viewOf(netwerk, bericht), bericht.over);
  };

  const outgoing = (
    netwerk: Netwerk,
    bericht: Bericht,
    composed: Composed & { text?: string },
  ): Outgoing => ({
    summary: composed.summary,
    ...(composed.text === undefined
      ? { card: stamp(marked(composed, bericht), netwerk.id, bericht.id) }
      : { text: composed.text }),
  });

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
      await tellCoordinatoren(ports, netwerk, next, writes);
    await store.commit(netwerk.id, writes);
  };

  /** Claims a message; undefined when another instance has it or it must wait. */
  const claim = async (
    netwerk: Netwerk,
    wachtend: Stored<Wachtend>,
  ): Promise<Stored<Bericht> | undefined> => {
    const stored = await readThing(store, netwerk.id, Berichten, wachtend.value.bericht);
    if (!stored || (stored.value.tot ?? 0) > wall()) return undefined;
    const { value } = stored;
    if (value.status !== 'wacht' && value.status !== 'bezig') {
      await store.commit(netwerk.id, [
        { op: 'delete', key: Wachtenden.keyOf(wachtend.value), etag: wachtend.etag },
      ]);
      return undefined;
    }
    const lost = value.status === 'bezig';
    if (lost && (value.mogelijkDubbel || !resendable(routes, value))) {
      await note(netwerk, stored, wachtend, { ...value, status: 'onzeker' });
      return undefined;
    }
    const busy: Bericht = {
      ...value,
      status: 'bezig',
      tot: wall() + LEASE_MS,
      pogingen: value.pogingen + 1,
      mogelijkDubbel: value.mogelijkDubbel || lost,
    };
    await store.commit(netwerk.id, [
      { op: 'replace', key: Berichten.keyOf(busy), value: toJson(busy), etag: stored.etag },
    ]);
    return readThing(store, netwerk.id, Berichten, busy.id);
  };

  const sendOne = async (netwerk: Netwerk, wachtend: Stored<Wachtend>): Promise<void> => {
    const stored = await claim(netwerk, wachtend);
    if (!stored) return;
    const bericht = stored.value;
    const done = (more: Partial<Bericht>) => note(netwerk, stored, wachtend, { ...bericht, ...more });
    if (bericht.soort === GIDS) {
      await directory.rebuild(netwerk);
      return done({ status: 'verzonden' });
    }
    const composed = await compose(netwerk, bericht);
    if (!composed.send) return done({ status: 'vervallen', reden: composed.reason ?? 'niet meer nodig' });
    const address = addressOf(netwerk, bericht);
    if (typeof address === 'string') return done({ status: 'mislukt', reden: address });
    try {
      const posted = await chat.post(address, outgoing(netwerk, bericht, composed));
      const serviceUrl = address.kind === 'place' ? address.place.serviceUrl : address.serviceUrl;
      await done({
        status: 'verzonden',
        activiteit: posted.activity,
        gesprek: { serviceUrl, conversation: posted.conversation },
        verzonden: ports.clock.now().toString({ smallestUnit: 'second' }),
      });
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      await afterTrouble(error, stored, wachtend, netwerk);
    }
  };

  const afterTrouble = async (
    error: ChatError,
    stored: Stored<Bericht>,
    wachtend: Stored<Wachtend>,
    netwerk: Netwerk,
  ) => {
    const bericht = stored.value;
    ports.log.warn('outbox.trouble', {
      soort: bericht.soort,
      kind: error.kind,
      status: error.status,
      poging: bericht.pogingen,
    });
    if (error.kind === 'refused' || (error.kind === 'busy' && bericht.pogingen >= MAX_TRIES)) {
      return note(netwerk, stored, wachtend, { ...bericht, status: 'mislukt', reden: reasonOf(error) });
    }
    if (error.kind === 'unsure' && (bericht.mogelijkDubbel || !resendable(routes, bericht))) {
      return note(netwerk, stored, wachtend, {
        ...bericht,
        status: 'onzeker',
        reden: 'geen antwoord van Teams',
      });
    }
    const backOff =
      (error.retryAfter ?? Math.min(300, 2 ** bericht.pogingen)) * 1000 * (1 + ports.chance() / 2);
    return note(netwerk, stored, undefined, {
      ...bericht,
      status: 'wacht',
      tot: wall() + backOff,
      mogelijkDubbel: bericht.mogelijkDubbel || error.kind === 'unsure',
    });
  };

  /** Draws a posted card anew, after somebody answered it. Harmless to do twice; dropped when it cannot be done. */
  const redraw = async (netwerk: Netwerk, wachtend: Stored<Wachtend>): Promise<void> => {
    const bericht = (await readThing(store, netwerk.id, Berichten, wachtend.value.bericht))?.value;
    if (bericht?.activiteit !== undefined && bericht.gesprek && bericht.soort !== ANTWOORD) {
      const composed = await compose(netwerk, bericht);
      try {
        await chat.update(bericht.gesprek, bericht.activiteit, outgoing(netwerk, bericht, composed));
      } catch (error) {
        if (!(error instanceof ChatError)) throw error;
        ports.log.warn('outbox.redraw', { soort: bericht.soort, kind: error.kind, status: error.status });
        if (error.kind === 'busy') return;
      }
    }
    await store.commit(netwerk.id, [
      { op: 'delete', key: Wachtenden.keyOf(wachtend.value), etag: wachtend.etag },
    ]);
  };

  const one = async (netwerk: Netwerk, wachtend: Stored<Wachtend>): Promise<void> => {
    try {
      await (wachtend.value.ververs ? redraw(netwerk, wachtend) : sendOne(netwerk, wachtend));
    } catch (error) {
      // Another instance was first, or the feature cannot make this card: the others must go on.
      if (!(error instanceof Conflict))
        ports.log.error('outbox.failed', error, { bericht: wachtend.value.bericht });
    }
  };

  return {
    dispatch: async (id) => {
      const tried = new Set<string>();
      for (;;) {
        const waiting = await listThings(store, id, Wachtenden, { limit: BATCH + tried.size });
        const fresh = waiting.filter(({ value }) => !tried.has(value.id));
        // After the list, so that who a message is for is known as it was when that message was written.
        const found = await directory.load(id);
        if (!found) return undefined;
        if (fresh.length === 0) return waiting.length === 0 ? undefined : wall() + COME_BACK_MS;
        for (const wachtend of fresh) {
          tried.add(wachtend.value.id);
          await one(found.netwerk, wachtend);
        }
      }
    },
  };
};

const resendable = (routes: Routes, bericht: Bericht): boolean =>
  bericht.soort === GIDS || (routes.messages.get(bericht.soort)?.again ?? false);

const composeAnswer = (reply: Reply): Composed & { text?: string } => {
  if (reply.kind === 'card') return { send: true, card: reply.card, summary: reply.summary };
  const text = reply.kind === 'none' ? '' : reply.text;
  return { send: true, summary: text, text, card: meldingCard({ titel: 'Ketenbot', zin: text }) };
};

/** A message that may have arrived before says so, above everything else. */
const marked = (composed: Composed, bericht: Bericht): Composed['card'] =>
  bericht.mogelijkDubbel && bericht.status === 'bezig'
    ? {
        ...composed.card,
        body: [
          {
            type: 'TextBlock',
            text: 'Mogelijk dubbel: het is niet zeker of je dit al kreeg.',
            wrap: true,
            isSubtle: true,
          },
          ...composed.card.body,
        ],
      }
    : composed.card;

const addressOf = (netwerk: Netwerk, bericht: Bericht): Address | string => {
  const { aan } = bericht;
  if (aan.soort === 'gesprek') {
    const { team, ...place } = aan.plaats;
    const { naam, channel, id } = team ?? {};
    const inTeam =
      id === undefined ? {} : { team: { id, ...(naam ? { naam } : {}), ...(channel ? { channel } : {}) } };
    return { kind: 'place', place: { ...place, ...inTeam }, ...(aan.alleen ? { only: aan.alleen } : {}) };
  }
  const { kanaal } = netwerk;
  if (!kanaal) return 'het netwerk heeft nog geen kanaal';
  const { serviceUrl, conversation, team } = kanaal;
  if (aan.soort === 'kanaal') {
    return {
      kind: 'place',
      place: { kind: 'channel', tenant: netwerk.tenant, serviceUrl, conversation, team: { id: team } },
    };
  }
  const deelnemer = deelnemerMet(netwerk, aan.deelnemer);
  if (!deelnemer || deelnemer.vertrokken !== undefined) return 'doet niet meer mee';
  if (deelnemer.oid === undefined) return 'staat nog niet in het team';
  const teamsId = deelnemer.teamsId === undefined ? {} : { teamsId: deelnemer.teamsId };
  return { kind: 'person', tenant: netwerk.tenant, oid: deelnemer.oid, serviceUrl, ...teamsId };
};

const reasonOf = (error: ChatError): string =>
  error.status === 403 || error.status === 404
    ? 'kan of wil geen berichten van mij krijgen'
    : 'Teams nam het bericht niet aan';

/** Once a day about one person, whatever else does not reach them that day. */
const tellCoordinatoren = async (
  ports: Ports,
  netwerk: Netwerk,
  bericht: Bericht,
  writes: Write[],
): Promise<void> => {
  const now = ports.clock.now();
  const day = now.toZonedDateTimeISO(netwerk.tijdzone).toPlainDate();
  const { aan } = bericht;
  const recipient = aan.soort === 'deelnemer' ? aan.deelnemer : aan.soort;
  for (const { id: coordinator } of coordinatoren(netwerk)) {
    if (recipient === coordinator) continue;
    const id = `${MISLUKT}!${recipient}!${day}!${coordinator}`;
    if (await readThing(ports.store, netwerk.id, Berichten, id)) continue;
    const over = { bericht: bericht.id };
    recordBericht(
      { writes, outbox: false },
      { id, soort: MISLUKT, over, aan: { soort: 'deelnemer', deelnemer: coordinator } },
      now,
    );
  }
};

import { z } from 'zod/v4';
import type { Who } from '../domain/authority.ts';
import { UserError } from '../domain/errors.ts';
import { actieveDeelnemers, type Netwerk, Netwerken, nieuwNetwerk } from '../domain/netwerk.ts';
import { bereikbareCoordinatoren } from '../domain/netwerk-regels.ts';
import type { Actor, Input } from '../ports/input.ts';
import type { Ports } from '../ports/ports.ts';
import { Conflict, prefixRange, type Row, type Store, type Write } from '../ports/store.ts';
import { netwerkIdOf } from './id.ts';
import { isKey, rememberParsed } from './rows.ts';

/** The installation-wide partition: which netwerken there are, and which person belongs to which. */
const GIDS = 'gids';
const personPrefix = (tenant: string, oid: string) => `persoon!${tenant}!${oid}!`;

/** A netwerk as found, or a blank one that is not stored yet (`etag` undefined). */
export type Found = { readonly netwerk: Netwerk; readonly etag: string | undefined };

/** Card data names the netwerk it belongs to; it is believed only as a place to look. What cannot be a key is not there. */
const Mark = z.string().min(1).refine(isKey).optional().catch(undefined);
const Stamped = z.object({ n: Mark, b: Mark });
export const stampOf = (data: unknown): { n?: string | undefined; b?: string | undefined } => {
  const parsed = Stamped.safeParse(data);
  return parsed.success ? parsed.data : {};
};

const ONBEKEND =
  'Ik ken je nog niet. Vraag de coördinator van je netwerk om je op de lijst te zetten, of voeg mij toe aan een team en typ daar /netwerk.';
const MEERDERE =
  'Je zit in meer dan één netwerk. Typ je opdracht in het kanaal van het netwerk waar het om gaat.';

/** Every netwerk of this installation. */
export const netwerkenIn = async (store: Store): Promise<string[]> =>
  (await store.list(GIDS, prefixRange('netwerk!'))).map((row) => row.key.slice('netwerk!'.length));

export type Directory = ReturnType<typeof createDirectory>;

/** Finds the netwerk something is about, and who a person is there. */
export const createDirectory = (ports: Ports, allowlist: readonly string[]) => {
  const { store } = ports;
  const parsed = rememberParsed();

  const load = async (id: string): Promise<Found | undefined> => {
    const row = await store.get(id, 'netwerk');
    return row ? { netwerk: parsed(Netwerken, row), etag: row.etag } : undefined;
  };

  const blank = (input: Input, id: string, team: { id: string; naam?: string }): Found => ({
    netwerk: nieuwNetwerk({
      id,
      tenant: input.actor.tenant,
      naam: team.naam ?? 'Nieuw netwerk',
      kanaal: { serviceUrl: input.place.serviceUrl, conversation: input.place.conversation, team: team.id },
      inrichters: [input.actor.oid],
      sinds: ports.clock.now().toString({ smallestUnit: 'second' }),
    }),
    etag: undefined,
  });

  const ofPerson = async (actor: Actor): Promise<Found> => {
    const rows = await store.list(GIDS, prefixRange(personPrefix(actor.tenant, actor.oid)));
    const ids = rows.map((row) => row.key.slice(personPrefix(actor.tenant, actor.oid).length));
    if (ids.length > 1) throw new UserError(MEERDERE);
    const found = ids[0] === undefined ? undefined : await load(ids[0]);
    if (!found) throw new UserError(ONBEKEND);
    return found;
  };

  return {
    load,
    /** Throws `UserError` when this person belongs nowhere, or when it is not clear which netwerk is meant. */
    find: async (input: Input): Promise<Found> => {
      if (input.kind === 'clicked') {
        const { n } = stampOf(input.data);
        const stamped = n === undefined ? undefined : await load(n);
        if (stamped) return stamped;
      }
      const { team, tenant } = input.place;
      if (!team) return ofPerson(input.actor);
      const id = netwerkIdOf(tenant, team.id);
      const known = await load(id);
      if (known) return known;
      // A guest from another tenant does not begin a netwerk in somebody else's team.
      if (input.actor.tenant !== tenant) throw new UserError(ONBEKEND);
      return blank(input, id, team);
    },
    who: (actor: Actor, netwerk: Netwerk): Who => ({
      oid: actor.oid,
      tenant: actor.tenant,
      netwerk,
      deelnemer:
        actor.tenant === netwerk.tenant
          ? actieveDeelnemers(netwerk).find((deelnemer) => deelnemer.oid === actor.oid)
          : undefined,
      magInrichten:
        actor.tenant === netwerk.tenant &&
        isZonderLeiding(netwerk) &&
        (allowlist.length > 0 ? allowlist.includes(actor.oid) : netwerk.inrichters.includes(actor.oid)),
    }),
    all: (): Promise<string[]> => netwerkenIn(store),
    /** Makes a netwerk known before it is there, so that it is found again whatever happens next. */
    announce: (id: string): Promise<void> => addEntry(store, id, `netwerk!${id}`),
    /**
     * Makes the directory say what the netwerk says. Can be done any number of times, and by several at once: whoever
     * used a netwerk that has changed meanwhile does it again.
     */
    rebuild: async (id: string): Promise<void> => {
      for (let found = await load(id); found; ) {
        await rebuildGids(store, found.netwerk);
        const now = await load(id);
        if (now?.etag === found.etag) return;
        found = now;
      }
    },
  };
};

/** Being set up, or left by its last coördinator: then those who may set up are the ones to put it right. */
const isZonderLeiding = (netwerk: Netwerk): boolean =>
  netwerk.status === 'inrichting' || bereikbareCoordinatoren(netwerk).length === 0;

/** Makes the directory say what the netwerk says: the netwerk itself, and each of its people. */
export const rebuildGids = async (store: Store, netwerk: Netwerk): Promise<void> => {
  const wanted = new Set([`netwerk!${netwerk.id}`]);
  // Who sets it up must be known in the private chat too: that is where a file can be sent.
  const inrichters = isZonderLeiding(netwerk) ? netwerk.inrichters : [];
  for (const oid of [...inrichters, ...actieveDeelnemers(netwerk).map((deelnemer) => deelnemer.oid)]) {
    if (oid !== undefined) wanted.add(`${personPrefix(netwerk.tenant, oid)}${netwerk.id}`);
  }
  const known = await store.list(GIDS, prefixRange(`lid!${netwerk.id}!`));
  const before = new Map(known.map((row) => [row.key.slice(`lid!${netwerk.id}!`.length), row]));
  for (const key of wanted) if (!before.has(key)) await addEntry(store, netwerk.id, key);
  for (const [key, row] of before) if (!wanted.has(key)) await removeEntry(store, key, row);
};

/** An entry, and its mirror `lid!<netwerk>!…` by which the netwerk finds its own entries back. */
const addEntry = (store: Store, netwerk: string, key: string): Promise<void> =>
  unlessDone(
    store.commit(GIDS, [
      { op: 'insert', key, value: {} },
      { op: 'insert', key: `lid!${netwerk}!${key}`, value: {} },
    ]),
  );

const removeEntry = async (store: Store, key: string, mirror: Row): Promise<void> => {
  const entry = await store.get(GIDS, key);
  const writes: Write[] = [{ op: 'delete', key: mirror.key, etag: mirror.etag }];
  if (entry) writes.push({ op: 'delete', key, etag: entry.etag });
  await unlessDone(store.commit(GIDS, writes));
};

/** Another instance did the same: fine. */
const unlessDone = async (commit: Promise<void>): Promise<void> => {
  try {
    await commit;
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
};

import type { Who } from '../domain/authority.ts';
import { actieveDeelnemers, type Netwerk, Netwerken } from '../domain/netwerk.ts';
import type { Actor } from '../ports/input.ts';
import type { Ports } from '../ports/ports.ts';
import { createFinder, type Found } from './find.ts';
import { announceIn, isZonderLeiding, netwerkenIn, rebuildGids } from './gids.ts';
import { rememberParsed } from './rows.ts';
import { createTyped } from './typed.ts';

export type Directory = ReturnType<typeof createDirectory>;

/** Finds the netwerk something is about, and who a person is there. */
export const createDirectory = (ports: Ports, allowlist: readonly string[]) => {
  const { store } = ports;
  const parsed = rememberParsed();

  const load = async (id: string): Promise<Found | undefined> => {
    const row = await store.get(id, 'netwerk');
    return row ? { netwerk: parsed(Netwerken, row), etag: row.etag } : undefined;
  };

  const mayBegin = ({ oid, tenant }: Actor, netwerk: Netwerk): boolean =>
    tenant === netwerk.tenant &&
    (allowlist.length > 0 ? allowlist.includes(oid) : netwerk.inrichters.includes(oid));

  /** Who began it as coördinator of another netwerk of the team may go on with that, until they leave the team. */
  const began = ({ oid, tenant }: Actor, netwerk: Netwerk): boolean =>
    tenant === netwerk.tenant && netwerk.begonnenDoor === oid && netwerk.inrichters.includes(oid);

  const who = (actor: Actor, netwerk: Netwerk): Who => ({
    oid: actor.oid,
    tenant: actor.tenant,
    netwerk,
    deelnemer:
      actor.tenant === netwerk.tenant
        ? actieveDeelnemers(netwerk).find((deelnemer) => deelnemer.oid === actor.oid)
        : undefined,
    magInrichten: isZonderLeiding(netwerk) && (mayBegin(actor, netwerk) || began(actor, netwerk)),
  });

  return {
    load,
    who,
    ...createFinder(ports, { load, who, mayBegin }),
    /** What was typed before it was known which netwerk it is for. */
    typed: createTyped(ports),
    all: (): Promise<string[]> => netwerkenIn(store),
    /** Makes a netwerk known before it is there, so that it is found again whatever happens next. */
    announce: (netwerk: Netwerk): Promise<void> => announceIn(store, netwerk),
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

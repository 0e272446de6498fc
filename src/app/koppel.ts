import { AuditRegels } from '../domain/bericht.ts';
import { type Aanmelding, Aanmeldingen } from '../domain/casus.ts';
import { type Elders, type KoppelSoort, koppeling, koppelSleutels } from '../domain/koppel.ts';
import { BOT, coordinatoren, type Netwerk, Netwerken } from '../domain/netwerk.ts';
import { instantText } from '../domain/time.ts';
import type { Ports } from '../ports/ports.ts';
import { Conflict, prefixRange, type Store, type Write } from '../ports/store.ts';
import { GIDS } from './gids.ts';
import { stableId } from './id.ts';
import { type Recorded, recordBericht } from './recorded.ts';
import { isKey, readThing, toJson } from './rows.ts';

/** The message that tells the coördinatoren of both netwerken. A feature composes it. */
const ELDERS = 'aanmelding.elders';
/** Each coördinator of the other netwerk gets a message; a commit holds a hundred rows. */
const LEIDERS = 10;
/** More netwerken than this that know the same youth are not all told; the first are. */
const NETWERKEN = 20;

const vindplaats = (tenant: string, sleutel: string): string => `koppel!${tenant}!${sleutel}!`;
const eigenRij = (netwerk: string, aanmelding: string): string => `koppelvan!${netwerk}!${aanmelding}`;

type Gevonden = { readonly netwerk: Netwerk; readonly aanmelding: Aanmelding; readonly wat: KoppelSoort };

const netwerkMet = async (store: Store, id: string): Promise<Netwerk | undefined> => {
  const row = await store.get(id, 'netwerk');
  return row && Netwerken.schema.parse(row.value);
};

/** The aanmeldingen in other netwerken of this organisation that are about the same; the netwerk itself decides. */
const zoek = async (store: Store, netwerk: Netwerk, aanmelding: Aanmelding): Promise<Gevonden[]> => {
  const gevonden = new Map<string, Gevonden>();
  for (const sleutel of koppelSleutels(aanmelding)) {
    const prefix = vindplaats(netwerk.tenant, sleutel);
    for (const row of await store.list(GIDS, prefixRange(prefix))) {
      const [daar = '', id = ''] = row.key.slice(prefix.length).split('!');
      if (daar === netwerk.id || gevonden.has(daar) || gevonden.size >= NETWERKEN) continue;
      const ander = await netwerkMet(store, daar);
      const hun = await readThing(store, daar, Aanmeldingen, id);
      // What was handed over may still stand in the index; it is found where it went.
      const wat = hun && koppelSleutels(hun.value).length > 0 && koppeling(aanmelding, hun.value);
      if (ander?.tenant === netwerk.tenant && hun && wat)
        gevonden.set(daar, { netwerk: ander, aanmelding: hun.value, wat });
    }
  }
  return [...gevonden.values()];
};

/** Whom to call there, for somebody who may be one of them. */
const bel = (netwerk: Netwerk, voor: string | undefined): string[] =>
  coordinatoren(netwerk).flatMap(({ naam, oid }) => (oid !== undefined && oid === voor ? [] : [naam]));

/** Where else this youth or gezin is known, in netwerken of the same organisation. */
export const eldersBekend = async (
  store: Store,
  netwerk: Netwerk,
  aanmelding: Aanmelding,
  voor: string | undefined,
): Promise<Elders[]> =>
  (await zoek(store, netwerk, aanmelding)).map(({ netwerk: daar, wat }) => ({
    netwerk: daar.naam,
    bel: bel(daar, voor),
    wat,
  }));

/** Makes the index say what the aanmelding says. Can be done any number of times, and by several at once. */
const werkBij = async (store: Store, netwerk: Netwerk, id: string): Promise<Aanmelding | undefined> => {
  const key = eigenRij(netwerk.id, id);
  if (!isKey(key)) return undefined;
  for (;;) {
    const mine = await store.get(GIDS, key);
    const aanmelding = (await readThing(store, netwerk.id, Aanmeldingen, id))?.value;
    const nu = aanmelding ? koppelSleutels(aanmelding) : [];
    const was = mine ? (mine.value as { sleutels: string[] }).sleutels : [];
    const plek = (sleutel: string) => `${vindplaats(netwerk.tenant, sleutel)}${netwerk.id}!${id}`;
    const writes: Write[] = nu
      .filter((sleutel) => !was.includes(sleutel))
      .map((sleutel) => ({ op: 'insert', key: plek(sleutel), value: {} }));
    for (const sleutel of was.filter((een) => !nu.includes(een))) {
      const row = await store.get(GIDS, plek(sleutel));
      if (row) writes.push({ op: 'delete', key: row.key, etag: row.etag });
    }
    if (writes.length === 0) return aanmelding;
    if (mine && nu.length === 0) writes.push({ op: 'delete', key, etag: mine.etag });
    else if (mine) writes.push({ op: 'replace', key, value: { sleutels: nu }, etag: mine.etag });
    else writes.push({ op: 'insert', key, value: { sleutels: nu } });
    try {
      await store.commit(GIDS, writes);
      return aanmelding;
    } catch (error) {
      // Another instance did the same, or the aanmelding changed: look again.
      if (!(error instanceof Conflict)) throw error;
    }
  }
};

/**
 * Brings the index of koppelsleutels up to date with one aanmelding, and tells the coördinatoren of both sides when the same youth
 * or gezin is known in another netwerk. Both write their index before they look, so of two at once at least one finds the other; each
 * pair is told once.
 */
export const createKoppel = (
  { store, clock }: Ports,
  /** There is something to send in another netwerk. */
  wake: (netwerk: string) => Promise<void>,
) => {
  /** One commit in one netwerk: the messages to its coördinatoren, and a line in its log. */
  const vertel = async (hier: Gevonden, daar: Netwerk): Promise<void> => {
    const paar = stableId([hier.aanmelding.id, hier.netwerk.id, daar.id].join('!'), 0);
    const writes: Write[] = [];
    const recorded: Pick<Recorded, 'writes' | 'outbox'> = { writes, outbox: false };
    const now = clock.now();
    for (const { id, oid } of coordinatoren(hier.netwerk).slice(0, LEIDERS))
      recordBericht(
        recorded,
        {
          id: `${ELDERS}!${paar}!${id}`,
          soort: ELDERS,
          over: { aanmelding: hier.aanmelding.id, wat: hier.wat, netwerk: daar.naam, bel: bel(daar, oid) },
          aan: { soort: 'deelnemer', deelnemer: id },
        },
        now,
      );
    if (writes.length === 0) return;
    const op = instantText(now, 'millisecond');
    const regel = {
      id: `${op}!${paar}`,
      op,
      wie: BOT,
      wat: 'herkend in ander netwerk',
      over: `aanmelding ${hier.aanmelding.id}`,
      waarom: daar.naam,
    };
    writes.push({ op: 'insert', key: AuditRegels.keyOf(regel), value: toJson(regel) });
    try {
      await store.commit(hier.netwerk.id, writes);
    } catch (error) {
      // Told before: by an earlier delivery, or from the other side.
      if (!(error instanceof Conflict)) throw error;
    }
  };

  return async (netwerk: Netwerk, id: string): Promise<void> => {
    const aanmelding = await werkBij(store, netwerk, id);
    if (!aanmelding) return;
    for (const daar of await zoek(store, netwerk, aanmelding)) {
      await vertel({ netwerk, aanmelding, wat: daar.wat }, daar.netwerk);
      await vertel(daar, netwerk);
      await wake(daar.netwerk.id);
    }
  };
};

import type { Temporal } from 'temporal-polyfill';
import type { Who } from '../domain/authority.ts';
import { AuditRegels, Momenten, momentId, Wachtenden } from '../domain/bericht.ts';
import { BestandLinks, LINK_MINUTEN } from '../domain/bestand-link.ts';
import { type Aanmelding, Aanmeldingen, type Casus, Casussen } from '../domain/casus.ts';
import { OpSlot, UserError } from '../domain/errors.ts';
import { koppelSleutels } from '../domain/koppel.ts';
import { type Netwerk, Netwerken } from '../domain/netwerk.ts';
import { kanOverdragen, OVERDRACHT } from '../domain/overdracht.ts';
import type { Kind } from '../domain/row.ts';
import { type Sleutel, Sleutels, VernietigdeSleutels } from '../domain/sleutel.ts';
import { instantText } from '../domain/time.ts';
import type { Sealable, Turn } from '../features/turn.ts';
import type { Place } from '../ports/input.ts';
import { logboekOver } from './audit-keten.ts';
import { bestandLink } from './bestand-link.ts';
import { burenVan } from './buren.ts';
import { stableId } from './id.ts';
import { indexChange } from './index-rijen.ts';
import type { Inner } from './inner.ts';
import { eldersBekend } from './koppel.ts';
import { type Recorded, recordBericht } from './recorded.ts';
import { toJson, UnreadableRow } from './rows.ts';
import { createView } from './view.ts';
import { recordTot, vertrekVan } from './werktijd.ts';

const GEWIST =
  'De inhoud hiervan is gewist. Niemand kan hem nog lezen. Het nummer blijft bestaan. Vraag de coördinator als je denkt dat dit niet klopt.';

export type TurnOf = {
  readonly netwerk: Netwerk;
  /** Undefined when the netwerk does not exist yet. */
  readonly netwerkEtag: string | undefined;
  readonly who: Who;
  /** Identifies the occasion: every id of the turn follows from it. */
  readonly occasion: string;
  readonly place: Place | undefined;
  readonly now: Temporal.Instant;
  /** The netwerken this person can choose from here; none unless given. */
  readonly netwerken?: Turn['netwerken'];
};

/** Begins a unit of work on one netwerk. */
export const createTurn = (ports: Inner, of: TurnOf): { turn: Turn; recorded: Recorded } => {
  const { vault } = ports;
  const partition = of.netwerk.id;
  const recorded: Recorded = {
    writes: [],
    indexed: [],
    nudges: [],
    opened: false,
    sealed: false,
    dropped: 0,
    destroyed: false,
    outbox: false,
    wake: undefined,
  };
  const view = createView(ports, of.netwerk, of.now);
  const keys = new Map<string, Sleutel>();
  const destroyed = new Set<string>();
  let count = 0;
  const newId = () => stableId(of.occasion, count++);
  let netwerkSaved = false;
  const wekOp = (op: Temporal.Instant): void => {
    if (!recorded.wake || op.epochMilliseconds < recorded.wake.epochMilliseconds) recorded.wake = op;
  };

  /** Others find an aanmelding by its koppelsleutels: what they are now is made known after the commit. */
  const koppel = (kind: { readonly name: string }, was: unknown, is: unknown): void => {
    if (kind.name !== Aanmeldingen.name) return;
    const [voor, na] = [was, is].map(
      (een) => (een as Aanmelding | undefined) && koppelSleutels(een as Aanmelding),
    );
    if ((voor ?? []).join() === (na ?? []).join()) return;
    const { id } = (is ?? was) as Aanmelding;
    recordBericht(
      recorded,
      { id: `koppel!${newId()}`, soort: KOPPEL, over: { aanmelding: id }, aan: { soort: 'kanaal' } },
      of.now,
    );
  };
  /** A casus that is on its way to another netwerk was closed, locked or erased: that ends it, and the other side hears so. */
  const overdracht = (kind: { readonly name: string }, was: unknown, is: unknown): void => {
    if (kind.name !== Casussen.name) return;
    const id = (was as Casus).overdracht;
    if (id === undefined || (is !== undefined && kanOverdragen(is as Casus))) return;
    recordBericht(
      recorded,
      { id: `${OVERDRACHT}!${newId()}`, soort: OVERDRACHT, over: id, aan: { soort: 'kanaal' } },
      of.now,
    );
  };
  const insert: Turn['insert'] = (kind, value) => {
    koppel(kind, undefined, value);
    if (kind.name === Wachtenden.name) recorded.outbox = true;
    recorded.writes.push({ op: 'insert', key: kind.keyOf(value), value: toJson(value) });
    recorded.indexed.push(...indexChange(kind, undefined, value));
  };
  /** Throws `UserError` when it was destroyed or is locked. `over` names for the audit log what it is about. */
  const keyOf = async (id: string, over: string): Promise<Sleutel> => {
    if (destroyed.has(id)) throw new UserError(GEWIST);
    const sleutel = keys.get(id) ?? (await view.get(Sleutels, id))?.value;
    if (!sleutel) {
      if (await view.get(VernietigdeSleutels, id)) throw new UserError(GEWIST);
      throw new Error(`the key of ${over} is lost`);
    }
    if (sleutel.beperkt !== undefined) throw new OpSlot(over);
    keys.set(id, sleutel);
    return sleutel;
  };
  const boundTo = (kind: Kind<never, never>, id: string) => `${partition}/${kind.name}/${id}`;

  const turn: Turn = {
    // One by one: a spread in a literal this large makes V8 build it as a dictionary, ten times as slow.
    now: view.now,
    vandaag: view.vandaag,
    netwerk: view.netwerk,
    get: view.get,
    list: view.list,
    listBy: view.listBy,
    kalenderLink: view.kalenderLink,
    kaart: view.kaart,
    proefdraai: view.proefdraai,
    who: of.who,
    documents: ports.documents,
    pictures: ports.pictures,
    insert,
    replace: (kind, stored, value) => {
      koppel(kind, stored.value, value);
      overdracht(kind, stored.value, value);
      recorded.indexed.push(...indexChange(kind, stored.value, value));
      const before = kind.keyOf(stored.value);
      const after = kind.keyOf(value);
      if (before === after)
        recorded.writes.push({ op: 'replace', key: after, value: toJson(value), etag: stored.etag });
      else {
        recorded.writes.push({ op: 'delete', key: before, etag: stored.etag });
        recorded.writes.push({ op: 'insert', key: after, value: toJson(value) });
      }
    },
    remove: (kind, stored) => {
      koppel(kind, stored.value, undefined);
      overdracht(kind, stored.value, undefined);
      recorded.indexed.push(...indexChange(kind, stored.value, undefined));
      recorded.writes.push({ op: 'delete', key: kind.keyOf(stored.value), etag: stored.etag });
    },
    saveNetwerk: (next) => {
      if (netwerkSaved) throw new Error('a turn saves the netwerk once');
      netwerkSaved = true;
      const value = toJson(next);
      recorded.writes.push(
        of.netwerkEtag === undefined
          ? { op: 'insert', key: Netwerken.keyOf(next), value }
          : { op: 'replace', key: Netwerken.keyOf(next), value, etag: of.netwerkEtag },
      );
      recordBericht(
        recorded,
        { id: `gids!${newId()}`, soort: GIDS, over: null, aan: { soort: 'kanaal' } },
        of.now,
      );
    },
    newKey: async () => {
      const sleutel = { id: newId(), ...(await vault.newKey()) };
      keys.set(sleutel.id, sleutel);
      insert(Sleutels, sleutel);
      return sleutel.id;
    },
    destroyKey: async (id) => {
      const stored = await view.get(Sleutels, id);
      if (!stored || destroyed.has(id)) return;
      destroyed.add(id);
      recorded.destroyed = true;
      keys.delete(id);
      turn.remove(Sleutels, stored);
      insert(VernietigdeSleutels, { id, op: instantText(of.now, 'second') });
    },
    seal: async (kind, thing, content) => {
      recorded.sealed = true;
      return vault.seal(
        await keyOf(thing.sleutel, `${kind.name} ${thing.id}`),
        boundTo(kind as Kind<never, never>, thing.id),
        JSON.stringify(content),
      );
    },
    open: async <T extends Sealable, C>(kind: Kind<T, C>, thing: T, waarom: string): Promise<C> => {
      const over = `${kind.name} ${thing.id}`;
      const key = await keyOf(thing.sleutel, over);
      recorded.opened = true;
      turn.audit('gelezen', over, waarom);
      const plain = await vault.open(key, boundTo(kind as Kind<never, never>, thing.id), thing.content);
      if (!kind.content) throw new Error(`${kind.name} has no content`);
      const parsed = kind.content.safeParse(JSON.parse(plain));
      // Never as it came: what is wrong with content may quote it.
      if (!parsed.success)
        throw new UnreadableRow(`content of ${kind.name} ${thing.id} does not fit its schema`);
      return parsed.data;
    },
    send: (bericht) => {
      const op = vertrekVan(of, bericht);
      recordTot(recorded, bericht, { now: of.now, op, uniek: bericht.id });
      if (op !== of.now) wekOp(op);
    },
    redraw: (bericht) => {
      insert(Wachtenden, { id: `ververs!${newId()}`, bericht, ververs: true });
    },
    nudge: (nudge) => {
      recorded.nudges.push(nudge);
    },
    moment: (op, soort, over) => {
      const text = instantText(op, 'second');
      insert(Momenten, { id: momentId(text, soort, newId()), op: text, soort, over });
      wekOp(op);
    },
    audit: (wat, over, waarom = '') => {
      const op = instantText(of.now, 'millisecond');
      insert(AuditRegels, {
        id: `${op}!${newId()}`,
        op,
        wie: of.who.deelnemer?.id ?? of.who.oid,
        wat,
        over,
        waarom,
      });
    },
    bestand: async (soort, data) => {
      const { deelnemer } = of.who;
      const id = newId();
      const link = await bestandLink(ports, partition, id);
      if (link === undefined || deelnemer === undefined) return undefined;
      const tot = instantText(of.now.add({ minutes: LINK_MINUTEN }), 'second');
      insert(BestandLinks, { id, soort, data: { ...data }, voor: deelnemer.id, tot });
      return link;
    },
    buren: () => burenVan(ports.store, of.netwerk),
    elders: (aanmelding) => eldersBekend(ports.store, of.netwerk, aanmelding, of.who.oid),
    logboek: (over, deel) => logboekOver(ports.store, partition, over, deel),
    newId,
    fingerprint: (text) => vault.fingerprint(text),
    dropped: (count) => {
      recorded.dropped += count;
    },
    place: of.place,
    netwerken: of.netwerken ?? (async () => []),
    roster: async () => {
      const place = rosterPlace(of);
      return place ? ports.chat.roster(place) : [];
    },
  };
  return { turn, recorded };
};

/** The team's channel knows everyone; a private chat only the one in it. */
const rosterPlace = (of: TurnOf): Place | undefined => {
  if (of.place?.kind === 'channel' || !of.netwerk.kanaal) return of.place;
  const { serviceUrl, conversation, team } = of.netwerk.kanaal;
  return { kind: 'channel', tenant: of.netwerk.tenant, serviceUrl, conversation, team: { id: team } };
};

/** The message that keeps the installation-wide directory of people and netwerken true; no chat ever sees it. */
export const GIDS = 'gids';

/** The message that makes known by which koppelsleutels an aanmelding is found; no chat ever sees it. */
export const KOPPEL = 'koppel';

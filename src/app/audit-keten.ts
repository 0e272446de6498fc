import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { type AuditRegel, AuditRegels } from '../domain/bericht.ts';
import { kind } from '../domain/row.ts';
import type { Ports } from '../ports/ports.ts';
import { Conflict, type Write } from '../ports/store.ts';
import { Ankers, alleSchakels, archiefVan, merkVan } from './audit-archief.ts';
import { Schakels } from './audit-schakel.ts';
import { type Logboek, readLogboek, Sporen, spoorVan } from './logboek.ts';
import { listThings, readThing, toJson } from './rows.ts';

type Parts = Pick<Ports, 'store' | 'vault'>;

const Hoofd = z.object({ id: z.literal('hoofd'), aantal: z.number().int().min(0), hash: z.string() });
const Hoofden = kind('ketenhoofd', Hoofd);

const BEGIN = 'begin';
/** A link is a delete, an insert and its trail, and the head is one more: this many fit in one commit. */
const PER_COMMIT = 33;
/** Lines of the last day stay loose, so that the newest can be read in order of time. */
const LOOSE = Temporal.Duration.from({ hours: 24 });

const hashOf = ({ vault }: Parts, netwerk: string, nth: number, vorige: string, regel: AuditRegel) =>
  vault.fingerprint(
    JSON.stringify([
      'logboek',
      netwerk,
      nth,
      vorige,
      regel.id,
      regel.op,
      regel.wie,
      regel.wat,
      regel.over,
      regel.waarom,
    ]),
  );

const schakelId = (nth: number): string => String(nth).padStart(10, '0');

/**
 * Takes the loose lines of the audit log into the chain, oldest first. Two instances may do so at once: the head
 * decides, and the one that loses looks again later. Resolves with how many were taken in.
 */
export const sealAudit = async (parts: Parts, netwerk: string, now: Temporal.Instant): Promise<number> => {
  const { store } = parts;
  let taken = 0;
  for (;;) {
    const before = now.subtract(LOOSE).toString();
    const loose = (await listThings(store, netwerk, AuditRegels, { limit: PER_COMMIT })).filter(
      ({ value }) => value.op < before,
    );
    if (loose.length === 0) return taken;
    const head = await readThing(store, netwerk, Hoofden, 'hoofd');
    let { aantal, hash } = head?.value ?? { aantal: 0, hash: BEGIN };
    const writes: Write[] = [];
    for (const { value: regel, etag } of loose) {
      const vorige = hash;
      aantal += 1;
      hash = await hashOf(parts, netwerk, aantal, vorige, regel);
      const schakel = { id: schakelId(aantal), regel, vorige, hash };
      const spoor = spoorVan(regel, schakel.id);
      writes.push(
        { op: 'delete', key: AuditRegels.keyOf(regel), etag },
        { op: 'insert', key: Schakels.keyOf(schakel), value: toJson(schakel) },
        { op: 'insert', key: Sporen.keyOf(spoor), value: toJson(spoor) },
      );
    }
    const key = Hoofden.keyOf({ id: 'hoofd', aantal, hash });
    const value = { id: 'hoofd', aantal, hash };
    writes.push(head ? { op: 'replace', key, value, etag: head.etag } : { op: 'insert', key, value });
    try {
      await store.commit(netwerk, writes);
    } catch (error) {
      if (error instanceof Conflict) return taken;
      throw error;
    }
    taken += loose.length;
  }
};

/** Reads what the log says about these things, in the chain or still loose, newest moment first. */
export const logboekOver = (
  store: Ports['store'],
  netwerk: string,
  over: readonly string[],
  deel: { readonly vanaf: number; readonly aantal: number },
): Promise<Logboek> =>
  readLogboek(
    store,
    netwerk,
    async (id) => {
      const schakel =
        (await readThing(store, netwerk, Schakels, id)) ??
        (await readThing(store, archiefVan(netwerk), Schakels, id));
      if (!schakel) throw new Error(`link ${id} of the audit log is gone`);
      return schakel.value.regel;
    },
    over,
    deel,
  );

/** All lines of the log, oldest first, without help of any trail: for whoever does not want to rely on one. */
export const alleRegels = async (store: Ports['store'], netwerk: string): Promise<AuditRegel[]> => {
  const loose = (await listThings(store, netwerk, AuditRegels)).map(({ value }) => value);
  const links: AuditRegel[] = [];
  for await (const { regel } of alleSchakels(store, netwerk)) links.push(regel);
  return [...new Map([...links, ...loose].map((regel) => [regel.id, regel])).values()];
};

/**
 * What a check of the chain found: `fout` is the number of the first link that does not hold. `hash` is of the last
 * link: kept elsewhere, it tells later whether the end was cut off.
 */
export type KetenStand = {
  readonly aantal: number;
  readonly hash: string;
  readonly fout: number | undefined;
};

const stand = ({ aantal, hash }: z.infer<typeof Hoofd>) => ({ aantal, hash });

/** Where the chain begins: at its first line, or after the last one that was destroyed. Undefined: the anchor is not ours. */
const beginVan = async (
  parts: Parts,
  netwerk: string,
): Promise<{ readonly nth: number; readonly hash: string } | undefined> => {
  const anker = (await readThing(parts.store, archiefVan(netwerk), Ankers, 'anker'))?.value;
  if (!anker) return { nth: 0, hash: BEGIN };
  return anker.merk === (await merkVan(parts, netwerk, anker))
    ? { nth: anker.aantal, hash: anker.hash }
    : undefined;
};

/**
 * Walks the whole chain, the archive first: a line that was changed, taken out, put in or cut off at the end is found. What was
 * destroyed because its time had passed is no fault.
 */
export const checkAudit = async (parts: Parts, netwerk: string): Promise<KetenStand> => {
  const { store } = parts;
  const head = (await readThing(store, netwerk, Hoofden, 'hoofd'))?.value ?? {
    id: 'hoofd',
    aantal: 0,
    hash: BEGIN,
  };
  const begin = await beginVan(parts, netwerk);
  if (!begin) return { ...stand(head), fout: 1 };
  let { nth, hash } = begin;
  for await (const value of alleSchakels(store, netwerk)) {
    const eerder = Number(value.id);
    // On its way to the archive: it stands in both, and must be the same line.
    if (eerder > begin.nth && eerder <= nth && value.id === schakelId(eerder)) {
      if (value.hash === (await hashOf(parts, netwerk, eerder, value.vorige, value.regel))) continue;
      return { ...stand(head), fout: eerder };
    }
    nth += 1;
    const made = await hashOf(parts, netwerk, nth, hash, value.regel);
    if (value.id !== schakelId(nth) || value.vorige !== hash || value.hash !== made)
      return { ...stand(head), fout: nth };
    hash = value.hash;
  }
  return { ...stand(head), fout: nth === head.aantal && hash === head.hash ? undefined : nth + 1 };
};

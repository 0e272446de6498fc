import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { archiefGrens, maandVanRegel } from '../domain/logboek-bewaren.ts';
import { kind } from '../domain/row.ts';
import { instantText } from '../domain/time.ts';
import type { Stored } from '../features/turn.ts';
import type { Ports } from '../ports/ports.ts';
import { prefixRange, type Store, type Write } from '../ports/store.ts';
import { type Schakel, Schakels } from './audit-schakel.ts';
import { Sporen, spoorVan } from './logboek.ts';
import { listThings, parseThing, readThing, toJson } from './rows.ts';

/** Where the chain of a netwerk is kept once its months are over. */
export const archiefVan = (netwerk: string): string => `${netwerk}!archief`;

/**
 * Where the chain begins, once its oldest months were destroyed: the number and the hash of the last link that is gone. `merk` is
 * made with the key of the installation, so that nobody else can make the chain begin later.
 */
const Anker = z.object({
  id: z.literal('anker'),
  aantal: z.number().int().min(0),
  hash: z.string(),
  maand: z.string(),
  op: z.string(),
  merk: z.string(),
});
export type Anker = z.infer<typeof Anker>;
export const Ankers = kind('anker', Anker);

type Parts = Pick<Ports, 'store' | 'vault'>;

/** The mark an anchor must bear. */
export const merkVan = (
  { vault }: Pick<Parts, 'vault'>,
  netwerk: string,
  { aantal, hash, maand }: Pick<Anker, 'aantal' | 'hash' | 'maand'>,
): Promise<string> => vault.fingerprint(JSON.stringify(['logboek-anker', netwerk, aantal, hash, maand]));

/** Links moved or destroyed per commit, and how many commits a look does at most. */
const PER_COMMIT = 45;
const MOST_COMMITS = 20;

const oudste = (store: Store, partition: string): Promise<Stored<Schakel>[]> =>
  listThings(store, partition, Schakels, { limit: PER_COMMIT });

const zolang = (links: readonly Stored<Schakel>[], past: (maand: string) => boolean): Stored<Schakel>[] => {
  const eerste = links.findIndex(({ value }) => !past(maandVanRegel(value.regel.op)));
  return eerste < 0 ? [...links] : links.slice(0, eerste);
};

const weg = (links: readonly Stored<Schakel>[]): Write[] =>
  links.map(({ value, etag }) => ({ op: 'delete', key: Schakels.keyOf(value), etag }));

/**
 * Moves links of months that are over to the archive. First they stand there, then they go here: a crash in between leaves them
 * in both, which a check and a reader take for one. Resolves with whether there is more.
 */
export const archiveAudit = async (
  store: Store,
  netwerk: string,
  now: Temporal.Instant,
): Promise<boolean> => {
  const archief = archiefVan(netwerk);
  const grens = archiefGrens(now);
  for (let nth = 0; nth < MOST_COMMITS; nth += 1) {
    const links = zolang(await oudste(store, netwerk), (maand) => maand < grens);
    const [first] = links;
    const last = links.at(-1);
    if (!first || !last) return false;
    const from = Schakels.keyOf(first.value);
    const there = await store.list(archief, { from, until: `${Schakels.keyOf(last.value)}\u0001` });
    const known = new Set(there.map(({ key }) => key));
    const fresh = links.flatMap(({ value }): Write[] =>
      known.has(Schakels.keyOf(value))
        ? []
        : [{ op: 'insert', key: Schakels.keyOf(value), value: toJson(value) }],
    );
    if (fresh.length > 0) await store.commit(archief, fresh);
    await store.commit(netwerk, weg(links));
  }
  return true;
};

/** The month of the oldest link in the archive. */
export const oudsteMaand = async (store: Store, netwerk: string): Promise<string | undefined> => {
  const [first] = await listThings(store, archiefVan(netwerk), Schakels, { limit: 1 });
  return first && maandVanRegel(first.value.regel.op);
};

/** The trails to lines that go: a reader must not find the way to what is not there. */
const zonderSporen = async (
  store: Store,
  netwerk: string,
  links: readonly Stored<Schakel>[],
): Promise<void> => {
  const keys = links.map(({ value }) => Sporen.keyOf(spoorVan(value.regel, value.id)));
  const rows = await Promise.all(keys.map((key) => store.get(netwerk, key)));
  const writes = rows.flatMap((row): Write[] =>
    row ? [{ op: 'delete', key: row.key, etag: row.etag }] : [],
  );
  if (writes.length > 0) await store.commit(netwerk, writes);
};

/**
 * Destroys links up to and including this month; the anchor moves along in the same commit, so that what is left is a chain at
 * every moment. Resolves with whether there is more.
 */
export const destroyAudit = async (
  parts: Parts,
  netwerk: string,
  tot: string,
  now: Temporal.Instant,
): Promise<boolean> => {
  const { store } = parts;
  const archief = archiefVan(netwerk);
  for (let nth = 0; nth < MOST_COMMITS; nth += 1) {
    const links = zolang(await oudste(store, archief), (maand) => maand <= tot);
    const last = links.at(-1)?.value;
    if (!last) return false;
    await zonderSporen(store, netwerk, links);
    const stored = await readThing(store, archief, Ankers, 'anker');
    const feiten = { aantal: Number(last.id), hash: last.hash, maand: maandVanRegel(last.regel.op) };
    const anker: Anker = {
      id: 'anker',
      ...feiten,
      op: instantText(now, 'second'),
      merk: await merkVan(parts, netwerk, feiten),
    };
    const key = Ankers.keyOf(anker);
    await store.commit(archief, [
      ...weg(links),
      stored
        ? { op: 'replace', key, value: toJson(anker), etag: stored.etag }
        : { op: 'insert', key, value: toJson(anker) },
    ]);
  }
  return true;
};

const PAGE = 500;

/** The links of the chain in order, the archive first; one that stands in both comes twice. */
export async function* alleSchakels(store: Store, netwerk: string): AsyncGenerator<Schakel> {
  for (const partition of [archiefVan(netwerk), netwerk]) {
    const all = prefixRange(`${Schakels.name}!`, PAGE);
    for (let { from } = all; ; ) {
      const rows = await store.list(partition, { ...all, from });
      for (const row of rows) yield parseThing(Schakels, row).value;
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) break;
      from = `${last.key}\u0001`;
    }
  }
}

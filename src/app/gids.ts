import { actieveDeelnemers, type Netwerk } from '../domain/netwerk.ts';
import { bereikbareCoordinatoren } from '../domain/netwerk-regels.ts';
import { Conflict, prefixRange, type Row, type Store, type Write } from '../ports/store.ts';
import { netwerkIdOf, personHash } from './id.ts';

/** The installation-wide partition: which netwerken there are, which person belongs to which, and which team has which. */
export const GIDS = 'gids';

const personPrefix = (tenant: string, oid: string) => `persoon!${tenant}!${oid}!`;
/** A team is called by the id of its first netwerk. */
const teamPrefix = (first: string) => `team!${first}!`;

const idsUnder = async (store: Store, prefix: string, limit?: number): Promise<string[]> =>
  (await store.list(GIDS, prefixRange(prefix, limit))).map((row) => row.key.slice(prefix.length));

/** What a person chose, by place; it names nobody. */
export const choicesOf = (person: { tenant: string; oid: string }): string => `keuze!${personHash(person)}!`;

/** More netwerken than this are not offered to choose from. */
const OFFERED = 50;

/** Every netwerk of this installation. */
export const netwerkenIn = (store: Store): Promise<string[]> => idsUnder(store, 'netwerk!');

/** The netwerken this person is in, as far as the directory knows; the netwerk itself decides. */
export const netwerkenOf = (store: Store, { tenant, oid }: { tenant: string; oid: string }) =>
  idsUnder(store, personPrefix(tenant, oid), OFFERED);

/** The netwerken of a team that began beside its first. */
export const othersInTeam = (store: Store, first: string): Promise<string[]> =>
  idsUnder(store, teamPrefix(first), OFFERED);

/** Being set up, or left by its last coördinator: then those who may set up are the ones to put it right. */
export const isZonderLeiding = (netwerk: Netwerk): boolean =>
  netwerk.status === 'inrichting' || bereikbareCoordinatoren(netwerk).length === 0;

/** The entry by which the team finds a netwerk that began beside its first. */
const teamEntry = ({ id, tenant, kanaal }: Netwerk): string[] => {
  const first = kanaal && netwerkIdOf(tenant, kanaal.team);
  return first === undefined || first === id ? [] : [`${teamPrefix(first)}${id}`];
};

/** Makes a netwerk known before it is there, so that it is found again whatever happens next. */
export const announceIn = async (store: Store, netwerk: Netwerk): Promise<void> => {
  for (const key of [`netwerk!${netwerk.id}`, ...teamEntry(netwerk)]) await addEntry(store, netwerk.id, key);
};

/** Makes the directory say what the netwerk says: the netwerk itself, where it lives, and each of its people. */
export const rebuildGids = async (store: Store, netwerk: Netwerk): Promise<void> => {
  const wanted = new Set([`netwerk!${netwerk.id}`, ...teamEntry(netwerk)]);
  // Who sets it up must be known in the private chat too: that is where a file can be sent.
  const inrichters = isZonderLeiding(netwerk) ? netwerk.inrichters : [];
  for (const oid of [...inrichters, ...actieveDeelnemers(netwerk).map((deelnemer) => deelnemer.oid)]) {
    if (oid !== undefined) wanted.add(`${personPrefix(netwerk.tenant, oid)}${netwerk.id}`);
  }
  const known = await store.list(GIDS, prefixRange(`lid!${netwerk.id}!`));
  const before = new Map(known.map((row) => [row.key.slice(`lid!${netwerk.id}!`.length), row]));
  for (const key of wanted) if (!before.has(key)) await addEntry(store, netwerk.id, key);
  for (const [key, row] of before) {
    if (wanted.has(key)) continue;
    await forgetChoices(store, netwerk, key);
    await removeEntry(store, key, row);
  }
};

/** Who is no longer in it does not mean it any more, wherever that was remembered. */
const forgetChoices = async (store: Store, { id, tenant }: Netwerk, key: string): Promise<void> => {
  const prefix = personPrefix(tenant, '').slice(0, -1);
  if (!key.startsWith(prefix)) return;
  const oid = key.slice(prefix.length, -(id.length + 1));
  for (const row of await store.list(GIDS, prefixRange(choicesOf({ tenant, oid })))) {
    if (JSON.stringify(row.value) !== JSON.stringify({ netwerk: id })) continue;
    await unlessDone(store.commit(GIDS, [{ op: 'delete', key: row.key, etag: row.etag }]));
  }
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

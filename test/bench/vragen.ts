import { toJson } from '../../src/app/rows.ts';
import { Acties, nieuweActie } from '../../src/domain/actie.ts';
import { Casussen, nieuweCasus } from '../../src/domain/casus.ts';
import { Sleutels } from '../../src/domain/sleutel.ts';
import { MAX_WRITES, type Row, type Store, type Write } from '../../src/ports/store.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';

/** How many acties a netwerk has, and over how many people and casussen they are spread. */
export type Omvang = {
  readonly open: number;
  readonly dicht: number;
  readonly mensen: number;
  readonly casussen: number;
};

/** What was read of the store: requests, rows and bytes of JSON. */
export type Gelezen = { vragen: number; rijen: number; bytes: number };

const CASUS = 'ZN-2026-001';
const SINDS = '2026-10-01T09:00:00Z';

/** Counts what is read while `telt.aan`; looks at nothing otherwise. */
const counting = (store: Store, telt: { aan: Gelezen | undefined }): Store => {
  const tel = (rows: readonly (Row | undefined)[]): void => {
    if (!telt.aan) return;
    telt.aan.vragen += 1;
    for (const row of rows) {
      if (!row) continue;
      telt.aan.rijen += 1;
      telt.aan.bytes += JSON.stringify(row.value).length;
    }
  };
  return {
    get: async (partition, key) => {
      const row = await store.get(partition, key);
      tel([row]);
      return row;
    },
    list: async (partition, range) => {
      const rows = await store.list(partition, range);
      tel(rows);
      return rows;
    },
    commit: (partition, writes) => store.commit(partition, writes),
    ping: () => store.ping(),
    close: () => store.close(),
  };
};

const inPorties = async (store: Store, netwerk: string, writes: readonly Write[]): Promise<void> => {
  for (let at = 0; at < writes.length; at += MAX_WRITES)
    await store.commit(netwerk, writes.slice(at, at + MAX_WRITES));
};

/** Acties as an older version left them: one row each, nothing that points to it. Number 0 is kevin's, of the first casus. */
const vul = async (d: Dialogue, { open, dicht, mensen, casussen }: Omvang): Promise<void> => {
  const { vault } = d.ports;
  const now = (await d.netwerk()).sinds;
  const key = { id: 'sleutel-1', ...(await vault.newKey()) };
  const verzegel = (soort: string, id: string, inhoud: object) =>
    vault.seal(key, `${d.netwerkId}/${soort}/${id}`, JSON.stringify(inhoud));
  const sinds = d.ports.clock.now();
  const casus = nieuweCasus(
    {
      id: CASUS,
      status: 'actief',
      regisseur: 'kevin',
      partners: ['jongerenwerk', 'politie'],
      aanmelders: [],
      overgenomen: false,
      sleutel: key.id,
      content: await verzegel('casus', CASUS, {}),
    },
    sinds,
  );
  const writes: Write[] = [
    { op: 'insert', key: Sleutels.keyOf(key), value: toJson(key) },
    { op: 'insert', key: Casussen.keyOf(casus), value: toJson(casus) },
  ];
  const tekst = { wat: 'Belt met school over het rooster en vraagt wat er nodig is om het vol te houden.' };
  for (let nth = 0; nth < open + dicht; nth += 1) {
    const id = `actie-${String(nth).padStart(6, '0')}`;
    const van = {
      id,
      eigenaar: nth % mensen === 0 ? 'kevin' : `mens-${nth % mensen}`,
      soort: 'actie' as const,
      casus: `ZN-2026-${String((nth % casussen) + 1).padStart(3, '0')}`,
      overleg: `overleg-${nth % 40}`,
      tot: nth % 5 === 0 ? '2026-10-20' : `2027-0${(nth % 6) + 1}-14`,
      sleutel: key.id,
      content: await verzegel('actie', id, tekst),
    };
    const regel = { op: SINDS, wie: van.eigenaar, wat: 'is ermee bezig' };
    const actie = {
      ...nieuweActie(van, undefined, sinds),
      geschiedenis: [regel, regel],
      ...(nth < open ? {} : { status: 'gedaan' as const, klaar: now }),
    };
    writes.push({ op: 'insert', key: Acties.keyOf(actie), value: toJson(actie) });
  }
  await inPorties(d.store, d.netwerkId, writes);
};

const zeg = (wie: string, tekst: string) => (d: Dialogue) => d.says(wie, tekst);
const klik =
  (wie: string, verb: string, data: Record<string, string>) =>
  (d: Dialogue): Promise<unknown> =>
    d.clicksRaw(wie, verb, { n: d.netwerkId, ...data });

/** What people ask, by name. Those of a person or a casus should cost what that person or casus has. */
export const VRAGEN: Readonly<Record<string, (d: Dialogue) => Promise<unknown>>> = {
  '/acties, a deelnemer': zeg('kevin', '/acties'),
  '/terugkoppeling': zeg('kevin', '/terugkoppeling'),
  'opening an actie': klik('kevin', 'actie.openen', { actie: 'actie-000000' }),
  'opening a casus': klik('kevin', 'casus.openen', { casus: CASUS }),
  'the levensloop of a casus': klik('kevin', 'casus.levensloop', { casus: CASUS }),
  '/acties of a casus': zeg('femke', `/acties ${CASUS}`),
  '/acties, everyone': zeg('femke', '/acties'),
  '/acties by partner': klik('femke', 'acties.lijst', { toon: 'partners' }),
  '/acties by casus': klik('femke', 'acties.lijst', { toon: 'casussen' }),
  '/herinner': zeg('femke', '/herinner'),
  'one tick': (d) => d.app.tick().then(() => d.app.settled()),
};

export type Opgesteld = {
  /** Milliseconds a question takes. */
  duurt(vraag: string): Promise<number>;
  /** What it reads. */
  leest(vraag: string): Promise<Gelezen>;
  close(): Promise<void>;
};

/** A netwerk of that size on this store, looked at until nothing is left to do. */
export const stelOp = async (store: Store, omvang: Omvang): Promise<Opgesteld> => {
  const telt: { aan: Gelezen | undefined } = { aan: undefined };
  const d = await startDialogue({
    at: '2026-11-18T10:00',
    store,
    wrap: (ports) => ({ ...ports, store: counting(ports.store, telt) }),
    netwerk: (netwerk) => ({
      ...netwerk,
      deelnemers: [
        ...netwerk.deelnemers,
        ...Array.from({ length: omvang.mensen - 1 }, (_, n) => ({
          id: `mens-${n + 1}`,
          naam: `Mens ${n + 1}`,
          partner: 'jongerenwerk',
          rollen: ['deelnemer' as const],
          oid: `oid-${n + 1}`,
          teamsId: `29:oid-${n + 1}`,
        })),
      ],
    }),
  });
  await vul(d, omvang);
  await d.at('2026-11-19T10:00');
  const stel = async (naam: string): Promise<void> => {
    const vraag = VRAGEN[naam];
    if (!vraag) throw new Error(`nobody asks ${naam}`);
    await vraag(d);
    if (d.errors.length > 0) throw new Error(`${naam} went wrong`, { cause: d.errors[0] });
  };
  return {
    duurt: async (naam) => {
      const began = performance.now();
      await stel(naam);
      return performance.now() - began;
    },
    leest: async (naam) => {
      const gelezen = { vragen: 0, rijen: 0, bytes: 0 };
      telt.aan = gelezen;
      await stel(naam);
      telt.aan = undefined;
      return gelezen;
    },
    close: () => d.close(),
  };
};

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import { type Casus, isOpenCasus } from '../../src/domain/casus.ts';
import { houdtVast, isLopend, OVERDRACHT, type Overdracht } from '../../src/domain/overdracht.ts';
import type { Ports } from '../../src/ports/ports.ts';
import { prefixRange, type Store, StoreUnavailable } from '../../src/ports/store.ts';
import type { Dialogue } from '../support/dialogue.ts';
import { metZaai } from '../support/zaai.ts';
import {
  begin,
  CASUS,
  casussen,
  nergensLeesbaar,
  overdrachten,
  rijen,
  spelers,
  ZUID_ID,
} from './overdragen.ts';

/** What can go wrong at a commit: it does not land, or it lands and nobody hears so. */
type Pech = 'geen' | 'verloren' | 'geland';

/** Where the casus is, told by the rows alone. */
const plekken = async (store: Store, hier: string): Promise<string[]> => {
  const van = async <T>(netwerk: string, prefix: string): Promise<T[]> =>
    (await store.list(netwerk, prefixRange(prefix))).map(({ value }) => value as T);
  const open = (een: Casus) => isOpenCasus(een);
  return [
    ...(await van<Casus>(hier, 'casus!')).filter(open).map(({ id }) => `open hier ${id}`),
    ...(await van<Casus>(ZUID_ID, 'casus!')).filter(open).map(({ id }) => `open daar ${id}`),
    ...((await van<Casus>(hier, 'casus!')).some(open)
      ? []
      : (await van<Overdracht>(ZUID_ID, 'overdracht!')).filter(houdtVast).map(() => 'onderweg')),
  ];
};

/** A store that watches: after every commit the casus is in exactly one place. `pech` says what goes wrong, by the nth commit. */
const bewaakt = (real: Store, pech: (nth: number) => Pech, na: () => Promise<void>): Store => {
  let nth = 0;
  return {
    get: (partition, key) => real.get(partition, key),
    list: (partition, range) => real.list(partition, range),
    commit: async (partition, writes) => {
      const nu = pech(nth++);
      if (nu === 'verloren') throw new StoreUnavailable('a fault of the test');
      await real.commit(partition, writes);
      await na();
      if (nu === 'geland') throw new StoreUnavailable('a fault of the test');
    },
    ping: () => real.ping(),
    close: () => real.close(),
  };
};

type Daad =
  | 'gesproken'
  | 'moment'
  | 'aanvaard'
  | 'weiger'
  | 'trek in'
  | 'sluit'
  | 'op slot'
  | 'van slot'
  | 'wacht'
  | 'tweede'
  | 'dubbel';
const DADEN: readonly Daad[] = [
  'gesproken',
  'gesproken',
  'moment',
  'aanvaard',
  'aanvaard',
  'weiger',
  'trek in',
  'sluit',
  'op slot',
  'van slot',
  'wacht',
  'tweede',
  'dubbel',
];

/** A world with two instances on one store that may fail, in which every commit is looked at. */
const wereld = async (pech: (nth: number) => Pech) => {
  let bezig = false;
  const gezien: string[][] = [];
  const box: { store?: Store; hier?: string } = {};
  const d = await begin({
    wrap: (ports) => {
      box.store = ports.store;
      return {
        ...ports,
        log: { info: () => undefined, warn: () => undefined, error: () => undefined },
        store: bewaakt(
          ports.store,
          (nth) => (bezig ? pech(nth) : 'geen'),
          async () => {
            if (bezig && box.store && box.hier) gezien.push(await plekken(box.store, box.hier));
          },
        ),
      } satisfies Ports;
    },
  });
  box.hier = d.netwerkId;
  const s = spelers(d);
  await s.biedAan();
  bezig = true;
  const tweede = createApp(metZaai, d.ports);
  return { d, s, tweede, gezien, laat: () => (bezig = false) };
};
type Wereld = Awaited<ReturnType<typeof wereld>>;

/** People get an error when the store is away, and click again or not. */
const probeer = async (werk: () => Promise<unknown>): Promise<void> => {
  await werk().catch(() => undefined);
};

const doe = async ({ d, s, tweede }: Wereld, daad: Daad): Promise<void> => {
  const casus = { n: d.netwerkId, casus: CASUS };
  switch (daad) {
    case 'gesproken':
      return probeer(() => s.spreek());
    case 'moment':
      return probeer(() =>
        Promise.all([
          s.hier('overdracht.moment.zet', { op: '2026-11-04', tijd: '10:00' }),
          s.daar('overdracht.moment.zet', { op: '2026-11-05', tijd: '11:00' }),
        ]),
      );
    case 'aanvaard':
      return probeer(() => s.aanvaard());
    case 'weiger':
      return probeer(() => s.weiger());
    case 'trek in':
      return probeer(() => s.hier('overdracht.intrekken.ja'));
    case 'sluit':
      return probeer(() =>
        d.clicksRaw('femke', 'casus.staat.zet', {
          ...casus,
          staat: 'afgesloten negatief',
          motivatie: 'Stop.',
        }),
      );
    case 'op slot':
      return probeer(() => d.clicksRaw('femke', 'casus.beperk.ja', casus));
    case 'van slot':
      return probeer(() => d.clicksRaw('femke', 'casus.beperk.weg', casus));
    case 'wacht':
      return probeer(() => Promise.all([d.app.tick(), tweede.tick()]));
    case 'tweede':
      return probeer(async () => {
        await tweede.recover();
        await tweede.tick();
      });
    case 'dubbel':
      return probeer(() => nogmaals(d));
  }
};

/** Every delivery that was ever asked for waits again, in both netwerken: late, and twice. */
const nogmaals = async (d: Dialogue): Promise<void> => {
  for (const netwerk of [d.netwerkId, ZUID_ID])
    for (const rij of await d.store.list(netwerk, prefixRange(`bericht!${OVERDRACHT}!`))) {
      const bericht = rij.value as { id: string; soort: string };
      if (bericht.soort !== OVERDRACHT) continue;
      const id = `2026!${Math.abs(rij.etag.length)}!${bericht.id}`;
      const value = { id, bericht: bericht.id, ververs: false, naar: 'kanaal' };
      const weer = JSON.parse(JSON.stringify({ ...bericht, status: 'wacht' }));
      await d.store.commit(netwerk, [
        { op: 'replace', key: rij.key, value: weer, etag: rij.etag },
        { op: 'insert', key: `wacht!${id}`, value },
      ]);
    }
};

/** Lets everything that waits be done, with a store that works again. */
const rust = async ({ d, tweede }: Wereld): Promise<void> => {
  await tweede.recover();
  await d.at('2026-11-02T10:20');
  await Promise.all([d.app.settled(), tweede.settled()]);
  await d.at('2026-11-02T10:40');
};

/** Whether the casus was closed by hand at some moment: then it is in no hands here because somebody decided so. */
const metDeHandDicht = (casus: Casus | undefined): boolean => casus?.status.startsWith('afgesloten') ?? false;

const controleer = async (w: Wereld): Promise<void> => {
  const { d, gezien } = w;
  for (const plek of gezien) expect(plek.length, JSON.stringify(plek)).toBeLessThanOrEqual(1);
  const hier = (await casussen(d, d.netwerkId))[0];
  const daar = await casussen(d, ZUID_ID);
  const nu = await plekken(d.store, d.netwerkId);
  if (metDeHandDicht(hier)) expect(nu).toEqual([]);
  else {
    expect(nu).toHaveLength(1);
    for (const plek of gezien) expect(plek).toHaveLength(1);
  }
  const [uit] = await overdrachten(d, d.netwerkId);
  const [ontvangen] = await overdrachten(d, ZUID_ID);
  // What is settled on one side is settled on the other, in the same way.
  expect(daar).toHaveLength(uit?.fase === 'overgedragen' ? 1 : 0);
  expect(hier?.status === 'overgedragen').toBe(uit?.fase === 'overgedragen');
  const paar = { overgedragen: 'overgenomen', geweigerd: 'geweigerd', aangeboden: 'aangeboden' } as const;
  if (uit?.fase === 'ingetrokken') expect(['ingetrokken', 'geweigerd']).toContain(ontvangen?.fase);
  else expect(ontvangen?.fase).toBe(paar[uit?.fase as keyof typeof paar]);
  if (ontvangen && !isLopend(ontvangen) && ontvangen.fase !== 'overgenomen')
    expect(ontvangen.content.data).toBe('');
  if (uit?.fase === 'aangeboden') expect(uit.afspraak).toEqual(ontvangen?.afspraak);
  expect(hier?.overdracht).toBe(uit?.fase === 'aangeboden' ? uit.id : undefined);
  expect(await rijen(d, d.netwerkId, `wacht!`)).toEqual([]);
  expect(await rijen(d, ZUID_ID, `wacht!`)).toEqual([]);
  await nergensLeesbaar(d);
};

const speel = async (daden: readonly Daad[], pech: (nth: number) => Pech): Promise<void> => {
  const w = await wereld(pech);
  try {
    for (const daad of daden) await doe(w, daad);
    w.laat();
    await rust(w);
    await controleer(w);
  } finally {
    await w.d.app.settled();
    await w.tweede.settled();
    await w.d.close();
  }
};

const GOED: readonly Daad[] = ['gesproken', 'aanvaard', 'wacht', 'wacht'];

/** How many commits a handover takes that goes well. */
const COMMITS = 34;

test('a handover that goes well ends there, and takes as many commits as are tried below', async () => {
  let commits = 0;
  const w = await wereld((nth) => {
    commits = nth + 1;
    return 'geen';
  });
  for (const daad of GOED) await doe(w, daad);
  await rust(w);
  await controleer(w);
  expect((await casussen(w.d, ZUID_ID))[0]).toMatchObject({ id: 'ZZ-2026-001', status: 'nieuw' });
  expect(w.gezien.some((plek) => plek[0] === 'onderweg')).toBe(true);
  expect(commits).toBeGreaterThan(COMMITS);
  await w.d.close();
});

test.each(Array.from({ length: COMMITS }, (_, nth) => nth))(
  'commit %i fails, or lands without anyone hearing so: never in two places, never in none',
  async (nth) => {
    for (const wat of ['verloren', 'geland'] as const)
      await speel(GOED, (keer) => (keer === nth ? wat : 'geen'));
  },
  60_000,
);

test('withdrawn and accepted at once: one of the two, wholly', async () => {
  for (const eerst of [true, false]) {
    const w = await wereld(() => 'geen');
    await w.s.spreek();
    const acties = [() => w.s.aanvaard(), () => w.s.hier('overdracht.intrekken.ja')];
    await Promise.all((eerst ? acties : acties.reverse()).map((actie) => actie()));
    w.laat();
    await rust(w);
    await controleer(w);
    await w.d.close();
  }
}, 60_000);

test('whatever people do, in whatever order, with a store that fails, two instances, and deliveries that come late and twice', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...DADEN), { minLength: 3, maxLength: 9 }),
      fc.array(fc.constantFrom<Pech>('geen', 'geen', 'geen', 'geen', 'verloren', 'geland'), {
        minLength: 0,
        maxLength: 60,
      }),
      async (daden, pech) => speel(daden, (nth) => pech[nth] ?? 'geen'),
    ),
    { numRuns: 40, interruptAfterTimeLimit: 90_000, markInterruptAsFailure: false },
  );
}, 180_000);

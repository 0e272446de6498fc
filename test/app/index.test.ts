import { Temporal } from 'temporal-polyfill';
import { afterEach, expect, test } from 'vitest';
import { listBy } from '../../src/app/index-lezen.ts';
import { createIndexer } from '../../src/app/index-maken.ts';
import { IndexStanden } from '../../src/app/index-rijen.ts';
import { listThings, toJson } from '../../src/app/rows.ts';
import { ACTIE_BIJ, type Actie, Acties, nieuweActie } from '../../src/domain/actie.ts';
import { Conflict, prefixRange, type Store } from '../../src/ports/store.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';
import { indexVerschil } from '../support/index-klopt.ts';
import { metZaai } from '../support/zaai.ts';

let d: Dialogue | undefined;
afterEach(async () => {
  await d?.close();
  d = undefined;
});

const DAG = '2026-11-02';
const VERZEGELD = { v: 1, iv: 'a', tag: 'b', data: 'c' } as const;

const actie = (nth: number, meer: Partial<Actie> = {}): Actie => ({
  ...nieuweActie(
    {
      id: `a${String(nth).padStart(4, '0')}`,
      eigenaar: nth % 3 === 0 ? 'kevin' : 'rachid',
      soort: 'actie',
      casus: `ZN-2026-00${nth % 4}`,
      tot: '2027-01-14',
      sleutel: 's',
      content: VERZEGELD,
    },
    undefined,
    Temporal.Instant.from('2026-10-01T09:00:00Z'),
  ),
  ...meer,
});

const dicht = (status: Actie['status']): Partial<Actie> => ({ status, klaar: '2026-10-20T09:00:00Z' });

/** As an older version left it: acties, and nothing that points to them. */
const oud = async (store: Store, netwerk: string, aantal: number): Promise<void> => {
  const alle = Array.from({ length: aantal }, (_, nth) =>
    actie(
      nth,
      nth % 5 === 0 ? dicht(nth % 10 === 0 ? 'gedaan' : 'niet uitgevoerd') : { helpers: ['ingrid', 'dewi'] },
    ),
  );
  for (let at = 0; at < alle.length; at += 100)
    await store.commit(
      netwerk,
      alle.slice(at, at + 100).map((een) => ({ op: 'insert', key: Acties.keyOf(een), value: toJson(een) })),
    );
};

const stand = async ({ store, netwerkId }: Dialogue) =>
  (await listThings(store, netwerkId, IndexStanden))[0]?.value;

test('what an older version left is found by owner, helper, casus and date, as long as the index is made and afterwards', async () => {
  d = await startDialogue({ empty: true });
  const { store, netwerkId } = d;
  await oud(store, netwerkId, 130);
  const vragen = [
    [ACTIE_BIJ.van('kevin'), {}],
    [ACTIE_BIJ.metHulpVan('dewi'), { shelf: 'open' }],
    [ACTIE_BIJ.bij('ZN-2026-001'), {}],
    [ACTIE_BIJ.openBij('ZN-2026-001'), {}],
    [ACTIE_BIJ.opgegeven, { from: '2026-10-20' }],
    [ACTIE_BIJ.opgegeven, { from: '2026-10-21' }],
  ] as const;
  const antwoorden = () =>
    Promise.all(
      vragen.map(async ([plek, waar]) =>
        (await listBy(store, netwerkId, Acties, plek, waar)).map(({ value }) => value.id).sort(),
      ),
    );
  const voor = await antwoorden();
  expect(voor.map(({ length }) => length)).toEqual([35, 104, 33, 26, 13, 0]);
  while (await createIndexer(store).look(netwerkId, DAG));
  expect(await indexVerschil(store, netwerkId)).toEqual([]);
  const rijen: string[] = [];
  const telt: Store = {
    get: (...args) => store.get(...args),
    list: (partition, range) => {
      rijen.push(range.from);
      return store.list(partition, range);
    },
    commit: (...args) => store.commit(...args),
    ping: () => store.ping(),
    close: () => store.close(),
  };
  expect(await antwoorden()).toEqual(voor);
  await listBy(telt, netwerkId, Acties, ACTIE_BIJ.van('kevin'));
  expect(rijen).toEqual(['index!actie!van!kevin!']);
});

test('it stops anywhere, and goes on from there', async () => {
  d = await startDialogue({ empty: true });
  await oud(d.store, d.netwerkId, 200);
  let commits = 0;
  const hortend: Store = {
    get: (...args) => d?.store.get(...args) ?? Promise.reject(new Error('closed')),
    list: (...args) => d?.store.list(...args) ?? Promise.reject(new Error('closed')),
    ping: async () => undefined,
    close: async () => undefined,
    commit: async (...args) => {
      commits += 1;
      if (commits % 2 === 0) throw new Error('the process died');
      await d?.store.commit(...args);
    },
  };
  const standen: string[] = [];
  for (let start = 0; start < 12; start += 1) {
    await createIndexer(hortend)
      .look(d.netwerkId, DAG)
      .catch(() => undefined);
    standen.push((await stand(d))?.na ?? '');
  }
  expect(new Set(standen).size).toBeGreaterThan(3);
  expect(await indexVerschil(d.store, d.netwerkId)).toEqual([]);
  expect((await stand(d))?.klaar).toBe(true);
});

test('an actie that is closed while its rows are being made is not found as open afterwards', async () => {
  d = await startDialogue({ empty: true });
  const { store, netwerkId } = d;
  await oud(store, netwerkId, 10);
  const sluit = async (): Promise<void> => {
    const [een] = await listThings(store, netwerkId, Acties, { shelf: 'open' });
    if (!een) throw new Error('nothing is open');
    const na = { ...een.value, ...dicht('gedaan') };
    await store.commit(netwerkId, [
      { op: 'delete', key: Acties.keyOf(een.value), etag: een.etag },
      { op: 'insert', key: Acties.keyOf(na), value: toJson(na) },
    ]);
  };
  let eerst = true;
  const tussendoor: Store = {
    ...store,
    get: (...args) => store.get(...args),
    list: (...args) => store.list(...args),
    ping: () => store.ping(),
    close: () => store.close(),
    commit: async (...args) => {
      if (eerst) await sluit();
      eerst = false;
      await store.commit(...args);
    },
  };
  await createIndexer(tussendoor).look(netwerkId, DAG);
  expect(eerst).toBe(false);
  expect(await indexVerschil(store, netwerkId)).toEqual([]);
});

test('two instances at once make it once', async () => {
  d = await startDialogue({ empty: true });
  await oud(d.store, d.netwerkId, 150);
  const beide = [createIndexer(d.store), createIndexer(d.store)];
  for (let nth = 0; nth < 20; nth += 1)
    await Promise.all(beide.map((een) => een.look(d?.netwerkId ?? '', DAG)));
  expect(await indexVerschil(d.store, d.netwerkId)).toEqual([]);
});

test('an older version that made an actie beside this one: seen the next day, and found again', async () => {
  d = await startDialogue({ features: metZaai });
  const een = actie(1, { id: 'naast', eigenaar: 'kevin' });
  await d.at('2026-11-02T12:00');
  await d.store.commit(d.netwerkId, [{ op: 'insert', key: Acties.keyOf(een), value: toJson(een) }]);
  await d.at('2026-11-03T12:00');
  expect(await indexVerschil(d.store, d.netwerkId)).toEqual([]);
  await d.says('kevin', '/acties');
  expect(d.sees('kevin')).toContain('ZN-2026-001');
});

test('whatever is done with an actie, it stands under whoever has it now, in the same commit', async () => {
  d = await startDialogue({ features: metZaai });
  const { store, netwerkId } = d;
  const acties = ['a1', 'a2', 'a3'].map((id) => ({
    id,
    eigenaar: 'kevin',
    tot: '2026-11-25',
    wat: 'Moeder bellen.',
  }));
  const onder = async (plek: string) =>
    (await store.list(netwerkId, prefixRange(`index!actie!${plek}!`))).map(({ key }) =>
      key.split('!').at(-1),
    );
  const klopt = async () => expect(await indexVerschil(store, netwerkId)).toEqual([]);
  await d.at('2026-11-02T11:00');
  await d.clicksRaw('femke', 'test.zaai', { n: netwerkId, acties });
  await klopt();
  expect(await onder(ACTIE_BIJ.van('kevin'))).toEqual(['a1', 'a2', 'a3']);
  const klik = async (wie: string, verb: string, data: Record<string, string>) => {
    const reply = await d?.clicksRaw(wie, verb, { n: netwerkId, ...data });
    expect(reply?.kind).toBe('card');
    await klopt();
  };
  await klik('kevin', 'actie.gereed', { actie: 'a1', uitkomst: 'gedaan', resultaat: 'Gebeld.' });
  expect(await onder(ACTIE_BIJ.van('kevin'))).toEqual(['a2', 'a3']);
  expect(await onder(`${ACTIE_BIJ.bij('ZN-2026-001')}!dicht`)).toEqual(['a1']);
  const terug = (await listThings(store, netwerkId, Acties, { shelf: 'dicht' }))[0]?.value.terug?.id ?? '';
  await klik('kevin', 'actie.ongedaan', { actie: 'a1', welke: terug });
  expect(await onder(ACTIE_BIJ.van('kevin'))).toEqual(['a1', 'a2', 'a3']);
  await klik('kevin', 'actie.gereed', { actie: 'a2', uitkomst: 'niet uitgevoerd', resultaat: 'Geen tijd.' });
  expect(await onder(ACTIE_BIJ.opgegeven)).toEqual(['a2']);
  expect(d.errors).toEqual([]);
});

test('a click whose index row another changed meanwhile is decided again, and lost work is none', async () => {
  let stoor: (() => Promise<void>) | undefined;
  d = await startDialogue({
    features: metZaai,
    wrap: (ports) => ({
      ...ports,
      store: {
        get: (...args) => ports.store.get(...args),
        list: (...args) => ports.store.list(...args),
        ping: () => ports.store.ping(),
        close: () => ports.store.close(),
        commit: async (partition, writes) => {
          const doe = writes.some(({ key }) => key.startsWith('index!')) ? stoor : undefined;
          stoor = doe ? undefined : stoor;
          await doe?.();
          await ports.store.commit(partition, writes);
        },
      },
    }),
  });
  await d.clicksRaw('femke', 'test.zaai', {
    n: d.netwerkId,
    acties: [{ id: 'a1', eigenaar: 'kevin', tot: '2026-11-25', wat: 'Moeder bellen.' }],
  });
  stoor = async () => {
    const row = await d?.store.get(d.netwerkId, 'index!actie!van!kevin!a1');
    if (!d || !row) throw new Conflict('changed');
    await d.store.commit(d.netwerkId, [{ op: 'replace', key: row.key, value: row.value, etag: row.etag }]);
  };
  await d.clicksRaw('kevin', 'actie.gereed', {
    n: d.netwerkId,
    actie: 'a1',
    uitkomst: 'gedaan',
    resultaat: 'Gebeld.',
  });
  expect(await listThings(d.store, d.netwerkId, Acties, { shelf: 'open' })).toEqual([]);
  expect(await indexVerschil(d.store, d.netwerkId)).toEqual([]);
});

test('a commit with no room for the rows of what is new leaves them for later, and nobody misses an actie', async () => {
  d = await startDialogue({ features: metZaai });
  await d.at('2026-11-02T11:00');
  const acties = Array.from({ length: 40 }, (_, nth) => ({
    id: `a${nth}`,
    eigenaar: 'kevin',
    tot: '2026-11-25',
    wat: 'Bellen.',
  }));
  await d.clicksRaw('femke', 'test.zaai', { n: d.netwerkId, acties });
  await d.says('kevin', '/acties');
  expect(d.sees('kevin')).toContain('van 40');
  await d.at('2026-11-03T11:00');
  expect(await indexVerschil(d.store, d.netwerkId)).toEqual([]);
  await d.says('kevin', '/acties');
  expect(d.sees('kevin')).toContain('van 40');
});

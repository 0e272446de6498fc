import { afterEach, expect, test } from 'vitest';
import { Ankers, archiefVan } from '../../src/app/audit-archief.ts';
import { checkAudit, logboekOver } from '../../src/app/audit-keten.ts';
import { Schakels } from '../../src/app/audit-schakel.ts';
import { listThings, toJson } from '../../src/app/rows.ts';
import { AuditRegels } from '../../src/domain/bericht.ts';
import { prefixRange, type Write } from '../../src/ports/store.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';

let d: Dialogue | undefined;
afterEach(async () => {
  await d?.close();
  d = undefined;
});

const DRIE_JAAR = 1096;

/** A netwerk with twelve lines of 2023 and twelve of each month of 2026 until now, kept three years. */
const begin = async (auditDagen = DRIE_JAAR): Promise<Dialogue> => {
  d = await startDialogue({
    at: '2026-11-23T09:00',
    netwerk: (netwerk) => ({
      ...netwerk,
      bewaartermijnen: { ...netwerk.bewaartermijnen, auditDagen },
    }),
  });
  const maanden = ['2023-03', '2023-04', '2026-08', '2026-09', '2026-10', '2026-11'];
  const writes = maanden.flatMap((maand) =>
    Array.from({ length: 12 }, (_, nth): Write => {
      const op = `${maand}-${String(nth + 1).padStart(2, '0')}T09:00:00.000Z`;
      const regel = {
        id: `${op}!x`,
        op,
        wie: 'kevin',
        wat: 'gelezen',
        over: 'casus ZN-1',
        waarom: 'op de casus',
      };
      return { op: 'insert', key: AuditRegels.keyOf(regel), value: toJson(regel) };
    }),
  );
  await d.store.commit(d.netwerkId, writes);
  return d;
};

const maandenIn = async (bij: Dialogue, partition: string): Promise<string[]> => [
  ...new Set(
    (await listThings(bij.store, partition, Schakels)).map(({ value }) => value.regel.op.slice(0, 7)),
  ),
];
const gelezen = async (bij: Dialogue): Promise<number> =>
  (await logboekOver(bij.store, bij.netwerkId, ['casus ZN-1'], { vanaf: 0, aantal: 200 })).momenten.length;
const klopt = async (bij: Dialogue) =>
  expect((await checkAudit(bij.ports, bij.netwerkId)).fout).toBeUndefined();

test('months that are over go to the archive; the chain holds, and what is asked about a casus is found all the same', async () => {
  const bij = await begin(3000);
  await bij.at('2026-11-25T10:00');
  expect(await maandenIn(bij, bij.netwerkId)).toEqual(['2026-10', '2026-11']);
  expect(await maandenIn(bij, archiefVan(bij.netwerkId))).toEqual([
    '2023-03',
    '2023-04',
    '2026-08',
    '2026-09',
  ]);
  expect(await gelezen(bij)).toBe(72);
  await klopt(bij);
  expect(bij.errors).toEqual([]);
});

test('what is older than was chosen is destroyed two weeks after that was announced, and both stand in the log', async () => {
  const bij = await begin();
  await bij.at('2026-11-25T10:00');
  expect(bij.messages('femke').at(-1)).toContain('wis ik het logboek tot en met oktober 2023');
  await bij.at('2026-12-06T10:00');
  expect(await gelezen(bij)).toBe(72);
  await bij.at('2026-12-10T10:00');
  expect(await gelezen(bij)).toBe(48);
  expect(await maandenIn(bij, archiefVan(bij.netwerkId))).not.toContain('2023-04');
  expect((await listThings(bij.store, archiefVan(bij.netwerkId), Ankers))[0]?.value).toMatchObject({
    aantal: 24,
    maand: '2023-04',
  });
  await klopt(bij);
  const over = await logboekOver(bij.store, bij.netwerkId, ['logboek'], { vanaf: 0, aantal: 9 });
  expect(over.momenten.flat().map(({ wat }) => wat)).toEqual(['gewist', 'aangekondigd']);
  // Nothing is announced anew for what is gone.
  const keren = bij.messages('femke').filter((tekst) => tekst.includes('het logboek tot en met')).length;
  await bij.at('2026-12-20T10:00');
  expect(bij.messages('femke').filter((tekst) => tekst.includes('het logboek tot en met')).length).toBe(
    keren,
  );
  await klopt(bij);
  expect(bij.errors).toEqual([]);
});

test('who chooses a longer time within those two weeks keeps it', async () => {
  const bij = await begin();
  await bij.at('2026-11-25T10:00');
  const row = await bij.store.get(bij.netwerkId, 'netwerk');
  const netwerk = await bij.netwerk();
  const bewaartermijnen = { ...netwerk.bewaartermijnen, auditDagen: 3652 };
  await bij.store.commit(bij.netwerkId, [
    { op: 'replace', key: 'netwerk', value: toJson({ ...netwerk, bewaartermijnen }), etag: row?.etag ?? '' },
  ]);
  await bij.at('2027-01-10T10:00');
  expect(await gelezen(bij)).toBe(72);
  await klopt(bij);
});

test('an anchor that was not made here, or a line taken out of the archive, is found', async () => {
  const bij = await begin();
  await bij.at('2026-12-10T10:00');
  const archief = archiefVan(bij.netwerkId);
  const [anker] = await listThings(bij.store, archief, Ankers);
  const [eerste] = await listThings(bij.store, archief, Schakels);
  if (!anker || !eerste) throw new Error('nothing was destroyed');
  const row = await bij.store.get(archief, Schakels.keyOf(eerste.value));
  // Taken out, and the anchor moved along as if its time had passed.
  const vals = { ...anker.value, aantal: anker.value.aantal + 1, hash: eerste.value.hash };
  await bij.store.commit(archief, [
    { op: 'delete', key: row?.key ?? '', etag: row?.etag ?? '' },
    { op: 'replace', key: Ankers.keyOf(vals), value: toJson(vals), etag: anker.etag },
  ]);
  expect((await checkAudit(bij.ports, bij.netwerkId)).fout).toBe(1);
});

test('it dies between any two commits: no line is lost or comes twice, and the chain holds all along', async () => {
  const bij = await begin();
  const commit = bij.store.commit.bind(bij.store);
  let nth = 0;
  bij.store.commit = async (partition, writes) => {
    const audit = writes.some(({ key }) => key.startsWith('keten!') || key.startsWith('spoor!'));
    nth += audit ? 1 : 0;
    if (audit && nth % 2 === 0) throw new Error('the process died');
    await commit(partition, writes);
  };
  for (const dag of ['2026-11-25', '2026-11-27', '2026-12-11', '2026-12-13', '2026-12-15']) {
    await bij.at(`${dag}T10:00`);
    await klopt(bij);
  }
  bij.store.commit = commit;
  await bij.at('2026-12-17T10:00');
  await klopt(bij);
  expect(await gelezen(bij)).toBe(48);
  const alle = await bij.store.list(archiefVan(bij.netwerkId), prefixRange('keten!'));
  expect(alle).toHaveLength(36);
});

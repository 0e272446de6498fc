import { afterEach, beforeEach, expect, test } from 'vitest';
import { toJson } from '../../src/app/rows.ts';
import { type Casus, Casussen } from '../../src/domain/casus.ts';
import type { Dialogue } from '../support/dialogue.ts';
import { metLijst, naOverleg } from './lijst-hulp.ts';

const CASUS = 'ZN-2026-003';
const NIEUW = '2026-12-10 kevin ZN-2026-003 actie open';

let d: Dialogue;
let hulp: ReturnType<typeof metLijst>;

/** The casus is known from an earlier list, and a new one about it was read. */
beforeEach(async () => {
  d = await naOverleg();
  hulp = metLijst(d);
  await hulp.leesDocx();
  await hulp.stelVast();
  await d.at('2026-11-26T10:05');
});
afterEach(async () => {
  expect(d.errors).toEqual([]);
  await d.close();
});

const plak = async () => {
  await d.says('femke', '/besluitenlijst');
  await d.clicks('femke', 'Tekst plakken');
  const tekst = `Besluitenlijst 25 november 2026\n${CASUS}\nActie Kevin: fiets regelen, uiterlijk 10 december`;
  await d.clicks('femke', 'Lezen', { tekst });
};
const klik = (verb: string) => d.clicksRaw('femke', verb, { casus: CASUS, n: d.netwerkId });

test('a list about a locked casus is not recorded, and kept until the lock is off', async () => {
  await klik('casus.beperk.ja');
  await plak();
  await d.clicks('femke', 'Vaststellen');
  expect(d.sees('femke')).toContain(`Op slot: ${CASUS}.`);
  expect(d.sees('femke')).toContain('fiets regelen');
  await klik('casus.beperk.weg');
  await d.clicks('femke', 'Vaststellen');
  await d.clicks('femke', 'Ja, vaststellen');
  await d.at('2026-11-26T10:30');
  expect(await hulp.acties()).toContain(NIEUW);
});

test('a casus about which a list is being recorded is locked a minute later', async () => {
  await plak();
  await hulp.stelVast();
  expect(await klik('casus.beperk.ja')).toMatchObject({ kind: 'error' });
  await d.at('2026-11-26T10:30');
  expect(await klik('casus.beperk.ja')).toMatchObject({ kind: 'card' });
});

test('a list that was being recorded when another instance locked the casus waits, and loses nothing', async () => {
  const key = `casus!open!${CASUS}`;
  const zet = async (beperkt: Casus['beperkt']) => {
    const row = await d.store.get(d.netwerkId, key);
    const { beperkt: _was, ...open } = Casussen.schema.parse(row?.value);
    const value = toJson(beperkt ? { ...open, beperkt } : open);
    await d.store.commit(d.netwerkId, [{ op: 'replace', key, value, etag: row?.etag ?? '' }]);
  };
  await plak();
  await hulp.stelVast();
  await zet({ sinds: '2026-11-26T09:05:00Z', door: 'sanne' });
  await d.at('2026-11-26T12:30');
  expect(await hulp.acties()).not.toContain(NIEUW);
  await zet(undefined);
  await d.at('2026-11-26T14:00');
  expect(await hulp.acties()).toContain(NIEUW);
});

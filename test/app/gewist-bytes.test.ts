import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openSqlite } from '../../src/adapters/storage/sqlite.ts';
import { copyDatabase } from '../../src/adapters/storage/sqlite-kopie.ts';
import { Sleutels } from '../../src/domain/sleutel.ts';
import { prefixRange } from '../../src/ports/store.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';
import { luister } from './lekken.ts';
import { DATA, metWereld } from './wereld.ts';

let d: Dialogue;
let folder = '';
afterEach(async () => {
  await d.close();
  rmSync(folder, { recursive: true });
});

/** Everything sealed there is, and the wrapped keys: what must be in no file any more. */
const geheimen = async (): Promise<string[]> => {
  const rijen = await d.store.list(d.netwerkId, prefixRange(''));
  return rijen.flatMap(({ key, value }) => {
    if (key.startsWith(`${Sleutels.name}!`)) return [Sleutels.schema.parse(value).wrapped];
    return [...JSON.stringify(value).matchAll(/"data":"([^"]{16,})"/g)].flatMap(([, data]) => data ?? []);
  });
};
const waar = (geheim: string): string[] =>
  readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(geheim));

/** A store in a file with one of everything of one casus in it, all of it under one key. */
const wereld = async (oor = luister()) => {
  folder = mkdtempSync(join(tmpdir(), 'ketenbot-bytes-'));
  d = await startDialogue({
    features: metWereld,
    store: await openSqlite(join(folder, 'ketenbot.db')),
    wrap: oor.wrap,
  });
  await d.clicksRaw('kevin', 'test.rechten', { n: d.netwerkId });
  return oor;
};
const JA = { casus: DATA.casus, grond: 'verzoek van de jongere', bevestig: DATA.casus };

test('after erasure no key and nothing sealed is in database, log, copy or outbox: not a byte', async () => {
  const { gelogd } = await wereld();
  const alle = await geheimen();
  expect(alle.length).toBeGreaterThan(4);
  for (const geheim of alle) expect(waar(geheim)).not.toEqual([]);
  await d.clicksRaw('femke', 'casus.wis.ja', { ...JA, n: d.netwerkId });
  await d.app.settled();
  await d.at('2026-11-02T10:15');
  await d.app.settled();
  const over = await geheimen();
  copyDatabase(join(folder, 'ketenbot.db'), join(folder, 'kopie.db'));
  const weg = alle.filter((geheim) => !over.includes(geheim));
  expect(weg.length).toBeGreaterThan(3);
  for (const geheim of weg) {
    expect(waar(geheim)).toEqual([]);
    expect(gelogd.join('\n')).not.toContain(geheim);
    expect(JSON.stringify(d.chat.wire)).not.toContain(geheim);
  }
  expect(gelogd.filter((regel) => regel.includes('not-scrubbed'))).toEqual([]);
});

test('the numbers are what they were', async () => {
  await wereld();
  const tellen = async () => {
    const rijen = await d.store.list(d.netwerkId, prefixRange(''));
    return [
      'casus',
      'aanmelding',
      'actie',
      'besluit',
      'gebeurtenis',
      'voorbereiding',
      'meting',
      'teller',
    ].map((soort) => {
      const eigen = rijen.filter(({ key }) => key.startsWith(`${soort}!`));
      return [
        soort,
        eigen.length,
        eigen.map(({ value }) => (value as { sinds?: string; op?: string }).sinds).sort(),
      ];
    });
  };
  const voor = await tellen();
  await d.clicksRaw('femke', 'casus.wis.ja', { ...JA, n: d.netwerkId });
  await d.at('2026-11-02T12:00');
  expect(await tellen()).toEqual(voor);
});

test('when the files could not be cleaned it is done at the next look', async () => {
  let kapot = true;
  folder = mkdtempSync(join(tmpdir(), 'ketenbot-bytes-'));
  const store = await openSqlite(join(folder, 'ketenbot.db'));
  d = await startDialogue({
    features: metWereld,
    store,
    wrap: (ports) => ({
      ...ports,
      store: {
        get: (...args) => store.get(...args),
        list: (...args) => store.list(...args),
        commit: (...args) => store.commit(...args),
        ping: () => store.ping(),
        scrub: async () => (kapot ? false : ((await store.scrub?.()) ?? true)),
        close: () => store.close(),
      },
    }),
  });
  await d.clicksRaw('kevin', 'test.rechten', { n: d.netwerkId });
  const [sleutel = ''] = (await d.store.list(d.netwerkId, prefixRange('sleutel!'))).map(
    ({ value }) => Sleutels.schema.parse(value).wrapped,
  );
  await d.clicksRaw('femke', 'casus.wis.ja', { ...JA, n: d.netwerkId });
  await d.app.settled();
  expect(waar(sleutel)).not.toEqual([]);
  kapot = false;
  await d.app.tick();
  expect(waar(sleutel)).toEqual([]);
});

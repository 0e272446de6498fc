import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSqlite } from '../../src/adapters/storage/sqlite.ts';
import { openKeyFile } from '../../src/adapters/vault/key-file.ts';
import { rebuildGids } from '../../src/app/gids.ts';
import { listThings, toJson } from '../../src/app/rows.ts';
import { DEMO_NETWERK, DEMO_TENANT, demoNetwerk } from '../../src/demo/netwerk.ts';
import { ACTIE_TREDE, type Actie, Acties, nieuweActie } from '../../src/domain/actie.ts';
import { AuditRegels, Berichten, Momenten, momentId, Wachtenden } from '../../src/domain/bericht.ts';
import { Sleutels } from '../../src/domain/sleutel.ts';
import type { Store, Write } from '../../src/ports/store.ts';
import { type BotProcess, buildBot, freePort, startBotProcess } from '../support/bot-process.ts';
import { type FakeConnector, type Person, person, startFakeConnector } from '../support/fake-connector.ts';
import { long } from '../support/long.ts';

const KILLS = long ? 1_000 : 100;
const ACTIES = KILLS * 12;

const CLOCK = { KETENBOT_CLOCK: '2026-11-25T10:00:00Z', KETENBOT_CLOCK_SPEED: '20' };
const dataDir = mkdtempSync(join(tmpdir(), 'ketenbot-kill-'));
let teams: FakeConnector;
const kevin: Person = person('Kevin Oosterhuis', { oid: 'demo-kevin', teamsId: '29:demo-kevin' });

/** The demo netwerk with a pile of acties for Kevin, some of which fall due while the test runs. */
const seed = async (): Promise<void> => {
  const store = await openSqlite(join(dataDir, 'ketenbot.db'));
  const vault = await openKeyFile(join(dataDir, 'master.key'));
  const now = Temporal.Instant.from('2026-11-02T09:00:00Z');
  const netwerk = demoNetwerk(now.toString(), teams.serviceUrl.replace(/\/$/, ''));
  await store.commit(netwerk.id, [{ op: 'insert', key: 'netwerk', value: toJson(netwerk) }]);
  await rebuildGids(store, netwerk);
  const sleutel = { id: 'k', ...(await vault.newKey()) };
  await store.commit(netwerk.id, [{ op: 'insert', key: Sleutels.keyOf(sleutel), value: sleutel }]);
  let writes: Write[] = [];
  for (let n = 0; n < ACTIES; n++) {
    const id = actieId(n);
    const content = await vault.seal(
      sleutel,
      `${netwerk.id}/actie/${id}`,
      JSON.stringify({ wat: 'Bel de mentor' }),
    );
    // Some are due today, of different people, and have a moment that the planner must handle once.
    const owner = n % 10 === 9 ? netwerk.deelnemers[n % 14]?.id : undefined;
    const due = owner === undefined ? undefined : Temporal.Instant.from('2026-11-25T08:00:00Z');
    const van = {
      id,
      eigenaar: owner ?? 'kevin',
      soort: 'actie' as const,
      tot: due ? '2026-11-25' : '2026-12-20',
      sleutel: 'k',
      content,
    };
    const actie = nieuweActie(van, due, now);
    writes.push({ op: 'insert', key: Acties.keyOf(actie), value: toJson(actie) });
    if (due) {
      const op = due.toString();
      const moment = { id: momentId(op, ACTIE_TREDE, id), op, soort: ACTIE_TREDE, over: id };
      writes.push({ op: 'insert', key: Momenten.keyOf(moment), value: moment });
    }
    if (writes.length >= 98 || n === ACTIES - 1) {
      await store.commit(netwerk.id, writes);
      writes = [];
    }
  }
  await store.close();
};
const actieId = (n: number) => `a${String(n).padStart(6, '0')}`;

beforeAll(async () => {
  teams = await startFakeConnector({ auth: false, tenant: DEMO_TENANT });
  await Promise.all([buildBot(), seed()]);
}, 120_000);

afterAll(async () => {
  await teams.close();
  rmSync(dataDir, { recursive: true, force: true });
});

type Work = { readonly kind: 'click' | 'help'; readonly id: string; readonly actie: string };

/** What was answered is promised; what was not is delivered again with the same id, as Teams does. */
const createWork = () => {
  let count = 0;
  const open: Work[] = [];
  const answered: Work[] = [];
  // Every tenth actie is somebody else's: there Kevin asks for help instead.
  const next = (): Work =>
    open.shift() ?? {
      kind: count % 10 === 9 || count % 4 === 3 ? 'help' : 'click',
      id: `w${count}`,
      actie: actieId(count++),
    };
  const deliver = async (work: Work, bot: BotProcess): Promise<void> => {
    try {
      const client = teams.through(bot.url);
      const answer =
        work.kind === 'help'
          ? await client.sendMessage({ from: kevin, text: '/help', id: work.id })
          : await client.click({
              from: kevin,
              verb: 'actie.bezig',
              data: { actie: work.actie, n: DEMO_NETWERK },
              id: work.id,
            });
      if (answer.status !== 200 || answer.error !== undefined || answer.text?.startsWith('Er ging iets mis'))
        throw new Error('not done');
      answered.push(work);
    } catch {
      open.push(work);
    }
  };
  return { next, deliver, answered, open, all: () => count };
};

const random = (max: number) => Math.floor(Math.random() * max);
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

test(
  `killed ${KILLS} times at any moment, with two instances on one store: nothing is lost and nothing is doubled`,
  async () => {
    const work = createWork();
    let kills = 0;

    /** One instance: starts, works, is killed at a random moment, and again. */
    const life = async (port: number): Promise<void> => {
      while (kills < KILLS) {
        const bot = startBotProcess({ dataDir, port, env: CLOCK });
        // One in five dies while it starts.
        if (random(5) === 0) await pause(random(900));
        else {
          await bot.ready();
          const until = performance.now() + random(250);
          const busy = Array.from({ length: 6 }, async () => {
            while (bot.alive() && performance.now() < until + 50 && work.all() < ACTIES)
              await work.deliver(work.next(), bot);
          });
          await pause(Math.max(0, until - performance.now()));
          await bot.kill('SIGKILL');
          await Promise.all(busy);
        }
        await bot.kill('SIGKILL');
        kills += 1;
      }
    };
    await Promise.all([life(await freePort()), life(await freePort())]);

    const bot = startBotProcess({ dataDir, port: await freePort(), env: CLOCK });
    await bot.ready();
    while (work.open.length > 0) await work.deliver(work.next(), bot);
    const store = await openSqlite(join(dataDir, 'ketenbot.db'));
    // What a killed instance was busy with is taken over when its lease has run out.
    for (
      let looks = 0;
      looks < 900 && (await listThings(store, DEMO_NETWERK, Wachtenden)).length > 0;
      looks++
    )
      await pause(100);
    await bot.kill('SIGTERM');

    await expectAllDone(store, work.answered);
    expect(await listThings(store, DEMO_NETWERK, Wachtenden)).toEqual([]);
    await store.close();
    expect(work.answered.length).toBeGreaterThan(KILLS);
  },
  long ? 3_000_000 : 480_000,
);

const expectAllDone = async (store: Store, answered: readonly Work[]): Promise<void> => {
  const acties = new Map<string, Actie>();
  for (const { value } of await listThings(store, DEMO_NETWERK, Acties)) acties.set(value.id, value);
  const audit = (await listThings(store, DEMO_NETWERK, AuditRegels)).map(({ value }) => value.over);
  const berichten = new Map(
    (await listThings(store, DEMO_NETWERK, Berichten)).map(({ value }) => [value.id, value]),
  );
  const wire = wireCounts();
  const lost: string[] = [];
  const doubled: string[] = [];
  for (const { kind, actie } of answered) {
    if (kind !== 'click') continue;
    const times = acties.get(actie)?.geschiedenis.length ?? 0;
    const lines = audit.filter((over) => over === `actie ${actie}`).length;
    if (times < 1 || lines < 1) lost.push(actie);
    if (times > 1 || lines > 1) doubled.push(actie);
  }
  for (const bericht of berichten.values()) {
    if (bericht.soort === 'gids') continue;
    const sent = wire.get(bericht.id) ?? 0;
    // Dying between sending and noting: it is not known whether it arrived, and it is said so.
    if (sent === 0 && bericht.status !== 'onzeker' && bericht.status !== 'vervallen') lost.push(bericht.id);
    if (sent > (bericht.mogelijkDubbel ? 2 : 1)) doubled.push(bericht.id);
  }
  const answers = [...berichten.values()].filter(({ soort }) => soort === 'antwoord').length;
  const asked = answered.filter(({ kind }) => kind === 'help').length;
  const handled = (await listThings(store, DEMO_NETWERK, Momenten)).filter(
    ({ value }) => value.op < '2026-11-25T09',
  );
  expect(handled).toEqual([]);
  expect({ lost, doubled, answers }).toEqual({ lost: [], doubled: [], answers: asked });
};

/** How often each message went over the wire, by the id its buttons carry. */
const wireCounts = (): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { method, path, body } of teams.requests) {
    if (method !== 'POST' || !path.endsWith('/activities')) continue;
    const id = /"b":"([^"]+)"/.exec(JSON.stringify(body))?.[1];
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
};

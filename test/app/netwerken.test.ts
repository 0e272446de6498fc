import { afterEach, describe, expect, test } from 'vitest';
import { rebuildGids } from '../../src/app/gids.ts';
import { netwerkIdOf } from '../../src/app/id.ts';
import { listThings, toJson } from '../../src/app/rows.ts';
import { createApp } from '../../src/app.ts';
import { DEMO_TENANT } from '../../src/demo/netwerk.ts';
import { magBeginnen } from '../../src/domain/authority.ts';
import type { Netwerk } from '../../src/domain/netwerk.ts';
import { features, withHelp } from '../../src/features/index.ts';
import type { Reply } from '../../src/ports/chat.ts';
import type { Input } from '../../src/ports/input.ts';
import { prefixRange, type Store } from '../../src/ports/store.ts';
import { channelIdOf, type Dialogue, startDialogue, TEAM } from '../support/dialogue.ts';
import { Tellers, toyFeature } from './toy.ts';

const ZUID_ID = netwerkIdOf(DEMO_TENANT, TEAM, channelIdOf('zuid'));
const ELDERS_ID = netwerkIdOf('tenant-elders', 'hun team');

let d: Dialogue;
afterEach(() => d.close());

const zuid = (netwerk: Netwerk): Netwerk => ({
  ...netwerk,
  id: ZUID_ID,
  naam: 'Zuid',
  kanaal: { serviceUrl: 'https://smba.example/nl/', conversation: channelIdOf('zuid'), team: TEAM },
});
const elders = (netwerk: Netwerk): Netwerk => ({
  ...zuid(netwerk),
  id: ELDERS_ID,
  tenant: 'tenant-elders',
  naam: 'Elders',
  kanaal: { serviceUrl: 'https://smba.example/nl/', conversation: 'hun team', team: 'hun team' },
});

const gids = async (prefix: string) =>
  (await d.store.list('gids', prefixRange(prefix))).map(({ key }) => key);
const rowOf = async (id: string) => (await d.store.get(id, 'netwerk'))?.value as unknown as Netwerk;
const weg = async (id: string, wie: string) =>
  (await rowOf(id)).deelnemers.find((een) => een.id === wie)?.vertrokken !== undefined;

describe('who leaves and joins the team', () => {
  test('leaves and joins each of its netwerken, once, however often it is told', async () => {
    d = await startDialogue({ others: (netwerk) => [zuid(netwerk)] });
    // Made by the app itself, so that it can also take it away.
    for (const { key, etag } of await d.store.list('gids', prefixRange('persoon!')))
      if (!key.endsWith(ZUID_ID)) await d.store.commit('gids', [{ op: 'delete', key, etag }]);
    await rebuildGids(d.store, await rowOf(d.netwerkId));
    await d.clicksRaw('kevin', 'netwerk.kies', { kies: ZUID_ID });
    await d.clicksRaw('kevin', 'netwerk.kies', { kies: d.netwerkId }, undefined, 'borrel');
    expect(await gids('keuze!')).toHaveLength(2);
    await d.members('femke', { removed: ['kevin'] }, 'weg');
    const versies = async () => [(await rowOf(d.netwerkId)).versie, (await rowOf(ZUID_ID)).versie];
    expect([await weg(d.netwerkId, 'kevin'), await weg(ZUID_ID, 'kevin')]).toEqual([true, true]);
    const before = await versies();
    await d.members('femke', { removed: ['kevin'] }, 'weg');
    expect(await versies()).toEqual(before);
    await d.members('femke', { added: ['kevin'] });
    expect(await gids('keuze!')).toEqual([]);
    expect([await weg(d.netwerkId, 'kevin'), await weg(ZUID_ID, 'kevin')]).toEqual([false, false]);
    expect(d.errors).toEqual([]);
  });

  test('leaves the others too when one of them cannot be written', async () => {
    let stuk = true;
    d = await startDialogue({
      others: (netwerk) => [zuid(netwerk)],
      wrap: (ports) => ({
        ...ports,
        store: {
          ...wrapped(ports.store),
          commit: (partition, writes) => {
            const gone = writes.some(({ key }) => key.startsWith('gezien!'));
            if (stuk && gone && partition !== ZUID_ID) throw new Error('a bug in one of them');
            return ports.store.commit(partition, writes);
          },
        },
      }),
    });
    await expect(d.members('femke', { removed: ['kevin'] })).rejects.toThrow('a bug');
    expect(await weg(ZUID_ID, 'kevin')).toBe(true);
    stuk = false;
  });

  test('the bot coming back leaves each netwerk in its own channel', async () => {
    d = await startDialogue({ others: (netwerk) => [zuid(netwerk)] });
    await d.members('femke', { bot: 'added' });
    expect((await rowOf(ZUID_ID)).kanaal?.conversation).toBe(channelIdOf('zuid'));
    expect((await rowOf(d.netwerkId)).kanaal?.conversation).toBe(TEAM);
  });
});

const wrapped = (store: Store): Store => ({
  get: (...args) => store.get(...args),
  list: (...args) => store.list(...args),
  commit: (...args) => store.commit(...args),
  ping: () => store.ping(),
  close: () => store.close(),
});

describe('finding again', () => {
  test('a netwerk of before, which nothing says a channel of, is meant in every channel of its team', async () => {
    d = await startDialogue();
    expect(await gids('team!')).toEqual([]);
    for (const where of ['kanaal', 'zuid', 'borrel']) {
      await d.says('kevin', '/help', { in: where });
      expect(d.sees('kevin')).toContain('Wat wil je doen?');
    }
  });

  test('a netwerk whose row names a thread posts in the channel', async () => {
    d = await startDialogue({
      others: (netwerk) => [
        {
          ...zuid(netwerk),
          kanaal: {
            serviceUrl: 'https://smba.example/nl/',
            conversation: `${channelIdOf('zuid')};messageid=12`,
            team: TEAM,
          },
        },
      ],
    });
    await d.says('femke', '/overleg wo 25 nov 09:30 Stadhuis', { in: 'zuid' });
    await d.clicks('femke', 'Plannen', {}, { in: 'zuid' });
    await d.at('2026-11-11T10:00');
    const open = d.chat.posted.filter(({ to }) => to.kind === 'place' && !to.only);
    expect(open.length).toBeGreaterThan(0);
    for (const { to } of open) expect(to).toMatchObject({ place: { conversation: channelIdOf('zuid') } });
  });

  test('the process dies between announcing a netwerk and saving it: it is as if nothing began, and it can begin', async () => {
    let dead = false;
    d = await startDialogue({
      wrap: (ports) => ({
        ...ports,
        store: {
          ...wrapped(ports.store),
          commit: async (partition, writes) => {
            if (dead && partition === ZUID_ID) return new Promise(() => undefined);
            return ports.store.commit(partition, writes);
          },
        },
      }),
    });
    dead = true;
    await d.says('femke', '/netwerk nieuw', { in: 'zuid' });
    void d.clicks('femke', 'Netwerk beginnen', { naam: 'Zuid' }, { in: 'zuid' });
    await expect.poll(() => gids('team!')).toHaveLength(1);
    expect(await rowOf(ZUID_ID)).toBeUndefined();
    const reborn = createApp(features, { ...d.ports, store: d.store });
    await reborn.recover();
    await reborn.tick();
    await reborn.settled();
    const naam: Input = said('femke', '/netwerk nieuw', 'zuid');
    expect(await reborn.handle(naam)).toMatchObject({ kind: 'card' });
    const reply = await reborn.handle(clicked('femke', 'netwerk.nieuw', { naam: 'Zuid' }, 'zuid'));
    expect(reply).toMatchObject({ kind: 'card' });
    expect(await rowOf(ZUID_ID)).toMatchObject({ naam: 'Zuid' });
    expect(d.errors).toEqual([]);
  });

  test('two instances that begin the same netwerk at once make one', async () => {
    d = await startDialogue();
    const other = createApp(features, { ...d.ports, store: d.store });
    const replies = await Promise.all([
      d.app.handle(clicked('femke', 'netwerk.nieuw', { naam: 'Zuid' }, 'zuid', 'een')),
      other.handle(clicked('femke', 'netwerk.nieuw', { naam: 'Zuid' }, 'zuid', 'twee')),
    ]);
    await other.settled();
    for (const reply of replies) expect(reply).toMatchObject({ kind: 'card' });
    expect(await gids('netwerk!')).toHaveLength(2);
    expect(await gids('team!')).toEqual([`team!${d.netwerkId}!${ZUID_ID}`]);
  });

  test('start-up looks at all of them, and what the directory lost is made again', async () => {
    d = await startDialogue({ others: (netwerk) => [zuid(netwerk)] });
    expect(
      (await d.store.list('wekker', prefixRange('op!'))).map(({ key }) => key.split('!')[2]).sort(),
    ).toEqual([d.netwerkId, ZUID_ID].sort());
    for (const { key, etag } of await d.store.list('gids', prefixRange('')))
      await d.store.commit('gids', [{ op: 'delete', key, etag }]);
    await rebuildGids(d.store, await rowOf(ZUID_ID));
    expect(await gids('team!')).toEqual([`team!${d.netwerkId}!${ZUID_ID}`]);
    expect(await gids('netwerk!')).toEqual([`netwerk!${ZUID_ID}`]);
  });

  test('what was typed happens once, however often the question is answered, also by two instances', async () => {
    d = await startDialogue({
      features: withHelp([toyFeature]),
      others: (netwerk) => [zuid(netwerk)],
    });
    const other = createApp(withHelp([toyFeature]), { ...d.ports, store: d.store });
    await d.says('kevin', '/begin geheim');
    const [row] = await d.store.list('gids', prefixRange('getypt!'));
    const getypt = row?.key.slice('getypt!'.length);
    const kies = () => clicked('kevin', 'netwerk.kies', { kies: ZUID_ID, getypt }, 'borrel');
    const replies = await Promise.all([d.app.handle(kies()), other.handle(kies())]);
    replies.push(await d.app.handle(kies()));
    await other.settled();
    await d.app.settled();
    for (const reply of replies) expect(JSON.stringify(reply)).toContain('begonnen');
    expect(await listThings(d.store, ZUID_ID, Tellers)).toHaveLength(1);
    expect(await listThings(d.store, d.netwerkId, Tellers)).toEqual([]);
    expect(d.messages('kevin').filter((words) => words.includes('Stand 0'))).toHaveLength(1);
    expect(d.errors).toEqual([]);
  });

  test('two choices at the same moment leave one of the two', async () => {
    d = await startDialogue({ others: (netwerk) => [zuid(netwerk)] });
    await Promise.all(
      [d.netwerkId, ZUID_ID, d.netwerkId, ZUID_ID].map((kies, n) =>
        d.clicksRaw('kevin', 'netwerk.kies', { kies }, `keuze-${n}`),
      ),
    );
    const rows = await d.store.list('gids', prefixRange('keuze!'));
    expect(rows).toHaveLength(1);
    expect([{ netwerk: d.netwerkId }, { netwerk: ZUID_ID }]).toContainEqual(rows[0]?.value);
    expect(JSON.stringify(rows)).not.toContain('kevin');
    expect(d.errors).toEqual([]);
  });
});

let nth = 0;
const cameFrom = (who: string, where: string, tenant = DEMO_TENANT, activity?: string) => ({
  actor: { tenant, oid: `demo-${who}`, teamsId: `29:demo-${who}`, naam: who },
  place: {
    kind: 'channel' as const,
    tenant: DEMO_TENANT,
    serviceUrl: 'https://smba.example/nl/',
    conversation: `${channelIdOf(where)};messageid=5`,
    team: { id: TEAM, channel: channelIdOf(where) },
  },
  activity: activity ?? `n-${++nth}`,
});
const said = (who: string, text: string, where: string, tenant?: string): Input => ({
  kind: 'said',
  ...cameFrom(who, where, tenant),
  text,
  files: [],
});
const clicked = (
  who: string,
  verb: string,
  data: object,
  where: string,
  activity?: string,
  tenant?: string,
): Input => ({ kind: 'clicked', ...cameFrom(who, where, tenant, activity), verb, data });

const fout = (reply: Reply): string => (reply.kind === 'error' ? reply.text : 'verder');

describe('choosing gives nothing to who is not in it', () => {
  test('neither by a button, nor by having it remembered, nor by a made-up netwerk', async () => {
    d = await startDialogue({
      netwerk: (netwerk) => ({ ...netwerk, inrichters: [] }),
      others: (netwerk) => [
        { ...zuid(netwerk), deelnemers: netwerk.deelnemers.filter(({ id }) => id !== 'rachid') },
        elders(netwerk),
      ],
    });
    const kiest = async (kies: unknown) => fout(await d.clicksRaw('rachid', 'netwerk.kies', { kies }));
    expect(await kiest(ZUID_ID)).toContain('niet op de lijst');
    expect(await kiest(ZUID_ID)).not.toContain('Zuid');
    expect(await kiest(ELDERS_ID)).toContain('niet op de lijst');
    for (const raar of [
      'gids',
      'wekker',
      'n-0000000000000000',
      '',
      '\0',
      'x'.repeat(5_000),
      null,
      {},
      [ZUID_ID],
    ])
      expect(await kiest(raar)).toMatch(/^Dit netwerk is er niet|^.*niet op de lijst/);
    expect(await d.store.list('gids', prefixRange('keuze!'))).toEqual([]);
    // Remembered by somebody who could write in the store: still nothing.
    await d.clicksRaw('rachid', 'netwerk.kies', { kies: d.netwerkId });
    const [row] = await d.store.list('gids', prefixRange('keuze!'));
    if (!row) throw new Error('nothing was remembered');
    await d.store.commit('gids', [
      { op: 'replace', key: row.key, etag: row.etag, value: { netwerk: ZUID_ID } },
    ]);
    await d.says('rachid', '/help');
    expect(d.sees('rachid')).toContain('Zorgnetwerk 12-23 (demo)');
    expect(d.sees('rachid')).not.toContain('Zuid');
    expect(d.errors).toEqual([]);
  });

  test('the netwerk that was left is refused, also where it is remembered', async () => {
    d = await startDialogue({ others: (netwerk) => [zuid(netwerk)] });
    await d.clicksRaw('kevin', 'netwerk.kies', { kies: ZUID_ID });
    const row = await d.store.get(ZUID_ID, 'netwerk');
    const netwerk = await rowOf(ZUID_ID);
    const deelnemers = netwerk.deelnemers.filter(({ id }) => id !== 'kevin');
    await d.store.commit(ZUID_ID, [
      { op: 'replace', key: 'netwerk', value: toJson({ ...netwerk, deelnemers }), etag: row?.etag ?? '' },
    ]);
    await d.says('kevin', '/help');
    expect(d.sees('kevin')).toContain('Zorgnetwerk 12-23 (demo)');
    const reply = await d.clicksRaw('kevin', 'opdracht.start', { opdracht: 'help', n: ZUID_ID });
    expect(fout(reply)).toContain('niet op de lijst');
  });

  test("what somebody else typed is nobody else's to go on with", async () => {
    d = await startDialogue({ others: (netwerk) => [zuid(netwerk)] });
    await d.says('kevin', '/overleg wo 25 nov 09:30 Geheime plek');
    const [row] = await d.store.list('gids', prefixRange('getypt!'));
    const getypt = row?.key.slice('getypt!'.length);
    const reply = await d.clicksRaw('femke', 'netwerk.kies', { kies: ZUID_ID, getypt });
    expect(JSON.stringify(reply)).toContain('nog een keer');
    expect(JSON.stringify(reply)).not.toContain('Geheime');
    for (const raar of ['', '\0', '__proto__', 'x'.repeat(5_000), '../x', 7, null])
      expect((await d.clicksRaw('femke', 'netwerk.kies', { kies: ZUID_ID, getypt: raar })).kind).toMatch(
        /card|text/,
      );
    expect(d.errors).toEqual([]);
  });

  test('a person from another tenant neither chooses nor begins anything', async () => {
    d = await startDialogue({ others: (netwerk) => [zuid(netwerk)] });
    const kies = clicked('femke', 'netwerk.kies', { kies: ZUID_ID }, 'borrel', undefined, 'elders');
    expect(fout(await d.app.handle(kies))).toContain('niet op de lijst');
    const nieuw = clicked('femke', 'netwerk.nieuw', { naam: 'Van ons' }, 'borrel', undefined, 'elders');
    expect(fout(await d.app.handle(nieuw))).toContain('begint een coördinator');
    expect(fout(await d.app.handle(said('femke', '/netwerk nieuw', 'borrel', 'elders')))).toContain(
      'begint een coördinator',
    );
    expect(await gids('netwerk!')).toHaveLength(2);
  });
});

describe('beginning another netwerk with an allow-list', () => {
  test('is for who stands on it, and for a coördinator of the team, who may then set it up; not for who brought the bot', async () => {
    d = await startDialogue({ netwerk: (netwerk) => ({ ...netwerk, inrichters: ['demo-inge'] }) });
    const app = createApp(features, { ...d.ports, store: d.store }, { allowlist: ['demo-anna'] });
    const begint = async (who: string, where: string) =>
      fout(await app.handle(clicked(who, 'netwerk.nieuw', { naam: where }, where)));
    expect(await begint('inge', 'zuid')).toContain('begint een coördinator');
    expect(await begint('anna', 'oost')).toBe('verder');
    expect(await begint('femke', 'west')).toBe('verder');
    // Hers to set up, nobody else's.
    const opent = async (who: string) =>
      fout(
        await app.handle(
          clicked(who, 'netwerk.openen', { n: netwerkIdOf(DEMO_TENANT, TEAM, channelIdOf('west')) }, 'west'),
        ),
      );
    expect(await opent('femke')).toBe('verder');
    expect(await opent('anna')).toBe('verder');
    expect(await opent('kevin')).not.toBe('verder');
    // Who left the team is not on the way back in.
    await d.members('femke', { removed: ['femke'] });
    expect(await opent('femke')).not.toBe('verder');
    await app.settled();
    expect(d.errors).toEqual([]);
  });

  test('nobody may in a team without netwerken, where the first begins; nobody of another tenant may', async () => {
    d = await startDialogue();
    const netwerk = await d.netwerk();
    const deelnemer = netwerk.deelnemers.find(({ id }) => id === 'femke');
    const femke = { oid: 'demo-femke', tenant: netwerk.tenant, netwerk, deelnemer, magInrichten: false };
    expect(magBeginnen([])).toMatchObject({ mag: false });
    expect(magBeginnen([femke])).toMatchObject({ mag: true });
    expect(magBeginnen([{ ...femke, magInrichten: true, tenant: 'elders' }])).toMatchObject({ mag: false });
  });
});

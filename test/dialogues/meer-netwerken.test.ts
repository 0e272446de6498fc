import { afterEach, describe, expect, test } from 'vitest';
import { netwerkIdOf } from '../../src/app/id.ts';
import { listThings } from '../../src/app/rows.ts';
import { DEMO_TENANT } from '../../src/demo/netwerk.ts';
import type { Netwerk } from '../../src/domain/netwerk.ts';
import { Voorstellen } from '../../src/domain/netwerk-voorstel.ts';
import { Overleggen } from '../../src/domain/overleg.ts';
import { prefixRange } from '../../src/ports/store.ts';
import { channelIdOf, type Dialogue, startDialogue, TEAM } from '../support/dialogue.ts';

const NOORD = 'Zorgnetwerk 12-23 (demo)';
const ZUID = '12min Zuid';
const ZUID_ID = netwerkIdOf(DEMO_TENANT, TEAM, channelIdOf('zuid'));

let d: Dialogue;
afterEach(async () => {
  expect(d.errors).toEqual([]);
  await d.close();
});

const zonder = (netwerk: Netwerk, ...weg: string[]): Netwerk => ({
  ...netwerk,
  deelnemers: netwerk.deelnemers.filter(({ id }) => !weg.includes(id)),
});

/** Beside the demo netwerk a second one in channel "zuid". Kevin is in both, Dewi runs the second, Karin is only there. */
const zuidVan = (netwerk: Netwerk): Netwerk => ({
  ...netwerk,
  id: ZUID_ID,
  naam: ZUID,
  kanaal: {
    serviceUrl: 'https://smba.example/nl/',
    conversation: channelIdOf('zuid'),
    team: TEAM,
  },
  deelnemers: netwerk.deelnemers
    .filter(({ id }) => ['dewi', 'kevin', 'karin'].includes(id))
    .map((deelnemer) => (deelnemer.id === 'dewi' ? { ...deelnemer, rollen: ['coordinator'] } : deelnemer)),
});

const start = async () => {
  d = await startDialogue({
    netwerk: (netwerk) => zonder(netwerk, 'karin', 'dewi'),
    others: (netwerk) => {
      const met = (id: string) => ({ id, naam: id, partner: 'ggd', rollen: ['deelnemer' as const] });
      const people = ['karin', 'dewi'].map((id) => ({
        ...met(id),
        oid: `demo-${id}`,
        teamsId: `29:demo-${id}`,
      }));
      return [zuidVan({ ...netwerk, deelnemers: [...netwerk.deelnemers, ...people] })];
    },
  });
  return d;
};

const overleggen = async (netwerk: string) => (await listThings(d.store, netwerk, Overleggen)).length;

describe('in a channel', () => {
  test('of a netwerk that one is meant, also in a thread; in a channel of nobody the person decides', async () => {
    await start();
    await d.says('kevin', '/help', { in: 'zuid' });
    expect(d.sees('kevin')).toContain(ZUID);
    expect(d.sees('kevin')).not.toContain('Ander netwerk');
    // Who is in one of them is not asked.
    await d.says('karin', '/help', { in: 'borrel' });
    expect(d.sees('karin')).toContain(ZUID);
    await d.says('femke', '/help', { in: 'kanaal' });
    expect(d.sees('femke')).toContain(NOORD);
  });

  test('of nobody, who is in both is asked once, is remembered there, and nobody else sees the question', async () => {
    await start();
    await d.says('kevin', '/help', { in: 'borrel' });
    expect(d.sees('kevin')).toContain('Welk netwerk bedoel je?');
    expect(d.chat.posted.at(-1)?.to).toMatchObject({ kind: 'place', only: { oid: 'demo-kevin' } });
    await d.clicks('kevin', ZUID, {}, { in: 'borrel' });
    expect(d.sees('kevin')).toContain('Wat wil je doen?');
    expect(d.sees('kevin')).toContain(ZUID);
    await d.says('kevin', '/help', { in: 'borrel' });
    expect(d.sees('kevin')).toContain(ZUID);
    // Elsewhere it is asked anew.
    await d.says('kevin', '/help', { in: 'kanaal' });
    expect(d.sees('kevin')).toContain('Welk netwerk bedoel je?');
  });

  test('of another netwerk somebody is refused, whatever they are elsewhere', async () => {
    await start();
    await d.says('femke', '/overleg wo 25 nov 09:30 Stadhuis', { in: 'zuid' });
    expect(d.messages('femke').at(-1)).toContain('niet op de lijst');
    expect(await overleggen(ZUID_ID)).toBe(0);
  });

  test('what a netwerk posts for everyone goes to its own channel', async () => {
    await start();
    await d.says('dewi', '/overleg wo 25 nov 09:30 Stadhuis', { in: 'zuid' });
    await d.clicks('dewi', 'Plannen', {}, { in: 'zuid' });
    expect(await overleggen(ZUID_ID)).toBe(1);
    expect(await overleggen(d.netwerkId)).toBe(0);
    await d.at('2026-11-11T10:00');
    const open = d.chat.posted.filter(({ to }) => to.kind === 'place' && !to.only);
    expect(open.length).toBeGreaterThan(0);
    for (const { to } of open)
      expect(to).toMatchObject({ place: { conversation: channelIdOf('zuid'), kind: 'channel' } });
    expect(d.messages('femke')).toEqual([]);
  });
});

describe('in the private chat', () => {
  test('who is in two is asked once, goes on with what was typed, and sees which netwerk answers', async () => {
    await start();
    await d.says('kevin', '/hlep');
    expect(d.sees('kevin')).toContain('Welk netwerk bedoel je?');
    expect(await d.clicks('kevin', ZUID)).toMatchObject({
      kind: 'error',
      text: `${ZUID}: De opdracht "hlep" ken ik niet. Bedoel je /help?`,
    });
    await d.says('kevin', '/hlep');
    expect(d.messages('kevin').at(-1)).toMatch(new RegExp(`^${ZUID}: De opdracht`));
    expect(d.messages('kevin').filter((words) => words.includes('Welk netwerk'))).toHaveLength(1);
  });

  test('/help has a button for another netwerk, only for who has one', async () => {
    await start();
    await d.says('kevin', '/help');
    await d.clicks('kevin', ZUID);
    await d.clicks('kevin', 'Ander netwerk');
    expect(d.sees('kevin')).toContain(`Nu: ${ZUID}`);
    await d.clicks('kevin', 'Zorgnetwerk 12-23');
    expect(d.sees('kevin')).toContain('Wat wil je doen?');
    await d.says('kevin', '/help');
    expect(d.sees('kevin')).toContain(NOORD);
    await d.says('femke', '/help');
    expect(d.sees('femke')).not.toContain('Ander netwerk');
    expect(await d.clicksRaw('femke', 'help.netwerk', {})).toMatchObject({ kind: 'error' });
  });

  test('a file is not lost: it is read for the netwerk that was chosen, once, however often that is clicked', async () => {
    d = await startDialogue({ others: (netwerk) => [zonder(tweede(netwerk), 'kevin')] });
    await d.says('femke', '', { file: 'netwerk.xlsx' });
    expect(d.sees('femke')).toContain('verder met wat je stuurde');
    await d.clicks('femke', 'Tweede');
    expect(d.sees('femke')).not.toContain('Welk netwerk');
    await d.clicks('femke', 'Tweede');
    expect(await listThings(d.store, TWEEDE_ID, Voorstellen)).toHaveLength(1);
    expect(await listThings(d.store, d.netwerkId, Voorstellen)).toEqual([]);
  });

  test('a list that was pasted is not lost either, and stands in no message and readable in no row', async () => {
    d = await startDialogue({ others: (netwerk) => [tweede(netwerk)] });
    const lijst = 'Naam;Organisatie;E-mail\nJan Visser;Politie;j@politie.example\nEls Kok;GGD;e@ggd.example';
    await d.says('femke', lijst);
    expect(JSON.stringify(d.chat.wire)).not.toContain('Visser');
    expect(JSON.stringify(await d.store.list('gids', prefixRange('')))).not.toContain('Visser');
    await d.clicks('femke', 'Tweede');
    expect(d.sees('femke')).toContain('2');
    expect(await listThings(d.store, TWEEDE_ID, Voorstellen)).toHaveLength(1);
  });

  test('who left the remembered one is not asked when one is left, and is asked again when there are more', async () => {
    d = await startDialogue({ others: (netwerk) => [zuidVan(netwerk), tweede(netwerk)] });
    await d.says('kevin', '/help');
    await d.clicks('kevin', ZUID);
    await verlaat(ZUID_ID, 'kevin');
    await d.says('kevin', '/help');
    expect(d.sees('kevin')).toContain('Welk netwerk bedoel je?');
    expect(d.sees('kevin')).not.toContain(ZUID);
    await verlaat(TWEEDE_ID, 'kevin');
    await d.says('kevin', '/help');
    expect(d.sees('kevin')).toContain('Wat wil je doen?');
    expect(d.sees('kevin')).toContain(NOORD);
    // The old question gives nothing any more.
    expect(await d.clicks('kevin', ZUID)).toMatchObject({
      kind: 'error',
      text: expect.stringContaining('niet op de lijst'),
    });
  });

  test('what was typed is kept for an hour, then asked for again', async () => {
    await start();
    await d.says('kevin', '/help');
    const kept = () => d.store.list('gids', prefixRange('getypt!'));
    expect(await kept()).toHaveLength(1);
    await d.at('2026-11-02T11:30');
    expect(await kept()).toEqual([]);
    await d.clicks('kevin', ZUID);
    expect(d.sees('kevin')).toContain('nog een keer');
    await d.says('kevin', '/help');
    expect(d.sees('kevin')).toContain(ZUID);
  });

  test('the same activity delivered twice is asked about once', async () => {
    await start();
    await d.says('kevin', '/help', { activity: 'zelfde' });
    await d.says('kevin', '/help', { activity: 'zelfde' });
    expect(d.messages('kevin')).toHaveLength(1);
  });
});

const TWEEDE_ID = netwerkIdOf(DEMO_TENANT, 'een ander team');
const tweede = (netwerk: Netwerk): Netwerk => ({
  ...netwerk,
  id: TWEEDE_ID,
  naam: 'Tweede netwerk',
  kanaal: { serviceUrl: 'https://smba.example/nl/', conversation: 'een ander team', team: 'een ander team' },
});

/** As when the directory is behind: only the netwerk knows that somebody left. */
const verlaat = async (id: string, wie: string): Promise<void> => {
  const row = await d.store.get(id, 'netwerk');
  const netwerk = row?.value as unknown as Netwerk;
  const deelnemers = netwerk.deelnemers.map((een) =>
    een.id === wie ? { ...een, vertrokken: '2026-11-02T09:30:00Z' } : een,
  );
  const value = JSON.parse(JSON.stringify({ ...netwerk, deelnemers }));
  await d.store.commit(id, [{ op: 'replace', key: 'netwerk', value, etag: row?.etag ?? '' }]);
};

describe('/netwerk nieuw', () => {
  test('asks first, wants another name, and begins a netwerk of its own in this channel', async () => {
    d = await startDialogue();
    await d.says('femke', '/netwerk nieuw', { in: 'zuid' });
    expect(d.sees('femke')).toContain('Nog een netwerk beginnen?');
    expect(await d.store.get(ZUID_ID, 'netwerk')).toBeUndefined();
    await d.clicks('femke', 'Netwerk beginnen', { naam: NOORD.toUpperCase() }, { in: 'zuid' });
    expect(d.sees('femke')).toContain('al een netwerk met deze naam');
    await d.clicks('femke', 'Netwerk beginnen', { naam: '  ' }, { in: 'zuid' });
    expect(d.sees('femke')).toContain('Geef het netwerk een naam');
    const before = await d.netwerk();
    await d.clicks('femke', 'Netwerk beginnen', { naam: ZUID }, { in: 'zuid' });
    expect(d.sees('femke')).toContain(ZUID);
    const row = (await d.store.get(ZUID_ID, 'netwerk'))?.value as unknown as Netwerk;
    expect(row).toMatchObject({
      naam: ZUID,
      status: 'inrichting',
      kanaal: { conversation: channelIdOf('zuid'), team: TEAM },
      inrichters: ['demo-femke'],
    });
    expect(await d.netwerk()).toEqual(before);
    // Clicked again: what began is shown, and nothing more begins.
    await d.clicks('femke', 'Netwerk beginnen', { naam: 'Nog een' }, { in: 'zuid' });
    expect(d.sees('femke')).toContain(ZUID);
    expect((await d.store.list('gids', prefixRange('netwerk!'))).length).toBe(2);
    // From now on that is what this channel is about, and in the private chat she is asked.
    await d.says('femke', '/netwerk', { in: 'zuid' });
    expect(d.sees('femke')).toContain(ZUID);
    await d.says('femke', '/netwerk');
    expect(d.sees('femke')).toContain('Welk netwerk bedoel je?');
  });

  test('is for a coördinator of the team, or who brought the bot; not in the channel of everyone, not where one is', async () => {
    await start();
    const probeert = async (who: string, where: string | undefined) => {
      await d.says(who, '/netwerk nieuw', where === undefined ? {} : { in: where });
      return d.messages(who).at(-1);
    };
    expect(await probeert('kevin', 'borrel')).toContain('begint een coördinator');
    expect(await probeert('vreemd', 'borrel')).toContain('begint een coördinator');
    expect(await probeert('femke', 'kanaal')).toContain('In dit kanaal is al een netwerk');
    expect(await probeert('femke', 'zuid')).toContain('In dit kanaal is al een netwerk');
    expect(await probeert('femke', undefined)).toContain('in het kanaal van het team');
    expect(await probeert('dewi', 'borrel')).toContain('Nog een netwerk beginnen?');
    const reply = await d.clicksRaw('kevin', 'netwerk.nieuw', { naam: 'Van mij' }, 'raw', 'borrel');
    expect(reply).toMatchObject({ kind: 'error', text: expect.stringContaining('begint een coördinator') });
    expect((await d.store.list('gids', prefixRange('netwerk!'))).length).toBe(2);
  });

  test('in a team without a netwerk it begins the first, as /netwerk does', async () => {
    d = await startDialogue({ empty: true });
    await d.says('femke', '/netwerk nieuw', { in: 'zuid' });
    expect(await d.netwerk()).toMatchObject({
      status: 'inrichting',
      kanaal: { conversation: channelIdOf('zuid') },
    });
  });
});

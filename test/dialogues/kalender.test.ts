import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { naarIcs } from '../../src/adapters/kalender/ical.ts';
import { kalenderLink } from '../../src/app/kalender.ts';
import { listThings } from '../../src/app/rows.ts';
import { Overleggen } from '../../src/domain/overleg.ts';
import type { Reply } from '../../src/ports/chat.ts';
import { type EdgeBot, startEdge } from '../adapters/teams/bot.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';
import { leesIcs } from '../support/ical.ts';

const PUBLIC = 'https://ketenbot.example';
let d: Dialogue;
let edge: EdgeBot;
beforeEach(async () => {
  d = await startDialogue({
    wrap: (ports) => ({ ...ports, publicUrl: PUBLIC }),
    others: (netwerk) => [{ ...netwerk, id: 'n-ander', naam: 'Een ander netwerk', deelnemers: [] }],
  });
  edge = await startEdge({
    kalender: async (vraag) => {
      const kalender = await d.app.kalender(vraag);
      return kalender && naarIcs(kalender);
    },
  });
});
afterEach(async () => {
  expect(d.errors).toEqual([]);
  await edge.close();
  await d.close();
});

/** The buttons of a card that open something, by their words. */
const linksIn = (card: unknown): Record<string, string> =>
  Object.fromEntries(
    [...JSON.stringify(card).matchAll(/"type":"Action.OpenUrl","title":"([^"]+)","url":"([^"]+)"/g)].map(
      ([, title = '', url = '']) => [title, url],
    ),
  );
const linkIn = (reply: Reply, title: string): string => {
  const url = reply.kind === 'card' ? linksIn(reply.card)[title] : undefined;
  if (url === undefined) throw new Error(`no button "${title}"`);
  return url;
};
const lastLink = (where: string, title: string, from = 0): string | undefined =>
  d.chat.posted
    .slice(from)
    .filter(({ to }) => JSON.stringify(to).includes(where))
    .map(({ message }) => linksIn(message.card)[title])
    .findLast((url) => url !== undefined);
const fetchKalender = (url: string, init?: RequestInit) => fetch(url.replace(PUBLIC, edge.url), init);
const lees = async (url: string) => leesIcs(await (await fetchKalender(url)).text());

const plan = async (tekst: string): Promise<string> => {
  await d.says('femke', `/overleg ${tekst}`);
  return linkIn(await d.clicks('femke', 'Plannen'), 'Zet in mijn agenda');
};
const verplaats = async (naar: Record<string, string>): Promise<Reply> => {
  await d.clicks('femke', 'Verplaatsen');
  await d.clicks('femke', 'Verder', naar);
  return d.clicks('femke', 'Verplaatsen');
};

describe('the calendar of one overleg', () => {
  it('is on the card after planning, and is what Outlook asks for', async () => {
    const url = await plan('wo 25 nov 09:30 Stadhuis, kamer 2.14');
    expect(url).toMatch(
      /^https:\/\/ketenbot\.example\/kalender\/n-\w+\/overleg\/[a-z0-9-]+\/[0-9a-f]{32}\.ics$/,
    );
    const response = await fetchKalender(url);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'no-store',
      'content-disposition': 'inline; filename="overleg.ics"',
    });
    expect(leesIcs(await response.text())).toMatchObject({
      method: 'PUBLISH',
      items: [
        { sequence: 0, van: '2026-11-25T09:30', tot: '2026-11-25T11:00', plaats: 'Stadhuis, kamer 2.14' },
      ],
    });
    const head = await fetchKalender(url, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect((await fetchKalender(`${url}?bron=outlook`)).status).toBe(200);
  });

  it('changes the entry that somebody has when the overleg is moved, and takes it out when it is cancelled', async () => {
    const url = await plan('wo 25 nov 09:30');
    const [eerst] = (await lees(url)).items;
    const na = await verplaats({ datum: '2026-12-02', tijd: '10:00' });
    expect(linkIn(na, 'Zet in mijn agenda')).toBe(url);
    expect((await lees(url)).items).toMatchObject([
      { uid: eerst?.uid, sequence: 1, van: '2026-12-02T10:00', status: 'CONFIRMED' },
    ]);
    await verplaats({ plaats: 'Wijkcentrum' });
    expect((await lees(url)).items).toMatchObject([{ uid: eerst?.uid, sequence: 2, plaats: 'Wijkcentrum' }]);
    await d.clicks('femke', 'Afzeggen');
    const afgezegd = await d.clicks('femke', 'Ja, afzeggen');
    expect(linkIn(afgezegd, 'Haal uit mijn agenda')).toBe(url);
    const weg = await lees(url);
    expect(weg.method).toBe('CANCEL');
    expect(weg.items).toMatchObject([{ uid: eerst?.uid, sequence: 3, status: 'CANCELLED' }]);
  });

  it('comes with the personal agenda, and with the message that the overleg was moved or cancelled', async () => {
    const url = await plan('wo 25 nov 09:30');
    await d.at('2026-11-20T08:30');
    await d.says('femke', '/agenda');
    await d.clicks('femke', 'Versturen');
    await d.clicks('femke', 'Ja, versturen');
    await d.at('2026-11-20T09:30');
    expect(lastLink('demo-kevin', 'Zet in mijn agenda')).toBe(url);
    const eerder = d.chat.posted.length;
    await d.says('femke', '/overleg');
    await d.clicks('femke', 'Openen');
    await verplaats({ datum: '2026-12-02', tijd: '10:00' });
    await d.at('2026-11-20T09:40');
    expect(lastLink('demo-kevin', 'Zet in mijn agenda', eerder)).toBe(url);
    expect(lastLink('19:team', 'Zet in mijn agenda', eerder)).toBe(url);
    await d.says('femke', '/overleg');
    await d.clicks('femke', 'Openen');
    await d.clicks('femke', 'Afzeggen');
    await d.clicks('femke', 'Ja, afzeggen');
    await d.at('2026-11-20T09:50');
    expect(lastLink('demo-kevin', 'Haal uit mijn agenda')).toBe(url);
  });

  it('has no button when the bot has no address for browsers', async () => {
    const zonder = await startDialogue();
    await zonder.says('femke', '/overleg wo 25 nov 09:30');
    const reply = await zonder.clicks('femke', 'Plannen');
    expect(JSON.stringify(reply)).not.toContain('OpenUrl');
    await zonder.close();
  });
});

describe('the calendar of a reeks', () => {
  it('holds every overleg of it, with the same entry as the overleg has on its own', async () => {
    const reeks = await planReeks();
    const alle = (await lees(reeks)).items;
    expect(alle.length).toBeGreaterThan(3);
    expect(new Set(alle.map(({ uid }) => uid)).size).toBe(alle.length);
    const response = await fetchKalender(reeks);
    expect(response.headers.get('content-disposition')).toContain('overleggen.ics');

    const [eerste] = (await listThings(d.store, d.netwerkId, Overleggen)).map(({ value }) => value);
    await d.clicksRaw('femke', 'overleg.zegAf', { overleg: eerste?.id });
    const los = await kalenderLink(d.ports, d.netwerkId, { soort: 'overleg', id: eerste?.id ?? '' });
    const [item] = (await lees(los ?? '')).items;
    const na = (await lees(reeks)).items;
    expect(na).toHaveLength(alle.length);
    expect(na.find(({ uid }) => uid === item?.uid)).toMatchObject({ status: 'CANCELLED', sequence: 1 });
    expect(na.filter(({ status }) => status === 'CONFIRMED')).toHaveLength(alle.length - 1);
  });

  const planReeks = async (): Promise<string> => {
    const wanneer = { ritme: 'w2', weekdag: '3', tijd: '09:30', van: '1 december', tot: '5 keer' };
    await d.says('femke', '/overleg');
    await d.clicks('femke', 'Reeks plannen');
    await d.clicks('femke', 'Verder', { ...wanneer, welke: '1' });
    await d.clicks('femke', 'Datums bekijken', { plaats: 'Stadhuis', regio: 'nee', bijVrij: 'overslaan' });
    const reply = await d.clicks('femke', 'Reeks plannen');
    return linkIn(reply, 'Zet in mijn agenda');
  };
});

describe('an address that the bot did not give', () => {
  const status = async (pad: string, init?: RequestInit) => {
    const response = await fetch(`${edge.url}${pad}`, init);
    return [response.status, await response.text()];
  };

  it('gets the same empty 404 whatever is wrong with it', async () => {
    const url = new URL(await plan('wo 25 nov 09:30'));
    const [, , netwerk = '', soort = '', id = '', merk = ''] = url.pathname.split('/');
    const pad = (...delen: string[]) => `/kalender/${delen.join('/')}`;
    const anders = merk.replace(/^./, (teken) => (teken === '0' ? '1' : '0'));
    expect((await status(url.pathname))[0]).toBe(200);
    for (const fout of [
      pad(netwerk, soort, id, anders),
      pad(netwerk, soort, id, merk.toUpperCase()),
      pad(netwerk, soort, id, `${merk.slice(1, 32)}.ics`),
      pad(netwerk, soort, id, merk.replace('.ics', '')),
      pad('n-ander', soort, id, merk),
      pad('n-bestaatniet', soort, id, merk),
      pad(netwerk, 'reeks', id, merk),
      pad(netwerk, soort, `${id}0`, merk),
      pad(netwerk, 'casus', id, merk),
      pad(netwerk, soort, '..%2f..', merk),
      pad(netwerk, soort, '__proto__', merk),
      pad(netwerk, soort, 'a'.repeat(5000), merk),
      pad(netwerk, soort, '%00', merk),
      `/kalender/${'/'.repeat(3000)}`,
      '/kalender/',
      '/kalender',
      `//kalender/${netwerk}`,
    ])
      expect(await status(fout), fout.slice(0, 80)).toEqual([404, '']);
    expect((await status(url.pathname, { method: 'POST' }))[0]).toBe(404);
  });

  it('opens nothing of another netwerk, also with a mark that is good there', async () => {
    const url = await plan('wo 25 nov 09:30');
    const id = url.split('/').at(-2) ?? '';
    const ander = await kalenderLink(d.ports, 'n-ander', { soort: 'overleg', id });
    expect((await fetchKalender(ander ?? '')).status).toBe(404);
    const merk = ander?.split('/').at(-1) ?? '';
    expect((await fetchKalender(url.replace(/[^/]+$/, merk))).status).toBe(404);
  });

  it('says nothing of what is no longer there', async () => {
    const weg = await kalenderLink(d.ports, d.netwerkId, { soort: 'overleg', id: 'bestaat-niet' });
    const leeg = await kalenderLink(d.ports, d.netwerkId, { soort: 'reeks', id: 'bestaat-niet' });
    for (const url of [weg, leeg]) expect((await fetchKalender(url ?? '')).status).toBe(404);
  });
});

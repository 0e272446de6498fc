import { afterEach, describe, expect, it } from 'vitest';
import { toJson } from '../../src/app/rows.ts';
import { Aanmeldingen } from '../../src/domain/casus.ts';
import type { Netwerk } from '../../src/domain/netwerk.ts';
import { Overleggen } from '../../src/domain/overleg.ts';
import type { Reply } from '../../src/ports/chat.ts';
import { ChatError } from '../../src/ports/chat.ts';
import type { Store } from '../../src/ports/store.ts';
import { wordsOf } from '../support/chat.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';
import { metZaai } from '../support/zaai.ts';

let d: Dialogue;
let reads = 0;
const tellend = (store: Store): Store => ({
  get: (partition, key) => {
    reads += 1;
    return store.get(partition, key);
  },
  list: (partition, range) => {
    reads += 1;
    return store.list(partition, range);
  },
  commit: (partition, writes) => store.commit(partition, writes),
  ping: () => store.ping(),
  close: () => store.close(),
});
const start = async (options: Parameters<typeof startDialogue>[0] = {}): Promise<void> => {
  d = await startDialogue({
    at: '2026-11-24T10:00',
    features: metZaai,
    wrap: (ports) => ({ ...ports, store: tellend(ports.store) }),
    ...options,
  });
};
afterEach(async () => {
  expect(d.errors).toEqual([]);
  await d.close();
});

const zegt = (reply: Reply): string =>
  reply.kind === 'card' ? wordsOf(reply.card) : reply.kind === 'none' ? '' : reply.text;
const kaart = async (verb = 'netwerk.openen', data = {}) => zegt(await d.clicksRaw('femke', verb, data));
const acties = (tot: string, ...eigenaren: string[]) =>
  d.clicksRaw('femke', 'test.zaai', {
    acties: eigenaren.map((eigenaar, n) => ({ id: `a${n}`, eigenaar, tot, wat: 'Jordy bellen' })),
  });
const overleg = (id: string, start: string, meer: object = {}) =>
  d.store.commit(d.netwerkId, [
    {
      op: 'insert',
      key: Overleggen.keyOf({
        id,
        soort: 'casuïstiekoverleg',
        status: 'gepland',
        start,
        minuten: 90,
        agenda: [],
      }),
      value: toJson({
        id,
        soort: 'casuïstiekoverleg',
        status: 'gepland',
        start,
        minuten: 90,
        agenda: [],
        ...meer,
      }),
    },
  ]);
const aanmelding = (id: string, ingediend: string) => {
  const rij = {
    id,
    status: 'ingediend' as const,
    aanmelder: 'kevin',
    stap: 5,
    leefdomeinen: [],
    betrokkenPartners: [],
    inputVan: [],
    buitenDoelgroep: false,
    sleutel: 'geen',
    content: { v: 1 as const, iv: '', tag: '', data: '' },
    begonnen: ingediend,
    ingediend,
  };
  return d.store.commit(d.netwerkId, [{ op: 'insert', key: Aanmeldingen.keyOf(rij), value: toJson(rij) }]);
};

describe('setting up', () => {
  it('shows six steps, which is next, and what can wait', async () => {
    await start({ empty: true });
    await d.members('femke', { bot: 'added' });
    await d.says('femke', '/netwerk');
    expect(d.sees('femke')).toContain('1. Partners en deelnemers\nNu. Stuur je lijst');
    expect(d.sees('femke')).toContain('5. Convenant\nKan later.');
    await d.says('femke', '', { file: 'netwerk.xlsx' });
    await d.says('femke', '/netwerk');
    expect(d.sees('femke')).toContain('Klaar: 11 partners en 15 mensen gelezen');
    expect(d.sees('femke')).toContain('2. Wie is coördinator?\nKlaar: 1 coördinator');
    expect(d.sees('femke')).toContain('4. Bewaartermijnen\nNu.');
    await d.clicks('femke', 'Bewaartermijnen');
    await d.clicks('femke', 'Vastleggen');
    await d.clicks('femke', 'Lijst nakijken');
    await d.clicks('femke', 'Bevestigen');
    await d.says('femke', '/netwerk');
    expect(d.sees('femke')).toContain('Volgende stap: eerste overleg, of een reeks\n3 van de 6 stappen');
    await d.clicks('femke', 'Verder');
    expect(d.sees('femke')).toContain('6. Eerste overleg, of een reeks\nNu.');
    expect((await d.netwerk()).hercontrole).toMatchObject({ kwartaal: '2027-Q1' });
    expect((await d.netwerk()).deelnemers.every(({ bevestigd }) => bevestigd !== undefined)).toBe(true);
  });

  it('goes on until it is done, or put aside; the steps can be found again', async () => {
    await start();
    expect(await kaart()).toContain('Nog in te stellen');
    await overleg('o1', '2027-01-13T08:30:00Z');
    expect(await kaart()).toContain('Volgende stap: protocol');
    await d.clicksRaw('femke', 'netwerk.inrichten', {});
    await d.clicks('femke', 'Niet meer tonen');
    expect(d.sees('femke')).not.toContain('Nog in te stellen');
    await d.clicks('femke', 'Meer');
    expect(d.sees('femke')).toContain('Stappen van het inrichten');
    expect(await kaart('netwerk.inrichten')).toContain('5. Convenant\nKan later.');
  });
});

describe('the dashboard', () => {
  it('is quiet when nothing is the matter, and costs eight reads at most', async () => {
    await start();
    for (const id of (await d.netwerk()).deelnemers.map((een) => een.id))
      await d.clicksRaw(id, 'netwerk.geheimhouding', { versie: 1 });
    await d.app.settled();
    reads = 0;
    expect(await kaart()).toContain('Er wacht niets op jou.');
    // Who clicks, and in which netwerk, takes some more.
    expect(reads).toBeLessThanOrEqual(8 + 3);
  });

  it('shows what is late first, with the button that goes there', async () => {
    await start();
    await acties('2026-11-20', 'kevin', 'kevin', 'tom');
    await overleg('o2', '2026-11-26T08:30:00Z', { status: 'aanmelding gesloten' });
    await overleg('o3', '2026-11-18T08:30:00Z', { status: 'gehouden' });
    await aanmelding('m1', '2026-11-23T08:30:00Z');
    const ziet = await kaart();
    expect(ziet).toMatch(
      /Te laat[\s\S]*3 acties zijn te laat\nVan 2 mensen[\s\S]*Dit vraagt je aandacht[\s\S]*1 aanmelding te beoordelen/,
    );
    expect(ziet).toContain('De agenda van do 26 nov is nog niet verstuurd');
    expect(ziet).toContain('De besluitenlijst van wo 18 nov is er nog niet');
    expect(ziet).toContain('do 26 nov, 09:30');
    expect(ziet).toContain('de aanmelding is gesloten');
    expect(ziet).not.toContain('Jordy');
    await d.clicks('femke', 'Acties');
    expect(d.sees('femke')).toContain('Kevin Oosterhuis');
  });

  it('calls an aanmelding late that waits longer than a week', async () => {
    await start();
    await aanmelding('m1', '2026-11-10T08:30:00Z');
    expect(await kaart()).toMatch(/Te laat\n1 aanmelding te beoordelen\nWacht sinds di 10 nov/);
  });

  it('says nothing of acties that are not late, and nothing of an overleg that was cancelled', async () => {
    await start();
    await acties('2026-11-24', 'kevin');
    await overleg('o2', '2026-11-26T08:30:00Z', { status: 'afgezegd' });
    const ziet = await kaart();
    expect(ziet).not.toContain('te laat');
    expect(ziet).not.toContain('is nog niet verstuurd');
  });

  it('keeps to five things, and shows the rest under Alles', async () => {
    const zonderPolitie = (netwerk: Netwerk): Netwerk => ({
      ...netwerk,
      convenant: { versie: 1, tot: '2027-01-01' },
      deelnemers: netwerk.deelnemers.map((een) => {
        if (een.partner === 'politie') return { ...een, vertrokken: '2026-11-01T10:00:00Z' };
        const { oid: _oid, ...rest } = een;
        return een.id === 'karin' ? rest : een;
      }),
    });
    await start({ netwerk: zonderPolitie });
    await acties('2026-11-20', 'kevin');
    await overleg('o2', '2026-11-26T08:30:00Z', { status: 'aanmelding gesloten' });
    await aanmelding('m1', '2026-11-23T08:30:00Z');
    expect(await kaart()).toContain('Alles (nog 2)');
    expect(await kaart()).toContain('Het convenant loopt af op vr 1 jan 2027');
    const alles = await kaart('netwerk.alles');
    expect(alles).toContain('Te laat. Dat had al gemoeten');
    expect(alles).toContain('1 kernpartner zonder mensen');
    expect(alles).toContain('1 deelnemer is niet gevonden in het team');
    expect(alles).toContain('Geheimhouding\n11 mensen bevestigden nog niet');
    expect(await kaart('netwerk.alles', { pagina: 99 })).toContain('Alles wat aandacht vraagt');
  });

  it('tells the coördinator of messages that did not arrive, for a week', async () => {
    await start();
    d.chat.fail([new ChatError('refused', 'no', { status: 403 })], (message) =>
      /Welkom/.test(message.summary),
    );
    await d.clicksRaw('femke', 'netwerk.verwijder', { deelnemer: 'kevin' });
    await d.clicksRaw('femke', 'netwerk.terug', { deelnemer: 'kevin' });
    await d.at('2026-11-24T10:30');
    expect(await kaart()).toContain('Bij 1 persoon kwam een bericht niet aan');
    await d.at('2026-12-04T10:30');
    expect(await kaart()).not.toContain('kwam een bericht niet aan');
  });

  it('speaks of the list that is to be confirmed this quarter', async () => {
    await start();
    await d.says('femke', '/netwerk');
    await d.at('2027-01-04T09:30');
    expect(await kaart()).toMatch(
      /Klopt de lijst nog\?\n15 mensen te bevestigen; de toegang stopt op ma 1 feb/,
    );
  });

  it('is drawn anew where it was posted, and is for the coördinator', async () => {
    await start();
    await d.says('femke', '/netwerk');
    await d.clicks('femke', 'Instellingen');
    await d.clicks('femke', 'Naam en doelgroep');
    await d.clicks('femke', 'Vastleggen', { naam: 'Netwerk Noord' });
    await d.app.settled();
    expect(d.messages('femke').at(-1)).toContain('Netwerk Noord');
    expect(await d.clicksRaw('kevin', 'netwerk.alles', {})).toMatchObject({ kind: 'error' });
  });
});

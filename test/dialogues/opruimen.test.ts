import { afterEach, expect, test } from 'vitest';
import { listThings } from '../../src/app/rows.ts';
import { Gezienen } from '../../src/app/seen.ts';
import { Berichten } from '../../src/domain/bericht.ts';
import { ChatError } from '../../src/ports/chat.ts';
import { knoppenOp } from '../support/card-play.ts';
import { wordsOf } from '../support/chat.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';
import { metZaai } from '../support/zaai.ts';

let d: Dialogue | undefined;
afterEach(async () => {
  await d?.close();
  d = undefined;
});

const ACTIES = [{ id: 'a1', eigenaar: 'kevin', tot: '2026-11-25', wat: 'Moeder bellen.' }];
const OPGERUIMD = 'Deze kaart is opgeruimd';

const begin = async (wrap?: Parameters<typeof startDialogue>[0]): Promise<Dialogue> => {
  d = await startDialogue({ features: metZaai, ...wrap });
  await d.clicksRaw('femke', 'test.zaai', { n: d.netwerkId, acties: ACTIES, stuur: true });
  return d;
};
const berichten = async (bij: Dialogue) =>
  (await listThings(bij.store, bij.netwerkId, Berichten)).map(({ value }) => value);
const leeg = (bij: Dialogue): number =>
  bij.chat.posted.filter(({ message }) => wordsOf(message.card).includes(OPGERUIMD)).length;

test('a posted card is emptied after thirty days, says where to go, and is not drawn anew any more', async () => {
  const bij = await begin();
  await bij.says('kevin', '/acties');
  await bij.at('2026-12-01T10:00');
  expect(leeg(bij)).toBe(0);
  await bij.at('2026-12-03T12:00');
  const oud = bij.chat.posted.filter(({ message }) => wordsOf(message.card).includes(OPGERUIMD));
  expect(oud.length).toBeGreaterThanOrEqual(2);
  for (const { message } of oud) {
    expect(wordsOf(message.card)).not.toContain('ZN-2026');
    expect(wordsOf(message.card)).toMatch(/\nHelp\nMijn acties$/);
  }
  // What the answer to a command showed is not kept for a card that is gone.
  const antwoord = (await berichten(bij)).find(({ id }) => id.startsWith('antwoord!'));
  expect(antwoord?.over).toBeNull();
  const updates = oud.map((een) => een.updates);
  await bij.clicksRaw('kevin', 'actie.gereed', {
    n: bij.netwerkId,
    actie: 'a1',
    uitkomst: 'gedaan',
    resultaat: 'Gebeld.',
    b: 'acties.nieuw!o1!kevin',
  });
  await bij.says('kevin', '/help');
  expect(oud.map((een) => een.updates)).toEqual(updates);
  expect(bij.errors).toEqual([]);
});

test('the button on an emptied card helps', async () => {
  const bij = await begin();
  await bij.at('2026-12-03T12:00');
  expect(bij.messages('kevin')[0]).toContain(OPGERUIMD);
  const reply = await bij.clicksRaw('kevin', 'opdracht.start', {
    n: bij.netwerkId,
    b: 'acties.nieuw!o1!kevin',
    opdracht: 'help',
  });
  expect(reply.kind).toBe('card');
  expect(bij.messages('kevin')[0]).toContain(OPGERUIMD);
});

test('the time is the one the netwerk chose', async () => {
  const bij = await begin({
    netwerk: (netwerk) => ({
      ...netwerk,
      bewaartermijnen: { ...netwerk.bewaartermijnen, kaartenDagen: 90 },
    }),
  });
  await bij.at('2026-12-20T12:00');
  expect(leeg(bij)).toBe(0);
  await bij.at('2027-02-02T12:00');
  expect(leeg(bij)).toBeGreaterThan(0);
});

test('a card that is gone, or a chat that refuses, is noted and left; one that is busy comes up again', async () => {
  const geprobeerd: string[] = [];
  let fout: ChatError | undefined = new ChatError('refused', 'gone', { status: 404 });
  const bij = await begin({
    wrap: (ports) => ({
      ...ports,
      chat: {
        ...ports.chat,
        post: (...args) => ports.chat.post(...args),
        roster: (...args) => ports.chat.roster(...args),
        update: async (to, activity, message) => {
          geprobeerd.push(activity);
          if (fout) throw fout;
          await ports.chat.update(to, activity, message);
        },
      },
    }),
  });
  const eerste = async () =>
    (await berichten(bij)).find(({ id }) => id === 'acties.nieuw!o1!kevin')?.opgeruimd;
  await bij.at('2026-12-03T12:00');
  expect(await eerste()).toBeDefined();
  const keren = geprobeerd.length;
  await bij.at('2026-12-04T12:00');
  expect(geprobeerd.filter((een) => een === geprobeerd[0])).toHaveLength(1);
  expect(keren).toBeGreaterThan(0);
  fout = new ChatError('busy', 'slow down', { status: 429 });
  await bij.says('femke', '/acties');
  await bij.at('2027-01-05T12:00');
  const nog = (await berichten(bij)).filter(
    ({ activiteit, opgeruimd, verzonden = '' }) =>
      activiteit !== undefined && opgeruimd === undefined && verzonden < '2026-12-05',
  );
  expect(nog.length).toBeGreaterThan(0);
  fout = undefined;
  await bij.at('2027-01-07T12:00');
  const open = (await berichten(bij)).filter(
    ({ activiteit, opgeruimd, verzonden = '' }) =>
      activiteit !== undefined && opgeruimd === undefined && verzonden < '2026-12-05',
  );
  expect(open).toEqual([]);
});

test('that an activity was handled is remembered sixty days, and given the same answer until then', async () => {
  const bij = await begin();
  const klik = () =>
    bij.clicksRaw('kevin', 'actie.bezig', { n: bij.netwerkId, actie: 'a1' }, 'the same activity');
  const eerste = await klik();
  await bij.at('2026-12-30T12:00');
  expect(await klik()).toEqual(eerste);
  const nu = async () => (await listThings(bij.store, bij.netwerkId, Gezienen)).length;
  const voor = await nu();
  await bij.at('2027-01-04T12:00');
  expect(await nu()).toBeLessThan(voor);
  expect(
    (await listThings(bij.store, bij.netwerkId, Gezienen)).every(({ value }) => value.op > '2026-11-04'),
  ).toBe(true);
});

test('messages of a day go after a while; those about something that is open stay, however long', async () => {
  const bij = await begin();
  await bij.says('kevin', '/acties');
  await bij.at('2028-03-01T12:00');
  const ids = (await berichten(bij)).map(({ id }) => id);
  expect(ids.filter((id) => id.startsWith('antwoord!'))).toEqual([]);
  expect(ids.filter((id) => id.startsWith('digest!kevin!2026-'))).toEqual([]);
  expect((await listThings(bij.store, bij.netwerkId, Berichten)).length).toBeLessThan(60);
});

test('asleep for more than a year, and cleared up: no rung of the ladder is sent again', async () => {
  const bij = await begin({ sweep: { hours: 6 } });
  await bij.says('femke', '/overleg wo 25 nov 09:30 Stadhuis');
  await bij.clicks('femke', 'Plannen');
  await bij.at('2026-11-19T10:00');
  await bij.says('femke', '/agenda');
  await bij.clicks('femke', 'Versturen');
  await bij.clicks('femke', 'Ja, versturen');
  await bij.at('2026-11-24T12:00');
  const gestuurd = new Set((await berichten(bij)).filter(({ activiteit }) => activiteit).map(({ id }) => id));
  expect(gestuurd.size).toBeGreaterThan(15);
  await bij.sleepUntil('2028-03-10T03:00');
  const voor = bij.chat.posted.length;
  await bij.at('2028-04-20T12:00');
  const stempels = bij.chat.posted
    .slice(voor)
    .flatMap(({ message }) => knoppenOp(message.card).map(({ data }) => String(data.b ?? '')));
  expect(stempels.filter((b) => gestuurd.has(b))).toEqual([]);
  // The overleg of then was never closed: what keeps its messages from going twice is still there.
  const over = (await berichten(bij)).map(({ id }) => id);
  expect(over.some((id) => id.startsWith('agenda.persoonlijk!'))).toBe(true);
  expect(bij.errors).toEqual([]);
});

test('it stops anywhere, and goes on from there', async () => {
  const bij = await begin();
  for (let nth = 0; nth < 90; nth += 1)
    await bij.clicksRaw('kevin', 'actie.bezig', { n: bij.netwerkId, actie: 'a1' }, `klik ${nth}`);
  const commit = bij.store.commit.bind(bij.store);
  let nth = 0;
  bij.store.commit = async (partition, writes) => {
    nth += 1;
    if (writes.some(({ key }) => key.startsWith('opruimronde!')) && nth % 2 === 0)
      throw new Error('the process died');
    await commit(partition, writes);
  };
  await bij.at('2027-01-10T12:00');
  bij.store.commit = commit;
  bij.errors.splice(0);
  await bij.at('2027-01-12T12:00');
  const oud = (await listThings(bij.store, bij.netwerkId, Gezienen)).filter(
    ({ value }) => value.op < '2026-11-10',
  );
  expect(oud).toEqual([]);
  expect(bij.errors).toEqual([]);
});

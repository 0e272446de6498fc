import { afterEach, expect, it } from 'vitest';
import { listThings } from '../../src/app/rows.ts';
import { type Actie, Acties } from '../../src/domain/actie.ts';
import { AuditRegels, Berichten, Momenten } from '../../src/domain/bericht.ts';
import { type Deelnemer, deelnemerMet, type Netwerk } from '../../src/domain/netwerk.ts';
import type { Reply } from '../../src/ports/chat.ts';
import { ChatError } from '../../src/ports/chat.ts';
import { wordsOf } from '../support/chat.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';
import { metZaai } from '../support/zaai.ts';

let d: Dialogue;
afterEach(async () => {
  expect(d.errors).toEqual([]);
  await d.close();
});

const START = '2027-01-04T09:05';
const HERINNER = '2027-01-18T09:05';
const WAARSCHUW = '2027-01-25T09:05';
const STOP = '2027-02-01T09:05';

/** A netwerk that worked before the quarterly question existed; `/netwerk` plans the first one. */
const begin = async (netwerk?: (n: Netwerk) => Netwerk): Promise<void> => {
  d = await startDialogue({
    at: '2026-12-15T10:00',
    features: metZaai,
    ...(netwerk ? { netwerk } : {}),
  });
  await d.says('femke', '/netwerk');
};
const wie = async (id: string): Promise<Deelnemer | undefined> => deelnemerMet(await d.netwerk(), id);
const momenten = async () =>
  (await listThings(d.store, d.netwerkId, Momenten))
    .map(({ value }) => value)
    .filter(({ soort }) => soort === 'netwerk.hercontrole');
const over = (who: string, zin: RegExp) => d.messages(who).filter((bericht) => zin.test(bericht));
const zegt = (reply: Reply): string =>
  reply.kind === 'card' ? wordsOf(reply.card) : reply.kind === 'none' ? '' : reply.text;
const acties = async (): Promise<Actie[]> =>
  (await listThings(d.store, d.netwerkId, Acties, { shelf: 'open' })).map(({ value }) => value);
const actief = async () =>
  (await d.netwerk()).deelnemers.filter(({ vertrokken }) => vertrokken === undefined).map(({ id }) => id);
/** Confirms page after page; who is in `behalve` is unticked wherever they stand. */
const bevestigAlles = async (who = 'femke', behalve: readonly string[] = []): Promise<void> => {
  await d.clicks(who, 'Nakijken');
  for (let n = 0; n < 20 && d.sees(who).includes('Haal het vinkje weg'); n++) {
    const ticks = await paginaVan(who, behalve);
    await d.clicks(who, 'Dit klopt', ticks);
  }
};
/** What is left ticked on the page in front of this person. */
const paginaVan = async (who: string, behalve: readonly string[]): Promise<Record<string, string>> => {
  const netwerk = await d.netwerk();
  const namen = d.sees(who).split('\n');
  const weg = netwerk.deelnemers.filter(({ id, naam }) => behalve.includes(id) && namen.includes(naam));
  const groepen: Record<string, string> = {};
  let groep = -1;
  let laatste = '';
  for (const regel of namen) {
    const partner = netwerk.partners.find(({ naam }) => naam === regel);
    if (partner && partner.id !== laatste) {
      groep += 1;
      laatste = partner.id;
    }
    const persoon = netwerk.deelnemers.find(({ naam }) => regel === naam || regel.startsWith(`${naam} (`));
    if (!persoon || groep < 0) continue;
    const was = groepen[`groep${groep}`] ?? '';
    if (weg.some(({ id }) => id === persoon.id)) groepen[`groep${groep}`] = was;
    else groepen[`groep${groep}`] = [was, persoon.id].filter((id) => id !== '').join(',');
  }
  return groepen;
};

it('plans the first question for a netwerk that was there already, once', async () => {
  await begin();
  await d.says('femke', '/netwerk');
  await d.says('femke', '/netwerk');
  expect(await momenten()).toMatchObject([{ op: '2027-01-04T08:00:00Z', over: '2027-Q1' }]);
});

it('asks the coördinator on the first working day, and lets her confirm page by page', async () => {
  await begin();
  await d.at(START);
  expect(over('femke', /Klopt de lijst nog/)).toHaveLength(1);
  expect(d.sees('femke')).toContain('15 mensen zijn nog niet bevestigd. Wie dat op ma 1 feb nog niet is');
  await bevestigAlles();
  expect(d.sees('femke')).toContain('De lijst is bevestigd');
  expect((await d.netwerk()).deelnemers.every(({ bevestigd }) => bevestigd !== undefined)).toBe(true);
  expect(over('femke', /Deze controle van de lijst is klaar/)).toHaveLength(1);
  await d.at(STOP);
  expect(await actief()).toHaveLength(15);
  expect(over('femke', /vroeg ik|Straks stopt|is gestopt/)).toEqual([]);
  expect((await d.netwerk()).hercontrole?.kwartaal).toBe('2027-Q2');
});

it('reminds, warns who is left out too, and ends their access four weeks after it began', async () => {
  await begin();
  await d.clicksRaw('femke', 'test.zaai', {
    acties: [{ id: 'a1', eigenaar: 'tom', tot: '2027-03-25', wat: 'Bellen' }],
  });
  await d.at(START);
  await bevestigAlles('femke', ['tom', 'kevin']);
  expect(d.sees('femke')).toContain('Nog niet bevestigd');
  expect(d.sees('femke')).toMatch(/Kevin Oosterhuis[\s\S]*Tom Hendriks/);
  await d.at(HERINNER);
  expect(over('femke', /Twee weken geleden vroeg ik[\s\S]*2 mensen/)).toHaveLength(1);
  expect(over('tom', /Doe je nog mee/)).toEqual([]);
  await d.at(WAARSCHUW);
  expect(over('femke', /Straks stopt de toegang/)).toHaveLength(1);
  expect(over('tom', /stopt op ma 1 feb[\s\S]*Vraag dan Femke de Wit/)).toHaveLength(1);
  expect(over('dewi', /Doe je nog mee/)).toEqual([]);
  await d.clicks('femke', 'Nakijken');
  await d.clicks('femke', 'Dit klopt', await paginaVan('femke', ['tom']));
  await d.at('2027-02-01T08:30');
  expect(await wie('tom')).not.toHaveProperty('vertrokken');
  await d.at('2027-02-01T10:30');
  expect(await wie('tom')).toMatchObject({ verwijderd: true, gestopt: '2027-02-01T08:00:00Z' });
  expect(await wie('kevin')).not.toHaveProperty('vertrokken');
  expect(over('femke', /De toegang is gestopt[\s\S]*1 persoon: Tom Hendriks/)).toHaveLength(1);
  expect((await acties()).map(({ eigenaar }) => eigenaar)).not.toContain('tom');
  expect(d.channel().join()).not.toContain('niet bevestigd');
  await d.says('tom', '/acties');
  expect(d.messages('tom').at(-1)).toContain('Je staat (nog) niet op de lijst');
  const audit = (await listThings(d.store, d.netwerkId, AuditRegels)).map(({ value }) => value);
  expect(audit.filter(({ wat }) => wat === 'toegang gestopt')).toMatchObject([
    { over: 'tom', waarom: 'niet bevestigd in 2027-Q1' },
  ]);
});

it('lets one person back in with one click, and two clicks do no more', async () => {
  await begin();
  await d.at(START);
  await bevestigAlles('femke', ['tom']);
  await d.at(STOP);
  await d.clicks('femke', 'Bekijken');
  expect(d.sees('femke')).toContain('Tom Hendriks');
  await Promise.all([d.clicks('femke', 'Toch bevestigen'), d.clicks('femke', 'Toch bevestigen')]);
  expect(d.sees('femke')).toMatch(/weer (mee|toegelaten)|al gedaan/);
  expect(await wie('tom')).not.toHaveProperty('vertrokken');
  expect(await wie('tom')).not.toHaveProperty('gestopt');
  expect(over('tom', /Welkom, Tom/)).toHaveLength(1);
});

it('keeps the coördinatoren when nobody reacted, says so loudly, and lets everyone in again at once', async () => {
  await begin();
  await d.at(STOP);
  expect(await actief()).toEqual(['femke']);
  expect(over('femke', /Geen enkele coördinator bevestigde[\s\S]*14 mensen/)).toHaveLength(1);
  expect(d.channel().filter((bericht) => bericht.includes('is niet bevestigd'))).toHaveLength(1);
  expect(d.channel().join()).not.toMatch(/Hendriks|Kevin/);
  await d.clicks('femke', 'Iedereen weer toelaten');
  expect(d.sees('femke')).toContain('14 mensen doen weer mee');
  expect(await actief()).toHaveLength(15);
  await d.at('2027-02-02T10:00');
  expect(over('femke', /Geen enkele coördinator/)).toHaveLength(0);
  expect(over('kevin', /Welkom, Kevin/)).toHaveLength(1);
});

it('sends one warning, not two messages, after a sleep of weeks, and waits five working days after it', async () => {
  await begin();
  await d.at(START);
  await d.sleepUntil('2027-02-10T10:00');
  await d.at('2027-02-10T10:10');
  expect(over('femke', /Twee weken geleden/)).toEqual([]);
  expect(over('femke', /Straks stopt de toegang[\s\S]*|Op wo 17 feb/)).toHaveLength(1);
  expect(over('kevin', /stopt op wo 17 feb/)).toHaveLength(1);
  expect(await actief()).toHaveLength(15);
  await d.at('2027-02-16T17:00');
  expect(await actief()).toHaveLength(15);
  await d.at('2027-02-17T09:05');
  expect(await actief()).toEqual(['femke']);
});

it('begins anew after a sleep of a whole quarter, and ends nothing', async () => {
  await begin();
  await d.at(WAARSCHUW);
  await d.sleepUntil('2027-04-12T10:00');
  await d.at('2027-04-12T10:10');
  expect(await actief()).toHaveLength(15);
  expect(over('femke', /Op ma 10 mei|op ma 10 mei/)).toHaveLength(1);
  expect((await d.netwerk()).hercontrole).toMatchObject({
    kwartaal: '2027-Q2',
    gevraagd: expect.any(String),
  });
});

it('ends nothing as long as the warning did not go out', async () => {
  await begin();
  await d.at('2027-01-22T17:00');
  const busy = Array.from({ length: 4000 }, () => new ChatError('busy', 'busy', { status: 429 }));
  d.chat.fail(busy, (message) => message.summary === 'Doe je nog mee?');
  await d.at(WAARSCHUW);
  await d.sleepUntil('2027-02-01T09:05');
  expect(over('kevin', /Doe je nog mee/)).toEqual([]);
  await d.app.tick();
  await d.app.settled();
  expect(await actief()).toHaveLength(15);
});

it('counts who came in since the quarter began as confirmed, and who is added later too', async () => {
  await begin((netwerk) => ({
    ...netwerk,
    deelnemers: netwerk.deelnemers.map((een) =>
      een.id === 'kevin' ? { ...een, vertrokken: '2026-11-01T10:00:00Z' } : een,
    ),
  }));
  await d.at('2027-01-01T12:00');
  await d.clicksRaw('femke', 'netwerk.terug', { deelnemer: 'kevin' });
  expect((await wie('kevin'))?.bevestigd).toBe('2027-01-01T11:00:00Z');
  await d.at(START);
  expect(d.sees('femke')).toContain('14 mensen zijn nog niet bevestigd');
});

it('takes two coördinatoren at once, an old page, and anybody else', async () => {
  await begin((netwerk) => ({
    ...netwerk,
    deelnemers: netwerk.deelnemers.map((een) =>
      een.id === 'sanne' ? { ...een, rollen: ['coordinator', 'deelnemer'] } : een,
    ),
  }));
  await d.at(START);
  const pagina = (kwartaal: string, getoond: string[], groep0: string) => ({
    kwartaal,
    getoond,
    groep0,
    na: 'x',
  });
  await Promise.all([
    d.clicksRaw('femke', 'netwerk.hercontroleBevestig', pagina('2027-Q1', ['kevin', 'tom'], 'kevin')),
    d.clicksRaw('sanne', 'netwerk.hercontroleBevestig', pagina('2027-Q1', ['tom', 'dewi'], 'tom,dewi')),
  ]);
  for (const id of ['kevin', 'tom', 'dewi', 'femke', 'sanne'])
    expect(await wie(id)).toHaveProperty('bevestigd');
  const oud = await d.clicksRaw(
    'femke',
    'netwerk.hercontroleBevestig',
    pagina('2026-Q4', ['karin'], 'karin'),
  );
  expect(zegt(oud)).toContain('Deze controle is voorbij');
  const vreemd = await d.clicksRaw(
    'kevin',
    'netwerk.hercontroleBevestig',
    pagina('2027-Q1', ['karin'], 'karin'),
  );
  expect(vreemd).toMatchObject({ kind: 'error' });
  await d.clicksRaw(
    'femke',
    'netwerk.hercontroleBevestig',
    pagina('2027-Q1', ['karin', 'niemand', '🎉'], 'niemand,🎉,peter'),
  );
  expect(await wie('karin')).not.toHaveProperty('bevestigd');
  expect(await wie('peter')).not.toHaveProperty('bevestigd');
});

it('keeps every card and every step of a netwerk of 120 within bounds', async () => {
  await begin((netwerk) => ({
    ...netwerk,
    deelnemers: [
      ...netwerk.deelnemers,
      ...Array.from({ length: 120 }, (_, n) => ({
        id: `mens-${n}`,
        naam: `${'Van den Heuvel-Oosterbroek '.repeat(4)}${n}`,
        partner: netwerk.partners[n % 11]?.id ?? 'politie',
        rollen: ['deelnemer' as const],
        oid: `oid-${n}`,
      })),
    ],
  }));
  await d.at(START);
  await bevestigAlles('femke');
  expect(await actief()).toHaveLength(135);
  expect((await d.netwerk()).deelnemers.filter(({ bevestigd }) => bevestigd === undefined)).toEqual([]);
  await d.at('2027-04-01T09:05');
  await d.at('2027-04-22T09:05');
  const gewaarschuwd = (await listThings(d.store, d.netwerkId, Berichten)).filter(
    ({ value }) => value.soort === 'netwerk.hercontrole-waarschuwing',
  );
  expect(gewaarschuwd).toHaveLength(134);
  await d.at('2027-04-30T10:00');
  expect(await actief()).toEqual(['femke']);
  await d.clicks('femke', 'Iedereen weer toelaten');
  expect(await actief()).toHaveLength(135);
});

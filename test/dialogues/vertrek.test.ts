import { afterEach, expect, it } from 'vitest';
import { listThings, readThing } from '../../src/app/rows.ts';
import { type Actie, Acties } from '../../src/domain/actie.ts';
import { AuditRegels, Berichten, Momenten } from '../../src/domain/bericht.ts';
import { Casussen } from '../../src/domain/casus.ts';
import { type Deelnemer, deelnemerMet, type Netwerk } from '../../src/domain/netwerk.ts';
import type { Reply } from '../../src/ports/chat.ts';
import { wordsOf } from '../support/chat.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';
import { metZaai } from '../support/zaai.ts';
import { metLijst, naOverleg } from './lijst-hulp.ts';

let d: Dialogue;
afterEach(async () => {
  expect(d.errors).toEqual([]);
  await d.close();
});

type Wijzig = Record<string, Partial<Deelnemer>>;
const met =
  (wijzig: Wijzig) =>
  (netwerk: Netwerk): Netwerk => ({
    ...netwerk,
    deelnemers: netwerk.deelnemers.map((een) => ({ ...een, ...wijzig[een.id] })),
  });

/** What is put in place at once. */
const PER_KEER = 30;

type Zaad = {
  readonly wijzig?: Wijzig;
  readonly eigenaren?: readonly string[];
  readonly regisseur?: string;
  readonly at?: string;
};
const begin = async ({ wijzig = {}, eigenaren = [], regisseur, at }: Zaad = {}): Promise<void> => {
  d = await startDialogue({ features: metZaai, netwerk: met(wijzig), ...(at === undefined ? {} : { at }) });
  const alle = eigenaren.map((eigenaar, i) => ({ id: `a${i}`, eigenaar, tot: '2026-11-25', wat: 'Bellen' }));
  for (let deel = 0; deel * PER_KEER < Math.max(1, alle.length); deel++)
    await d.clicksRaw('femke', 'test.zaai', {
      casus: `ZN-2026-00${deel + 1}`,
      overleg: { id: `o${deel}`, start: '2026-11-02T08:30:00Z' },
      acties: alle.slice(deel * PER_KEER, (deel + 1) * PER_KEER),
      ...(regisseur === undefined ? {} : { regisseur }),
    });
};

const acties = async (): Promise<Actie[]> =>
  (await listThings(d.store, d.netwerkId, Acties, { shelf: 'open' })).map(({ value }) => value);
const eigenaren = async (): Promise<string[]> => (await acties()).map(({ eigenaar }) => eigenaar);
const regisseur = async (): Promise<string | undefined> =>
  (await readThing(d.store, d.netwerkId, Casussen, 'ZN-2026-001'))?.value.regisseur;
const over = (who: string): string[] =>
  d.messages(who).filter((bericht) => /doet niet meer mee|doen niet meer mee|Er kwam werk/.test(bericht));
const zegt = (reply: Reply): string =>
  reply.kind === 'card' ? wordsOf(reply.card) : reply.kind === 'none' ? '' : reply.text;
const wie = async (id: string) => deelnemerMet(await d.netwerk(), id);
const straks = () => d.at('2026-11-02T10:10');
const haalUit = async (id: string) => d.clicksRaw('femke', 'netwerk.verwijder', { deelnemer: id });
const zet = (id: string, wat: string, waarde: string, door = 'femke') =>
  d.clicksRaw(door, 'netwerk.zet', { waar: 'netwerk', deelnemer: id, wat, waarde, zeker: true });

it('moves the acties and the regie of who leaves the team to the vervanger, who is told once', async () => {
  await begin({ eigenaren: ['marloes', 'marloes', 'marloes', 'kevin'], regisseur: 'marloes' });
  await d.members('femke', { removed: ['marloes'] });
  await straks();
  expect(await eigenaren()).toEqual(['tom', 'tom', 'tom', 'kevin']);
  expect(await regisseur()).toBe('tom');
  expect(over('tom')).toHaveLength(1);
  expect(over('tom')[0]).toContain('Marloes Visser doet niet meer mee. Jij bent de vervanger');
  expect(over('tom')[0]).toContain('3 acties en de regie van 1 casus');
  expect(over('femke')).toHaveLength(1);
  expect(over('femke')[0]).toContain('3 acties en de regie van 1 casus naar Tom Hendriks');
  expect(over('kevin')).toEqual([]);
});

it('keeps in the history of an actie who had it, and notes the move in the audit log', async () => {
  await begin({ eigenaren: ['marloes'], regisseur: 'marloes' });
  await haalUit('marloes');
  await straks();
  const [actie] = await acties();
  expect(actie).toMatchObject({ status: 'open', eigenaar: 'tom', tot: '2026-11-25' });
  expect(actie?.geschiedenis).toMatchObject([
    { wie: 'marloes', wat: 'doet niet meer mee' },
    { wie: 'tom', wat: 'overgenomen na vertrek' },
  ]);
  const audit = (await listThings(d.store, d.netwerkId, AuditRegels)).map(({ value }) => value);
  expect(audit.map(({ wat, over }) => `${wat} ${over}`)).toEqual(
    expect.arrayContaining([
      'deelnemer verwijderd marloes',
      'gewijzigd actie a0',
      'regie gewijzigd casus ZN-2026-001',
    ]),
  );
});

it('tells the coördinator in one message what came to her herself', async () => {
  await begin({ eigenaren: ['kevin', 'kevin'], regisseur: 'kevin' });
  await d.members('femke', { removed: ['kevin'] });
  await straks();
  expect(await eigenaren()).toEqual(['femke', 'femke']);
  expect(over('femke')).toHaveLength(1);
  expect(over('femke')[0]).toContain(
    'Kevin Oosterhuis is uit het team gegaan. De toegang is meteen gestopt.',
  );
  expect(over('femke')[0]).toContain('2 acties en de regie van 1 casus naar jou');
});

it('reminds the new owner as the ladder goes on, and lets them answer; the old card of who left opens nothing', async () => {
  await begin({ eigenaren: ['marloes'] });
  await d.at('2026-11-20T10:00');
  await d.members('femke', { removed: ['marloes'] });
  await d.at('2026-11-25T10:00');
  expect(zegt(await d.clicksRaw('marloes', 'actie.openen', { n: d.netwerkId, actie: 'a0' }))).toContain(
    'Je staat (nog) niet op de lijst',
  );
  expect(
    zegt(await d.clicksRaw('marloes', 'casus.openen', { n: d.netwerkId, casus: 'ZN-2026-001' })),
  ).toContain('Je staat (nog) niet op de lijst');
  await d.says('marloes', '/acties');
  expect(d.messages('marloes').at(-1)).toContain('Je staat (nog) niet op de lijst');
  expect(d.messages('tom').at(-1)).toContain('moet vandaag klaar zijn');
  await d.clicks('tom', 'Openen');
  await d.clicks('tom', 'Gedaan', { resultaat: 'Gebeld, het gaat goed.' });
  expect(await acties()).toEqual([]);
});

it('moves more than fits in one commit, once each, and tells it once', async () => {
  await begin({ eigenaren: Array.from({ length: 65 }, (_, i) => (i % 3 === 0 ? 'kevin' : 'marloes')) });
  await d.members('femke', { removed: ['kevin', 'marloes'] });
  await straks();
  const nu = await eigenaren();
  expect(nu.filter((id) => id === 'tom')).toHaveLength(43);
  expect(nu.filter((id) => id === 'femke')).toHaveLength(22);
  expect((await acties()).every(({ geschiedenis }) => geschiedenis.length === 2)).toBe(true);
  expect(over('tom')).toHaveLength(1);
  expect(over('tom')[0]).toContain('43 acties');
  expect(over('femke')).toHaveLength(1);
  expect(over('femke')[0]).toContain('2 deelnemers doen niet meer mee');
  expect(over('femke')[0]).toContain('Kevin Oosterhuis: 22 acties naar jou');
  expect(over('femke')[0]).toContain('Marloes Visser: 43 acties naar Tom Hendriks');
});

it('goes on where it was after the process died halfway', async () => {
  await begin({ eigenaren: Array.from({ length: 50 }, () => 'marloes') });
  await haalUit('marloes');
  const commit = d.store.commit.bind(d.store);
  let keer = 0;
  d.store.commit = async (...args) => {
    if (args[1].some(({ key }) => key.startsWith('actie!')) && ++keer === 2) throw new Error('killed');
    return commit(...args);
  };
  await d.app.tick();
  d.store.commit = commit;
  expect(d.errors.splice(0)).toHaveLength(1);
  expect((await eigenaren()).filter((id) => id === 'tom')).toHaveLength(14);
  await d.at('2026-11-03T10:10');
  expect((await eigenaren()).every((id) => id === 'tom')).toBe(true);
  expect(over('tom')).toHaveLength(1);
  expect(over('tom')[0]).toContain('50 acties');
});

it('follows the chain of vervangers past people who left, and round a circle to the coördinator', async () => {
  await begin({
    wijzig: {
      kevin: { vervanger: 'dewi' },
      dewi: { vervanger: 'ingrid' },
      ingrid: { vervanger: 'kevin' },
    },
    eigenaren: ['kevin'],
  });
  await haalUit('dewi');
  await haalUit('kevin');
  await straks();
  expect(await eigenaren()).toEqual(['ingrid']);
  await haalUit('ingrid');
  await d.at('2026-11-02T10:20');
  expect(await eigenaren()).toEqual(['femke']);
});

it('passes over a vervanger whom Teams does not know: nothing would ever reach that person', async () => {
  await begin({ eigenaren: ['marloes'] });
  await zet('tom', 'team', 'geen');
  await haalUit('marloes');
  await straks();
  expect(await eigenaren()).toEqual(['femke']);
});

it('withdraws the question to take an actie over when the one who was asked leaves', async () => {
  await begin({ eigenaren: ['marloes'] });
  await d.clicksRaw('marloes', 'actie.overdracht.vragen', { actie: 'a0', naar: 'tom' });
  expect((await acties())[0]?.overdracht?.naar).toBe('tom');
  await d.members('femke', { removed: ['tom'] });
  await straks();
  expect((await acties())[0]).toMatchObject({ eigenaar: 'marloes' });
  expect((await acties())[0]?.overdracht).toBeUndefined();
  expect(d.messages('marloes').at(-1)).toContain('Tom Hendriks neemt de actie niet over');
});

it('does not give acties back to who takes part again, and says so', async () => {
  await begin({ eigenaren: ['kevin'] });
  await haalUit('kevin');
  await straks();
  const reply = await d.clicksRaw('femke', 'netwerk.terug', { deelnemer: 'kevin' });
  expect(zegt(reply)).toContain('Acties die naar een ander gingen, blijven daar.');
  await d.at('2026-11-02T10:20');
  expect(await eigenaren()).toEqual(['femke']);
});

it('leaves everything where it was when somebody is back before it was moved', async () => {
  await begin({ eigenaren: ['kevin'] });
  await haalUit('kevin');
  await d.clicksRaw('femke', 'netwerk.terug', { deelnemer: 'kevin' });
  await straks();
  expect(await eigenaren()).toEqual(['kevin']);
  expect(over('femke')).toEqual([]);
});

it('says nothing to the others when a coördinator takes out somebody who had nothing in hand', async () => {
  await begin();
  await haalUit('kevin');
  await straks();
  expect(over('femke')).toEqual([]);
});

it('tells it in working hours', async () => {
  await begin({ eigenaren: ['marloes'], at: '2026-11-07T11:00' });
  await d.members('femke', { removed: ['marloes'] });
  await d.at('2026-11-07T12:00');
  expect(await eigenaren()).toEqual(['tom']);
  expect(over('tom')).toEqual([]);
  await d.at('2026-11-09T09:30');
  expect(over('tom')).toHaveLength(1);
  expect(over('femke')).toHaveLength(1);
});

it('says before it is done where everything goes, and warns who takes herself out', async () => {
  await begin({ eigenaren: ['marloes', 'marloes'], regisseur: 'marloes' });
  const vraag = zegt(await d.clicksRaw('femke', 'netwerk.verwijderVraag', { deelnemer: 'marloes' }));
  expect(vraag).toContain('2 acties en de regie van 1 casus gaan naar Tom Hendriks.');
  expect(zegt(await d.clicksRaw('femke', 'netwerk.verwijderVraag', { deelnemer: 'kevin' }))).toContain(
    'Van Jongerenwerk doet dan niemand meer mee.',
  );
  await zet('sanne', 'rol', 'coordinator');
  expect(zegt(await d.clicksRaw('femke', 'netwerk.verwijderVraag', { deelnemer: 'femke' }))).toContain(
    'Dit ben je zelf.',
  );
  expect(zegt(await d.clicks('femke', 'Ja, doet niet meer mee'))).toContain('Je doet niet meer mee');
  expect((await wie('femke'))?.vertrokken).toBeDefined();
  expect(await d.clicksRaw('femke', 'netwerk.openen', {})).toMatchObject({ kind: 'error' });
});

it('lets the plaatsvervanger take over when the last coördinator leaves the team, and tells her', async () => {
  await begin({ wijzig: { sanne: { rollen: ['deelnemer', 'plaatsvervanger'] } }, eigenaren: ['femke'] });
  await d.members('kevin', { removed: ['femke'] });
  await straks();
  expect(d.channel().join()).not.toContain('geen coördinator');
  expect(await eigenaren()).toEqual(['sanne']);
  expect(over('sanne')[0]).toContain('Jij bent plaatsvervanger en neemt nu waar als coördinator.');
  await d.says('sanne', '/netwerk');
  expect(d.sees('sanne')).toContain('Jullie netwerk');
  expect(zegt(await zet('sanne', 'naam', 'Sanne de Bakker', 'sanne'))).toContain('De naam is gewijzigd.');
});

it('waits for a coördinator when there is nobody at all, and moves it then', async () => {
  await begin({ eigenaren: ['kevin'] });
  await d.members('kevin', { removed: ['femke', 'kevin'] });
  await straks();
  expect(await eigenaren()).toEqual(['kevin']);
  expect(d.channel().at(-1)).toContain('geen coördinator');
  await d.members('sanne', { bot: 'added' });
  await zet('sanne', 'rol', 'coordinator', 'sanne');
  await d.at('2026-11-02T10:20');
  expect(await eigenaren()).toEqual(['sanne']);
  expect(over('sanne')[0]).toContain('Kevin Oosterhuis doet niet meer mee');
  expect(over('sanne')[0]).toContain('1 actie naar jou');
});

it('moves what people had who are taken out by confirming a list', async () => {
  await begin({ eigenaren: ['marloes'] });
  await d.says('femke', '/netwerk');
  await d.clicks('femke', 'Lijst plakken');
  const netwerk = await d.netwerk();
  const rijen = netwerk.deelnemers
    .filter(({ id }) => id !== 'marloes')
    .map(({ naam, email, partner }) =>
      [naam, email ?? '', netwerk.partners.find(({ id }) => id === partner)?.naam ?? ''].join('\t'),
    );
  await d.clicks('femke', 'Lezen', { tekst: ['Naam\tE-mail\tOrganisatie', ...rijen].join('\n') });
  await d.clicksRaw('femke', 'netwerk.lijst', { waar: 'lijst', wat: 'verschillen' });
  await d.clicks('femke', 'Verwijderen');
  await d.clicksRaw('femke', 'netwerk.controle', {});
  await d.clicks('femke', 'Bevestigen');
  await straks();
  expect((await wie('marloes'))?.vertrokken).toBeDefined();
  expect(await eigenaren()).toEqual(['tom']);
});

it('moves it once when two coördinatoren take the same person out at the same time', async () => {
  await begin({ wijzig: { sanne: { rollen: ['coordinator'] } }, eigenaren: ['marloes', 'marloes'] });
  await Promise.all([
    d.clicksRaw('femke', 'netwerk.verwijder', { deelnemer: 'marloes' }),
    d.clicksRaw('sanne', 'netwerk.verwijder', { deelnemer: 'marloes' }),
  ]);
  await straks();
  expect(await eigenaren()).toEqual(['tom', 'tom']);
  expect(over('tom')).toHaveLength(1);
  expect(over('femke')).toHaveLength(1);
  expect(over('sanne')).toHaveLength(1);
  const over10 = (await listThings(d.store, d.netwerkId, Momenten)).filter(
    ({ value }) => value.soort === 'netwerk.vertrek',
  );
  expect(over10).toEqual([]);
});

it('ends the access of a whole organisation that leaves the team at once, and notes each of them', async () => {
  const veel = Array.from({ length: 130 }, (_, i) => ({
    id: `p${i}`,
    naam: `Persoon ${i}`,
    partner: 'politie',
    rollen: ['deelnemer' as const],
    oid: `demo-p${i}`,
    teamsId: `29:p${i}`,
  }));
  d = await startDialogue({
    features: metZaai,
    netwerk: (netwerk) => ({ ...netwerk, deelnemers: [...netwerk.deelnemers, ...veel] }),
  });
  await d.clicksRaw('femke', 'test.zaai', {
    acties: [{ id: 'a0', eigenaar: 'p129', tot: '2026-11-25', wat: 'Bellen' }],
  });
  await d.members('femke', { removed: veel.map(({ id }) => id) });
  await straks();
  expect((await d.netwerk()).deelnemers.filter(({ vertrokken }) => vertrokken !== undefined)).toHaveLength(
    130,
  );
  expect(await eigenaren()).toEqual(['femke']);
  const audit = (await listThings(d.store, d.netwerkId, AuditRegels)).map(({ value }) => value);
  const genoemd = audit.filter(({ wat }) => wat === 'deelnemer uit het team gegaan');
  expect(genoemd.flatMap(({ over }) => over.split(' ')).sort()).toEqual(veel.map(({ id }) => id).sort());
  for (const bericht of over('femke')) expect(bericht.length).toBeLessThan(1_000);
});

it('gives an actie of a besluitenlijst to the vervanger when its owner left before it was published', async () => {
  d = await naOverleg();
  const lijst = metLijst(d);
  await lijst.leesDocx();
  await d.members('femke', { removed: ['marloes', 'kevin'] });
  await lijst.stelVast();
  await d.at('2026-11-26T10:30');
  const nu = await eigenaren();
  expect(nu).toContain('tom');
  expect(nu).not.toContain('marloes');
  expect(nu).not.toContain('kevin');
  expect(d.messages('tom').join()).toContain('Je hebt 1 actie');
});

it('names no youth and no number in what it posts about it', async () => {
  await begin({ eigenaren: ['marloes'], regisseur: 'marloes' });
  await d.members('femke', { removed: ['marloes'] });
  await straks();
  expect([...over('tom'), ...over('femke')].join()).not.toContain('ZN-2026');
  const berichten = (await listThings(d.store, d.netwerkId, Berichten)).map(({ value }) => value);
  expect(berichten.filter(({ soort }) => soort === 'netwerk.overgenomen')).toHaveLength(1);
});

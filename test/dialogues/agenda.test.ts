import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listThings, toJson } from '../../src/app/rows.ts';
import { Voorbereidingen, Vragen } from '../../src/domain/agenda.ts';
import { AuditRegels, Berichten } from '../../src/domain/bericht.ts';
import { Casussen } from '../../src/domain/casus.ts';
import type { Netwerk } from '../../src/domain/netwerk.ts';
import { Aanwezigheden, type Overleg, Overleggen } from '../../src/domain/overleg.ts';
import { agendaFeature } from '../../src/features/agenda/agenda.ts';
import { withHelp } from '../../src/features/index.ts';
import { overlegFeature } from '../../src/features/overleg/overleg.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';
import { buren } from './buren.ts';
import { type Zaad, zaad } from './zaad.ts';

const GEHEIM = 'Hij zwerft sinds maandag bij het station';
const VRAAG = 'Ken jij zijn oudere broer nog van de sportclub';
const INPUT = 'Ik zie hem elke dinsdag bij de inloop';
const ACTIE = 'Moeder bellen over de aanvraag';

let d: Dialogue;
const start = async (options: { at?: string; netwerk?: (netwerk: Netwerk) => Netwerk } = {}) => {
  d = await startDialogue({
    at: '2026-11-19T10:00',
    ...options,
    features: withHelp([overlegFeature, agendaFeature, buren, zaad]),
  });
};
beforeEach(() => start());
afterEach(async () => {
  expect(d.errors).toEqual([]);
  for (const bericht of [...d.chat.wire].map((one) => JSON.stringify(one)))
    for (const woorden of [GEHEIM, VRAAG, INPUT, ACTIE, 'Q.Z.', 'Bezoek van de wethouder'])
      expect(bericht).not.toContain(woorden);
  await d.close();
});

const casus = (zaadje: Zaad) => d.says('sanne', `/zaaicasus ${JSON.stringify(zaadje)}`);
const overlegNu = async (): Promise<Overleg> => {
  const [overleg] = (await listThings(d.store, d.netwerkId, Overleggen)).map(({ value }) => value);
  if (!overleg) throw new Error('no overleg');
  return overleg;
};
const aanwezig = async () =>
  (await listThings(d.store, d.netwerkId, Aanwezigheden)).map(({ value }) => value);
const laatste = (wie: string): string => d.messages(wie).at(-1) ?? '';
const metTitel = (wie: string, begin: string): string[] =>
  d.messages(wie).filter((bericht) => bericht.includes(begin));

/** Overleg on Wednesday 25 November, the agenda not yet sent. */
const plan = async (tekst = 'wo 25 nov 09:30 Stadhuis') => {
  await d.says('femke', `/overleg ${tekst}`);
  await d.clicks('femke', 'Plannen');
};
const verstuur = async () => {
  await d.says('femke', '/agenda');
  await d.clicks('femke', 'Versturen');
  await d.clicks('femke', 'Ja, versturen');
};
const zaai = async () => {
  await casus({
    casus: 'ZN-2026-001',
    partners: ['jongerenwerk', 'politie'],
    aanmelder: 'kevin',
    vraag: GEHEIM,
  });
  await casus({ casus: 'ZN-2026-002', partners: ['smw'], status: 'volgen', terugOp: '2026-11-20' });
  await d.says('sanne', `/zaaiactie ${JSON.stringify({ eigenaar: 'kevin', wat: ACTIE, tot: '2026-12-01' })}`);
};
const klaar = async () => {
  await plan();
  await zaai();
};
const openPunt = async (punt: string) =>
  d.clicksRaw('femke', 'agenda.punt', { overleg: (await overlegNu()).id, punt });
const stelVraag = async (partner: string) =>
  d.clicksRaw('femke', 'agenda.stelVraag', {
    overleg: (await overlegNu()).id,
    punt: 'ZN-2026-001',
    partner,
    vraag: VRAAG,
  });

describe('the proposal', () => {
  it('says what to do when no overleg is planned', async () => {
    await d.says('femke', '/agenda');
    expect(d.sees('femke')).toContain('Overleg plannen');
    await d.says('kevin', '/agenda');
    expect(laatste('kevin')).toContain('Er is nog geen overleg gepland.');
  });

  it('has the acties of last time, new casussen and volg-casussen that fall due, with their times', async () => {
    await klaar();
    await casus({ casus: 'ZN-2026-003', partners: ['ggd'], status: 'volgen', terugOp: '2026-11-26' });
    await casus({ casus: 'ZN-2026-004', partners: ['ggd'], status: 'actief' });
    await d.says('femke', '/agenda');
    expect(laatste('femke')).toMatch(
      /09:30\nOpening\n09:35\nActies van de vorige keer\n09:45\nZN-2026-001 \(nieuw\)\n10:00\nZN-2026-002 \(volgen\)\n10:15\nRondvraag/,
    );
    expect(laatste('femke')).not.toContain('ZN-2026-003');
    expect(laatste('femke')).not.toContain('ZN-2026-004');
  });

  it('leaves to wait what does not fit, and says so', async () => {
    await plan('wo 25 nov 09:30-10:00 Stadhuis');
    for (const nummer of ['005', '006', '007'])
      await casus({ casus: `ZN-2026-${nummer}`, partners: ['smw'] });
    await casus({ casus: 'ZN-2026-008', partners: ['smw'], aanmelder: 'ingrid', spoed: true });
    await d.says('femke', '/agenda');
    expect(laatste('femke')).toContain('ZN-2026-008 (nieuw)');
    expect(laatste('femke')).toContain(
      'Nog niet op de agenda: ZN-2026-006 (sinds do 19 nov) en ZN-2026-007 (sinds do 19 nov).',
    );
  });

  it('comes by itself when the aanmelding has closed, and a reminder when it was not sent', async () => {
    await d.close();
    await start({ at: '2026-11-09T10:00' });
    await plan();
    await d.at('2026-11-17T10:00');
    expect(laatste('femke')).toContain('Is de agenda bijna klaar?');
    expect(laatste('femke')).toContain('Voorstel voor de agenda');
    await d.at('2026-11-19T08:30');
    expect(laatste('femke')).toContain('De aanmelding is gesloten. Dit is mijn voorstel');
    await d.at('2026-11-20T10:00');
    expect(laatste('femke')).toContain('De agenda is nog niet verstuurd.');
  });
});

describe('changing the agenda', () => {
  const rij = async () => (await overlegNu()).agenda.map(({ id }) => id);

  it('moves an item up and down; the same click twice moves it once', async () => {
    await klaar();
    await openPunt('ZN-2026-002');
    await d.clicks('femke', 'Omhoog');
    expect(await rij()).toEqual(['opening', 'acties', 'ZN-2026-002', 'ZN-2026-001', 'rondvraag']);
    const data = { overleg: (await overlegNu()).id, punt: 'ZN-2026-002', plek: 1 };
    await Promise.all([d.clicksRaw('femke', 'agenda.plek', data), d.clicksRaw('femke', 'agenda.plek', data)]);
    expect(await rij()).toEqual(['opening', 'ZN-2026-002', 'acties', 'ZN-2026-001', 'rondvraag']);
  });

  it('drops and adds items, a casus by number or from the list of what waits', async () => {
    await klaar();
    await openPunt('ZN-2026-002');
    await d.clicks('femke', 'Van de agenda halen');
    await d.clicks('femke', 'Van de agenda halen', { reden: 'tijd' });
    expect(await rij()).not.toContain('ZN-2026-002');
    await d.clicksRaw('femke', 'agenda.haalAf', { overleg: (await overlegNu()).id, punt: 'ZN-2026-002' });
    expect(d.sees('femke')).toContain('stond al niet meer op de agenda');
    await d.clicks('femke', 'Punt toevoegen');
    expect(d.sees('femke')).toContain('ZN-2026-002 (volgen), wacht sinds vr 20 nov');
    await d.clicks('femke', 'Toevoegen', { tekst: 'zn 2026-2' });
    expect(await rij()).toEqual(['opening', 'acties', 'ZN-2026-001', 'ZN-2026-002', 'rondvraag']);
    await d.clicks('femke', 'Punt toevoegen');
    await d.clicks('femke', 'Toevoegen', { tekst: 'ZN-2026-099' });
    expect(d.sees('femke')).toContain('Casus ZN-2026-099 ken ik niet');
  });

  it('shows a typed title only on opening, and refuses one with a number of a person in it', async () => {
    await klaar();
    await d.says('femke', '/agenda');
    await d.clicks('femke', 'Bewerken');
    await d.clicks('femke', 'Punt toevoegen');
    await d.clicks('femke', 'Toevoegen', { tekst: 'Bel 06-12345678' });
    expect(d.sees('femke')).toContain('telefoonnummer');
    await d.clicks('femke', 'Toevoegen', { tekst: 'Bezoek van de wethouder' });
    expect(d.sees('femke')).toContain('Bezoek van de wethouder');
    await d.says('femke', '/agenda');
    expect(laatste('femke')).toContain('Ander punt');
    await verstuur();
  });

  it('keeps what was filled in when the minutes make no sense', async () => {
    await klaar();
    await openPunt('ZN-2026-001');
    await d.clicks('femke', 'Bewaren', { minuten: '0', partners: 'jongerenwerk,ggz' });
    expect(d.sees('femke')).toContain('Vul bij minuten een heel getal in');
    await d.clicks('femke', 'Bewaren', { minuten: '12' });
    expect((await overlegNu()).agenda.find(({ id }) => id === 'ZN-2026-001')).toMatchObject({
      minuten: 12,
      partners: ['jongerenwerk', 'ggz'],
    });
  });

  it('lets an op-afroep partner read the casus only once the agenda is sent', async () => {
    await klaar();
    await openPunt('ZN-2026-001');
    await d.clicks('femke', 'Bewaren', { partners: 'jongerenwerk,politie,ggz' });
    const partners = async () =>
      (await listThings(d.store, d.netwerkId, Casussen)).find(({ value }) => value.id === 'ZN-2026-001')
        ?.value.partners;
    expect(await partners()).toEqual(['jongerenwerk', 'politie']);
    await d.says('femke', '/agenda');
    await d.clicks('femke', 'Versturen');
    expect(d.sees('femke')).toContain('GGZ jeugd: mag de inhoud van ZN-2026-001 lezen.');
    await d.clicks('femke', 'Ja, versturen');
    expect(await partners()).toEqual(['jongerenwerk', 'politie', 'ggz']);
    expect(laatste('hanneke')).toContain('ZN-2026-001');
  });

  it('keeps a question sealed, refuses what may not be kept, and takes an empty one away', async () => {
    await klaar();
    await openPunt('ZN-2026-001');
    await d.clicks('femke', 'Vraag stellen');
    await d.clicks('femke', 'Bewaren', { partner: 'jongerenwerk', vraag: 'Mail naar m.visser@bjz.example' });
    expect(d.sees('femke')).toContain('e-mailadres');
    expect(d.sees('femke')).toContain('Mail naar m.visser@bjz.example');
    expect(await listThings(d.store, d.netwerkId, Vragen)).toEqual([]);
    await d.clicks('femke', 'Bewaren', { vraag: VRAAG });
    const [rij] = await listThings(d.store, d.netwerkId, Vragen);
    expect(JSON.stringify(rij)).not.toContain('sportclub');
    await d.clicks('femke', 'Terug naar dit punt');
    expect(d.sees('femke')).toContain(VRAAG);
    await d.clicksRaw('femke', 'agenda.stelVraag', {
      overleg: (await overlegNu()).id,
      punt: 'ZN-2026-001',
      partner: 'jongerenwerk',
      vraag: ' ',
    });
    expect(await listThings(d.store, d.netwerkId, Vragen)).toEqual([]);
  });

  it('lets two coördinatoren change different items at the same time', async () => {
    await klaar();
    const { id } = await overlegNu();
    await Promise.all([
      d.clicksRaw('femke', 'agenda.bewaarPunt', { overleg: id, punt: 'opening', minuten: '7' }),
      d.clicksRaw('femke', 'agenda.bewaarPunt', { overleg: id, punt: 'rondvraag', minuten: '8' }),
    ]);
    expect((await overlegNu()).agenda.map(({ minuten }) => minuten)).toEqual([7, 10, 15, 15, 8]);
  });

  it('is for the coördinator only, and nothing changes after the start', async () => {
    await klaar();
    const { id } = await overlegNu();
    const data = { overleg: id, punt: 'ZN-2026-001', plek: 0, minuten: '5', soort: 'afhalen' };
    const namen = [
      'agenda.bekijken',
      'agenda.bewerken',
      'agenda.punt',
      'agenda.plek',
      'agenda.bewaarPunt',
      'agenda.voegToe',
      'agenda.haalAf',
      'agenda.vraag',
      'agenda.stelVraag',
      'agenda.versturen',
      'agenda.verstuur',
      'agenda.opnieuw',
      'agenda.toevoegen',
      'agenda.wacht',
    ];
    for (const naam of namen)
      expect(await d.clicksRaw('kevin', naam, data)).toMatchObject({
        kind: 'error',
        text: expect.stringContaining('alleen de coördinator'),
      });
    await d.at('2026-11-25T09:30');
    for (const naam of namen.slice(1))
      expect(await d.clicksRaw('femke', naam, data)).toMatchObject({ kind: 'error' });
    expect((await overlegNu()).agenda).toEqual([]);
  });
});

describe('sending the agenda', () => {
  it('posts numbers in the channel and to each the own items, questions and acties', async () => {
    await klaar();
    await openPunt('ZN-2026-001');
    await stelVraag('jongerenwerk');
    await verstuur();
    expect(d.channel().at(-1)).toContain('ZN-2026-001 (nieuw)');
    expect(laatste('kevin')).toMatch(
      /Vragen aan jou\n1, nog 1 te doen\nJouw open acties\n1\nVraag bij casus\nZN-2026-001\nJouw punten\n09:45\nZN-2026-001 \(nieuw\)/,
    );
    expect(laatste('kevin')).toContain('Ja, ik kom');
    expect(laatste('ingrid')).toMatch(
      /Vragen aan jou\ngeen\n.*\n.*\nJouw punten\n10:00\nZN-2026-002 \(volgen\)/,
    );
    expect(laatste('dewi')).toMatch(/Jouw punten\ngeen/);
    expect(await overlegNu()).toMatchObject({ status: 'agenda verstuurd' });
  });

  it('does not invite a vaste vervanger, a leidinggevende, or an op-afroep partner without an item', async () => {
    await klaar();
    await verstuur();
    for (const wie of ['joost', 'tom', 'karin', 'wim', 'hanneke', 'peter'])
      expect(metTitel(wie, 'Agenda')).toEqual([]);
    for (const wie of ['rachid', 'marloes', 'dewi', 'annelies', 'femke'])
      expect(metTitel(wie, 'Kom je?').length).toBe(1);
  });

  it('is sent once, whoever clicks how often', async () => {
    await klaar();
    await d.says('femke', '/agenda');
    await d.clicks('femke', 'Versturen');
    await Promise.all([
      d.clicks('femke', 'Ja, versturen', {}, { activity: 'x' }),
      d.clicks('femke', 'Ja, versturen', {}, { activity: 'y' }),
    ]);
    await d.clicksRaw('femke', 'agenda.verstuur', { overleg: (await overlegNu()).id });
    expect(d.sees('femke')).toContain('De agenda was al verstuurd.');
    expect(metTitel('kevin', 'Kom je?')).toHaveLength(1);
    expect(d.channel()).toHaveLength(1);
  });

  it('waits for the next working morning when it is sent in the evening', async () => {
    await klaar();
    await d.at('2026-11-20T20:00');
    await verstuur();
    expect(d.sees('femke')).toContain('ma 23 nov, 08:00');
    expect(metTitel('kevin', 'Kom je?')).toEqual([]);
    await d.at('2026-11-23T08:00');
    expect(metTitel('kevin', 'Kom je?')).toHaveLength(1);
  });

  it('reaches 120 deelnemers, each once, and they can all answer at the same time', async () => {
    await d.close();
    const namen = Array.from({ length: 120 }, (_, index) => `deel${String(index).padStart(3, '0')}`);
    await start({
      netwerk: (netwerk) => ({
        ...netwerk,
        deelnemers: [
          ...netwerk.deelnemers,
          ...namen.map((id) => ({
            id,
            naam: `Deelnemer ${id}`,
            partner: 'ggd',
            rollen: ['deelnemer' as const],
            oid: `demo-${id}`,
          })),
        ],
      }),
    });
    await klaar();
    await verstuur();
    await d.at('2026-11-19T10:01');
    for (const naam of namen) expect(metTitel(naam, 'Kom je?')).toHaveLength(1);
    const { id } = await overlegNu();
    const replies = await Promise.all(namen.map((naam) => d.clicksRaw(naam, 'agenda.komt', { overleg: id })));
    expect(replies.map(({ kind }) => kind)).toEqual(namen.map(() => 'card'));
    expect(await aanwezig()).toHaveLength(120);
  }, 120_000);

  it('is sent again only to who missed it', async () => {
    await d.close();
    const zonder = (netwerk: Netwerk, weg: boolean): Netwerk => ({
      ...netwerk,
      deelnemers: netwerk.deelnemers.map(({ oid, ...rest }) =>
        rest.id === 'dewi'
          ? { ...rest, ...(weg ? {} : { oid: 'demo-dewi' }) }
          : { ...rest, ...(oid === undefined ? {} : { oid }) },
      ),
    });
    await start({ netwerk: (netwerk) => zonder(netwerk, true) });
    await klaar();
    await verstuur();
    expect(
      (await listThings(d.store, d.netwerkId, Berichten)).filter(({ value }) => value.status === 'mislukt'),
    ).toHaveLength(1);
    const row = await d.store.get(d.netwerkId, 'netwerk');
    await d.store.commit(d.netwerkId, [
      {
        op: 'replace',
        key: 'netwerk',
        value: toJson(zonder(await d.netwerk(), false)),
        etag: row?.etag ?? '',
      },
    ]);
    await d.says('femke', '/agenda');
    const voor = d.chat.posted.length;
    await d.clicks('femke', 'Sturen aan wie hem miste (1)');
    await d.clicks('femke', 'Sturen aan wie hem miste (1)');
    expect(d.sees('femke')).toContain('Iedereen heeft de agenda gekregen.');
    expect(d.chat.posted.length).toBe(voor + 1);
    expect(metTitel('dewi', 'Kom je?')).toHaveLength(1);
  });

  it('shows the coördinator who was newly invited after it was sent, and sends it to them', async () => {
    await klaar();
    await verstuur();
    await openPunt('ZN-2026-001');
    await d.clicks('femke', 'Bewaren', { partners: 'jongerenwerk,politie,reclassering' });
    await d.says('femke', '/agenda');
    await d.clicks('femke', 'Sturen aan wie hem miste (1)');
    expect(laatste('peter')).toContain('ZN-2026-001');
    expect(metTitel('kevin', 'Kom je?')).toHaveLength(1);
  });
});

describe('kom je?', () => {
  const verzonden = async () => {
    await klaar();
    await stelVraag('politie');
    await verstuur();
  };

  it('takes yes, and shows it on the posted card', async () => {
    await verzonden();
    await d.clicks('rachid', 'Ja, ik kom');
    expect(d.sees('rachid')).toContain('Je komt.');
    expect(laatste('rachid')).toContain('Je komt.');
    expect(laatste('rachid')).not.toContain('Kom je?');
    expect(await aanwezig()).toMatchObject([{ deelnemer: 'rachid', antwoord: 'komt' }]);
  });

  it('takes no at once, proposes the vaste vervanger, and asks that one the same', async () => {
    await verzonden();
    await d.clicks('rachid', 'Nee');
    expect(await aanwezig()).toMatchObject([{ deelnemer: 'rachid', antwoord: 'komt niet' }]);
    expect(d.sees('rachid')).toContain('Joost Vermeer (vaste vervanger)');
    expect(d.sees('rachid')).not.toContain('Wim');
    // Drawn anew now, it would take away the question that was just asked.
    expect(laatste('rachid')).toContain('Kom je?');
    await d.clicks('rachid', 'Doorgeven');
    expect(d.sees('rachid')).toContain('Joost Vermeer is je vervanger');
    expect(laatste('joost')).toContain('Rachid Amrani vraagt of je als vervanger komt.');
    expect(laatste('joost')).toMatch(
      /Vragen aan jou\n1, nog 1 te doen\n.*\n.*\nJouw punten\n09:45\nZN-2026-001 \(nieuw\)/,
    );
    await d.clicks('joost', 'Ja, ik kom');
    expect(laatste('joost')).toContain('Je komt.');
    await d.clicks('joost', 'Openen');
    expect(d.sees('joost')).toContain(VRAAG);
  });

  it('lets an answer be changed until the start, and tells a vervanger who is not needed any more', async () => {
    await verzonden();
    await d.clicks('rachid', 'Nee');
    await d.clicks('rachid', 'Doorgeven');
    await d.clicks('joost', 'Ja, ik kom');
    await d.clicks('rachid', 'Antwoord wijzigen');
    await d.clicks('rachid', 'Ja, ik kom');
    expect(await aanwezig()).toMatchObject([{ deelnemer: 'rachid', antwoord: 'komt' }]);
    expect(laatste('joost')).toContain('Je hoeft niet meer als vervanger te komen');
    expect(d.messages('joost').join()).not.toContain('Ja, ik kom');
    await d.clicks('rachid', 'Antwoord wijzigen');
    await d.clicks('rachid', 'Nee');
    await d.clicks('rachid', 'Doorgeven');
    expect(laatste('joost')).toContain('vraagt of je als vervanger komt');
  });

  it('has "niemand" and "input vooraf", and writes the same answer once', async () => {
    await verzonden();
    await d.clicks('dewi', 'Nee, ik stuur input vooraf');
    expect(d.sees('dewi')).toContain('Je stuurt input vooraf');
    await d.clicks('rachid', 'Nee');
    await d.clicks('rachid', 'Doorgeven', { wie: 'niemand' });
    const { id } = await overlegNu();
    await Promise.all([
      d.clicksRaw('rachid', 'agenda.vervangt', { overleg: id, wie: 'niemand' }),
      d.clicksRaw('rachid', 'agenda.vervangt', { overleg: id, wie: 'niemand' }),
    ]);
    expect((await aanwezig()).find(({ deelnemer }) => deelnemer === 'rachid')).toMatchObject({
      antwoord: 'komt niet',
      keer: 1,
    });
    expect(metTitel('joost', 'vervanger')).toEqual([]);
  });

  it('answers for whoever clicks, whatever the card says, and only who is asked', async () => {
    await verzonden();
    const { id } = await overlegNu();
    await d.clicksRaw('dewi', 'agenda.komt', { overleg: id, deelnemer: 'rachid' });
    expect(await aanwezig()).toMatchObject([{ deelnemer: 'dewi' }]);
    for (const wie of ['hanneke', 'wim', 'joost'])
      expect(await d.clicksRaw(wie, 'agenda.komt', { overleg: id })).toMatchObject({
        kind: 'error',
        text: expect.stringContaining('niet uitgenodigd'),
      });
    await d.clicksRaw('rachid', 'agenda.vervangt', { overleg: id, wie: 'wim' });
    expect(d.sees('rachid')).toContain('Kies iemand uit de lijst');
    expect(await d.clicksRaw('onbekend', 'agenda.komt', { overleg: id })).toMatchObject({ kind: 'error' });
    for (const data of [{}, null, 'x', { overleg: '../x' }, { overleg: 'weg' }])
      expect(await d.clicksRaw('rachid', 'agenda.komt', data)).toMatchObject({ kind: 'error' });
  });

  it('answers nothing any more once it has begun or was cancelled', async () => {
    await verzonden();
    const { id } = await overlegNu();
    await d.at('2026-11-25T09:30');
    expect(await d.clicksRaw('rachid', 'agenda.komt', { overleg: id })).toMatchObject({
      kind: 'error',
      text: expect.stringContaining('al begonnen'),
    });
    expect(await aanwezig()).toEqual([]);
  });

  it('reminds only who has not answered, and whose question is not prepared', async () => {
    await verzonden();
    await d.clicks('rachid', 'Ja, ik kom');
    await d.clicks('dewi', 'Ja, ik kom');
    await d.at('2026-11-23T10:00');
    expect(laatste('annelies')).toContain('Kom je bij het overleg van wo 25 nov');
    expect(laatste('rachid')).toContain('staat nog 1 vraag aan jou open');
    expect(metTitel('dewi', 'digest')).toEqual([]);
    await d.clicks('annelies', 'Antwoorden');
    expect(d.sees('annelies')).toContain('Kom je?');
    await d.clicks('annelies', 'Ja, ik kom');
    expect(d.sees('annelies')).toContain('Je komt.');
  });

  it('tells who comes about tomorrow, and the coördinator for whom nobody comes', async () => {
    await verzonden();
    await d.clicks('rachid', 'Nee');
    await d.clicks('rachid', 'Doorgeven');
    await d.clicks('joost', 'Ja, ik kom');
    await d.clicks('dewi', 'Nee');
    await d.clicks('kevin', 'Nee');
    await d.at('2026-11-24T10:00');
    expect(laatste('joost')).toContain('Morgen overleg om 09:30');
    expect(metTitel('rachid', 'Morgen overleg')).toEqual([]);
    const signaal = metTitel('femke', 'Wie komt er niet?').at(-1) ?? '';
    expect(signaal).toMatch(/GGD Jeugdgezondheidszorg\nAfgemeld, zonder vervanger/);
    expect(signaal).toMatch(/Bureau Jeugdzorg\nNog geen antwoord/);
    expect(signaal).not.toMatch(/^Politie/m);
    expect(signaal).toContain('ZN-2026-001');
  });

  it('asks everyone anew when the overleg is moved, and old answers count no more', async () => {
    await verzonden();
    await d.clicks('rachid', 'Ja, ik kom');
    await d.says('femke', '/overleg');
    await d.clicks('femke', 'Bekijken');
    await d.clicks('femke', 'Verplaatsen');
    await d.clicks('femke', 'Verder', { datum: '2026-12-02' });
    await d.clicks('femke', 'Verplaatsen');
    expect(laatste('rachid')).toContain('Het overleg is verplaatst');
    expect(metTitel('rachid', 'Agenda casuïstiekoverleg').at(-1)).toContain('Kom je?');
    await d.clicks('rachid', 'Nee');
    expect(await aanwezig()).toMatchObject([{ deelnemer: 'rachid', antwoord: 'komt niet', versie: 1 }]);
    expect(metTitel('dewi', 'Het overleg is verplaatst')).toHaveLength(1);
    await d.at('2026-11-25T12:00');
    expect(metTitel('rachid', 'Morgen overleg')).toEqual([]);
  });

  it('tells everyone once that it is cancelled, and their agenda says so too', async () => {
    await verzonden();
    await d.says('femke', '/overleg');
    await d.clicks('femke', 'Bekijken');
    await d.clicks('femke', 'Afzeggen');
    await d.clicks('femke', 'Ja, afzeggen');
    expect(laatste('dewi')).toContain('Het overleg gaat niet door');
    expect(d.messages('dewi').join()).not.toContain('Ja, ik kom');
    expect(d.channel().at(-1)).toContain('Het overleg gaat niet door');
    await d.at('2026-11-26T12:00');
    expect(laatste('dewi')).toContain('Het overleg gaat niet door');
  });
});

describe('opening the agenda', () => {
  beforeEach(async () => {
    await klaar();
    await stelVraag('jongerenwerk');
    await verstuur();
  });

  it('shows the own items, questions and acties to the one who clicked, with an audit line each', async () => {
    await d.clicks('kevin', 'Openen');
    for (const woorden of [
      'ZN-2026-001 (nieuw), 09:45',
      'Q.Z. (2010)',
      GEHEIM,
      'Wie kent het gezin?',
      VRAAG,
      ACTIE,
      'Nog niet voorbereid',
    ])
      expect(d.sees('kevin')).toContain(woorden);
    const regels = (await listThings(d.store, d.netwerkId, AuditRegels)).map(({ value }) => value);
    expect(
      regels.filter(({ wie, wat }) => wie === 'kevin' && wat === 'gelezen').map(({ over }) => over),
    ).toContain('casus ZN-2026-001');
  });

  it('shows no content of a casus one is not on', async () => {
    await d.clicks('ingrid', 'Openen');
    expect(d.sees('ingrid')).toContain('ZN-2026-002');
    expect(d.sees('ingrid')).not.toContain(GEHEIM);
    const { id } = await overlegNu();
    expect(
      await d.clicksRaw('ingrid', 'agenda.voorbereiden', { overleg: id, punt: 'ZN-2026-001' }),
    ).toMatchObject({ kind: 'error', text: expect.stringContaining('geen toegang') });
    expect(
      await d.clicksRaw('ingrid', 'agenda.voorbereid', {
        overleg: id,
        punt: 'ZN-2026-001',
        betrokken: 'ja',
        input: INPUT,
      }),
    ).toMatchObject({ kind: 'error' });
    expect(await d.clicksRaw('wim', 'agenda.openen', { overleg: id })).toMatchObject({ kind: 'error' });
  });

  it('can be opened from the channel, by each for themselves', async () => {
    await d.clicks('kevin', 'Mijn agenda openen');
    expect(d.sees('kevin')).toContain(GEHEIM);
    await d.clicks('dewi', 'Mijn agenda openen');
    expect(d.sees('dewi')).toContain('Er zijn geen punten waarvan jij de inhoud mag lezen.');
  });

  it('keeps preparation sealed, refuses what may not be kept, and lets it be changed', async () => {
    await d.clicks('kevin', 'Openen');
    await d.clicks('kevin', 'Voorbereiden');
    expect(d.sees('kevin')).toContain(VRAAG);
    await d.clicks('kevin', 'Bewaren', { betrokken: 'ja', input: 'Zijn BSN is 111222333' });
    expect(d.sees('kevin')).toContain('burgerservicenummer');
    expect(d.sees('kevin')).toContain('Zijn BSN is 111222333');
    await d.clicks('kevin', 'Bewaren', { input: INPUT });
    expect(d.sees('kevin')).toContain('Bewaard');
    const [rij] = await listThings(d.store, d.netwerkId, Voorbereidingen);
    expect(rij?.value).toMatchObject({ antwoord: 'betrokken', partner: 'jongerenwerk' });
    expect(JSON.stringify(rij)).not.toContain('dinsdag');
    expect(metTitel('kevin', 'Jouw punten').at(-1)).not.toContain('te doen');
    await openPunt('ZN-2026-001');
    expect(d.sees('femke')).toContain(INPUT);
    const data = { overleg: (await overlegNu()).id, punt: 'ZN-2026-001', betrokken: 'nee', input: '' };
    await Promise.all([
      d.clicksRaw('kevin', 'agenda.voorbereid', data),
      d.clicksRaw('kevin', 'agenda.voorbereid', data),
    ]);
    expect(await listThings(d.store, d.netwerkId, Voorbereidingen)).toHaveLength(1);
    await d.at('2026-11-25T09:30');
    expect(await d.clicksRaw('kevin', 'agenda.voorbereid', data)).toMatchObject({
      kind: 'error',
      text: expect.stringContaining('al begonnen'),
    });
  });

  it('lets a partner that is not involved see the casus no more, until it says otherwise', async () => {
    const { id } = await overlegNu();
    const punt = (await overlegNu()).agenda.find(({ casus }) => casus === 'ZN-2026-001')?.id ?? '';
    const data = { overleg: id, punt };
    const opCasus = async () =>
      (await d.store.get(d.netwerkId, 'casus!open!ZN-2026-001'))?.value as { partners: string[] };
    const wie = (await d.netwerk()).deelnemers.filter(
      ({ partner, rollen }) => partner === 'politie' && rollen.includes('deelnemer'),
    );
    const agent = wie[0]?.id ?? '';
    expect((await opCasus()).partners).toContain('politie');
    await d.clicksRaw(agent, 'agenda.voorbereid', { ...data, betrokken: 'nee' });
    expect(d.sees(agent)).toContain('niet betrokken');
    expect((await opCasus()).partners).not.toContain('politie');
    expect(await d.clicksRaw(agent, 'agenda.voorbereiden', data)).toMatchObject({
      kind: 'error',
    });
    expect(await d.clicksRaw('kevin', 'agenda.toch', data)).toMatchObject({ kind: 'error' });
    await d.clicks(agent, 'Toch betrokken');
    expect(d.sees(agent)).toContain('betrokken');
    expect((await opCasus()).partners).toContain('politie');
    expect(await d.clicksRaw(agent, 'agenda.voorbereiden', data)).toMatchObject({
      kind: 'card',
    });
    // Whoever brought it in stays on it.
    await d.clicksRaw('kevin', 'agenda.voorbereid', { ...data, betrokken: 'nee' });
    expect(await d.clicksRaw('kevin', 'agenda.voorbereiden', data)).toMatchObject({
      kind: 'card',
    });
  });

  it('gives a deelnemer the own agenda on /agenda, neutral', async () => {
    await d.says('kevin', '/agenda');
    expect(laatste('kevin')).toMatch(/Jouw punten\n09:45\nZN-2026-001/);
    await d.says('hanneke', '/agenda');
    expect(laatste('hanneke')).toContain('ben je niet uitgenodigd');
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listThings, toJson } from '../../src/app/rows.ts';
import { Gebeurtenissen } from '../../src/domain/gebeurtenis.ts';
import { type Overleg, Overleggen } from '../../src/domain/overleg.ts';
import { agendaFeature } from '../../src/features/agenda/agenda.ts';
import { withHelp } from '../../src/features/index.ts';
import { overlegFeature } from '../../src/features/overleg/overleg.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';
import { buren } from './buren.ts';
import { type Zaad, zaad } from './zaad.ts';

const GEHEIM = 'Hij zwerft sinds maandag bij het station';
const TOELICHTING = 'De school levert het verslag later aan';
const VRAAG = 'Ken jij zijn oudere broer van de sportclub';

let d: Dialogue;
beforeEach(async () => {
  d = await startDialogue({
    at: '2026-11-19T10:00',
    features: withHelp([overlegFeature, agendaFeature, buren, zaad]),
  });
});
afterEach(async () => {
  expect(d.errors).toEqual([]);
  for (const bericht of [...d.chat.wire].map((one) => JSON.stringify(one)))
    for (const woorden of [GEHEIM, TOELICHTING, VRAAG]) expect(bericht).not.toContain(woorden);
  await d.close();
});

const casus = (zaadje: Zaad) => d.says('sanne', `/zaaicasus ${JSON.stringify(zaadje)}`);
const overlegNu = async (): Promise<Overleg> => {
  const [overleg] = (await listThings(d.store, d.netwerkId, Overleggen))
    .map(({ value }) => value)
    .filter(({ start }) => start >= '2026-11-19');
  if (!overleg) throw new Error('no overleg');
  return overleg;
};
const laatste = (wie: string): string => d.messages(wie).at(-1) ?? '';
const met = (wie: string, woorden: string) => d.messages(wie).filter((tekst) => tekst.includes(woorden));
const plan = async (tekst = 'wo 25 nov 09:30 Stadhuis') => {
  await d.says('femke', `/overleg ${tekst}`);
  await d.clicks('femke', 'Plannen');
};
const zaai = async () => {
  await casus({
    casus: 'ZN-2026-001',
    partners: ['jongerenwerk', 'politie'],
    aanmelder: 'kevin',
    vraag: GEHEIM,
  });
  await casus({ casus: 'ZN-2026-002', partners: ['smw'], status: 'volgen', terugOp: '2026-11-20' });
};
const verstuur = async () => {
  await d.says('femke', '/agenda');
  await d.clicks('femke', 'Versturen');
  await d.clicks('femke', 'Ja, versturen');
};
const wacht = async (punt: string, more: Record<string, string> = {}) =>
  d.clicksRaw('femke', 'agenda.wacht', {
    overleg: (await overlegNu()).id,
    punt,
    soort: 'afhalen',
    reden: 'informatie',
    ...more,
  });
/** Overleggen of before, at which this casus waited in vain. */
const wachtteAl = async (nummer: string, keren: number) => {
  const writes = Array.from(
    { length: keren },
    (_, nr): Overleg => ({
      id: `eerder-${nr}`,
      soort: 'casuïstiekoverleg',
      status: 'besluitenlijst vastgesteld',
      start: `2026-11-${String(17 - nr).padStart(2, '0')}T08:30:00Z`,
      minuten: 90,
      agenda: [],
      agendaVerstuurd: '2026-11-10T08:30:00Z',
      wachtten: [nummer],
    }),
  );
  await d.store.commit(
    d.netwerkId,
    writes.map((value) => ({ op: 'insert', key: Overleggen.keyOf(value), value: toJson(value) })),
  );
};

describe('taking a casus off the agenda', () => {
  beforeEach(async () => {
    await plan();
    await zaai();
  });

  it('asks why, keeps what was typed when it cannot be kept, and keeps the reason sealed on the casus', async () => {
    await d.clicksRaw('femke', 'agenda.punt', { overleg: (await overlegNu()).id, punt: 'ZN-2026-001' });
    await d.clicks('femke', 'Van de agenda halen');
    expect(d.sees('femke')).toContain('Waarom nu niet?');
    await d.clicks('femke', 'Van de agenda halen', { toelichting: 'Bel 06-12345678' });
    expect(d.sees('femke')).toContain('Kies een reden.');
    await d.clicks('femke', 'Van de agenda halen', { reden: 'informatie' });
    expect(d.sees('femke')).toContain('telefoonnummer');
    expect(d.sees('femke')).toContain('Bel 06-12345678');
    expect(await listThings(d.store, d.netwerkId, Gebeurtenissen)).toEqual([]);
    await d.clicks('femke', 'Van de agenda halen', { toelichting: TOELICHTING });
    expect(d.sees('femke')).toContain('ZN-2026-001 is van de agenda gehaald.');
    const overleg = await overlegNu();
    expect(overleg.agenda.map(({ casus: nummer }) => nummer)).not.toContain('ZN-2026-001');
    expect(overleg.redenen).toEqual({ 'ZN-2026-001': 'informatie' });
    const [rij] = await listThings(d.store, d.netwerkId, Gebeurtenissen);
    expect(rij?.value).toMatchObject({ soort: 'doorgeschoven', reden: 'informatie', wie: 'femke' });
    expect(JSON.stringify(rij)).not.toContain('verslag');
  });

  it('tells the aanmelder neutrally once the agenda is sent; the reason is theirs to open, and nobody else’s', async () => {
    await wacht('ZN-2026-001', { toelichting: TOELICHTING });
    expect(met('kevin', 'doorgeschoven')).toEqual([]);
    await verstuur();
    await d.at('2026-11-19T10:20');
    expect(met('kevin', 'Je aanmelding is doorgeschoven')).toHaveLength(1);
    expect(met('kevin', 'doorgeschoven').at(-1)).toContain('ZN-2026-001 wordt niet besproken op wo 25 nov.');
    await d.clicks('kevin', 'Waarom?');
    expect(d.sees('kevin')).toContain(`Er ontbreekt nog informatie. ${TOELICHTING}`);
    const data = { overleg: (await overlegNu()).id, casus: 'ZN-2026-001' };
    expect(await d.clicksRaw('rachid', 'agenda.waarom', data)).toMatchObject({ kind: 'error' });
  });

  it('says so when it comes back on after all, and forgets the reason', async () => {
    await wacht('ZN-2026-001');
    await verstuur();
    await d.at('2026-11-19T10:20');
    await d.clicksRaw('femke', 'agenda.voegToe', { overleg: (await overlegNu()).id, keuze: 'ZN-2026-001' });
    await d.at('2026-11-19T10:40');
    expect((await overlegNu()).redenen).toEqual({});
    expect((await overlegNu()).wachtten).toEqual([]);
    expect(met('kevin', 'staat toch op de agenda van wo 25 nov')).toHaveLength(1);
    expect(met('kevin', 'Je aanmelding is doorgeschoven')).toEqual([]);
  });

  it('drops an item about no casus at once', async () => {
    await d.clicksRaw('femke', 'agenda.haalAf', { overleg: (await overlegNu()).id, punt: 'opening' });
    expect(d.sees('femke')).toContain('Opening is van de agenda gehaald.');
  });
});

describe('waiting too long', () => {
  it('puts a casus on top the third time, before spoed', async () => {
    await plan('wo 25 nov 09:30-10:00 Stadhuis');
    await casus({ casus: 'ZN-2026-002', partners: ['smw'], status: 'volgen', terugOp: '2026-11-01' });
    await casus({ casus: 'ZN-2026-008', partners: ['smw'], aanmelder: 'ingrid', spoed: true });
    await casus({ casus: 'ZN-2026-009', partners: ['smw'], aanmelder: 'ingrid' });
    await wachtteAl('ZN-2026-002', 2);
    await d.says('femke', '/agenda');
    expect(laatste('femke')).toMatch(/Opening\n09:35\nZN-2026-002 \(volgen\)\n09:45\nZN-2026-008/);
    expect(laatste('femke')).toContain('Nog niet op de agenda: ZN-2026-009 (sinds do 19 nov).');
  });

  it('shows the longest wait first, with how often it waited', async () => {
    await plan('wo 25 nov 09:30-09:45 Stadhuis');
    await casus({ casus: 'ZN-2026-002', partners: ['smw'], status: 'volgen', terugOp: '2026-11-01' });
    await casus({ casus: 'ZN-2026-009', partners: ['smw'], aanmelder: 'ingrid' });
    await wachtteAl('ZN-2026-002', 1);
    await d.says('femke', '/agenda');
    expect(laatste('femke')).toContain(
      'Nog niet op de agenda: ZN-2026-002 (sinds zo 1 nov, 1 keer niet aan de beurt) en ZN-2026-009',
    );
  });

  it('does not send while one waits too often without a word: she puts it on, or says why not', async () => {
    await plan();
    await zaai();
    await d.clicksRaw('femke', 'agenda.haalAf', { overleg: (await overlegNu()).id, punt: 'rondvraag' });
    await casus({ casus: 'ZN-2026-003', partners: ['ggd'], status: 'volgen', terugOp: '2026-11-01' });
    await wachtteAl('ZN-2026-003', 2);
    await d.says('femke', '/agenda');
    await d.clicks('femke', 'Versturen');
    expect(d.sees('femke')).toContain('Mag ZN-2026-003 nog wachten?');
    expect(d.sees('femke')).toContain('kwam 2 overleggen niet aan de beurt');
    await d.clicksRaw('femke', 'agenda.verstuur', { overleg: (await overlegNu()).id });
    expect((await overlegNu()).agendaVerstuurd).toBeUndefined();
    await d.clicks('femke', 'Laten wachten', { reden: 'niet-nodig' });
    expect(d.sees('femke')).toContain('Agenda versturen?');
    await d.clicks('femke', 'Ja, versturen');
    expect(await overlegNu()).toMatchObject({
      wachtten: ['ZN-2026-003'],
      redenen: { 'ZN-2026-003': 'niet-nodig' },
    });
  });

  it('or puts it on the agenda from there', async () => {
    await plan();
    await zaai();
    await d.clicksRaw('femke', 'agenda.haalAf', { overleg: (await overlegNu()).id, punt: 'rondvraag' });
    await casus({ casus: 'ZN-2026-003', partners: ['ggd'], status: 'volgen', terugOp: '2026-11-01' });
    await wachtteAl('ZN-2026-003', 2);
    await d.says('femke', '/agenda');
    await d.clicks('femke', 'Versturen');
    await d.clicks('femke', 'Op de agenda zetten');
    expect(d.sees('femke')).toContain('ZN-2026-003 (volgen) staat nu op de agenda.');
    await d.clicks('femke', 'Versturen');
    expect(d.sees('femke')).toContain('Agenda versturen?');
  });
});

describe('before sending', () => {
  it('shows what the channel and one partner will get, and sends nothing', async () => {
    await plan();
    await zaai();
    const { id } = await overlegNu();
    const punt = { overleg: id, punt: 'ZN-2026-001' };
    await d.clicksRaw('femke', 'agenda.stelVraag', { ...punt, partner: 'jongerenwerk', vraag: VRAAG });
    await d.says('femke', '/agenda');
    const voor = d.chat.posted.length;
    await d.clicks('femke', 'Voorbeeld');
    expect(d.sees('femke')).toContain('Dit bericht komt in het kanaal.');
    expect(d.sees('femke')).toContain('ZN-2026-002 (volgen)');
    await d.clicks('femke', 'Bekijken', { wie: 'jongerenwerk' });
    expect(d.sees('femke')).toContain('Kevin Oosterhuis');
    expect(d.sees('femke')).toMatch(/Jouw punten\n09:35\nZN-2026-001 \(nieuw\)/);
    expect(d.sees('femke')).not.toContain('ZN-2026-002');
    expect(d.sees('femke')).toContain(VRAAG);
    await d.clicks('femke', 'Bekijken', { wie: 'bestaat-niet' });
    expect(d.sees('femke')).toContain('Dit bericht komt in het kanaal.');
    expect(d.chat.posted.length).toBe(voor);
  });

  it('the preview is what the partner gets', async () => {
    await plan();
    await zaai();
    await d.says('femke', '/agenda');
    await d.clicks('femke', 'Voorbeeld');
    await d.clicks('femke', 'Bekijken', { wie: 'politie' });
    const regels = /Jouw punten\n((?:\d\d:\d\d\n.*\n)+)/;
    const voorbeeld = regels.exec(d.sees('femke'))?.[1];
    await d.clicks('femke', 'Overzicht');
    await d.clicks('femke', 'Versturen');
    await d.clicks('femke', 'Ja, versturen');
    expect(voorbeeld).toBeDefined();
    expect(regels.exec(laatste('rachid'))?.[1]).toBe(voorbeeld);
  });
});

describe('correcting an agenda that was sent', () => {
  const wijzig = async (punt: string, minuten: string, partners?: string) =>
    d.clicksRaw('femke', 'agenda.bewaarPunt', {
      overleg: (await overlegNu()).id,
      punt,
      minuten,
      ...(partners === undefined ? {} : { partners }),
    });
  const GEWIJZIGD = 'De agenda is gewijzigd.';
  beforeEach(async () => {
    await plan();
    await zaai();
    await verstuur();
  });

  it('changes the posted cards in place and tells each concerned exactly once, however often it was changed', async () => {
    await wijzig('opening', '10');
    await d.at('2026-11-19T10:05');
    await wijzig('opening', '20');
    expect(d.channel().at(-1)).toContain('09:50');
    await d.at('2026-11-19T10:40');
    expect(met('kevin', GEWIJZIGD)).toHaveLength(1);
    expect(met('ingrid', GEWIJZIGD)).toHaveLength(1);
    expect(met('dewi', GEWIJZIGD)).toEqual([]);
    for (const kaart of met('kevin', 'Jouw punten')) expect(kaart).toContain('09:50');
    await d.at('2026-11-23T16:00');
    expect(met('kevin', GEWIJZIGD)).toHaveLength(1);
  });

  it('tells nobody when it is put back, and only those whose items changed', async () => {
    await wijzig('opening', '10');
    await wijzig('opening', '5');
    await wijzig('rondvraag', '10');
    await d.at('2026-11-19T10:40');
    for (const wie of ['kevin', 'ingrid', 'rachid', 'dewi']) expect(met(wie, GEWIJZIGD)).toEqual([]);
  });

  it('sends the agenda to who is newly invited, and tells who is not needed any more', async () => {
    await wijzig('ZN-2026-001', '15', 'jongerenwerk,politie,ggz');
    await d.at('2026-11-19T10:40');
    expect(met('hanneke', 'Kom je?')).toHaveLength(1);
    expect(met('hanneke', GEWIJZIGD)).toEqual([]);
    await wacht('ZN-2026-001');
    await d.at('2026-11-19T11:00');
    expect(met('hanneke', 'Je bent niet meer nodig op wo 25 nov.')).toHaveLength(1);
    expect(met('kevin', GEWIJZIGD)).toHaveLength(1);
    expect(met('kevin', 'Je aanmelding is doorgeschoven')).toHaveLength(1);
  });

  it('tells the partner of a new question once', async () => {
    const { id } = await overlegNu();
    await d.at('2026-11-19T10:02');
    await d.clicksRaw('femke', 'agenda.stelVraag', {
      overleg: id,
      punt: 'ZN-2026-001',
      partner: 'jongerenwerk',
      vraag: VRAAG,
    });
    await d.at('2026-11-19T11:00');
    expect(met('kevin', GEWIJZIGD)).toHaveLength(1);
    expect(met('kevin', GEWIJZIGD)[0]).toContain('1, nog 1 te doen');
    expect(met('rachid', GEWIJZIGD)).toEqual([]);
    await d.at('2026-11-20T11:00');
    expect(met('kevin', GEWIJZIGD)).toHaveLength(1);
  });

  it('waits for the working day, and says nothing any more once it has begun', async () => {
    await d.at('2026-11-19T17:55');
    await wijzig('opening', '10');
    await d.at('2026-11-20T07:30');
    expect(met('kevin', GEWIJZIGD)).toEqual([]);
    await d.at('2026-11-20T08:30');
    expect(met('kevin', GEWIJZIGD)).toHaveLength(1);
    await d.at('2026-11-25T09:25');
    await wijzig('opening', '12');
    await d.at('2026-11-25T10:00');
    expect(met('kevin', GEWIJZIGD)).toHaveLength(1);
  });
});

describe('answers as they come in', () => {
  beforeEach(async () => {
    await plan();
    await zaai();
    const { id } = await overlegNu();
    const punt = { overleg: id, punt: 'ZN-2026-001' };
    await d.clicksRaw('femke', 'agenda.stelVraag', { ...punt, partner: 'jongerenwerk', vraag: VRAAG });
    await d.clicksRaw('femke', 'agenda.stelVraag', { ...punt, partner: 'politie', vraag: VRAAG });
    await verstuur();
  });

  it('are counted on the card in the channel, without a name', async () => {
    expect(d.channel().at(-1)).toMatch(
      /Antwoorden\n0 van \d+: 0 komen, 0 komen niet\nVragen voorbereid\n0 van 2/,
    );
    await d.clicks('kevin', 'Ja, ik kom');
    await d.clicks('rachid', 'Nee');
    await d.clicks('rachid', 'Doorgeven', { wie: 'niemand' });
    expect(d.channel().at(-1)).toMatch(/Antwoorden\n2 van \d+: 1 komt, 1 komt niet/);
    const { id } = await overlegNu();
    await d.clicksRaw('kevin', 'agenda.voorbereid', {
      overleg: id,
      punt: 'ZN-2026-001',
      betrokken: 'ja',
      input: '',
    });
    await d.at('2026-11-19T10:30');
    expect(d.channel().at(-1)).toContain('Vragen voorbereid\n1 van 2');
    for (const naam of ['Kevin', 'Rachid']) expect(d.channel().join()).not.toContain(naam);
  });

  it('have names for the coördinator who asks, and for nobody else', async () => {
    await d.clicks('kevin', 'Ja, ik kom');
    await d.says('femke', '/agenda');
    await d.clicks('femke', 'Wie komt er?');
    expect(d.sees('femke')).toMatch(/Komt \(1\)\nKevin Oosterhuis/);
    expect(d.sees('femke')).toMatch(/Nog geen antwoord \(\d+\)\n.*Rachid/);
    const data = { overleg: (await overlegNu()).id };
    expect(await d.clicksRaw('kevin', 'agenda.wie', data)).toMatchObject({ kind: 'error' });
  });

  it('go from one question to the next', async () => {
    await d.clicks('kevin', 'Ja, ik kom');
    await d.clicks('kevin', 'Vragen beantwoorden');
    expect(d.sees('kevin')).toContain(VRAAG);
    await d.clicks('kevin', 'Bewaren', { betrokken: 'ja' });
    expect(d.sees('kevin')).not.toContain('Volgende vraag');
    await d.clicks('kevin', 'Terug naar mijn agenda');
    expect(d.sees('kevin')).toContain('Betrokken');
  });

  it('say of an item whose aanmelder does not come and wrote nothing that it is passed on, until that changes', async () => {
    await d.clicks('kevin', 'Nee');
    await d.clicksRaw('kevin', 'agenda.vervangt', { overleg: (await overlegNu()).id, wie: 'niemand' });
    await d.at('2026-11-19T10:30');
    expect(d.channel().at(-1)).toContain('ZN-2026-001 (nieuw), wordt doorgeschoven');
    await d.says('femke', '/agenda');
    expect(laatste('femke')).toContain('ZN-2026-001: de aanmelder komt niet en liet geen input achter.');
    await d.clicksRaw('kevin', 'agenda.komt', { overleg: (await overlegNu()).id });
    await d.at('2026-11-19T10:40');
    expect(d.channel().at(-1)).not.toContain('doorgeschoven');
  });
});
